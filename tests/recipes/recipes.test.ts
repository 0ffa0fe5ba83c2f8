/** Runs the very commands of docs/many-machines.md, then what the document promises of failures. */
import { spawn } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FACTS } from "../../src/policy/facts.ts";
import { buildProgram, finish, type Program, type Run } from "../cli/program.ts";
import { writeCorpus } from "./corpus.ts";

interface Answer {
  id: string | number | null;
  isPolicy?: boolean;
  facts?: { id: string; stance: string; confidence: number }[];
  warnings?: { fact: string }[];
  error?: { code: string; message: string };
}

interface Table {
  columns: [name: string, type: string][];
  rows: Record<string, unknown>[];
}

/** See setup.ts. */
const python = process.env["SPARK_PYTHON"] ?? "";
// a Java that is to run for seconds need not compile as for days
const JDK_JAVA_OPTIONS = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
const env = { ...process.env, JDK_JAVA_OPTIONS, LC_ALL: "" };

let folder: string;
let program: Program;
let corpus: Record<string, string>;
let documented: Run;
let tables: Table[];

const at = (...parts: string[]) => path.join(folder, ...parts);
const linesOf = (text: string) => text.split("\n").filter((line) => line !== "");
const linesIn = (...parts: string[]) => linesOf(readFileSync(at(...parts), "utf8"));
const partsIn = (name: string) =>
  readdirSync(at(name))
    .filter((file) => file.startsWith("part-"))
    .flatMap((file) => linesIn(name, file));
const answer = (line: string) => JSON.parse(line) as Answer;

function run(
  words: readonly [string, ...string[]],
  more: Record<string, string> = {},
  stdin = "",
): Promise<Run> {
  const [name, ...args] = words;
  return finish(spawn(name, args, { cwd: folder, env: { ...env, ...more } }), stdin);
}

const spark = (...args: string[]) => run([python, "recipes/spark_pipe.py", "--master", "local[2]", ...args]);
const parallel = (rows: string, results: string, more: Record<string, string> = {}) =>
  run(["recipes/parallel.sh", rows, results], more);
const dying = () => `node ${path.resolve("tests/recipes/dies.mjs")} ${program.file}`;

/** The document's commands but for those that install. */
function commandsOf(document: string): string {
  const [, ...rest] = document.split(/^## (?=A folder as rows)/mu);
  return [...rest.join("").matchAll(/^```sh\n(.*?)^```/gmsu)].map(([, block]) => block).join("\n");
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "smallprint recipes "));
  program = await buildProgram();
  cpSync("recipes", at("recipes"), { recursive: true });
  mkdirSync(at("dist"));
  symlinkSync(path.dirname(program.file), at("dist", "cli"));
  symlinkSync(path.dirname(path.dirname(python)), at(".venv"));
  corpus = await writeCorpus(at("policies"));
  const commands = commandsOf(readFileSync("docs/many-machines.md", "utf8"));
  documented = await run(["bash", "-euo", "pipefail", "-c", commands]);
  mkdirSync(at("nothing"));
  await spark("nothing", "spark-nothing");
  const read = await run([
    python,
    path.resolve("tests/recipes/read_parquet.py"),
    "spark-results/parquet",
    "spark-nothing/parquet",
  ]);
  tables = linesOf(read.stdout).map((line) => JSON.parse(line) as Table);
});

afterAll(() => {
  program.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe("the document's commands", () => {
  it("run to their end", () => {
    expect(documented.status, documented.stderr).toBe(0);
    expect(documented.stderr).toContain("15 rows: 9 policies, 3 errors");
  });

  it("answer every file as what it is", () => {
    const answers = linesIn("plain.jsonl").map(answer);
    const kinds = answers.map(({ id, isPolicy, error }) => [
      id,
      error?.code ?? (isPolicy ? "policy" : "other"),
    ]);
    expect(Object.fromEntries(kinds)).toEqual(corpus);
    expect(answers).toHaveLength(Object.keys(corpus).length);
  });

  it("read an old encoding by the name that the page gives it", () => {
    const row = linesIn("rows.jsonl").find((line) => line.includes("latin1.html"));
    expect((JSON.parse(row ?? "") as { html: string }).html).toContain("Pärcel");
  });

  it.each(["idna", "punycode", "unicode_escape"])("read as windows-1252 what calls itself %s", (name) => {
    const row = linesIn("rows.jsonl").find((line) => line.includes(`"${name}.html"`));
    expect((JSON.parse(row ?? "") as { html: string }).html).toContain("Pärcel");
  });

  it("give the plain stream's bytes, in its order, through GNU parallel", () => {
    expect(linesIn("parallel.jsonl")).toEqual(linesIn("plain.jsonl"));
    expect(linesIn("results", "results.jsonl")).toEqual(linesIn("plain.jsonl"));
  });

  it("give the plain stream's lines through Spark, in any order", () => {
    expect(partsIn("spark-results/jsonl").sort()).toEqual(linesIn("plain.jsonl").sort());
  });

  it("read PDFs as files", () => {
    expect(linesIn("pdfs.jsonl").map(answer)).toMatchObject([{ id: "policies/bakery.pdf", isPolicy: true }]);
  });
});

describe("Parquet", () => {
  const column = (fact: string) => fact.replaceAll(/[.-]/gu, "_");

  it("holds every line of the plain stream, in columns", () => {
    const plain = linesIn("plain.jsonl");
    expect(tables[0]?.rows).toHaveLength(plain.length);
    for (const line of plain) {
      const { id, isPolicy, facts, warnings, error } = answer(line);
      const row = tables[0]?.rows.find((one) => one["id"] === id);
      expect(row).toMatchObject({ isPolicy: isPolicy ?? null, error: error ?? null, json: line });
      expect(row?.["warnings"]).toEqual(warnings?.map(({ fact }) => fact) ?? null);
      for (const fact of FACTS) {
        const { stance, confidence } = facts?.find((one) => one.id === fact.id) ?? {};
        const expected = stance === undefined ? null : { stance, confidence };
        expect(row?.[column(fact.id)], fact.id).toEqual(expected);
      }
    }
  });

  it("has the same columns where there is no row", () => {
    expect(tables[1]?.rows).toEqual([]);
    expect(tables[1]?.columns).toEqual(tables[0]?.columns);
    expect(tables[0]?.columns.map(([name]) => name)).toEqual([
      ...["id", "url", "type", "words", "language", "isPolicy", "reason", "title", "company", "updated"],
      ...FACTS.map(({ id }) => column(id)),
      ...["warnings", "error", "json"],
    ]);
  });
});

describe("rows that are wrong, and processes that die", () => {
  const rowOf = (id: number) =>
    JSON.stringify({ id, text: `We collect your name and sell it. This is row ${String(id)}.` });
  const good = Array.from({ length: 8 }, (_, i) => rowOf(i));
  const bad = ["{oops", '{"text":"no id"}', '{"id":"two","text":"a","html":"b"}', "[]", '{"id":99}'];
  const killer = '{"id":"killer","text":"kill me"}';
  const sorted = async (rows: readonly string[]) =>
    linesOf((await program.run(["summarize", "--jsonl"], rows.join("\n"))).stdout).sort();

  it("GNU parallel: parts that failed are done again, and only they", async () => {
    writeFileSync(at("killer.jsonl"), [...good, ...bad, killer].join("\n"));
    const first = await parallel("killer.jsonl", "killed", { ROWS: "3", SMALLPRINT: dying() });
    expect(first.status).toBe(1);
    expect(first.stderr).toContain("parts failed");
    expect(linesIn("killed", "results.jsonl").sort()).toEqual(await sorted([...good, ...bad.slice(0, 4)]));
    const second = await parallel("killer.jsonl", "killed", { ROWS: "3" });
    expect(second).toMatchObject({ status: 0, stderr: "" });
    expect(linesIn("killed", "results.jsonl").sort()).toEqual(await sorted([...good, ...bad, killer]));
    const jobs = linesIn("killed", "joblog")
      .slice(1)
      .map((line) => line.split("\t")[0]);
    expect(jobs.sort()).toEqual(["1", "2", "3", "4", "5", "5"]);
  });

  it("GNU parallel: what was done when the power went is not done again", async () => {
    writeFileSync(at("power.jsonl"), good.join("\n"));
    const words = ["power.jsonl", "power"];
    const child = spawn("recipes/parallel.sh", words, {
      cwd: folder,
      env: { ...env, ROWS: "1", JOBS: "1" },
      detached: true,
      stdio: "ignore",
    });
    const ended = new Promise((resolve) => child.once("close", resolve));
    const logged = () => (existsSync(at("power", "joblog")) ? linesIn("power", "joblog").length - 1 : 0);
    while (logged() < 2) await wait(50);
    process.kill(-(child.pid ?? 0), "SIGKILL");
    await ended;
    const before = logged();
    expect(before).toBeLessThan(good.length);
    expect(await parallel("power.jsonl", "power", { ROWS: "1", JOBS: "1" })).toMatchObject({ status: 0 });
    expect(logged()).toBe(good.length);
    expect(linesIn("power", "results.jsonl").sort()).toEqual(await sorted(good));
  });

  it.each([
    ["a line", (log: string) => log.slice(0, -20)],
    ["the first line", () => "Seq\tHo"],
  ])("GNU parallel: the power went while %s of the log was written", async (what, cut) => {
    const out = `cut-${what.replaceAll(" ", "-")}`;
    writeFileSync(at("cut.jsonl"), good.join("\n"));
    expect(await parallel("cut.jsonl", out, { ROWS: "1" })).toMatchObject({ status: 0 });
    const log = at(out, "joblog");
    writeFileSync(log, cut(readFileSync(log, "utf8")));
    writeFileSync(at(out, "done", "aaaa.1.part"), "half a li");
    expect(await parallel("cut.jsonl", out, { ROWS: "1" })).toMatchObject({ status: 0, stderr: "" });
    expect(linesIn(out, "joblog")).toHaveLength(good.length + 1);
    expect(linesIn(out, "results.jsonl").sort()).toEqual(await sorted(good));
    expect(existsSync(at(out, "done", "aaaa.1.part"))).toBe(false);
  });

  it("GNU parallel: no rows, no results, no error", async () => {
    writeFileSync(at("none.jsonl"), "");
    expect(await parallel("none.jsonl", "none")).toMatchObject({ status: 0, stderr: "" });
    expect(linesIn("none", "results.jsonl")).toEqual([]);
  });

  it("Spark: a process that dies is seen, and ends neither the job nor other rows", async () => {
    writeFileSync(at("spark.jsonl"), [...bad, ...good, killer].join("\n"));
    const { status, stderr } = await spark(
      "spark.jsonl",
      "spark-killed",
      "--partitions",
      "3",
      "--command",
      dying(),
    );
    expect(status).toBe(1);
    expect(stderr).toContain("1 processes ended with a failure (exit status [137])");
    const lines = partsIn("spark-killed/jsonl");
    const whole = await sorted([...bad, ...good]);
    const isLost = (line: string) => answer(line).error?.message === "smallprint ended before it answered";
    const lost = lines.filter(isLost).map((line) => answer(line).id);
    expect(lost).toContain("killer");
    const kept = lines.filter((line) => !isLost(line));
    expect(kept.length).toBeGreaterThan(3);
    expect(whole).toEqual(expect.arrayContaining(kept));
    const ids = (of: readonly string[]) =>
      of.map((line) => String(answer(line).id)).filter((id) => id !== "null");
    expect(ids(lines).sort()).toEqual([...ids(whole), "killer"].sort());
  });

  it("Spark: a folder of results that is there already is left alone", async () => {
    mkdirSync(at("mine"));
    expect(await spark("nothing", "mine")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("there already") as string,
    });
    expect(readdirSync(at("mine"))).toEqual([]);
  });

  it("Spark: a command line that does not run is told of at once", async () => {
    expect(await spark("nothing", "other", "--command", "node nowhere.js")).toMatchObject({
      status: 1,
      stderr: expect.stringContaining("npm run build") as string,
    });
  });
});
