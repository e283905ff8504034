import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let lead: Actor;
let deputy: Actor;
let third: Actor;
let street = 60;
beforeAll(async () => {
  scene = await openScene();
});
beforeEach(async () => {
  scene.on("2026-09-18");
  street += 1;
  [lead, deputy, third] = [
    await scene.officer("manager", `/${street}/`),
    await scene.officer("manager", `/${street}/`),
    await scene.officer("manager", `/${street}/`),
  ];
});
afterAll(() => scene.close());

const days = { startsOn: "2026-09-20", endsOn: "2026-09-27", reason: "年休假" };
const give = (by: Actor, toId: string, more: object = {}) =>
  scene.as(by).approvals.delegate({ ...command(), toId, ...days, ...more });
const list = (by: Actor) => scene.as(by).approvals.delegations({});
const isLive = async (on: string, by = deputy) => {
  scene.on(on);
  return (await list(by)).rows[0]?.isLive;
};

describe("decisions that are handed to a colleague", () => {
  it("are the colleague's from the first day to the last, and on no other", async () => {
    await give(lead, deputy.id);
    const live = [];
    for (const on of ["2026-09-19", "2026-09-20", "2026-09-27", "2026-09-28"]) live.push(await isLive(on));
    expect(live).toEqual([false, true, true, false]);
  });
  it("are seen by both: whom one asked, and for whom one stands in", async () => {
    await give(lead, deputy.id);
    expect((await list(lead)).rows).toMatchObject([{ side: "given", toName: deputy.name, reason: "年休假" }]);
    expect((await list(deputy)).rows).toMatchObject([{ side: "held", fromName: lead.name }]);
    expect((await list(third)).rows).toEqual([]);
  });
  it("are taken back, and are nobody else's then", async () => {
    const { id, version } = await give(lead, deputy.id);
    await expect(
      scene.as(third).approvals.revokeDelegation({ ...command(), id, version }),
    ).rejects.toMatchObject(refusedAs("DELEGATION.NOT_GIVEN_BY_YOU"));
    await scene.as(lead).approvals.revokeDelegation({ ...command(), id, version });
    expect(await isLive("2026-09-21")).toBe(false);
    expect((await list(lead)).rows[0]?.revokedOn).toBe("2026-09-18");
  });
  it("are offered to who decides in the same union, and never to oneself", async () => {
    const clerk = await scene.officer("finance", `/${street}/`);
    const elsewhere = await scene.officer("manager", `/${street}9/`);
    const { candidates } = await list(lead);
    expect(candidates.map(({ id }) => id).toSorted()).toEqual([deputy.id, third.id].toSorted());
    for (const { id } of [clerk, elsewhere])
      await expect(give(lead, id)).rejects.toMatchObject({
        cause: { refusal: { code: expect.any(String) } },
      });
  });
});

describe("who may not hand them over", () => {
  it("is one who would decide for themselves, backwards in time, or from yesterday", async () => {
    await expect(give(lead, lead.id)).rejects.toMatchObject(refusedAs("DELEGATION.TO_YOURSELF"));
    await expect(give(lead, deputy.id, { endsOn: "2026-09-19" })).rejects.toMatchObject(
      refusedAs("DELEGATION.ENDS_BEFORE"),
    );
    await expect(give(lead, deputy.id, { startsOn: "2026-09-17" })).rejects.toMatchObject(
      refusedAs("DELEGATION.IN_PAST"),
    );
    await give(lead, deputy.id, { startsOn: "2026-09-18", endsOn: "2026-09-18" });
  });
  it("is one who stands in for somebody, or whose deputy is away: what is handed on is handed on once", async () => {
    await give(lead, deputy.id);
    await expect(give(deputy, third.id)).rejects.toMatchObject(refusedAs("DELEGATION.CHAIN"));
    await expect(give(third, lead.id)).rejects.toMatchObject(refusedAs("DELEGATION.CHAIN"));
    await give(deputy, third.id, { startsOn: "2026-09-28", endsOn: "2026-09-30" });
  });
  it("is one who has handed them to somebody for these days: not even one day meets", async () => {
    await give(lead, deputy.id);
    await expect(
      give(lead, third.id, { startsOn: "2026-09-27", endsOn: "2026-10-08" }),
    ).rejects.toMatchObject(refusedAs("DELEGATION.TWICE"));
    await give(lead, third.id, { startsOn: "2026-09-28", endsOn: "2026-10-08" });
  });
  it("is one who would be away for more than half a year", async () => {
    const ends = (endsOn: string) => give(lead, deputy.id, { startsOn: "2026-09-18", endsOn });
    await expect(ends("2027-03-20")).rejects.toMatchObject(refusedAs("DELEGATION.TOO_LONG"));
    await ends("2027-03-19");
  });
  it("is one of two who ask each other at the same moment", async () => {
    const both = await Promise.allSettled([give(lead, deputy.id), give(deputy, lead.id)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
