/** The engine's public face: bytes or text in, a Summary out. */
export { readDocument } from "./document/read.ts";
export type { ReadOptions } from "./document/read.ts";
export { loadModel, ModelError } from "./classify/model.ts";
export type { Model } from "./classify/model.ts";
export { segmentsOf, summarize } from "./summarize.ts";
export type { Segment, SummariseOptions } from "./summarize.ts";
export { FACT_IDS, FACTS, factOf, SECTIONS } from "./facts.ts";
export { QUESTIONS } from "./questions.ts";
export type { Fact } from "./facts.ts";
export { SmallprintError } from "./errors.ts";
export type { ErrorCode } from "./errors.ts";
export type * from "./types.ts";
