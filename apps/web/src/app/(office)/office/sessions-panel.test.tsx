import { allOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { ChangeDayForm } from "./calendar/change-day-form.tsx";
import { DaysPanel } from "./calendar/days-panel.tsx";
import { WatchJobsForm } from "./jobs/watch-jobs-form.tsx";
import { SessionsPanel } from "./sessions-panel.tsx";
import { SettingsTabs } from "./settings-tabs.tsx";

type Locale = "zh-CN" | "en";

describe("where somebody is signed in", () => {
  type Session = ComponentProps<typeof SessionsPanel>["sessions"][number];
  const session: Session = {
    id: "s1",
    startedAt: "2026-09-28T01:02:00.000Z",
    seenAt: "2026-09-28T02:00:00.000Z",
    ip: "10.0.0.7",
    agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36",
    secondFactor: false,
    current: false,
  };
  const panel = (sessions: Partial<Session>[], mine = true, locale: Locale = "zh-CN") =>
    deskIn(
      locale,
      <SessionsPanel
        title="我的登录"
        empty="当前没有登录。"
        mine={mine}
        sessions={sessions.map((each) => ({ ...session, ...each }))}
      />,
    );
  it("is said by device, address and time in Beijing", async () => {
    expect(readAs(await panel([{}]))).toContain(
      "Windows·Chrome 结束 10.0.0.7 · 2026年9月28日 09:02 登录 · 最近使用 2026年9月28日 10:00",
    );
  });
  it.each([
    ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18.0 Safari/605.1", "macOS·Safari"],
    ["Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0", "Windows·Edge"],
    [
      "Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36 MicroMessenger/8.0",
      "Android·WeChat",
    ],
    ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) Version/19.0 Safari/604.1", "iPhone·Safari"],
    ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Linux·Firefox"],
    ["curl/8.9", "未知设备"],
    ["", "未知设备"],
  ])("of “%s” is read as %s", async (agent, said) => {
    expect(readAs(await panel([{ agent }], false))).toContain(`我的登录 ${said} `);
  });
  it("never repeats what a browser calls itself", async () => {
    expect(await panel([{ agent: "<script>alert(1)</script>" }])).not.toContain("script");
  });
  it("can be ended one by one, but for the one that one is reading in", async () => {
    const page = await panel([{ id: "a" }, { id: "b", current: true, secondFactor: true }]);
    expect(allOf(page, "button")).toHaveLength(1);
    expect(readAs(page)).toContain("本机 密码加验证码");
  });
  it("of somebody else can only be read", async () => {
    expect(allOf(await panel([{}], false), "button")).toEqual([]);
  });
  it("says so where there is none", async () => expect(readAs(await panel([]))).toContain("当前没有登录。"));
});

describe("the calendar of a year", () => {
  type Calendar = ComponentProps<typeof DaysPanel>["calendar"];
  const days: Calendar["days"] = [
    { on: "2026-10-01", off: true, name: "国庆节", source: "published" },
    { on: "2026-10-10", off: false, name: "国庆节", source: "published" },
    { on: "2026-11-06", off: true, name: "应急值守补休", source: "office" },
  ];
  const panel = (given: Calendar["days"], locale: Locale = "zh-CN") =>
    deskIn(locale, <DaysPanel calendar={{ year: 2026, days: given }} />);
  it("says of each day that is not as its weekday says: free or worked, why, and by whose word", async () => {
    const words = readAs(await panel(days));
    expect(words).toContain("2026 年与平常不同的日子 3 天");
    expect(words).toContain("10月1日 星期四 休息 国庆节 国务院办公厅公布");
    expect(words).toContain("10月10日 星期六 上班 国庆节 国务院办公厅公布");
    expect(words).toContain("11月6日 星期五 休息 应急值守补休 本单位设置");
  });
  it("writes the year without a separator", async () => {
    for (const locale of locales) expect(readAs(await panel(days, locale))).not.toContain("2,026");
  });
  it("says what holds where nothing is out of the ordinary", async () => {
    expect(readAs(await panel([]))).toContain("周一至周五上班，周末休息");
  });
  it("is changed by a day, a kind and a name, all of them", async () => {
    for (const locale of locales) expect(unnamed(await deskIn(locale, <ChangeDayForm />))).toEqual([]);
    const form = await deskIn("zh-CN", <ChangeDayForm />);
    expect(asked(form)).toEqual({ on: "日期*", off: "安排*", name: "名称*" });
    expect(choicesOf(form, "off")).toEqual({ rest: "休息", work: "上班" });
    expect(readAs(form)).toContain("正在计算的期限会随之调整");
  });
});

describe("the tabs of the settings", () => {
  it("lead to both pages and say which is open", async () => {
    const tabs = await deskIn("zh-CN", <SettingsTabs current="calendar" />);
    expect(linksIn(tabs)).toEqual([
      ["/office/me", "登录与安全"],
      ["/office/calendar", "工作日历"],
    ]);
    expect(tabs).toMatch(/aria-current="page"[^>]*>工作日历/);
  });
});

describe("a job in the background", () => {
  type Job = ComponentProps<typeof WatchJobsForm>["jobs"][number];
  const job: Job = {
    id: "j",
    kind: "members.runImport",
    status: "running",
    task: { importId: "0197-i", fileName: "名册.xlsx" },
    done: 1200,
    total: 5000,
    result: null,
    failure: null,
    cancelling: false,
    createdAt: "2026-09-28T01:02:00.000Z",
    finishedAt: null,
  };
  const ended = { finishedAt: "2026-09-28T01:05:00.000Z" };
  const row = (more: Partial<Job>, locale: Locale = "zh-CN") =>
    deskIn(locale, <WatchJobsForm jobs={[{ ...job, ...more }]} />);
  it("says what it does, with which file, and how far it is", async () => {
    const page = await row({});
    expect(readAs(page)).toMatch(/导入名册 名册\.xlsx .*1,200 \/ 5,000 .*进行中/);
    expect(linksIn(page)).toEqual([["/members/import/0197-i", "名册.xlsx"]]);
  });
  it("can be stopped while it runs, and not twice", async () => {
    expect(allOf(await row({}), "button").map(({ text }) => text)).toEqual(["取消"]);
    expect(allOf(await row({ cancelling: true }), "button").map(({ text }) => text)).toEqual(["正在停止"]);
    expect(allOf(await row({ ...ended, status: "done" }), "button")).toEqual([]);
  });
  it("says what it did when it has ended", async () => {
    const result = { added: 900, changed: 80, same: 20, wrong: 4 };
    expect(readAs(await row({ ...ended, status: "done", result }))).toContain(
      "新增 900，更新 80，不变 20，有误 4",
    );
  });
  it("says why it failed, in a sentence and not in a code", async () => {
    const failed = { ...ended, status: "failed", failure: { code: "GENERAL.NO_ANSWER" } } as const;
    for (const locale of locales) expect(readAs(await row(failed, locale))).not.toContain("NO_ANSWER");
  });
  it.each(["waiting", "running", "done", "failed", "cancelled"] as const)(
    "that is %s is called so in both languages",
    async (status) => {
      for (const locale of locales) expect(readAs(await row({ status }, locale))).not.toContain("status.");
    },
  );
});
