import { changeStatuses, guardedFields } from "@gongbang/domain/members/change.status";
import { allOf, oneOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { asked, choicesOf, deskIn, linksIn, unnamed } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import { DecideChangeForm } from "./[changeId]/decide-change-form.tsx";
import { type ChangeValue, ValuesTable } from "./[changeId]/values-table.tsx";
import { ChangeTable } from "./change-table.tsx";
import { RequestChangeForm } from "./new/request-change-form.tsx";

type Row = ComponentProps<typeof ChangeTable>["rows"][number];
const row: Row = {
  ...{ id: "c", memberId: "m", name: "周敏", memberNumber: "1102-0000042", unionName: "白纸坊工会" },
  ...{ fields: ["name", "bankCard"], reason: "户籍更名", status: "pending", requesterName: "陈慧" },
  ...{ requestedOn: "2026-09-18", deciderName: null, decidedOn: null },
};

describe("the queue of changes", () => {
  it("says of each who asked for what and why, and leads to it", async () => {
    const markup = await deskIn("zh-CN", <ChangeTable rows={[row]} empty="没有" footer={null} />);
    expect(linksIn(markup)).toContainEqual(["/members/changes/c", "周敏"]);
    expect(readAs(oneOf(markup, "tbody").markup)).toContain(
      "姓名 京卡号 户籍更名 白纸坊工会 陈慧 2026-09-18 待审批",
    );
  });
  it("has words for every state and field in both languages", async () => {
    for (const locale of locales) {
      const rows = changeStatuses.map((status) => ({
        ...row,
        id: status,
        status,
        fields: [...guardedFields],
      }));
      const markup = await deskIn(locale, <ChangeTable rows={rows} empty="" footer={null} />);
      expect(readAs(markup)).not.toMatch(/states\.|field\./);
    }
  });
});

const moved: ChangeValue = { field: "name", was: "周敏", requested: "周民", now: "周闽", moved: true };
const card: ChangeValue = { field: "bankCard", was: null, requested: "0017", now: null, moved: false };

describe("a change", () => {
  it("is shown field by field: as it was, as it is asked for, as it is now", async () => {
    const markup = await deskIn("zh-CN", <ValuesTable values={[moved, card]} pending />);
    const cells = allOf(oneOf(markup, "tbody").markup, "tr").map(({ text }) => text);
    expect(cells[0]).toContain("姓名 周敏 周民 周闽 申请后又有变动");
    expect(cells[1]).toContain("京卡号 （空） 尾号 0017 （空）");
  });
  it("does not ask any more what has moved once it is decided", async () => {
    const markup = await deskIn("zh-CN", <ValuesTable values={[moved]} pending={false} />);
    expect(readAs(markup)).not.toContain("申请后又有变动");
  });
  it("is decided by a second person, and taken back by the first", async () => {
    const change = { id: "c", version: 1, memberVersion: 2, values: [moved] };
    const said = async (events: string[]) =>
      allOf(await deskIn("zh-CN", <DecideChangeForm change={change} events={events} />), "button").map(
        ({ text }) => text,
      );
    expect(await said(["approve", "reject"])).toEqual(["驳回", "批准"]);
    expect(await said(["withdraw"])).toEqual(["撤回申请"]);
    expect(await said([])).toEqual([]);
  });
});

describe("the form that asks for a change", () => {
  const member = {
    ...{ id: "m", version: 1, name: "周敏", idKind: "1" as const, idMask: "110***********0021" },
    cardTail: "0017",
  };
  const files = [{ value: "f", label: "户口本.jpg" }];
  const form = () => deskIn("zh-CN", <RequestChangeForm member={member} files={files} />);
  it("asks for the three guarded fields, the reason and the evidence, and shows masks alone", async () => {
    const markup = await form();
    expect(asked(markup)).toMatchObject({
      ...{ name: "姓名", bankCard: "京卡号", idKind: "证件类型", citizenId: "证件号码" },
      ...{ reason: "变更理由*", evidence: "证明材料*" },
    });
    expect(choicesOf(markup, "evidence")).toEqual({ f: "户口本.jpg" });
    expect(readAs(markup)).toContain("现为 110***********0021");
    expect(unnamed(markup)).toEqual([]);
  });
});
