import { luhnDigit } from "@gongbang/domain/codes/bank-card";
import { citizenIdCheckDigit } from "@gongbang/domain/codes/citizen-id";
import ExcelJS from "exceljs";

/** A region that the story has nobody from, so that no number of a test is one of the story's. */
const region = "659001";

/** A well-formed, invented citizen id. An odd `order` is a man's. */
export function citizenIdOf(birth: string, order: number): string {
  const first17 = `${region}${birth}${String(order).padStart(3, "0")}`;
  return first17 + citizenIdCheckDigit(first17);
}

const cardOf = (serial: number) => {
  const before = `621468659${String(serial).padStart(9, "0")}`;
  return before + luhnDigit(before);
};

type Person = { name: string; birth: string; order: number };

/** The person whom the walk follows, and their colleagues. */
export const newcomer = { name: "尉迟安宁", initials: "ycan", birth: "19880412", order: 122 };
const colleagues: Person[] = [
  "单晓东",
  "曾丽华",
  "仇建国",
  "解文静",
  "查志远",
  "古丽努尔·买买提",
  "王𬭎",
].map((name, i) => ({
  name,
  birth: `19${80 + i}0${1 + i}1${i}`,
  order: 131 + i,
}));

export const rosterSize = 1 + colleagues.length;

/**
 * A roster as a basic union sends it: a title above the header, columns in an order of their own, and one person too
 * many, whose citizen id is mistyped.
 */
export async function rosterWorkbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("会员登记表");
  sheet.addRow(["工会会员登记表"]);
  sheet.addRow(["序号", "姓名", "手机号码", "身份证号码", "工作单位", "入会时间", "京卡卡号", "现住址"]);
  const rowOf = ({ name, birth, order }: Person, i: number) => {
    const phone = `1396590${String(1000 + i)}`;
    return [
      i + 1,
      name,
      phone,
      citizenIdOf(birth, order),
      "北京晨曦物业管理有限公司",
      "2026-03-01",
      cardOf(i),
      "北京市西城区三里河三区 5 号楼",
    ];
  };
  sheet.addRows([newcomer, ...colleagues].map(rowOf));
  const mistyped = citizenIdOf("19911111", 177).replace(/.$/, (last) => (last === "5" ? "6" : "5"));
  sheet.addRow([
    rosterSize + 1,
    "赵写错",
    "13965901999",
    mistyped,
    "北京晨曦物业管理有限公司",
    "2026-03-01",
    "",
  ]);
  return Buffer.from(await book.xlsx.writeBuffer());
}
