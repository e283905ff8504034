import { aCard, aCitizenId, aPhone } from "./people.ts";

/** The headings of the Beijing register form, as far as the tests fill them. */
export const headings = [
  "序号",
  "姓名",
  "性别",
  "证件号码",
  "手机号码",
  "民族",
  "学历",
  "京卡号",
  "入会日期",
];

const given = ["明", "晓敏", "桂兰", "国庆", "建华", "淑芳", "卫东", "秀英", "志强", "思远"];
const families = ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "单", "曾", "欧阳"];

/** A row of a well-formed roster: the serial makes the person. */
export function rosterRow(serial: number): string[] {
  const male = serial % 2 === 1;
  const name = `${families[serial % families.length]}${given[serial % given.length]}`;
  const id = aCitizenId({ serial, male, born: "19700101" });
  return [
    String(serial),
    name,
    male ? "男" : "女",
    id,
    aPhone(serial),
    "汉族",
    "本科",
    aCard(serial),
    "2020-05-01",
  ];
}

export const rosterOf = (count: number, from = 1): string[][] =>
  Array.from({ length: count }, (_, i) => rosterRow(from + i));
