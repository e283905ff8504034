import { afterAll, beforeAll, expect, it } from "vitest";
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
