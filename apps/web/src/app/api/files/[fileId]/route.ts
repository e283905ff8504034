import { readFile } from "@gongbang/api/office/read-file";
import { z } from "zod";
import { fileDoor } from "~/shell/file-door.ts";

/** A file for its keeper, until it expires. */
export const GET = fileDoor(z.object({ fileId: z.uuid() }), (context, { fileId }) =>
  readFile(context, fileId),
);
