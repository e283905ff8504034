import { createHash } from "node:crypto";
import { imports } from "@gongbang/db/schema/members";
import { files } from "@gongbang/db/schema/office";
import { uuidv7 } from "@gongbang/db/uuid";
import { inspectArchive } from "@gongbang/documents/inspect-archive";
import { sniffFile } from "@gongbang/documents/sniff-file";
import { scopeFor } from "@gongbang/domain/access/policy";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import { and, eq, gte, sql } from "drizzle-orm";
import type { Context } from "../context.ts";
import { deny, writeFor } from "../door.ts";
import { storeFile } from "../files.ts";
import type { Office } from "../office.ts";

export type Upload = { commandId: string; name: string; bytes: Uint8Array };

const perDay = 50;

/**
 * Keeps an uploaded roster, once it is seen to be a workbook or a csv that may be opened. Gives the import that
 * starts with it. Refuses with FILE.*, FILE.TOO_MANY_UPLOADS above 50 a day, and ACCESS.NOT_FOUND.
 */
export async function keepUpload(
  ctx: Context,
  { commandId, name, bytes }: Upload,
): Promise<{ importId: string }> {
  const action = "member.import";
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (actor && !scope) await deny({ ctx, action, actor });
  if (!actor || !scope) throw new Refused({ code: "ACCESS.DENIED" });
  const kind = orRefuse(await sniffFile(bytes));
  if (kind === "xlsx") orRefuse(await inspectArchive(bytes));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const input = { commandId, name, sha256 };
  return writeFor({ ctx, action, actor, scope, path: "keepUpload", input }, (office) =>
    keep(office, { name: plainName(name), kind, bytes }, sha256),
  );
}

async function keep(office: Office, file: { name: string; kind: string; bytes: Uint8Array }, sha256: string) {
  const { tx, actor } = office;
  await refuseTooMany(office);
  const id = uuidv7();
  const fileId = await storeFile(tx, office, file);
  const { id: keeperId, unionId, unionPath } = actor;
  await tx
    .insert(imports)
    .values({ id, fileId, fileName: file.name, sha256, intoUnionId: unionId, unionId, unionPath, keeperId });
  office.about({ type: "import", id, unionPath, changes: [{ field: "file", becomes: file.name }] });
  return { importId: id };
}

async function refuseTooMany({ tx, actor, now }: Office) {
  const since = new Date(now.getTime() - 86_400_000);
  const isRecent = and(eq(files.keeperId, actor.id), gte(files.createdAt, since));
  const [sent] = await tx.select({ count: sql<number>`count(*)::int` }).from(files).where(isRecent);
  if ((sent?.count ?? 0) >= perDay) throw new Refused({ code: "FILE.TOO_MANY_UPLOADS", perDay });
}

/** The last part of a path, without signs that no file system takes. */
const plainName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? "").replaceAll(/[\p{Cc}<>:"|?*]/gu, "").slice(-120) || "roster";
