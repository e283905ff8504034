import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aCard, aPhone } from "../support/people.ts";
import { type ARecord, aRecord, merging, undoing } from "../support/register.ts";
import { command, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let here: Actor;
let beside: Actor;
let above: Actor;
let federation: Actor;
let person: ARecord;
const phone = aPhone(31_415);
const card = aCard(92_653);

beforeAll(async () => {
  scene = await openScene();
  here = await scene.officer("manager", "/07/0001/");
  beside = await scene.officer("manager", "/07/0010/");
  above = await scene.officer("manager", "/07/");
  federation = await scene.officer("manager", "/");
  // The path of a union that begins like another's is a wall of its own.
  for (const path of ["/07/00/", "/07/0001/01/", "/70/"]) await scene.aUnion(path);
  await scene.sql`update unions set short_name = '月坛物业', pinyin = 'yuetanwuye' where path = '/07/0001/'`;
  person = await aRecord(scene, here, { name: "单玉𬭎", phone, bankCard: card });
  // Somebody like them on the other side of the wall, so that no key finds nobody at all.
  await aRecord(scene, beside, { name: "单玉红", phone: aPhone(41_415), bankCard: aCard(2_653) });
});
afterAll(() => scene.close());

const find = async (by: Actor, text: string) =>
  (await scene.as(by).members.find({ text, limit: 20 })).members;
const finds = async (by: Actor, text: string, id = person.id) =>
  (await find(by, text)).some((each) => each.id === id);
const lists = async (by: Actor, text: string, id = person.id) =>
  (await scene.as(by).members.list({ text, limit: 100 })).rows.some((each) => each.id === id);

const keys: [string, () => string][] = [
  ["a character of the name", () => "单"],
  ["a character beyond the first plane", () => "𬭎"],
  ["the whole name", () => "单玉𬭎"],
  ["the reading of the surname", () => "shan"],
  ["the whole reading", () => "shanyuhong"],
  ["initials", () => "syh"],
  ["characters and initials", () => "单yh"],
  ["the id number", () => person.number],
  ["its last four", () => person.number.slice(-4)],
  ["the phone", () => phone],
  ["its last four", () => phone.slice(-4)],
  ["the card's last four", () => card.slice(-4)],
  ["the member number", () => person.memberNumber],
];

describe("a person is found by each kind of key from their union and from above, and from beside by none", () => {
  it.each(keys)("%s", async (_, key) => {
    const answers = async (ask: typeof finds) =>
      Promise.all([here, above, federation, beside].map((by) => ask(by, key())));
    expect(await answers(finds)).toEqual([true, true, true, false]);
    expect(await answers(lists)).toEqual([true, true, true, false]);
    const { all } = await scene.as(beside).members.counts({ text: key() });
    const rows = (await scene.as(beside).members.list({ text: key(), limit: 100 })).rows.length;
    expect(all).toEqual({ count: rows, atLeast: false });
  });

  it("nor by their union's short name or its reading", async () => {
    for (const text of ["月坛", "yuetan"]) {
      expect(await finds(above, text), text).toBe(true);
      expect(await finds(beside, text), text).toBe(false);
    }
  });

  it("nor from a union whose path begins like theirs: 00 is not above 0001, and 7 is not 70", async () => {
    for (const path of ["/07/00/", "/70/", "/07/0001/01/"]) {
      const officer = await scene.officer("manager", path);
      for (const [kind, key] of keys) expect(await finds(officer, key()), `${path} ${kind}`).toBe(false);
    }
  });
});

describe("a wrong digit, a sign too many, a question that is none", () => {
  it.each([
    [
      "an id number with another check digit",
      () => person.number.replace(/.$/, (end) => (end === "1" ? "2" : "1")),
    ],
    ["an id number less one digit", () => person.number.slice(0, 17)],
    ["a phone of another", () => aPhone(31_416)],
    ["the name with a character between", () => "单玉大𬭎"],
    ["initials the other way round", () => "hys"],
    ["a wildcard", () => "单%"],
    ["another wildcard", () => "单_𬭎"],
    ["nothing that is seen", () => "\u200b\u200b"],
    ["zeros", () => "0000"],
  ])("%s finds nobody wrong, and breaks nothing", async (_, text) => {
    expect(await finds(federation, text())).toBe(false);
    expect(await lists(federation, text())).toBe(false);
  });

  it.each([
    ["with spaces inside the number", () => person.number.replace(/^(.{6})(.{8})/, "$1 $2 ")],
    [
      "in full width",
      () => person.number.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    ],
    ["of the phone with dashes", () => phone.replace(/^(.{3})(.{4})/, "$1-$2-")],
    ["of the phone with the country's code", () => `+86 ${phone}`],
    ["of the name with a space of Chinese width", () => "单　玉𬭎"],
    ["of the reading in capitals", () => "SHANYUHONG"],
    ["of the reading syllable by syllable", () => "shan yu hong"],
  ])("what a paper shows finds them too: written %s", async (_, text) => {
    expect(await finds(here, text())).toBe(true);
  });
});

describe("whom the search finds by old and new keys, as the register moves", () => {
  it("by a phone that was given up: nobody, and by the new one: them", async () => {
    const member = await aRecord(scene, here, { name: "曾庆明", phone: aPhone(50_001) });
    const fields = { phone: aPhone(50_002) };
    await scene.as(here).members.change({ ...command(), memberId: member.id, version: 1, fields });
    for (const [text, found] of [
      [aPhone(50_001), false],
      ["0001", false],
      [aPhone(50_002), true],
    ] as const)
      expect(await finds(here, text, member.id), text).toBe(found);
    await scene
      .as(here)
      .members.change({ ...command(), memberId: member.id, version: 2, fields: { phone: "" } });
    expect(await finds(here, aPhone(50_002), member.id)).toBe(false);
  });

  it("by either number after a merge the one that is kept, and each their own when it is undone", async () => {
    const [kept, gone] = [
      await aRecord(scene, here, { name: "仇海波" }),
      await aRecord(scene, here, { name: "仇海波" }),
    ];
    const { mergeId } = await scene.as(here).duplicates.merge(merging([kept, gone]));
    expect(await find(here, gone.number)).toMatchObject([{ id: kept.id }]);
    expect((await find(here, "仇海波")).map(({ id }) => id)).toEqual([kept.id]);
    await scene.as(here).duplicates.undo(undoing(mergeId));
    expect(await find(here, gone.number)).toMatchObject([{ id: gone.id }]);
    expect((await find(here, "仇海波")).map(({ id }) => id).toSorted()).toEqual(
      [kept.id, gone.id].toSorted(),
    );
  });

  it("shows of each of them masks alone, and why they were found", async () => {
    const [found] = await find(here, person.number);
    expect(found).toMatchObject({ why: "idNumber", idMask: person.idMask, phoneMask: person.phoneMask });
    const said = JSON.stringify(await find(federation, "单"));
    for (const secret of [person.number, phone, card]) expect(said).not.toContain(secret);
  });

  it("says by two kinds of key at once the one that fits better", async () => {
    const tail = person.number.slice(-4);
    const twin = await aRecord(scene, here, { name: "任长霞", phone: `1391234${tail.replace("X", "1")}` });
    const why = async (text: string, id: string) =>
      (await find(here, text)).find((each) => each.id === id)?.why;
    expect(await why(tail, person.id)).toBe("idTail");
    if (!tail.endsWith("X")) expect(await why(tail, twin.id)).toBe("phoneTail");
    expect(await why(person.memberNumber, person.id)).toBe("memberNumber");
  });
});
