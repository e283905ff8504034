import type { ReactNode } from "react";
import { RoomMessages } from "../../../shell/room-messages.tsx";

export default function MembersLayout({ children }: { children: ReactNode }) {
  return (
    <RoomMessages
      rooms={[
        "members",
        "views",
        "memberships",
        "machines",
        "laws",
        "duplicates",
        "changes",
        "exports",
        "packs",
        "register-numbers",
        "record",
        "codes",
      ]}
    >
      {children}
    </RoomMessages>
  );
}
