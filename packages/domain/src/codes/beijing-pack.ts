import type { PackFile } from "./pack-format.ts";
import { withoutEnd } from "./paper.ts";

const yesNo = { "1": "1", "0": "2" };
const byNumber = (...groups: string[][]) =>
  Object.fromEntries(groups.flatMap((codes, i) => codes.map((code) => [code, String(i + 1)])));

/**
 * 《工会会员登记表》 of Beijing: choices by number, days without marks, and 长期 for a paper without an end (handbook
 * domain.md D.1). The numbers follow the order of the choices on the form; another order is another version of this.
 */
export const beijingMemberPack: PackFile = {
  key: "beijing-2023-member",
  subject: "member",
  name: "工会会员登记表",
  region: "北京市",
  source: "北京市工会会员信息采集模板",
  validFrom: "2023-01-01",
  validUntil: null,
  sheetName: "工会会员登记表",
  rowsPerFile: 2000,
  columns: [
    { key: "name", heading: "姓名", source: "name", required: true, maxLength: 30 },
    {
      key: "sex",
      heading: "性别",
      source: "sex",
      required: true,
      maxLength: 1,
      codes: { "1": "1", "2": "2" },
    },
    { key: "birthOn", heading: "出生日期", source: "birthOn", required: true, maxLength: 8, day: "YYYYMMDD" },
    { key: "citizenId", heading: "身份证号", source: "citizenId", required: true, maxLength: 18 },
    {
      key: "idValidUntil",
      heading: "证件有效期止",
      source: "idValidUntil",
      required: true,
      maxLength: 8,
      day: "YYYYMMDD",
      codes: { [withoutEnd]: "长期" },
    },
    {
      key: "ethnicGroup",
      heading: "民族",
      source: "ethnicGroup",
      required: true,
      maxLength: 20,
      inWords: true,
    },
    { key: "politicalStatus", heading: "政治面貌", source: "politicalStatus", maxLength: 2 },
    {
      key: "education",
      heading: "学历",
      source: "education",
      required: true,
      maxLength: 1,
      codes: byNumber(
        ["11", "12", "13", "14", "15", "16"],
        ["21", "22", "23"],
        ["31", "32", "33"],
        ["41", "42", "43", "44", "45", "46", "47", "48", "49"],
        ["61", "62", "63"],
        ["71", "72", "73", "81", "82", "83"],
        ["90"],
      ),
    },
    { key: "phone", heading: "手机号码", source: "phone", required: true, maxLength: 11 },
    {
      key: "employment",
      heading: "就业状态",
      source: "employment",
      required: true,
      maxLength: 1,
      codes: byNumber(["11", "13", "17", "21", "24", "27", "31", "37"], ["51", "54"], ["70"], ["80"]),
      otherwise: "5",
    },
    {
      key: "skillGrade",
      heading: "技能等级",
      source: "skillGrade",
      maxLength: 1,
      // The five grades of before 2022, 1 the highest: the two above and the one below them have no number there.
      codes: byNumber(["8", "7", "6"], ["5"], ["4"], ["3"], ["2"]),
      otherwise: "",
    },
    { key: "residenceStreet", heading: "现居住地", source: "residenceStreet", maxLength: 12, inWords: true },
    {
      key: "isFromElsewhere",
      heading: "是否外地来京务工",
      source: "isFromElsewhere",
      required: true,
      maxLength: 1,
      codes: yesNo,
    },
    {
      key: "unitName",
      heading: "工作单位",
      source: "unitName",
      required: true,
      unless: { source: "employmentForm", is: ["3", "4"] },
      maxLength: 50,
    },
    { key: "unionName", heading: "所属工会", source: "unionName", required: true, maxLength: 50 },
    {
      key: "joinedOn",
      heading: "入会时间",
      source: "joinedOn",
      required: true,
      maxLength: 8,
      day: "YYYYMMDD",
    },
    { key: "bankCard", heading: "京卡卡号", source: "bankCard", maxLength: 19 },
  ],
};
