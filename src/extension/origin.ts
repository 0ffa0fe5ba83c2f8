/** The match pattern for a URL's host, for permissions; patterns carry no port. */
export const originPattern = (url: URL): string => `${url.protocol}//${url.hostname}/*`;
