import type { HtmlElement } from "./html-tree.ts";

/**
 * What an element's tag, role, class and id say about the furniture of a page.
 * "sure" zones go unless hardly anything would be left; "likely" ones only where little running text is in them;
 * "consent" ones, which hold a few sentences about cookies, where they are short beside the page;
 * "unseen" ones, which nobody sees, unless they hold more than a quarter of the page's running text: then scripts show it.
 */
export type ZoneKind = "sure" | "likely" | "consent" | "unseen";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const ROLES: ReadonlyMap<string, ZoneKind> = new Map(
  Object.entries({
    navigation: "sure",
    banner: "likely",
    contentinfo: "sure",
    search: "sure",
    menu: "sure",
    menubar: "sure",
    toolbar: "sure",
    complementary: "likely",
    dialog: "likely",
    alertdialog: "likely",
    tooltip: "sure",
  } satisfies Record<string, ZoneKind>),
);
const TAGS: ReadonlyMap<string, ZoneKind> = new Map(
  Object.entries({
    nav: "sure",
    footer: "sure",
    menu: "likely",
    header: "likely",
    aside: "likely",
    dialog: "likely",
    search: "sure",
  } satisfies Record<string, ZoneKind>),
);
/** Names that makers of consent banners give their elements. */
const CONSENT_VENDOR =
  /onetrust|optanon|cybotcookiebot|cookiebot|cookieconsent|cookie-?law-?info|cli-(?:modal|bar)|didomi|usercentrics|truste|trustarc|qc-cmp|quantcast|osano|cookieyes|cky-|iubenda-cs|termly|klaro|cookiefirst|complianz|cmplz|borlabs|moove[-_]gdpr|tarteaucitron|axeptio|evidon|civic-cookie|ccc-|cc-window|cc-banner|cookiescript|eu-cookie/iu;
const CONSENT = words("cookie cookies consent gdpr ccpa rgpd dsgvo lgpd tracking");
const CONSENT_BOX = words(
  "banner bar notice notification popup popover modal overlay dialog message alert box layer prompt toast wrapper container disclaimer warning settings preferences manager",
);
const NAVIGATION = words(
  "nav navbar navigation menu menus submenu dropdown breadcrumb breadcrumbs crumbs topbar offcanvas megamenu sitemap " +
    "drawer hamburger skip skiplink skiplinks footer colophon sidebar sidenav toc pagination pager prevnext masthead subnav topnav footernav",
);
const ASIDE = words(
  "related recommended recommendations promo promos advert adverts advertisement ads sponsor newsletter subscribe subscription " +
    "social share sharing sharethis addthis comments disqus login signin signup cart minicart basket languages lang langs language locale locales toast popup lightbox " +
    "search searchbox feedback helpful rating ratings votes vote chat livechat support-widget print back-to-top backtotop scrolltop tags byline author",
);
const NOT_ZONES = words(
  "html body main article #root td th tr tbody table li h1 h2 h3 h4 h5 h6 p span a strong b em",
);

/** The zone that begins at this element, null where it says nothing. `inText`: inside the page's main part, an article or a section. */
export function zoneOf(element: HtmlElement, inText: boolean): ZoneKind | null {
  const { name, attributes } = element;
  const role = ROLES.get(attributes["role"] ?? "");
  if (NOT_ZONES.has(name)) return name === "html" || name === "body" ? null : (role ?? null);
  const tag = TAGS.get(name);
  // The header and footer of an article are part of it.
  if (tag && !(inText && (name === "header" || name === "footer"))) return tag;
  if (role) return role;
  const label = `${attributes["id"] ?? ""} ${attributes["class"] ?? ""}`;
  if (label !== " " && label.length < 2000) {
    if (CONSENT_VENDOR.test(label)) return "sure";
    const named = tokensOf(label);
    if (has(named, CONSENT) && has(named, CONSENT_BOX)) return "consent";
    if (has(named, NAVIGATION) || has(named, ASIDE)) return "likely";
  }
  if (attributes["aria-modal"] === "true") return "likely";
  return name === "footer" ? "likely" : null;
}

function has(named: readonly string[], list: ReadonlySet<string>): boolean {
  return named.some((word) => list.has(word));
}

/** "siteFooter-inner" as "site", "footer", "inner". */
function tokensOf(label: string): string[] {
  return label
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .toLowerCase()
    .split(/[^a-z]+/u)
    .filter(Boolean);
}
