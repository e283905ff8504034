import type { ReactNode } from "react";
import { RoomMessages } from "../../../shell/room-messages.tsx";

export default function MembersLayout({ children }: { children: ReactNode }) {
  return <RoomMessages rooms={["members", "codes"]}>{children}</RoomMessages>;
}
