/** What the names of HTML elements mean for reading. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const VOID = words(
  "area base basefont br col command embed frame hr img input keygen link meta param source track wbr",
);
const BLOCK = words(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary " +
    "table caption thead tbody tfoot tr td th ul option optgroup select textarea noscript",
);
/** Nothing in them is read: code, drawings, media, controls. */
const UNREAD = words(
  "script style head svg math canvas audio video object embed iframe noembed noframes map datalist " +
    "select option optgroup input progress meter template noscript",
);
/** What is struck out is not said any more. */
const STRUCK = words("del s strike");
/** An implied end tag does not reach beyond these. */
const BARRIERS = words(
  "table td th caption button object div section article main aside header footer nav form body html ul ol dl blockquote details fieldset",
);

const P = words("p");
/** Not an object: a page may call an element "constructor". */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    li: words("li"),
    dt: words("dt dd"),
    dd: words("dt dd"),
    tr: words("tr td th"),
    td: words("td th"),
    th: words("td th"),
    tbody: words("thead tbody tfoot tr td th"),
    tfoot: words("thead tbody tfoot tr td th"),
    option: words("option"),
    body: words("head"),
    a: words("a"),
  }),
);
const CLOSE_P = words(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul",
);
/** For these the barriers are their own containers only. */
const ITEM_BARRIERS = words("ul ol menu dir dl table");

export function isVoid(name: string): boolean {
  return VOID.has(name);
}
export function isBlock(name: string): boolean {
  return BLOCK.has(name);
}
export function isUnread(name: string): boolean {
  return UNREAD.has(name) || STRUCK.has(name);
}
export function isStruck(name: string): boolean {
  return STRUCK.has(name);
}
/** Elements that the start of `name` ends, where one is open; null where it ends none. */
export function closesBefore(name: string): ReadonlySet<string> | null {
  return CLOSES.get(name) ?? (CLOSE_P.has(name) ? P : null);
}
/** Does `at` keep the start of `name` from ending what is open outside of it? */
export function isBarrier(at: string, name: string): boolean {
  return name !== "a" && CLOSES.has(name) ? ITEM_BARRIERS.has(at) : BARRIERS.has(at);
}
/** 1 to 6 for h1 to h6, 0 for others. */
export function headingLevel(name: string): number {
  return name.length === 2 && name.startsWith("h") && name >= "h1" && name <= "h6"
    ? Number(name.charAt(1))
    : 0;
}
