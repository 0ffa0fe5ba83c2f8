/** What a run found, as text: on the terminal, and as a section of RESULTS.md. Pure. */
import { median, outcome, ratios, spread, verdict, type Unit } from "./measure.ts";

/** Somebody else's way to do it, or a part of it. */
export interface Peer {
  name: string;
  /** One figure a round, the same rounds as ours. */
  values: readonly number[];
  /** Why it costs less than ours, where it does. */
  why?: string;
}

export interface Comparison {
  what: string;
  unit: Unit;
  /** One figure a round. */
  ours: readonly number[];
  beside: readonly Peer[];
}

export interface Table {
  kind: "table";
  title: string;
  head: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface Comparisons {
  kind: "comparisons";
  title: string;
  rows: readonly Comparison[];
}

/** What one part of the run has to say. */
export interface Section {
  title: string;
  /** What was measured and how; paragraphs. */
  about: readonly string[];
  shown: readonly (Table | Comparisons)[];
  /** What follows from the figures. */
  remarks: readonly string[];
}

/** A table of comparisons: a line for each peer, one for what has none. */
export function tableOf({ title, rows }: Comparisons): Table {
  const lines = rows.flatMap(({ what, unit, ours, beside }) => {
    const own = [what, `${spread(ours)} ${unit}`];
    if (beside.length === 0) return [[...own, "–", "–", "–", "–"]];
    return beside.map((peer, i) => {
      const rounds = ratios(ours, peer.values);
      return [
        ...(i === 0 ? own : ["", ""]),
        peer.name,
        `${spread(peer.values)} ${unit}`,
        spread(rounds),
        verdict(median(rounds), unit),
      ];
    });
  });
  return {
    kind: "table",
    title,
    head: ["", "ours", "peer", "its figure", "ours / peer", "ours is"],
    rows: lines,
  };
}

/** Each peer to which we lose, where and by how much, with the reasons that the part gives. */
export function losses(section: Section): string[] {
  const compared = section.shown.flatMap((one) => (one.kind === "comparisons" ? one.rows : []));
  const lost = new Map<string, { where: string[]; why: Set<string> }>();
  for (const { what, unit, ours, beside } of compared)
    for (const { name, values, why } of beside) {
      const ratio = median(ratios(ours, values));
      if (outcome(ratio) !== "loss") continue;
      const peer = `${verdict(ratio, unit)} than ${name}`;
      const { where, why: reasons } = lost.get(peer) ?? { where: [], why: new Set<string>() };
      where.push(`${what} ${ratio >= 10 ? ratio.toFixed(0) : ratio.toFixed(1)} times`);
      if (why !== undefined) reasons.add(why);
      lost.set(peer, { where, why: reasons });
    }
  return [...lost].map(([peer, { where, why }]) =>
    [`Ours is ${peer}: ${where.join("; ")}.`, ...why].join(" "),
  );
}

const cell = (text: string): string => text.replaceAll("|", "\\|");

function markdownTable({ title, head, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  const table = [line(head), line(head.map((_, i) => (i === 0 ? "---" : "--:"))), ...rows.map(line)];
  return `**${title}**\n\n${table.join("\n")}`;
}

const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

/** @param stamp where and when it ran */
export function markdownOf(section: Section, stamp: string): string {
  const lost = losses(section);
  const compared = section.shown.some(({ kind }) => kind === "comparisons");
  return [
    `## ${section.title}`,
    `_${stamp}_`,
    ...section.about,
    ...section.shown.map((one) => markdownTable(one.kind === "table" ? one : tableOf(one))),
    ...section.remarks,
    ...(lost.length > 0 ? [`**Where we lose**`, list(lost)] : compared ? ["We lose to none of them."] : []),
  ].join("\n\n");
}

/** The same for a terminal: columns instead of bars. */
export function plainOf(section: Section): string {
  const tables = section.shown.map((one) => {
    const { title, head, rows } = one.kind === "table" ? one : tableOf(one);
    const all = [head, ...rows];
    const widths = head.map((_, i) => Math.max(...all.map((row) => (row[i] ?? "").length)));
    const line = (row: readonly string[]) =>
      row
        .map((text, i) => (i === 0 ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0)))
        .join("  ")
        .trimEnd();
    return [title, ...all.map(line)].join("\n");
  });
  const said = [...section.remarks, ...losses(section).map((line) => `lost: ${line}`)];
  return [section.title, ...tables, ...(said.length > 0 ? [said.join("\n")] : [])].join("\n\n");
}

const HEAD = `# Benchmark results

Written by \`npm run bench\`; what is changed by hand is lost at the next run. A part that is run alone (\`npm run bench -- policy\`) replaces its own section only, so each section says where and when it ran.

Figures are the median of several rounds, in brackets the quartiles. Ours and the peers take turns within a round, since a machine's speed drifts; the ratio is the median of the rounds' own ratios. Below 1 ours costs less, above 1 more; within a twentieth it is called the same. A run on a machine that had other work to do (see its load) is worth little.`;

const begin = (part: string): string => `<!-- part: ${part} -->`;

/** The sections of a results file by their part. */
export function sectionsIn(file: string): Map<string, string> {
  const parts = file.split(/^<!-- part: ([a-z]+) -->$/mu).slice(1);
  const found = new Map<string, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) found.set(parts[i] ?? "", (parts[i + 1] ?? "").trim());
  return found;
}

/**
 * The results file with one part's section put in or replaced.
 * @param order of the parts in the file; a section of any other is dropped
 */
export function withSection(file: string, part: string, section: string, order: readonly string[]): string {
  const sections = sectionsIn(file).set(part, section.trim());
  const kept = order.flatMap((name) => {
    const text = sections.get(name);
    return text === undefined ? [] : [`${begin(name)}\n\n${text}`];
  });
  return [HEAD, ...kept].join("\n\n") + "\n";
}
