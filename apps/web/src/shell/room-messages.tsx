import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import type { Namespace } from "./messages.ts";
import { MoreMessages } from "./more-messages.tsx";

/**
 * Gives the client components below it the sentences of these rooms, on top of common, shell and refusals.
 * Server components need no such thing. Stands in each room's layout, so that a page carries only its own words.
 */
export async function RoomMessages({
  rooms,
  children,
}: {
  rooms: readonly Namespace[];
  children: ReactNode;
}) {
  const all = await getMessages();
  return (
    <MoreMessages messages={Object.fromEntries(rooms.map((room) => [room, all[room] ?? {}]))}>
      {children}
    </MoreMessages>
  );
}
