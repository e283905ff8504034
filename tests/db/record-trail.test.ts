import { afterAll, beforeAll, expect, it } from "vitest";
import { aFund, aGrant, anEnrolled, hands } from "../support/aid.ts";
import { aTicket } from "../support/disputes.ts";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

it("shows what was changed on a record however often it was read since, and the last hundred readings", async () => {
  const mediator = await scene.officer("mediator", "/09/");
  const { ticketId } = await aTicket(scene, mediator);
  const tickets = scene.as(mediator).tickets;
  for (let i = 0; i < 105; i++) await tickets.record({ ticketId });
  const { trail } = await tickets.record({ ticketId });
  expect(trail.filter(({ kind }) => kind === "write").map(({ action }) => action)).toEqual([
    "dispute.ticket.open",
  ]);
  expect(trail.filter(({ kind }) => kind === "read")).toHaveLength(100);
});

it("shows what was done to a grant on its own page and on the household's, each to whom may see it", async () => {
  const who = await hands(scene);
  const [archive, fund] = [await anEnrolled(scene, who.caseworker), await aFund(scene)];
  const { id: grantId } = await aGrant(scene, who, { archive, fund, upTo: "released" });
  const other = await aGrant(scene, who, { archive, fund });
  const done = ["aid.grant.pay", "aid.grant.approve", "aid.grant.propose"];
  const { trail } = await scene.as(who.manager).grants.record({ grantId });
  expect(trail.map(({ action }) => action)).toEqual(done);
  const { trail: others } = await scene.as(who.manager).grants.record({ grantId: other.id });
  expect(others.map(({ action }) => action)).toEqual(["aid.grant.propose"]);
  const household = await scene.as(who.manager).archives.record({ id: archive.id });
  const seen = household.trail
    .map(({ action }) => action)
    .filter((action) => action.startsWith("aid.grant."));
  expect(seen).toEqual(["aid.grant.propose", ...done]);
});

it("shows what was done to a fund to everybody who may read it", async () => {
  const { id: fundId } = await aFund(scene);
  for (const officer of [await scene.officer("finance"), await scene.officer("manager", "/09/")]) {
    const { trail } = await scene.as(officer).funds.record({ fundId });
    expect(trail.map(({ action }) => action)).toEqual(["aid.fund.open"]);
  }
});
