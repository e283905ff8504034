import { archiveObjections } from "@gongbang/db/schema/hardship";
import type { Actor } from "@gongbang/domain/access/policy";
import { day } from "@gongbang/domain/kernel/day";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { anArchiveRow } from "../support/hardship.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let judge: Actor;
let street = 30;
beforeAll(async () => {
  scene = await openScene();
});
beforeEach(async () => {
  scene.on("2026-09-18");
  street += 1;
  filer = await scene.officer("caseworker", `/${street}/0001/`);
  judge = await scene.officer("manager", `/${street}/`);
});
afterAll(() => scene.close());

const onNotice = (by = filer, more: Parameters<typeof anArchiveRow>[2] = {}) =>
  anArchiveRow(scene, by, {
    ...{ status: "onNotice", noticeFrom: day("2026-09-07"), noticeUntil: day("2026-09-14") },
    ...more,
  });
const object = (archiveId: string, { by = filer, objector = "", text = "名下有两套房" } = {}) =>
  scene.as(by).archives.object({
    ...{ ...command(), archiveId, receivedOn: "2026-09-10", objector, text },
  });
type Asked = Parameters<ReturnType<Scene["as"]>["archives"]["openObjections"]>[0];
const list = (asked: Asked = {}, by = judge) => scene.as(by).archives.openObjections(asked);
const settle = (id: string, outcome: "upheld" | "dismissed", by = judge) =>
  scene.as(by).archives.settleObjection({ ...command(), id, outcome, handling: "已入户核查" });

describe("the open objections", () => {
  it("are the oldest first, with the file that each is about", async () => {
    const { id, number } = await onNotice();
    const [first, second] = [await object(id), await object(id, { text: "子女在私立学校就读" })];
    const { rows, next } = await list();
    expect(rows.map((row) => row.id)).toEqual([first.id, second.id]);
    expect(rows[0]).toMatchObject({
      ...{ archiveId: id, number, name: "李桂兰", receivedOn: "2026-09-10", noticeUntil: "2026-09-14" },
      ...{ text: "名下有两套房", named: false, maySettle: true },
    });
    expect(next).toBeNull();
  });
  it("go on where the last page ended, without a gap or a repeat", async () => {
    const { id } = await onNotice();
    const made: string[] = [];
    for (let n = 0; n < 5; n += 1) made.push((await object(id)).id);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await list({ limit: 2, after });
      expect(page.open).toBe(5);
      seen.push(...page.rows.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(made);
  });
  it("leave out what was dealt with, whichever way", async () => {
    const { id } = await onNotice();
    const [upheld, dismissed, open] = [await object(id), await object(id), await object(id)];
    await settle(upheld.id, "upheld");
    await settle(dismissed.id, "dismissed");
    expect((await list()).rows.map((row) => row.id)).toEqual([open.id]);
  });
  it("say that somebody is named, and never who", async () => {
    const { id } = await onNotice();
    await object(id, { objector: "邻居王某某" });
    const answer = await list();
    expect(answer.rows).toMatchObject([{ named: true }]);
    expect(JSON.stringify(answer)).not.toContain("王某某");
  });
  it("are another union's to see only from above", async () => {
    const neighbour = await scene.officer("manager", `/${street}/0002/`);
    const { id } = await onNotice();
    const { id: objection } = await object(id);
    expect((await list({}, neighbour)).rows).toEqual([]);
    await expect(settle(objection, "dismissed", neighbour)).rejects.toMatchObject(notFound);
    expect((await list()).rows).toHaveLength(1);
  });
});

describe("who deals with an objection", () => {
  it("is nobody who opened the file or handed it in, and the list says so beforehand", async () => {
    const [opened, handedIn] = [
      await scene.officer(["caseworker", "manager"], `/${street}/`),
      await scene.officer(["caseworker", "manager"], `/${street}/`),
    ];
    const { id } = await onNotice(filer, { filedBy: opened.id, submittedBy: handedIn.id });
    const { id: objection } = await object(id);
    for (const by of [opened, handedIn]) {
      expect((await list({}, by)).rows).toMatchObject([{ maySettle: false }]);
      await expect(settle(objection, "dismissed", by)).rejects.toMatchObject(
        refusedAs("HARDSHIP.FILED_BY_YOU"),
      );
    }
    await expect(settle(objection, "dismissed")).resolves.toMatchObject({ id: objection });
  });
  it("is one of two who answer at once, and the other hears that it is settled", async () => {
    const { id } = await onNotice();
    const { id: objection } = await object(id);
    const second = await scene.officer("manager", `/${street}/`);
    const answers = await Promise.allSettled([
      settle(objection, "dismissed"),
      settle(objection, "upheld", second),
    ]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = answers.find((answer) => answer.status === "rejected");
    expect(refused?.reason).toMatchObject(refusedAs("HARDSHIP.OBJECTION_SETTLED"));
    const [row] = await scene.owner
      .select()
      .from(archiveObjections)
      .where(eq(archiveObjections.id, objection));
    expect(row?.settledBy).toBe(answers[0]?.status === "fulfilled" ? judge.id : second.id);
  });
  it("writes down what was found, and on which day", async () => {
    const { id } = await onNotice();
    const { id: objection } = await object(id);
    scene.on("2026-09-21");
    await settle(objection, "upheld");
    const { objections } = await scene.as(judge).archives.record({ id });
    expect(objections).toMatchObject([
      { id: objection, status: "upheld", handling: "已入户核查", settledOn: "2026-09-21" },
    ]);
  });
});

describe("an objection is taken", () => {
  it.each(["onNotice", "reviewed"] as const)("while the file is %s", async (status) => {
    const { id } = await onNotice(filer, { status });
    await expect(object(id)).resolves.toMatchObject({ id: expect.any(String) });
  });
  it.each(["draft", "submitted", "verified", "compared", "returned", "enrolled", "rejected"] as const)(
    "and not while it is %s",
    async (status) => {
      const decided = { grade: "1", approvedBy: judge.id, enrolledOn: day("2026-09-15") } as const;
      const { id } = await onNotice(filer, { status, ...(status === "enrolled" ? decided : {}) });
      await expect(object(id)).rejects.toMatchObject(refusedAs("HARDSHIP.NOT_ON_NOTICE"));
    },
  );
});
