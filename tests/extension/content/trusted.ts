interface Inner {
  isTrusted: boolean;
  _dispatch(event: Inner): boolean;
}

/** What jsdom keeps behind an object of the page. */
function innerOf(wrapper: object): Inner {
  const symbol = Object.getOwnPropertySymbols(wrapper).find((each) => each.description === "impl");
  if (!symbol) throw new Error("this is no jsdom object");
  return (wrapper as Record<symbol, Inner>)[symbol] as Inner;
}

/** Dispatches an event as from the reader's own hand: `dispatchEvent` makes every event a script's. */
export function byHand(target: EventTarget, event: Event): void {
  const inner = innerOf(event);
  inner.isTrusted = true;
  innerOf(target)._dispatch(inner);
}
