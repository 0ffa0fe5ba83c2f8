/** The report as Markdown: what can be pasted into a note, a message or an issue. */
import type { Quote } from "../../policy/types.ts";
import { locale } from "../i18n.ts";
import type { Report } from "../messages.ts";
import { policyDate } from "../ui/format.ts";
import { bySection, type Entry } from "./facts.ts";
import { nameOf } from "./name.ts";
import { factLabel, factSentence } from "../ui/voice.ts";
import { words } from "./words.ts";

/** Characters that Markdown would take as its own, made plain: also those that a name would become ("&not;") and a line's first. */
export const plain = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>|~#&]/gu, "\\$&")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/^[-+=]/u, "\\$&")
    .replace(/^(\d{1,9})([.)])/u, "$1\\$2");

const QUOTES = 2;

export function markdownOf(report: Report, entries: readonly Entry[]): string {
  const { url, readAt, summary } = report;
  const { title, updated, contradictions } = summary;
  const lines = [
    `# ${plain(nameOf(report))}`,
    "",
    `${plain(title ?? words.privacyPolicy)} · ${updated === null ? words.noDate : words.updated(policyDate(updated, locale))}  `,
    `<${url}>  `,
    words.readAt(new Intl.DateTimeFormat(locale, { dateStyle: "medium" }).format(readAt)),
  ];
  const warned = entries.filter(({ sign }) => typeof sign === "number");
  if (warned.length > 0) {
    lines.push("", `## ${words.verdict(warned.length)}`, "");
    for (const entry of warned) lines.push(`- ${sentenceOf(entry)}`);
  }
  if (contradictions.length > 0) {
    lines.push("", `## ${words.contradictions}`);
    for (const { fact, quotes } of contradictions)
      lines.push("", `**${plain(factLabel(fact))}**`, "", ...quotes.flatMap(quoted));
  }
  for (const [section, some] of bySection(entries)) {
    lines.push("", `## ${words.section[section]}`);
    for (const entry of some) {
      const { fact, answer } = entry;
      lines.push(
        "",
        `### ${plain(factLabel(fact.id))}: ${words.answer[answer.stance]}`,
        "",
        sentenceOf(entry),
      );
      for (const quote of answer.quotes.slice(0, QUOTES)) lines.push("", ...quoted(quote));
    }
  }
  return `${lines.join("\n").trimEnd()}\n`;
}

const sentenceOf = ({ answer, probably }: Entry): string =>
  plain(factSentence(answer.id, answer.stance, probably));

function quoted({ text, heading }: Quote): string[] {
  const path = heading.map(plain).join(words.headingSeparator);
  return [`> ${plain(text)}`, ...(path === "" ? [] : [`> — ${path}`]), ""];
}
