/**
 * What an officer searched for last, in this window alone and under their own id: it ends with the window, so that a
 * shared desk hands nothing on. Texts with four digits in a row are a piece of somebody's number, and are not kept.
 */
const kept = 6;
const keyOf = (officerId: string) => `gongbang.searches.${officerId}`;

export function readRecents(officerId: string): string[] {
  if (typeof sessionStorage === "undefined") return [];
  const read: unknown = JSON.parse(sessionStorage.getItem(keyOf(officerId)) ?? "[]");
  return Array.isArray(read) ? read.filter((each) => typeof each === "string").slice(0, kept) : [];
}

export function rememberText(officerId: string, text: string): void {
  if (/\d[\d\s-]{2,}[\dXx]/.test(text) || text.trim() === "") return;
  const others = readRecents(officerId).filter((each) => each !== text);
  sessionStorage.setItem(keyOf(officerId), JSON.stringify([text, ...others].slice(0, kept)));
}

export function clearRecents(officerId: string, done: () => void): void {
  sessionStorage.removeItem(keyOf(officerId));
  done();
}
