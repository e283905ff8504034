import type { ReactNode } from "react";
import { RoomMessages } from "../../../shell/room-messages.tsx";

export default function HardshipLayout({ children }: { children: ReactNode }) {
  return (
    <RoomMessages rooms={["hardship", "templates", "returns", "archive-pack", "packs", "codes", "machines"]}>
      {children}
    </RoomMessages>
  );
}
