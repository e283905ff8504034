import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AidPackColumn, aidPackWords, nationalAidPack } from "../codes/aid-pack.ts";
import {
  type AidPackSubject,
  aidPackChanges,
  aidPackHeadings,
  aidPackLacks,
  aidPackParts,
  aidPackRow,
  aidPackText,
} from "./archive-pack-row.ts";
import { exitCodes } from "./exit-code.ts";

const workerStars = [
  ...[
    "职工编号",
    "困难类别",
    "姓名",
    "民族",
    "性别",
    "政治面貌",
    "身份证号",
    "出生日期",
    "健康状况",
    "工作状态",
  ],
  ...[
    "劳模类型",
    "建筑面积",
    "手机号码",
    "邮政编码",
    "工作时间",
    "所属行业",
    "婚姻状况",
    "户口类型",
    "家庭住址",
  ],
  ...[
    "是否单亲",
    "本人月平均收入",
    "家庭其他非薪资年收入",
    "家庭年度总收入",
    "家庭人口",
    "户口所在地行政区划",
  ],
  ...["医保状况", "主要致困原因"],
];
const workerOpen = [
  ...["残疾/疾病类别", "住房类型", "其他联系方式", "工作单位", "单位性质", "企业状况", "家庭月人均收入"],
  ...[
    "是否有一定自救能力",
    "是否零就业家庭",
    "次要致困原因",
    "其他致困原因",
    "开户银行",
    "开户支行",
    "银行卡号",
  ],
  ...["备注", "建档人", "审核人", "是否解困脱困对象", "解困脱困确定时间", "五类重点群体", "四个一批措施"],
  ...["劳动合同签订时间", "劳动合同期限"],
];
const familyStars = [
  ...[
    "姓名",
    "关系",
    "民族",
    "身份证号",
    "月收入",
    "劳模类型",
    "健康状况",
    "医保状况",
    "婚姻状况",
    "户口类型",
  ],
  "人员身份",
];
const familyFields = [
  ...["姓名", "关系", "民族", "身份证号", "出生日期", "性别", "政治面貌", "月收入", "劳模类型", "健康状况"],
  ...[
    "疾病/残疾类别",
    "医保状况",
    "婚姻状况",
    "户口类型",
    "手机",
    "人员身份",
    "当前学历",
    "入学年份",
    "学制",
  ],
  ...["单位或学校", "单位性质", "企业状况", "行业", "工作状态", "劳动合同签订/入伍时间", "合同期限", "备注"],
];

const facts = {
  ...{
    number: "困 2026-0001",
    grade: "1",
    name: "李桂兰",
    ethnicGroup: "01",
    sex: "2",
    politicalStatus: "13",
  },
  ...{
    citizenId: "110102197403010022",
    birthOn: "1974-03-01",
    health: "10",
    workState: "1",
    modelWorker: null,
  },
  ...{
    maritalStatus: "20",
    registration: "0",
    phone: "13800000000",
    address: "北京市西城区月坛街道三里河一区",
  },
  ...{ postcode: "100045", workingSince: "2009-07-01", industry: "01", medicalInsurance: "1" },
  ...{ floorArea: "48", registeredRegion: "110102", otherIncome: "0.00" },
  ...{ housing: "2", isSingleParent: "1", people: "2", incomeMonth: "1000.00", incomeYear: "12000.00" },
  ...{
    perHead: "500.00",
    mainCause: "06",
    unionName: "月坛街道总工会",
    enrolledOn: "2026-01-05",
    standing: "在档",
  },
};
const child = {
  name: "李悦",
  relation: "20",
  ...{ citizenId: "110102201005050028", ethnicGroup: "01", maritalStatus: "10", registration: "0" },
  ...{ medicalInsurance: "2", identity: "4" },
  birthOn: "2010-05-05",
  income: "0.00",
  health: "10",
};
const subject: AidPackSubject = { facts, family: [child] };
const parts = (of: AidPackSubject = subject) => aidPackParts(nationalAidPack, of);
const cell = (at: string, of: AidPackSubject = subject) =>
  parts(of)
    .flatMap(({ cells }) => cells)
    .find((each) => each.at === at);
const without = (key: string): AidPackSubject => ({ ...subject, facts: { ...facts, [key]: null } });

const required = nationalAidPack.screens.flatMap(({ columns }) => columns.filter((each) => each.required));

describe("the screens of the aid system", () => {
  it("are filled in their order, in words", () => {
    expect(parts().map(({ title }) => title)).toEqual([
      ...["职工基本信息", "家庭与困难情况", "开户信息与建档", "家庭成员 1"],
    ]);
    const said = (at: string) => cell(at)?.text;
    expect(["grade", "sex", "mainCause", "housing", "isSingleParent", "modelWorker"].map(said)).toEqual([
      ...["深度困难", "女性", "患重特大疾病", "商品房", "是", "非劳模"],
    ]);
    expect(aidPackLacks(parts())).toEqual([]);
  });
  it("have each field once", () => {
    const keys = nationalAidPack.screens.flatMap(({ columns }) => columns.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(new Set(aidPackHeadings(nationalAidPack)).size).toBe(keys.length + 1);
  });
  it.each(required.filter(({ blank }) => blank === undefined).map(({ key }) => key))(
    "are not ready without %s",
    (key) => {
      expect(aidPackLacks(parts(without(key)))).toMatchObject([{ at: key, why: "missing" }]);
    },
  );
  it("say so where a code has no word there, and where a text is too long by one sign", () => {
    const lacks = (change: object) => aidPackLacks(parts({ ...subject, facts: { ...facts, ...change } }));
    expect(lacks({ grade: "toString" })).toMatchObject([{ at: "grade", why: "noWord" }]);
    expect(lacks({ name: "𠮷".repeat(30) })).toEqual([]);
    expect(lacks({ name: "𠮷".repeat(31) })).toMatchObject([{ at: "name", why: "tooLong" }]);
  });
  it("have a word for every exit", () => {
    for (const exit of exitCodes) expect(aidPackWords.exit[exit]).toBeTruthy();
  });
});

describe("the form of the handbook (domain.md A.5)", () => {
  const ours = ["unionName", "enrolledOn", "standing"];
  const starred = (columns: readonly AidPackColumn[]) =>
    columns.flatMap(({ key, heading, required }) => (required && !ours.includes(key) ? [heading] : []));
  const all = nationalAidPack.screens.flatMap(({ columns }) => columns);
  const headings = (columns: readonly AidPackColumn[]) => columns.map(({ heading }) => heading);
  it("is asked of the worker with its stars, and no other star", () => {
    expect(starred(all).toSorted()).toEqual(workerStars.toSorted());
    expect(headings(all)).toEqual(expect.arrayContaining([...workerStars, ...workerOpen]));
  });
  it("is asked of each of the family, field by field in its order", () => {
    expect(starred(nationalAidPack.family.columns).toSorted()).toEqual(familyStars.toSorted());
    expect(headings(nationalAidPack.family.columns)).toEqual(familyFields);
  });
  it.each(
    nationalAidPack.family.columns.filter(({ required, blank }) => required && !blank).map(({ key }) => key),
  )("is not ready while one of the family has no %s", (key) => {
    const lacks = aidPackLacks(parts({ facts, family: [{ ...child, [key]: null }] }));
    expect(lacks).toMatchObject([{ at: `family.1.${key}`, why: "missing" }]);
  });
});

describe("what has changed since an upload", () => {
  const uploaded = aidPackText(parts());
  it("is nothing while nothing has", () => expect(aidPackChanges(parts(), uploaded)).toEqual([]));
  it("is named field by field, and a sealed one is not shown", () => {
    const now = parts({ facts: { ...facts, unitName: "恒远物业", phone: "13900000000" }, family: [child] });
    expect(aidPackChanges(now, uploaded)).toEqual([
      { at: "phone", heading: "手机号码", was: null, becomes: null },
      { at: "unitName", heading: "工作单位", was: "", becomes: "恒远物业" },
    ]);
  });
  it("tells of a person who came and of one who went", () => {
    const two = parts({ facts, family: [child, { ...child, name: "李乐" }] });
    expect(aidPackChanges(two, uploaded).map(({ at }) => at)).toContain("family.2.name");
    expect(aidPackChanges(parts({ facts, family: [] }), uploaded).map(({ at }) => at)).toContain(
      "family.1.name",
    );
  });
  it("is the fields whose text is another one, and no other, for any facts", () => {
    const some = fc.record({
      unitName: fc.string({ maxLength: 5 }),
      people: fc.constantFrom("1", "2"),
      mainCause: fc.constantFrom("06", "09", "xx"),
    });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const [was, now] = [
          parts({ facts: { ...facts, ...a }, family: [] }),
          parts({ facts: { ...facts, ...b }, family: [] }),
        ];
        const changed = aidPackChanges(now, aidPackText(was)).map(({ at }) => at);
        const flat = (of: typeof was) => of.flatMap(({ cells }) => cells);
        expect(changed).toEqual(
          flat(now)
            .filter((each, i) => each.text !== flat(was)[i]?.text)
            .map(({ at }) => at),
        );
        expect(changed.length === 0).toBe(aidPackText(was) === aidPackText(now));
      }),
    );
  });
});

describe("a row of the workbook", () => {
  it("has a cell under every heading, the family in the last one", () => {
    const row = aidPackRow(nationalAidPack, parts());
    expect(row).toHaveLength(aidPackHeadings(nationalAidPack).length);
    expect(row.at(-1)).toContain("李悦");
  });
});
