import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import sharp from "sharp";
import type { FileRefusal } from "./file-refusal.ts";

/** More pixels than any paper needs; a bomb claims more. */
const pixelsMost = 40_000_000;
/** An identity photo of 413 × 579 points (two inches), twice as fine. */
const photo = { width: 826, height: 1158 };
const side = 4000;

/**
 * A picture drawn anew: turned as the camera said, without place, device, thumbnail or anything behind its end. Photos
 * of a person become JPEGs of at most 826 × 1158. Refuses FILE.TOO_MANY_PIXELS and FILE.BROKEN.
 */
export async function cleanImage(
  bytes: Uint8Array,
  kind: "jpg" | "png",
  { asPhoto = false }: { asPhoto?: boolean } = {},
): Promise<Decision<{ kind: "jpg" | "png"; bytes: Buffer }, FileRefusal>> {
  try {
    const picture = sharp(bytes, { limitInputPixels: pixelsMost, failOn: "error" }).rotate();
    const size = asPhoto ? photo : { width: side, height: side };
    const fitted = picture.resize({ ...size, fit: "inside", withoutEnlargement: true });
    if (kind === "png" && !asPhoto) return allow({ kind, bytes: await fitted.png().toBuffer() });
    const flat = fitted.flatten({ background: "#ffffff" });
    return allow({ kind: "jpg", bytes: await flat.jpeg({ quality: 88 }).toBuffer() });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return /pixel limit/i.test(said)
      ? refuse({ code: "FILE.TOO_MANY_PIXELS" })
      : refuse({ code: "FILE.BROKEN", detail: said });
  }
}
