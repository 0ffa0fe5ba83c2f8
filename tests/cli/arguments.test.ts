import { describe, expect, it } from "vitest";
import { UsageError, parseArguments } from "../../src/cli/arguments.ts";

describe("parseArguments", () => {
  it("reads a command and its inputs", () => {
    expect(parseArguments(["summarize", "a.html", "-", "https://a.example/"])).toEqual({
      command: "summarize",
      inputs: ["a.html", "-", "https://a.example/"],
      json: false,
      jsonl: false,
      url: null,
      type: null,
    });
  });

  it("reads options wherever they stand", () => {
    const request = parseArguments([
      "--json",
      "extract",
      "--url",
      "https://a.example/b",
      "p.txt",
      "--type=markdown",
    ]);
    expect(request).toMatchObject({
      command: "extract",
      inputs: ["p.txt"],
      json: true,
      url: "https://a.example/b",
      type: "markdown",
    });
  });

  it("takes rows from standard input alone", () => {
    expect(parseArguments(["links", "--jsonl"])).toMatchObject({ jsonl: true, inputs: [] });
    expect(parseArguments(["links", "--jsonl", "-"])).toMatchObject({ jsonl: true, inputs: [] });
  });

  it.each([["--help"], ["-h"], ["summarize", "-h"]])("gives help for %s", (...argv) => {
    expect(parseArguments(argv)).toBe("help");
  });

  it.each([
    [[], "say what to do"],
    [["read", "a.html"], "no such command: read"],
    [["summarize"], "name a file"],
    [["summarize", "a.html", "--jsonl"], "--jsonl reads rows"],
    [["summarize", "--jsonl", "--type", "text"], "--type: with --jsonl"],
    [["links", "--jsonl", "--url", "https://a.example/"], "--url: with --jsonl"],
    [["summarize", "a.html", ""], "name is empty"],
    [["summarize", "-", "-"], "only once"],
    [["summarize", "a.html", "--colour"], "--colour"],
    [["extract", "a.html", "--type", "word"], "no such type: word"],
    [["links", "a.html", "--type", "text"], "HTML pages only"],
    [["links", "a.html", "--url", "shop.example"], "no http or https address"],
    [["links", "a.html", "--url", "file:///etc/hosts"], "no http or https address"],
    [["links", "a.html", "--url"], "--url"],
  ])("refuses %j", (argv, why) => {
    expect(() => parseArguments(argv)).toThrow(UsageError);
    expect(() => parseArguments(argv)).toThrow(why);
  });
});
