/** The grammar of the reader's language, for what the worker says. It has all of them: a service worker cannot load on demand. */
import { english } from "../../policy/wording/english.ts";
import { LANGUAGES } from "../../policy/wording/languages.ts";
import { language } from "../i18n.ts";

export const voice = LANGUAGES.get(language) ?? english;
