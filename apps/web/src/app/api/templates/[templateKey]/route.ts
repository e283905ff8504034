import { openTemplate } from "@gongbang/api/hardship/open-template";
import { paperKind } from "@gongbang/domain/hardship/paper.input";
import { z } from "zod";
import { fileDoor } from "~/shell/file-door.ts";

const version = z.uuid().transform((id) => ({ id }));
const ofTheDesk = paperKind.transform((kind) => ({ kind }));
const asked = z.object({ templateKey: z.union([ofTheDesk, version]) });

/** A template, to be edited in Word: one version by its id, or by the kind the one that comes with the desk. */
export const GET = fileDoor(asked, async (context, { templateKey }) => ({
  ...(await openTemplate(context, templateKey)),
  kind: "docx",
}));
