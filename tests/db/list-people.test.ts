import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
let system: Actor;
beforeAll(async () => {
  scene = await openScene();
  system = await scene.officer("systemAdmin", "/");
  for (const path of ["/09/", "/10/", "/09/0001/"]) await scene.officer(["caseworker", "mediator"], path);
});
afterAll(() => scene.close());

const people = (actor: Actor) => scene.as(actor).office.people;

describe("the list of officers", () => {
  it("shows a union with those below it, in their order, and is found by name, role and state", async () => {
    for (const path of ["/30/", "/30/0001/", "/300/"]) await scene.officer("mediator", path);
    const { id: unionId } = await scene.aUnion("/30/");
    const listed = await people(system).list({ unionId });
    expect(listed.rows.map(({ unionPath }) => unionPath)).toEqual(["/30/", "/30/0001/"]);
    expect((await people(system).list({ unionId, role: "manager" })).rows).toEqual([]);
    expect(
      (await people(system).list({ unionId, status: "active", text: "mediator /30/0" })).rows,
    ).toHaveLength(1);
    expect((await people(system).list({ text: "%" })).rows).toEqual([]);
  });

  it("comes page by page, everybody once", async () => {
    const all = (await people(system).list({ limit: 100 })).rows.map(({ id }) => id);
    const seen: string[] = [];
    let after: { path: string; pinyin: string; id: string } | null = null;
    do {
      const page: Awaited<ReturnType<ReturnType<typeof people>["list"]>> = await people(system).list({
        limit: 3,
        ...(after && { after }),
      });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(seen).toEqual(all);
  });
});
