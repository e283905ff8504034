import { scopeFor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { Context } from "../context.ts";
import { readFor } from "../door.ts";
import { openFile } from "../files.ts";

/**
 * A file's bytes, for its keeper, with a line in the trail. Row security decides; what is gone, expired or another's
 * is refused alike with ACCESS.NOT_FOUND.
 */
export async function readFile(ctx: Context, id: string) {
  // Files are what jobs take and make: who may see the one may save the other.
  const action = "office.job.read";
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (!actor || !scope) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "file" });
  return readFor({ ctx, action, actor, scope }, async ({ tx, keys, now, about }) => {
    const file = await openFile(tx, keys, id);
    // An export is handed out by its ledger, which counts (members/save-export.ts).
    if (file.kind.startsWith("export-")) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "file" });
    if (file.expiresAt && file.expiresAt < now) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "file" });
    about({ type: "file", id, unionPath: file.unionPath });
    return { name: file.name, kind: file.kind, bytes: file.bytes };
  });
}
