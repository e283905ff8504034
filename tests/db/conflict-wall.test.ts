import { unions } from "@gongbang/db/schema/members";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aCreditCode, application, aTicket, at } from "../support/disputes.ts";
import { notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

const employerCode = aCreditCode(1);
let scene: Scene;
let mediator: Actor;
let insider: Actor;
beforeAll(async () => {
  scene = await openScene();
  mediator = await scene.officer("mediator", "/09/");
  const { path } = await scene.aUnion("/09/0001/");
  await scene.owner.update(unions).set({ creditCode: employerCode }).where(eq(unions.path, path));
  // A group within the employer's union, with every role that could see a dispute.
  insider = await scene.officer(["mediator", "manager", "auditor"], "/09/0001/02/");
});
afterAll(() => scene.close());

it("hides a dispute from the employer's own union, with its clocks, steps and trail, whatever the grant", async () => {
  const { ticketId } = await aTicket(scene, mediator, { employerCode });
  const { ticketId: other } = await aTicket(scene, mediator, { employerCode: aCreditCode(2) });
  const caller = scene.as(insider);
  await expect(caller.tickets.record({ ticketId })).rejects.toMatchObject(notFound);
  expect((await caller.tickets.record({ ticketId: other })).ticket.id).toBe(other);
  const { rows } = await caller.tickets.list({ view: "all" });
  expect(rows.map(({ id }) => id)).toEqual([other]);
  const due = await caller.deadlines.list({ window: "seven" });
  expect(new Set(due.rows.map(({ recordId }) => recordId))).toEqual(new Set([other]));
  const counted = await scene.seenBy(insider, "federation", (tx) =>
    tx.execute(sql`select (select count(*)::int from deadlines where record_id = ${ticketId}) as clocks,
      (select count(*)::int from status_changes where record_id = ${ticketId}) as steps,
      (select count(*)::int from ticket_parties where ticket_id = ${ticketId}) as parties,
      (select count(*)::int from audit where record_id = ${ticketId}) as lines`),
  );
  expect(counted[0]).toEqual({ clocks: 0, steps: 0, parties: 0, lines: 0 });
});

it("lets the employer's own union neither register such a dispute nor mediate it", async () => {
  const own = scene.as(insider).tickets.open(application({ employerCode }));
  await expect(own).rejects.toMatchObject(refusedAs("DISPUTE.CONFLICT_OF_INTEREST"));
  const { ticketId } = await aTicket(scene, mediator, { employerCode });
  const given = scene.as(mediator).tickets.assign({ ...at(ticketId, 1), mediatorId: insider.id });
  await expect(given).rejects.toMatchObject(refusedAs("DISPUTE.NO_SUCH_MEDIATOR"));
});

it("knows an employer without a code by the union that is named after it", async () => {
  await scene.owner
    .update(unions)
    .set({ name: "北京恒远物业管理有限公司工会委员会" })
    .where(eq(unions.path, "/09/0001/"));
  const named = { employerName: "北京恒远物业管理有限公司", employerCode: "" };
  const own = scene.as(insider).tickets.open(application(named));
  await expect(own).rejects.toMatchObject(refusedAs("DISPUTE.CONFLICT_OF_INTEREST"));
  const { ticketId } = await aTicket(scene, mediator, named);
  expect((await scene.as(mediator).tickets.record({ ticketId })).ticket.employerCode).toBe(employerCode);
  await expect(scene.as(insider).tickets.record({ ticketId })).rejects.toMatchObject(notFound);
  const { ticketId: other } = await aTicket(scene, mediator, { ...named, employerName: "北京恒远" });
  expect((await scene.as(mediator).tickets.record({ ticketId: other })).ticket.employerCode).toBeNull();
});

it("hides nothing from the union above", async () => {
  const manager = await scene.officer("manager", "/09/");
  const { ticketId } = await aTicket(scene, mediator, { employerCode });
  expect((await scene.as(manager).tickets.record({ ticketId })).ticket.employerCode).toBe(employerCode);
});

it("says how many are open against an employer in all unions, without showing them", async () => {
  const employerCode = aCreditCode(3);
  const elsewhere = await scene.officer("mediator", "/10/");
  await aTicket(scene, mediator, { employerCode, employerName: "甲公司" });
  await aTicket(scene, elsewhere, { employerCode, employerName: "甲公司北京分公司" });
  const clerk = await scene.officer("caseworker", "/11/");
  const asked = { name: "甲公司", creditCode: employerCode };
  expect(await scene.as(clerk).tickets.against(asked)).toEqual({ open: 2 });
});
