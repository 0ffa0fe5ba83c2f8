/** Whether `time` lies less than `span` from `now`; after it too, for clocks are set back. All in milliseconds. */
export const isRecent = (time: number, now: number, span: number): boolean => Math.abs(now - time) < span;
