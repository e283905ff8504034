import { seal, unseal } from "@gongbang/db/fields";
import { found, one } from "@gongbang/db/rows";
import { joinLinks } from "@gongbang/db/schema/memberships";
import { uuidv7 } from "@gongbang/db/uuid";
import type { joinLinkInput } from "@gongbang/domain/members/join.input";
import type { StepOf } from "@gongbang/domain/members/membership.input";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Office } from "../office.ts";
import { newToken, tokenHash } from "../tokens.ts";
import { standingUnion, unionInReach } from "./reads.ts";

/** `token` is the last part of the address that is printed; null while the union has no open link. */
export const joinLinkOutput = z.object({
  unionId: z.string(),
  unionName: z.string(),
  token: z.string().nullable(),
  openedAt: z.string().nullable(),
});

const place = (rowId: string) => ({ table: "join_links", column: "token", rowId });
const openLinkOf = (unionId: string) => and(eq(joinLinks.unionId, unionId), isNull(joinLinks.closedAt));

/** The join link of a union, to be printed. Refuses with ACCESS.NOT_FOUND. */
export async function readLink(office: Office, { unionId }: { unionId: string }) {
  const union = await unionInReach(office, unionId);
  const [link] = await office.tx.select().from(joinLinks).where(openLinkOf(unionId));
  return {
    ...{ unionId, unionName: union.name },
    token: link ? unseal(office.keys, place(link.id), link.token) : null,
    openedAt: link?.createdAt.toISOString() ?? null,
  };
}

/** Opens a new join link; the one before it leads nowhere any more. Refuses with UNION.NOT_IN_ORDER. */
export async function openLink(office: Office, { unionId }: StepOf<typeof joinLinkInput>) {
  const { tx, keys, actor, now } = office;
  const union = await standingUnion(office, unionId);
  await tx.update(joinLinks).set({ closedAt: now }).where(openLinkOf(unionId));
  const [id, token] = [uuidv7(), newToken()];
  const kept = { unionId, unionPath: union.path, keeperId: actor.id, createdAt: now };
  const sealed = seal(keys, place(id), token);
  one(
    await tx
      .insert(joinLinks)
      .values({ id, tokenHash: tokenHash(token), token: sealed, ...kept })
      .returning({ id: joinLinks.id }),
  );
  office.about({ type: "joinLink", id, recordId: unionId, unionPath: union.path });
  return { id };
}

/** Closes it: whoever scans the paper is told so. Refuses with ACCESS.NOT_FOUND where none is open. */
export async function closeLink(office: Office, { unionId }: StepOf<typeof joinLinkInput>) {
  const union = await unionInReach(office, unionId);
  const closed = await office.tx
    .update(joinLinks)
    .set({ closedAt: office.now })
    .where(openLinkOf(unionId))
    .returning({ id: joinLinks.id });
  const { id } = found(closed, "joinLink");
  office.about({ type: "joinLink", id, recordId: unionId, unionPath: union.path });
  return { id };
}
