import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { Button } from "./button.tsx";
import { Chart, TrendChart } from "./chart.tsx";
import { Dialog, DialogButton } from "./dialog.tsx";
import { allOf, markupOf, oneOf, wordsOf } from "./markup.fixture.tsx";
import { MaskedValue } from "./masked-value.tsx";
import { Popover } from "./popover.tsx";
import { ToastRegion, toast } from "./toast.tsx";
import { UiLabelsProvider } from "./ui-labels.tsx";

const labels = {
  close: "关闭",
  cancel: "取消",
  show: "查看",
  hide: "隐藏",
  more: "更多",
  less: "收起",
  reason: "查看理由",
  reasonDetail: "补充说明",
  failed: "没有取到。",
  notices: "消息提示",
};
const spoken = (element: ReactNode) =>
  markupOf(<UiLabelsProvider labels={labels}>{element}</UiLabelsProvider>);

describe("a covered value", () => {
  let asked = 0;
  const covered = (masked: string | null) =>
    spoken(
      <MaskedValue
        masked={masked}
        label="身份证号"
        reasons={[{ value: "visit", label: "联系本人或走访" }]}
        onReveal={async () => {
          asked += 1;
          return "110102196001011237";
        }}
      />,
    );

  it("shows the mask alone: the plain value is nowhere in the page", () => {
    const page = covered("110102********1237");
    expect(wordsOf(page)).toBe("110102********1237");
    expect(page).not.toContain("19600101");
  });
  it("asks the office for nothing until a person gives a reason", () => {
    covered("110102********1237");
    expect(asked).toBe(0);
  });
  it("has an eye that says what it would uncover", () => {
    const { attributes } = oneOf(covered("138****1234"), "button");
    expect(attributes["aria-label"]).toBe("查看 身份证号");
    expect(attributes.type).toBe("button");
  });
  it("has no eye where there is nothing to uncover", () => {
    expect(covered(null)).toBe("—");
  });
});

describe("what opens in front of the page", () => {
  it("is announced by its button, and is not in the page before", () => {
    const page = spoken(
      <DialogButton label="不予受理" title="不予受理" variant="danger-soft">
        {(close) => <Button onClick={close}>确认</Button>}
      </DialogButton>,
    );
    expect(oneOf(page, "button").attributes["aria-haspopup"]).toBe("dialog");
    expect(wordsOf(page)).toBe("不予受理");
    expect(page).not.toContain("确认");
  });
  it("is closed unless it is open", () => {
    expect(spoken(<Dialog open={false} onOpenChange={() => {}} title="x" children="里面的话" />)).toBe("");
  });
  it("says by ear that a small surface is shut, and what an icon's button does", () => {
    const { attributes } = oneOf(
      spoken(<Popover label={null} icon={<i />} buttonLabel="如何计算" children="里面的话" />),
      "button",
    );
    expect(attributes).toMatchObject({
      "aria-label": "如何计算",
      "aria-haspopup": "dialog",
      "aria-expanded": "false",
    });
  });
});

describe("what is said in a corner", () => {
  it("is read out politely, in a place with a name, which is there before anything is said", () => {
    const { attributes, text } = oneOf(spoken(<ToastRegion />), "section");
    expect(attributes).toMatchObject({ "aria-live": "polite", "aria-label": "消息提示" });
    expect(text).toBe("");
  });
  it("never comes from the server: one person's message is not another's", () => {
    toast({ text: "已发放给李桂兰" });
    expect(spoken(<ToastRegion />)).not.toContain("李桂兰");
  });
});

describe("a chart", () => {
  it("is one picture with a sentence that says what it shows", () => {
    const page = markupOf(<Chart option={{}} label="九月发放 18.6 万元，比八月多 2.1 万元" height={180} />);
    const [picture] = allOf(page, "div");
    expect(picture?.attributes).toMatchObject({
      role: "img",
      "aria-label": "九月发放 18.6 万元，比八月多 2.1 万元",
    });
    expect(picture?.attributes.style).toContain("180px");
  });
  it("keeps its place before it is drawn, so that nothing below it jumps", () => {
    const page = markupOf(<TrendChart label="走访" categories={["8月", "9月"]} series={[]} height={200} />);
    expect(page).toContain("height:200px");
  });
});
