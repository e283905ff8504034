import { seal, unseal } from "@gongbang/db/fields";
import { found, one } from "@gongbang/db/rows";
import { applyLinks } from "@gongbang/db/schema/aid-applications";
import { uuidv7 } from "@gongbang/db/uuid";
import type { applyLinkInput } from "@gongbang/domain/hardship/apply.input";
import type { StepOf } from "@gongbang/domain/hardship/step-archive.input";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { standingUnion, unionInReach } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { newToken, tokenHash } from "../tokens.ts";

/** `token` is the last part of the address that is printed; null while the union has no open link. */
export const applyLinkOutput = z.object({
  unionId: z.string(),
  unionName: z.string(),
  token: z.string().nullable(),
  openedAt: z.string().nullable(),
});

const place = (rowId: string) => ({ table: "apply_links", column: "token", rowId });
const openLinkOf = (unionId: string) => and(eq(applyLinks.unionId, unionId), isNull(applyLinks.closedAt));

/** The address of a union for workers in hardship, to be printed. Refuses with ACCESS.NOT_FOUND. */
export async function readApplyLink(office: Office, { unionId }: { unionId: string }) {
  const union = await unionInReach(office, unionId);
  const [link] = await office.tx.select().from(applyLinks).where(openLinkOf(unionId));
  return {
    ...{ unionId, unionName: union.name },
    token: link ? unseal(office.keys, place(link.id), link.token) : null,
    openedAt: link?.createdAt.toISOString() ?? null,
  };
}

/** Opens a new one; the one before it leads nowhere any more. Refuses with UNION.NOT_IN_ORDER. */
export async function openApplyLink(office: Office, { unionId }: StepOf<typeof applyLinkInput>) {
  const { tx, keys, actor, now } = office;
  const union = await standingUnion(office, unionId);
  await tx.update(applyLinks).set({ closedAt: now }).where(openLinkOf(unionId));
  const [id, token] = [uuidv7(), newToken()];
  const kept = { unionId, unionPath: union.path, keeperId: actor.id, createdAt: now };
  const sealed = seal(keys, place(id), token);
  one(
    await tx
      .insert(applyLinks)
      .values({ id, tokenHash: tokenHash(token), token: sealed, ...kept })
      .returning({ id: applyLinks.id }),
  );
  office.about({ type: "applyLink", id, recordId: unionId, unionPath: union.path });
  return { id };
}

/** Closes it: whoever scans the paper is told so. Refuses with ACCESS.NOT_FOUND where none is open. */
export async function closeApplyLink(office: Office, { unionId }: StepOf<typeof applyLinkInput>) {
  const union = await unionInReach(office, unionId);
  const closed = await office.tx
    .update(applyLinks)
    .set({ closedAt: office.now })
    .where(openLinkOf(unionId))
    .returning({ id: applyLinks.id });
  const { id } = found(closed, "applyLink");
  office.about({ type: "applyLink", id, recordId: unionId, unionPath: union.path });
  return { id };
}
