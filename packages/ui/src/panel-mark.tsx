/** The mark of a panel that opens at the side, as bare shapes: an icon of the set in each row is a client component. */
export const PanelMark = () => (
  <svg
    aria-hidden
    width={15}
    height={15}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth={2}
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d="M4 3h16a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1ZM15 3v18M10 15l-3-3 3-3" />
  </svg>
);
