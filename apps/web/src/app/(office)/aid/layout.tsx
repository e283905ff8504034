import type { ReactNode } from "react";
import { RoomMessages } from "../../../shell/room-messages.tsx";

export default function AidLayout({ children }: { children: ReactNode }) {
  return <RoomMessages rooms={["aid", "batches", "packs", "codes", "machines"]}>{children}</RoomMessages>;
}
