import { createServer, type IncomingMessage, request, type Server } from "node:http";
import type { Actor } from "@gongbang/domain/access/policy";
import { IDBFactory } from "fake-indexeddb";
import { sendEntry } from "../../apps/web/src/app/round/send-entry.ts";
import { openStore } from "../../apps/web/src/shell/device-store.ts";
import { newEntryId } from "../../apps/web/src/shell/new-id.ts";
import { drain, enqueue, entriesIn } from "../../apps/web/src/shell/outbox.ts";
import { type SealKey, sealEntry } from "../../apps/web/src/shell/seal-entry.ts";
import { anEnrolled } from "./aid.ts";
import { lossyProxy } from "./lossy-proxy.ts";
import { sealKeyOf, told } from "./phone.ts";
import type { Scene } from "./scene.ts";

type Phone = { actor: Actor; factory: IDBFactory; store: IDBDatabase; lanes: { id: string }[] };
export type Storm = { ids: string[]; calls: number; faults: Record<string, number>; seconds: number };

/**
 * Telephones that save visits and send them through a line that loses, delays, doubles and cuts, and that are switched
 * off and on in the middle; until nothing waits on any of them. Gives the ids of all that was saved.
 */
export async function visitStorm(
  scene: Scene,
  {
    phones,
    each,
    share,
    delayMs,
    roll,
  }: { phones: number; each: number; share: number; delayMs: number; roll: () => number },
): Promise<Storm> {
  const began = performance.now();
  const hands: Phone[] = [];
  for (let i = 0; i < phones; i += 1) hands.push(await aPhone(scene, `/8${i}/`));
  const office = await listen(scene, new Map(hands.map(({ actor }) => [actor.id, actor])));
  const proxy = await lossyProxy(portOf(office.server), { roll, share, delayMs });
  try {
    const key = await sealKeyOf(scene, (hands[0] as Phone).actor);
    const saved = await Promise.all(hands.map((phone) => saveAll(phone, key, each)));
    await Promise.all(hands.map((phone) => sendAll(phone, proxy.port, roll)));
    const seconds = (performance.now() - began) / 1000;
    return { ids: saved.flat(), calls: office.calls(), faults: { ...proxy.happened }, seconds };
  } finally {
    await proxy.close();
    await new Promise((closed) => office.server.close(closed));
  }
}

async function aPhone(scene: Scene, path: string): Promise<Phone> {
  const actor = await scene.officer("caseworker", path);
  const lanes = await Promise.all([
    anEnrolled(scene, actor),
    anEnrolled(scene, actor),
    anEnrolled(scene, actor),
  ]);
  const factory = new IDBFactory();
  return { actor, factory, store: await openStore(factory), lanes };
}

/** Saves visits of all households in turn; none of them plans anything, so that none is asked about. */
async function saveAll({ actor, store, lanes }: Phone, key: SealKey, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = newEntryId();
    const lane = (lanes[i % lanes.length] as { id: string }).id;
    const sealed = await sealEntry(JSON.stringify(told(actor, { id: lane }, { nextVisitOn: "" })), id, key);
    const about = { id, ownerId: actor.id, lane, belongsTo: null, sealed, savedAt: "" };
    await enqueue(store, [{ ...about, notBefore: 0 }]);
    ids.push(id);
  }
  return ids;
}

/** Sends until nothing waits. Now and then the telephone is switched off in the middle: the old page never hears back. */
async function sendAll(phone: Phone, port: number, roll: () => number): Promise<void> {
  const wire = {
    send: (entry: Parameters<typeof sendEntry>[0]) => sendEntry(entry, askOver(port, phone.actor.id)),
    now: () => Date.now(),
    chance: roll,
  };
  while ((await entriesIn(phone.store)).length > 0) {
    const sending = drain(phone.store, phone.actor.id, wire, { hurried: true });
    if (roll() < 0.1) {
      phone.store.close();
      sending.catch(() => {});
      phone.store = await openStore(phone.factory);
    } else await sending;
  }
}

/** `fetch` over a connection of its own for each call, as the proxy wants it. */
const askOver = (port: number, actorId: string) => (path: string, init: RequestInit) =>
  new Promise<Response>((resolve, reject) => {
    const headers = { ...(init.headers as Record<string, string>), "x-officer": actorId };
    const call = request(
      { host: "127.0.0.1", port, path, method: "POST", headers, agent: false },
      (answer) => {
        bodyOf(answer).then(
          (body) => resolve(new Response(body, { status: answer.statusCode ?? 500 })),
          reject,
        );
      },
    );
    call.on("error", reject);
    call.end(init.body);
  });

async function bodyOf(message: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece);
  if (!message.complete) throw new Error("The answer was cut.");
  return Buffer.concat(pieces).toString("utf8");
}

/** The office behind HTTP: the one procedure, answered in the api's own envelope. */
async function listen(
  scene: Scene,
  officers: Map<string, Actor>,
): Promise<{ server: Server; calls: () => number }> {
  let calls = 0;
  const server = createServer((asked, reply) => {
    calls += 1;
    const actor = officers.get(String(asked.headers["x-officer"])) ?? null;
    bodyOf(asked)
      .then((body) => scene.as(actor).rounds.submit(JSON.parse(body)))
      .then(
        (data) => reply.end(JSON.stringify({ result: { data } })),
        (error: { code?: string; cause?: { refusal?: object } }) => {
          const { code = "INTERNAL_SERVER_ERROR", cause } = error;
          reply.statusCode = 500;
          reply.end(
            JSON.stringify({ error: { data: { code, refusal: cause?.refusal ?? null, issues: [] } } }),
          );
        },
      );
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, calls: () => calls };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The office has no port.");
  return address.port;
}

/** What became of the storm in the database: rows, keys, and entries that came out of their household's order. */
export async function settled(scene: Scene, ids: readonly string[]) {
  const rows =
    await scene.sql`select entry_id, archive_id from visits where entry_id is not null order by id`;
  const written = rows.map(({ entry_id: id }) => String(id));
  const lanes = Map.groupBy(rows, ({ archive_id: lane }) => String(lane));
  const outOfOrder = [...lanes.values()].filter((lane) => {
    const order = lane.map(({ entry_id: id }) => String(id));
    return order.toSorted().some((id, i) => id !== order[i]);
  });
  const known = new Set(written);
  const [audits] = await scene.sql`select count(*)::int as lines from audit
    where action = 'aid.visit.record' and entry->>'objectType' = 'visit' and result = 'done'`;
  return {
    rows: written.length,
    keys: known.size,
    missing: ids.filter((id) => !known.has(id)).length,
    outOfOrder: outOfOrder.length,
    lines: Number(audits?.lines),
  };
}
