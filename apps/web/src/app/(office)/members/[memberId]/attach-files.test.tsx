import { attachmentPurposes } from "@gongbang/domain/members/attachment";
import { allOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { FamilyPanel } from "./family-panel.tsx";
import { FilesPanel } from "./files-panel.tsx";
import { rightsOf } from "./member-rights.ts";
import { UploadFileForm } from "./upload-file-form.tsx";

type Relative = ComponentProps<typeof FamilyPanel>["family"][number];
type File = ComponentProps<typeof FilesPanel>["files"][number];
const file: File = {
  ...{ id: "d1", purpose: "photo", name: "李桂兰 一寸照.jpg", kind: "jpg", bytes: 20_480 },
  ...{ addedByName: "林秀英", createdAt: "2026-09-18T16:30:00.000Z", removedAt: null, removedWhy: null },
};
const panel = (files: File[], changesFiles = false, locale: Locale = "zh-CN") =>
  deskIn(locale, <FilesPanel memberId="0197-m" files={files} rights={{ changesFiles }} />);

describe("the files on a record", () => {
  it("say what they are for, how big, and who added them when, in Beijing", async () => {
    const words = readAs(await panel([file]));
    expect(words).toContain("李桂兰 一寸照.jpg 照片 20 KB 林秀英，2026年9月19日 00:30");
  });
  it("are never said to weigh nothing", async () => {
    expect(readAs(await panel([{ ...file, bytes: 80 }]))).toContain("1 KB");
    expect(readAs(await panel([{ ...file, bytes: 3_145_728 }]))).toContain("3,072 KB");
  });
  it("count only those that are there", async () => {
    const gone = { ...file, id: "d2", removedAt: "2026-09-20T01:00:00.000Z", removedWhy: "重复" };
    expect(readAs(await panel([file, gone]))).toContain("附件 1 个");
    expect(linksIn(await panel([gone]))).toEqual([]);
  });
  it("say of a photo that another one took its place", async () => {
    const replaced = { ...file, removedAt: "2026-09-20T01:00:00.000Z", removedWhy: "replaced" };
    expect(readAs(await panel([replaced]))).toContain("已换新照片");
    expect(readAs(await panel([replaced], false, "en"))).not.toContain("replaced:");
  });
  it("say so where there is none, with the same word in both languages as the tab", async () => {
    expect(readAs(await panel([]))).toContain("还没有附件");
    for (const locale of locales) expect(readAs(await panel([], true, locale))).not.toContain("files.");
  });
  it("open away from the desk's own page, and give nothing of it along", async () => {
    const look = allOf(await panel([file]), "a")[0]?.attributes;
    expect(look).toMatchObject({ target: "_blank", rel: "noreferrer" });
  });
});

describe("adding a file", () => {
  const form = (locale: Locale = "zh-CN") => deskIn(locale, <UploadFileForm memberId="0197-m" />);
  it("says before which kinds and how big, and that a picture loses where it was taken", async () => {
    expect(readAs(await form())).toContain("pdf、jpg、png，每个最多 10 MB。图片会去除拍摄地点等信息。");
    const input = allOf(await form(), "input").find(({ attributes }) => attributes.type === "file");
    expect(input?.attributes.accept).toBe(".pdf,.jpg,.jpeg,.png");
  });
  it("asks first what it is for: every purpose that the register knows", async () => {
    for (const locale of locales) {
      const options = allOf(await form(locale), "option");
      expect(options.map(({ attributes }) => attributes.value)).toEqual([...attachmentPurposes]);
      expect(new Set(options.map(({ text }) => text)).size).toBe(attachmentPurposes.length);
      expect(unnamed(await form(locale))).toEqual([]);
    }
  });
});

describe("the family of a member", () => {
  const person: Relative = {
    ...{ id: "f1", version: 1, name: "李小小", relation: "20", birthOn: null, employment: null },
    ...{ unitName: null, idMask: "110***********1234" },
  };
  const family = (role: "caseworker" | "auditor", more: Partial<Relative> = {}, locale: Locale = "zh-CN") =>
    deskIn(
      locale,
      <FamilyPanel
        memberId="0197-m"
        family={[{ ...person, ...more }]}
        rights={rightsOf({ roles: [role] })}
      />,
    );
  const buttons = async (...args: Parameters<typeof family>) =>
    allOf(await family(...args), "button").map(({ attributes, text }) => attributes["aria-label"] ?? text);
  it("has a dash for what nobody asked", async () => {
    const cells = allOf(await family("auditor"), "td").map(({ text }) => text);
    expect(cells).toEqual(["子", "—", "110***********1234", "—", "—"]);
  });
  it("is added to, changed and shortened by who may, and uncovered by eye", async () => {
    expect(await buttons("caseworker")).toEqual([
      "添加成员",
      expect.stringContaining("身份证号"),
      "修改",
      "移除",
    ]);
  });
  it("has no eye where no number is known", async () => {
    expect(await buttons("caseworker", { idMask: null })).toEqual(["添加成员", "修改", "移除"]);
  });
  it("has a head for every column in both languages, and none for actions that nobody may take", async () => {
    for (const locale of locales) {
      const heads = allOf(await family("caseworker", {}, locale), "th").map(({ text }) => text);
      expect(heads.filter((text) => text === "" || text.includes("family."))).toEqual([]);
    }
    expect(readAs(await family("auditor"))).not.toContain("操作");
  });
});
