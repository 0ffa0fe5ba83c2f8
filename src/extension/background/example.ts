/** The built-in sample policy, read by the same engine as every other. */
import sample from "../welcome/sample-policy.md?url";
import type { Answers } from "../messages.ts";
import type { Engine } from "./jobs.ts";

const ADDRESS = "https://tidewater-tea.example/privacy";

/** Nothing of it is kept, and nothing is asked of the network: the policy is a file of the extension. */
export async function readExample(engine: Engine): Promise<Answers["example"]> {
  const response = await fetch(new URL(sample, location.origin));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const source = { url: ADDRESS, contentType: "text/markdown", charset: "utf-8" };
  await engine.summarize(bytes, source); // the first reading also loads the model, which is no reading
  const start = performance.now();
  const { summary } = await engine.summarize(bytes, source);
  return { summary, milliseconds: performance.now() - start };
}
