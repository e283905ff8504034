import type { ReactNode } from "react";
import { RoomMessages } from "../../../shell/room-messages.tsx";

export default function OfficeLayout({ children }: { children: ReactNode }) {
  return (
    <RoomMessages rooms={["office", "codes", "approvals", "transitions", "machines"]}>
      {children}
    </RoomMessages>
  );
}
