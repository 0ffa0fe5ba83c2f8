import { useEffect, useRef, useState } from "react";

interface ConfirmProps {
  label: string;
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
}

/** A button that asks once more before it does what can't be taken back. */
export function Confirm({ label, question, yes, no, onYes }: ConfirmProps) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);

  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (wasAsking.current) first.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  if (!asking)
    return (
      <button ref={first} type="button" className="button" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  return (
    <div
      className="confirm"
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        setAsking(false);
      }}
    >
      <p>{question}</p>
      <button
        type="button"
        className="button"
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {yes}
      </button>
      <button ref={keep} type="button" className="button" onClick={() => setAsking(false)}>
        {no}
      </button>
    </div>
  );
}
