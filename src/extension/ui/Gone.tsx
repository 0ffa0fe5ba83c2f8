import { say, told } from "../i18n.ts";

const words = { ...told("failed_internal"), tryAgain: say("tryAgain") };

/** Shown where a file of the extension cannot be loaded, and loading the page anew did not help. */
export function Gone({ reload = () => location.reload() }: { reload?: () => void }) {
  return (
    <section className="state">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <div className="acts">
        <button type="button" className="button main" onClick={reload}>
          {words.tryAgain}
        </button>
      </div>
    </section>
  );
}
