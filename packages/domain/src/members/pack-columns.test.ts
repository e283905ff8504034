import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CodeTable } from "../codes/code-table.ts";
import { isSealedSource, memberSources, sealedSources } from "../codes/pack-format.ts";
import { packFormatOf, packFormats } from "../codes/pack-formats.ts";
import { readValidity, withoutEnd } from "../codes/paper.ts";
import { region, regionOf } from "../codes/region.ts";
import { memberCodes } from "./member-fields.ts";
import { packRow } from "./pack-row.ts";

const tables: Partial<Record<string, CodeTable>> = memberCodes;
const coded = packFormats.flatMap((format) =>
  format.columns.flatMap((column) => {
    const table = format.subject === "member" ? tables[column.source] : undefined;
    return table ? [{ key: format.key, heading: column.heading, format, column, table }] : [];
  }),
);

describe("a column of an upload that is filled from a code", () => {
  it.each(coded)("$key $heading has something for every code that may be chosen today", (each) => {
    for (const code of each.table.open) {
      const { cells, lacks } = packRow(each.format, { [each.column.source]: code });
      const why = lacks.find(({ column }) => column === each.column.key)?.why;
      expect(why, code).toBeUndefined();
      const cell = cells[each.format.columns.indexOf(each.column)];
      if (each.column.required) expect(cell, code).not.toBe("");
    }
  });
  it.each(coded)("$key $heading maps no code that its table does not have", ({ column, table }) => {
    for (const code of Object.keys(column.codes ?? {})) expect(table.codes).toContain(code);
  });
});

describe("an upload format", () => {
  it("is found by its key and by no other", () => {
    for (const format of packFormats) expect(packFormatOf(format.key)).toBe(format);
    for (const key of ["", "national", "toString"]) expect(packFormatOf(key)).toBeNull();
  });
  it("writes every day in the shape that it names, and leaves out none of its digits", () => {
    for (const { columns } of packFormats)
      for (const { day: shape, maxLength } of columns)
        if (shape) expect(maxLength).toBeGreaterThanOrEqual(shape.length);
  });
  it("covers every sealed fact on the copy panel", () => {
    for (const source of memberSources)
      expect(isSealedSource(source)).toBe((sealedSources as readonly string[]).includes(source));
    expect([...sealedSources].sort()).toEqual(
      ["address", "bankCard", "citizenId", "phone", "registrationPlace"].sort(),
    );
  });
});

describe("the region that an address begins with", () => {
  it.each([
    ["北京市西城区月坛街道三里河一区", "110102"],
    ["北京西城区月坛街道", "110102"],
    ["西城区月坛街道", "110102"],
    ["北京市大兴区黄村镇", "110115"],
    ["北京市某某县", "110000"],
    ["北 京 市 海 淀 区", "110108"],
    ["河北省保定市涞水县", "130000"],
    ["内蒙古赤峰市", "150000"],
    ["内蒙古自治区赤峰市", "150000"],
    ["重庆市北碚区", "500000"],
    // 朝阳 is a city of Liaoning too, and 通州 a district of Nantong.
    ["朝阳区建国路", null],
    ["通州区新华大街", null],
    ["三里河一区5号楼", null],
    ["现住河北省", null],
    ["", null],
  ])("“%s” is %s", (address, code) => expect(regionOf(address)).toBe(code));
  it("is every region's own for each of its names, whatever follows", () => {
    const named = region.codes.flatMap((code) => {
      const { zh, also = [] } = region.labels[code] as { zh: string; also?: readonly string[] };
      return [zh, ...also].map((name) => ({ code, name }));
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...named),
        fc.constantFrom("", "一村3号", " 幸福路", "12号楼"),
        (each, rest) => {
          expect(regionOf(each.name + rest)).toBe(each.code);
        },
      ),
    );
  });
});

describe("how long a paper is valid", () => {
  it("is no day where it is neither a day nor for good, however it is typed", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const read = readValidity(text);
        if (read !== null) expect(read).toMatch(/^(?:19|20|21)\d\d-\d\d-\d\d$/);
      }),
    );
  });
  it.each(["长期", " 长期有效 ", "Without End", "ＷＩＴＨＯＵＴ ＥＮＤ"])("for good is “%s”", (text) =>
    expect(readValidity(text)).toBe(withoutEnd),
  );
  it.each(["长期居住", "不是长期", "长期2030"])("“%s” is not for good", (text) =>
    expect(readValidity(text)).not.toBe(withoutEnd),
  );
});
