import axe from "axe-core";

/** What axe-core finds wrong in an element, as "rule: selector"; colours are judged in real browsers, which have layout. */
export async function findings(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}
