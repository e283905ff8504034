import type { Buffer } from "node:buffer";
import JSZip from "jszip";

/** Files in one archive, in their order. Two of one name are told apart by a number: a paper is never lost under another. */
export function writeZip(files: readonly { name: string; bytes: Uint8Array }[]): Promise<Buffer> {
  const zip = new JSZip();
  const times = new Map<string, number>();
  for (const { name, bytes } of files) {
    const seen = times.get(name) ?? 0;
    times.set(name, seen + 1);
    zip.file(seen === 0 ? name : name.replace(/(\.[a-z]+)?$/, `-${seen + 1}$1`), bytes);
  }
  return zip.generateAsync({ type: "nodebuffer", compression: "STORE" });
}
