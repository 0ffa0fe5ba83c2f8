/** The finder as a script of its own, so that a page can be timed with it in a real browser. */
export { findPolicyLinkSteps } from "../../src/page/links.ts";
export { rootSteps } from "../../src/page/walk.ts";
