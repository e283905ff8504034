import { membershipFacts } from "@gongbang/db/schema/memberships";
import { deadlines } from "@gongbang/db/schema/status";
import type { Actor } from "@gongbang/domain/access/policy";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aPerson, nextSerial, rowOf } from "../support/memberships.ts";
import { aCitizenId } from "../support/people.ts";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let desk: Actor;
let lead: Actor;
let above: Actor;
beforeAll(async () => {
  scene = await openScene();
  desk = await scene.officer("caseworker", "/09/0001/");
  lead = await scene.officer("manager", "/09/0001/");
  above = await scene.officer("manager", "/09/");
});
afterAll(() => scene.close());

const by = (actor: Actor) => scene.as(actor).memberships;
const named = async (id: string) => ({ ...command(), id, version: (await rowOf(scene, id)).version });
const factsOf = async (id: string) => {
  const [row] = await scene.owner.select().from(membershipFacts).where(eq(membershipFacts.memberId, id));
  return row;
};
const running = async (id: string) => {
  const rows = await scene.owner
    .select()
    .from(deadlines)
    .where(and(eq(deadlines.recordId, id), isNull(deadlines.stoppedAt)));
  return rows.map(({ clock, dueOn }) => `${clock} ${dueOn}`);
};
const join = (more: object = {}) =>
  by(desk).join({
    ...command(),
    name: "周小满",
    citizenId: aCitizenId({ serial: nextSerial() }),
    unionId: desk.unionId,
    ...more,
  });

describe("入会", () => {
  it("is asked for, and counts from the approval", async () => {
    const { id } = await join();
    expect(await rowOf(scene, id)).toMatchObject({ status: "applied", joinedOn: null });
    expect(await running(id)).toEqual(["approval 2026-10-08"]);
    await by(lead).approve({ ...(await named(id)), approvedOn: "2026-09-16", note: "全体通过" });
    expect(await rowOf(scene, id)).toMatchObject({ status: "active", joinedOn: "2026-09-16" });
    expect(await running(id)).toEqual([]);
  });
  it("is not approved by the desk that filed it, nor for a day to come", async () => {
    const { id } = await join();
    const input = { ...(await named(id)), note: "" };
    await expect(by(desk).approve(input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(
      by(lead).approve({ ...input, ...command(), approvedOn: "2026-09-19" }),
    ).rejects.toMatchObject(refusedAs("MEMBERSHIP.IN_FUTURE"));
  });
  it("may be refused with a reason, or taken back; the person may apply again", async () => {
    const citizenId = aCitizenId({ serial: nextSerial() });
    const first = await join({ citizenId });
    await expect(join({ citizenId })).rejects.toMatchObject(refusedAs("MEMBER.ALREADY_HERE"));
    await by(lead).refuse({ ...(await named(first.id)), reason: "未建立劳动关系" });
    const second = await join({ citizenId });
    await by(desk).withdraw({ ...(await named(second.id)), note: "" });
    const third = await join({ citizenId });
    await by(lead).approve({ ...(await named(third.id)), note: "" });
    expect((await rowOf(scene, first.id)).status).toBe("notAdmitted");
    await expect(by(lead).approve({ ...(await named(first.id)), note: "" })).rejects.toMatchObject(
      refusedAs("STATUS.NOT_FROM_HERE"),
    );
  });
  it("stands in the queue of the union and of those above, and of no other", async () => {
    const { id } = await join();
    const stranger = await scene.officer("caseworker", "/10/");
    const sees = async (actor: Actor) =>
      (await by(actor).applications({ tab: "paper", limit: 100 })).rows.some((row) => row.id === id);
    expect(await Promise.all([desk, above, stranger].map(sees))).toEqual([true, true, false]);
    await expect(by(stranger).record({ id })).rejects.toMatchObject(notFound);
  });
});

describe("保留会籍", () => {
  it.each(["retired", "unemployed", "military", "unpaidLeave"] as const)(
    "in case of %s",
    async (retention) => {
      const { id } = await aPerson(scene, desk);
      await by(desk).retain({ ...(await named(id)), retention, since: "2026-09-01", note: "" });
      expect(await by(desk).record({ id })).toMatchObject({
        status: "retained",
        facts: { retention, retainedSince: "2026-09-01" },
      });
      await by(desk).reinstate({ ...(await named(id)), note: "重新就业" });
      expect(await by(desk).record({ id })).toMatchObject({ status: "active", facts: { retention: null } });
    },
  );
});

describe("退会与除名", () => {
  it("退会 frees the person for another union", async () => {
    const { id, citizenId } = await aPerson(scene, desk);
    await by(desk).leave({ ...(await named(id)), reason: "本人申请" });
    expect(await factsOf(id)).toMatchObject({ endedOn: "2026-09-18" });
    await expect(join({ citizenId })).resolves.toBeDefined();
  });

  it("自动退会 comes six months after both dues and union life stopped, and after the admonition", async () => {
    const { id } = await aPerson(scene, desk);
    const lapse = async () => by(lead).lapse({ ...(await named(id)), reason: "经教育拒不改正" });
    await expect(lapse()).rejects.toMatchObject(refusedAs("MEMBERSHIP.NOT_ADMONISHED"));
    await by(desk).admonish({
      ...(await named(id)),
      unpaidSince: "2026-02-01",
      absentSince: "2026-04-20",
      admonishedOn: "2026-09-10",
      reason: "谈话教育",
    });
    expect(await running(id)).toEqual(["lapse 2026-10-20"]);
    await expect(lapse()).rejects.toMatchObject({
      cause: { refusal: { code: "MEMBERSHIP.SIX_MONTHS_RUNNING", until: "2026-10-20" } },
    });
    scene.on("2026-10-20");
    await expect(lapse()).rejects.toMatchObject(refusedAs("MEMBERSHIP.SIX_MONTHS_RUNNING"));
    scene.on("2026-10-21");
    await lapse();
    expect((await rowOf(scene, id)).status).toBe("lapsed");
    scene.on("2026-09-18");
  });

  it("is not lapsed where dues are paid again", async () => {
    const { id } = await aPerson(scene, desk);
    const facts = { unpaidSince: "2026-01-01", absentSince: "2026-01-01", admonishedOn: "2026-09-10" };
    await by(desk).admonish({ ...(await named(id)), ...facts, reason: "谈话教育" });
    await by(desk).resume({ ...(await named(id)), reason: "已补交会费" });
    expect(await running(id)).toEqual([]);
    await expect(by(lead).lapse({ ...(await named(id)), reason: "拒不改正" })).rejects.toMatchObject(
      refusedAs("MEMBERSHIP.NOT_ADMONISHED"),
    );
  });

  it("除名 is discussed, decided, and then filed by the union above within fifteen days", async () => {
    const { id } = await aPerson(scene, desk);
    const days = { groupDiscussedOn: "2026-09-10", committeeDecidedOn: "2026-09-15", reason: "被判处刑罚" };
    await expect(
      by(lead).expel({ ...(await named(id)), ...days, groupDiscussedOn: "2026-09-16" }),
    ).rejects.toMatchObject(refusedAs("MEMBERSHIP.DECIDED_BEFORE_DISCUSSED"));
    await by(lead).expel({ ...(await named(id)), ...days });
    expect(await running(id)).toEqual(["filing 2026-09-30"]);
    const file = async (actor: Actor) =>
      by(actor).file({ ...(await named(id)), fileNumber: "西工备〔2026〕3号" });
    await expect(file(lead)).rejects.toMatchObject(refusedAs("STATUS.LACKS"));
    await expect(file(await scene.officer("manager", "/10/"))).rejects.toMatchObject(notFound);
    await file(above);
    expect(await by(lead).record({ id })).toMatchObject({
      status: "expelled",
      facts: { filedOn: "2026-09-18", fileNumber: "西工备〔2026〕3号" },
    });
    expect(await running(id)).toEqual([]);
    await expect(file(above)).rejects.toMatchObject(refusedAs("MEMBERSHIP.FILED_ALREADY"));
  });

  it("a death closes the record, with its day", async () => {
    const { id } = await aPerson(scene, desk, { status: "retained" });
    await expect(
      by(desk).die({ ...(await named(id)), diedOn: "2026-09-19", note: "" }),
    ).rejects.toMatchObject(refusedAs("MEMBERSHIP.IN_FUTURE"));
    await by(desk).die({ ...(await named(id)), diedOn: "2026-09-12", note: "" });
    expect(await by(desk).record({ id })).toMatchObject({
      status: "deceased",
      facts: { diedOn: "2026-09-12" },
      steps: [],
    });
  });
});

describe("every step", () => {
  it("is refused to somebody who saw an older version, and leaves nothing", async () => {
    const { id } = await aPerson(scene, desk);
    const stale = { ...command(), id, version: 7 };
    await expect(by(desk).leave({ ...stale, reason: "本人申请" })).rejects.toMatchObject(
      refusedAs("EDIT.CONFLICT"),
    );
    expect(await rowOf(scene, id)).toMatchObject({ status: "active", version: 1 });
  });
  it("is not taken past the machine, whatever statement tries", async () => {
    const { id } = await aPerson(scene, desk, { status: "left" });
    await expect(scene.sql`update members set status = 'active' where id = ${id}`).rejects.toThrow(
      /illegal step/,
    );
  });
});
