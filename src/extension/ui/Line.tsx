import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from "react";
import { Icon, type IconName } from "./Icon.tsx";
import { words } from "./words.ts";

/** What stands before a line: its meaning in words, for those who don't see the shape. */
export type Sign = "plain" | "good" | 1 | 2 | 3;

const SHAPE: Record<Sign, IconName> = {
  plain: "dot",
  good: "check",
  1: "warn1",
  2: "warn2",
  3: "warn3",
};

const tone = (sign: Sign) => (sign === "plain" ? "" : sign === "good" ? "good" : "warn");

function said(sign: Sign): string | null {
  if (sign === "plain") return null;
  return sign === "good" ? words.good : words.severity[sign];
}

export function SignMark({ sign }: { sign: Sign }) {
  const text = said(sign);
  return (
    <span className={`sign ${tone(sign)}`.trim()}>
      <Icon name={SHAPE[sign]} />
      {text === null ? null : <span className="unseen">{text} </span>}
    </span>
  );
}

/** Whether the key closes what is open. It then does nothing else: the browser would close the whole popup. */
function closes(event: KeyboardEvent, isOpen: boolean): boolean {
  if (event.key !== "Escape" || !isOpen) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** "e-mail": a letter is not left alone at a line's end. */
const LETTER_AND_WORD = /(?<!\p{L})(\p{L}-\p{L}+)/u;

function unbroken(text: ReactNode): ReactNode {
  if (typeof text !== "string") return text;
  const parts = text.split(LETTER_AND_WORD);
  return parts.map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <span key={index} className="whole">
        {part}
      </span>
    ),
  );
}

interface LineProps {
  sign: Sign;
  text: ReactNode;
  /** What it opens to; a line without it is text only. */
  children?: ReactNode;
}

/** One line of the summary, which opens to its proof. */
export function Line({ sign, text, children }: LineProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const body = (
    <>
      <SignMark sign={sign} />
      <span className="words">{unbroken(text)}</span>
    </>
  );
  if (!children)
    return (
      <li>
        <div className="line">{body}</div>
      </li>
    );
  return (
    <li
      onKeyDown={(event) => {
        if (!closes(event, open)) return;
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        type="button"
        className="line"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {body}
        <Icon name="chevron" className="chevron" />
      </button>
      <div id={id} className="proof" hidden={!open}>
        {open ? children : null}
      </div>
    </li>
  );
}

interface FoldedProps {
  title: string;
  /** Open from the beginning. */
  open?: boolean;
  children: ReactNode;
}

/** A section that is closed until asked for. */
export function Folded({ title, open = false, children }: FoldedProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const folded = details.current;
    if (folded === null || !closes(event, folded.open)) return;
    folded.open = false;
    folded.querySelector("summary")?.focus();
  };
  return (
    <details ref={details} className="folded" open={open} onKeyDown={onKeyDown}>
      <summary>
        <h2>{title}</h2>
        <Icon name="chevron" />
      </summary>
      {children}
    </details>
  );
}
