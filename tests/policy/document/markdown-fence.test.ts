import { describe, expect, it } from "vitest";
import { Fence } from "../../../src/policy/document/markdown-fence.ts";

describe("lines between fences", () => {
  it.each<[string[], string[]]>([
    [
      ["of bread", "```", "of salt", "```", "of rye"],
      ["outside", "opens", "inside", "closes", "outside"],
    ],
    [
      ["   ~~~ salt", "   ~~~~  ", "    ```"],
      ["opens", "closes", "outside"],
    ],
    [
      ["````", "```", "~~~~", "```` salt", "````"],
      ["opens", "inside", "inside", "inside", "closes"],
    ],
    [
      ["```salt```", "``", "~~"],
      ["outside", "outside", "outside"],
    ],
  ])("%j", (lines, expected) => {
    const fence = new Fence();
    expect(lines.map((line) => fence.read(line))).toEqual(expected);
  });

  it("is open from its first line to the one before its last", () => {
    const fence = new Fence();
    const open = ["of bread", "```", "of salt", "```"].map((line) => {
      fence.read(line);
      return fence.open;
    });
    expect(open).toEqual([false, true, true, false]);
  });
});
