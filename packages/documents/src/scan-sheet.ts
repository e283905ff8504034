import type { Node, SaxEvent } from "exceljs/lib/utils/parse-sax.js";
import { cleanText, unescapeXlsx } from "./clean-text.ts";
import { fileLimits } from "./file-limits.ts";
import { refusedFile } from "./file-refusal.ts";
import { numberText, serialDay } from "./number-text.ts";
import { localName } from "./read-part.ts";
import type { SharedStrings } from "./shared-strings.ts";

/** `rowNo` as the table program numbers it, from 1; `cells` from the first column, "" where empty. */
export type TableRow = { rowNo: number; cells: string[] };

type Book = { strings: SharedStrings; dateStyles: readonly boolean[]; from1904: boolean };

/** Turns the XML events of a sheet, or of the shared strings, into texts; holds one row at a time. */
export class SheetScanner {
  readonly #book: Book;
  #rowNo = 0;
  #column = 0;
  #cells: string[] = [];
  #type = "";
  #style = 0;
  #text = "";
  /** Inside `<v>` or `<t>`: their text is the cell's; a formula's, in `<f>`, is not. */
  #collecting = false;
  /** Inside `<rPh>`: a reading aid, not the text. */
  #aside = false;

  constructor(book: Book) {
    this.#book = book;
  }

  /** The rows that end within these events and are not blank. */
  *feed(events: SaxEvent[]): Generator<TableRow> {
    for (const event of events) {
      if (event.eventType === "text") this.#collect(event.value);
      else if (event.eventType === "opentag") this.#open(event.value);
      else if (this.#close(localName(event.value.name)) && this.#cells.length > 0) {
        yield { rowNo: this.#rowNo, cells: Array.from(this.#cells, (cell) => cell ?? "") };
      }
    }
  }

  /** The shared strings that end within these events. */
  *feedStrings(events: SaxEvent[]): Generator<string> {
    for (const event of events) {
      if (event.eventType === "text") this.#collect(event.value);
      else if (event.eventType === "opentag") this.#open(event.value);
      else {
        const name = localName(event.value.name);
        this.#close(name);
        if (name === "si") yield cleanText(unescapeXlsx(this.#text));
      }
    }
  }

  #open({ name, attributes }: Node): void {
    const kind = localName(name);
    if (kind === "row") this.#openRow(attributes.r);
    else if (kind === "c") this.#openCell(attributes);
    else if (kind === "si") this.#text = "";
    else if (kind === "rPh") this.#aside = true;
    else if (kind === "v" || kind === "t") this.#collecting = !this.#aside;
  }

  #openRow(written: string | undefined): void {
    const rowNo = Number(written);
    this.#rowNo = Number.isInteger(rowNo) && rowNo > this.#rowNo ? rowNo : this.#rowNo + 1;
    this.#column = 0;
    this.#cells = [];
  }

  #openCell({ r, t, s }: Record<string, string>): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t ?? "n";
    this.#style = Number(s ?? 0);
    this.#text = "";
  }

  /** One past the limit is kept, so that the cell is seen to be too long. */
  #collect(text: string): void {
    if (this.#collecting && this.#text.length <= fileLimits.cellLength) {
      this.#text += text.slice(0, fileLimits.cellLength + 1 - this.#text.length);
    }
  }

  /** Whether this ends a row. */
  #close(name: string): boolean {
    if (name === "v" || name === "t") this.#collecting = false;
    else if (name === "rPh") this.#aside = false;
    else if (name === "c") this.#closeCell();
    return name === "row";
  }

  #closeCell(): void {
    const text = this.#value();
    if (text === "") return;
    const at = { row: this.#rowNo, column: this.#column };
    if (this.#column > fileLimits.columns) {
      throw refusedFile({ code: "FILE.TOO_MANY_COLUMNS", ...at, max: fileLimits.columns });
    }
    if (text.length > fileLimits.cellLength) {
      throw refusedFile({ code: "FILE.CELL_TOO_LONG", ...at, max: fileLimits.cellLength });
    }
    this.#cells[this.#column - 1] = text;
  }

  #value(): string {
    const raw = this.#text;
    if (raw === "") return "";
    if (this.#type === "s") return this.#book.strings.at(Number(raw));
    if (this.#type === "b") return raw === "1" ? "TRUE" : "FALSE";
    if (this.#type === "d") return cleanText(raw.slice(0, 10));
    // What calls itself a number and is none is a text.
    if (this.#type !== "n" || !/^[ \t\r\n\d.eE+-]+$/.test(raw)) return cleanText(unescapeXlsx(raw));
    return this.#book.dateStyles[this.#style] ? serialDay(raw, this.#book.from1904) : numberText(raw.trim());
  }
}

/** "AB12" → 28. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) throw refusedFile({ code: "FILE.BROKEN", detail: "a cell without a place" });
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
