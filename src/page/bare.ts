/**
 * A form gives its fields by their names before its own properties, and a document its images, forms and frames: where a page has
 * `<input name="nextSibling">` or `<img name="querySelectorAll">`, `form.nextSibling` is that field and the document can't be asked.
 *
 *   bare(node).nextSibling   what the DOM itself says, of any node
 */
const bares = new WeakMap<Node, Node>();
const made = new WeakSet<Node>();

/** Names hide nothing of any other element and of no text. */
function isBare(node: Node): boolean {
  const tag: unknown = (node as Partial<Element>).localName;
  return typeof tag === "string" ? tag !== "form" : node.nodeType === 3;
}

/** For reading a property or calling a method there and then; not for comparing or handing on. */
export function bare<N extends Node>(node: N): N {
  if (isBare(node) || made.has(node)) return node;
  let known = bares.get(node);
  if (!known) {
    known = new Proxy(node, { get: ownOf });
    bares.set(node, known);
    made.add(known);
  }
  return known as N;
}

function ownOf(node: Node, key: string | symbol): unknown {
  const value: unknown = Reflect.get(Object.getPrototypeOf(node) as object, key, node);
  return typeof value === "function" ? (value as (...of: unknown[]) => unknown).bind(node) : value;
}
