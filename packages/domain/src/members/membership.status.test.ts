import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addMonths, type Day, day } from "../kernel/day.ts";
import { leadsTo, nextSteps, step } from "../kernel/machine.ts";
import {
  admonishInput,
  approveInput,
  dieInput,
  expelInput,
  fileExpulsionInput,
  noteStepInput,
  reasonStepInput,
  retainInput,
  retentions,
} from "./membership.input.ts";
import {
  idleMonths,
  type Membership,
  type MembershipEvent,
  membershipMachine as machine,
} from "./membership.status.ts";
import { liveStatuses, membershipStatuses } from "./membership.ts";

const events = Object.keys(machine.transitions) as MembershipEvent[];
const applied: Membership = {
  status: "applied",
  today: day("2026-09-18"),
  actorId: "林",
  actorPath: "/09/",
  unionPath: "/09/0001/",
  idleSince: null,
  admonishedOn: null,
  expelledBy: null,
  filedOn: null,
};

/** What the office writes down beside each step. */
function after(was: Membership, event: MembershipEvent): Membership {
  const status = leadsTo(machine.transitions[event].to, was.status);
  if (event === "admonish")
    return { ...was, status, admonishedOn: was.today, idleSince: addMonths(was.today, -2) };
  if (event === "resume") return { ...was, status, admonishedOn: null, idleSince: null };
  if (event === "expel") return { ...was, status, expelledBy: was.actorId };
  return event === "file" ? { ...was, status, filedOn: was.today } : { ...was, status };
}

const deed = fc.record({
  event: fc.constantFrom(...events),
  actorId: fc.constantFrom("林", "王"),
  days: fc.integer({ min: 0, max: 120 }),
  actorPath: fc.constantFrom("/09/", "/09/0001/", "/10/"),
});
type Deed = { event: MembershipEvent; actorId: string; days: number; actorPath: string };
type Taken = { event: MembershipEvent; was: Membership; now: Membership };

/** The steps of a story that really were taken; whoever is refused changes nothing but the day. */
function tell(deeds: readonly Deed[]): Taken[] {
  const taken: Taken[] = [];
  let now = after(applied, "approve");
  for (const { event, days, ...who } of deeds) {
    const was = { ...now, ...who, today: addDays(now.today, days) };
    now = step(machine, was, event).ok ? after(was, event) : was;
    if (step(machine, was, event).ok) taken.push({ event, was, now });
  }
  return taken;
}
const stories = fc.array(deed, { maxLength: 40 });
const everyStory = (holds: (taken: readonly Taken[]) => void) =>
  fc.assert(
    fc.property(stories, (deeds) => holds(tell(deeds))),
    { numRuns: 300 },
  );

describe("a membership, whatever is done to it", () => {
  it("is never applied for or turned down again once it was approved", () => {
    everyStory((taken) => {
      for (const { now } of taken) expect(["applied", "notAdmitted"]).not.toContain(now.status);
    });
  });
  it("ends once, and nothing follows but the file of an expulsion", () => {
    everyStory((taken) => {
      const end = taken.findIndex(({ now }) => !liveStatuses.some((live) => live === now.status));
      if (end === -1) return;
      const later = taken.slice(end + 1).map(({ event }) => event);
      expect(later).toEqual(later.length > 0 ? ["file"] : []);
    });
  });
  it("lapses only after an admonition, and six whole months without dues and union life", () => {
    everyStory((taken) => {
      for (const { was } of taken.filter(({ event }) => event === "lapse")) {
        expect(was.admonishedOn).not.toBeNull();
        expect(addMonths(was.idleSince ?? was.today, 6) < was.today).toBe(true);
      }
    });
  });
  it("is filed as expelled from above, by somebody else, once", () => {
    everyStory((taken) => {
      const filed = taken.filter(({ event }) => event === "file");
      expect(filed.length).toBeLessThanOrEqual(1);
      for (const { was } of filed) expect([was.actorPath, was.actorId]).not.toContain(was.expelledBy);
      for (const { was } of filed) expect(was.actorPath).toBe("/09/");
    });
  });
  it("offers as next steps just those that it lets through or says what they lack", () => {
    everyStory((taken) => {
      for (const { now } of taken)
        for (const event of events) {
          const offered = nextSteps(machine, now).find((each) => each.event === event);
          expect(step(machine, now, event).ok).toBe(offered?.lacks.length === 0);
        }
    });
  });
});

describe("the standings of a membership", () => {
  it("are all known to the machine but that of a record which was merged away", () => {
    expect(Object.keys(machine.states).sort()).toEqual(
      membershipStatuses.filter((each) => each !== "merged").sort(),
    );
  });
  it.each<[Membership["status"], MembershipEvent[]]>([
    ["applied", ["approve", "refuse", "withdraw"]],
    ["active", ["transfer", "retain", "leave", "admonish", "resume", "lapse", "expel", "die"]],
    ["transferring", ["accept", "return", "recall", "die"]],
    ["retained", ["reinstate", "leave", "expel", "die"]],
    ["expelled", ["file"]],
    ["left", []],
    ["lapsed", []],
    ["deceased", []],
    ["notAdmitted", []],
  ])("%s leads on by %j", (status, onward) => {
    expect(nextSteps(machine, { ...applied, status }).map(({ event }) => event)).toEqual(onward);
  });
});

describe("the clocks of a membership", () => {
  const { approval, lapse, filing } = machine.clocks;
  it("give fifteen days to answer an application, until it is answered or given up", () => {
    expect(approval).toMatchObject({ startsOn: "create", span: { length: 15, unit: "day" } });
    const answers = nextSteps(machine, applied).map(({ event }) => event);
    expect([...approval.stopsOn].sort()).toEqual(answers.sort());
  });
  it("count six months from when dues and union life ceased, and permit the lapse", () => {
    expect(lapse).toMatchObject({ startsOn: "admonish", from: "idleSince", permits: true });
    expect(lapse.span).toEqual({ length: idleMonths, unit: "month" });
  });
  it("stop the six months by every step that ends or mends what they count", () => {
    const onward = nextSteps(machine, { ...applied, status: "active" }).map(({ event }) => event);
    expect([...lapse.stopsOn].sort()).toEqual(onward.sort());
  });
  it("give fifteen days to file an expulsion above", () => {
    expect(filing).toMatchObject({
      startsOn: "expel",
      stopsOn: ["file"],
      span: { length: 15, unit: "day" },
    });
  });
  it("let the lapse through on the day after the six months, for every day they may begin on", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), (i) => {
        const idleSince = addDays(day("2020-01-01"), i);
        const admonished = { ...applied, status: "active", admonishedOn: idleSince, idleSince } as const;
        const on = (today: Day) => step(machine, { ...admonished, today }, "lapse").ok;
        expect([on(addMonths(idleSince, 6)), on(addDays(addMonths(idleSince, 6), 1))]).toEqual([false, true]);
      }),
    );
  });
});

describe("the forms of a membership's steps", () => {
  const id = "019746a0-0000-4000-8000-000000000001";
  const sent = { commandId: id, id, version: 1 };
  const days = { unpaidSince: "2026-01-05", absentSince: "2026-02-01", admonishedOn: "2026-08-01" };
  const decidedOn = { groupDiscussedOn: "2026-08-01", committeeDecidedOn: "2026-08-15" };
  const messageOf = (schema: { safeParse: typeof noteStepInput.safeParse }, input: object) =>
    schema.safeParse(input).error?.issues[0]?.message;
  it("take a note that may be empty, and a reason that may not", () => {
    expect(noteStepInput.parse({ ...sent, note: "  " }).note).toBe("");
    expect(messageOf(noteStepInput, { ...sent, note: "长".repeat(1001) })).toBe("INPUT.TOO_LONG");
    expect(messageOf(reasonStepInput as never, { ...sent, reason: " 因 " })).toBe("INPUT.REASON_REQUIRED");
    expect(reasonStepInput.parse({ ...sent, reason: " 调离 " }).reason).toBe("调离");
  });
  it.each(retentions)("keep a membership for %s since a day", (retention) => {
    const kept = { ...sent, retention, since: "2026年9月1日", note: "" };
    expect(retainInput.parse(kept)).toMatchObject({ retention, since: "2026-09-01" });
  });
  it("keep it for no other reason, and not since no day", () => {
    const kept = { ...sent, since: "2026-09-01", note: "" };
    expect(messageOf(retainInput as never, { ...kept, retention: "abroad" })).toBe("INPUT.REQUIRED");
    expect(retainInput.safeParse({ ...kept, retention: "retired", since: "2026-02-30" }).success).toBe(false);
  });
  it.each(Object.keys(days))("admonish only with %s (章程 art. 6)", (missing) => {
    const whole = { ...sent, ...days, reason: "教育后拒不改正" };
    expect(admonishInput.safeParse(whole).success).toBe(true);
    expect(admonishInput.safeParse({ ...whole, [missing]: "" }).success).toBe(false);
  });
  it.each([...Object.keys(decidedOn), "reason"])("expel only with %s (章程 art. 7)", (missing) => {
    const whole = { ...sent, ...decidedOn, reason: "犯罪受刑事处罚" };
    expect(expelInput.safeParse(whole).success).toBe(true);
    expect(expelInput.safeParse({ ...whole, [missing]: "" }).success).toBe(false);
  });
  it("file an expulsion under a number", () => {
    expect(messageOf(fileExpulsionInput as never, { ...sent, fileNumber: " " })).toBe("INPUT.REQUIRED");
    expect(fileExpulsionInput.parse({ ...sent, fileNumber: " 月工备〔2026〕3号 " }).fileNumber).toBe(
      "月工备〔2026〕3号",
    );
  });
  it("need the day of a death, and not that of an approval: it is today's", () => {
    expect(dieInput.safeParse({ ...sent, diedOn: "", note: "" }).success).toBe(false);
    expect(approveInput.parse({ ...sent, approvedOn: "", note: "" }).approvedOn).toBeUndefined();
  });
});
