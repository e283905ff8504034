import { existsSync } from "node:fs";
import { appRouter } from "@gongbang/api/root";
import {
  type Action,
  type Actor,
  policy,
  type Role,
  roles,
  type Scope,
  scopes,
} from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openProcedures } from "../guards/allowlists.ts";
import {
  actionOf,
  type Fault,
  grantedReach,
  isWithin,
  type Line,
  openWorld,
  outcomeOf,
  procedureAt,
  type Relation,
  relations,
  type World,
} from "../support/matrix.ts";
import { openScene } from "../support/scene.ts";
import { matrix } from "./matrix.all.ts";
import { doors } from "./matrix.doors.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld(await openScene(), [...roles]);
});
afterAll(() => world.scene.close());

const procedures = appRouter._def.procedures as unknown as Record<string, unknown>;
const lines = Object.entries(matrix);
const callers: Relation[] = ["own", "same", "child", "parent", "sibling", "elsewhere"];

function actorFor(role: Role): Actor {
  const actor = world.actors.get(role);
  if (!actor) throw new Error(role);
  return actor;
}

/** Every way in which the procedure answers this role otherwise than was written down. */
async function faultsOf(path: string, line: Line, role: Role, relations: Relation[]): Promise<Fault[]> {
  const actor = actorFor(role);
  const action = actionOf(procedures, path);
  if (!action) return [`${path} has no action`];
  const reach = grantedReach(actor, action);
  const faults = reach === line[role] ? [] : [`${role} reaches ${reach} by ${path}, not ${line[role]}`];
  if (!line.input) return faults;
  for (const relation of relations) {
    const fault = await faultAt(path, line, role, relation);
    if (fault) faults.push(fault);
  }
  return faults;
}

async function faultAt(path: string, line: Line, role: Role, relation: Relation): Promise<Fault | null> {
  const actor = actorFor(role);
  // The keeper at "own" is the actor itself, with every role there is, so that any record can be made.
  const keeper = relation === "own" ? { ...actor, roles } : world.keepers.get(relation);
  if (!keeper || !line.input) return null;
  const input = await line.input(world.scene, keeper);
  const { code, answer } = await outcomeOf(() => procedureAt(world.scene.as(actor), path)(input));
  const expected =
    line[role] === "no" ? "FORBIDDEN" : isWithin(line[role], relation) ? "through" : "NOT_FOUND";
  const found = line.shows && code === "through" && line[role] !== "no" ? shown(line, answer, input) : code;
  return found === expected ? null : `${role} × ${path} × ${relation}: ${found}, not ${expected}`;
}

const shown = (line: Line, answer: unknown, input: unknown) =>
  line.shows?.(answer as never, input as never) ? "through" : "NOT_FOUND";

it("says of every procedure what each role may do by it: one that is missing fails here", () => {
  const guarded = Object.keys(procedures).filter((path) => !(path in openProcedures));
  expect(Object.keys(matrix).sort()).toEqual(guarded.sort());
});

it("has a record for every procedure that is about one, or says why it has none", () => {
  const bare = lines.filter(([, line]) => !line.input && !line.aboutNoRecord).map(([path]) => path);
  expect(bare).toEqual([]);
});

it("has for every action of the policy a procedure or a door of its own that asks for it", () => {
  const asked = [...Object.keys(procedures).map((path) => actionOf(procedures, path)), ...Object.keys(doors)];
  expect(Object.keys(policy).filter((action) => !asked.includes(action as Action))).toEqual([]);
});

describe("role × door", () => {
  it.each(Object.entries(doors))("%s", (action, { reach, walkedBy }) => {
    expect(existsSync(new URL(`../../${walkedBy}`, import.meta.url))).toBe(true);
    for (const role of roles)
      expect([role, grantedReach(actorFor(role), action as Action)]).toEqual([role, reach[role]]);
  });
});

describe("role × procedure × relation", () => {
  it.each(lines)("%s", async (path, line) => {
    const faults: Fault[] = [];
    for (const role of roles) faults.push(...(await faultsOf(path, line, role, callers)));
    expect(faults).toEqual([]);
  });
});

describe("the policy, widened by one scope", () => {
  const cells = (Object.keys(policy) as Action[]).flatMap((action) =>
    roles.map((role) => ({ action, role })),
  );
  const wider = (scope: Scope | undefined) => scopes[scope === undefined ? 0 : scopes.indexOf(scope) + 1];

  it("turns the matrix red, whichever line it is", async () => {
    const unnoticed: string[] = [];
    for (const { action, role } of cells) {
      const grants = policy[action] as Partial<Record<Role, Scope>>;
      const [was, becomes] = [grants[role], wider(grants[role])];
      if (!becomes) continue;
      grants[role] = becomes;
      const fault = await firstFault(action, role, admitted[becomes]);
      if (was === undefined) delete grants[role];
      else grants[role] = was;
      if (!fault) unnoticed.push(`${action} ${role} ${was ?? "no"} → ${becomes}`);
    }
    expect(unnoticed).toEqual([]);
  });

  // Where a widened grant lets somebody through who was turned away before.
  const admitted: Record<Scope, Relation> = { own: "own", union: "same", federation: "sibling" };

  /** By the call itself where a record can stand for it, else by what the policy grants. */
  async function firstFault(action: Action, role: Role, relation: Relation): Promise<Fault | undefined> {
    for (const [path, line] of lines) {
      if (actionOf(procedures, path) !== action) continue;
      const fault = line.input
        ? await faultAt(path, line, role, relation)
        : (await faultsOf(path, line, role, []))[0];
      if (fault) return fault;
    }
    return faultAtDoor(action, role);
  }

  function faultAtDoor(action: Action, role: Role): Fault | undefined {
    const door = doors[action];
    const reach = grantedReach(actorFor(role), action);
    return door && reach !== door.reach[role] ? `${role} reaches ${reach} by a door` : undefined;
  }
});

it("walks every relation there is", () => {
  expect([...callers].sort()).toEqual(Object.keys(relations).sort());
});
