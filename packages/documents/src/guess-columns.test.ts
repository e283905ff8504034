import { expect, test } from "vitest";
import { guessColumns, isRosterHeading } from "./guess-columns.ts";
import { bareHeading, rosterHeadings } from "./roster-headings.ts";

const fieldsOf = (header: string[], sample: string[][] = []) =>
  guessColumns(header, sample).map(({ field }) => field);

test("the Beijing form is read whole, in its own wording", () => {
  const header = [
    "序号",
    "＊姓名",
    "性别（选择填写）",
    "民族",
    "出生日期",
    "*证件类型",
    "＊证件号码",
    "证件有效期",
    "政治面貌",
    "学 历",
  ];
  const more = [
    "技能等级",
    "手机号码",
    "现居住地",
    "是否外地来京务工",
    "就业状态",
    "入会日期",
    "所属工会",
    "备注",
  ];
  expect(fieldsOf([...header, ...more])).toEqual([
    ...[
      null,
      "name",
      "sex",
      "ethnicGroup",
      "birthOn",
      "idKind",
      "citizenId",
      "idValidUntil",
      "politicalStatus",
    ],
    ...[
      "education",
      "skillGrade",
      "phone",
      "address",
      "isFromElsewhere",
      "employment",
      "joinedOn",
      "unionName",
      null,
    ],
  ]);
});

test("stars, spaces, numbering, brackets and width don't matter", () => {
  expect(bareHeading("＊ 3. 身份证\n号码（18位）:")).toBe("身份证号码");
  expect(isRosterHeading("【必填】公民身份号码")).toBe(true);
  expect(isRosterHeading("工会会员登记表")).toBe(false);
});

test("a heading that holds a known one is likely, and a person looks", () => {
  expect(guessColumns(["本人常用手机号码"], [["13800138000"]])[0]).toMatchObject({
    field: "phone",
    certainty: "likely",
  });
});

test("values tell the column where the heading doesn't", () => {
  const sample = [
    ["13800138000", "11010519491231002X"],
    ["13900139000", "110105194912310011"],
  ];
  expect(guessColumns(["列1", "列2"], sample)).toEqual([
    { column: 0, field: "phone", certainty: "likely" },
    { column: 1, field: "citizenId", certainty: "likely" },
  ]);
});

test("a known heading over values of another kind is not sure", () => {
  expect(guessColumns(["联系电话"], [["王芳"], ["李强"]])[0]?.certainty).toBe("likely");
});

test("somebody else's name and phone are not the member's", () => {
  expect(
    fieldsOf(
      ["配偶姓名", "紧急联系人电话", "工会主席姓名", "父亲姓名"],
      [["王芳", "13800138000", "李强", "李军"]],
    ),
  ).toEqual([...[null, null, null, null]]);
});

test("whether and when are not the thing itself", () => {
  expect(fieldsOf(["是否办理京卡", "京卡办理日期", "京卡卡号"])).toEqual([null, "cardBoundOn", "cardNo"]);
});

test("a field goes to one column, the better guess", () => {
  expect(fieldsOf(["本人手机号码一", "手机号", "手机号"])).toEqual([null, "phone", null]);
});

test("every wording is known to be its own field's, and no two fields share one", () => {
  for (const [field, headings] of Object.entries(rosterHeadings)) {
    for (const heading of headings)
      expect([heading, ...fieldsOf([heading])]).toEqual([bareHeading(heading), field]);
  }
});
