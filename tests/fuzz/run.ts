/**
 * npm run fuzz: a million hostile inputs (`-- --inputs N --seed N --readers html,pdf --minutes N --fresh`), in batches whose seeds follow
 * from the run's. What is done is in artifacts/fuzz.json: a run that was stopped goes on there. Each reader has a process of its own,
 * with little memory, which is ended when it answers no more.
 */
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import * as v from "valibot";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FILE = path.join(ROOT, "artifacts", "fuzz.json");
const BATCH = 200;
/** What a batch may take: of the processor's time, for a machine can be busy with other things; and of all time. */
const BATCH_CPU_S = 180;
const SILENCE_MS = 60 * 60_000;
const LOOK_MS = 30_000;
/** What a reading may hold, in megabytes: with the model, which takes about 35, the engine stays below 300. */
const READING = 260;
/** The same where pages are made: jsdom's windows take most of it. */
const HEAP_OF_PAGES = 1_200;
const PAGES: readonly string[] = ["links", "signup", "page", "quote"];
/** Batches of pages that one process does: jsdom keeps some of what it has made. */
const MOST_OF_PAGES = 4;
const LARGE_EVERY = 200;

const state = v.object({
  seed: v.number(),
  /** Batches done, by reader. */
  done: v.record(v.string(), v.number()),
  failures: v.array(v.object({ reader: v.string(), seed: v.number(), what: v.string() })),
});
type State = v.InferOutput<typeof state>;

const { values } = parseArgs({
  options: {
    inputs: { type: "string", default: "1000000" },
    seed: { type: "string" },
    readers: { type: "string" },
    minutes: { type: "string", default: "60" },
    fresh: { type: "boolean", default: false },
    child: { type: "string" },
    from: { type: "string", default: "0" },
    to: { type: "string", default: "0" },
  },
});

/** Batches have seeds of their own, one beside the other: readers tell theirs apart by their generators. */
const seedOf = (seed: number, batch: number): number => (seed + batch * 7_919) | 0;

async function asChild(reader: string): Promise<void> {
  const { runBatch } = await import("./readers.ts");
  const seed = Number(values.seed);
  process.on("disconnect", () => process.exit()); // the run was stopped
  // The PDF library leaves promises behind that nobody waits for. Where the product reads PDFs (a thread, a page of its own) they end there.
  process.on("unhandledRejection", (error) => {
    if (!(error instanceof Error && error.stack?.includes("pdfjs-dist"))) throw error;
  });
  for (let batch = Number(values.from); batch < Number(values.to); batch++) {
    try {
      await runBatch(reader, seedOf(seed, batch), BATCH, LARGE_EVERY);
    } catch (error) {
      const cause = error instanceof Error ? String(error.cause) : "";
      process.send?.({ batch, what: `${cause} ${String(error).slice(0, 2_000)}` });
      continue;
    }
    process.send?.({ batch });
  }
  process.disconnect(); // an open channel would keep the process
}

/** Processor time that a process has used, in seconds; 0 where the system has no `ps` to tell. */
function cpuSeconds(pid: number | undefined): number {
  try {
    const time = execFileSync("ps", ["-o", "time=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [seconds = 0, minutes = 0, hours = 0, days = 0] = time.split(/[-:]/u).reverse().map(Number);
    return seconds + 60 * (minutes + 60 * (hours + 24 * days));
  } catch {
    return 0;
  }
}

const told = v.object({ batch: v.number(), what: v.optional(v.string()) });

/** Runs a reader's batches in a process; gives where it stopped answering, null where it came to its end. */
function inProcess(
  reader: string,
  [seed, from, to]: readonly [number, number, number],
  until: number,
  heap: number,
  onBatch: (batch: number, what: string | undefined) => void,
): Promise<{ batch: number; why: string } | null> {
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${PAGES.includes(reader) ? HEAP_OF_PAGES : heap}`,
      "--import",
      "tsx",
      fileURLToPath(import.meta.url),
      ...["--child", reader, "--seed", String(seed), "--from", String(from), "--to", String(to)],
    ],
    { cwd: ROOT, stdio: ["ignore", "inherit", "inherit", "ipc"] },
  );
  return new Promise((resolve) => {
    let next = from;
    let why = "";
    const late = () => {
      why = `no answer for ${BATCH_CPU_S} s of the processor's time`;
      child.kill("SIGKILL");
    };
    let silence = setTimeout(late, SILENCE_MS);
    let used = 0;
    const watch = setInterval(() => {
      const now = cpuSeconds(child.pid);
      if (now - used > BATCH_CPU_S) late();
    }, LOOK_MS);
    child.on("message", (message) => {
      clearTimeout(silence);
      silence = setTimeout(late, SILENCE_MS);
      used = cpuSeconds(child.pid);
      if (!v.is(told, message)) return;
      onBatch(message.batch, message.what);
      next = message.batch + 1;
      if (Date.now() > until) child.kill();
    });
    // its last words can come after its end
    const ended = Promise.all([
      new Promise<number | null>((done) => child.on("exit", done)),
      new Promise<void>((done) => child.on("disconnect", done)),
    ]);
    void ended.then(([code]) => {
      clearTimeout(silence);
      clearInterval(watch);
      const isOver = next >= to || (why === "" && Date.now() > until);
      resolve(isOver ? null : { batch: next, why: why || `the process ended with ${String(code)}` });
    });
  });
}

function loaded(): State {
  const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
  try {
    const before: unknown = JSON.parse(readFileSync(FILE, "utf8"));
    const goesOn = v.is(state, before) && (values.seed === undefined || before.seed === seed);
    if (goesOn && !values.fresh) return before;
  } catch {
    // none yet
  }
  return { seed, done: {}, failures: [] };
}

/** Megabytes that the test's own tools (the loader of TypeScript, the PDF library, jsdom, the makers of inputs) and the model take in every process. */
function takenByTools(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return Math.ceil(process.memoryUsage().heapUsed / 2 ** 20);
}

async function main(): Promise<void> {
  const { READERS } = await import("./readers.ts");
  const heap = takenByTools() + READING;
  const now = loaded();
  const names = values.readers?.split(",") ?? Object.keys(READERS);
  const until = Date.now() + Number(values.minutes) * 60_000;
  const save = () => writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  mkdirSync(path.dirname(FILE), { recursive: true });
  console.log(`seed ${now.seed}; heap of ${heap} MB, ${READING} of it for the reading`);
  for (const name of names) {
    const reader = READERS[name];
    if (!reader) throw new Error(`no such reader: ${name} (${Object.keys(READERS).join(", ")})`);
    const to = Math.ceil((Number(values.inputs) * reader.share) / BATCH);
    const fail = (batch: number, what: string) => {
      now.failures.push({ reader: name, seed: seedOf(now.seed, batch), what });
      console.error(`${name}, seed ${seedOf(now.seed, batch)}: ${what}`);
    };
    while ((now.done[name] ?? 0) < to && Date.now() < until) {
      const from = now.done[name] ?? 0;
      const end = PAGES.includes(name) ? Math.min(to, from + MOST_OF_PAGES) : to;
      const stopped = await inProcess(name, [now.seed, from, end], until, heap, (batch, what) => {
        now.done[name] = batch + 1;
        if (what !== undefined) fail(batch, what);
        save();
      });
      if (stopped === null) continue;
      fail(stopped.batch, stopped.why);
      now.done[name] = stopped.batch + 1;
      save();
    }
    console.log(`${name}: ${(now.done[name] ?? 0) * BATCH} of ${to * BATCH}`);
  }
  console.log(`${now.failures.length} failures; ${FILE}`);
  if (now.failures.length > 0) process.exitCode = 1;
}

await (values.child === undefined ? main() : asChild(values.child));
