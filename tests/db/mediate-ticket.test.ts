import { tickets as ticketTable } from "@gongbang/db/schema/disputes";
import { deadlines } from "@gongbang/db/schema/status";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { aMediation, application, aTicket, at, clocksOf } from "../support/disputes.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let mediator: Actor;
beforeAll(async () => {
  scene = await openScene();
  mediator = await scene.officer("mediator", "/09/");
});
afterAll(() => scene.close());
beforeEach(() => scene.on("2026-09-18"));

const signed = {
  terms: "分两期支付拖欠工资 14,400 元。",
  agreedAmount: "14400",
  performBy: "2026-12-31",
  applicantSignedOn: "2026-09-18",
  respondentSignedOn: "2026-09-18",
  mediatorSignedOn: "2026-09-18",
  sealedOn: "2026-09-18",
};

it("starts three clocks when an application is registered: acceptance, the right to arbitrate, the limitation", async () => {
  const { ticketId, number } = await aTicket(scene, mediator);
  expect(number).toMatch(/^维 2026-\d{4}$/);
  expect(await clocksOf(scene, mediator, ticketId)).toEqual({
    acceptance: { dueOn: "2026-09-22", kind: "soon", stoppedBy: null },
    arbitration: { dueOn: "2026-10-08", kind: "waiting", stoppedBy: null },
    limitation: { dueOn: "2026-10-20", kind: "ok", stoppedBy: null },
  });
});

it("starts no limitation for pay owed while the relation lasts", async () => {
  const { ticketId } = await aTicket(scene, mediator, {
    employedTo: "",
    claims: [{ kind: "03", amount: "100" }],
  });
  const { ticket, deadlines } = await scene.as(mediator).tickets.record({ ticketId });
  expect(ticket.notYetLimited).toBe(true);
  expect(deadlines.map(({ clock }) => clock)).not.toContain("limitation");
});

it("counts the 15 days of mediation from the acceptance, and the right to arbitrate from the application", async () => {
  const { ticketId } = await aTicket(scene, mediator);
  scene.on("2026-09-22");
  await scene.as(mediator).tickets.accept({ ...at(ticketId, 1), consentOn: "2026-09-21" });
  expect(await clocksOf(scene, mediator, ticketId)).toMatchObject({
    acceptance: { dueOn: "2026-09-22", kind: "met", stoppedBy: "accept" },
    arbitration: { dueOn: "2026-10-08", kind: "waiting" },
    mediation: { dueOn: "2026-10-08", kind: "ok" },
  });
});

it("keeps a missed acceptance missed when the ticket is accepted a day late", async () => {
  const { ticketId } = await aTicket(scene, mediator);
  scene.on("2026-09-22");
  expect(await clocksOf(scene, mediator, ticketId)).toMatchObject({ acceptance: { kind: "today" } });
  scene.on("2026-09-23");
  expect(await clocksOf(scene, mediator, ticketId)).toMatchObject({ acceptance: { kind: "missed" } });
  await scene.as(mediator).tickets.accept({ ...at(ticketId, 1), consentOn: "2026-09-23" });
  scene.on("2026-12-01");
  expect(await clocksOf(scene, mediator, ticketId)).toMatchObject({ acceptance: { kind: "late" } });
});

it("opens the way to arbitration the day after the 15th, without calling it missed", async () => {
  const ticketId = await aMediation(scene, mediator);
  scene.on("2026-10-09");
  expect(await clocksOf(scene, mediator, ticketId)).toMatchObject({
    arbitration: { kind: "open" },
    mediation: { kind: "missed" },
  });
});

it("does not refuse an application without a reason in words", async () => {
  const { ticketId } = await aTicket(scene, mediator);
  const refused = scene
    .as(mediator)
    .tickets.refuse({ ...at(ticketId, 1), reason: "outOfScope", explanation: " " });
  await expect(refused).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const { ticket } = await scene.as(mediator).tickets.record({ ticketId });
  expect(ticket.status).toBe("received");
  const bare = scene.owner.update(ticketTable).set({ status: "refused" }).where(eq(ticketTable.id, ticketId));
  await expect(bare).rejects.toMatchObject({ cause: { constraint_name: "tickets_refused_with_reason" } });
});

it("refuses with a written reason, and the limitation runs on until the file is closed", async () => {
  const { ticketId } = await aTicket(scene, mediator);
  const why = { reason: "otherSideRefuses" as const, explanation: "企业书面表示不同意调解。" };
  await scene.as(mediator).tickets.refuse({ ...at(ticketId, 1), ...why });
  const { ticket } = await scene.as(mediator).tickets.record({ ticketId });
  expect(ticket).toMatchObject({
    status: "refused",
    refusedOn: "2026-09-18",
    ...{ explanation: why.explanation },
  });
  expect(await clocksOf(scene, mediator, ticketId)).toMatchObject({ limitation: { kind: "ok" } });
  await scene.as(mediator).tickets.close({ ...at(ticketId, 2), note: "已送达不予受理通知书。" });
  expect(await clocksOf(scene, mediator, ticketId)).toMatchObject({ limitation: { kind: "ended" } });
});

it("settles only with an agreement that both sides and the mediator signed, and that bears the seal", async () => {
  const ticketId = await aMediation(scene, mediator);
  const { tickets } = scene.as(mediator);
  await expect(tickets.settle(at(ticketId, 3))).rejects.toMatchObject(refusedAs("STATUS.LACKS"));
  await tickets.agreement({ ...at(ticketId, 3), ...signed, sealedOn: "" });
  await expect(tickets.settle(at(ticketId, 4))).rejects.toMatchObject(refusedAs("DISPUTE.NOT_SEALED"));
  const early = tickets.agreement({ ...at(ticketId, 4), ...signed, sealedOn: "2026-09-17" });
  await expect(early).rejects.toMatchObject(refusedAs("DISPUTE.SIGNED_TOO_EARLY"));
  await tickets.agreement({ ...at(ticketId, 4), ...signed });
  await tickets.settle(at(ticketId, 5));
  const { ticket } = await tickets.record({ ticketId });
  expect(ticket).toMatchObject({ status: "settled", settledOn: "2026-09-18", agreedFen: 1_440_000 });
  expect(await clocksOf(scene, mediator, ticketId)).toMatchObject({
    mediation: { kind: "met", stoppedBy: "settle" },
    arbitration: { kind: "ended" },
    limitation: { kind: "met" },
  });
});

it("writes down what the employer admits, claim by claim, and takes no claim of another ticket", async () => {
  const ticketId = await aMediation(scene, mediator);
  const { tickets } = scene.as(mediator);
  const claimsOf = async (id: string) => (await tickets.record({ ticketId: id })).claims;
  const [pay, severance] = (await claimsOf(ticketId)).map(({ id }) => id);
  const claims = [
    { claimId: pay ?? "", admitted: "14,400" },
    { claimId: severance ?? "", admitted: "" },
  ];
  await tickets.admission({ ...at(ticketId, 3), claims });
  expect((await claimsOf(ticketId)).map(({ admittedFen }) => admittedFen)).toEqual([1_440_000, null]);
  const other = await aMediation(scene, mediator);
  const [theirs] = await claimsOf(other);
  const wrong = tickets.admission({
    ...at(ticketId, 4),
    claims: [{ claimId: theirs?.id ?? "", admitted: "1" }],
  });
  await expect(wrong).rejects.toMatchObject(notFound);
  expect((await claimsOf(other)).map(({ admittedFen }) => admittedFen)).toEqual([null, null]);
});

it("gives at most 15 days more once, by a new clock in the place of the old one", async () => {
  const ticketId = await aMediation(scene, mediator);
  scene.on("2026-10-08");
  const { tickets } = scene.as(mediator);
  const both = { applicantAgreedOn: "2026-10-08", respondentAgreedOn: "2026-10-08" };
  await tickets.extend({ ...at(ticketId, 3), ...both, days: 10 });
  expect(await clocksOf(scene, mediator, ticketId)).toMatchObject({
    mediation: { dueOn: "2026-10-08", kind: "replaced", stoppedBy: "extend" },
    extension: { dueOn: "2026-10-19", kind: "ok" },
  });
  await expect(
    scene.as(mediator).tickets.extend({ ...at(ticketId, 4), ...both, days: 5 }),
  ).rejects.toMatchObject(refusedAs("DISPUTE.EXTENDED_ALREADY"));
});

it("brings no mediation back by a consent that came after the term", async () => {
  const ticketId = await aMediation(scene, mediator);
  scene.on("2026-10-09");
  const late = { applicantAgreedOn: "2026-10-08", respondentAgreedOn: "2026-10-09", days: 15 };
  await expect(scene.as(mediator).tickets.extend({ ...at(ticketId, 3), ...late })).rejects.toMatchObject(
    refusedAs("DISPUTE.CONSENT_TOO_LATE"),
  );
});

it("does not begin before a mediator keeps the ticket; and hands the clocks over with it", async () => {
  const clerk = await scene.officer("caseworker", "/09/0007/");
  const { ticketId } = await aTicket(scene, clerk);
  const early = scene.as(mediator).tickets.accept({ ...at(ticketId, 1), consentOn: "2026-09-18" });
  await expect(early).rejects.toMatchObject(notFound);
  await scene.as(mediator).tickets.assign({ ...at(ticketId, 1), mediatorId: mediator.id });
  await scene.as(mediator).tickets.accept({ ...at(ticketId, 2), consentOn: "2026-09-18" });
  await scene.as(mediator).tickets.begin(at(ticketId, 3));
  const keepers = await scene.owner
    .select({ by: deadlines.keeperId })
    .from(deadlines)
    .where(eq(deadlines.recordId, ticketId));
  expect(new Set(keepers.map(({ by }) => by))).toEqual(new Set([mediator.id]));
  const clerkAsMediator = scene.as(mediator).tickets.assign({ ...at(ticketId, 4), mediatorId: clerk.id });
  await expect(clerkAsMediator).rejects.toMatchObject(refusedAs("DISPUTE.NO_SUCH_MEDIATOR"));
});

it("says of another union's ticket what it says of none", async () => {
  const ticketId = await aMediation(scene, mediator);
  const stranger = await scene.officer(["mediator", "manager"], "/10/");
  const { tickets } = scene.as(stranger);
  await expect(tickets.record({ ticketId })).rejects.toMatchObject(notFound);
  await expect(tickets.settle(at(ticketId, 3))).rejects.toMatchObject(notFound);
  await expect(tickets.record({ ticketId: crypto.randomUUID() })).rejects.toMatchObject(notFound);
});

it("takes no step on a version that somebody has changed", async () => {
  const ticketId = await aMediation(scene, mediator);
  const why = { reason: "oneSideRefuses" as const, explanation: "企业不再参加。" };
  await expect(scene.as(mediator).tickets.fail({ ...at(ticketId, 2), ...why })).rejects.toMatchObject(
    refusedAs("EDIT.CONFLICT"),
  );
  await scene.as(mediator).tickets.fail({ ...at(ticketId, 3), ...why });
  await expect(scene.as(mediator).tickets.settle(at(ticketId, 4))).rejects.toMatchObject(
    refusedAs("STATUS.NOT_FROM_HERE"),
  );
});

it("registers once, however often the form is sent", async () => {
  const form = application();
  const [one, other] = [
    await scene.as(mediator).tickets.open(form),
    await scene.as(mediator).tickets.open(form),
  ];
  expect(other).toEqual(one);
});

it("keeps the account and the phone sealed, shows them with a reason, and writes that down", async () => {
  const { ticketId } = await aTicket(scene, mediator);
  const [row] = await scene.owner.select().from(ticketTable).where(eq(ticketTable.id, ticketId));
  expect(row?.narrative).toMatch(/^v1\./);
  const { tickets } = scene.as(mediator);
  const { parties } = await tickets.record({ ticketId });
  const applicant = parties.find(({ side }) => side === "applicant");
  expect(applicant?.phoneMask).toBe("138****1234");
  const why = { ...command(), ticketId, reason: "check" as const };
  expect(await tickets.reveal({ ...why, field: "narrative" })).toEqual({ value: "7月起停发工资。" });
  const phone = await tickets.reveal({ ...why, ...command(), field: "phone", partyId: applicant?.id ?? "" });
  expect(phone).toEqual({ value: "13812341234" });
  const { trail } = await tickets.record({ ticketId });
  expect(trail.filter(({ action }) => action === "dispute.ticket.reveal")).toHaveLength(2);
});

it("cannot be moved by a path that the machine does not have, even by the owner", async () => {
  const { ticketId } = await aTicket(scene, mediator);
  const jump = scene.owner.update(ticketTable).set({ status: "closed" }).where(eq(ticketTable.id, ticketId));
  await expect(jump).rejects.toMatchObject({ cause: { message: expect.stringContaining("illegal step") } });
  const steps = await scene.owner.execute(
    sql`select count(*)::int as n from app.legal_steps where machine = 'dispute.ticket'`,
  );
  expect(steps[0]).toEqual({ n: 14 });
});
