import { openPaper } from "@gongbang/api/hardship/open-paper";
import { z } from "zod";
import { fileDoor } from "~/shell/file-door.ts";

/** A paper as it was issued, the same bytes every time. */
export const GET = fileDoor(z.object({ paperId: z.uuid() }), async (context, { paperId }, { nextUrl }) => {
  const reason = nextUrl.searchParams.get("reason") ?? "";
  return { ...(await openPaper(context, paperId, reason.trim().slice(0, 200))), kind: "docx" };
});
