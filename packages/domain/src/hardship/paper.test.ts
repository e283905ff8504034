import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nationalAidPack } from "../codes/aid-pack.ts";
import { formFields } from "../codes/form-fields.ts";
import { type PaperField, type PaperFieldKey, paperFields, paperLoops } from "../codes/paper-fields.ts";
import { paperKindNames, paperKinds, paperSeries } from "../codes/paper-kinds.ts";
import { paperLayouts } from "../codes/paper-layouts.ts";
import { day } from "../kernel/day.ts";
import { fen } from "../kernel/money.ts";
import { aidPackParts } from "./archive-pack-row.ts";
import { missingFields, paperData, tellsTooMuch } from "./paper.ts";
import type { PaperSources } from "./paper-sources.ts";
import { type PaperTag, readPaperTags } from "./paper-tags.ts";
import { paperValues } from "./paper-values.ts";
import { plainYuan } from "./paper-words.ts";
import { archiveDetailNames, personDetailNames } from "./register-details.ts";

const tag = (name: string, sort: PaperTag["sort"] = "field"): PaperTag => ({
  name,
  sort,
  place: `…${name}…`,
});
const open = (name: string) => tag(name, "open");
const close = (name: string) => tag(name, "close");

/** The tags of a ready template, read from its words. */
const tagsOf = (kind: keyof typeof paperLayouts): PaperTag[] =>
  [...loopsAsTags(kind).matchAll(/\{\{([#/]?)([^{}]+)\}\}/g)].map(([, mark, name = ""]) =>
    tag(name, mark === "#" ? "open" : mark === "/" ? "close" : "field"),
  );
const loopsAsTags = (kind: keyof typeof paperLayouts) =>
  paperLayouts[kind].blocks
    .map((block) =>
      "loop" in block
        ? `{{#${block.loop}}}${JSON.stringify(block.columns)}{{/${block.loop}}}`
        : JSON.stringify(block),
    )
    .join("");

/** Numbers, places, illnesses and children: what a wall may never say (handbook domain.md A.2; PIPL arts. 25, 28). */
const neverOnAWall: PaperFieldKey[] = [
  ...(["citizenId", "phone", "address", "bankCard", "statement", "birthOn"] as const),
  ...(["incomeYear", "perHead", "aidTotal", "reason"] as const),
];

describe("the words of templates", () => {
  it("are each one field's, so that none is filled from another", () => {
    const inner = Object.values(paperLoops).flatMap(({ fields }) => Object.values<PaperField>(fields));
    const words = [...Object.values<PaperField>(paperFields), ...inner].map((field) => field.tag);
    expect(new Set(words).size).toBe(words.length);
  });
  it.each(paperKindNames)("of the ready %s are all known", (kind) => {
    const use = readPaperTags(kind, tagsOf(kind));
    expect(use.faults).toEqual([]);
    expect(use.fields.length).toBeGreaterThan(2);
  });
});

describe("the ready 《困难职工登记表》", () => {
  const words = new Set(tagsOf("registration").map(({ name }) => name));
  const tagFor = (heading: string) => heading.replaceAll("/", "或");
  /** What the form calls otherwise than the papers, and what is the other system's own. */
  const otherwise: Record<string, string> = {
    职工编号: "档案编号",
    家庭年度总收入: "家庭年收入",
    困难情况说明: "困难情况",
    成员单位或学校: "成员学校",
    成员关系: "关系",
  };
  const ofTheSystem = ["档案状态", "建档日期", "退档日期", "退档原因", "家庭年刚性支出"];

  it("asks for every field of the form, of the worker and of each of the family", () => {
    const columns = nationalAidPack.screens.flatMap((screen) => screen.columns);
    const own = columns.map(({ heading }) => tagFor(heading)).filter((name) => !ofTheSystem.includes(name));
    const family = nationalAidPack.family.columns.map(({ heading }) => `成员${tagFor(heading)}`);
    for (const name of [...own, ...family]) expect(words, name).toContain(otherwise[name] ?? name);
  });
  it("has a word for every detail that the household's form keeps", () => {
    /** What the means test asks, and what decides whether the labour contract is asked for. */
    const tested = ["homes", "vehicles", "cashYuan", "isMigrant", "civilAffairsOn"];
    // A worker's months are said as a term.
    const named = (key: string) => (key === "contractMonths" ? "contractTerm" : key);
    for (const key of archiveDetailNames.filter((each) => !tested.includes(each)))
      expect(Object.keys(paperFields), key).toContain(key);
    for (const key of personDetailNames.filter((each) => each !== "unitName"))
      expect(Object.keys(paperLoops.family.fields), key).toContain(named(key));
  });
  it("asks nobody for what the form leaves blank", () => {
    for (const key of Object.keys(formFields)) {
      const { optional, open, asked }: PaperField = paperFields[key as PaperFieldKey];
      expect([optional, open, asked], key).toEqual([true, undefined, undefined]);
    }
  });
});

describe("a sheet that hangs on a wall", () => {
  const faultsOf = (...tags: PaperTag[]) => readPaperTags("notice", tags).faults.map(({ why }) => why);
  it.each(Object.entries<PaperField>(paperFields))(
    "may hold %s only if it is open, by any template",
    (_, field) => {
      expect(faultsOf(tag(field.tag))).toEqual(field.open ? [] : ["notPublic"]);
      if (field.sealed) expect(field.open).toBeUndefined();
    },
  );
  it("may hold no id, phone, address, card, diagnosis or sum", () => {
    for (const key of neverOnAWall) expect("open" in paperFields[key]).toBe(false);
  });
  it.each(Object.values(paperLoops))(
    "may hold no row of $tag: a child's name stands there",
    ({ tag: loop, fields }) => {
      for (const { tag: inner } of Object.values<PaperField>(fields))
        expect(faultsOf(open(loop), tag(inner), close(loop)).length).toBeGreaterThanOrEqual(2);
    },
  );
  it("is the only public one, and as it comes says no more than its law allows", () => {
    expect(paperKindNames.filter((kind) => paperKinds[kind].public)).toEqual(["notice"]);
    const { fields, loops, sealed } = readPaperTags("notice", tagsOf("notice"));
    expect([loops, sealed]).toEqual([[], false]);
    expect(fields.filter((key) => neverOnAWall.includes(key))).toEqual([]);
  });
  it.each([
    ["aidItem", "110102197403010022"],
    ["aidItem", "生活救助 1381234 5678"],
    ["noticePlace", "卡号6210300000000004567"],
    ["aidItem", "１１０１０２１９７４０３０１００２２"],
    ["noticePlace", "联系１３８１２３４５６７８"],
    ["reportPhone", "110102197403010022"],
    ["reportPhone", "6210-3000-0000-0004-567"],
  ] as const)("takes no number of a person in %s", (key, text) => {
    expect(tellsTooMuch("notice", { [key]: text })).toEqual([key]);
    expect(tellsTooMuch("letter", { [key]: text })).toEqual([]);
  });
  it("takes the office's own telephone, and sums", () => {
    const typed = { reportPhone: "13800000000", aidItem: "生活救助 3000 元" };
    expect(tellsTooMuch("notice", typed)).toEqual([]);
    expect(tellsTooMuch("notice", { reportPhone: "010-66001234 010-66005678" })).toEqual([]);
  });
});

describe("a template that was uploaded", () => {
  it("is told every fault at its place, all at once", () => {
    const { faults } = readPaperTags("letter", [
      tag("姓名"),
      tag("星座"),
      open("家庭成员"),
      tag("成员姓名"),
      close("帮扶记录"),
      tag("成员姓名"),
    ]);
    expect(faults).toEqual([
      { tag: "星座", place: "…星座…", why: "unknown" },
      { tag: "帮扶记录", place: "…帮扶记录…", why: "notOpen" },
      { tag: "家庭成员", place: "…家庭成员…", why: "notClosed" },
    ]);
  });
  it("knows a row's words in its rows alone", () => {
    expect(readPaperTags("letter", [tag("成员姓名")]).faults).toHaveLength(1);
    expect(readPaperTags("letter", [open("家庭成员"), tag("成员姓名"), close("家庭成员")]).faults).toEqual(
      [],
    );
  });
  it("is not fooled by what every object has", () => {
    for (const name of ["constructor", "__proto__", "toString"])
      expect(readPaperTags("letter", [tag(name)]).faults).toHaveLength(1);
  });
  it("says whether it asks for what is sealed, also in a row", () => {
    expect(readPaperTags("letter", [tag("身份证号")]).sealed).toBe(true);
    expect(readPaperTags("letter", [open("家庭成员"), tag("成员身份证号"), close("家庭成员")]).sealed).toBe(
      true,
    );
    expect(readPaperTags("letter", [tag("姓名")]).sealed).toBe(false);
  });
  it("never breaks, whatever stands between its braces", () => {
    const anyTag = fc.record({
      name: fc.oneof(fc.string(), fc.constantFrom("姓名", "家庭成员", "深度困难", "成员姓名")),
      sort: fc.constantFrom("open" as const, "close" as const, "field" as const),
      place: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(anyTag), (tags) => {
        const { faults, fields } = readPaperTags("notice", tags);
        expect(faults.length).toBeLessThanOrEqual(2 * tags.length);
        for (const key of fields) expect("open" in paperFields[key]).toBe(true);
      }),
    );
  });
});

const sources: PaperSources = {
  archive: {
    ...{ number: "困 2026-0001", name: "李桂兰", grade: "1", proposedGrade: "1", mainCause: "06" },
    ...{ otherCauses: ["09", "03"], statement: "", housing: null, people: 3, perHeadFen: fen(70_667) },
    ...{ computation: null, visitedOn: day("2026-09-07"), visitors: ["周敏", "王强"], comparedOn: null },
    ...{ comparison: null, noticeFrom: null, noticeUntil: null, noticePlace: null, decidedOn: null },
    ...{ enrolledOn: null, nextReviewOn: null, closedOn: null },
  },
  member: {
    ...{ sex: "2", birthOn: day("1974-03-01"), ethnicGroup: null, politicalStatus: "13" },
    ...{ maritalStatus: null, registrationKind: null, employment: null, unitName: "恒远物业" },
    ...{ citizenId: "110***********0022", phone: null, bankCard: null, address: null },
  },
  household: [
    {
      ...{ relation: "20", name: "李悦", birthOn: day("2010-05-05"), monthlyIncomeFen: fen(0) },
      ...{ workState: null, health: "10", school: "三里河中学", citizenId: null },
    },
  ],
  form: aidPackParts(nationalAidPack, {
    facts: {
      ...{ postcode: "100045", workingSince: "1996-07-01", isSingleParent: "0", measures: "1、2" },
      ...{ politicalStatus: "01", workState: "1", modelWorker: null, ailment: "****" },
    },
    family: [
      {
        name: "李悦",
        health: "****",
        education: "60",
        enrolledYear: "2025",
        contractOn: null,
        phone: "139****5678",
      },
    ],
  }),
  grants: [
    {
      ...{ number: "帮 2026-0001", kind: "10", source: "5", amountFen: fen(140_950) },
      ...{ paidOn: day("2026-09-10"), way: "bank" },
    },
  ],
  ...{ unionName: "月坛街道总工会", lineFen: fen(139_500), consentOn: null, filer: "赵静", reviewer: null },
  ...{ approver: null, handler: "赵静", today: day("2026-09-18") },
};
const values = (typed = {}) => paperValues(sources, { typed, paperNumber: null });

describe("what a paper is filled with", () => {
  it("is worded as papers are: days, capitals, words for codes", () => {
    const { fields, loops, conditions } = values();
    expect(fields).toMatchObject({
      ...{ sex: "女性", grade: "深度困难", otherCauses: "子女上学、下岗失业", people: "3人" },
      ...{ visitedOn: "2026年9月7日", visitors: "周敏、王强", perHead: "706.67元", line: "1,395.00元" },
      ...{ aidTotal: "1,409.50元", aidTotalCapital: "壹仟肆佰零玖元伍角" },
      ...{ madeOn: "2026年9月18日", madeOnCapital: "二〇二六年九月十八日", paperNumber: null },
    });
    expect(loops.family).toMatchObject([
      { name: "李悦", age: "16", income: "0.00", work: "", citizenId: "—" },
    ]);
    expect(loops.grants).toMatchObject([{ kind: "生活救助", amount: "1,409.50", way: "银行转账" }]);
    expect(conditions).toMatchObject({ isDeep: true, isRelative: false, hasAid: true, isClosed: false });
  });
  it("carries the whole form: the archive's own words before the register's, and days as papers write them", () => {
    const { fields, loops } = values();
    expect(fields).toMatchObject({
      ...{ postcode: "100045", workingSince: "1996年7月1日", isSingleParent: "否", modelWorker: "非劳模" },
      ...{ politicalStatus: "中国共产党党员", ailment: "****", bankName: "", unitName: "恒远物业" },
    });
    expect(loops.family).toMatchObject([
      { enrolledYear: "2025", phone: "139****5678", contractOn: "", health: "—" },
    ]);
  });
  it("has money with its thousands parted, to the fen", () => {
    expect([0, 5, 100, 123_456_789].map((each) => plainYuan(fen(each)))).toEqual([
      ...["0.00", "0.05", "1.00", "1,234,567.89"],
    ]);
  });
  it("takes what was typed where nobody knows, and never in the place of what is known", () => {
    const { fields } = values({ noticePlace: "公告栏", name: "张三" });
    expect([fields.noticePlace, fields.name]).toEqual(["公告栏", "李桂兰"]);
  });
  it("lacks what the template asks for and nobody knows, in its order, but nothing optional", () => {
    const use = readPaperTags("letter", [
      tag("理由"),
      tag("民族"),
      tag("困难情况"),
      tag("姓名"),
      tag("文号"),
    ]);
    expect(missingFields(use, values())).toEqual(["reason", "ethnicGroup"]);
    expect(missingFields(use, values({ reason: "  ", ethnicGroup: "汉族" }))).toEqual(["reason"]);
    expect(missingFields(use, values({ reason: "符合", ethnicGroup: "汉族" }))).toEqual([]);
  });
  it("stands under every word that a template may hold", () => {
    const data = paperData(values());
    for (const { tag: word } of Object.values(paperFields)) expect(Object.hasOwn(data, word)).toBe(true);
    for (const { tag: word } of Object.values(paperLoops)) expect(Array.isArray(data[word])).toBe(true);
  });
});

describe("the number of a paper", () => {
  it("is drawn by kind and year, and only for what has one", () => {
    expect(paperSeries("letter", 2026)).toBe("困告 2026");
    expect(paperSeries("registration", 2026)).toBeNull();
    const series = paperKindNames.flatMap((kind) => paperSeries(kind, 2026) ?? []);
    expect(new Set(series).size).toBe(series.length);
  });
});
