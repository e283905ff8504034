export type ItemKey = "agree" | "return" | "previous" | "next";
const keys: Record<string, ItemKey> = { a: "agree", r: "return", j: "next", k: "previous" };

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey">;

/** What a key asks for on the page of an item: A agrees, R returns, J and K lead on and back. Null for any other. */
export function itemKeyOf({ key, ctrlKey, metaKey, altKey }: Pressed): ItemKey | null {
  return ctrlKey || metaKey || altKey ? null : (keys[key.toLowerCase()] ?? null);
}

/** Whether somebody is typing: then a letter is a letter. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, textarea, select, [role=dialog]") !== null;
