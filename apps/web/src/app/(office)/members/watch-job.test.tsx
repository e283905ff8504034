import type { AppRouter } from "@gongbang/api/root";
import { allOf } from "@gongbang/ui/markup.fixture";
import { useQueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { deskIn, linksIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { Locale } from "~/shell/preferences.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { WatchWordForm } from "./[memberId]/print/watch-word-form.tsx";
import { WatchJobForm } from "./watch-job-form.tsx";

type Job = inferRouterOutputs<AppRouter>["office"]["jobs"]["one"];
const job: Job = {
  ...{ id: "j1", kind: "pack.check", status: "running", task: {}, done: 1200, total: 20_000 },
  ...{ result: null, failure: null, cancelling: false, createdAt: "2026-09-28T01:00:00.000Z" },
  finishedAt: null,
};
const finishedAt = "2026-09-28T01:05:00.000Z";

/** Stands where the server has answered about the job. */
function Answered({ more, children }: { more: Partial<Job>; children: ReactNode }) {
  const key = useTRPC().office.jobs.one.queryKey({ id: "j1" });
  useQueryClient().setQueryData(key, { ...job, ...more });
  return children;
}
const watched = (more: Partial<Job> | null, locale: Locale = "zh-CN") => {
  const form = <WatchJobForm jobId="j1" label="核对" />;
  return deskIn(locale, more === null ? form : <Answered more={more}>{form}</Answered>);
};

describe("work in the background", () => {
  it("says how far it is, and of how many where that is known", async () => {
    expect(readAs(await watched({}))).toContain("1,200 / 20,000");
    expect(readAs(await watched({ total: 0 }))).toContain("已处理 1,200");
    expect(readAs(await watched(null))).toContain("已处理 0");
  });
  it("is a progress for the ear as well, named by the work", async () => {
    const [bar] = allOf(await watched({}), "div").filter(
      ({ attributes }) => attributes.role === "progressbar",
    );
    expect(bar?.attributes).toMatchObject({ "aria-valuenow": "1200", "aria-valuemax": "20000" });
    expect(await watched({})).toContain("核对");
  });
  it("gives its file to be saved, by name", async () => {
    const result = { fileId: "f1", name: "会员表.xlsx" };
    const page = await watched({ status: "done", finishedAt, result });
    expect(linksIn(page)).toEqual([["/api/files/f1", "下载 会员表.xlsx"]]);
  });
  it("says that it is done where it made no file", async () => {
    const page = await watched({ status: "done", finishedAt, result: { records: 12 } });
    expect(readAs(page)).toBe("已完成");
    expect(page).toContain('role="status"');
  });
  it("says in a sentence why it failed, and what to do", async () => {
    const failure = { code: "GENERAL.NO_ANSWER" };
    const zh = readAs(await watched({ status: "failed", finishedAt, failure }));
    expect(zh).toMatch(/。$/);
    expect(zh).not.toContain("GENERAL");
    expect(linksIn(await watched({ status: "failed", finishedAt, failure }))).toEqual([]);
  });
  it("says that somebody stopped it", async () => {
    expect(readAs(await watched({ status: "cancelled", finishedAt }))).toBe("已取消");
    expect(readAs(await watched({ status: "cancelled", finishedAt }, "en"))).toMatch(/^[A-Z][a-z]+\.?$/);
  });
});

describe("the Word file of a member's form", () => {
  const word = (more: Partial<Job>, locale: Locale = "zh-CN") =>
    deskIn(
      locale,
      <Answered more={more}>
        <WatchWordForm jobId="j1" />
      </Answered>,
    );
  it("is said to be on its way until it is there", async () => {
    expect(readAs(await word({ status: "waiting" }))).toBe("正在生成 Word 文件");
    expect(linksIn(await word({}))).toEqual([]);
  });
  it("is there to be saved, under its name", async () => {
    const result = { fileId: "f2", fileName: "李桂兰_工会会员登记表.docx" };
    const page = await word({ status: "done", finishedAt, result });
    expect(linksIn(page)).toEqual([["/api/files/f2", "下载 李桂兰_工会会员登记表.docx"]]);
    expect(readAs(page)).toContain("Word 文件已生成");
  });
  it.each(["failed", "cancelled"] as const)(
    "was not made where the work %s, and can be tried again",
    async (status) => {
      const page = await word({ status, finishedAt });
      expect(readAs(page)).toBe("没有生成 Word 文件，请再试一次。");
      expect(linksIn(page)).toEqual([]);
    },
  );
  it("is said aloud when it changes, in both languages", async () => {
    for (const locale of locales)
      for (const status of ["waiting", "failed"] as const) {
        const page = await word({ status }, locale);
        expect(page).toMatch(/role="(status|alert)"|aria-live/);
        expect(readAs(page)).not.toContain("form.");
      }
  });
});
