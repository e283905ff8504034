import { Footprints } from "lucide-react";
import { describe, expect, it } from "vitest";
import { Button, buttonClass } from "./button.tsx";
import { ButtonLink, Link } from "./link.tsx";
import { allOf, describedBy, markupOf, oneOf, spokenOf } from "./markup.fixture.tsx";
import { type RecordStep, StepButtons, StepLacks } from "./step-buttons.tsx";

const button = (page: string) => oneOf(page, "button").attributes;

describe("a button", () => {
  it("submits nothing unless it says so", () => {
    expect(button(markupOf(<Button>取消</Button>)).type).toBe("button");
    expect(button(markupOf(<Button type="submit">保存</Button>)).type).toBe("submit");
  });
  it("is quiet unless it is the one primary step of the page", () => {
    expect(button(markupOf(<Button>取消</Button>)).class).toContain("button--outline");
    expect(button(markupOf(<Button variant="primary">保存</Button>)).class).toContain("button--primary");
  });
  it("has a name also where only its icon is seen", () => {
    const page = markupOf(<Button iconOnly icon={<Footprints aria-hidden />} aria-label="记走访" />);
    expect(button(page)["aria-label"]).toBe("记走访");
    expect(button(page).class).toContain("button--icon-only");
  });
  it("gives what looks like a button the same clothes", () => {
    const link = oneOf(markupOf(<ButtonLink href="/x">看</ButtonLink>), "a").attributes.class;
    expect(link).toContain(buttonClass({}).trim());
  });
});

describe("a locked button", () => {
  const page = markupOf(
    <Button type="submit" locked aria-describedby="why">
      提交
    </Button>,
  );
  it("stays reachable by the keyboard, so that its reason can be heard", () => {
    expect(button(page)).not.toHaveProperty("disabled");
    expect(button(page)).not.toHaveProperty("tabindex");
    expect(button(page)["aria-disabled"]).toBe("true");
    expect(button(page)["aria-describedby"]).toBe("why");
  });
  it("submits no form, whatever it would be otherwise", () => expect(button(page).type).toBe("button"));
  it("shows a lock in place of its icon", () => {
    expect(markupOf(<Button locked icon={<Footprints />} />)).toContain("lucide-lock");
    expect(markupOf(<Button locked icon={<Footprints />} />)).not.toContain("lucide-footprints");
  });
  it("does nothing when pressed", () => {
    expect(Button({ locked: true, onClick: () => expect.unreachable() }).props.onClick).toBeUndefined();
  });
});

describe("a busy button", () => {
  it("says that it waits, and keeps its words", () => {
    const page = markupOf(<Button busy>保存</Button>);
    expect(button(page)).toMatchObject({ "aria-busy": "true", "aria-disabled": "true" });
    expect(spokenOf(page)).toBe("保存");
  });
  it("submits no second time: the press is swallowed", () => {
    let swallowed = 0;
    const made = Button({ busy: true, type: "submit", onClick: () => expect.unreachable() });
    made.props.onClick({ preventDefault: () => (swallowed += 1) });
    expect(swallowed).toBe(1);
  });
  it("is an ordinary one again when the answer is there", () => {
    expect(button(markupOf(<Button busy={false}>保存</Button>))).not.toHaveProperty("aria-disabled");
  });
});

describe("the next steps of a record", () => {
  const lacks = [
    { text: "缺收入证明", href: "/hardship/1/household", action: "去补" },
    { text: "申请日期早于承诺书" },
  ];
  const steps: RecordStep[] = [
    { key: "submit", label: "提交", primary: true, lacks, lacksTitle: "还差 2 项" },
    { key: "withdraw", label: "撤回", danger: true },
    { key: "edit", label: "改家庭情况", href: "/hardship/1/household" },
  ];
  const page = markupOf(<StepButtons steps={steps} />);
  const [submit, withdraw] = allOf(page, "button");

  it("lock what lacks something, described by everything that it lacks", () => {
    expect(submit?.text).toBe("提交");
    expect(submit?.attributes["aria-disabled"]).toBe("true");
    expect(describedBy(page, submit?.attributes["aria-describedby"])).toBe(
      "还差 2 项 缺收入证明 去补 申请日期早于承诺书",
    );
  });
  it("lead to where each lacking thing is settled", () => {
    const [way] = allOf(page, "a").filter(({ text }) => text === "去补");
    expect(way?.attributes.href).toBe("/hardship/1/household");
  });
  it("leave the others free", () => {
    expect(withdraw?.attributes).not.toHaveProperty("aria-disabled");
    expect(withdraw?.attributes).not.toHaveProperty("aria-describedby");
  });
  it("take another page's step as a link, not as a button that jumps", () => {
    expect(allOf(page, "a").map(({ text, attributes }) => [text, attributes.href])).toContainEqual([
      "改家庭情况",
      "/hardship/1/household",
    ]);
  });
  it("colour by what the step is: one primary, and soft red for what can't be undone", () => {
    expect(submit?.attributes.class).toContain("button--primary");
    expect(withdraw?.attributes.class).toContain("button--danger-soft");
  });
  it("lock nothing for an empty list of lacks", () => {
    const free = markupOf(<StepButtons steps={[{ key: "submit", label: "提交", lacks: [] }]} />);
    expect(button(free)).not.toHaveProperty("aria-disabled");
    expect(allOf(free, "ul")).toHaveLength(0);
  });
  it("describe two locked steps each by its own lacks", () => {
    const both = markupOf(
      <StepButtons
        steps={[
          { key: "accept", label: "受理", lacks: [{ text: "缺双方同意" }] },
          { key: "close", label: "结案", lacks: [{ text: "缺协议书" }] },
        ]}
      />,
    );
    const said = allOf(both, "button").map(({ attributes }) =>
      describedBy(both, attributes["aria-describedby"]),
    );
    expect(said).toEqual(["缺双方同意", "缺协议书"]);
  });
  it("can say what is lacking without a button", () => {
    const alone = markupOf(<StepLacks id="lacks" lacks={[{ text: "缺协议书" }]} />);
    expect(describedBy(alone, "lacks")).toBe("缺协议书");
  });
});

describe("a link", () => {
  it("is a real address, so that it opens in another tab", () => {
    expect(oneOf(markupOf(<Link href="/members/1">张三</Link>), "a").attributes.href).toBe("/members/1");
  });
  it("is blue unless it is quiet, and has no look of its own where it is plain", () => {
    const look = (page: string) => oneOf(page, "a").attributes.class?.split(" ") ?? [];
    expect(look(markupOf(<Link href="/">a</Link>))).toContain("text-link");
    expect(look(markupOf(<Link href="/" quiet children="a" />))).not.toContain("text-link");
    expect(look(markupOf(<Link href="/" plain children="a" />)).join("")).toBe("");
  });
  it("keeps the icon of a button beside its words", () => {
    const page = markupOf(<ButtonLink href="/aid/visits/new" icon={<Footprints />} children="记走访" />);
    expect(page).toContain("lucide-footprints");
    expect(oneOf(page, "a").text).toBe("记走访");
  });
});
