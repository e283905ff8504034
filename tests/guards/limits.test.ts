import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { root } from "./repo.ts";

type Procedures = Record<string, { _def: { type: string; inputs: z.ZodType[] } }>;

/** A part of JSON Schema: what a limit is read from. */
type Part = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  format?: string;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
  maximum?: number;
  properties?: Record<string, Part>;
  items?: Part | boolean;
  prefixItems?: Part[];
  anyOf?: Part[];
  oneOf?: Part[];
  allOf?: Part[];
  additionalProperties?: Part | boolean;
  propertyNames?: Part;
  $defs?: Record<string, Part>;
};

const closed = (part: Part) =>
  part.enum !== undefined ||
  part.const !== undefined ||
  part.format !== undefined ||
  part.pattern !== undefined;

/** Where an input takes a text, a list or a number without an end, as paths. */
function endless(part: Part, path = "input"): string[] {
  const types = [part.type].flat();
  const here =
    (types.includes("string") && part.maxLength === undefined && !closed(part)) ||
    (types.includes("array") && part.maxItems === undefined && part.prefixItems === undefined) ||
    ((types.includes("integer") || types.includes("number")) && part.maximum === undefined && !closed(part));
  const into = (next: Part | boolean | undefined, at: string) =>
    typeof next === "object" ? endless(next, at) : [];
  return [
    ...(here ? [`${path} (${types.filter((type) => type !== "null").join()})`] : []),
    ...Object.entries(part.properties ?? {}).flatMap(([key, each]) => endless(each, `${path}.${key}`)),
    ...into(part.items, `${path}[]`),
    ...into(part.additionalProperties, `${path}{}`),
    ...into(part.propertyNames, `${path}{key}`),
    ...[part.prefixItems, part.anyOf, part.oneOf, part.allOf].flatMap((parts) =>
      (parts ?? []).flatMap((each) => endless(each, path)),
    ),
    ...Object.values(part.$defs ?? {}).flatMap((each) => endless(each, `${path}#`)),
  ];
}

const partOf = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any", reused: "inline" }) as Part;
const endlessIn = (schema: z.ZodType) => endless(partOf(schema));

let procedures: Procedures;
beforeAll(async () => {
  const file = pathToFileURL(join(root, "packages/api/src/root.ts")).href;
  const { appRouter } = await import(/* @vite-ignore */ file);
  procedures = appRouter._def.procedures;
}, 60_000);

describe("what a procedure takes", () => {
  it("has an end everywhere: each text, each list and each number", () => {
    const faults = Object.entries(procedures).flatMap(([path, { _def }]) =>
      _def.inputs.flatMap((input) => endlessIn(input).map((where) => `${path}: ${where}`)),
    );
    expect(faults).toEqual([]);
  });

  it("brings the id of its command, wherever it writes", () => {
    const writing = Object.entries(procedures).filter(([, { _def }]) => _def.type === "mutation");
    const without = writing.filter(([, { _def }]) =>
      _def.inputs.every((input) => partOf(input).properties?.commandId === undefined),
    );
    expect(writing.length).toBeGreaterThan(20);
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it("shows a hundred rows at most", () => {
    const limits = Object.entries(procedures).flatMap(([path, { _def }]) =>
      _def.inputs.flatMap((input) => {
        const limit = partOf(input).properties?.limit;
        return limit ? [{ path, maximum: limit.maximum ?? Number.POSITIVE_INFINITY }] : [];
      }),
    );
    expect(limits.length).toBeGreaterThan(3);
    expect(limits.filter(({ maximum }) => maximum > 100)).toEqual([]);
  });

  it("is judged without a fault of our own, whatever comes", () => {
    const anything = fc.anything({ maxDepth: 3, withNullPrototype: true, withBigInt: true, withDate: true });
    for (const { _def } of Object.values(procedures))
      for (const input of _def.inputs)
        fc.assert(
          fc.property(anything, (value) => {
            expect(() => input.safeParse(value)).not.toThrow();
          }),
          { numRuns: 10 },
        );
  });

  it("is judged without a fault of our own, whatever stands in the fields that it knows", () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        "",
        "\u0000",
        "２０２６-１３-４５",
        "NaN",
        "-0",
        "1e400",
        "9".repeat(40),
        "𠮷".repeat(300),
      ),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0, 2 ** 53, 1.5, null, undefined, true),
      fc.constantFrom([], [[]], [null], {}, { __proto__: null }, { toString: 1 }, { length: 5 }),
      fc.string({ unit: "binary", maxLength: 40 }),
    );
    for (const { _def } of Object.values(procedures))
      for (const input of _def.inputs) {
        const fields = Object.keys(partOf(input).properties ?? {});
        const shaped = fc.record(Object.fromEntries(fields.map((field) => [field, hostile])));
        fc.assert(
          fc.property(shaped, (value) => {
            expect(() => input.safeParse(value)).not.toThrow();
          }),
          { numRuns: 25 },
        );
      }
  });
});

describe("an end that is missing", () => {
  const text = z.string().max(10);
  it.each([
    ["a text", z.strictObject({ a: z.string() }), "input.a (string)"],
    ["a list", z.strictObject({ a: z.array(text) }), "input.a (array)"],
    ["a text of a list", z.strictObject({ a: z.array(z.string()).max(3) }), "input.a[] (string)"],
    ["a number", z.strictObject({ a: z.number().min(0) }), "input.a (number)"],
    ["a choice", z.strictObject({ a: z.union([z.null(), z.string()]) }), "input.a (string)"],
    ["an optional", z.strictObject({ a: z.string().optional() }), "input.a (string)"],
    [
      "what is turned into something else",
      z.strictObject({ a: z.string().transform(Number) }),
      "input.a (string)",
    ],
    ["the value of a record", z.strictObject({ a: z.record(text, z.string()) }), "input.a{} (string)"],
    ["a branch", z.strictObject({ a: z.strictObject({ b: z.string() }) }), "input.a.b (string)"],
  ])("is found in %s", (_, schema, where) => expect(endlessIn(schema)).toEqual([where]));

  it("is none where the shape itself ends: an id, a day, a word of a list, a pattern", () => {
    const closedShapes = z.strictObject({
      id: z.uuid(),
      on: z.iso.date(),
      kind: z.enum(["a", "b"]),
      code: z.string().regex(/^\d{18}$/),
      text,
      list: z.array(text).max(5),
      count: z.int().min(1).max(100),
      flag: z.boolean(),
    });
    expect(endlessIn(closedShapes)).toEqual([]);
  });
});
