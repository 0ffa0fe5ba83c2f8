/** Every language in which summaries are written, by its BCP 47 tag. All at once: for the worker, which cannot load on demand. */
import { english } from "./english.ts";
import type { Grammar } from "./grammar.ts";
import { grammar as de } from "./languages/de.ts";
import { grammar as es } from "./languages/es.ts";
import { grammar as fr } from "./languages/fr.ts";
import { grammar as it } from "./languages/it.ts";
import { grammar as ja } from "./languages/ja.ts";
import { grammar as nl } from "./languages/nl.ts";
import { grammar as pl } from "./languages/pl.ts";
import { grammar as pt } from "./languages/pt.ts";

const GRAMMARS = { en: english, de, es, fr, it, ja, nl, pl, "pt-BR": pt } satisfies Record<string, Grammar>;

export const LANGUAGES: ReadonlyMap<string, Grammar> = new Map(Object.entries(GRAMMARS));
