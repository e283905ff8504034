import { saveBatchFile } from "@gongbang/api/aid/send-batch";
import { z } from "zod";
import { fileDoor } from "~/shell/file-door.ts";

/** The bank's file of a batch, for finance alone, in the bank's own encoding: each saving is counted. */
export const GET = fileDoor(z.object({ batchId: z.uuid() }), async (context, { batchId }) => {
  const { name, bytes } = await saveBatchFile(context, batchId);
  return { name, bytes };
});
