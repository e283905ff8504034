import type { ReactNode } from "react";
import { RoomMessages } from "../../../shell/room-messages.tsx";

export default function DisputesLayout({ children }: { children: ReactNode }) {
  return <RoomMessages rooms={["disputes", "codes", "laws", "machines"]}>{children}</RoomMessages>;
}
