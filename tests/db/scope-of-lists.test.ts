import { appendAudits } from "@gongbang/db/audit";
import { memberRow } from "@gongbang/db/member-row";
import { grants, visits } from "@gongbang/db/schema/aid";
import { memberGrams, members } from "@gongbang/db/schema/members";
import { deadlines } from "@gongbang/db/schema/status";
import { type Actor, type Role, roles } from "@gongbang/domain/access/policy";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import { day } from "@gongbang/domain/kernel/day";
import { orRefuse } from "@gongbang/domain/kernel/decision";
import { fen } from "@gongbang/domain/kernel/money";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aFund, anEnrolled } from "../support/aid.ts";
import { diceOf } from "../support/dice.ts";
import { application } from "../support/disputes.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { outcomeOf, procedureAt } from "../support/matrix.ts";
import { aCitizenId } from "../support/people.ts";
import { openScene, type Scene } from "../support/scene.ts";
import { matrix } from "./matrix.all.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

/** Where records are kept, and where the readers sit: above, at, below, and beside it. */
const places = ["/09/", "/09/0001/", "/09/0001/01/", "/09/0002/"];
const lists = Object.entries(matrix).filter(([, line]) => line.shows);

/** Whether an officer of this union sees, with this reach, what somebody else keeps at that place. */
const expected = (reach: string, from: string, at: string) =>
  reach === "federation" || (reach === "union" && at.startsWith(from));

describe("a list shows what is kept at and below one's own union, seen from wherever one sits", () => {
  let keepers: Map<string, Actor>;
  let readers: Map<string, Actor>;
  beforeAll(async () => {
    keepers = new Map();
    readers = new Map();
    for (const place of places) {
      keepers.set(place, await scene.officer([...roles], place));
      for (const role of roles) readers.set(`${role} ${place}`, await scene.officer(role, place));
    }
  });

  it.each(lists)("%s", async (path, line) => {
    const faults: string[] = [];
    for (const at of places) {
      const keeper = keepers.get(at);
      if (!keeper) throw new Error(at);
      const input = await line.input?.(scene, keeper);
      const ask = async (role: Role, from: string) => {
        const reader = readers.get(`${role} ${from}`);
        if (!reader) return;
        const { code, answer } = await outcomeOf(() => procedureAt(scene.as(reader), path)(input));
        const shown = code === "through" && line.shows?.(answer as never, input as never);
        if (Boolean(shown) !== expected(line[role], from, at))
          faults.push(`${role} at ${from}: ${at} is ${shown ?? code}`);
      };
      const asking = roles.filter((role) => line[role] !== "no" && line[role] !== "federation");
      const widest = roles.find((role) => line[role] === "federation");
      for (const from of places) {
        await Promise.all([...asking, ...(widest ? [widest] : [])].map((role) => ask(role, from)));
      }
    }
    expect(faults).toEqual([]);
  });
});

type Page = { ids: string[]; next: unknown };
type Paged = {
  /** Puts so many rows there, past the procedures, in no order. */
  add: (many: number) => Promise<unknown>;
  /** The page that begins after a place, and where the next begins. */
  page: (after: unknown) => Promise<Page>;
  all: () => Promise<string[]>;
};

let clerk: Actor;
let auditor: Actor;
let admin: Actor;
const limit = 4;
const dice = diceOf(20260918);
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
const stored = async (query: PromiseLike<readonly { id: string }[]>) => idsOf(await query);
const times = async (many: number, work: () => Promise<unknown>) => {
  for (let n = 0; n < many; n += 1) await work();
};

let serial = 70_000;
async function aMember() {
  serial += 1;
  const citizenId = orRefuse(readCitizenId(aCitizenId({ serial }), day("2026-09-18")));
  // Many of one name, so that a page ends amid those whom only the id tells apart.
  const name = dice.pick(["王明", "李娜", "赵刚"]);
  const kept = { unionId: clerk.unionId, unionPath: clerk.unionPath, keeperId: clerk.id };
  const { member, grams } = memberRow(scene.keys, {
    ...{ name, citizenId, memberNumber: `8888-${String(serial).padStart(7, "0")}` },
    ...{ ...kept, createdAt: scene.now() },
  });
  await scene.owner.insert(members).values(member);
  await scene.owner.insert(memberGrams).values(grams);
}

const aDay = () => day(`2026-09-${String(dice.between(10, 14)).padStart(2, "0")}`);
let household: { id: string; memberId: string; name: string };
let fund: { id: string };
const ofClerk = () => ({ unionId: clerk.unionId, unionPath: clerk.unionPath, keeperId: clerk.id });

const aGrantRow = () => {
  serial += 1;
  const { id: archiveId, memberId, name } = household;
  return scene.owner.insert(grants).values({
    ...{ number: `P ${serial}`, fundId: fund.id, archiveId, memberId, name, kind: "10", amountFen: fen(100) },
    ...{ reason: "x", way: "bank", proposedBy: clerk.id, proposedOn: aDay(), ...ofClerk() },
  });
};
const aVisitRow = () =>
  scene.owner.insert(visits).values({
    ...{
      archiveId: household.id,
      memberId: household.memberId,
      visitedOn: aDay(),
      method: "home",
      met: true,
    },
    ...{ minutes: 30, topics: [], outcomes: [], note: "", visitorName: "周敏", ...ofClerk() },
  });
const aDeadline = () =>
  scene.owner.insert(deadlines).values({
    ...{ machine: "dispute.ticket", clock: "acceptance", recordId: crypto.randomUUID(), title: "x" },
    ...{ startedOn: day("2026-09-10"), dueOn: day(`2026-09-${dice.between(19, 22)}`), length: 3 },
    ...{ unit: "workingDay" as const, provisional: false, trace: [], ...ofClerk() },
  });
const aLine = () => ({
  ...{
    at: new Date(Date.UTC(2026, 8, 18, 4, 0, 0, dice.below(3))).toISOString(),
    actorId: null,
    actorName: "某",
  },
  ...{
    roles: [],
    unionPath: `/${dice.between(40, 60)}/`,
    sessionId: null,
    ip: "",
    requestId: crypto.randomUUID(),
  },
  ...{ action: "paged.line", kind: "write" as const, objectType: null, objectId: null, recordId: null },
  ...{ reason: null, changes: [], result: "done" as const, refusal: null },
});

const paged: Record<string, () => Paged> = {
  "members.list": () => ({
    add: (many) => times(many, aMember),
    page: async (after) => {
      const { rows, next } = await scene.as(clerk).members.list({ limit, after: after as never });
      return { ids: idsOf(rows), next };
    },
    all: () => stored(scene.sql`select id from members where union_id = ${clerk.unionId}`),
  }),
  "archives.list": () => ({
    add: (many) => times(many, () => anArchiveRow(scene, clerk)),
    page: async (after) => {
      const { rows, next } = await scene.as(clerk).archives.list({ limit, after: after as never });
      return { ids: idsOf(rows), next };
    },
    all: () => stored(scene.sql`select id from archives`),
  }),
  "grants.list": () => ({
    add: (many) => times(many, aGrantRow),
    page: async (after) => {
      const { rows, next } = await scene
        .as(clerk)
        .grants.list({ limit, after: after as never, fundId: fund.id });
      return { ids: idsOf(rows), next };
    },
    all: () => stored(scene.sql`select id from grants where fund_id = ${fund.id}`),
  }),
  "visits.list": () => ({
    add: (many) => times(many, aVisitRow),
    page: async (after) => {
      const { rows, next } = await scene.as(clerk).visits.list({ limit, after: after as never });
      return { ids: idsOf(rows), next };
    },
    all: () => stored(scene.sql`select id from visits`),
  }),
  "tickets.list": () => ({
    add: (many) => times(many, () => scene.as(clerk).tickets.open(application({ receivedOn: aDay() }))),
    page: async (after) => {
      const { rows, next } = await scene
        .as(clerk)
        .tickets.list({ view: "all", limit, after: after as never });
      return { ids: idsOf(rows), next };
    },
    all: () => stored(scene.sql`select id from tickets`),
  }),
  "tickets.list, by what is due": () => ({
    add: (many) => times(many, () => scene.as(clerk).tickets.open(application({ receivedOn: aDay() }))),
    page: async (after) => {
      const { rows, next } = await scene
        .as(clerk)
        .tickets.list({ view: "due", limit, after: after as never });
      return { ids: idsOf(rows), next };
    },
    all: () => stored(scene.sql`select id from tickets`),
  }),
  ...Object.fromEntries(
    (["day", "keeper"] as const).map((group) => [
      `deadlines.list, by ${group}`,
      (): Paged => ({
        // The wall shows a ticket's clock only with its ticket, so these are seen by the archive's machine.
        add: async (many) => {
          await times(many, aDeadline);
          await scene.sql`update deadlines set machine = 'hardship.archive', clock = 'synchronisation' where title = 'x'`;
        },
        page: async (after) => {
          const { rows, next } = await scene
            .as(clerk)
            .deadlines.list({ limit, group, after: after as never });
          return { ids: idsOf(rows), next };
        },
        all: () =>
          stored(scene.sql`select id from deadlines
            where stopped_at is null and not permits and due_on between '2026-09-18' and '2026-09-25'`),
      }),
    ]),
  ),
  "office.audit.list": () => ({
    add: (many) =>
      scene.owner.transaction((tx) => appendAudits(tx, scene.keys, Array.from({ length: many }, aLine))),
    page: async (after) => {
      const { rows, next } = await scene
        .as(auditor)
        .office.audit.list({ limit, action: "paged.", after: after as never });
      return { ids: rows.map(({ chain, seq }) => `${chain}.${seq}`), next };
    },
    all: () => stored(scene.sql`select chain || '.' || seq as id from audit where action = 'paged.line'`),
  }),
  "office.people.list": () => ({
    add: (many) =>
      times(many, () => scene.officer(dice.pick(roles), dice.pick(["/70/", "/70/0001/", "/70/0002/"]))),
    page: async (after) => {
      const { rows, next } = await scene.as(admin).office.people.list({ limit, after: after as never });
      return { ids: idsOf(rows), next };
    },
    all: () => stored(scene.sql`select id from officers where starts_with(union_path, '/70/')`),
  }),
};

describe("a list, walked page by page while others write", () => {
  beforeAll(async () => {
    clerk = await scene.officer(["caseworker", "mediator"], "/70/");
    auditor = await scene.officer("auditor", "/");
    admin = await scene.officer("unionAdmin", "/70/");
    fund = await aFund(scene);
    // The lists of the other half left theirs: here only what is paged is to be seen.
    await scene.sql`truncate visits, grants, tickets, archives, members, deadlines cascade`;
    household = await anEnrolled(scene, clerk);
  });

  it.each(Object.entries(paged))(
    "%s: every row that was there comes exactly once, none twice",
    async (_, make) => {
      const { add, page, all } = make();
      await add(19);
      const there = await all();
      const seen: string[] = [];
      let after: unknown;
      for (let n = 0; n < 60; n += 1) {
        const { ids, next } = await page(after);
        expect(ids.length).toBeLessThanOrEqual(limit);
        seen.push(...ids);
        after = next ?? undefined;
        if (next === null) break;
        if (n < 6) await add(2);
      }
      expect(after).toBeUndefined();
      expect(seen.filter((id, i) => seen.indexOf(id) !== i)).toEqual([]);
      expect(there.filter((id) => !seen.includes(id))).toEqual([]);
      const now = await all();
      expect(seen.filter((id) => !now.includes(id))).toEqual([]);
      expect(now.length).toBeGreaterThan(there.length);
    },
  );
});
