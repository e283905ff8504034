import { randomUUID } from "node:crypto";
import { appRouter } from "@gongbang/api/root";
import { type Actor, type Role, roles } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { type Line, outcomeOf, procedureAt, relations } from "../support/matrix.ts";
import { openScene, type Scene } from "../support/scene.ts";
import { matrix } from "./matrix.all.ts";

let scene: Scene;
let everybody: Actor;

beforeAll(async () => {
  scene = await openScene();
  // Every role at once: what is turned away here is turned away for its input alone.
  everybody = await scene.officer([...roles] as Role[], relations.own);
});
afterAll(() => scene.close());

type Fields = Record<string, unknown>;
type Procedure = { _def: { type: "query" | "mutation"; inputs: z.ZodType[] } };
const procedures = appRouter._def.procedures as unknown as Record<string, Procedure>;
const paths = Object.keys(procedures).filter((path) => path in matrix);

/** What nobody means to send: wrong kinds, wrong sizes, marks that some other program would obey. */
const hostile: unknown[] = [
  null,
  true,
  -1,
  1.5,
  Number.MAX_SAFE_INTEGER + 1,
  "",
  " ",
  "\u0000",
  "' or 1=1 --",
  "%_\\",
  "=cmd|' /C calc'!A0",
  "<script>alert(1)</script>",
  "𬭎㛃䶮𫖯\u202e",
  "\ud800",
  "9".repeat(400),
  "长".repeat(30_000),
  [],
  [null],
  Array.from({ length: 2000 }, () => "x"),
  {},
  { length: 10 },
  "2026-02-30",
  "0000-00-00",
  "not-a-uuid",
  "00000000-0000-0000-0000-000000000000",
];

const inputOf = async (path: string): Promise<Fields> => {
  const line = matrix[path] as Line;
  const made = line.input ? await line.input(scene, everybody) : {};
  return { ...(made as Fields) };
};
const fieldsOf = (path: string): string[] => {
  const schema = procedures[path]?._def.inputs[0];
  const object = schema instanceof z.ZodDefault ? schema.unwrap() : schema;
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
};
const isCommand = (path: string) => procedures[path]?._def.type === "mutation";

async function outcome(path: string, input: unknown): Promise<string> {
  return (await outcomeOf(() => procedureAt(scene.as(everybody), path)(input))).code;
}

const civil = ["through", "BAD_REQUEST", "NOT_FOUND", "FORBIDDEN", "TOO_MANY_REQUESTS"];

describe("what nobody means to send", () => {
  it.each(paths)("%s answers with a typed no, never with a fault", async (path) => {
    const good = await inputOf(path);
    const command = () => (isCommand(path) ? { commandId: randomUUID() } : {});
    const whole = [undefined, null, "text", 7, [], [good]];
    const single = fieldsOf(path).flatMap((field) => hostile.map((value) => ({ [field]: value })));
    const rude: string[] = [];
    for (const input of [...whole, ...single.map((change) => ({ ...good, ...command(), ...change }))]) {
      const code = await outcome(path, input);
      if (!civil.includes(code)) rude.push(`${code}: ${JSON.stringify(input)?.slice(0, 200)}`);
    }
    expect(rude).toEqual([]);
  });
});

describe("a command that is sent more than it takes", () => {
  const extra = [
    "role",
    "roles",
    "unionPath",
    "unionId_",
    "keeperId",
    "createdAt",
    "status",
    "amountFen",
    "proposedBy",
  ];

  it.each(paths.filter(isCommand))("%s refuses every field that it does not know", async (path) => {
    const good = await inputOf(path);
    const known = new Set(fieldsOf(path));
    for (const field of extra.filter((name) => !known.has(name))) {
      const input = { ...good, commandId: randomUUID(), [field]: "x" };
      expect(await outcome(path, input), field).toBe("BAD_REQUEST");
    }
    const inherited = JSON.parse(
      `{"__proto__": {"roles": ["systemAdmin"]}, "constructor": {"prototype": {}}}`,
    );
    expect(await outcome(path, { ...good, commandId: randomUUID(), ...inherited })).toBe("BAD_REQUEST");
  });

  it.each(paths.filter(isCommand))("%s is nothing without an id of its own", async (path) => {
    const { commandId: _, ...good } = await inputOf(path);
    expect(await outcome(path, good)).toBe("BAD_REQUEST");
  });
});

describe("what is gone and what is somebody else's", () => {
  const withRecord = Object.entries(matrix).filter(([, line]) => line.input && !line.shows);

  it.each(withRecord)("%s answers alike", async (path, line) => {
    const stranger = await scene.officer([...roles] as Role[], "/88/");
    const narrow = roles.filter((role) => line[role] === "union" || line[role] === "own");
    if (narrow.length === 0 || narrow.some((role) => line[role] === "federation")) return;
    const actor = { ...stranger, roles: narrow };
    const theirs = (await line.input?.(scene, everybody)) as Fields;
    const gone = Object.fromEntries(
      Object.entries(theirs).map(([key, value]) => [
        key,
        isUuid(value) && key !== "commandId" ? randomUUID() : value,
      ]),
    );
    const answers = await Promise.all([
      bodyOf(actor, path, theirs),
      bodyOf(actor, path, { ...gone, ...fresh(gone) }),
    ]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ code: "NOT_FOUND" });
  });

  const fresh = (input: Fields) => ("commandId" in input ? { commandId: randomUUID() } : {});
  const isUuid = (value: unknown): value is string =>
    typeof value === "string" && z.uuid().safeParse(value).success;

  async function bodyOf(actor: Actor, path: string, input: unknown) {
    const failure = await procedureAt(
      scene.as(actor),
      path,
    )(input).then(
      () => ({ code: "through", cause: null }),
      (error: { code: string; cause?: { refusal?: unknown } }) => error,
    );
    return { code: failure.code, refusal: (failure.cause as { refusal?: unknown } | null)?.refusal ?? null };
  }
});
