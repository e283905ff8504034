import { keepUpload } from "@gongbang/api/members/keep-upload";
import { uploadDoor, uploadInput } from "~/shell/upload-door.ts";

/** The door for rosters: at most 20 MB. */
export const POST = uploadDoor({ asked: uploadInput, mostBytes: 20 * 1024 * 1024, keep: keepUpload });
