import { describe, expect, it } from "vitest";
import { AlertBanner } from "./alert-banner.tsx";
import { Avatar } from "./avatar.tsx";
import { DeadlineExplanation } from "./deadline-explanation.tsx";
import { type DueKind, DuePill } from "./due-pill.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Kbd } from "./kbd.tsx";
import { allOf, markupOf, oneOf, spokenOf, wordsOf } from "./markup.fixture.tsx";
import { StatusPill, type Tone } from "./status-pill.tsx";
import { Tag } from "./tag.tsx";

const kinds: DueKind[] = ["missed", "today", "soon", "ok", "met", "paused"];
const tones: Tone[] = ["neutral", "info", "success", "warning", "danger"];

describe("a deadline's pill", () => {
  it.each(kinds)("says %s in words, and never by colour alone", (kind) => {
    expect(spokenOf(markupOf(<DuePill kind={kind}>剩 3 个工作日</DuePill>))).toBe("剩 3 个工作日");
  });
  it("has an icon of its own for each kind, for who sees no colours", () => {
    const icons = kinds.map((kind) => oneOf(markupOf(<DuePill kind={kind}>x</DuePill>), "svg").markup);
    expect(new Set(icons).size).toBe(kinds.length);
  });
  it("shows what is due today otherwise than what is missed", () => {
    const colours = (kind: DueKind) =>
      oneOf(markupOf(<DuePill kind={kind}>x</DuePill>), "span").attributes.class;
    expect(colours("today")).toContain("due-today");
    expect(colours("today")).not.toContain("due-missed");
    expect(colours("missed")).toContain("due-missed");
  });
  it("fills only the missed one: all others are soft", () => {
    const filled = kinds.filter((kind) =>
      /bg-due-(missed|today|soon|ok)(?!-soft)\b/.test(markupOf(<DuePill kind={kind}>x</DuePill>)),
    );
    expect(filled).toEqual(["missed"]);
  });
});

describe("a state's pill and a tag", () => {
  it.each(tones)("say the state in words, and decorate it by %s", (tone) => {
    expect(spokenOf(markupOf(<StatusPill tone={tone}>公示中</StatusPill>))).toBe("公示中");
    expect(spokenOf(markupOf(<Tag tone={tone}>深度困难</Tag>))).toBe("深度困难");
  });
  it("differ in each tone", () => {
    expect(new Set(tones.map((tone) => markupOf(<StatusPill tone={tone}>x</StatusPill>))).size).toBe(5);
    expect(new Set(tones.map((tone) => markupOf(<Tag tone={tone}>x</Tag>))).size).toBe(5);
  });
});

describe("a banner", () => {
  it("is read out when it appears after the page, and only then", () => {
    expect(markupOf(<AlertBanner tone="danger" live children="余额不足" />)).toContain('role="alert"');
    expect(markupOf(<AlertBanner tone="warning" children="期限将至" />)).not.toContain("role=");
  });
  it("stands with the step that settles it", () => {
    const banner = markupOf(
      <AlertBanner tone="warning" title="时效将满" actions={<a href="/disputes/1">去办理</a>}>
        还有 12 天。
      </AlertBanner>,
    );
    expect(spokenOf(banner)).toBe("时效将满 还有 12 天。 去办理");
  });
  it("has an icon for each tone beside its colour", () => {
    const icons = (["info", "success", "warning", "danger"] as const).map(
      (tone) => oneOf(markupOf(<AlertBanner tone={tone} children="x" />), "svg").markup,
    );
    expect(new Set(icons).size).toBe(4);
  });
});

describe("a place where nothing is", () => {
  it("says why, and what to do", () => {
    const empty = markupOf(
      <EmptyState title="没有找到会员" action={<a href="/members/new">登记会员</a>}>
        可换姓名再试。
      </EmptyState>,
    );
    expect(spokenOf(empty)).toBe("没有找到会员 可换姓名再试。 登记会员");
  });
});

describe("a person's mark", () => {
  it.each([
    ["周敏", "敏"],
    ["欧阳娜娜", "娜"],
    ["阿依古丽·买买提", "提"],
    ["John Smith", "JS"],
    ["mary", "M"],
    ["Ana Maria Lopez", "AM"],
    [" 周敏 ", "敏"],
    ["𠮷", "𠮷"],
    ["", ""],
  ])("of %s is %s", (name, mark) => expect(wordsOf(markupOf(<Avatar name={name} />))).toBe(mark));

  it("is not read out: the name always stands beside it", () => {
    expect(spokenOf(markupOf(<Avatar name="周敏" />))).toBe("");
  });
});

it("a key of the keyboard is a key by ear as well", () => {
  expect(oneOf(markupOf(<Kbd>Esc</Kbd>), "kbd").text).toBe("Esc");
});

describe("how a deadline was computed", () => {
  const page = markupOf(
    <DeadlineExplanation
      steps={[
        { label: "起算事实", text: "9月18日 收到申请" },
        { label: "计算", text: "3 个工作日", note: "休息日不计" },
        { label: "到期日", text: "9月23日" },
      ]}
      days={[
        { text: "19", kind: "skipped" },
        { text: "22", kind: "counted" },
        { text: "23", kind: "due" },
      ]}
      daysLabel="逐日"
      law={{ title: "第二十一条", text: "三个工作日内受理" }}
      footer="节假日安排尚未公布"
    />,
  );
  const [steps, days] = allOf(page, "ol");

  it("goes from the fact by the rule to the day, in that order", () => {
    const said = allOf(steps?.markup ?? "", "li").map(({ markup }) => spokenOf(markup));
    expect(said).toEqual(["起算事实 9月18日 收到申请", "计算 3 个工作日 休息日不计", "到期日 9月23日"]);
  });
  it("shows the days one by one, and strikes out those that the law skips", () => {
    expect(days?.attributes["aria-label"]).toBe("逐日");
    expect(allOf(days?.markup ?? "", "li").map(({ text }) => text)).toEqual(["19", "22", "23"]);
    expect(allOf(page, "s").map(({ text }) => text)).toEqual(["19"]);
  });
  it("names the article that it rests on", () => {
    expect(wordsOf(page)).toContain("第二十一条 三个工作日内受理");
    expect(wordsOf(page)).toContain("节假日安排尚未公布");
  });
  it("shows the steps alone where nothing else is known", () => {
    const bare = markupOf(<DeadlineExplanation steps={[{ label: "到期日", text: "9月23日" }]} />);
    expect(allOf(bare, "ol")).toHaveLength(1);
  });
});
