import { saveExport } from "@gongbang/api/members/save-export";
import { z } from "zod";
import { fileDoor } from "~/shell/file-door.ts";

const asked = z.object({ exportId: z.uuid(), part: z.coerce.number().int().min(1).max(1000) });

/** A file of an export, for whoever asked for it: each saving is counted. */
export const GET = fileDoor(asked, (context, { exportId: id, part }) => saveExport(context, { id, part }));
