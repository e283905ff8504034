import { gramsOf } from "@gongbang/db/member-row";
import type { Actor } from "@gongbang/domain/access/policy";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCitizenId } from "../support/people.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
const names = [
  "单田芳",
  "曾国藩",
  "仇英明",
  "解晓东",
  "查良镛",
  "区楚良",
  "朴志洙",
  "尉迟敬德",
  "万俟咏",
  "长孙无忌",
  "盖叫天",
  "乐毅",
  "任我行",
  "买买提·艾力",
  "王𬭎",
  "李𠅤娜",
  "吕布",
];

beforeAll(async () => {
  scene = await openScene();
  officer = await scene.officer("manager", "/07/");
  for (const [i, name] of names.entries()) {
    const person = { name, citizenId: aCitizenId({ serial: i + 1 }), unionId: officer.unionId };
    await scene.as(officer).members.create({ ...command(), ...person });
  }
});
afterAll(() => scene.close());

const named = async (text: string) =>
  (await scene.as(officer).members.find({ text, limit: 20 })).members.map(({ name }) => name);

describe("a surname is read as a surname", () => {
  it.each([
    ["shantianf", "单田芳"],
    ["stf", "单田芳"],
    ["zengguofan", "曾国藩"],
    ["qiuying", "仇英明"],
    ["xiexiaodong", "解晓东"],
    ["zhaliang", "查良镛"],
    ["ouchuliang", "区楚良"],
    ["piaozhi", "朴志洙"],
    ["yuchijing", "尉迟敬德"],
    ["ycjd", "尉迟敬德"],
    ["moqi", "万俟咏"],
    ["zhangsunwu", "长孙无忌"],
    ["gejiao", "盖叫天"],
    ["yueyi", "乐毅"],
    ["renwo", "任我行"],
    ["lvbu", "吕布"],
    ["单tf", "单田芳"],
    ["尉迟jd", "尉迟敬德"],
    ["万俟y", "万俟咏"],
    ["尉c", "尉迟敬德"],
  ])("%s finds %s", async (text, name) => expect(await named(text)).toContain(name));
});

describe("a name is found as it is typed", () => {
  it.each(["·", "・", "•", "‧", "∙", "⋅", "･", "．", "●", ".", "。", "", " "])(
    "whatever stands for the middle dot: 买买提%s艾力",
    async (dot) => {
      expect(await named(`买买提${dot}艾力`)).toEqual(["买买提·艾力"]);
      expect(await named(`提${dot}艾`)).toEqual(["买买提·艾力"]);
    },
  );
  it.each([
    ["𬭎", "王𬭎"],
    ["王𬭎", "王𬭎"],
    ["𠅤", "李𠅤娜"],
    ["𠅤娜", "李𠅤娜"],
  ])("with characters beyond the first plane: %s", async (text, name) =>
    expect(await named(text)).toEqual([name]),
  );
});

describe("the pieces of a name", () => {
  it("are the same in the database, which cuts them anew, as in the program, which cuts them first", async () => {
    const sign = fc.constantFrom(..."王小明买提𬭎·ab Ü", " ");
    const name = fc.array(sign, { minLength: 1, maxLength: 6 }).map((signs) => signs.join("").trim());
    await fc.assert(
      fc.asyncProperty(name, async (text) => {
        const rows = await scene.sql`select gram from app.grams_of(${text}) gram`;
        // Only letters that both know how to write small; names are kept normalised, with one kind of dot.
        fc.pre(!text.includes("Ü"));
        expect(rows.map(({ gram }) => gram).toSorted()).toEqual(gramsOf(text).toSorted());
      }),
      { numRuns: 100 },
    );
  });
  it("follow whoever is renamed, and whoever moves to another union", async () => {
    const other = await scene.aUnion("/09/0001/");
    const there = await scene.officer("manager", "/09/");
    await scene.sql`update members set name = '吴布', name_pinyin = 'wubu', name_initials = 'wb' where name = '吕布'`;
    expect([await named("吕布"), await named("吴布")]).toEqual([[], ["吴布"]]);
    await scene.sql`update members set union_id = ${other.id}, union_path = ${other.path} where name = '吴布'`;
    expect(await named("吴布")).toEqual([]);
    const found = await scene.as(there).members.find({ text: "吴" });
    expect(found.members.map(({ name }) => name)).toEqual(["吴布"]);
  });
});

describe("the kept counts", () => {
  const kept = async (by: Actor) => scene.as(by).members.counts({});
  const counted = async () =>
    Object.fromEntries(
      (
        await scene.sql`select union_path, count(*)::int as people from members
         where status in ('applied', 'active', 'transferring', 'retained') group by 1`
      ).map((row) => [row.union_path, row.people]),
    );
  const tallied = async () =>
    Object.fromEntries(
      (
        await scene.sql`select union_path, sum(people)::int as people from member_tallies where kind = 'live'
         group by 1 having sum(people) <> 0`
      ).map((row) => [row.union_path, row.people]),
    );

  it("are what a count says, after every change", async () => {
    expect(await tallied()).toEqual(await counted());
    await scene.sql`update members set status = 'left' where name = '单田芳'`;
    await scene.sql`update members set new_form_work = '1' where name like '王%'`;
    expect(await tallied()).toEqual(await counted());
    expect(await kept(officer)).toMatchObject({
      all: { count: names.length - 2, atLeast: false },
      newForm: { count: 1, atLeast: false },
    });
  });
  it("are the same when the night counts anew", async () => {
    const before = await tallied();
    await scene.sql`select app.recount_members()`;
    expect(await tallied()).toEqual(before);
    expect(await scene.sql`select 1 from member_tallies where people < 0`).toEqual([]);
  });
  it("say of another street only that street's", async () => {
    const there = await scene.officer("auditor", "/09/");
    const here = await scene.officer("caseworker", "/09/");
    expect((await kept(here)).all).toEqual({ count: 1, atLeast: false });
    expect((await kept(there)).all?.count).toBe(names.length - 1);
  });
  it("are nobody's to write", async () => {
    const write = scene.seenBy(officer, "union", (tx) =>
      tx.execute("insert into member_tallies (union_path, kind, people) values ('/07/', 'live', 99)"),
    );
    await expect(write).rejects.toThrow();
  });
});
