import { found } from "@gongbang/db/rows";
import { unions } from "@gongbang/db/schema/members";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { decideReceiver } from "@gongbang/domain/office/transition";
import { eq, sql } from "drizzle-orm";
import type { Office } from "../office.ts";
import type { RecordBrief } from "../transition-desk.ts";
import type { TransitionRow } from "./load-transition.ts";

export type Receiver = Pick<
  TransitionRow,
  "toUnionId" | "toPath" | "toName" | "toOfficerId" | "toOfficerName" | "outsideBody"
>;

/** Another union, or one officer there by name. Refuses with ACCESS.NOT_FOUND and TRANSITION.TO_ITSELF. */
export async function receiverOf(
  { tx, actor }: Office,
  record: RecordBrief,
  { toUnionId, toOfficerId }: { toUnionId: string; toOfficerId?: string | undefined },
): Promise<Receiver> {
  const union = found(await tx.select().from(unions).where(eq(unions.id, toUnionId)), "union");
  const people = await receiversAt(tx, toUnionId);
  const officer = toOfficerId === undefined ? null : people.find(({ id }) => id === toOfficerId);
  if (officer === undefined || officer?.id === actor.id)
    throw new Refused({ code: "ACCESS.NOT_FOUND", what: "officer" });
  orRefuse(
    decideReceiver(
      { unionId: record.unionId, path: record.unionPath, officerId: record.keeperId },
      { unionId: union.id, path: union.path, officerId: officer?.id ?? null },
    ),
  );
  return {
    ...{ toUnionId: union.id, toPath: union.path, toName: union.shortName, outsideBody: null },
    ...{ toOfficerId: officer?.id ?? null, toOfficerName: officer?.name ?? null },
  };
}

/** Who at a union may receive something. */
export async function receiversAt(tx: Office["tx"], unionId: string) {
  const rows = await tx.execute<{ id: string; name: string; leads: boolean }>(
    sql`select id, name, leads from app.receivers_at(${unionId})`,
  );
  return [...rows];
}

export async function outside({ tx }: Office, { unionId }: RecordBrief, body: string): Promise<Receiver> {
  const union = found(await tx.select().from(unions).where(eq(unions.id, unionId)), "union");
  const none = { toOfficerId: null, toOfficerName: null };
  return { toUnionId: union.id, toPath: union.path, toName: union.shortName, outsideBody: body, ...none };
}
