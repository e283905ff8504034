import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextSteps, step } from "../kernel/machine.ts";
import {
  type ChangeRequest,
  changeMachine,
  changeStatuses,
  type GuardedField,
  guardedFields,
} from "./change.status.ts";
import { plainFields } from "./member-fields.ts";

const asked: ChangeRequest = { status: "pending", actorId: "林", requestedBy: "王", unsettled: [] };
type Event = keyof typeof changeMachine.transitions;
const take = (event: Event, more: Partial<ChangeRequest> = {}) => {
  const decision = step(changeMachine, { ...asked, ...more }, event);
  return decision.ok ? decision.value : decision.refusal;
};

describe("a request to change a name, a paper or a card", () => {
  it("is about what nobody may change alone, and about nothing else", () => {
    expect([...guardedFields]).toEqual(["name", "citizenId", "bankCard"]);
    for (const field of guardedFields) expect(plainFields).not.toHaveProperty(field);
  });
  it("is decided by a second person", () => {
    expect(take("approve")).toBe("approved");
    expect(take("reject")).toBe("rejected");
    for (const event of ["approve", "reject"] as const)
      expect(take(event, { actorId: "王" })).toEqual({ code: "CHANGE.ASKED_BY_YOU" });
  });
  it("is withdrawn by whoever asked, and by nobody else", () => {
    expect(take("withdraw", { actorId: "王" })).toBe("withdrawn");
    expect(take("withdraw")).toEqual({ code: "CHANGE.NOT_ASKED_BY_YOU" });
  });
  it("waits where a field has changed since, until somebody says which value is right", () => {
    expect(take("approve", { unsettled: ["name", "bankCard"] })).toEqual({
      code: "CHANGE.CONFLICT",
      count: 2,
    });
    expect(take("approve", { unsettled: [] })).toBe("approved");
  });
  it("may be rejected with its conflicts: nothing of it is written", () => {
    expect(take("reject", { unsettled: ["citizenId"] })).toBe("rejected");
  });
  it("says all that an approval lacks at once", () => {
    expect(take("approve", { actorId: "王", unsettled: ["name"] })).toEqual({
      code: "STATUS.LACKS",
      lacks: [{ code: "CHANGE.ASKED_BY_YOU" }, { code: "CHANGE.CONFLICT", count: 1 }],
    });
  });
  it.each(changeStatuses.filter((status) => status !== "pending"))("that is %s is over", (status) => {
    expect(nextSteps(changeMachine, { ...asked, status })).toEqual([]);
    for (const event of ["approve", "reject", "withdraw"] as const)
      expect(take(event, { status })).toMatchObject({ code: "STATUS.NOT_FROM_HERE", event });
  });
  it("is never settled by one pair of hands alone but by giving it up, whatever they do", () => {
    const deed = fc.record({
      event: fc.constantFrom<Event>("approve", "reject", "withdraw"),
      actorId: fc.constantFrom("王", "林", "赵"),
      unsettled: fc.subarray<GuardedField>([...guardedFields]),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 8 }), (deeds) => {
        const taken: { to: ChangeRequest["status"]; actorId: string }[] = [];
        for (const { event, actorId, unsettled } of deeds) {
          const status = taken.at(-1)?.to ?? asked.status;
          const decision = step(changeMachine, { ...asked, status, actorId, unsettled }, event);
          if (decision.ok) taken.push({ to: decision.value, actorId });
        }
        expect(taken.length).toBeLessThanOrEqual(1);
        for (const { to, actorId } of taken) expect(actorId === "王").toBe(to === "withdrawn");
      }),
    );
  });
});
