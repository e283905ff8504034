import { rosterFields } from "@gongbang/domain/members/roster";
import { ImportTally, importedFields, importModes } from "@gongbang/domain/members/roster-import";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { choicesOf, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { UploadRosterForm } from "../upload-roster-form.tsx";
import type { Asked } from "./import-columns.tsx";
import { ImportResult } from "./import-result.tsx";
import { ImportSteps, stepOf } from "./import-steps.tsx";
import { PlanCounts } from "./plan-counts.tsx";
import { PlanImportForm } from "./plan-import-form.tsx";
import { WatchImportForm } from "./watch-import-form.tsx";

type Locale = "zh-CN" | "en";
const plan: NonNullable<Asked["plan"]> = {
  rows: 1004,
  added: 900,
  changed: 80,
  same: 20,
  skipped: 0,
  wrong: 4,
  fields: [],
  problems: [],
  values: [],
};
const anImport = (more: Partial<Asked> = {}): Asked => ({
  id: "0197-i",
  fileName: "名册.xlsx",
  stage: "planned",
  mode: "addAndUpdate",
  matchBy: ["citizenId"],
  sheet: "Sheet1",
  columns: ["name", "citizenId"],
  values: [],
  intoUnionId: "u2",
  lastRow: 0,
  failedFileId: null,
  plan,
  result: null,
  reverted: null,
  sameFile: null,
  job: null,
  ...more,
});
const counted = (more: Partial<Asked> = {}, locale: Locale = "zh-CN") =>
  deskIn(locale, <PlanCounts asked={anImport(more)} />);

describe("the dry run", () => {
  it("says how many rows would be new, changed, the same, and are wrong", async () => {
    expect(readAs(await counted())).toContain("新增 900 更新 80 不变 20 跳过 0 有误 4");
    expect(readAs(await counted({}, "en"))).toMatch(/900.* 80.* 20.* 0.* 4/);
  });
  it("does as many rows as the button says: the new and the changed ones", async () => {
    expect(allOf(await counted(), "button").map(({ text }) => text)).toEqual(["导入 980 行"]);
  });
  it("holds the button back until somebody has said that a suspicious field is meant", async () => {
    const fields = [{ field: "phone", count: 400, suspicious: true }];
    const page = await counted({ plan: { ...plan, fields } });
    expect(oneOf(page, "input").attributes).toMatchObject({ type: "checkbox" });
    expect(readAs(page)).toContain("“手机号码”将改变 400 人，已核对，确实要改");
    expect(oneOf(page, "button").attributes["aria-disabled"]).toBe("true");
  });
  it("has nothing to press where nothing would change, and leads back to the columns", async () => {
    const page = await counted({ plan: { ...plan, added: 0, changed: 0 } });
    expect(allOf(page, "button")).toEqual([]);
    expect(linksIn(page)).toEqual([["/members/import/0197-i?step=columns", "重新确认列"]]);
  });
  it("warns of a field that would change on three rows in ten, and of no other", async () => {
    const tally = new ImportTally();
    for (let row = 2; row < 12; row++) {
      const fields = [...(row < 5 ? ["phone"] : []), ...(row < 4 ? ["education"] : [])];
      tally.add(row, fields.length > 0 ? { outcome: "changed", fields } : { outcome: "same" });
    }
    const words = readAs(await counted({ plan: tally.plan() as typeof plan }));
    expect(words).toContain("手机号码 将改变 3 人 改动的行超过三成，请核对这一列有没有错位");
    expect(words).toMatch(/学历 将改变 2 人(?! 改动的行)/);
  });
  it("names every field that an import may change, in both languages", async () => {
    const fields = importedFields.map((field) => ({ field, count: 1, suspicious: false }));
    for (const locale of locales)
      expect(readAs(await counted({ plan: { ...plan, fields } }, locale))).not.toMatch(/[a-z][A-Z][a-z]+/);
  });
  it("says what is wrong with which rows, so that somebody can set them right", async () => {
    const problems = [
      {
        problem: { code: "ID.CHECK_DIGIT", field: "citizenId", expected: "X", found: "1" },
        count: 12,
        rows: [3, 7],
      },
      { problem: { code: "MEMBER.UNDER_AGE", on: "2027-01-02" }, count: 1, rows: [9] },
    ];
    const words = readAs(await counted({ plan: { ...plan, problems } }));
    expect(words).toContain("证件号码：身份证号末位应为 X，现为 1。请核对证件。 第 3、7 行 等 12 行");
    expect(words).toContain("2027年1月2日");
    expect(words).toMatch(/第 9 行(?! 等)/);
    expect(words).toContain("有误的行不会导入");
  });
  it("goes on with a run that was stopped, and says that what was taken in stays", async () => {
    const stopped = { id: "j", status: "cancelled", done: 400, total: 980, failure: null } as const;
    const page = await counted({ stage: "running", job: stopped });
    expect(readAs(page)).toContain("已取消。已导入的行保留，可以继续导入。");
    expect(allOf(page, "button").map(({ text }) => text)).toEqual(["继续导入"]);
    expect(linksIn(page)).toEqual([]);
  });
  it("says why a run failed, in a sentence", async () => {
    const failure = { code: "GENERAL.NO_ANSWER" };
    const failed = { id: "j", status: "failed", done: 400, total: 980, failure } as const;
    const words = readAs(await counted({ stage: "running", job: failed }));
    expect(words).toMatch(/[\u4e00-\u9fff]+。/);
    expect(words).not.toContain("NO_ANSWER");
  });
  it("is nothing before there is a plan", async () => expect(await counted({ plan: null })).toBe(""));
});

describe("what came of an import", () => {
  const { fields: _, problems: __, ...counts } = plan;
  const result = (more: Partial<Asked>, locale: Locale = "zh-CN") =>
    deskIn(locale, <ImportResult asked={anImport({ stage: "done", result: counts, ...more })} />);
  it("is counted, with all rows", async () => {
    const words = readAs(await result({}));
    expect(words).toContain("导入完成 共 1,004 行");
    expect(words).toContain("新增 900 更新 80 不变 20 跳过 0 有误 4");
  });
  it("gives back the rows that were not taken in, where there are any", async () => {
    expect(linksIn(await result({ failedFileId: "f" }))).toContainEqual(["/api/files/f", "下载有误的行"]);
    expect(linksIn(await result({})).map(([href]) => href)).not.toContain("/api/files/f");
  });
  it("takes the mended rows again, on the same page", async () => {
    expect(readAs(await result({ failedFileId: "f" }))).toContain("改好后重新上传");
    expect(readAs(await result({}))).not.toContain("改好后重新上传");
  });
  it("can be taken back, once, and says what became of whom", async () => {
    const buttons = async (more: Partial<Asked>) =>
      allOf(await result(more), "button").map(({ text }) => text);
    expect(await buttons({})).toContain("撤销导入");
    const reverted = { removed: 890, restored: 80, left: 10 };
    expect(await buttons({ stage: "reverted", reverted })).not.toContain("撤销导入");
    const page = await result({ stage: "reverted", reverted });
    expect(readAs(page)).toContain("删除 890 人，恢复 80 人，保留 10 人。");
    expect(linksIn(page).map(([href]) => href)).toContain("/members/import/0197-i/rows?which=left");
  });
  it("leads to the rows of each kind", async () => {
    const hrefs = linksIn(await result({})).map(([href]) => href);
    for (const which of ["added", "changed", "wrong"])
      expect(hrefs).toContain(`/members/import/0197-i/rows?which=${which}`);
  });
  it("is told in both languages", async () => {
    for (const locale of locales) expect(readAs(await result({}, locale))).not.toContain("members.");
  });
});

describe("the steps of an import", () => {
  it.each([
    ["uploaded", true, "columns"],
    ["planning", false, "plan"],
    ["planned", false, "plan"],
    ["planned", true, "columns"],
    ["running", false, "run"],
    ["done", false, "run"],
    ["reverted", false, "run"],
  ] as const)("of one that is %s (columns wanted: %s) stand at %s", (stage, wants, step) =>
    expect(stepOf(stage, wants)).toBe(step),
  );
  it("say by ear where one stands, and tick only what is behind", async () => {
    const page = await deskIn("zh-CN", <ImportSteps current="plan" />);
    const items = allOf(page, "li");
    expect(items.map(({ text }) => text)).toEqual(["上传", "确认列", "3 预检", "4 导入"]);
    expect(items.map(({ attributes }) => attributes["aria-current"])).toEqual([
      undefined,
      undefined,
      "step",
      undefined,
    ]);
    expect(oneOf(page, "ol").attributes["aria-label"]).toBe("导入步骤");
  });
});

describe("what the columns are", () => {
  type Guess = Parameters<typeof PlanImportForm>[0]["guess"];
  const guess: Guess = {
    fileName: "名册.xlsx",
    sheets: ["Sheet1"],
    sheet: "Sheet1",
    headerRow: 2,
    mode: "addAndUpdate",
    matchBy: ["citizenId", "phoneName"],
    values: [],
    intoUnionId: "u2",
    remembered: null,
    columns: [
      { heading: "姓名", field: "name", certainty: "sure", sample: ["李桂兰"] },
      { heading: "电话", field: "phone", certainty: "likely", sample: ["138****0000"] },
      { heading: "", field: null, certainty: "none", sample: [] },
    ],
  };
  const form = (more: Partial<Guess> = {}, locale: Locale = "zh-CN") =>
    deskIn(
      locale,
      <PlanImportForm
        importId="0197-i"
        guess={{ ...guess, ...more }}
        unions={[
          { id: "u1", name: "西城区总工会", depth: 0 },
          { id: "u2", name: "月坛街道总工会", depth: 1 },
        ]}
      />,
    );
  it("is shown for a person to confirm, with how sure the guess is", async () => {
    const heads = allOf(oneOf(await form(), "tbody").markup, "th").map(({ text }) => text);
    expect(heads).toEqual(["姓名 已认出", "电话 请核对", "（无表头） 未认出"]);
    expect(readAs(await form())).toContain("表头在第 2 行");
  });
  it("is chosen already where it was guessed, and left out where it was not", async () => {
    const selects = allOf(oneOf(await form(), "tbody").markup, "select");
    const chosen = selects.map(
      ({ markup }) => allOf(markup, "option").find(({ attributes }) => "selected" in attributes)?.text,
    );
    expect(chosen).toEqual(["姓名", "手机号码", "不导入"]);
  });
  it("may be any field of a roster; what the register does not keep says so", async () => {
    for (const locale of locales) {
      const [first] = allOf(oneOf(await form({}, locale), "tbody").markup, "select");
      const options = allOf(first?.markup ?? "", "option");
      expect(options.map(({ attributes }) => attributes.value)).toEqual(["", ...rosterFields]);
      expect(options.filter(({ text }) => text.includes("members.") || text === "")).toEqual([]);
    }
    const page = await form();
    expect(page).toContain("困难职工标志（暂不保存）");
    expect(page).not.toContain("姓名（暂不保存）");
  });
  it("asks what happens to people who are there, in words", async () => {
    for (const locale of locales)
      expect(Object.keys(choicesOf(await form({}, locale), "mode"))).toEqual([...importModes]);
    expect(choicesOf(await form(), "mode")).toEqual({
      addOnly: "只新增",
      addAndUpdate: "新增并更新",
      updateOnly: "只更新",
    });
  });
  it("asks by what people are found, one rule after the other, three at most", async () => {
    const words = readAs(await form());
    expect(words).toContain("第 1 条规则");
    expect(words).toContain("第 3 条规则");
    expect(readAs(await form({ matchBy: ["citizenId"] }))).not.toContain("第 3 条规则");
  });
  it("asks for the sheet only where there are several", async () => {
    expect(await form()).not.toContain("工作表");
    expect(await form({ sheets: ["Sheet1", "退休"] })).toContain("工作表");
  });
  it("has a name for every field, those without a heading too", async () => {
    for (const locale of locales) expect(unnamed(await form({}, locale))).toEqual([]);
  });
});

describe("the way in and the waiting", () => {
  it("takes the two formats that can be read, and says so before", async () => {
    const page = await deskIn("zh-CN", <UploadRosterForm />);
    expect(oneOf(page, "input").attributes).toMatchObject({ type: "file", accept: ".xlsx,.csv" });
    expect(unnamed(page)).toEqual([]);
  });
  it("says how far it is, of how many where that is known", async () => {
    const watch = async (total: number, planning: boolean) =>
      readAs(
        await deskIn(
          "zh-CN",
          <WatchImportForm job={{ id: "j", done: 1200, total }} stage={planning ? "planning" : "running"} />,
        ),
      );
    expect(await watch(200_000, false)).toContain("1,200 / 200,000 行");
    expect(await watch(0, true)).toContain("已读 1,200 行");
    expect(await watch(0, true)).toContain("正在预检，不会改动名册");
  });
});
