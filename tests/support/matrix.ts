import {
  type Action,
  type Actor,
  type Role,
  roles,
  type Scope,
  scopeFor,
} from "@gongbang/domain/access/policy";
import type { Scene } from "./scene.ts";

/** What a role may reach by a procedure, as somebody wrote it down who was thinking of the rule. */
export type Reach = "no" | Scope;

/**
 * One procedure's expectations. `input` makes the record that the call is about, kept by `keeper` in the
 * keeper's union, and gives the call's input; `shows` says whether a list's answer has that record in it.
 */
export type Line = Record<Role, Reach> & {
  input?: (scene: Scene, keeper: Actor) => Promise<unknown>;
  shows?: (answer: never, input: never) => boolean;
  /** Why no record can stand for this procedure: it is about the officer alone, or about shared tables. */
  aboutNoRecord?: string;
};
export type Matrix = Record<string, Line>;

/** Where a record stands, seen from an officer of /09/0001/. */
export const relations = {
  own: "/09/0001/",
  same: "/09/0001/",
  child: "/09/0001/01/",
  parent: "/09/",
  sibling: "/09/0002/",
  elsewhere: "/10/",
} as const;
export type Relation = keyof typeof relations;

const within: Record<Scope, readonly Relation[]> = {
  own: ["own"],
  union: ["own", "same", "child"],
  federation: ["own", "same", "child", "parent", "sibling", "elsewhere"],
};
export const isWithin = (reach: Reach, relation: Relation) =>
  reach !== "no" && within[reach].includes(relation);

type Procedure = (input: unknown) => Promise<unknown>;

/** The procedure at "room.noun.verb" of a caller. */
export function procedureAt(caller: unknown, path: string): Procedure {
  const at = path.split(".").reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], caller);
  return at as Procedure;
}

export type Fault = string;
export type World = { scene: Scene; actors: Map<Role, Actor>; keepers: Map<Relation, Actor> };

/** The officers that the matrix is walked with: one of each role at one union, and a keeper at each place. */
export async function openWorld(scene: Scene, keeperRoles: Role[]): Promise<World> {
  const actors = new Map<Role, Actor>();
  for (const role of roles) actors.set(role, await scene.officer(role, relations.own));
  const keepers = new Map<Relation, Actor>();
  for (const [relation, path] of Object.entries(relations) as [Relation, string][])
    keepers.set(relation, await scene.officer(keeperRoles, path));
  return { scene, actors, keepers };
}

export const actionOf = (procedures: Record<string, unknown>, path: string): Action | undefined =>
  (procedures[path] as { _def?: { meta?: { action: Action } } } | undefined)?._def?.meta?.action;

/** How far the policy lets this role reach by this procedure, said in the matrix's words. */
export const grantedReach = (actor: Actor, action: Action): Reach => scopeFor(actor, action) ?? "no";

/** What a call came to: turned away at the wall, let through, or broken. */
export async function outcomeOf(
  call: () => Promise<unknown>,
): Promise<{ code: "through" | string; answer?: unknown }> {
  try {
    return { code: "through", answer: await call() };
  } catch (error) {
    const code = (error as { code?: string }).code ?? String(error);
    // A rule's "no" comes after the wall: whoever hears it was let through.
    return { code: code === "CONFLICT" ? "through" : code };
  }
}
