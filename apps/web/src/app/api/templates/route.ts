import { keepTemplate } from "@gongbang/api/hardship/keep-template";
import { paperKind } from "@gongbang/domain/hardship/paper.input";
import { uploadDoor, uploadInput } from "~/shell/upload-door.ts";

/** The door for Word templates: at most 2 MB. */
export const POST = uploadDoor({
  asked: uploadInput.extend({ kind: paperKind }),
  mostBytes: 2 * 1024 * 1024,
  keep: keepTemplate,
});
