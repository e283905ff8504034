import { archives } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anEnrolled } from "../support/aid.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { command, notFound, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let sender: Actor;
let receiver: Actor;
let lead: Actor;
beforeAll(async () => {
  scene = await openScene();
  sender = await scene.officer("caseworker", "/09/");
  receiver = await scene.officer("caseworker", "/10/");
  lead = await scene.officer("manager", "/10/");
});
afterAll(() => scene.close());

/** Lends a file to the other side for a piece of work, which they have accepted. */
async function lend({ id }: { id: string }) {
  const sent = await scene.as(sender).transitions.refer({
    ...{ ...command(), archiveId: id, toUnionId: receiver.unionId, consent: true },
    ...{ service: "legal" as const, note: "请协助办理法律援助" },
  });
  const { version } = sent;
  await scene.as(lead).transitions.accept({ ...command(), id: sent.id, version, note: "" });
}

async function at({ id }: { id: string }) {
  const [row] = await scene.owner.select().from(archives).where(eq(archives.id, id));
  return { ...command(), id, version: row?.version ?? 0, note: "不再符合条件" };
}

it("a file that is lent goes its way with its own unions: the other side decides nothing on it", async () => {
  const [held, waiting] = [
    await anEnrolled(scene, sender),
    await anArchiveRow(scene, sender, { status: "submitted" }),
  ];
  await lend(held);
  await lend(waiting);
  const [leads, works] = [scene.as(lead).archives, scene.as(receiver).archives];
  for (const attempt of [
    async () => leads.hear({ ...(await at(held)), heardOn: "2026-09-18" }),
    async () => leads.close({ ...(await at(held)), exit: "E22" }),
    async () => leads.suspend(await at(held)),
    async () => leads.return(await at(waiting)),
    async () => leads.reject(await at(waiting)),
    async () => works.withdraw(await at(waiting)),
  ])
    await expect(attempt()).rejects.toMatchObject(notFound);
  const own = await scene.officer("manager", "/09/");
  await scene.as(own).archives.suspend(await at(held));
});

it("a file that is lent shows the other side no step that they could take", async () => {
  const held = await anEnrolled(scene, sender);
  await lend(held);
  const offered = async (by: Actor) => {
    const { steps, mayHear } = await scene.as(by).archives.record({ id: held.id });
    return [steps.some(({ mayTake }) => mayTake), mayHear];
  };
  expect(await offered(lead)).toEqual([false, false]);
  expect(await offered(await scene.officer("manager", "/09/"))).toEqual([true, true]);
});

it("a file that is lent keeps its consents: the other side takes none of them back, and sees no way to", async () => {
  const held = await anEnrolled(scene, sender);
  await lend(held);
  const { consents, mayWithdrawConsent } = await scene.as(receiver).archives.record({ id: held.id });
  expect(mayWithdrawConsent).toBe(false);
  const back = { archiveId: held.id, consentId: consents[0]?.id ?? "", withdrawnOn: "2026-09-18" };
  const take = (by: Actor) => scene.as(by).archives.withdrawConsent({ ...command(), ...back });
  await expect(take(receiver)).rejects.toMatchObject(notFound);
  await expect(take(sender)).resolves.toMatchObject({ id: back.consentId });
});
