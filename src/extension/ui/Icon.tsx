/** The icons, drawn for this project on a grid of 16; decoration only, words always stand beside them. */
const SHAPES = {
  chevron: <path d="M3.5 6 8 10.5 12.5 6" />,
  check: <path d="m3 8.5 3.5 3.5L13 4.5" />,
  dot: <circle className="solid" cx="8" cy="8" r="1.2" />,
  // three sizes of one shape: how serious a warning is
  warn1: <path d="M8 4.2 11.8 8 8 11.8 4.2 8z" />,
  warn2: (
    <>
      <path d="M8 2.4 13.6 8 8 13.6 2.4 8z" />
      <circle className="solid" cx="8" cy="8" r="0.9" />
    </>
  ),
  warn3: <path className="solid" d="M8 1.8 14.2 8 8 14.2 1.8 8z" />,
  page: <path d="M4 1.8h8v12.4H4zM6.3 5h3.4M6.3 8h3.4M6.3 11h1.8" />,
  quote: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h6.5M12 10.2v2.6M10.7 11.5h2.6" />,
  conflict: <path d="M2 5h9m-3-3 3 3-3 3M14 11H5m3 3-3-3 3-3" />,
  again: <path d="M13 4.5v3.2H9.8M12.7 7.6A5 5 0 1 0 12.6 10" />,
  settings: (
    <>
      <path d="M2 4.5h6m4 0h2M2 11.5h2m4 0h6" />
      <circle cx="10" cy="4.5" r="1.8" />
      <circle cx="6" cy="11.5" r="1.8" />
    </>
  ),
} as const;

export type IconName = keyof typeof SHAPES;

export function Icon({ name, className = "" }: { name: IconName; className?: string }) {
  return (
    <svg className={`icon ${className}`.trim()} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}
