/** An expression that is made at its first use: a worker is woken for much else, and classes of letters take long to put together. */
export function lazily(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(source, flags));
}
