import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../kernel/day.ts";
import { nextSteps, step } from "../kernel/machine.ts";
import { type Ticket, ticketMachine, ticketStatuses } from "./ticket.status.ts";

type Event = keyof typeof ticketMachine.transitions;
type ClockName = keyof typeof ticketMachine.clocks;
const events = Object.keys(ticketMachine.transitions) as Event[];
const clocks = Object.keys(ticketMachine.clocks) as ClockName[];

const received: Ticket = {
  status: "received",
  mediatorId: null,
  receivedOn: day("2026-09-18"),
  limitationFrom: day("2026-08-15"),
  acceptedOn: null,
  mediationDueOn: null,
  extended: false,
  extendedDays: null,
  applicantSignedOn: null,
  respondentSignedOn: null,
  mediatorSignedOn: null,
  sealedOn: null,
};
const signatures = ["applicantSignedOn", "respondentSignedOn", "mediatorSignedOn", "sealedOn"] as const;

/** Something that happens to a ticket: a step that is tried, a signature, a mediator who is named or gone. */
type Happening = { event: Event } | { sign: (typeof signatures)[number] } | { mediator: string | null };
const happenings = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ event: fc.constantFrom(...events) }) },
    { weight: 2, arbitrary: fc.record({ sign: fc.constantFrom(...signatures) }) },
    { weight: 1, arbitrary: fc.record({ mediator: fc.constantFrom("m", null) }) },
  ) as fc.Arbitrary<Happening>,
  { maxLength: 40 },
);
// Chance alone seldom gets far: most stories begin in a mediation, with none, some or all of the signatures.
const inMediation: Happening[] = [{ mediator: "m" }, { event: "accept" }, { event: "begin" }];
const signed = fc
  .oneof(fc.subarray([...signatures]), fc.constant([...signatures]))
  .map((given): Happening[] => [...inMediation, ...given.map((sign) => ({ sign }))]);
const stories = fc
  .tuple(fc.oneof(fc.constant<Happening[]>([]), signed), happenings)
  .map((parts) => parts.flat());

type Taken = { event: Event; was: Ticket; becomes: Ticket["status"]; running: ReadonlySet<ClockName> };

/** The steps that a story really takes, each with the clocks that run after it; refused ones change nothing. */
function tell(story: readonly Happening[]): { ticket: Ticket; history: Taken[] } {
  let ticket = received;
  let running = started("create", new Set());
  const history: Taken[] = [];
  for (const happening of story) {
    if ("sign" in happening) ticket = { ...ticket, [happening.sign]: day("2026-09-28") };
    else if ("mediator" in happening) ticket = { ...ticket, mediatorId: happening.mediator };
    else {
      const { event } = happening;
      const decision = step(ticketMachine, ticket, event);
      if (!decision.ok) continue;
      running = started(event, stopped(event, running));
      history.push({ event, was: ticket, becomes: decision.value, running });
      ticket = { ...ticket, status: decision.value, extended: ticket.extended || event === "extend" };
    }
  }
  return { ticket, history };
}
const stopped = (event: Event, running: ReadonlySet<ClockName>) => {
  const stops = (clock: ClockName) =>
    (ticketMachine.clocks[clock].stopsOn as readonly Event[]).includes(event);
  return new Set([...running].filter((clock) => !stops(clock)));
};
function started(event: Event | "create", running: ReadonlySet<ClockName>): Set<ClockName> {
  const starting = clocks.filter((clock) => ticketMachine.clocks[clock].startsOn === event);
  for (const clock of starting) expect(running.has(clock), `${clock} runs twice`).toBe(false);
  return new Set([...running, ...starting]);
}
const always = (claim: (told: ReturnType<typeof tell>) => void) =>
  fc.assert(
    fc.property(stories, (story) => claim(tell(story))),
    { numRuns: 500 },
  );

describe("whatever happens to a ticket", () => {
  it("it stands in one of its states, and its history leads there step by step", () => {
    always(({ ticket, history }) => {
      let at: Ticket["status"] = ticketMachine.initial;
      for (const { event, was, becomes } of history) {
        const { from, to } = ticketMachine.transitions[event];
        expect(was.status).toBe(at);
        expect(from).toContain(at);
        expect(becomes).toBe(to);
        at = becomes;
      }
      expect(ticketStatuses).toContain(at);
      expect(ticket.status).toBe(at);
    });
  });
  it("the buttons offer what the step allows, and lock what it refuses", () => {
    always(({ ticket }) => {
      const offered = nextSteps(ticketMachine, ticket);
      const free = offered.filter(({ lacks }) => lacks.length === 0).map(({ event }) => event);
      expect(free).toEqual(events.filter((event) => step(ticketMachine, ticket, event).ok));
    });
  });
  it("it is settled only with all four hands under the agreement", () => {
    always(({ history }) => {
      for (const { event, was } of history)
        if (event === "settle") expect(signatures.filter((each) => was[each] === null)).toEqual([]);
    });
  });
  it("its mediation began with a mediator, after both sides agreed", () => {
    always(({ history }) => {
      const names = history.map(({ event }) => event);
      for (const { event, was } of history) {
        if (event !== "begin") continue;
        expect(was.mediatorId).not.toBeNull();
        expect(names.indexOf("accept")).toBeLessThan(names.indexOf("begin"));
      }
    });
  });
  it("its term is extended at most once, and only during the mediation", () => {
    always(({ history }) => {
      const extensions = history.filter(({ event }) => event === "extend");
      expect(extensions.length).toBeLessThanOrEqual(1);
      for (const { was } of extensions) expect(was.status).toBe("mediating");
    });
  });
  it("it is filed at the very end, and never opened again", () => {
    always(({ history }) => {
      const closed = history.findIndex(({ event }) => event === "close");
      if (closed >= 0) expect(closed).toBe(history.length - 1);
    });
  });
  it("it takes no step twice: no ticket goes round in circles", () => {
    always(({ history }) => {
      const seen = history.map(({ event }) => event);
      expect(new Set(seen).size).toBe(seen.length);
    });
  });
});

describe("the clocks, whatever happens", () => {
  const runningIn: Record<Ticket["status"], ClockName[]> = {
    received: ["acceptance", "arbitration", "limitation"],
    accepted: ["arbitration", "mediation", "limitation"],
    mediating: ["arbitration", "mediation", "extension", "limitation"],
    settled: [],
    failed: ["limitation"],
    refused: ["limitation"],
    withdrawn: ["limitation"],
    closed: [],
  };
  it("run only where their state lets them", () => {
    always(({ history }) => {
      for (const { becomes, running } of history)
        for (const clock of running) expect(runningIn[becomes], becomes).toContain(clock);
    });
  });
  it("never leave a case that is being handled without one that presses", () => {
    always(({ history }) => {
      for (const { becomes, running } of history) {
        if (becomes !== "accepted" && becomes !== "mediating") continue;
        expect([...running].filter((clock) => clock === "mediation" || clock === "extension")).toHaveLength(
          1,
        );
      }
    });
  });
  it("keep the worker's own year running until the case is settled or filed", () => {
    always(({ history }) => {
      for (const { becomes, running } of history)
        expect(running.has("limitation")).toBe(becomes !== "settled" && becomes !== "closed");
    });
  });
  it("never demand two ends of one mediation", () => {
    always(({ history }) => {
      for (const { running } of history)
        expect(running.has("mediation") && running.has("extension")).toBe(false);
    });
  });
});
