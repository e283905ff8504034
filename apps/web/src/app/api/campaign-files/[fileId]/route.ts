import { openProof } from "@gongbang/api/aid/keep-proof";
import { pictureDoor } from "~/shell/picture-door.ts";

/** The signature or photo of a hand-over. */
export const GET = pictureDoor(openProof);
