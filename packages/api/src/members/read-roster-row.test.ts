import { day } from "@gongbang/domain/kernel/day";
import type { RosterField } from "@gongbang/domain/members/roster";
import { describe, expect, it } from "vitest";
import { readRosterRow } from "./read-roster-row.ts";

/** A row with these cells under their columns, beside a name and a number. */
function read(said: Partial<Record<RosterField, string>>) {
  const row: Partial<Record<RosterField, string>> = {
    name: "王明",
    citizenId: "11010519491231002X",
    ...said,
  };
  return readRosterRow(Object.values(row), {
    columns: Object.keys(row) as RosterField[],
    today: day("2026-09-18"),
    unions: new Map(),
    placesById: new Map(),
    chosen: () => undefined,
    matchBy: ["citizenId"],
  });
}

describe("a row of a roster", () => {
  it("fills every fact of the register that it speaks of", () => {
    expect(
      read({
        ...{ idValidUntil: "长期", degree: "学士", registrationPlace: "河北省保定市莲池区" },
        ...{ residenceStreet: "月坛街道", isFromElsewhere: "是", creditCode: "91110000802100433b" },
        ...{
          unitCategory: "私营企业",
          industry: "制造业",
          unionPost: "工会小组长",
          contractForm: "固定期限",
        },
        ...{ newFormKind: "快递员", platform: "某平台", partnerFirm: "某配送公司", workArea: "月坛" },
        ...{ newFormSince: "2024年3月", isMultiPlatform: "否", title: "工程师", titleGrade: "中级" },
        ...{ cardState: "已领卡", cardBoundOn: "2024/5/6", speciality: "书法" },
      }),
    ).toMatchObject({
      ...{ idValidUntil: "2199-12-31", degree: "4", registrationRegion: "130000" },
      ...{ residenceStreet: "110102007", isFromElsewhere: true, creditCode: "91110000802100433B" },
      ...{ unitCategory: "170", industry: "03", unionPost: "09", contractForm: "1" },
      ...{ newFormWork: "03", platform: "某平台", partnerFirm: "某配送公司", workArea: "月坛" },
      ...{ newFormSince: "2024-03", isMultiPlatform: false, title: "工程师", titleGrade: "420" },
      ...{ cardState: "2", cardBoundOn: "2024-05-06", speciality: "书法" },
    });
  });
  it.each([
    ["国家职业资格一级", "6"],
    ["高级技师", "6"],
    ["一级/高级技师", "6"],
    ["特级技师", "7"],
  ])("takes the skill grade “%s” as the level of today", (cell, code) =>
    expect(read({ skillGrade: cell })).toMatchObject({ skillGrade: code }),
  );
  it("takes the column of honours for which and for whether", () => {
    expect(read({ honour: "全国劳动模范" })).toMatchObject({ honour: "1", isModelWorker: true });
    expect(read({ honour: "五一劳动奖章" })).toMatchObject({ honour: "4", isModelWorker: false });
    expect(read({ honour: "是" })).toMatchObject({ isModelWorker: true });
    expect(read({ honour: "否" })).toMatchObject({ isModelWorker: false });
    expect(read({ honour: "三八红旗手" })).toMatchObject([{ code: "IMPORT.NOT_A_CODE", field: "honour" }]);
  });
  it("knows a person by another paper, with the birth and sex that stand beside it", () => {
    const passport = { idKind: "护照", citizenId: "e12345678" };
    expect(read({ ...passport, birthOn: "1990-03-07", sex: "男" })).toMatchObject({
      citizenId: { idKind: "6", id: "E12345678", birthOn: "1990-03-07", sex: "1" },
    });
    expect(read({ ...passport, sex: "男" })).toEqual([{ code: "MEMBER.BIRTH_MISSING", field: "birthOn" }]);
    expect(read({ ...passport, birthOn: "1990-03-07" })).toEqual([
      { code: "MEMBER.SEX_MISSING", field: "sex" },
    ]);
    expect(read({ idKind: "回乡证", citizenId: "X1" })).toEqual([
      { code: "PAPER.WRONG_FORMAT", kind: "2", field: "citizenId" },
    ]);
    expect(read({ idKind: "工作证" })).toEqual([
      { code: "IMPORT.NOT_A_CODE", field: "idKind", text: "工作证" },
    ]);
  });
  it("is refused with everything that is wrong with it at once", () => {
    const wrong = read({ creditCode: "123", newFormSince: "去年", cardBoundOn: "昨天", degree: "博土" });
    expect(wrong).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: "CREDIT_CODE.WRONG_LENGTH", field: "creditCode" }),
        { code: "INPUT.NOT_A_MONTH", field: "newFormSince" },
        { code: "INPUT.NOT_A_DAY", field: "cardBoundOn" },
        expect.objectContaining({ code: "IMPORT.NOT_A_CODE", field: "degree" }),
      ]),
    );
  });
});
