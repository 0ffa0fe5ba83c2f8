import { parseArgs } from "node:util";
import type { DocumentType } from "../policy/types.ts";

const COMMANDS = ["summarize", "links", "signup", "extract", "segments"] as const;
export type CommandName = (typeof COMMANDS)[number];

const TYPES: readonly DocumentType[] = ["html", "markdown", "text", "pdf"];

/** What was asked for on the command line. */
export interface Request {
  command: CommandName;
  /** Files, addresses, "-" for standard input; empty with `jsonl`. */
  inputs: string[];
  json: boolean;
  jsonl: boolean;
  /** Address to resolve relative links against, for inputs that have none of their own. */
  url: string | null;
  type: DocumentType | null;
}

/** The command line makes no sense; the message says what to write instead. */
export class UsageError extends Error {}

export const HELP = `Usage: smallprint <command> <file | address | ->…

  summarize   what a policy says: collection, sharing, rights, each with its quote
  links       the privacy-policy links of a page
  signup      whether a page signs people up, and what they agree to
  extract     the policy's text, in blocks
  segments    the policy's passages with their facts

  --json         print JSON, one document a line
  --jsonl        read rows {"id","url"?,"html" | "markdown" | "text"} from standard input, one a line,
                 and print one line of JSON for each, in the same order
  --url BASE     the address that the input came from
  --type TYPE    html, markdown, text or pdf, where it should not be told by the content
  --             names of inputs follow, even those that begin with a hyphen
  -h, --help     this text
  --version      the version

Exit status: 0 all read; 1 read, but no policy or nothing found (single input);
2 bad usage, or an input that could not be read.
`;

function isCommand(word: string): word is CommandName {
  return (COMMANDS as readonly string[]).includes(word);
}

function isType(word: string): word is DocumentType {
  return (TYPES as readonly string[]).includes(word);
}

/**
 * @param argv the words after the program's name
 * @throws UsageError
 */
export function parseArguments(argv: readonly string[]): Request | "help" | "version" {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        jsonl: { type: "boolean", default: false },
        url: { type: "string" },
        type: { type: "string" },
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    // the first sentence names the option; what follows is advice about "--" that is of no use here
    throw new UsageError(error instanceof Error ? (error.message.split(". ")[0] ?? "") : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help) return "help";
  if (values.version) return "version";

  const [command, ...inputs] = positionals;
  if (command === undefined) throw new UsageError(`say what to do: ${COMMANDS.join(", ")}`);
  if (!isCommand(command)) throw new UsageError(`no such command: ${command} (${COMMANDS.join(", ")})`);
  if (values.jsonl && inputs.some((input) => input !== "-"))
    throw new UsageError("--jsonl reads rows from standard input, and takes no other input");
  for (const name of ["url", "type"] as const)
    if (values.jsonl && values[name] !== undefined)
      throw new UsageError(`--${name}: with --jsonl each row brings its own`);
  if (!values.jsonl && inputs.length === 0)
    throw new UsageError(`${command}: name a file, an address, or - for standard input`);
  if (inputs.includes("")) throw new UsageError(`${command}: an input's name is empty`);
  if (inputs.filter((input) => input === "-").length > 1)
    throw new UsageError("- can be given only once: standard input can be read only once");
  if (values.url !== undefined && !/^https?:$/.test(protocolOf(values.url)))
    throw new UsageError(`--url: no http or https address: ${values.url}`);
  if (values.type !== undefined && !isType(values.type))
    throw new UsageError(`--type: no such type: ${values.type} (${TYPES.join(", ")})`);
  if (values.type !== undefined && (command === "links" || command === "signup"))
    throw new UsageError(`--type: ${command} reads HTML pages only`);
  return {
    command,
    inputs: values.jsonl ? [] : inputs,
    json: values.json,
    jsonl: values.jsonl,
    url: values.url ?? null,
    type: values.type ?? null,
  };
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : "";
}
