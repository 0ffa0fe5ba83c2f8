/** The recogniser as a script of its own, so that a page can be timed with it in a real browser. */
export { isVisible } from "../../src/extension/content/seen.ts";
export { recogniseSignup } from "../../src/page/signup.ts";
