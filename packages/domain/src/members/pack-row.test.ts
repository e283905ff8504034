import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packFormatOf, packFormats } from "../codes/pack-formats.ts";
import { isInForce, type PackFacts, packRow, packState, rowText } from "./pack-row.ts";

const format = (key: string) => {
  const known = packFormatOf(key);
  if (!known) throw new Error(key);
  return known;
};
const national = format("national-2017-member");
const beijing = format("beijing-2023-member");
const union = format("national-2017-union");

/** Somebody of whom everything is known. */
const whole: PackFacts = {
  name: "李桂兰",
  sex: "2",
  birthOn: "1974-03-01",
  ethnicGroup: "01",
  politicalStatus: "13",
  education: "14",
  degree: "3",
  maritalStatus: "20",
  idKind: "1",
  citizenId: "110102197403010022",
  idValidUntil: "2199-12-31",
  phone: "13800000000",
  registrationKind: "0",
  registrationPlace: "河北省保定市",
  address: "北京市西城区月坛街道三里河一区",
  residenceStreet: "110102007",
  isMigrantWorker: "0",
  isFromElsewhere: "1",
  employment: "24",
  employmentForm: "1",
  newFormWork: null,
  occupation: "保洁员",
  skillGrade: "4",
  title: null,
  isModelWorker: "0",
  unitName: "北京恒远物业管理有限公司",
  creditCode: "91110000802100433B",
  unionName: "恒远物业工会",
  unionCode: "1102-0012",
  groupName: "一组",
  unionPost: null,
  joinedOn: "2012-04-23",
  membershipStatus: "active",
  bankCard: "6210300000000004567",
};
const rowOf = (key: typeof national, facts: PackFacts) => {
  const { cells } = packRow(key, facts);
  return Object.fromEntries(key.columns.map(({ heading }, i) => [heading, cells[i]]));
};
const lacks = (key: typeof national, changes: PackFacts) =>
  packRow(key, { ...whole, ...changes }).lacks.map(({ column, why }) => `${column} ${why}`);

describe("the national form of 2017", () => {
  it("is filled field by field, in words", () => {
    expect(rowOf(national, whole)).toEqual({
      姓名: "李桂兰",
      性别: "女",
      民族: "汉族",
      出生日期: "1974-03-01",
      政治面貌: "群众",
      学历: "研究生",
      证件类型: "居民身份证",
      证件号码: "110102197403010022",
      移动电话: "13800000000",
      户籍类型: "非农业",
      户籍所在地: "河北省保定市",
      现居住地: "北京市西城区月坛街道三里河一区",
      工作单位: "北京恒远物业管理有限公司",
      单位统一社会信用代码: "91110000802100433B",
      就业状况: "工人",
      "职业（工种）": "保洁员",
      技术等级: "高级工",
      职称: "",
      是否农民工: "否",
      新就业形态: "否",
      所属工会: "恒远物业工会",
      工会小组: "一组",
      会内职务: "",
      入会日期: "2012-04-23",
      会籍状态: "正常",
      会员卡号: "6210300000000004567",
      是否劳模: "否",
    });
    expect(packRow(national, whole).lacks).toEqual([]);
  });

  it.each([
    "name",
    "sex",
    "ethnicGroup",
    "birthOn",
    "politicalStatus",
    "education",
    "idKind",
    "citizenId",
    "phone",
    "registrationKind",
    "unitName",
    "employment",
    "isMigrantWorker",
    "unionName",
    "joinedOn",
    "membershipStatus",
  ] as const)("is not ready without %s", (source) => {
    expect(lacks(national, { [source]: null })).toEqual([`${source} missing`]);
    expect(lacks(national, { [source]: "  " })).toEqual([`${source} missing`]);
  });

  it.each([
    "registrationPlace",
    "address",
    "creditCode",
    "occupation",
    "title",
    "groupName",
    "bankCard",
  ] as const)("is ready without %s", (source) => expect(lacks(national, { [source]: null })).toEqual([]));

  it("asks no employer of somebody who has none by the form of the work", () => {
    expect(lacks(national, { unitName: null, employmentForm: "4" })).toEqual([]);
    expect(lacks(national, { unitName: null, employmentForm: "3" })).toEqual([]);
    expect(lacks(national, { unitName: null, employmentForm: "2" })).toEqual(["unitName missing"]);
  });

  it("may reach the length of a column, and not pass it by one sign", () => {
    expect(lacks(national, { name: "𠮷".repeat(40) })).toEqual([]);
    expect(lacks(national, { name: "𠮷".repeat(41) })).toEqual(["name tooLong"]);
  });

  it("says so where a code has no word there, and never writes the bare code", () => {
    expect(lacks(national, { sex: "9" })).toEqual(["sex noWord"]);
    expect(lacks(national, { ethnicGroup: "xx" })).toEqual(["ethnicGroup noWord"]);
    expect(lacks(national, { membershipStatus: "left" })).toEqual(["membershipStatus noWord"]);
    expect(lacks(national, { ethnicGroup: "toString" })).toEqual(["ethnicGroup noWord"]);
  });

  it("writes another kind of paper by its word, and an unknown one as other", () => {
    expect(rowOf(national, { ...whole, idKind: "6" }).证件类型).toBe("护照");
    expect(rowOf(national, { ...whole, idKind: "9" }).证件类型).toBe("其他");
  });
});

describe("the form of Beijing", () => {
  it("is filled by numbers, days without marks, and 长期 for a paper without an end", () => {
    expect(rowOf(beijing, whole)).toEqual({
      姓名: "李桂兰",
      性别: "2",
      出生日期: "19740301",
      身份证号: "110102197403010022",
      证件有效期止: "长期",
      民族: "汉族",
      政治面貌: "13",
      学历: "1",
      手机号码: "13800000000",
      就业状态: "1",
      技能等级: "3",
      现居住地: "月坛街道",
      是否外地来京务工: "1",
      工作单位: "北京恒远物业管理有限公司",
      所属工会: "恒远物业工会",
      入会时间: "20120423",
      京卡卡号: "6210300000000004567",
    });
    expect(rowOf(beijing, { ...whole, idValidUntil: "2031-05-06" }).证件有效期止).toBe("20310506");
  });

  it("puts the eight grades of 2022 into the five that the form has", () => {
    const grade = (skillGrade: string) => rowOf(beijing, { ...whole, skillGrade }).技能等级;
    expect(["8", "7", "6", "5", "4", "3", "2", "1"].map(grade)).toEqual([
      "1",
      "1",
      "1",
      "2",
      "3",
      "4",
      "5",
      "",
    ]);
  });
});

describe("the form of a union", () => {
  it("asks for what the national register can't do without", () => {
    const { lacks: missing } = packRow(union, {});
    expect(missing.map(({ column }) => column)).toEqual([
      "unionName",
      "parentName",
      "orgType",
      "form",
      "foundedOn",
      "creditCode",
      "unitCategory",
      "industry",
      "chairName",
      "termUntil",
      "staffCount",
      "memberCount",
    ]);
  });
  it("writes its committees as had or not, and nothing where nobody knows", () => {
    const of = (hasCongress: string | null) => rowOf(union, { hasCongress }).职工代表大会;
    expect([of("1"), of("0"), of(null)]).toEqual(["有", "无", ""]);
  });
});

describe("the mark of a row", () => {
  const text = (facts: PackFacts) => rowText(national, packRow(national, facts).cells);
  it("changes with every cell, and with nothing else", () => {
    const others: PackFacts = {
      name: "李桂芳",
      phone: "13800000001",
      joinedOn: "2012-04-24",
      title: "工程师",
    };
    for (const [source, value] of Object.entries(others))
      expect(text({ ...whole, [source]: value })).not.toBe(text(whole));
    expect(text({ ...whole, degree: "4", maritalStatus: "40", unionCode: "x" })).toBe(text(whole));
  });
  it("does not change where another code is the same word there", () => {
    expect(text({ ...whole, education: "16" })).toBe(text(whole));
    expect(text({ ...whole, education: "21" })).not.toBe(text(whole));
  });
  it("does not change with the order of the columns", () => {
    const turned = { ...national, columns: national.columns.toReversed() };
    expect(rowText(turned, packRow(turned, whole).cells)).toBe(text(whole));
  });
  it("tells two rows apart wherever they differ in one cell, also by a sign that parts cells", () => {
    const cell = fc.string({ maxLength: 8 });
    const row = fc.array(cell, { minLength: national.columns.length, maxLength: national.columns.length });
    fc.assert(
      fc.property(row, row, (a, b) => {
        expect(rowText(national, a) === rowText(national, b)).toBe(a.every((each, i) => each === b[i]));
      }),
    );
  });
  it("says never, uploaded, and changed since", () => {
    expect([packState("a", null), packState("a", "a"), packState("a", "b")]).toEqual([
      "never",
      "uploaded",
      "changed",
    ]);
  });
});

describe("a format", () => {
  it("holds from its first day to its last", () => {
    const dated = { validFrom: "2030-01-01", validUntil: "2031-12-31" };
    const days = ["2029-12-31", "2030-01-01", "2031-12-31", "2032-01-01"];
    expect(days.map((day) => isInForce(dated, day))).toEqual([false, true, true, false]);
    expect(isInForce({ ...dated, validUntil: null }, "2199-01-01")).toBe(true);
  });
  it("never breaks, whatever the register holds", () => {
    const facts = fc.dictionary(
      fc.constantFrom(...national.columns.map(({ source }) => source)),
      fc.option(fc.string({ unit: "binary", maxLength: 200 })),
    );
    fc.assert(
      fc.property(facts, (held) => {
        for (const each of packFormats) {
          const { cells } = packRow(each, held);
          expect(cells).toHaveLength(each.columns.length);
          for (const [i, cell] of cells.entries())
            expect([...cell].length).toBeLessThanOrEqual(each.columns[i]?.maxLength ?? 0);
        }
      }),
    );
  });
});
