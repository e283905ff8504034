/** The address of a list with its state; what is empty falls away. */
export function listAddress(path: string, state: Record<string, string | undefined>): string {
  const kept = Object.entries(state).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept)}`;
}
