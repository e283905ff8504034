import { openPicture } from "@gongbang/api/aid/keep-picture";
import { pictureDoor } from "~/shell/picture-door.ts";

/** A photo of a visit or the signature under it. */
export const GET = pictureDoor(openPicture);
