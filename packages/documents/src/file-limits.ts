/** What an uploaded table may be at most (handbook trust.md 1.8), in bytes, counts and milliseconds. */
export const fileLimits = {
  fileBytes: 20 * 1024 * 1024,
  /** A workbook has about three entries a sheet; 256 lets a workbook with one sheet a union through. */
  entries: 256,
  unpackedBytes: 200 * 1024 * 1024,
  /**
   * A sheet of like rows packs to about 1:30, so 100 leaves a factor of three to honest files, while a bomb
   * needs the 1:1000 that deflate can reach.
   */
  ratio: 100,
  /** Below this an entry can do no harm, whatever its ratio. */
  ratioFromBytes: 1024 * 1024,
  rows: 200_000,
  columns: 100,
  cellLength: 4096,
  /** Shared texts of a workbook, in UTF-8. */
  sharedBytes: 96 * 1024 * 1024,
  /** Old-generation heap of the reading thread. */
  heapMb: 160,
  /** Time that the thread may spend reading; the time that its reader takes between two asks is not counted. */
  readingMs: 60_000,
  rowsPerMessage: 500,
} as const;
