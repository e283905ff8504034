/** The last character of a Chinese name, or the initials of another. The name itself always stands beside it. */
export function Avatar({ name, size = 28 }: { name: string; size?: 28 | 36 | 48 }) {
  const text = size === 28 ? "text-meta" : "text-body";
  const box = { 28: "size-7", 36: "size-9", 48: "size-12" }[size];
  return (
    <span aria-hidden className={`avatar inline-flex shrink-0 items-center justify-center ${box} ${text}`}>
      {markOf(name)}
    </span>
  );
}

function markOf(name: string): string {
  const letters = [...name.trim()];
  if (!/^\p{Script=Latin}/u.test(name.trim())) return letters.at(-1) ?? "";
  const words = name.trim().split(/\s+/);
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? "")
    .join("");
}
