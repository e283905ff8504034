import { describe, expect, it } from "vitest";
import { type PackFile, packFormat } from "./pack-format.ts";
import { packFormats } from "./pack-formats.ts";

describe("mapping files", () => {
  const file = (changes: Partial<PackFile>): PackFile => ({
    key: "city-2030",
    subject: "member",
    name: "表",
    region: "某市",
    source: "文",
    validFrom: "2030-01-01",
    validUntil: null,
    sheetName: "表",
    rowsPerFile: 10,
    columns: [{ key: "name", heading: "姓名", source: "name", maxLength: 10 }],
    ...changes,
  });
  const [column] = file({}).columns;
  const other = { key: "other", heading: "别的", source: "sex", maxLength: 1 } as const;
  it("lie beside each other under keys of their own", () => {
    const keys = packFormats.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThanOrEqual(3);
  });
  it.each([
    ["ends before it begins", file({ validUntil: "2029-01-01" })],
    ["a key twice", file({ columns: [column, { ...other, key: "name" }] as PackFile["columns"] })],
    ["a heading twice", file({ columns: [column, { ...other, heading: "姓名" }] as PackFile["columns"] })],
    ["filled from another subject", file({ subject: "union" })],
    ["otherwise than what", file({ columns: [{ ...other, otherwise: "x" }] })],
    ["unknown word", { ...file({}), colour: "red" } as PackFile],
    ["no columns", file({ columns: [] })],
  ])("are refused: %s", (_, bad) => expect(packFormat.safeParse(bad).success).toBe(false));
});
