/** Languages whose policies are read, as ISO 639-1 codes. */
export const READ_LANGUAGES: readonly string[] = ["en"];
