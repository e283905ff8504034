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

/** Where the policy grants this role another reach by the procedure than was written down. */
function faultOfGrant(path: string, line: Line, role: Role): Fault[] {
  const action = actionOf(procedures, path);
  if (!action) return [`${path} has no action`];
  const reach = grantedReach(actorFor(role), action);
  return reach === line[role] ? [] : [`${role} reaches ${reach} by ${path}, not ${line[role]}`];
}

/** Every way in which the procedure answers otherwise than was written down. */
async function faultsOf(path: string, line: Line): Promise<Fault[]> {
  const faults = roles.flatMap((role) => faultOfGrant(path, line, role));
  for (const relation of callers) faults.push(...(await faultsAt(path, line, relation)));
  return faults;
}

async function faultsAt(path: string, line: Line, relation: Relation): Promise<Fault[]> {
  const faults: Fault[] = [];
  let shared: Promise<unknown> | undefined;
  for (const role of roles) {
    // Whoever is turned away changes nothing, and neither does who only reads: one record serves them all.
    // A role that may nothing is told so before any record is looked for, whoever keeps it.
    const mayShare = !isWithin(line[role], relation) || (relation !== "own" && isRead(path));
    if (mayShare) shared ??= inputAt(line, role, relation);
    const fault = await faultAt(path, line, role, relation, mayShare ? shared : undefined);
    if (fault) faults.push(fault);
  }
  return faults;
}

const isRead = (path: string) =>
  (procedures[path] as { _def: { type: string } } | undefined)?._def.type === "query";

/** The input of a call about a fresh record. At "own" its keeper is the actor itself, with every role there is, so that any record can be made. */
async function inputAt(line: Line, role: Role, relation: Relation): Promise<unknown> {
  const keeper = relation === "own" ? { ...actorFor(role), roles } : world.keepers.get(relation);
  return keeper && line.input?.(world.scene, keeper);
}

async function faultAt(
  path: string,
  line: Line,
  role: Role,
  relation: Relation,
  made = inputAt(line, role, relation),
): Promise<Fault | null> {
  if (!line.input) return null;
  const input = await made;
  const { code, answer } = await outcomeOf(() => procedureAt(world.scene.as(actorFor(role)), path)(input));
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
    expect(await faultsOf(path, line)).toEqual([]);
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
        : faultOfGrant(path, line, role)[0];
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
