/**
 * Files that others made are read in threads of their own, each of which is this program once more: what was made to never come to
 * an end, or to take all memory, is then ended, and the next one is read.
 */
import { parentPort, Worker, workerData } from "node:worker_threads";
import { SmallprintError, type ErrorCode } from "../policy/errors.ts";

/** What a thread can be asked for. */
export type Task = "pdf" | "links" | "signup";

/** What does it there; its input and its answer are plain data. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each task knows its own
export type Tasks = Record<Task, (input: any) => Promise<unknown>>;

export interface ThreadLimits {
  /** The file that the thread runs. */
  program: URL;
  /** To read one file, in milliseconds. */
  longest: number;
  /** Of memory. */
  megabytes: number;
  /** Files that one thread reads. */
  answers: number;
}

const LIMITS: ThreadLimits = {
  program: new URL(import.meta.url),
  longest: 60_000, // a policy takes a second or two; a book of law a few more
  megabytes: 1_536,
  answers: 500, // the libraries keep some of what they have read
};

type Answer = { done: unknown } | { code: ErrorCode; detail: string };

/** Reads one file after the other, in one thread for as long as that bears it. */
export class ThreadReader {
  #task: Task;
  #what: string;
  #limits: ThreadLimits;
  #thread: Worker | null = null;
  #answers = 0;

  /** @param what the file in words, for errors: "a PDF document" */
  constructor(task: Task, what: string, limits: Partial<ThreadLimits> = {}) {
    this.#task = task;
    this.#what = what;
    this.#limits = { ...LIMITS, ...limits };
  }

  /**
   * @param input plain data
   * @throws SmallprintError
   */
  async read(input: unknown): Promise<unknown> {
    if (this.#answers >= this.#limits.answers) this.end();
    const isFresh = this.#thread === null;
    const answer = (await this.#ask(input)) ?? (isFresh ? null : await this.#ask(input));
    if (answer === null) throw new SmallprintError("unreadable", `${this.#what} that can't be read`);
    if ("done" in answer) return answer.done;
    throw new SmallprintError(answer.code, answer.detail);
  }

  end(): void {
    void this.#thread?.terminate();
    this.#thread = null;
  }

  /** Null where the thread ended without an answer: what it had read before may have cost it its memory. */
  #ask(input: unknown): Promise<Answer | null> {
    const { longest } = this.#limits;
    const thread = (this.#thread ??= this.#start());
    return new Promise((resolve) => {
      const settle = (answer: Answer | null): void => {
        clearTimeout(timer);
        thread.off("message", onAnswer).off("error", onEnd).off("exit", onEnd);
        if (answer === null) this.end();
        thread.unref(); // it waits for more, the program doesn't
        resolve(answer);
      };
      const timer = setTimeout(() => {
        this.end();
        const detail = `${this.#what} that takes more than ${longest / 1000} s to read`;
        settle({ code: "too-large", detail });
      }, longest);
      const onAnswer = (answer: Answer): void => {
        this.#answers++;
        settle(answer);
      };
      const onEnd = (): void => settle(null);
      thread.on("message", onAnswer).on("error", onEnd).on("exit", onEnd);
      thread.ref();
      thread.postMessage(input);
    });
  }

  #start(): Worker {
    this.#answers = 0;
    const thread = new Worker(this.#limits.program, {
      workerData: { smallprintTask: this.#task },
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
      // the libraries tell of what they would need to draw pages
      stdout: true,
      stderr: true,
    });
    // it may end while it is asked nothing
    thread.on("error", () => undefined);
    thread.once("exit", () => {
      if (this.#thread === thread) this.#thread = null;
    });
    return thread;
  }
}

/** Answers where this is such a thread; false where it is the program itself. */
export function answerAsThread(tasks: Tasks): boolean {
  const task = taskOf(workerData);
  if (parentPort === null || task === null) return false;
  const port = parentPort;
  port.on("message", (input: unknown) => {
    tasks[task](input).then(
      (done) => port.postMessage({ done } satisfies Answer),
      (error: unknown) => port.postMessage(failureOf(error, task)),
    );
  });
  return true;
}

const taskOf = (data: unknown): Task | null =>
  typeof data === "object" && data !== null && "smallprintTask" in data
    ? (data as { smallprintTask: Task }).smallprintTask
    : null;

/** What went wrong, as plain data. */
export function failureOf(error: unknown, task: Task): { code: ErrorCode; detail: string } {
  if (error instanceof SmallprintError) return { code: error.code, detail: error.message };
  const detail = error instanceof Error ? error.message : String(error);
  // the libraries walk down into what lies in each other, as deep as the stack
  if (detail.includes("Maximum call stack"))
    return { code: "unreadable", detail: "too much in each other to be read" };
  // PDFs are broken in more ways than their library has names for; any text is a page, and what fails there is ours
  return { code: task === "pdf" ? "unreadable" : "internal", detail };
}
