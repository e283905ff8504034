import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { policy } from "../../packages/domain/src/access/policy.ts";
import { longest, openProcedures } from "./allowlists.ts";
import { exists, root } from "./repo.ts";

type Procedure = { _def: { meta?: { action?: string }; inputs: unknown[]; output?: unknown } };
type Procedures = Record<string, Procedure>;

/** The part of a zod schema's definition that leads to the schemas within it. */
type Def = {
  type: string;
  shape?: Record<string, unknown>;
  catchall?: { _zod: { def: Def } };
  element?: unknown;
  items?: unknown[];
  options?: unknown[];
  innerType?: unknown;
  in?: unknown;
  out?: unknown;
  left?: unknown;
  right?: unknown;
  valueType?: unknown;
};

const defOf = (schema: unknown): Def | null =>
  typeof schema === "object" && schema !== null && "_zod" in schema
    ? (schema as { _zod: { def: Def } })._zod.def
    : null;

/** Where a schema takes keys that it does not know, as paths. */
function looseObjects(schema: unknown, path = "input"): string[] {
  const def = defOf(schema);
  if (!def) return [];
  const loose = def.type === "object" && def.catchall?._zod.def.type !== "never" ? [path] : [];
  const within = Object.entries(def.shape ?? {}).flatMap(([key, each]) =>
    looseObjects(each, `${path}.${key}`),
  );
  const others = [def.element, def.innerType, def.in, def.left, def.right, def.valueType];
  const rest = [...others, ...(def.items ?? []), ...(def.options ?? [])].flatMap((each) =>
    looseObjects(each, path),
  );
  return [...loose, ...within, ...rest];
}

/** What is wrong with the procedures, as sentences. */
function faults(procedures: Procedures, open: Record<string, string>): string[] {
  return Object.entries(procedures).flatMap(([path, { _def }]) => {
    const action = _def.meta?.action ?? "none";
    return [
      ...(action in policy || path in open ? [] : [`${path} names no action of the policy: ${action}`]),
      ..._def.inputs
        .flatMap((input) => looseObjects(input))
        .map((where) => `${path} takes unknown keys at ${where}`),
      ...(_def.output === undefined ? [`${path} does not say what it answers`] : []),
    ];
  });
}

const proceduresOfTheOffice = async (): Promise<Procedures> => {
  const file = "packages/api/src/root.ts";
  if (!exists(file)) return {};
  const { appRouter } = await import(/* @vite-ignore */ pathToFileURL(join(root, file)).href);
  return appRouter._def.procedures;
};

describe("procedures", () => {
  it("name an action of the policy, take only keys they know, and list what they answer", async () => {
    const procedures = await proceduresOfTheOffice();
    expect(Object.keys(procedures).length).toBeGreaterThan(0);
    expect(faults(procedures, openProcedures)).toEqual([]);
    expect(Object.keys(openProcedures).filter((path) => !(path in procedures))).toEqual([]);
    expect(Object.keys(openProcedures)).toHaveLength(longest.openProcedures);
  });

  const procedure = (def: Partial<Procedure["_def"]>): Procedures => ({
    "aid.pay": {
      _def: {
        meta: { action: "aid.grant.pay" },
        inputs: [z.strictObject({})],
        output: z.strictObject({}),
        ...def,
      },
    },
  });
  it("are found where one is planted without an action, strictness or answer", () => {
    expect(faults(procedure({}), {})).toEqual([]);
    expect(faults(procedure({ meta: {} }), {})).toEqual(["aid.pay names no action of the policy: none"]);
    expect(faults(procedure({ meta: {} }), { "aid.pay": "signing in" })).toEqual([]);
    expect(faults(procedure({ meta: { action: "aid.steal" } }), {})).toHaveLength(1);
    expect(faults(procedure({ output: undefined }), {})).toEqual(["aid.pay does not say what it answers"]);
    expect(faults(procedure({ inputs: [z.object({ a: z.string() })] }), {})).toEqual([
      "aid.pay takes unknown keys at input",
    ]);
  });
  it("are looked through to the innermost object", () => {
    const loose = z.object({ b: z.string() });
    const within = [
      z.strictObject({ a: loose }),
      z.strictObject({ a: loose.optional() }),
      z.strictObject({ a: z.array(loose.nullable()) }),
      z.strictObject({ a: z.union([z.string(), loose]) }),
      z.strictObject({ a: loose.transform((each) => each.b) }),
      z.strictObject({ a: z.record(z.string(), loose) }),
    ];
    for (const schema of within) expect(looseObjects(schema)).toEqual(["input.a"]);
    expect(looseObjects(z.looseObject({}))).toEqual(["input"]);
    expect(looseObjects(z.strictObject({ a: z.strictObject({}).default({}) }).refine(() => true))).toEqual(
      [],
    );
  });
});
