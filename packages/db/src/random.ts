import { randomFillSync } from "node:crypto";

const pool = Buffer.alloc(8192);
let used = pool.length;

/**
 * So many random bytes, from a store that is filled a few thousand at a time: an import asks for some at every field of
 * every row, and each asking of the system costs more than the sealing. No byte is given twice, and what was given is
 * wiped from the store.
 */
export function randomOf(count: number): Buffer {
  if (count > pool.length) throw new RangeError("Bug: random bytes are asked for a few bytes at a time");
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + count));
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
}
