import { startSession, visitorOf } from "@gongbang/api/office/keep-session";
import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command, notFound, openScene, type Scene } from "../support/scene.ts";

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());

const sessionOf = (officer: Actor, now = scene.now()) =>
  startSession(scene.house, {
    officerId: officer.id,
    secondFactor: true,
    ip: "10.0.0.1",
    agent: "test",
    now,
  });
const actorOf = async (token: string) => (await visitorOf(scene.house, token, scene.now())).actor;

describe("an officer's own sessions", () => {
  it("are theirs to see and to end, and nobody else's", async () => {
    const [me, other] = [
      await scene.officer("caseworker", "/09/"),
      await scene.officer("caseworker", "/09/"),
    ];
    const [mine, theirs] = [await sessionOf(me), await sessionOf(other)];
    const seen = await scene.as(me).office.self.me({});
    expect(seen).toMatchObject({
      name: me.name,
      roles: ["caseworker"],
      union: { path: "/09/" },
      federation: "区总工会",
    });
    expect(seen.sessions).toHaveLength(1);
    const sessionId = (await actorOf(theirs))?.sessionId ?? "";
    await expect(scene.as(me).office.self.endSession({ ...command(), sessionId })).rejects.toMatchObject(
      notFound,
    );
    await scene.as(me).office.self.endSession({ ...command(), sessionId: seen.sessions[0]?.id ?? "" });
    expect(await actorOf(mine)).toBeNull();
    expect(await actorOf(theirs)).not.toBeNull();
  });
});
