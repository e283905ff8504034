import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { nextSteps, step } from "../kernel/machine.ts";
import {
  askTransferInput,
  listTransfersInput,
  refuseTransferInput,
  sendTransferInput,
  takeTransferInput,
  transferReasons,
} from "./transfer.input.ts";
import {
  transferMachine as machine,
  openTransferStatuses,
  type Transfer,
  type TransferEvent,
  transferStatuses,
} from "./transfer.status.ts";
import { endUnionInput, foundUnionInput, stepUnionInput } from "./union.input.ts";
import { dissolved, foundableLevels, inOrder, type UnionLife, unionMachine } from "./union.status.ts";

const id = "019746a0-0000-4000-8000-000000000001";
const events = Object.keys(machine.transitions) as TransferEvent[];
const asked: Transfer = {
  status: "asked",
  actorId: "赵",
  askedBy: "林",
  askedOn: day("2026-09-01"),
  sentBy: null,
};
/** One that the old union began. */
const sent: Transfer = { status: "sent", actorId: "赵", askedBy: null, askedOn: null, sentBy: "王" };

describe("a transfer between two unions", () => {
  const deed = fc.record({ event: fc.constantFrom(...events), actorId: fc.constantFrom("林", "王", "赵") });
  it("is accepted only where one person sent and another took, whoever asked", () => {
    fc.assert(
      fc.property(fc.constantFrom(asked, sent), fc.array(deed, { maxLength: 12 }), (first, deeds) => {
        const told = deeds.reduce<{ now: Transfer; hands: Partial<Record<TransferEvent, string>> }>(
          ({ now, hands }, { event, actorId }) => {
            const decision = step(machine, { ...now, actorId }, event);
            if (!decision.ok) return { now, hands };
            const sentBy = event === "send" ? actorId : now.sentBy;
            return { now: { ...now, status: decision.value, sentBy }, hands: { ...hands, [event]: actorId } };
          },
          { now: first, hands: {} },
        );
        const { now, hands } = told;
        expect(hands.accept !== undefined).toBe(now.status === "accepted");
        if (hands.send !== undefined) expect(hands.send).not.toBe(first.askedBy);
        if (hands.accept !== undefined)
          expect([hands.send ?? first.sentBy, null]).not.toContain(hands.accept);
      }),
    );
  });
  it("waits for somebody in just its open standings", () => {
    const waits = transferStatuses.filter((status) => nextSteps(machine, { ...sent, status }).length > 0);
    expect(waits).toEqual([...openTransferStatuses]);
  });
  it.each<[Transfer["status"], TransferEvent[]]>([
    ["asked", ["send", "decline", "withdraw", "cancel"]],
    ["sent", ["accept", "return", "withdraw", "cancel"]],
  ])("that is %s may take the steps %j, each of which stops its clock", (status, onward) => {
    expect(nextSteps(machine, { ...asked, status }).map(({ event }) => event)).toEqual(onward);
    const clock = machine.clocks[status === "asked" ? "answer" : "acceptance"];
    expect([...clock.stopsOn].sort()).toEqual(onward.toSorted());
    expect(clock.span).toEqual({ length: 15, unit: "day" });
  });
  it("runs no clock for an answer where nobody asked", () => {
    expect(machine.clocks.answer).toMatchObject({ startsOn: "create", from: "askedOn", whenKnown: true });
    expect(machine.clocks.acceptance.startsOn).toBe("send");
  });
});

describe("the forms of a transfer", () => {
  const move = { commandId: id, toUnionId: id, kind: "newJob", note: "" };
  it("send somebody on for a reason of the list", () => {
    for (const kind of transferReasons)
      expect(sendTransferInput.safeParse({ ...move, kind, memberId: id, version: 2 }).success).toBe(true);
    const wrong = sendTransferInput.safeParse({ ...move, kind: "", memberId: id, version: 2 });
    expect(wrong.error?.issues[0]?.message).toBe("INPUT.REQUIRED");
  });
  it("ask for somebody by the whole name and number, and never by a record's id", () => {
    const person = { ...move, name: " 张三 ", citizenId: " 11010519491231002X " };
    expect(askTransferInput.parse(person)).toMatchObject({ name: "张三", citizenId: "11010519491231002X" });
    for (const more of [{ name: "" }, { citizenId: " " }, { memberId: id }, { toUnionId: "" }])
      expect(askTransferInput.safeParse({ ...person, ...more }).success).toBe(false);
  });
  it("say why somebody is sent back or declined, and need say nothing where they are taken", () => {
    const answer = { commandId: id, id, version: 1 };
    expect(takeTransferInput.safeParse({ ...answer, note: "" }).success).toBe(true);
    expect(refuseTransferInput.safeParse({ ...answer, reason: " 无 " }).error?.issues[0]?.message).toBe(
      "INPUT.REASON_REQUIRED",
    );
  });
  it("open on what waits for one's own union, fifty at once", () => {
    expect(listTransfersInput.parse({})).toEqual({ tab: "in", limit: 50 });
    expect(listTransfersInput.safeParse({ limit: 101 }).success).toBe(false);
  });
});

describe("a union's life", () => {
  type UnionEvent = keyof typeof unionMachine.transitions;
  const union = (more: Partial<UnionLife>): UnionLife => ({
    status: "1",
    path: "/09/0001/",
    actorId: "林",
    actorPath: "/09/",
    proposedBy: "王",
    ...more,
  });
  const all = Object.entries(unionMachine.transitions).flatMap(([event, { from }]) =>
    from.map((status): [UnionEvent, UnionLife["status"]] => [event as UnionEvent, status]),
  );
  it.each(all)("is decided from above alone: %s from %s", (event, status) => {
    expect(step(unionMachine, union({ status }), event).ok).toBe(true);
    for (const actorPath of ["/09/0001/", "/09/0001/01/", "/09/0002/", "/10/"])
      expect(step(unionMachine, union({ status, actorPath }), event)).toMatchObject({
        refusal: { code: "UNION.DECIDED_FROM_ABOVE" },
      });
  });
  it("is decided by the union above, and not by one whose number only begins alike", () => {
    const alike = union({ path: "/090/0001/", actorPath: "/09/" });
    expect(step(unionMachine, alike, "lock")).toMatchObject({
      refusal: { code: "UNION.DECIDED_FROM_ABOVE" },
    });
  });
  it.each<[UnionLife["status"], UnionEvent[]]>([
    ["4", ["approve", "refuse"]],
    [inOrder, ["lock", "merge", "dissolve"]],
    ["3", ["unlock", "merge", "dissolve"]],
    [dissolved, []],
  ])("in standing %s goes on by %j", (status, onward) => {
    expect(nextSteps(unionMachine, union({ status })).map(({ event }) => event)).toEqual(onward);
  });
  it("may be refused by whoever proposed it, and not approved", () => {
    const own = union({ status: "4", proposedBy: "林" });
    expect(step(unionMachine, own, "refuse").ok).toBe(true);
    expect(step(unionMachine, own, "approve")).toMatchObject({ refusal: { code: "UNION.PROPOSED_BY_YOU" } });
  });
});

describe("the forms of a union", () => {
  const founded = {
    commandId: id,
    parentId: id,
    level: "basic",
    name: "恒远物业工会",
    shortName: "恒远",
    note: "",
  };
  it("found one of every level but the district's own", () => {
    for (const level of foundableLevels)
      expect(foundUnionInput.safeParse({ ...founded, level }).success).toBe(true);
    expect(foundUnionInput.safeParse({ ...founded, level: "district" }).success).toBe(false);
  });
  it.each([
    ["no parent", { parentId: "" }],
    ["a name of one sign", { name: " 工 " }],
    ["a name of 81 signs", { name: "工".repeat(81) }],
    ["a short name of 31 signs", { shortName: "工".repeat(31) }],
    ["a credit code whose last sign is wrong", { creditCode: "91110000802100433C" }],
  ])("found none with %s", (_, more) =>
    expect(foundUnionInput.safeParse({ ...founded, ...more }).success).toBe(false),
  );
  it("end one only into another, and for a reason", () => {
    const end = { commandId: id, id, version: 1, intoId: id, reason: "企业合并" };
    expect(endUnionInput.safeParse(end).success).toBe(true);
    expect(endUnionInput.safeParse({ ...end, intoId: "" }).error?.issues[0]?.message).toBe("INPUT.REQUIRED");
    const { intoId: _, ...alone } = { ...end, reason: " " };
    expect(stepUnionInput.safeParse(alone).error?.issues[0]?.message).toBe("INPUT.REASON_REQUIRED");
  });
});
