import { appendAudit } from "@gongbang/db/audit";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let auditor: Actor;
let manager: Actor;
let admin: Actor;
beforeAll(async () => {
  scene = await openScene();
  auditor = await scene.officer("auditor", "/");
  manager = await scene.officer("manager", "/09/");
  admin = await scene.officer("systemAdmin", "/");
});
afterAll(() => scene.close());

const audit = (actor: Actor) => scene.as(actor).office.audit;

/** A line as a command leaves it, somewhere in the federation. */
async function aLine(unionPath: string, over: { action?: string; actorName?: string; at?: string } = {}) {
  await scene.owner.transaction((tx) =>
    appendAudit(tx, scene.keys, {
      at: scene.now().toISOString(),
      actorId: admin.id,
      actorName: "周敏",
      roles: ["caseworker"],
      unionPath,
      sessionId: null,
      ip: "10.0.0.1",
      requestId: "r",
      action: "member.change",
      kind: "write",
      objectType: "member",
      objectId: null,
      recordId: null,
      reason: null,
      changes: [],
      result: "done",
      refusal: null,
      ...over,
    }),
  );
}

describe("the trail", () => {
  it("shows a manager what was done in their unions, and an auditor everything", async () => {
    await aLine("/09/0001/", { action: "place.inside" });
    await aLine("/10/", { action: "place.outside" });
    const seenBy = async (actor: Actor) =>
      (await audit(actor).list({ action: "place." })).rows.map(({ action }) => action).sort();
    expect(await seenBy(manager)).toEqual(["place.inside"]);
    expect(await seenBy(auditor)).toEqual(["place.inside", "place.outside"]);
  });

  it("is found by action, by person and by the civil day, both ends in it", async () => {
    await aLine("/09/", { action: "day.first", at: "2026-08-31T16:00:00.000Z" });
    await aLine("/09/", { action: "day.last", at: "2026-09-02T15:59:59.999Z", actorName: "李Lei" });
    await aLine("/09/", { action: "day.after", at: "2026-09-02T16:00:00.000Z" });
    const within = await audit(auditor).list({ action: "day.", from: "2026-09-01", to: "2026-09-02" });
    expect(within.rows.map(({ action }) => action)).toEqual(["day.last", "day.first"]);
    expect((await audit(auditor).list({ person: "李lei" })).rows.map(({ action }) => action)).toEqual([
      "day.last",
    ]);
  });

  it("comes page by page, every line once, also where many have one instant", async () => {
    for (let i = 0; i < 7; i++) await aLine(`/09/00${i}/`, { action: "page.line" });
    const seen: string[] = [];
    let after: { at: string; chain: number; seq: number } | undefined;
    do {
      const page = await audit(auditor).list({ action: "page.", limit: 3, ...(after && { after }) });
      seen.push(...page.rows.map(({ chain, seq }) => `${chain}-${seq}`));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  it("names what was refused and what was denied", async () => {
    const target = await scene.officer("manager", "/09/");
    const union = await scene.officer("unionAdmin", "/09/");
    const asked = { ...command(), id: target.id, version: 1 };
    await scene
      .as(union)
      .office.people.disable(asked)
      .catch(() => null);
    await scene
      .as(manager)
      .office.people.disable({ ...asked, ...command() })
      .catch(() => null);
    const { rows } = await audit(auditor).list({ action: "office.person.change" });
    expect(rows.map(({ result, refusal }) => [result, refusal])).toEqual(
      expect.arrayContaining([
        ["refused", "OFFICE.PERSON_ABOVE"],
        ["denied", null],
      ]),
    );
  });

  it("takes no filter that breaks out of its place", async () => {
    for (const person of ["' or true --", "%", "_", "\\", "\u0000".replace("\u0000", "x'x")])
      expect((await audit(auditor).list({ person })).rows, person).toEqual([]);
  });
});

describe("checking the trail", () => {
  it("finds it whole, and leaves a line of its own", async () => {
    const first = await audit(auditor).verify(command());
    expect(first).toMatchObject({ chains: 64, broken: [] });
    expect((await audit(auditor).verify(command())).lines).toBe(first.lines + 1);
  });

  it("names the chain and the line that somebody changed behind the office's back", async () => {
    const [line] = await scene.sql<
      { chain: number; seq: string }[]
    >`select chain, seq from audit order by at, chain, seq limit 1`;
    const tamper = (text: string) =>
      scene.sql.begin(async (tx) => {
        await tx`set local session_replication_role = replica`;
        await tx.unsafe(text);
      });
    const at = `chain = ${line?.chain} and seq = ${line?.seq}`;
    // Hidden from its union, with the line itself left as it was.
    await tamper(`update audit set union_path = '/99/' where ${at}`);
    const { broken } = await audit(auditor).verify(command());
    expect(broken).toEqual([{ chain: line?.chain, seq: Number(line?.seq), why: "hash" }]);
    await tamper(`update audit set union_path = entry->>'unionPath' where ${at}`);
    expect((await audit(auditor).verify(command())).broken).toEqual([]);
  });

  it("is not disturbed by who writes meanwhile", async () => {
    const writers = Promise.all(
      Array.from({ length: 20 }, (_, i) => aLine(`/09/01${i}/`, { action: "busy.line" })),
    );
    const results = await Promise.all([1, 2, 3].map(() => audit(auditor).verify(command())));
    await writers;
    for (const { broken } of results) expect(broken).toEqual([]);
  });
});
