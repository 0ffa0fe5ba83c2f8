export function filesIn(folder: string): string[];
export function zip(files: { name: string; bytes: Uint8Array; executable?: boolean }[]): Uint8Array;
export function zipFolder(folder: string, belongs: (name: string) => boolean): Uint8Array;
