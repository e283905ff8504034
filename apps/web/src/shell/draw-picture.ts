import { pictureBytes } from "@gongbang/domain/aid/visit-entry.input";

/** The longest side of a photo as it is sent; what is written in a bill can still be read. */
const longestSide = 1600;
/** What a photo should weigh (product.md E5). */
const wantedBytes = 300_000;

/** The size in which a picture is drawn anew. */
export function fitted(width: number, height: number, most = longestSide): { width: number; height: number } {
  const scale = Math.min(1, most / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * A photo drawn anew on this device: turned as it was held, without place, device or anything else that stood in the
 * file, with one line written into its corner, as a JPEG of about 300 KB. Null where it is no picture, or stays too large.
 */
export async function drawPhoto(file: Blob, line: string): Promise<Blob | null> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" }).catch(() => null);
  if (!picture) return null;
  const size = fitted(picture.width, picture.height);
  const canvas = Object.assign(document.createElement("canvas"), size);
  const pen = canvas.getContext("2d");
  if (!pen) return null;
  pen.fillStyle = "white";
  pen.fillRect(0, 0, size.width, size.height);
  pen.drawImage(picture, 0, 0, size.width, size.height);
  picture.close();
  writeLine(pen, line, size);
  for (const quality of [0.82, 0.7, 0.55, 0.4]) {
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/jpeg", quality));
    if (drawn && drawn.size <= (quality > 0.4 ? wantedBytes : pictureBytes)) return drawn;
  }
  return null;
}

/** When it was, and which household: in white with a dark edge, so that it can be read on any ground. */
function writeLine(
  pen: CanvasRenderingContext2D,
  line: string,
  { width, height }: { width: number; height: number },
) {
  const size = Math.max(14, Math.round(Math.max(width, height) / 50));
  pen.font = `${size}px sans-serif`;
  pen.lineWidth = Math.max(2, size / 6);
  pen.strokeStyle = "rgba(0, 0, 0, 0.7)";
  pen.fillStyle = "white";
  pen.strokeText(line, size, height - size, width - 2 * size);
  pen.fillText(line, size, height - size, width - 2 * size);
}

/** The bytes of a picture in base 64, as the envelope takes them. */
export async function base64Of(picture: Blob): Promise<string> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(pieces.join(""));
}

/** The picture of these bytes in base 64, to be shown: the page's policy lets it show no address that holds the bytes. */
export const pictureOf = (content: string, type: "image/jpeg" | "image/png"): Blob =>
  new Blob([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))], { type });
