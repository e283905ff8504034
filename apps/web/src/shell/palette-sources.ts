/** One thing the palette can lead to. `hint` tells two of the same name apart; it is already masked. */
export type PaletteItem = { key: string; label: string; hint?: string; href: string };

/**
 * A source of people or records. `useItems` is a hook, called at every key with what was typed (already trimmed and
 * a little late, so that quick typing asks once). `heading` is a key of shell.palette.
 */
export type PaletteSource = {
  key: string;
  heading: "people";
  useItems: (query: string) => { items: readonly PaletteItem[]; pending: boolean };
};

/** What the palette searches besides pages and actions. The list is fixed: each source is a hook. */
export const paletteSources: readonly PaletteSource[] = [];
