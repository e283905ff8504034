import { randomUUID } from "node:crypto";
import { setAside } from "@gongbang/api/aid/propose-grant";
import { uuidv7 } from "@gongbang/db/uuid";
import type { Actor } from "@gongbang/domain/access/policy";
import type { OpenFund } from "@gongbang/domain/aid/open-fund.input";
import type { ProposeGrant } from "@gongbang/domain/aid/propose-grant.input";
import type { RecordVisit } from "@gongbang/domain/aid/record-visit.input";
import { day, dayAt } from "@gongbang/domain/kernel/day";
import { parseYuan } from "@gongbang/domain/kernel/money";
import { anArchiveRow } from "./hardship.ts";
import { command, type Scene } from "./scene.ts";

/** A fund that is open all year 2026; `cap` and `householdYearlyCap` in yuan. */
export async function aFund(scene: Scene, more: Partial<Record<keyof OpenFund, unknown>> = {}) {
  const finance = await scene.officer("finance");
  const terms = {
    ...{ name: "区级帮扶资金", source: "5", kinds: ["10", "60", "70"] },
    ...{ opensOn: "2026-01-01", closesOn: "2026-12-31", cap: "100000", householdYearlyCap: "50000" },
  };
  return scene.as(finance).funds.open({ ...command(), ...terms, ...more } as never);
}

/** An archive in the file (在档), kept by the keeper. */
export const anEnrolled = (scene: Scene, keeper: Actor, more: Parameters<typeof anArchiveRow>[2] = {}) =>
  anArchiveRow(scene, keeper, {
    ...{ status: "enrolled", grade: "1", approvedBy: uuidv7(), enrolledOn: day("2026-01-05") },
    ...more,
  });

type Ids = { id: string };

/** Ends the cap of 临时救助 (51-caps.sql) for stories about the funds' own bounds. */
export const withoutReliefCap = (scene: Scene) =>
  scene.sql`update programme_caps set effective_until = '2020-01-01' where kind = '60' and effective_until is null`;

/** A proposal of `amount` yuan, as the form sends it. */
export const proposing = (archive: Ids, fund: Ids, amount: string, more: Partial<ProposeGrant> = {}) =>
  ({
    ...command(),
    ...{ archiveId: archive.id, fundId: fund.id, kind: "10" as const, amount, way: "bank" as const },
    reason: "生活困难",
    ...more,
  }) as unknown as { commandId: string } & Record<keyof ProposeGrant, never>;

/** A visit of the scene's day, as the phone sends it. */
export const visiting = (archive: Ids, more: Record<string, unknown> = {}) =>
  ({
    ...command(),
    ...{ archiveId: archive.id, visitedOn: "2026-09-18", startedTime: "10:28", method: "home", met: true },
    ...{
      minutes: 30,
      topics: ["health", "income"],
      outcomes: ["unchanged"],
      note: "情况稳定",
      nextVisitOn: "2026-12-18",
    },
    ...more,
  }) as unknown as { commandId: string } & Record<keyof RecordVisit, never>;

export type Hands = { caseworker: Actor; manager: Actor; finance: Actor };

/** The people whom one grant takes: a caseworker and a manager of a union, and finance. */
export async function hands(scene: Scene, path = "/09/"): Promise<Hands> {
  return {
    caseworker: await scene.officer("caseworker", path),
    manager: await scene.officer("manager", path),
    finance: await scene.officer("finance"),
  };
}

export type Reached = "proposed" | "approved" | "released" | "paid";

/** A grant that was brought to a stage through the procedures. `amount` in yuan. */
export async function aGrant(
  scene: Scene,
  { caseworker, manager, finance }: Hands,
  {
    archive,
    fund,
    upTo = "proposed" as Reached,
    amount = "1000",
    kind = "10",
    way = upTo === "paid" ? "bank" : "handOver",
  }: {
    archive: Ids;
    fund: Ids;
    upTo?: Reached;
    amount?: string;
    kind?: string;
    way?: string;
  },
) {
  const { id } = await scene
    .as(caseworker)
    .grants.propose(proposing(archive, fund, amount, { kind, way } as never));
  const at = (version: number) => ({ ...command(), grantId: id, version });
  if (upTo !== "proposed") await scene.as(manager).grants.approve({ ...at(1), note: "同意" });
  if (upTo === "released") await scene.as(finance).grants.release(at(2));
  if (upTo === "paid") await scene.as(finance).grants.pay({ ...at(2), reference: "20260918001" });
  return { id, at };
}

let bills = 0;
/** A bill of 1,000 yuan of which nothing is covered yet, as the desk writes it down. */
export const aBill = (archive: Ids, more: Record<string, unknown> = {}) => {
  bills += 1;
  const covered = { insurance: "0", seriousIllness: "0", commercial: "", mutualAid: "", otherAid: "0" };
  const said = { personId: "", billNumber: `发票 ${bills}`, hospital: "某医院", billedOn: "2026-08-01" };
  return { ...command(), archiveId: archive.id, ...said, bill: "1000", ...covered, ...more } as never;
};

/** Everything that is wrong with the money: nothing, at any time. */
export const faultsOf = async (scene: Scene): Promise<string[]> =>
  (await scene.sql`select fault from app.fund_faults()`).map(({ fault }) => fault);

/** A fund's figures in fen. */
export async function balanceOf(scene: Scene, { id }: Ids) {
  const [row] = await scene.sql`select cap_fen, spent_fen, reserved_fen from funds where id = ${id}`;
  return { cap: Number(row?.cap_fen), spent: Number(row?.spent_fen), reserved: Number(row?.reserved_fen) };
}

/** Another till: it has set a sum aside, holds the fund, and has not committed. */
export async function grantInFlight(
  scene: Scene,
  { actor, archive, fund, amount }: { actor: Actor; archive: Ids; fund: Ids; amount: string },
) {
  const taken = Promise.withResolvers<number>();
  const leave = Promise.withResolvers<void>();
  const done = scene.seenBy(actor, "union", async (tx) => {
    const [row] = await tx.execute<{ pid: number }>("select pg_backend_pid() as pid");
    const office = {
      ...{
        tx,
        actor,
        scope: "union" as const,
        now: scene.now(),
        today: dayAt(scene.now()),
        keys: scene.keys,
      },
      calendar: () => Promise.reject(new Error("not asked")),
      about: () => {},
      enqueue: async () => {},
    };
    const fen = parseYuan(amount);
    await setAside(office, {
      ...{ archiveId: archive.id, fundId: fund.id, kind: "10", way: "bank", reason: "同时办理" },
      amount: fen as NonNullable<typeof fen>,
    });
    taken.resolve(row?.pid ?? 0);
    await leave.promise;
  });
  done.catch(taken.reject);
  const pid = await taken.promise;
  return {
    /** Until somebody stands in line behind it. */
    isWaitedFor: async () => {
      for (;;) {
        const waiting = await scene.sql`select from pg_stat_activity
          where wait_event_type = 'Lock' and ${pid}::int = any (pg_blocking_pids(pid))`;
        if (waiting.length > 0) return;
      }
    },
    commit: async () => {
      leave.resolve();
      await done;
    },
  };
}

export const someone = () => randomUUID();
