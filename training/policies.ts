import { readFileSync, readdirSync, existsSync } from "node:fs";
import { join } from "node:path";
import { FACT_IDS } from "../src/policy/facts.ts";
import type { Answer, FactId, Stance } from "../src/policy/types.ts";

/** Where the labelled policies lie, beside the checkout. */
export const DATA = new URL("../../shared/data/", import.meta.url).pathname;
/** Our own labels of policies that came without: facts and line numbers, no text. */
const OWN = new URL("labels/", import.meta.url).pathname;

/** One statement "line N proves fact with stance". */
export interface LineLabel {
  /** Counted from 1, empty lines included. */
  line: number;
  fact: FactId;
  stance: Stance;
}

/** A policy with its labels, as the files hold them. */
export interface LabelledPolicy {
  id: string;
  /** Policies with the same group must stay in one fold. */
  group: string;
  markdown: string;
  lines: LineLabel[];
  /** All 50, the policy's answers. */
  answers: Record<FactId, Answer>;
  contradictions: { fact: FactId; lines: number[] }[];
  updated: string | null;
  emails: string[];
  company: string | null;
  /** Whether figures are measured on it; our own labels are for training only. */
  judged: boolean;
}

interface IndexRow {
  id: string;
  template: string | null;
}

const known = new Set<string>(FACT_IDS);
const isStance = (word: string | undefined): word is Stance =>
  word === "yes" || word === "limited" || word === "no";

/** All labelled policies by name. @throws where the folder is missing or a label line can't be read. */
export function labelledPolicies(folder = join(DATA, "labelled")): LabelledPolicy[] {
  const rows = readFileSync(join(folder, "index.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as IndexRow);
  return rows
    .filter((row) => existsSync(join(folder, `${row.id}.labels`)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => ({
      id: row.id,
      group: row.template ?? row.id,
      judged: true,
      markdown: readFileSync(join(folder, `${row.id}.md`), "utf8"),
      ...parseLabels(readFileSync(join(folder, `${row.id}.labels`), "utf8"), row.id),
    }));
}

/**
 * Policies of `unlabelled/` with our own labels. `labels/groups.json` names the group of each that shares an eighth of its text or
 * more with a labelled one. @throws where a text is missing or a label line can't be read.
 */
export function ownPolicies(folder = join(DATA, "unlabelled"), own = OWN): LabelledPolicy[] {
  const groups = JSON.parse(readFileSync(join(own, "groups.json"), "utf8")) as Record<string, string>;
  return readdirSync(own)
    .filter((name) => name.endsWith(".labels"))
    .map((name) => name.slice(0, -".labels".length))
    .sort()
    .map((id) => ({
      id,
      group: groups[id] ?? id,
      judged: false,
      markdown: readFileSync(join(folder, `${id}.md`), "utf8"),
      ...parseLabels(readFileSync(join(own, `${id}.labels`), "utf8"), id),
    }));
}

/** English policies without labels, as Markdown. */
export function unlabelledPolicies(folder = join(DATA, "unlabelled")): { id: string; markdown: string }[] {
  const english = new Set(
    readFileSync(join(folder, "index.jsonl"), "utf8")
      .split("\n")
      .filter((line) => line.trim())
      .map((line) => JSON.parse(line) as { id: string; lang?: string })
      .filter((row) => (row.lang ?? "en") === "en")
      .map((row) => row.id),
  );
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md") && english.has(name.slice(0, -3)))
    .sort()
    .map((name) => ({ id: name.slice(0, -3), markdown: readFileSync(join(folder, name), "utf8") }));
}

type Labels = Pick<LabelledPolicy, "lines" | "answers" | "contradictions" | "updated" | "emails" | "company">;

/** Reads a `.labels` file. @throws SyntaxError that names the policy and the line. */
export function parseLabels(text: string, id: string): Labels {
  const labels: Labels = {
    lines: [],
    answers: Object.fromEntries(FACT_IDS.map((fact) => [fact, "unstated"])) as Record<FactId, Answer>,
    contradictions: [],
    updated: null,
    emails: [],
    company: null,
  };
  const overrides: [FactId, Answer][] = [];
  for (const [i, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    if (!line || line.startsWith("#") || line.startsWith("@not-policy")) continue;
    const bad = () => new SyntaxError(`${id}.labels:${i + 1}: ${line}`);
    const words = line.split(/\s+/);
    if (line.startsWith("@")) {
      const value = words.slice(1).join(" ");
      if (words[0] === "@updated") labels.updated = value;
      else if (words[0] === "@email") labels.emails.push(value);
      else if (words[0] === "@company") labels.company = value;
      continue;
    }
    const fact = words[1];
    if (!fact || !known.has(fact)) throw bad();
    if (words[0] === "=") {
      const answer = words[2];
      if (!isStance(answer) && answer !== "unstated") throw bad();
      overrides.push([fact as FactId, answer]);
    } else if (words[0] === "!") {
      labels.contradictions.push({ fact: fact as FactId, lines: words.slice(2).map(Number) });
    } else {
      const stance = words[2];
      if (!isStance(stance)) throw bad();
      for (const number of (words[0] ?? "").split(",")) {
        if (!/^\d+$/.test(number)) throw bad();
        labels.lines.push({ line: Number(number), fact: fact as FactId, stance });
      }
    }
  }
  const rank: Record<Answer, number> = { unstated: 0, no: 1, limited: 2, yes: 3 };
  for (const { fact, stance } of labels.lines) {
    if (rank[stance] > rank[labels.answers[fact]]) labels.answers[fact] = stance;
  }
  for (const [fact, answer] of overrides) labels.answers[fact] = answer;
  return labels;
}
