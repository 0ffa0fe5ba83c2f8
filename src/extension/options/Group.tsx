import { type ReactNode, useId } from "react";

interface GroupProps {
  title: string;
  text?: string;
  children: ReactNode;
}

/** One subject of the page: its name beside it, what can be chosen below or beside. */
export function Group({ title, text, children }: GroupProps) {
  const id = useId();
  return (
    <section className="group" aria-labelledby={id}>
      <div className="subject">
        <h2 id={id}>{title}</h2>
        {text === undefined ? null : <p>{text}</p>}
      </div>
      <div className="choices">{children}</div>
    </section>
  );
}

interface TickProps {
  label: string;
  more?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A box to tick, with its words. */
export function Tick({ label, more, checked, onChange }: TickProps) {
  const id = useId();
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={checked}
        aria-describedby={more === undefined ? undefined : id}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        {more === undefined ? null : (
          <span id={id} className="more">
            {more}
          </span>
        )}
      </span>
    </label>
  );
}
