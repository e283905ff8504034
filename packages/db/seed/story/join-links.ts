import { createHash } from "node:crypto";
import { seal } from "../../src/fields.ts";
import { keyedHash } from "../../src/keyring.ts";
import type { joinLinks } from "../../src/schema/memberships.ts";
import { officeHour } from "./days.ts";
import type { Desk } from "./desk.ts";
import { noteAct } from "./trail.ts";
import type { Union } from "./unions.ts";

export type LinkRow = typeof joinLinks.$inferSelect;

/** 入会码: opened half a year ago, and open since. */
export function openLink({ book, keys, staff }: Desk, { id: unionId, path: unionPath }: Union): LinkRow {
  const { dice, days } = book;
  const by = staff.caseworkerOf(unionPath);
  const createdAt = new Date(officeHour(dice, days.ago(dice.int(170, 210))));
  const id = dice.uuid(createdAt.getTime());
  // Of this office's own key: told alike every time, and known to nobody who reads the story.
  const token = keyedHash(keys.index, `story join link ${unionId}`).toString("base64url");
  const record = { id, unionPath, recordId: unionId };
  noteAct(book, {
    ...{ by, at: createdAt, action: "member.join", objectType: "joinLink", record, changes: [] },
  });
  return {
    ...{ id, unionId, unionPath, keeperId: by.id, createdAt, version: 1, closedAt: null },
    token: seal(keys, { table: "join_links", column: "token", rowId: id }, token),
    tokenHash: createHash("sha256").update(token).digest(),
  };
}
