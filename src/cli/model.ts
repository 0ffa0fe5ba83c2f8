import { loadModel, type Model } from "../policy/classify/model.ts";
import file from "../policy/model/facts.bin?url&inline";

let loaded: Model | null = null;

/** What the engine has learnt, read once, by the commands that need it; the build puts the file into the program. */
export function model(): Model {
  loaded ??= loadModel(Buffer.from(file.slice(file.indexOf(",") + 1), "base64"));
  return loaded;
}
