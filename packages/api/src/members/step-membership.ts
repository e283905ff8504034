import { unlessChanged } from "@gongbang/db/rows";
import { members } from "@gongbang/db/schema/members";
import { membershipFacts } from "@gongbang/db/schema/memberships";
import type { Day } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import { type MembershipEvent, membershipMachine } from "@gongbang/domain/members/membership.status";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { advance } from "../advance.ts";
import type { Office } from "../office.ts";
import {
  type FactsRow,
  type LoadedMembership,
  type MemberRow,
  machineMembership,
} from "./load-membership.ts";

export const membershipStepOutput = z.object({
  id: z.string(),
  status: z.enum(membershipStatuses),
  version: z.number(),
});

type Taking = {
  event: MembershipEvent;
  note?: string;
  /** The day that the step counts for, where it is not today. */
  on?: Day;
  /** What the step writes beside the member. */
  facts?: Partial<FactsRow>;
  set?: Partial<MemberRow>;
};

/** Takes one step of a membership and stores what it brings. Refuses as `advance` does. */
export async function stepMembership(office: Office, loaded: LoadedMembership, taking: Taking) {
  const { row } = loaded;
  const { event, note, on, set } = taking;
  const facts = { idleSince: loaded.facts?.idleSince ?? null, ...taking.facts };
  const record = { ...machineMembership(office, loaded), idleSince: facts.idleSince };
  const status = await advance(office, membershipMachine, record, event, {
    title: `${row.memberNumber} ${row.name}`,
    note: note === "" ? undefined : note,
    on,
  });
  const saved = unlessChanged(
    await office.tx
      .update(members)
      .set({ ...set, status, version: row.version + 1 })
      .where(and(eq(members.id, row.id), eq(members.version, row.version)))
      .returning({ id: members.id, status: members.status, version: members.version }),
  );
  if (taking.facts) await writeFacts(office, row.id, taking.facts);
  const changes = [{ field: "status", was: row.status, becomes: status }];
  office.about({
    type: "member",
    id: row.id,
    unionPath: row.unionPath,
    changes,
    ...(note ? { reason: note } : {}),
  });
  return saved;
}

async function writeFacts({ tx }: Office, memberId: string, facts: Partial<FactsRow>) {
  await tx
    .insert(membershipFacts)
    .values({ ...facts, memberId })
    .onConflictDoUpdate({ target: membershipFacts.memberId, set: facts });
}

/** What is written down has happened. Refuses with MEMBERSHIP.IN_FUTURE. */
export function mustBePast({ today }: Office, ...days: Day[]): void {
  const on = days.find((each) => each > today);
  if (on !== undefined) throw new Refused({ code: "MEMBERSHIP.IN_FUTURE", on });
}
