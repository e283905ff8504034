import { paperKindNames } from "@gongbang/domain/codes/paper-kinds";
import { tagFaults } from "@gongbang/domain/hardship/paper-tags";
import { allOf } from "@gongbang/ui/markup.fixture";
import { describe, expect, it } from "vitest";
import { asked, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { IssuePaperForm } from "../[archiveId]/issue-paper-form.tsx";
import { PapersPanel } from "../[archiveId]/papers-panel.tsx";
import { KindPanel } from "./kind-panel.tsx";
import { PrintPapersForm } from "./print/print-papers-form.tsx";
import { type Printed, PrintedList } from "./print/print-result.tsx";
import type { Papers, TemplateKind, TemplateVersion } from "./template-shapes.ts";
import { UploadTemplateForm } from "./upload-template-form.tsx";
import { WordsPanel } from "./words-panel.tsx";

const version: TemplateVersion = {
  ...{ id: "t1", version: 2, name: "告知书.docx", sha256: "ab".repeat(32), uploadedByName: "王芳" },
  ...{ uploadedAt: "2026-09-28T01:00:00.000Z", releasedByName: null, releasedAt: null },
  ...{ standing: "waiting", mayRelease: true },
};
const kind: TemplateKind = { kind: "letter", isPublic: false, hasNumber: true, versions: [version] };

describe("a kind of paper", () => {
  const panel = (more: Partial<TemplateVersion> = {}, mayWrite = true, locale: "zh-CN" | "en" = "zh-CN") =>
    deskIn(locale, <KindPanel kind={{ ...kind, versions: [{ ...version, ...more }] }} mayWrite={mayWrite} />);
  const buttons = async (...of: Parameters<typeof panel>) =>
    allOf(await panel(...of), "button").map(({ text }) => text);
  it("has its versions to be taken, and the one that comes with the desk", async () => {
    expect(linksIn(await panel()).map(([href]) => href)).toEqual([
      "/api/templates/t1",
      "/api/templates/letter",
    ]);
    expect(readAs(await panel())).toContain("王芳，2026年9月28日 09:00 上传");
  });
  it("is put into use by somebody else than who uploaded it", async () => {
    expect(await buttons()).toEqual(["启用", "停用"]);
    expect(await buttons({ mayRelease: false })).toEqual(["停用"]);
    expect(readAs(await panel({ mayRelease: false }))).toContain("须由上传人以外的人启用");
    expect(await buttons({}, false)).toEqual([]);
    expect(await buttons({ standing: "retired", mayRelease: false })).toEqual([]);
  });
  it("has a word for every kind and every standing, in both languages", async () => {
    for (const locale of locales) {
      for (const standing of ["waiting", "inUse", "retired"] as const)
        expect(readAs(await panel({ standing }, true, locale))).not.toContain("templates.");
      for (const each of paperKindNames) {
        const page = await deskIn(locale, <KindPanel kind={{ ...kind, kind: each }} mayWrite={false} />);
        expect(readAs(page)).not.toContain("templates.");
      }
    }
  });
});

describe("the words that templates may hold", () => {
  it("stand as they are typed into Word", async () => {
    const words = [{ tag: "姓名", sealed: false, open: true, asked: false }];
    const templates = { kinds: [], words, loops: [{ tag: "家庭成员", words }], conditions: ["深度困难"] };
    const page = readAs(await deskIn("zh-CN", <WordsPanel templates={templates} />));
    for (const each of ["{{姓名}}", "{{#家庭成员}}", "{{/家庭成员}}", "{{#深度困难}}"])
      expect(page).toContain(each);
  });
});

describe("the forms of papers", () => {
  it("name every field", async () => {
    const archives = [{ id: "a1", number: "困 2026-0001", name: "李桂兰", unionName: "月坛街道" }];
    const forms = [
      <UploadTemplateForm key="u" />,
      <IssuePaperForm key="i" archiveId="a1" mayReveal />,
      <PrintPapersForm key="p" archives={archives} />,
    ];
    for (const form of forms)
      for (const locale of locales) expect(unnamed(await deskIn(locale, form))).toEqual([]);
    expect(asked(await deskIn("zh-CN", forms[2]))).toMatchObject({
      kind: "文书种类",
      reportPhone: "举报电话",
    });
  });
  it("have a sentence for every fault of a template", async () => {
    const { default: zh } = await import("../../../../../messages/zh-CN/templates.json");
    expect(Object.keys(zh.fault).toSorted()).toEqual([...tagFaults].toSorted());
  });
});

describe("what became of a printing", () => {
  const list = (lacking: Printed["lacking"], locale: "zh-CN" | "en" = "zh-CN") =>
    deskIn(locale, <PrintedList printed={{ made: 3, lacking }} />);
  it("names each archive that was left out, with what it lacks", async () => {
    const lacking = [{ number: "困 2026-0001", name: "李桂兰", tags: ["理由", "民族"] }];
    expect(readAs(await list(lacking))).toContain("已出具 3 份，1 份没有出具");
    expect(readAs(await list(lacking))).toContain("困 2026-0001 李桂兰：缺理由、民族");
    for (const locale of locales) expect(readAs(await list(lacking, locale))).not.toContain("templates.");
  });
  it("says of a closed file and of a lent one why no paper was made", async () => {
    const left = (why: "closed" | "lent") =>
      list([{ number: "困 2026-0001", name: "李桂兰", tags: [], left: why }]);
    expect(readAs(await left("closed"))).toContain("困 2026-0001 李桂兰：已封存");
    expect(readAs(await left("lent"))).toContain("困 2026-0001 李桂兰：其他工会转介");
  });
  it("says only how many where nothing lacked", async () =>
    expect(readAs(await list([]))).toContain("已出具 3 份"));
});

describe("the papers of an archive", () => {
  const paper: Papers[number] = {
    ...{ id: "p1", kind: "letter", number: "困告 2026-0001", name: "x.docx", templateVersion: 0 },
    ...{ templateSha256: "", sha256: "cd".repeat(32), isPlain: false, typed: [], issuedOn: "2026-09-28" },
    ...{ issuedAt: "2026-09-28T01:00:00.000Z", issuedByName: "周敏" },
  };
  const panel = (papers: Papers, mayIssue = true) =>
    deskIn("zh-CN", <PapersPanel archiveId="a1" papers={papers} mayIssue={mayIssue} mayReveal={false} />);
  it("are there as they were issued, by their number or their kind", async () => {
    expect(linksIn(await panel([paper, { ...paper, id: "p2", number: null, kind: "registration" }]))).toEqual(
      [
        ["/api/papers/p1", "困告 2026-0001"],
        ["/api/papers/p2", "困难职工登记表"],
      ],
    );
    expect(readAs(await panel([{ ...paper, isPlain: true }]))).toContain("明文");
  });
  it("in plain are opened with a reason, by who may uncover", async () => {
    const all = { archiveId: "a1", papers: [{ ...paper, isPlain: true }], mayIssue: false };
    const page = await deskIn("zh-CN", <PapersPanel {...all} mayReveal />);
    expect(linksIn(page)).toEqual([]);
    expect(allOf(page, "form")).toHaveLength(1);
    expect(readAs(page)).toContain("打开明文的理由");
    for (const more of [{ mayReveal: false }, { mayReveal: true, reason: "年度审计" }])
      expect(allOf(await deskIn("zh-CN", <PapersPanel {...all} {...more} />), "form")).toEqual([]);
  });
  it("of a file that was closed are each opened with the reason that the file was opened with", async () => {
    const papers = [paper];
    const all = { archiveId: "a1", papers, mayIssue: false, mayReveal: false };
    const page = await deskIn("zh-CN", <PapersPanel {...all} reason="年度审计 & 复核" />);
    const [[href = ""] = []] = linksIn(page);
    expect(new URL(href, "http://desk").searchParams.get("reason")).toBe("年度审计 & 复核");
  });
  it("are issued only by who may", async () => {
    expect(allOf(await panel([]), "form")).toHaveLength(1);
    expect(allOf(await panel([], false), "form")).toEqual([]);
    expect(readAs(await panel([], false))).toContain("还没有出具过文书");
  });
});
