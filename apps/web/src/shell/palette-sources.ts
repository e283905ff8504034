"use client";
import { useQuery } from "@tanstack/react-query";
import type { NavKey } from "./navigation.ts";
import { useTRPC } from "./trpc-client.tsx";

/** One thing the palette can lead to. `hint` tells two of the same name apart; it comes masked from the server. */
export type PaletteItem = { key: string; label: string; hint?: string; href: string };

/**
 * A source of people or records. `useItems` is a hook, called with what was typed (trimmed, and a little late, so that
 * quick typing asks once). `heading` is a key of shell.palette. Asked only of whoever may open the page `page`.
 */
export type PaletteSource = {
  key: string;
  page: NavKey;
  heading: "people";
  useItems: (query: string) => { items: readonly PaletteItem[]; pending: boolean };
};

/** People by name, pinyin, initials or a number's tail. */
function usePeople(query: string) {
  const trpc = useTRPC();
  const text = query.slice(0, 40);
  const found = useQuery({
    ...trpc.members.find.queryOptions({ text, limit: 8 }),
    enabled: text !== "",
    placeholderData: (before) => before,
  });
  const items = (found.data?.members ?? []).map(({ id, name, idMask, unionName }) => ({
    key: id,
    label: name,
    hint: `${idMask} · ${unionName}`,
    href: `/members/${id}`,
  }));
  return { items, pending: found.isFetching };
}

/** What the palette searches besides pages and actions. The list is fixed: each source is a hook. */
export const paletteSources: readonly PaletteSource[] = [
  { key: "people", page: "members", heading: "people", useItems: usePeople },
];
