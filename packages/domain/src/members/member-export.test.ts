import { describe, expect, it } from "vitest";
import {
  exportColumns,
  rowsPerFile,
  sealedColumns,
  startExportInput,
  startPlainExportInput,
} from "./member-export.ts";
import { sealedFields } from "./member-fields.ts";

const commandId = "019746a0-0000-4000-8000-000000000001";
const asked = { commandId, filter: {}, format: "xlsx", columns: ["name"], locale: "zh-CN" };

describe("asking for an export", () => {
  it("without saying more means everybody whom one sees", () => {
    expect(startExportInput.parse(asked).filter).toEqual({ view: "all" });
  });
  it("names columns that there are, one at least", () => {
    expect(startExportInput.safeParse({ ...asked, columns: [] }).success).toBe(false);
    expect(startExportInput.safeParse({ ...asked, columns: ["passwordHash"] }).success).toBe(false);
    expect(startExportInput.safeParse({ ...asked, columns: [...exportColumns] }).success).toBe(true);
  });
  it("says why where numbers are uncovered, in words", () => {
    expect(startPlainExportInput.safeParse(asked).success).toBe(false);
    const said = { ...asked, reason: "reporting", reasonText: "报市总" };
    expect(startPlainExportInput.safeParse(said).success).toBe(true);
    expect(startPlainExportInput.safeParse({ ...said, reasonText: " " }).success).toBe(false);
    expect(startExportInput.safeParse({ ...asked, reason: "reporting" }).success).toBe(false);
  });
});

describe("what an export holds", () => {
  it("masks everything that the register seals", () => {
    expect([...sealedColumns].toSorted()).toEqual([...sealedFields].toSorted());
    for (const column of sealedColumns) expect(exportColumns).toContain(column);
  });
  it("names no column twice, and comes in files that every table program opens", () => {
    expect(new Set(exportColumns).size).toBe(exportColumns.length);
    expect(rowsPerFile).toBeLessThan(1_048_576);
  });
});
