import { inflateSync } from "node:zlib";
import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import type { FileRefusal } from "./file-refusal.ts";

/**
 * Names of PDF objects that run something, start something, or carry another file. None is shorter than four signs:
 * packed pictures hold every three bytes by chance. A script is named by its kind, /S /JavaScript, beside its /JS.
 */
const active = /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|ImportData|SubmitForm|GoToE)(?![A-Za-z])/;

/** Bytes that the streams of one PDF may unpack to while they are looked through. */
const unpackedMost = 40 * 1024 * 1024;

/**
 * Looks through a PDF for what acts by itself or hides another file (handbook trust.md 1.8), also within the object
 * streams, where newer writers put their objects, and behind names that spell their letters as #4A.
 * Refuses FILE.ENCRYPTED, since nothing can be seen in it, FILE.ACTIVE_PDF, and FILE.BROKEN,
 * also where its objects unpack to a flood.
 */
export function inspectPdf(bytes: Uint8Array): Decision<true, FileRefusal> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  if (!/%%EOF\s*\0*\s*$/.test(text.slice(-2048))) return refuse({ code: "FILE.BROKEN" });
  const plain = spelled(text);
  if (/\/Encrypt(?![A-Za-z])/.test(plain)) return refuse({ code: "FILE.ENCRYPTED" });
  if (active.test(plain)) return refuse({ code: "FILE.ACTIVE_PDF" });
  let left = unpackedMost;
  for (const objects of objectStreams(bytes, text)) {
    const unpacked = unpack(objects, left);
    if (unpacked === null) return refuse({ code: "FILE.BROKEN" });
    left -= unpacked.length;
    if (active.test(spelled(unpacked))) return refuse({ code: "FILE.ACTIVE_PDF" });
  }
  return allow(true);
}

/** Names with their letters written out: /#4AavaScript is /JavaScript. */
const spelled = (text: string) =>
  text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** /ObjStm with its letters as they stand or spelled out: /Obj#53tm is one too. */
const objectStream = new RegExp(
  `/${[..."ObjStm"].map((letter) => `(?:${letter}|#${letter.charCodeAt(0).toString(16)})`).join("")}(?![A-Za-z])`,
  "gi",
);
/** Ways of packing that no writer of object streams has a reason for, and that would hide what is in one. */
const unusual =
  /\/(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|RunLengthDecode|Crypt|AHx|A85|LZW|RL|Predictor)(?![A-Za-z0-9])/;

/** What stands before the bytes of an object stream, and the bytes with all that follows them. */
type Packed = { head: string; bytes: Uint8Array };

/** Every object stream. Pictures and pages hold no objects, and are not unpacked. */
function* objectStreams(bytes: Uint8Array, text: string): Generator<Packed> {
  for (const { index } of text.matchAll(objectStream)) {
    const from = streamAfter(text, index);
    if (from === null) return;
    const head = spelled(text.slice(Math.max(0, text.lastIndexOf("obj", index)), from));
    yield { head, bytes: bytes.subarray(from) };
  }
}

const deeper: Partial<Record<string, number>> = { "(": 1, ")": -1 };

/** Where the next stream begins. The word may stand in a string or a remark before it stands for the stream. */
function streamAfter(text: string, index: number): number | null {
  let depth = 0;
  const sign = /\\[\s\S]|[()]|%[^\r\n]*|(?<=[>\s])stream(?:\r\n|\n|\r)/g;
  sign.lastIndex = index;
  for (let found = sign.exec(text); found; found = sign.exec(text)) {
    const [word] = found;
    // A string has escapes and no remarks, and outside of one it is the other way round.
    if (word.startsWith(depth > 0 ? "%" : "\\")) sign.lastIndex = found.index + 1;
    else if (word.startsWith("stream") && depth === 0) return sign.lastIndex;
    depth = Math.max(0, depth + (deeper[word] ?? 0));
  }
  return null;
}

/**
 * Null where it can't be looked into, or unpacks to more than is left. What is not packed is looked at with the rest of
 * the file, where it stands in plain.
 */
function unpack({ head, bytes }: Packed, most: number): string | null {
  const times = head.match(/\/(?:FlateDecode|Fl)(?![A-Za-z])/g)?.length ?? 0;
  if (times > 1 || unusual.test(head)) return null;
  if (times === 0) return "";
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(1, most) }).toString("latin1");
  } catch {
    return null;
  }
}
