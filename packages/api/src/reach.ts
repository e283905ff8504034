import { type Action, type Actor, type Scope, scopeFor } from "@gongbang/domain/access/policy";
import { Refused } from "@gongbang/domain/kernel/decision";

type Call = { scope: Scope; actor: Pick<Actor, "unionPath"> };

/** The path that this call reaches down from. */
export const reachOf = ({ scope, actor }: Call): string => (scope === "federation" ? "/" : actor.unionPath);

/** Whether this call reaches what stands at a path. */
export const reaches = (call: Call, path: string): boolean => path.startsWith(reachOf(call));

/** Whether the policy opens everything that stands at a path to this officer's `action`, whoever keeps it. */
export function opensAll(actor: Actor, action: Action, path: string): boolean {
  const scope = scopeFor(actor, action);
  return scope !== null && scope !== "own" && reaches({ scope, actor }, path);
}

/** The view of an officer in whose name a job works, as wide as their rights are now. Refuses with ACCESS.DENIED. */
export function viewAt(actor: Actor, action: Action, path: string): { actor: Actor; scope: Scope } {
  const scope = scopeFor(actor, action);
  if (!scope || !reaches({ scope, actor }, path)) throw new Refused({ code: "ACCESS.DENIED" });
  return { actor, scope };
}
