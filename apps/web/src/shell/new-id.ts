let last = { at: 0, count: 0 };

/**
 * A UUIDv7 (RFC 9562), also where the page has no TLS: those that one page makes sort in the order in which it made them,
 * also within one millisecond.
 */
export function newEntryId(at: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const full = last.count === 0x0fff;
  last = at > last.at ? { at, count: 0 } : { at: last.at + (full ? 1 : 0), count: full ? 0 : last.count + 1 };
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(last.at / 0x10000));
  view.setUint16(4, last.at % 0x10000);
  view.setUint16(6, 0x7000 | last.count);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
