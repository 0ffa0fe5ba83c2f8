/** The words of the options page: one table a language, beside the words that every page has. */
import type { Appearance, Preset } from "../settings.ts";
import { count, en as shared, type Told } from "../ui/words.ts";

const appearance: Record<Appearance, string> = { system: "Like the system", light: "Light", dark: "Dark" };

const preset: Record<Preset, Told> = {
  few: { title: "Few", text: "Only what is serious and rare." },
  balanced: { title: "Balanced", text: "What most people would want to know." },
  strict: { title: "Strict", text: "Everything that can count against you." },
  own: { title: "Own choice", text: "Choose each practice yourself." },
};

export const en = {
  ...shared,
  whatLeavesMore:
    "It carries no cookies, no referrer and nothing that we have added about you. There is no server of ours, no account, no count of anything.",
  optionsTitle: "Smallprint settings",
  settingsLoading: "Looking up your settings…",
  saved: "Saved",
  notLoaded: "Your browser’s storage does not answer. These are the defaults.",
  notSaved: "Your browser could not save that. Try again.",
  warnAbout: "Warn me about",
  warnAboutMore: "A warning is a sentence at the top of the summary. Nothing is hidden by switching one off.",
  preset,
  warningsChosen: (n: number, of: number) => `${String(n)} of ${String(of)} practices warn`,
  showPractices: "Choose practices",
  signup: "On signup pages",
  signupWarnings: "Warn me when I am about to sign up",
  signupWarningsMore: "A small card in a corner, only when there is something to say.",
  warnWhenUnread: "Also say when a policy could not be found or read",
  offSites: "Sites without warnings",
  noOffSites: "Warnings are shown on every site.",
  addSite: "Site",
  addSiteHint: "shop.example",
  add: "Add",
  badSite: "Enter the name of a site, such as shop.example.",
  remove: "Remove",
  removeSite: (site: string) => `Show warnings on ${site} again`,
  stored: "Stored summaries",
  storedMore:
    "They stay in this browser, so that a policy is read only once. The policies’ texts are not kept.",
  storedNone: "Nothing is stored.",
  storedSum: (n: number, bytes: string) => `${count(n, "summary", "summaries")}, ${bytes}`,
  storedReading: "Looking up what is stored…",
  storedFailed: "Your browser’s storage does not answer. Nothing was changed.",
  storedLine: (date: string, bytes: string) => `read on ${date}, ${bytes}`,
  storedLineToday: (time: string, bytes: string) => `read today at ${time}, ${bytes}`,
  deleteOne: "Delete",
  deleteOneOf: (name: string) => `Delete the summary of ${name}`,
  deleteAll: "Delete all",
  deleteAllAsk: (n: number) =>
    n === 1 ? "Delete the stored summary?" : `Delete all ${String(n)} summaries?`,
  deleteAllYes: "Yes, delete",
  deleteAllNo: "Keep them",
  deleted: "Deleted",
  keepFor: "Keep summaries for",
  months: (n: number) => count(n, "month", "months"),
  appearanceTitle: "Appearance",
  appearance,
  appearanceMore: "Text is as large as your browser’s settings say.",
  shortcut: "Keyboard shortcut",
  shortcutMore: "Opens the summary of the page you are on.",
  shortcutNone: "No key is set.",
  shortcutChange: "Change the shortcut",
  shortcutWhere: "To change it, open your browser’s page of extensions and look for “Keyboard shortcuts”.",
  transfer: "Your settings as a file",
  transferMore: "Settings only: no summaries and no sites that you visited, save those switched off above.",
  exportSettings: "Export",
  importSettings: "Import",
  imported: "Imported",
  importNoFile: "That file holds no Smallprint settings. Nothing was changed.",
  importNewer: "That file comes from a newer Smallprint. Nothing was changed.",
  reset: "Reset",
  resetAsk: "Set every setting back to its default?",
  resetYes: "Yes, reset",
  resetDone: "All settings are back to their defaults",
  about: "About",
  version: (version: string) => `Version ${version}`,
  aboutLimits:
    "Smallprint reads what a policy says. It cannot see what a site really does, and it is no legal advice.",
  licences: "Licences",
  licencesMore: "Smallprint is free software under the MIT licence. It is built with:",
};

export const words = en;
