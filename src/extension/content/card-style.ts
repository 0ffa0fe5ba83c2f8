/** The card's looks. `!important` on the host: inside a shadow root that wins over anything that the page's own styles say. */
export const CARD_STYLE = `
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
}
.card {
  --paper: #ffffff; --ink: #1c2321; --soft: #55605c; --line: #d5cfc0; --edge: #8b8779;
  --accent: #0e655d; --on-accent: #ffffff; --warn: #86480a; --warn-soft: #fbf0df; --good: #0e655d;
  box-sizing: border-box;
  width: min(20rem, calc(100vw - 2rem));
  max-height: calc(100vh - 2rem);
  overflow: auto;
  padding: 0.875rem 1rem 1rem;
  background: var(--paper);
  color: var(--ink);
  border: 1px solid var(--line);
  border-radius: 0.75rem;
  box-shadow: 0 1px 2px rgb(0 0 0 / 10%), 0 8px 28px rgb(0 0 0 / 18%);
  font: 400 0.875rem/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
  text-align: start;
  overflow-wrap: anywhere;
  animation: arrive 180ms ease-out;
}
@keyframes arrive { from { opacity: 0; translate: 0 0.5rem; } }
.head { display: flex; align-items: flex-start; gap: 0.5rem; }
h2 { flex: 1; margin: 0; font-size: 0.9375rem; font-weight: 600; line-height: 1.35; }
.by { margin: 0 0 0.125rem; color: var(--soft); font-size: 0.75rem; }
ul { list-style: none; margin: 0.625rem 0 0; padding: 0; display: grid; gap: 0.375rem; }
li { display: grid; grid-template-columns: 1.25rem 1fr; gap: 0.375rem; padding: 0.375rem 0.5rem; border-radius: 0.375rem; }
li.more { display: block; padding-block: 0; color: var(--soft); }
li.warning { background: var(--warn-soft); }
.sign { font-weight: 700; text-align: center; }
.warning .sign { color: var(--warn); }
.good .sign { color: var(--good); }
.acts { display: grid; grid-template-columns: 1fr 1fr; gap: 0.5rem; margin-top: 0.75rem; }
.acts .main { grid-column: 1 / -1; }
button {
  font: inherit;
  min-height: 2rem;
  padding: 0.25rem 0.75rem;
  border: 1px solid var(--edge);
  border-radius: 0.5rem;
  background: transparent;
  color: var(--ink);
  cursor: pointer;
}
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
button:hover { text-decoration: underline; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.card.compact { width: auto; max-width: min(26rem, calc(100vw - 2rem)); padding: 0.5rem 0.75rem; }
.compact .by, .compact ul { display: none; }
.compact .head { align-items: center; }
.compact .acts { display: flex; margin-top: 0.375rem; }
.compact .quiet { display: none; }
@media (prefers-color-scheme: dark) {
  .card {
    --paper: #262d2b; --ink: #e9ece9; --soft: #a9b3ae; --line: #3f4945; --edge: #7d8984;
    --accent: #7fd3c7; --on-accent: #0c211e; --warn: #f3bd78; --warn-soft: #2c251a; --good: #7fd3c7;
  }
}
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
@media (forced-colors: active) {
  .card { border: 2px solid CanvasText; }
  button.main { border-color: ButtonText; }
}
`;
