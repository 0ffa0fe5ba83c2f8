const FENCE = /^ {0,3}(?:(`{3,})[^`]*|(~{3,})(?:[^~].*)?)$/u;

/** What a line is to the blocks between fences, which show their text as it is. */
export type FenceLine = "outside" | "opens" | "inside" | "closes";

/** The fence that is open while a Markdown text is read line by line. */
export class Fence {
  /** The signs that opened it, "" outside of one. */
  private signs = "";

  get open(): boolean {
    return this.signs !== "";
  }

  read(line: string): FenceLine {
    const match = FENCE.exec(line);
    const signs = match?.[1] ?? match?.[2] ?? "";
    if (this.signs === "") {
      this.signs = signs;
      return signs === "" ? "outside" : "opens";
    }
    if (!signs.startsWith(this.signs) || line.trim() !== signs) return "inside";
    this.signs = "";
    return "closes";
  }
}
