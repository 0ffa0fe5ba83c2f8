/** What the gallery shows: our own sample policies, read by the real engine. */
import { readFileSync } from "node:fs";
import { changesBetween } from "../../src/policy/changes.ts";
import { loadModel } from "../../src/policy/classify/model.ts";
import { readDocument } from "../../src/policy/document/read.ts";
import type { DocumentType } from "../../src/policy/types.ts";
import { study } from "../../src/policy/summarize.ts";
import type { Changed, Report } from "../../src/extension/messages.ts";

export interface GalleryData {
  tea: Report;
  parcels: Report;
  changed: Changed;
}

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const READ_AT = Date.UTC(2026, 10, 20, 9, 41);

/** The tea shop's policy as it was a year before. */
const olderOf = (text: string): string => {
  const gone = [
    "We also share your e-mail address and your purchases with advertising networks, so that they can show you advertisements that match your interests.",
    "We use your browsing history to show you personalised advertisements on other websites.",
    "Our website does not respond to Do Not Track signals.",
    "We keep records of orders for seven years, because the tax office requires it.",
    "We disclose personal information to the police where a court order requires it.",
  ];
  const older = gone.reduce((rest, sentence) => rest.replace(sentence, ""), text);
  return older
    .replace("4 May 2026", "2 June 2025")
    .replace(
      "## Keeping it safe",
      "## Keeping it safe\n\nIf your data is lost or stolen, we will notify you without undue delay.",
    );
};

export function galleryData(): GalleryData {
  const model = loadModel(new Uint8Array(file("src/policy/model/facts.bin")));
  const read = (text: string, url: string, type: DocumentType = "markdown"): Report => {
    const document = readDocument(new TextEncoder().encode(text), { url, type });
    const { summary, text: kept } = study(document, model, { id: url });
    return { url, readAt: READ_AT, summary, text: kept, private: false };
  };
  const text = file("src/extension/welcome/sample-policy.md").toString("utf8");
  const url = "https://tidewater-tea.example/privacy";
  const tea = read(text, url);
  const before = read(olderOf(text), url);
  const parcels = read(
    file("site/hosts/legal.parcelpost.example/privacy.html").toString("utf8"),
    "https://legal.parcelpost.example/privacy",
    "html",
  );
  const texts = { before: before.text?.text ?? null, after: tea.text?.text ?? null };
  const changed: Changed = {
    ...changesBetween(before.summary, tea.summary, texts),
    since: Date.UTC(2026, 2, 3, 14, 2),
    isNews: true,
  };
  return { tea, parcels, changed };
}
