import { startSession, visitorOf } from "@gongbang/api/office/keep-session";
import { officers } from "@gongbang/db/schema/office";
import type { Actor, Role } from "@gongbang/domain/access/policy";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command, notFound, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let system: Actor;
let union: Actor;
beforeAll(async () => {
  scene = await openScene();
  system = await scene.officer("systemAdmin", "/");
  union = await scene.officer("unionAdmin", "/09/");
});
afterAll(() => scene.close());

const people = (actor: Actor) => scene.as(actor).office.people;
const rowOf = async (id: string) => {
  const [row] = await scene.owner.select().from(officers).where(eq(officers.id, id));
  if (!row) throw new Error(id);
  return row;
};
const account = async ({ id }: { id: string }) => ({ ...command(), id, version: (await rowOf(id)).version });
const change = async (person: Actor, with_: { roles?: Role[]; unionId?: string; name?: string }) => ({
  ...(await account(person)),
  name: person.name,
  roles: [...person.roles],
  unionId: person.unionId,
  ...with_,
});
const sessionOf = (officer: Actor, now = scene.now()) =>
  startSession(scene.house, {
    officerId: officer.id,
    secondFactor: true,
    ip: "10.0.0.1",
    agent: "test",
    now,
  });
const actorOf = async (token: string) => (await visitorOf(scene.house, token, scene.now())).actor;

describe("nobody", () => {
  it("edits their own roles or union, nor disables or resets themselves", async () => {
    for (const self of [system, union]) {
      await expect(people(self).change(await change(self, { roles: ["manager"] }))).rejects.toMatchObject(
        refusedAs("OFFICE.OWN_ACCOUNT"),
      );
      for (const act of ["disable", "endSessions", "link"] as const)
        await expect(people(self)[act](await account(self)), act).rejects.toMatchObject(
          refusedAs("OFFICE.OWN_ACCOUNT"),
        );
      await expect(
        people(self).reset({ ...(await account(self)), secondFactor: "keep" }),
      ).rejects.toMatchObject(refusedAs("OFFICE.OWN_ACCOUNT"));
    }
  });

  it("below an administrator reaches an account at all", async () => {
    const target = await scene.officer("caseworker", "/09/");
    for (const role of ["caseworker", "mediator", "manager", "finance", "auditor"] as const) {
      const actor = await scene.officer(role, "/09/");
      await expect(people(actor).disable(await account(target)), role).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
  });
});

describe("a union's administrator", () => {
  it("grants casework, mediation and their own role, and none above", async () => {
    const unionId = union.unionId;
    const made = await people(union).invite({
      ...command(),
      username: "liu.yan",
      name: "刘燕",
      roles: ["caseworker", "mediator"],
      unionId,
    });
    expect((await rowOf(made.id)).status).toBe("invited");
    for (const above of ["manager", "finance", "auditor", "systemAdmin"] as const) {
      const asked = {
        ...command(),
        username: `above-${above.toLowerCase()}`,
        name: "某",
        roles: [above],
        unionId,
      };
      await expect(people(union).invite(asked), above).rejects.toMatchObject(refusedAs("OFFICE.ROLE_ABOVE"));
      const target = await scene.officer("caseworker", "/09/");
      await expect(
        people(union).change(await change(target, { roles: ["caseworker", above] })),
        above,
      ).rejects.toMatchObject(refusedAs("OFFICE.ROLE_ABOVE"));
    }
  });

  it("can't take over somebody above by a reset or a link", async () => {
    const manager = await scene.officer("manager", "/09/");
    const asked = await account(manager);
    await expect(people(union).reset({ ...asked, secondFactor: "keep" })).rejects.toMatchObject(
      refusedAs("OFFICE.PERSON_ABOVE"),
    );
    await expect(people(union).link(asked)).rejects.toMatchObject(refusedAs("OFFICE.PERSON_ABOVE"));
    await expect(people(union).disable(asked)).rejects.toMatchObject(refusedAs("OFFICE.PERSON_ABOVE"));
  });

  it("finds nobody outside their unions: above, beside or elsewhere", async () => {
    for (const path of ["/", "/10/", "/091/"]) {
      const outside = await scene.officer("caseworker", path);
      await expect(people(union).record({ id: outside.id }), path).rejects.toMatchObject(notFound);
      await expect(people(union).disable(await account(outside)), path).rejects.toMatchObject(notFound);
      await expect(
        people(union).reset({ ...(await account(outside)), secondFactor: "keep" }),
      ).rejects.toMatchObject(notFound);
      await expect(people(union).link(await account(outside)), path).rejects.toMatchObject(notFound);
      await expect(people(union).endSessions(await account(outside)), path).rejects.toMatchObject(notFound);
    }
    const listed = (await people(union).list({})).rows;
    expect(listed.every(({ unionPath }) => unionPath.startsWith("/09/"))).toBe(true);
  });

  it("neither invites into another union, nor moves anybody there", async () => {
    const elsewhere = await scene.aUnion("/10/");
    const asked = {
      ...command(),
      username: "to-elsewhere",
      name: "某",
      roles: ["caseworker" as const],
      unionId: elsewhere.id,
    };
    await expect(people(union).invite(asked)).rejects.toMatchObject(notFound);
    const mine = await scene.officer("caseworker", "/09/0003/");
    await expect(people(union).change(await change(mine, { unionId: elsewhere.id }))).rejects.toMatchObject(
      notFound,
    );
    const { unions: choices } = await people(union).choices({});
    expect(choices.every(({ path }) => path.startsWith("/09/"))).toBe(true);
  });

  it("can't forget somebody's second factor: that is for the system administrator", async () => {
    const mine = await scene.officer("caseworker", "/09/");
    await expect(
      people(union).reset({ ...(await account(mine)), secondFactor: "renew" }),
    ).rejects.toMatchObject(refusedAs("OFFICE.RENEW_ABOVE"));
  });
});

describe("the system administrator", () => {
  it("may grant every role, and keeps the sole ones apart", async () => {
    const target = await scene.officer("caseworker", "/09/");
    await people(system).change(await change(target, { roles: ["manager", "mediator"] }));
    expect((await rowOf(target.id)).roles).toEqual(["manager", "mediator"]);
    await expect(
      people(system).change(await change(target, { roles: ["auditor", "manager"] })),
    ).rejects.toMatchObject(refusedAs("OFFICE.ROLES_APART"));
  });

  it("sees no business data", async () => {
    const caller = scene.as(system);
    await expect(caller.members.list({ view: "all" } as never)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(caller.tickets.list({} as never)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(caller.archives.list({} as never)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(caller.office.audit.list({})).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("stays, if two of them disable each other at the same moment", async () => {
    const alone = await openScene();
    try {
      const [a, b] = [await alone.officer("systemAdmin"), await alone.officer("systemAdmin")];
      const off = (by: Actor, whom: Actor) =>
        alone.as(by).office.people.disable({ ...command(), id: whom.id, version: 1 });
      const both = await Promise.allSettled([off(a, b), off(b, a)]);
      expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      const refused = both.find((each) => each.status === "rejected");
      expect(refused?.reason).toMatchObject(refusedAs("OFFICE.LAST_ADMIN"));
      const left = await alone.owner.select().from(officers).where(eq(officers.status, "active"));
      expect(left).toHaveLength(1);
    } finally {
      await alone.close();
    }
  });
});

describe("a change of roles, a reset, a disabled account", () => {
  it("ends the officer's sessions at the next request", async () => {
    const acts = {
      change: async (person: Actor) => people(system).change(await change(person, { roles: ["mediator"] })),
      move: async (person: Actor) =>
        people(system).change(await change(person, { unionId: (await scene.aUnion("/10/")).id })),
      reset: async (person: Actor) =>
        people(system).reset({ ...(await account(person)), secondFactor: "keep" }),
      disable: async (person: Actor) => people(system).disable(await account(person)),
      endSessions: async (person: Actor) => people(system).endSessions(await account(person)),
    };
    for (const [name, act] of Object.entries(acts)) {
      const person = await scene.officer("caseworker", "/09/");
      const tokens = [await sessionOf(person), await sessionOf(person)];
      expect(await actorOf(tokens[0] ?? "")).not.toBeNull();
      await act(person);
      for (const token of tokens) expect(await actorOf(token), name).toBeNull();
    }
  });

  it("leaves sessions alone where only the name changed", async () => {
    const person = await scene.officer("caseworker", "/09/");
    const token = await sessionOf(person);
    await people(system).change(await change(person, { name: "新名字" }));
    expect(await actorOf(token)).toMatchObject({ name: "新名字" });
  });

  it("opens again as it was, or as invited where there was never a password", async () => {
    const person = await scene.officer("caseworker", "/09/");
    await people(union).disable(await account(person));
    await people(union).enable(await account(person));
    expect((await rowOf(person.id)).status).toBe("invited");
  });

  it("is refused to whoever saw an older version of the account", async () => {
    const person = await scene.officer("caseworker", "/09/");
    const seen = await account(person);
    await people(system).change(await change(person, { name: "先到" }));
    await expect(people(system).disable(seen)).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
  });

  it("leaves one line in the trail, with the roles before and after", async () => {
    const person = await scene.officer("caseworker", "/09/");
    await people(system).change(await change(person, { roles: ["mediator"] }));
    const { trail } = await people(system).record({ id: person.id });
    expect(trail).toMatchObject([
      {
        action: "office.person.change",
        changes: [{ field: "roles", was: ["caseworker"], becomes: ["mediator"] }],
      },
    ]);
  });
});

describe("an invitation", () => {
  const asked = (over: Record<string, unknown>) => ({
    ...command(),
    username: "zhang.wei",
    name: "张伟",
    roles: ["caseworker"],
    unionId: union.unionId,
    ...over,
  });

  it("takes a user name once in the whole federation, whatever its case", async () => {
    await people(union).invite(asked({ username: "same.name" }) as never);
    await expect(people(system).invite(asked({ username: "Same.Name" }) as never)).rejects.toMatchObject(
      refusedAs("OFFICE.USERNAME_TAKEN"),
    );
  });

  it("takes no field that a form does not have", async () => {
    const extra = {
      status: "active",
      passwordHash: "x",
      totpSecret: "x",
      keeperId: system.id,
      unionPath: "/",
      version: 9,
    };
    for (const [field, value] of Object.entries({ ...extra, constructor: {}, id: system.id }))
      await expect(people(union).invite(asked({ [field]: value }) as never), field).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
    const polluted = JSON.parse(`{"__proto__": {"status": "active"}}`) as object;
    await expect(people(union).invite({ ...asked({}), ...polluted } as never)).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("takes no role that is none, none twice, and not none at all", async () => {
    for (const roles of [[], ["root"], ["caseworker", "caseworker"], "manager"])
      await expect(people(union).invite(asked({ roles }) as never)).rejects.toMatchObject({
        code: "BAD_REQUEST",
      });
  });
});
