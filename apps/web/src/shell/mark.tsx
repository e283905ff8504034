/** The mark: 工 on union red. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg aria-hidden width={size} height={size} viewBox="0 0 24 24" className="shrink-0">
      <rect width="24" height="24" rx="5" fill="var(--accent)" />
      <path
        d="M6.5 7.5h11M12 7.5v9M5.5 16.5h13"
        stroke="#fff"
        strokeWidth="2.2"
        strokeLinecap="square"
        fill="none"
      />
    </svg>
  );
}
