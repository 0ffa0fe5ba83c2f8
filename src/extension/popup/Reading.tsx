import type { PageState } from "../messages.ts";
import { shortAddress } from "../ui/format.ts";
import { Icon } from "../ui/Icon.tsx";
import { words } from "../ui/words.ts";
import { useAnnounced } from "./announce.ts";
import type { Acts } from "./platform.ts";

/** How far the reading is: which step, how much of it, and a way to stop it. */
export function Reading({ state, acts }: { state: Extract<PageState, { kind: "reading" }>; acts: Acts }) {
  useAnnounced(words.step[state.step]);
  const now = words.steps.indexOf(state.step);
  return (
    <section className="state reading">
      <h2>{words.reading}</h2>
      <ol className="steps">
        {words.steps.map((step, index) => (
          <li
            key={step}
            className={index < now ? "done" : index === now ? "now" : "later"}
            aria-current={index === now ? "step" : undefined}
          >
            <Icon name={index < now ? "check" : "dot"} />
            {words.step[step]}
            {index < now ? <span className="unseen"> {words.stepDone}</span> : null}
          </li>
        ))}
      </ol>
      <progress
        max={1}
        value={Math.max(0, Math.min(1, state.progress))}
        aria-label={words.step[state.step]}
      />
      {state.pages ? <p className="detail">{words.readingPage(state.pages.done, state.pages.of)}</p> : null}
      {state.url === null ? null : (
        <p className="detail" dir="ltr">
          {shortAddress(state.url)}
        </p>
      )}
      <p className="detail">{words.readingMore}</p>
      <div className="acts">
        <button type="button" className="button" onClick={acts.cancel}>
          {words.cancel}
        </button>
      </div>
    </section>
  );
}
