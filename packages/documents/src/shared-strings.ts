import { fileLimits } from "./file-limits.ts";
import { refusedFile } from "./file-refusal.ts";

const pageSize = 4096;
type Page = { bytes: Buffer; ends: Uint32Array };

/**
 * The texts of a workbook, which keeps each of them once: a roster of 200,000 has nearly a million. They are held as
 * UTF-8 in pages of 4,096: as strings they took ten times as much, since each piece that a parser gives holds on to the
 * text that it was cut from.
 */
export class SharedStrings {
  readonly #pages: Page[] = [];
  #open: string[] = [];
  #bytes = 0;
  readonly #most: number;

  /** `most` bytes of UTF-8 at most. */
  constructor(most: number = fileLimits.sharedBytes) {
    this.#most = most;
  }

  /** Refuses with FILE.TOO_HEAVY beyond what the reading thread may hold. The text is well-formed. */
  add(text: string): void {
    this.#open.push(text);
    if (this.#open.length === pageSize) this.#close();
  }

  #close(): void {
    const ends = new Uint32Array(this.#open.length);
    let end = 0;
    for (const [i, text] of this.#open.entries()) {
      end += Buffer.byteLength(text);
      ends[i] = end;
    }
    this.#bytes += end;
    if (this.#bytes > this.#most) throw refusedFile({ code: "FILE.TOO_HEAVY" });
    this.#pages.push({ bytes: Buffer.from(this.#open.join("")), ends });
    this.#open = [];
  }

  /** The text at a place; "" where there is none: writers have pointed beyond the list. */
  at(place: number): string {
    if (!Number.isInteger(place) || place < 0) return "";
    const page = this.#pages[Math.floor(place / pageSize)];
    const i = place % pageSize;
    if (!page) return this.#open[place - this.#pages.length * pageSize] ?? "";
    return page.bytes.toString("utf8", i === 0 ? 0 : page.ends[i - 1], page.ends[i]);
  }
}
