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

export interface Signal {
  /** As it is told in `reasons`, where `detail` may follow. */
  id: string;
  weight: number;
  /** How much of it is there: false or 0 none, true or 1 all. */
  shown: (link: LinkReading) => boolean | number;
  /** Words found, for the reasons. */
  detail?: (link: LinkReading) => string;
}

const at = (link: LinkReading, place: LinkFacts["places"][number]): boolean =>
  link.facts.places.includes(place);
const found = (link: LinkReading): string => link.name.found;
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

// prettier-ignore
export const SIGNALS: readonly Signal[] = [
  // what it is called
  { id: "text", weight: 5.4, shown: (l) => strong(l.name) && l.from !== "sentence", detail: found },
  { id: "topic", weight: 3.9, shown: (l) => !strong(l.name) && l.name.privacy && l.from !== "sentence", detail: found },
  { id: "sentence", weight: 4.2, shown: (l) => l.from === "sentence" && strong(l.name), detail: found },
  { id: "sentence-topic", weight: 1.5, shown: (l) => l.from === "sentence" && !strong(l.name) && l.name.privacy, detail: found },
  { id: "nothing-else", weight: 1.0, shown: (l) => l.name.privacy && l.name.extra === 0 && l.from !== "sentence" },
  { id: "more-words", weight: -0.5, shown: (l) => l.from === "sentence" || !l.name.privacy ? 0 : Math.min(8, Math.max(0, l.name.extra - (strong(l.name) ? 2 : 1))) },
  { id: "other-source", weight: -0.6, shown: (l) => (l.from === "title" || l.from === "label") && l.facts.text !== "" },
  { id: "language", weight: 0.4, shown: (l) => l.name.inLanguage },
  { id: "rel", weight: 4, shown: (l) => /\bprivacy-?policy\b/.test(l.facts.rel) },
  { id: "made-name", weight: 0.8, shown: (l) => /privacy|datenschutz|privacidad|confidentialite/i.test(l.facts.made) && !/(?:setting|manage|cookie|consent|option|choice)/i.test(l.facts.made) },
  // its address
  { id: "address-name", weight: 4.8, shown: (l) => l.last.named && l.last.extra === 0, detail: (l) => l.lastForm },
  { id: "address", weight: 3.2, shown: (l) => l.last.privacy && l.last.extra <= 1 && !(l.last.named && l.last.extra === 0), detail: (l) => l.lastForm },
  { id: "address-part", weight: 2, shown: (l) => l.path.privacy && !(l.last.privacy && l.last.extra <= 1) && l.last.extra < 4 },
  { id: "address-query", weight: 1.5, shown: (l) => l.path.privacy ? 0 : l.query.named ? 2.3 : l.query.privacy || l.fragment.privacy },
  { id: "address-host", weight: 1.5, shown: (l) => l.host.privacy && !l.path.privacy },
  { id: "address-other", weight: -1.2, shown: (l) => !l.path.privacy && !l.query.privacy && (l.path.terms || l.path.cookies) },
  // where it stands
  { id: "place:footer", weight: 1.3, shown: (l) => at(l, "footer") && !at(l, "header") },
  { id: "place:end", weight: 0.5, shown: (l) => at(l, "end") && !at(l, "footer") },
  { id: "place:form", weight: 0.9, shown: (l) => at(l, "form") && at(l, "sentence") },
  { id: "place:sentence", weight: 0.3, shown: (l) => at(l, "sentence") && !at(l, "form") },
  { id: "place:head", weight: 0.5, shown: (l) => at(l, "head") },
  { id: "adrift", weight: -1.3, shown: (l) => !strong(l.name) && adrift(l) },
  { id: "adrift-deep", weight: -1.3, shown: (l) => !strong(l.name) && adrift(l) && l.pathForm.split(" / ").length >= 3 },
  { id: "place:heading", weight: -2, shown: (l) => at(l, "heading") && !at(l, "footer") },
  { id: "place:article", weight: -0.8, shown: (l) => at(l, "article") && !at(l, "footer") && !at(l, "form") },
  { id: "place:comments", weight: -0.8, shown: (l) => at(l, "comments") && !at(l, "footer") && !at(l, "form") },
  // whose it is
  { id: "same-host", weight: 1.8, shown: (l) => l.kinship === "same host" },
  { id: "same-site", weight: 1.6, shown: (l) => l.kinship === "same site" || l.kinship === "same name" },
  { id: "other-host", weight: -1, shown: (l) => l.kinship === "other" && !strong(l.name) && !at(l, "footer") && !at(l, "form") },
  { id: "vendor", weight: -6.5, shown: (l) => l.vendor },
  { id: "captcha", weight: -4, shown: (l) => at(l, "captcha") || /recaptcha|hcaptcha|turnstile/i.test(l.facts.around) && l.kinship === "other" },
  { id: "generator", weight: 1, shown: (l) => l.generator },
  // what it is instead
  { id: "settings", weight: -4.5, shown: (l) => l.name.settings && !l.name.named },
  { id: "settings-too", weight: -2.2, shown: (l) => l.name.settings && l.name.named && l.from !== "sentence" },
  { id: "supplement", weight: -2.2, shown: (l) => l.name.supplement || l.last.supplement },
  { id: "supplement-only", weight: -1.4, shown: (l) => l.name.supplement && !l.name.named },
  { id: "law-only", weight: -0.8, shown: (l) => LAW_ONLY.test(l.name.found) && !l.name.named },
  { id: "app", weight: -1.6, shown: (l) => l.name.app || l.last.app },
  { id: "cookies-too", weight: -0.6, shown: (l) => l.name.cookies && l.name.privacy },
  { id: "cookies-address", weight: -1.2, shown: (l) => l.last.cookies && !l.last.privacy && !l.name.named },
  { id: "terms-too", weight: -0.4, shown: (l) => l.name.terms && l.name.privacy },
  { id: "settings-address", weight: -1.8, shown: (l) => ACCOUNT_PATH.test(l.pathForm) && !l.name.named },
  { id: "authority", weight: -5, shown: (l) => l.kinship === "other" && AUTHORITY.test(l.form) },
  { id: "tag", weight: -4.5, shown: (l) => TOPIC_PATH.test(l.pathForm) || /\btag\b/.test(l.facts.rel) },
  { id: "dated", weight: -1.4, shown: (l) => DATED.test(l.pathForm) && !l.name.named },
  { id: "news", weight: -1.2, shown: (l) => !l.name.named && NEWS_PATH.test(l.pathForm) && (strong(l.name) ? 1 : 1.8) },
  { id: "long-address", weight: -1.6, shown: (l) => l.last.extra >= 4 && !l.name.named && !l.last.named },
  { id: "no-page", weight: -7, shown: (l) => NO_PAGE.test(new URL(l.facts.url).pathname) },
  { id: "home", weight: -2.5, shown: (l) => /^[^?]*\/\/[^/]*\/?$/.test(l.facts.url.replace(/#.*/, "")) && !l.fragment.privacy && !l.host.privacy },
  { id: "scripted", weight: -0.5, shown: (l) => l.facts.scripted },
];

/** Log odds of a link that shows nothing. */
export const START = -5.8;
