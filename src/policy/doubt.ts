/** Answers with a lower confidence are worded with "probably", and of them it is not said that they changed. */
export const PROBABLY_BELOW = 0.86;
