import type { ReactNode } from "react";
import { RoomMessages } from "../../../shell/room-messages.tsx";

export default function DeadlinesLayout({ children }: { children: ReactNode }) {
  return <RoomMessages rooms={["disputes", "laws"]}>{children}</RoomMessages>;
}
