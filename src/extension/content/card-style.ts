/**
 * The card's looks. `!important` on the host: inside a shadow root that wins over anything that the page's own styles say. Sizes in em
 * of the reader's own text size: a rem would be the page's to choose. Colours that are not the system's come by class. The words are
 * drawn from attributes: `window.find` goes into closed shadow roots, and a page could ask it for words, and have what stands around
 * them selected and told. What a style draws is not searched, and read aloud like any other text.
 */
const LIGHT = `
  color-scheme: light;
  --paper: #ffffff; --ink: #1c2321; --soft: #55605c; --line: #d5cfc0; --edge: #7b786c;
  --accent: #0e655d; --on-accent: #ffffff; --warn: #86480a; --warn-soft: #fbf0df; --good: #0e655d;
`;
const DARK = `
  color-scheme: dark;
  --paper: #262d2b; --ink: #e9ece9; --soft: #a9b3ae; --line: #4a5450; --edge: #8a9691;
  --accent: #7fd3c7; --on-accent: #0c211e; --warn: #f3bd78; --warn-soft: #352c1d; --good: #7fd3c7;
`;

const secret = crypto.getRandomValues(new Uint32Array(2)).join("-");
/**
 * A style with names of its own for its properties, others in each page: one that a page knows it can register, with a type and a first
 * value of its choice, and so colour the card.
 */
export const withOwnNames = (style: string): string => style.replace(/--(?=[a-z])/gu, `--_${secret}-`);

export const CARD_STYLE = withOwnNames(`
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  background: none !important;
  overflow: visible !important;
  width: auto !important;
  height: auto !important;
  z-index: 2147483647 !important;
  display: block !important;
  visibility: visible !important;
  opacity: 1 !important;
  pointer-events: auto !important;
  transform: none !important;
  filter: none !important;
  clip-path: none !important;
  color-scheme: light dark !important;
  direction: ltr !important;
  unicode-bidi: isolate !important;
  font-size: medium !important;
}
:host::backdrop { display: none !important; }
[data-words]::before { content: attr(data-words); }
.card:lang(ja) { word-break: auto-phrase; line-break: strict; }
.card {${LIGHT}
  box-sizing: border-box;
  width: min(20.5em, var(--room, 100vw));
  max-height: calc(100vh - 32px);
  overflow: auto;
  overscroll-behavior: contain;
  padding: 0.875em 1em 1em;
  background: var(--paper);
  color: var(--ink);
  border: 1px solid var(--line);
  border-radius: 12px;
  box-shadow: 0 1px 2px rgb(0 0 0 / 10%), 0 8px 28px rgb(0 0 0 / 18%);
  font: 400 1em/1.45 system-ui, sans-serif;
  text-align: start;
  overflow-wrap: anywhere;
  user-select: none;
  -webkit-user-select: none;
  animation: arrive 180ms ease-out;
}
.card.dark {${DARK}}
@keyframes arrive { from { opacity: 0; translate: 0 8px; } }
h2 { margin: 0; font-size: 0.9375em; font-weight: 600; line-height: 1.35; text-wrap: balance; }
.by { margin: 0 0 0.125em; color: var(--soft); font-size: 0.75em; }
ul { list-style: none; margin: 0.625em 0 0; padding: 0; display: grid; gap: 0.375em; }
li {
  display: grid;
  grid-template-columns: 1.25em 1fr;
  gap: 0.375em;
  padding: 0.4em 0.55em;
  border-radius: 6px;
  font-size: 0.875em;
}
li.more { display: block; padding-block: 0; padding-inline-start: 2.175em; color: var(--soft); }
li.warning { background: var(--warn-soft); }
.sign { font-weight: 700; text-align: center; }
.warning .sign, .warning strong { color: var(--warn); }
.good .sign { color: var(--good); }
.acts { display: grid; grid-template-columns: 1fr 1fr; gap: 0.5em; margin-top: 0.75em; }
.acts .main { grid-column: 1 / -1; }
button {
  font: inherit;
  font-size: 0.875em;
  min-height: 2.25em;
  padding: 0.25em 0.75em;
  border: 1px solid var(--edge);
  border-radius: 8px;
  background: transparent;
  color: var(--ink);
  cursor: pointer;
}
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
button:hover { text-decoration: underline; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.card.compact { width: auto; max-width: min(26em, var(--room, 100vw)); padding: 0.5em 0.75em 0.625em; }
.card.narrow { width: min(11.25em, var(--room, 100vw)); padding: 0.5em 0.75em 0.75em; }
.compact .by, .compact ul, .compact .quiet, .narrow .by, .narrow ul, .narrow .quiet { display: none; }
.compact .acts { display: flex; margin-top: 0.375em; }
.narrow .acts { grid-template-columns: 1fr; gap: 0.375em; margin-top: 0.5em; }
.narrow h2 { font-size: 0.875em; }
@media (prefers-color-scheme: dark) { .card.system {${DARK}} }
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
@media (forced-colors: active) {
  .card { border: 2px solid CanvasText; }
  li.warning { border: 1px solid CanvasText; }
  button.main { border: 2px solid ButtonText; }
}
@media print { :host { display: none !important; } }
`);
