/** One line on the terminal that is written over; nothing where standard error is a file or a pipe. */
export interface Progress {
  say(text: string): void;
  /** Takes the line away. */
  clear(): void;
}

const EVERY_MS = 100;

export function progressOn(stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY) return { say: () => undefined, clear: () => undefined };
  let last = 0;
  return {
    say(text) {
      const now = Date.now();
      if (now - last < EVERY_MS) return;
      last = now;
      stream.write(`\r\u001b[K${text.slice(0, (stream.columns || 80) - 1)}`);
    },
    clear() {
      stream.write("\r\u001b[K");
    },
  };
}
