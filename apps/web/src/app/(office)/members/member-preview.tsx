import { dayAt } from "@gongbang/domain/kernel/day";
import { api } from "../../../shell/trpc-server.ts";
import { MemberCard } from "./member-card.tsx";

/** The member whose row is open, beside the list. */
export async function MemberPreview({ id, closeHref }: { id: string; closeHref: string }) {
  const member = await api.members.record({ id });
  return <MemberCard member={member} today={dayAt(new Date())} closeHref={closeHref} />;
}
