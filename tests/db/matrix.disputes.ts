import type { Actor } from "@gongbang/domain/access/policy";
import { aTicket, at } from "../support/disputes.ts";
import type { Matrix } from "../support/matrix.ts";
import type { Scene } from "../support/scene.ts";

type Rows = { rows: { receivedOn: string }[] };

const nobody = {
  caseworker: "no",
  mediator: "no",
  manager: "no",
  finance: "no",
  auditor: "no",
  unionAdmin: "no",
  systemAdmin: "no",
} as const;
/** Disputes are read by those who mediate, those who lead, and those who audit; not by those who do hardship work. */
const readers = { ...nobody, mediator: "union", manager: "union", auditor: "federation" } as const;
/** A mediator works on their own tickets; a manager on those of the union. */
const workers = { ...nobody, mediator: "own", manager: "union" } as const;
const assigners = { ...nobody, mediator: "union", manager: "union" } as const;
const clerks = { ...nobody, mediator: "union", caseworker: "union" } as const;

const aStep =
  (more: Record<string, unknown> = {}) =>
  async (scene: Scene, keeper: Actor) => {
    const { ticketId } = await aTicket(scene, keeper);
    return { ...at(ticketId, 1), ...more };
  };

const theTicket = async (scene: Scene, keeper: Actor) => ({
  ticketId: (await aTicket(scene, keeper)).ticketId,
});
const on = "2026-09-18";
const why = "双方意见分歧较大。";

export const disputesMatrix: Matrix = {
  "tickets.list": {
    ...readers,
    // The number finds the one ticket, however many the matrix has made by then.
    input: async (scene, keeper) => ({ view: "all", search: (await aTicket(scene, keeper)).number }),
    shows: ({ rows }: Rows) => rows.length === 1,
  },
  "tickets.record": { ...readers, input: theTicket },
  "tickets.against": {
    ...clerks,
    aboutNoRecord: "A number that counts over all unions, and shows no ticket.",
  },
  "tickets.open": { ...clerks, aboutNoRecord: "Makes a ticket of one's own union." },
  "tickets.assign": {
    ...assigners,
    input: async (scene, keeper) => ({ ...(await aStep()(scene, keeper)), mediatorId: keeper.id }),
  },
  "tickets.accept": { ...workers, input: aStep({ consentOn: on }) },
  "tickets.refuse": { ...workers, input: aStep({ reason: "outOfScope", explanation: why }) },
  "tickets.begin": { ...workers, input: aStep() },
  "tickets.extend": { ...workers, input: aStep({ days: 5, applicantAgreedOn: on, respondentAgreedOn: on }) },
  "tickets.agreement": { ...workers, input: aStep({ terms: why }) },
  "tickets.admission": {
    ...workers,
    input: async (scene, keeper) => {
      const asked = await aStep()(scene, keeper);
      const { claims } = await scene.as(keeper).tickets.record({ ticketId: asked.ticketId });
      return { ...asked, claims: claims.map(({ id }) => ({ claimId: id, admitted: "1" })) };
    },
  },
  "tickets.settle": { ...workers, input: aStep() },
  "tickets.fail": { ...workers, input: aStep({ reason: "termPassed", explanation: why }) },
  "tickets.withdraw": { ...workers, input: aStep({ note: why }) },
  "tickets.close": { ...workers, input: aStep({ note: why }) },
  "tickets.reveal": {
    ...workers,
    input: async (scene, keeper) => {
      const { commandId, ticketId } = await aStep()(scene, keeper);
      return { commandId, ticketId, field: "narrative", reason: "check" };
    },
  },
  "deadlines.list": {
    ...readers,
    caseworker: "union",
    aboutNoRecord: "Shows the clocks of every room; list-deadlines.test.ts asks whose are shown to whom.",
  },
  "deadlines.without": {
    ...readers,
    input: async (scene, keeper) => {
      // A withdrawn ticket without a limitation has no clock left. The page begins right before it.
      const receivedOn = "1990-01-01";
      const facts = { receivedOn, knownOn: "", employedFrom: "", employedTo: "" };
      const { ticketId } = await aTicket(scene, keeper, facts);
      await scene.as(keeper).tickets.withdraw({ ...at(ticketId, 1), note: why });
      return { after: `${receivedOn}_${ticketId.slice(0, -12)}${"0".repeat(12)}`, limit: 1 };
    },
    shows: ({ rows }: Rows) => rows.some(({ receivedOn }) => receivedOn === "1990-01-01"),
  },
  "deadlines.calendar": {
    ...nobody,
    caseworker: "own",
    mediator: "own",
    manager: "own",
    finance: "own",
    auditor: "own",
    unionAdmin: "own",
    systemAdmin: "own",
    aboutNoRecord: "The holiday table, which is everybody's.",
  },
};
