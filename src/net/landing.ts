/** What the end of a redirect says about it. Pure. */
import { cleanAddress } from "./addresses.ts";

/** Parts of a path that ask people to log in, in the languages and products that are common. */
const LOGIN =
  /(?:^|[/_.-])(?:log[-_]?in|sign[-_]?in|sso|saml2?|oauth2?|openid|authorize|auth|anmelden|anmeldung|connexion|einloggen|wp-login|session\/new|iniciar-sesion|accedi|inloggen|logga-in|logowanie|prihlaseni)(?:[/_.-]|$)/iu;
const HOME = /^\/(?:index\.\w{2,5}|home\/?|[a-z]{2}(?:[-_][a-z]{2})?\/?)?$/iu;

const bare = (host: string): string => host.replace(/^www\./u, "");

/**
 * Whether a request for one address was led to the site's home page or to a login instead; null where it was not, or not
 * redirected at all. A policy may stand at the root of a host of its own: only the asked host's own home page counts.
 */
export function landingOf(asked: string, ended: string): "home" | "login" | null {
  const from = cleanAddress(asked);
  const to = cleanAddress(ended);
  if (from === null || to === null || (from.host === to.host && from.pathname === to.pathname)) return null;
  if (LOGIN.test(to.pathname) && !LOGIN.test(from.pathname)) return "login";
  const isHome = HOME.test(to.pathname) && to.search === "" && !/^#[!/]/u.test(to.hash);
  return isHome && !HOME.test(from.pathname) && bare(from.hostname) === bare(to.hostname) ? "home" : null;
}
