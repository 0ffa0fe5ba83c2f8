import { existsSync, readdirSync, readFileSync } from "node:fs";
import { companyName } from "../src/policy/details/company.ts";
import { contactsOf } from "../src/policy/details/contacts.ts";
import { updatedDate } from "../src/policy/details/updated.ts";
import { readDocument } from "../src/policy/document/read.ts";

const FOLDER = "../shared/data/labelled";

/** Prints how often update date, e-mails and company are right on the labelled policies, and where they are not. */
export async function evalDetails(): Promise<void> {
  if (!existsSync(FOLDER)) throw new Error(`${FOLDER} is not there: run this beside the shared data`);
  const dates = { stated: 0, right: 0, silent: 0, invented: 0 };
  const emails = { right: 0, wrong: 0, missed: 0 };
  const names = { stated: 0, exact: 0, alike: 0 };
  const misses: string[] = [];
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".labels"))) {
    const id = file.slice(0, -".labels".length);
    const labels = readFileSync(`${FOLDER}/${file}`, "utf8");
    const document = readDocument(readFileSync(`${FOLDER}/${id}.md`), { type: "markdown" });

    const updated = labelsOf(labels, "updated")[0] ?? null;
    const found = updatedDate(document);
    if (updated === null) {
      dates.silent++;
      if (found !== null) dates.invented++;
    } else {
      dates.stated++;
      if (found === updated) dates.right++;
    }
    if (found !== updated) misses.push(`  ${id}: date ${found ?? "none"}, labelled ${updated ?? "none"}`);

    const wanted = new Set(labelsOf(labels, "email").map((email) => email.toLowerCase()));
    const got = new Set(
      contactsOf(document)
        .filter(({ kind }) => kind === "email")
        .map(({ value }) => value.toLowerCase()),
    );
    for (const email of got) {
      if (wanted.has(email)) emails.right++;
      else {
        emails.wrong++;
        misses.push(`  ${id}: e-mail ${email} is not labelled`);
      }
    }
    for (const email of wanted) {
      if (got.has(email)) continue;
      emails.missed++;
      misses.push(`  ${id}: e-mail ${email} not found`);
    }

    const companies = labelsOf(labels, "company");
    if (companies.length > 0) {
      const name = companyName(document) ?? "";
      names.stated++;
      if (companies.some((company) => company.toLowerCase() === name.toLowerCase())) names.exact++;
      if (companies.some((company) => alike(company, name))) names.alike++;
      else misses.push(`  ${id}: company ${name || "none"}, labelled ${companies.join(" / ")}`);
    }
  }
  const share = (part: number, whole: number) => (part / Math.max(1, whole)).toFixed(3);
  console.log(
    `update date: right ${share(dates.right, dates.stated)} of ${dates.stated}; invented ${dates.invented} of ${dates.silent}`,
  );
  console.log(
    `e-mails: found ${share(emails.right, emails.right + emails.missed)}, right ${share(emails.right, emails.right + emails.wrong)}`,
  );
  console.log(
    `company: same ${share(names.exact, names.stated)}, alike ${share(names.alike, names.stated)} of ${names.stated}`,
  );
  for (const miss of misses) console.log(miss);
  await Promise.resolve();
}

function labelsOf(labels: string, key: string): string[] {
  return [...labels.matchAll(new RegExp(`^@${key} (.+)$`, "gmu"))].map((match) => (match[1] ?? "").trim());
}

/** The same name but for its legal ending, or one within the other. */
function alike(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  return a === b || (a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a)));
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /\b(?:inc|llc|ltd|limited|corp|corporation|co|company|gmbh|ag|ab|bv|sas|sa|plc|pty|pte|pvt|the)\b/gu,
      "",
    )
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
