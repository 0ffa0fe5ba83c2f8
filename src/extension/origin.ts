/** What the browser is asked to allow: policies stand on any host. */
export const ALL_SITES = ["http://*/*", "https://*/*"];

/** The match pattern for a URL's host, for permissions; patterns carry no port. */
export const originPattern = (url: URL): string => `${url.protocol}//${url.hostname}/*`;
