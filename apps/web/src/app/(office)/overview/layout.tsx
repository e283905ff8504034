import type { ReactNode } from "react";
import { RoomMessages } from "../../../shell/room-messages.tsx";

export default function OverviewLayout({ children }: { children: ReactNode }) {
  return <RoomMessages rooms={["overview", "packs", "codes"]}>{children}</RoomMessages>;
}
