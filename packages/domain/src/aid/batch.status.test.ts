import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { nextSteps, step } from "../kernel/machine.ts";
import { type Batch, batchMachine, decideMaking, type HeldLine } from "./batch.status.ts";

const batch = (more: Partial<Batch> = {}): Batch => ({
  ...{ status: "draft", actorId: "checker", madeBy: "maker", hands: ["proposer", "approver"] },
  ...{ publishedOn: day("2026-09-10"), held: [], waiting: 3 },
  ...more,
});
const lacksOf = (event: string, more: Partial<Batch>) =>
  nextSteps(batchMachine, batch(more))
    .find((each) => each.event === event)
    ?.lacks.map(({ code }) => code);

describe("a payment batch", () => {
  it("is made, checked, sent and settled, and until it is sent it may be given up", () => {
    const from = (status: Batch["status"]) =>
      nextSteps(batchMachine, batch({ status })).map(({ event }) => event);
    expect(from("draft")).toEqual(["check", "cancel"]);
    expect(from("checked")).toEqual(["sendBack", "send", "cancel"]);
    expect(from("sent")).toEqual(["settle"]);
    expect([...from("settled"), ...from("cancelled")]).toEqual([]);
  });
  it("is not checked by its maker, nor by a hand in one of its grants", () => {
    expect(lacksOf("check", { actorId: "maker" })).toEqual(["AID.MAKER_CHECKS"]);
    expect(lacksOf("check", { actorId: "approver" })).toEqual(["AID.SAME_PERSON"]);
    expect(lacksOf("check", {})).toEqual([]);
  });
  it("is neither made nor sent by whoever proposed or approved one of its grants", () => {
    expect(decideMaking(batch({ madeBy: "proposer" }))).toMatchObject({
      refusal: { code: "AID.SAME_PERSON" },
    });
    expect(decideMaking(batch())).toMatchObject({ ok: true });
    expect(lacksOf("check", { madeBy: "proposer" })).toEqual(["AID.MAKER_HAD_A_HAND"]);
    expect(lacksOf("send", { status: "checked", actorId: "approver" })).toEqual(["AID.SAME_PERSON"]);
    expect(lacksOf("send", { status: "checked", actorId: "maker" })).toEqual([]);
  });
  it("takes in no line that could not be sent, and names the first ten of them by the reason that helps", () => {
    const line = (n: number, because: HeldLine["because"]) => ({ number: `帮 ${n}`, because });
    const eleven = Array.from({ length: 11 }, (_, n) => line(n, "AID.NOT_ENROLLED"));
    expect(decideMaking(batch({ held: [line(21, "AID.END_ASKED"), ...eleven] }))).toMatchObject({
      refusal: { code: "AID.LINES_END_ASKED", count: 1, numbers: "帮 21" },
    });
    expect(decideMaking(batch({ held: eleven }))).toMatchObject({
      refusal: {
        count: 11,
        numbers: eleven
          .slice(0, 10)
          .map(({ number }) => number)
          .join(" · "),
      },
    });
  });
  it("is checked once its list hangs in public, and checked and sent while money may go to every household", () => {
    const line = (because: HeldLine["because"]) => ({ held: [{ number: "帮 2026-0001", because }] });
    expect(lacksOf("check", { publishedOn: null, ...line("AID.NOT_ENROLLED") })).toEqual([
      ...["AID.LIST_NOT_PUBLISHED", "AID.LINES_NOT_ENROLLED"],
    ]);
    for (const [because, says] of [
      ["AID.NOT_ENROLLED", "AID.LINES_NOT_ENROLLED"],
      ["AID.NOT_RELIEVED", "AID.LINES_NOT_ENROLLED"],
      ["AID.END_ASKED", "AID.LINES_END_ASKED"],
      ["AID.REVIEW_MISSED", "AID.LINES_REVIEW_MISSED"],
    ] as const) {
      expect(lacksOf("check", line(because))).toEqual([says]);
      expect(lacksOf("send", { status: "checked", ...line(because) })).toEqual([says]);
    }
  });
  it("is settled when the bank has answered every line", () => {
    expect(step(batchMachine, batch({ status: "sent" }), "settle")).toMatchObject({
      refusal: { code: "AID.LINES_WAITING", count: 3 },
    });
    expect(step(batchMachine, batch({ status: "sent", waiting: 0 }), "settle")).toMatchObject({
      value: "settled",
    });
  });
});
