import { SECTIONS } from "../../policy/facts.ts";
import { QUESTIONS } from "../../policy/questions.ts";
import type {
  ChoicePurpose,
  FactAnswer,
  FactId,
  Quote,
  Summary,
  SummaryLine,
  SummaryPart,
} from "../../policy/types.ts";
import { english } from "../../policy/wording/english.ts";
import { fold, harmless, paint, type Page } from "../terminal.ts";
import { wordsOfReason } from "../words.ts";

const PARTS: readonly [SummaryPart, string][] = [
  ["collection", SECTIONS.collect],
  ["sharing", SECTIONS.share],
  ["rights", SECTIONS.rights],
  ["use", SECTIONS.use],
  ["keeping", SECTIONS.keep],
  ["changes", SECTIONS.change],
];

const QUOTE_LENGTH = 160;

/** The summary as text for a terminal. */
export function showSummary(summary: Summary, page: Page): string {
  if (!summary.isPolicy)
    return `${harmless(summary.id)}: ${wordsOfReason(summary.reason, summary.source.language)}\n`;
  const answers = new Map(summary.facts.map((fact) => [fact.id, fact]));
  const parts = [
    head(summary, page),
    warnings(summary, answers, page),
    contradictions(summary, page),
    ...PARTS.map(([part, title]) => section(title, summary.summary[part], answers, page)),
    section("What it does not say", summary.summary.silent, answers, page),
    details(summary, page),
    contacts(summary, page),
  ];
  return parts.filter((part) => part !== "").join("\n\n") + "\n";
}

function head({ title, company, updated, source }: Summary, page: Page): string {
  const name = [title ?? "Privacy policy", company].filter(Boolean).join(" · ");
  const facts = [
    updated === null ? "no date given" : `updated ${dateWords(updated)}`,
    `${source.words.toLocaleString("en")} words`,
    source.url,
    source.pages ? `with ${source.pages.length} further page${source.pages.length === 1 ? "" : "s"}` : null,
  ];
  return `${fold(page, name, "", "bold")}\n${fold(page, facts.filter(Boolean).join(" · "), "", "dim")}`;
}

/** "2022-12-11" as "11 December 2022", "2022-12" as "December 2022". */
function dateWords(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  const when = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
  return new Intl.DateTimeFormat("en-GB", {
    timeZone: "UTC",
    year: "numeric",
    ...(month === undefined ? {} : { month: "long" }),
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(when);
}

type Answers = ReadonlyMap<FactId, FactAnswer>;

function warnings(summary: Summary, answers: Answers, page: Page): string {
  const count = summary.warnings.length;
  if (count === 0) return heading("Nothing unusual", page);
  const lines = summary.warnings.map((warning) => {
    const answer = answers.get(warning.fact);
    const usual = answer ? ` (${english.usual(answer.usual)})` : "";
    const quote = answer?.quotes[0];
    return [
      fold(page, warning.text + usual, `${"!".repeat(warning.severity)}`.padEnd(4)),
      ...(quote ? [quoted(quote, page)] : []),
    ].join("\n");
  });
  const title = count === 1 ? "1 thing to know" : `${count} things to know`;
  return [heading(title, page), ...lines].join("\n");
}

function contradictions(summary: Summary, page: Page): string {
  if (summary.contradictions.length === 0) return "";
  const lines = summary.contradictions.map(({ fact, quotes }) =>
    [fold(page, QUESTIONS[fact].question, "  ? "), ...quotes.map((quote) => quoted(quote, page))].join("\n"),
  );
  return [heading("Where it contradicts itself", page), ...lines].join("\n");
}

function section(title: string, lines: readonly SummaryLine[], answers: Answers, page: Page): string {
  if (lines.length === 0) return "";
  const shown = lines.map((line) => {
    return [fold(page, line.text, "  - "), ...proofs(line.facts, answers, page)].join("\n");
  });
  return [heading(title, page), ...shown].join("\n");
}

/** The best quote of each fact; one that proves several is shown once, and each says what it proves where there are several facts. */
function proofs(facts: readonly FactId[], answers: Answers, page: Page): string[] {
  const proven = new Map<string, { quote: Quote; labels: string[] }>();
  for (const id of facts) {
    const quote = answers.get(id)?.quotes[0];
    if (!quote) continue;
    const place = `${quote.start}-${quote.end}`;
    const same = proven.get(place) ?? { quote, labels: [] };
    proven.set(place, { quote, labels: [...same.labels, QUESTIONS[id].label] });
  }
  return [...proven.values()].map(({ quote, labels }) =>
    quoted(quote, page, facts.length > 1 ? labels.join(", ") : ""),
  );
}

/** What each kind of link is for, in the words of a list. */
const PURPOSES: Record<ChoicePurpose, string> = {
  "opt-out-sale": "Refuse the sale of data",
  "opt-out-ads": "Refuse targeted ads",
  "opt-out-analytics": "Refuse analytics",
  "opt-out-marketing": "Stop marketing",
  delete: "Have data deleted",
  access: "Ask for your data",
  cookies: "Set cookies",
  preferences: "Privacy settings",
  complain: "Complain",
};

/** Figures, names and links that the policy states; nothing where it states none. */
function details({ details: stated }: Summary, page: Page): string {
  if (!stated) return "";
  const { seat, minimumAge, periods, responseTime, recipients, links } = stated;
  const places = new Intl.DisplayNames("en", { type: "region" });
  const kept = [...new Set(periods.map(({ value }) => value))].slice(0, 8);
  const facts: [string, string | undefined][] = [
    ["Seat", seat ? places.of(seat.country) : undefined],
    ["Least age", minimumAge ? String(minimumAge.years) : undefined],
    ["Kept for", kept.length > 0 ? kept.join("; ") : undefined],
    ["Answers within", responseTime?.value],
    ["Named recipients", recipients.length > 0 ? recipients.map(({ name }) => name).join(", ") : undefined],
    ...links.map(({ purpose, url }): [string, string] => [PURPOSES[purpose], url]),
  ];
  const lines = facts.flatMap(([label, value]) =>
    value === undefined ? [] : [fold(page, value, `  ${label}: `)],
  );
  return lines.length === 0 ? "" : [heading("Stated in the text", page), ...lines].join("\n");
}

function contacts(summary: Summary, page: Page): string {
  if (summary.contacts.length === 0) return "";
  const lines = summary.contacts.map(({ kind, value }) => fold(page, value, `  ${kind.padEnd(6)}`));
  return [heading("How to reach them", page), ...lines].join("\n");
}

function heading(text: string, page: Page): string {
  return paint(page, ["bold", "underline"], text);
}

function quoted(quote: Quote, page: Page, label = ""): string {
  const text = quote.text.replace(/\s+/g, " ");
  const cut = text.length > QUOTE_LENGTH ? text.slice(0, text.lastIndexOf(" ", QUOTE_LENGTH)) + " …" : text;
  const place = [
    quote.heading.at(-1),
    quote.page === undefined ? undefined : `page ${quote.page}`,
    quote.url,
  ];
  const under = place.filter(Boolean).join(", ");
  const before = label === "" ? "" : `${label}: `;
  return fold(page, `${before}“${cut}”${under ? ` [${under}]` : ""}`, "      ", "dim");
}
