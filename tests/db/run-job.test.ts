import type { Handler } from "@gongbang/api/jobs";
import { runJob } from "@gongbang/api/office/run-job";
import { jobs } from "@gongbang/db/schema/office";
import type { Actor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let officer: Actor;
beforeAll(async () => {
  scene = await openScene();
  officer = await scene.officer("caseworker", "/07/");
});
afterAll(() => scene.close());

async function aJob(keeper = officer): Promise<string> {
  const kept = { unionId: keeper.unionId, unionPath: keeper.unionPath, keeperId: keeper.id };
  const [job] = await scene.owner
    .insert(jobs)
    .values({ kind: "test", task: { of: "test" }, ...kept })
    .returning();
  return job?.id ?? "";
}
const run = (id: string, handler: Handler, more: { lastTry?: boolean; isClosing?: () => boolean } = {}) =>
  runJob(scene.house, id, {
    handlers: { test: handler },
    words: (_, key) => key,
    now: scene.now,
    lastTry: true,
    ...more,
  });
const rowOf = async (id: string) => (await scene.owner.select().from(jobs).where(eq(jobs.id, id)))[0];
const one = (id: string, by = officer) => scene.as(by).office.jobs.one({ id });

describe("a job", () => {
  it("is done with its keeper's eyes, tells how far it is, and keeps what came of it", async () => {
    const id = await aJob();
    const seen: unknown[] = [];
    const status = await run(id, async (_, job, progress) => {
      seen.push(job.actor.id, job.task);
      await progress(3, 10);
      seen.push((await one(id)).done);
      return { counted: 10 };
    });
    expect(status).toBe("done");
    expect(seen).toEqual([officer.id, { of: "test" }, 3]);
    expect(await one(id)).toMatchObject({
      status: "done",
      done: 3,
      total: 10,
      result: { counted: 10 },
      failure: null,
    });
  });

  it("that has ended is left alone, however often the queue sends it", async () => {
    const id = await aJob();
    let runs = 0;
    const counting: Handler = async () => ({ runs: ++runs });
    await run(id, counting);
    expect(await run(id, counting)).toBe("done");
    expect(runs).toBe(1);
  });

  it("that is refused ends with the code and its numbers", async () => {
    const id = await aJob();
    const status = await run(id, async () => {
      throw new Refused({ code: "FILE.TOO_MANY_ROWS", max: 5 });
    });
    expect(status).toBe("failed");
    expect((await one(id)).failure).toEqual({ code: "FILE.TOO_MANY_ROWS", max: 5 });
  });

  it("that breaks is sent again, and only the last try writes down that it broke", async () => {
    const id = await aJob();
    const breaking: Handler = async () => {
      throw new TypeError("no such thing as 张三");
    };
    await expect(run(id, breaking, { lastTry: false })).rejects.toThrow(TypeError);
    expect((await rowOf(id))?.status).toBe("running");
    expect(await run(id, breaking)).toBe("failed");
    expect((await one(id)).failure).toEqual({ code: "JOB.BROKEN", jobId: id });
  });

  it("stops at its next step when the worker goes home, and is no failure", async () => {
    const id = await aJob();
    const stepping: Handler = async (_, __, progress) => {
      await progress(1, 2);
      return {};
    };
    await expect(run(id, stepping, { isClosing: () => true })).rejects.toThrow();
    expect((await rowOf(id))?.status).toBe("running");
    expect(await run(id, stepping)).toBe("done");
  });

  it("of a kind that nobody knows fails with that word", async () => {
    const id = await aJob();
    const status = await runJob(scene.house, id, {
      handlers: {},
      words: (_, key) => key,
      now: scene.now,
      lastTry: true,
    });
    expect([status, (await one(id)).failure]).toEqual(["failed", { code: "JOB.UNKNOWN" }]);
  });

  it("whose keeper has left is not done at all", async () => {
    const leaver = await scene.officer("caseworker", "/07/");
    const id = await aJob(leaver);
    await scene.sql`update officers set status = 'disabled' where id = ${leaver.id}`;
    expect(await run(id, async () => ({}))).toBe("gone");
    expect((await rowOf(id))?.status).toBe("waiting");
  });
});

describe("cancelling", () => {
  it("ends a waiting job at once, and a running one at its next step", async () => {
    const waiting = await aJob();
    await scene.as(officer).office.jobs.cancel({ ...command(), id: waiting });
    expect(await one(waiting)).toMatchObject({ status: "cancelled", cancelling: false });
    expect(await run(waiting, async () => ({}))).toBe("cancelled");

    const running = await aJob();
    const status = await run(running, async (_, __, progress) => {
      await progress(1, 3);
      await scene.as(officer).office.jobs.cancel({ ...command(), id: running });
      expect(await one(running)).toMatchObject({ status: "running", cancelling: true });
      await progress(2, 3);
      return {};
    });
    expect(status).toBe("cancelled");
    expect(await one(running)).toMatchObject({ status: "cancelled", done: 2 });
  });

  it("is refused where the job has ended, and is nobody else's", async () => {
    const id = await aJob();
    await run(id, async () => ({}));
    await expect(scene.as(officer).office.jobs.cancel({ ...command(), id })).rejects.toMatchObject(
      refusedAs("JOB.ENDED"),
    );
    const colleague = await scene.officer("caseworker", "/07/");
    await expect(one(id, colleague)).rejects.toMatchObject(notFound);
    expect(await scene.as(colleague).office.jobs.list({})).toEqual([]);
  });
});
