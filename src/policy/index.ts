/** The engine in one place, from bytes to a Summary, for tests and training; the extension and the command line load its parts as they need them. */
export { readDocument } from "./document/read.ts";
export { loadModel } from "./classify/model.ts";
export { segmentsOf, summarize } from "./summarize.ts";
export { FACT_IDS } from "./facts.ts";
