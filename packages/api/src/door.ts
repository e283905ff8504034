import { type AuditEntry, appendAudit } from "@gongbang/db/audit";
import type { Tx } from "@gongbang/db/open";
import { transact } from "@gongbang/db/transact";
import type { Action, Actor, Scope } from "@gongbang/domain/access/policy";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import { loadCalendar } from "./calendar.ts";
import { type Claim, claimCommand, keepAnswer } from "./commands.ts";
import type { Context } from "./context.ts";
import type { About, Office } from "./office.ts";
import { openAlone } from "./open-read.ts";

type Call = { ctx: Context; action: Action; actor: Actor; scope: Scope };

const fresh: Claim = { fresh: true };

/** What uncovers and also makes something: once, like any command, and its answer holds nothing that is sealed. */
const makesToo: readonly Action[] = ["hardship.paper.reveal"];

/** Runs a query in its transaction; what it names as sensitive is written down before it is answered. */
export async function readFor<T>(call: Call, run: (office: Office) => Promise<T>): Promise<T> {
  const { ctx, action, actor, scope } = call;
  const opening = ctx.opening ?? openAlone(ctx.house);
  return opening({ actor, scope }, async (tx) => {
    const touched: About[] = [];
    const answer = await run(officeFor(call, tx, touched));
    const lines = touched.map((about) => entry(call, { kind: "read", action, about, result: "done" }));
    return { answer, lines };
  });
}

/**
 * Runs a command in its transaction: once, with its line in the trail, or not at all. A refusal rolls
 * everything back and leaves one line in a transaction of its own.
 */
export async function writeFor<T>(
  call: Call & { path: string; input: { commandId: string } },
  run: (office: Office) => Promise<T>,
): Promise<T> {
  const { ctx, action, actor, scope, path, input } = call;
  try {
    return await transact(ctx.house.db, { actor, scope }, async (tx) => {
      // What uncovers a field is a reading: it may be repeated, and its answer must not be kept.
      const once = makesToo.includes(action) || !action.endsWith(".reveal");
      const claim = once
        ? await claimCommand(tx, { commandId: input.commandId, actor, action, path, input })
        : fresh;
      if (!claim.fresh) return claim.answer as T;
      const touched: About[] = [];
      const answer = await run(officeFor(call, tx, touched));
      const [about] = touched;
      await Promise.all([
        once && keepAnswer(tx, input.commandId, answer),
        appendAudit(tx, ctx.house.keys, entry(call, { kind: "write", action, about, result: "done" })),
      ]);
      return answer;
    });
  } catch (error) {
    if (error instanceof Refused) await note(call, "refused", error.refusal.code);
    throw error;
  }
}

/** Writes down that someone asked for what their roles do not hold. */
export const deny = (call: Omit<Call, "scope">): Promise<void> => note(call, "denied", null);

async function note(call: Omit<Call, "scope">, result: "refused" | "denied", refusal: string | null) {
  const { ctx, action, actor } = call;
  await transact(ctx.house.db, { actor, scope: "own" }, (tx) =>
    appendAudit(
      tx,
      ctx.house.keys,
      entry(call, { kind: "write", action, about: undefined, result, refusal }),
    ),
  );
}

function officeFor({ ctx, actor, scope }: Call, tx: Tx, touched: About[]): Office {
  let calendar: ReturnType<typeof loadCalendar> | null = null;
  return {
    tx,
    actor,
    scope,
    now: ctx.now,
    today: dayAt(ctx.now),
    keys: ctx.house.keys,
    calendar: () => (calendar ??= loadCalendar(tx)),
    about: (about) => touched.push(about),
    enqueue: (jobId) => ctx.house.enqueue(tx, jobId),
  };
}

function entry(
  { ctx, actor }: Omit<Call, "scope">,
  line: {
    kind: "read" | "write";
    action: Action;
    about: About | undefined;
    result: AuditEntry["result"];
    refusal?: string | null;
  },
): AuditEntry {
  const { about } = line;
  return {
    at: ctx.now.toISOString(),
    actorId: actor.id,
    actorName: actor.name,
    roles: actor.roles,
    unionPath: about?.unionPath ?? actor.unionPath,
    sessionId: actor.sessionId,
    ip: ctx.ip,
    requestId: ctx.requestId,
    action: line.action,
    kind: line.kind,
    objectType: about?.type ?? null,
    objectId: about?.id ?? null,
    recordId: about?.recordId ?? about?.id ?? null,
    reason: about?.reason ?? null,
    changes: about?.changes ?? [],
    result: line.result,
    refusal: line.refusal ?? null,
  };
}
