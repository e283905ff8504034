import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { anArchive, aPerson } from "../household-archive.fixture.tsx";
import type { ArchiveView } from "./archive-shapes.ts";
import { DecisionSheet, type Told } from "./decision/decision-sheet.tsx";
import { detailWord } from "./detail-words.ts";
import { EvidencePanel } from "./evidence-panel.tsx";
import { GovernmentPanel } from "./government-panel.tsx";
import { PeoplePanel } from "./people-panel.tsx";
import { RegisterPanel } from "./register-panel.tsx";
import { RestrictedPage } from "./restricted-page.tsx";

const needs = [
  { item: "application", by: "applicant" },
  { item: "income", by: "comparison" },
] as const;
const kept: ArchiveView["evidence"][number] = {
  ...{ id: "e1", fileId: "f1", note: "", keptByName: "陈会敏", keptOn: "2026-09-18" },
  item: "application",
};
const panel = (more: Parameters<typeof anArchive>[0] = {}, locale: "zh-CN" | "en" = "zh-CN") =>
  deskIn(
    locale,
    <EvidencePanel
      archive={anArchive({ needs: [...needs], ...more })}
      files={[{ id: "f1", name: "申请书.pdf" }]}
    />,
  );

describe("the proofs of an archive", () => {
  it("ask the household for its own alone, and say what the comparison proves", async () => {
    const page = readAs(await panel());
    expect(page).toContain("还缺 1 项");
    expect(page).toMatch(/本人困难申请书.*待收/);
    expect(page).toMatch(/家庭成员收入.*由比对核实/);
    expect(allOf(await panel(), "button").map(({ text }) => text)).toEqual(["登记"]);
  });
  it("lead to the file that proves it, with who kept it", async () => {
    const page = await panel({ evidence: [kept] });
    expect(readAs(page)).toContain("已齐");
    expect(linksIn(page)).toContainEqual(["/api/member-files/f1?show=1", "申请书.pdf"]);
    expect(readAs(page)).toContain("陈会敏");
  });
  it("are not added to a file that has ended, nor by who may not write", async () => {
    expect(allOf(await panel({ status: "closed" }), "button")).toEqual([]);
    expect(allOf(await panel({ mayWrite: false }), "button")).toEqual([]);
  });
  it("have words in both languages", async () => {
    for (const locale of locales)
      expect(readAs(await panel({ evidence: [kept] }, locale))).not.toMatch(/hardship\.|evidence\./);
  });
});

describe("the government's lines", () => {
  const found: NonNullable<ArchiveView["government"]> = {
    class: "lowIncome",
    ...{ belowMinimumFen: null, belowLowIncomeFen: 123_456 },
    property: [
      { code: "N1", result: "clear" },
      { code: "N4", result: "hit" },
      { code: "N5", result: "unknown" },
    ],
  };
  it("say by how much, and which property somebody has to look at", async () => {
    const page = readAs(await markupIn("zh-CN", <GovernmentPanel government={found} />));
    expect(page).toContain("全年低于该线 ¥1,234.56");
    expect(page).toMatch(/非因就业使用机动车.*超过，须核实/);
    expect(page).toMatch(/现金类资产超过上限.*资料不全/);
  });
});

describe("the rest of the register form", () => {
  it("shows what matters, in the standard's words, and the card only as its mask", async () => {
    const archive = anArchive({
      details: { floorArea: 42, isSingleParent: true, workingSince: "2009-07-01" },
      bankMask: "****0128",
    });
    const page = readAs(await markupIn("zh-CN", <RegisterPanel archive={archive} />));
    expect(page).toMatch(/建筑面积（平方米）.*42/);
    expect(page).toMatch(/是否单亲.*是/);
    expect(page).toContain("****0128");
    expect(page).not.toContain("重点群体");
  });
  it("shows of each person what matters for what they do", async () => {
    const archive = anArchive({
      household: [
        aPerson({ details: { ethnicGroup: "01", industry: "05" } }),
        aPerson({ id: "p1", name: "张悦", relation: "30", workState: null, exempt: "student", details: {} }),
      ],
    });
    const page = readAs(await deskIn("zh-CN", <PeoplePanel archive={archive} />));
    expect(page).toMatch(/李桂兰.*所属行业.*建筑业.*张悦.*入学年份/);
    for (const locale of locales)
      expect(readAs(await deskIn(locale, <PeoplePanel archive={archive} />))).not.toMatch(/details\./);
  });
  it("has a word for each kind of value, and none for nothing", () => {
    const words = { t: (key: "yes" | "no") => key, locale: "zh-CN" } as const;
    expect(detailWord("ethnicGroup", "01", words)).toContain("汉");
    expect(detailWord("measures", ["1", "4"], words)).toBe("就业创业发展、工会帮扶解困");
    expect(detailWord("contractOn", "2025-09-18", words)).toBe("2025年9月18日");
    expect([detailWord("isMigrant", false, words), detailWord("remark", undefined, words)]).toEqual([
      "no",
      null,
    ]);
  });
});

describe("a written decision", () => {
  const told: Told = {
    ...{ number: "困 2026-0042", name: "李桂兰", unionName: "月坛街道总工会", decision: "close" },
    ...{ exitCode: "E01", reason: "收入已提高", decidedOn: "2026-09-18" },
    ...{ heardOn: "2026-09-10", heardNote: "本人无异议" },
  };
  it("says what, why, after which hearing, and what can be done about it", async () => {
    const page = readAs(await markupIn("zh-CN", <DecisionSheet told={told} />));
    for (const said of ["2026年9月18日 撤档", "收入提高脱困", "收入已提高", "本人无异议", "12351"])
      expect(page).toContain(said);
  });
  it("says so in each of its three kinds, in both languages", async () => {
    for (const locale of locales)
      for (const decision of ["return", "reject", "close"] as const)
        expect(readAs(await markupIn(locale, <DecisionSheet told={{ ...told, decision }} />))).not.toMatch(
          /decision\.|text\./,
        );
  });
});

describe("a file that was closed", () => {
  const page = (mayAsk: boolean) => deskIn("zh-CN", <RestrictedPage archiveId="a1" mayAsk={mayAsk} />);
  it("asks its keeper and the audit for a reason, and shows others no way in", async () => {
    expect(allOf(await page(true), "input").map(({ attributes }) => attributes.name)).toEqual(["reason"]);
    expect(allOf(await page(false), "input")).toEqual([]);
    expect(linksIn(await page(false))).toContainEqual(["/hardship/a1/decision", "告知书"]);
  });
});
