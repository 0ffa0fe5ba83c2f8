/**
 * What speaks for and against a link being the site's privacy policy: one table. A link's score is the sum of the weights of the
 * signals that it shows, put through the logistic function. Weights are set by hand; they are of the size of log odds.
 */
import type { LinkFacts, PageFacts } from "./gather.ts";
import type { NameReading } from "../words/policy.ts";
import type { Kinship } from "./address.ts";

/** A link and all that its words and its address say. */
export interface LinkReading {
  facts: LinkFacts;
  page: PageFacts;
  /** The best name that it has: its text, else what stands for it. */
  name: NameReading;
  /** Where the name comes from. */
  from: "text" | "label" | "title" | "image" | "sentence" | "none";
  /** The name in word form. */
  form: string;
  /** Address: last segment of the path, the whole path, the query, the fragment. */
  last: NameReading;
  path: NameReading;
  query: NameReading;
  fragment: NameReading;
  host: NameReading;
  lastForm: string;
  pathForm: string;
  kinship: Kinship;
  vendor: boolean;
  generator: boolean;
}

export type Signal = readonly [id: string, weight: number, shown: boolean | number, found?: string];

const at = (link: LinkReading, place: LinkFacts["places"][number]): boolean =>
  link.facts.places.includes(place);
const strong = (name: NameReading): boolean => name.named || (name.privacy && name.paper);

/** Sections of sites where pages about a topic are listed. */
const TOPIC_PATH =
  /(?:^| )(?:tag|tags|category|categories|kategorie|kategorien|categoria|categorie|topic|topics|thema|themen|theme|search|suche|label|schlagwort|etiqueta|etiquetas|keyword|rubrik|rubrique|tema|temas|dossier|author|autor) \//;
const DATED = /(?:^| )(?:19|20)\d\d \/ (?:0?[1-9]|1[0-2]) \/|(?:^| )(?:19|20)\d\d(?: ?\d\d){2}(?: |$)/;
const NEWS_PATH =
  /(?:^| )(?:news|blog|article|articles|artikel|artigo|articulo|noticia|noticias|actualites?|nachrichten|story|stories|posts?|magazin|presse|press|wiki|wissen|ratgeber|forum|thread|threads|archives?|glossar|lexikon|podcast|video|videos|events?|jobs?|product|products|produkte?|shop|buch|books?) \//;
const ACCOUNT_PATH =
  /(?:^| )(?:settings|preferences|account|profile|login|logout|signin|register|anmelden|konto|einstellungen|opt out|optout|unsubscribe|request|form|dsar|manage)(?: |$)/;
/** In none of the places where sites keep their papers. */
const adrift = (link: LinkReading): boolean => !link.facts.places.some((place) => PAPER_PLACES.has(place));
const PAPER_PLACES = new Set<string>(["footer", "end", "form", "banner", "head", "sentence"]);
/** Data protection authorities, who stand in policies. */
const AUTHORITY =
  /autorit|authority|commissioner|aufsichts|behorde|regulat|regulador|beauftragte|garante|cnil$|\bico\b|tilsyn|myndighet|urzad|urad |agencia|agencja|inspektorat/;
/** Named after the law, not the paper. */
const LAW_ONLY = /^(?:gdpr|rodo|dsgvo|rgpd|lgpd|pdpa|bdar|avg|lopd)/;
const NO_PAGE = /\.(?:png|jpe?g|gif|svg|webp|css|js|ico|mp4|zip|json|xml)$/i;

/**
 * All signals of one link: [name as it is told in `reasons`, weight, how much of it is there (false or 0 none, true or 1 all), and the words
 * found, which follow the name]. One function, for made ready one by one at the first link, sixty would take longer than what they do.
 */
// prettier-ignore
export const signalsOf = (l: LinkReading): readonly Signal[] => [
  // what it is called
  ["text", 5.4, strong(l.name) && l.from !== "sentence", l.name.found],
  ["topic", 3.9, !strong(l.name) && l.name.privacy && l.from !== "sentence", l.name.found],
  ["sentence", 4.2, l.from === "sentence" && strong(l.name), l.name.found],
  ["sentence-topic", 1.5, l.from === "sentence" && !strong(l.name) && l.name.privacy, l.name.found],
  ["nothing-else", 1.0, l.name.privacy && l.name.extra === 0 && l.from !== "sentence"],
  ["more-words", -0.5, l.from === "sentence" || !l.name.privacy ? 0 : Math.min(8, Math.max(0, l.name.extra - (strong(l.name) ? 2 : 1)))],
  ["other-source", -0.6, (l.from === "title" || l.from === "label") && l.facts.text !== ""],
  ["language", 0.4, l.name.inLanguage],
  ["rel", 4, /\bprivacy-?policy\b/.test(l.facts.rel)],
  ["made-name", 0.8, /privacy|datenschutz|privacidad|confidentialite/i.test(l.facts.made) && !/(?:setting|manage|cookie|consent|option|choice)/i.test(l.facts.made)],
  // its address
  ["address-name", 4.8, l.last.named && l.last.extra === 0, l.lastForm],
  ["address", 3.2, l.last.privacy && l.last.extra <= 1 && !(l.last.named && l.last.extra === 0), l.lastForm],
  ["address-part", 2, l.path.privacy && !(l.last.privacy && l.last.extra <= 1) && l.last.extra < 4],
  ["address-query", 1.5, l.path.privacy ? 0 : l.query.named ? 2.3 : l.query.privacy || l.fragment.privacy],
  ["address-host", 1.5, l.host.privacy && !l.path.privacy],
  ["address-other", -1.2, !l.path.privacy && !l.query.privacy && (l.path.terms || l.path.cookies)],
  // where it stands
  ["place:footer", 1.3, at(l, "footer") && !at(l, "header")],
  ["place:end", 0.5, at(l, "end") && !at(l, "footer")],
  ["place:form", 0.9, at(l, "form") && at(l, "sentence")],
  ["place:sentence", 0.3, at(l, "sentence") && !at(l, "form")],
  ["place:head", 0.5, at(l, "head")],
  ["adrift", -1.3, !strong(l.name) && adrift(l)],
  ["adrift-deep", -1.3, !strong(l.name) && adrift(l) && l.pathForm.split(" / ").length >= 3],
  ["place:heading", -2, at(l, "heading") && !at(l, "footer")],
  ["place:article", -0.8, at(l, "article") && !at(l, "footer") && !at(l, "form")],
  ["place:comments", -0.8, at(l, "comments") && !at(l, "footer") && !at(l, "form")],
  // whose it is
  ["same-host", 1.8, l.kinship === "same host"],
  ["same-site", 1.6, l.kinship === "same site" || l.kinship === "same name"],
  ["other-host", -1, l.kinship === "other" && !strong(l.name) && !at(l, "footer") && !at(l, "form")],
  ["vendor", -6.5, l.vendor],
  ["captcha", -4, at(l, "captcha") || /recaptcha|hcaptcha|turnstile/i.test(l.facts.around) && l.kinship === "other"],
  ["generator", 1, l.generator],
  // what it is instead
  ["settings", -4.5, l.name.settings && !l.name.named],
  ["settings-too", -2.2, l.name.settings && l.name.named && l.from !== "sentence"],
  ["supplement", -2.2, l.name.supplement || l.last.supplement],
  ["supplement-only", -1.4, l.name.supplement && !l.name.named],
  ["law-only", -0.8, LAW_ONLY.test(l.name.found) && !l.name.named],
  ["app", -1.6, l.name.app || l.last.app],
  ["cookies-too", -0.6, l.name.cookies && l.name.privacy],
  ["cookies-address", -1.2, l.last.cookies && !l.last.privacy && !l.name.named],
  ["terms-too", -0.4, l.name.terms && l.name.privacy],
  ["settings-address", -1.8, ACCOUNT_PATH.test(l.pathForm) && !l.name.named],
  ["authority", -5, l.kinship === "other" && AUTHORITY.test(l.form)],
  ["tag", -4.5, TOPIC_PATH.test(l.pathForm) || /\btag\b/.test(l.facts.rel)],
  ["dated", -1.4, DATED.test(l.pathForm) && !l.name.named],
  ["news", -1.2, !l.name.named && NEWS_PATH.test(l.pathForm) && (strong(l.name) ? 1 : 1.8)],
  ["long-address", -1.6, l.last.extra >= 4 && !l.name.named && !l.last.named],
  ["no-page", -7, NO_PAGE.test(new URL(l.facts.url).pathname)],
  ["home", -2.5, /^[^?]*\/\/[^/]*\/?$/.test(l.facts.url.replace(/#.*/, "")) && !l.fragment.privacy && !l.host.privacy],
  ["scripted", -0.5, l.facts.scripted],
];

/** Log odds of a link that shows nothing. */
export const START = -5.8;
