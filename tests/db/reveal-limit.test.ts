import { createCaller } from "@gongbang/api/root";
import { open } from "@gongbang/db/open";
import { verifyAudit } from "@gongbang/db/verify-audit";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { aTicket } from "../support/disputes.ts";
import { aForm, anArchiveRow, aPerson } from "../support/hardship.ts";
import { aReadyMember, national } from "../support/packs.ts";
import { aCitizenId, aPhone } from "../support/people.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";
import { outcomeOf } from "../support/walk.ts";

let scene: Scene;
/** Who works in all three rooms, as in a small street: a new one for each test, so that nobody has asked before. */
let officer: Actor;
let records: { memberId: string; householdId: string; ticketId: string; phone: string; account: string };
let now: Date;

beforeAll(async () => {
  scene = await openScene();
  const filer = await scene.officer(["caseworker", "mediator"], "/09/");
  const phone = aPhone(810_000);
  const person = {
    name: "王小明",
    citizenId: aCitizenId({ serial: 810_000 }),
    unionId: filer.unionId,
    phone,
  };
  const { id: memberId } = await scene.as(filer).members.create({ ...command(), ...person });
  const archive = await anArchiveRow(scene, filer);
  const members = [aPerson({ id: archive.self.id, relation: "01", illness: "04", diagnosis: "尿毒症" })];
  await scene.as(filer).archives.saveHousehold(aForm(archive, {}, { members }));
  const account = "他们说没有钱，一分也不给。";
  const { ticketId } = await aTicket(scene, filer, { narrative: account });
  records = { memberId, householdId: archive.self.id, ticketId, phone, account };
});
afterAll(() => scene.close());
beforeEach(async () => {
  now = new Date("2026-09-18T01:00:00.000Z");
  officer = await scene.officer(["caseworker", "manager", "mediator"], "/09/");
});

/** The officer's desk at this minute. */
const desk = (actor = officer) => createCaller({ ...scene.context(actor), now });
const minutes = (more: number) => {
  now = new Date(now.getTime() + more * 60_000);
};

const why = { reason: "visit" as const, reasonText: "上门核对" };
const ofMember = (actor = officer, id = command()) =>
  desk(actor).members.reveal({ ...id, memberId: records.memberId, field: "phone", ...why });
const ofHousehold = () =>
  desk().archives.reveal({ ...command(), id: records.householdId, field: "diagnosis", reason: "check" });
const ofTicket = () =>
  desk().tickets.reveal({ ...command(), ticketId: records.ticketId, field: "narrative", reason: "payment" });
const rooms = [ofMember, ofHousehold, ofTicket];

const linesOf = (actor: Actor) =>
  scene.sql`select action, result, entry->>'reason' as reason, entry->>'refusal' as refusal, record_id as record
    from audit where actor_id = ${actor.id} and action like '%.reveal' order by at, seq`;

describe("thirty fields an hour", () => {
  it("are counted over all rooms together; the next one is refused in each of them", async () => {
    for (let n = 0; n < 30; n += 1) {
      await rooms[n % 3]?.();
      minutes(1);
    }
    for (const room of rooms)
      await expect(room()).rejects.toMatchObject(refusedAs("ACCESS.TOO_MANY_REVEALS"));
    const done = (await linesOf(officer)).filter(({ result }) => result === "done");
    expect(done).toHaveLength(30);
    expect(new Set(done.map(({ action }) => action))).toEqual(
      new Set(["member.reveal", "hardship.archive.reveal", "dispute.ticket.reveal"]),
    );
  });

  it("say how many there may be, and the refusal leaves its line too", async () => {
    for (let n = 0; n < 30; n += 1) await ofMember();
    await expect(ofMember()).rejects.toMatchObject({
      cause: { refusal: { code: "ACCESS.TOO_MANY_REVEALS", perHour: 30 } },
    });
    const lines = await linesOf(officer);
    expect(lines).toHaveLength(31);
    expect(lines.filter(({ result }) => result === "refused")).toMatchObject([
      { refusal: "ACCESS.TOO_MANY_REVEALS" },
    ]);
  });

  it("are free again one by one, an hour after each, and a refusal counts for nothing", async () => {
    for (let n = 0; n < 30; n += 1) {
      await ofMember();
      if (n === 9) minutes(30);
    }
    for (let n = 0; n < 5; n += 1) await outcomeOf(ofMember());
    minutes(29);
    await expect(ofMember()).rejects.toMatchObject(refusedAs("ACCESS.TOO_MANY_REVEALS"));
    // The hour of the first ten is over a minute and a moment later; the other twenty still count.
    minutes(1.01);
    for (let n = 0; n < 10; n += 1) await ofTicket();
    await expect(ofTicket()).rejects.toMatchObject(refusedAs("ACCESS.TOO_MANY_REVEALS"));
    minutes(60.01);
    await expect(ofHousehold()).resolves.toMatchObject({ words: "尿毒症" });
  });

  it("are as many as a member's panel shows", async () => {
    const member = await aReadyMember(scene, officer);
    const asked = { formatKey: national, recordId: member.id, reason: "check" as const };
    const panel = () => desk().packs.reveal({ ...command(), ...asked });
    const shown = (await panel()).values.length;
    expect(shown).toBe(4);
    for (let n = shown * 2; n <= 30; n += shown) await panel();
    await expect(panel()).rejects.toMatchObject(refusedAs("ACCESS.TOO_MANY_REVEALS"));
    for (let n = 28; n < 30; n += 1) await ofMember();
    await expect(ofMember()).rejects.toMatchObject(refusedAs("ACCESS.TOO_MANY_REVEALS"));
  });

  it("are each officer's own", async () => {
    for (let n = 0; n < 30; n += 1) await ofMember();
    const colleague = await scene.officer("caseworker", "/09/");
    await expect(ofMember(colleague)).resolves.toEqual({ value: records.phone });
  });

  it("are no more by many windows at once", async () => {
    const many = open(scene.officeUrl, { max: 12 });
    const house = { ...scene.house, db: many.db };
    const window = () => {
      const { members } = createCaller({ ...scene.context(officer), now, house });
      return outcomeOf(members.reveal({ ...command(), memberId: records.memberId, field: "phone", ...why }));
    };
    for (let n = 0; n < 25; n += 1) await ofMember();
    const all = await Promise.all(Array.from({ length: 20 }, window)).finally(() => many.close());
    expect(all.filter(({ word }) => word === null)).toHaveLength(5);
    expect(all.filter(({ word }) => word === "ACCESS.TOO_MANY_REVEALS")).toHaveLength(15);
    expect((await linesOf(officer)).filter(({ result }) => result === "done")).toHaveLength(30);
  });
});

it("asks sixty times an hour who is kept elsewhere, also from many windows at once", async () => {
  const curious = await scene.officer("caseworker", "/11/");
  const many = open(scene.officeUrl, { max: 12 });
  const house = { ...scene.house, db: many.db };
  const window = (n: number) => {
    const { members } = createCaller({ ...scene.context(curious), now, house });
    return outcomeOf(members.seek({ text: aCitizenId({ serial: 820_000 + n }) }));
  };
  const all = await Promise.all(Array.from({ length: 75 }, (_, n) => window(n))).finally(() => many.close());
  expect(all.filter(({ word }) => word === null)).toHaveLength(60);
  expect(all.filter(({ word }) => word === "MEMBER.TOO_MANY_LOOKUPS")).toHaveLength(15);
});

describe("one uncovering", () => {
  it("leaves its line with the reason, on the record's own page", async () => {
    await ofMember();
    await ofHousehold();
    await ofTicket();
    expect((await linesOf(officer)).map(({ action, reason }) => [action, reason])).toEqual([
      ["member.reveal", "visit: 上门核对"],
      ["hardship.archive.reveal", "check"],
      ["dispute.ticket.reveal", "payment"],
    ]);
    const [line] = await linesOf(officer);
    expect(line?.record).toBe(records.memberId);
  });

  it("is kept by no command, so that a copy of the database answers nothing", async () => {
    const id = command();
    for (const room of rooms) await room();
    await ofMember(officer, id);
    const [row] = await scene.sql`select count(*)::int as kept from commands where actor_id = ${officer.id}`;
    expect(row?.kept).toBe(0);
    const everything =
      await scene.sql`select c::text as row from commands c union all select a::text from audit a`;
    const said = everything.map(({ row: text }) => text).join("\n");
    for (const plain of [records.phone, records.account, "尿毒症"]) expect(said).not.toContain(plain);
  });

  it("that is sent twice is two, each with a line: it may not be read again for nothing", async () => {
    const id = command();
    expect(await ofMember(officer, id)).toEqual(await ofMember(officer, id));
    expect(await linesOf(officer)).toHaveLength(2);
  });

  it("of what is not there to see is not found, uncovers nothing and counts for nothing", async () => {
    const stranger = await scene.officer(["caseworker", "manager", "mediator"], "/10/");
    await expect(ofMember(stranger)).rejects.toMatchObject(notFound);
    const household = desk(stranger).archives.reveal({
      ...command(),
      id: records.householdId,
      field: "diagnosis",
      reason: "check",
    });
    await expect(household).rejects.toMatchObject(notFound);
    expect((await linesOf(stranger)).map(({ result }) => result)).toEqual(["refused", "refused"]);
    const [row] =
      await scene.sql`select app.reveals_since(${stranger.id}, ${new Date(0).toISOString()}) as n`;
    expect(row?.n).toBe(0);
  });

  it.each(["", "because", undefined])(
    "without a reason of the list (%s) is no question at all",
    async (reason) => {
      const asked = { ...command(), memberId: records.memberId, field: "phone", reason };
      await expect(desk().members.reveal(asked as never)).rejects.toMatchObject({ code: "BAD_REQUEST" });
      expect(await linesOf(officer)).toHaveLength(0);
    },
  );
});

it("leaves the trail whole", async () => {
  expect((await verifyAudit(scene.sql, scene.keys)).broken).toEqual([]);
});
