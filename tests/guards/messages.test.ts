import { describe, expect, it } from "vitest";
import { policy, roles } from "../../packages/domain/src/access/policy.ts";
import { type AnyMachine, machinesOf } from "../../scripts/machines.ts";
import { chineseWords, longest } from "./allowlists.ts";
import { isSource, isTest, type RepoFile, repoFiles, root, withoutComments } from "./repo.ts";

type Messages = Map<string, string>;

function flat(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, each]) =>
    flat(each, `${path}.${key}`),
  );
}

/** All messages of a language: `<file>.<key>`, whether keys are nested or written with dots. */
function messagesOf(language: string, files: RepoFile[]): Messages {
  const folder = `apps/web/messages/${language}/`;
  const own = files.filter(({ path }) => path.startsWith(folder) && path.endsWith(".json"));
  return new Map(
    own.flatMap(({ path, text }) => flat(JSON.parse(text), path.slice(folder.length, -".json".length))),
  );
}

/** The names of an ICU message's arguments. */
const argumentsOf = (message: string) =>
  [...new Set([...message.matchAll(/\{\s*([A-Za-z]\w*)\s*(?=[,}])/g)].map(([, name]) => name))].sort().join();

function disparities(zh: Messages, en: Messages): string[] {
  const missing = (from: Messages, other: Messages, language: string) =>
    [...from.keys()].filter((key) => !other.has(key)).map((key) => `${key} is missing in ${language}`);
  const differing = [...zh]
    .filter(([key, text]) => en.has(key) && argumentsOf(text) !== argumentsOf(en.get(key) ?? ""))
    .map(([key]) => `${key} takes other arguments in en`);
  const empty = [...zh, ...en].filter(([, text]) => text.trim() === "").map(([key]) => `${key} is empty`);
  return [...missing(zh, en, "en"), ...missing(en, zh, "zh-CN"), ...differing, ...empty];
}

/** Chinese sentences with half-width marks. */
function halfWidth(zh: Messages): string[] {
  return [...zh]
    .filter(([, text]) => /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u.test(text))
    .map(([key]) => key);
}

const speaks = (path: string) => isSource(path) && /^(packages\/(domain|api|db|documents)|apps)\//.test(path);

/** Faults of the engine are told by the launchers, before there is a screen: scripts/words.ts. */
const beforeTheScreen = /^ENGINE\./;

/** Every refusal that the sources can give: a literal in capitals, `ROOM.REASON`. */
function refusalCodes(files: RepoFile[]): string[] {
  const codes = files
    .filter(({ path }) => speaks(path))
    .flatMap(({ text }) => [...withoutComments(text).matchAll(/"([A-Z][A-Z_]+\.[A-Z][A-Z0-9_]+)"/g)])
    .map(([, code]) => code ?? "");
  return [...new Set(codes)].filter((code) => !beforeTheScreen.test(code)).sort();
}

/** Every key that the tables of the domain call for. */
function keysOf(machine: AnyMachine): string[] {
  const { name, states, transitions, clocks } = machine;
  const at = (part: string, words: object) =>
    Object.keys(words).map((word) => `machines.${name}.${part}.${word}`);
  const timed = [...at("clocks", clocks), ...at("laws", clocks)];
  return [...at("states", states), ...at("events", transitions), ...timed];
}

const actionRooms = [...new Set(Object.keys(policy).map((action) => action.split(".")[0] ?? ""))];

const lacking = (zh: Messages, keys: string[]) => keys.filter((key) => !zh.has(key));

const han = /\p{Script=Han}/u;
const wordsAreData =
  /^(packages\/domain\/src\/codes\/|packages\/db\/seed\/|packages\/db\/migrations\/|apps\/web\/messages\/|scripts\/words\.ts$|tests\/)/;

/** Lines outside the message files that hold Chinese words. */
function chineseLines(files: RepoFile[], allowed: Record<string, string>): string[] {
  return files
    .filter(({ path }) => /^(apps|packages|scripts)\//.test(path) && /\.(ts|tsx|mjs|css|sql)$/.test(path))
    .filter(({ path }) => !wordsAreData.test(path) && !isTest(path) && !(path in allowed))
    .flatMap(({ path, text }) => {
      const running = path.endsWith(".sql") ? text.replace(/--[^\n]*/g, "") : withoutComments(text);
      return running
        .split("\n")
        .flatMap((line, i) => (han.test(line) ? [`${path}:${i + 1} ${line.trim()}`] : []));
    });
}

describe("messages", () => {
  const zh = messagesOf("zh-CN", repoFiles());
  const en = messagesOf("en", repoFiles());

  it("say the same things in both languages, with the same arguments", () => {
    expect(zh.size).toBeGreaterThan(0);
    expect(disparities(zh, en)).toEqual([]);
  });
  it("use full-width marks in Chinese", () => {
    expect(halfWidth(zh)).toEqual([]);
  });
  it("have a sentence for every refusal in the source", () => {
    const keys = refusalCodes(repoFiles()).map((code) => `refusals.${code}`);
    expect(lacking(zh, keys)).toEqual([]);
  });
  it("have a word for every role and every room that the policy names", () => {
    const keys = [
      ...roles.map((role) => `office.role.${role}`),
      ...actionRooms.map((room) => `office.room.${room}`),
    ];
    expect(lacking(zh, keys)).toEqual([]);
  });
  it("have a word for every state, step, clock and law of every machine", async () => {
    const machines = await machinesOf(root);
    expect(lacking(zh, machines.flatMap(keysOf))).toEqual([]);
  });
  it("are the only place where Chinese words stand", () => {
    expect(chineseLines(repoFiles(), chineseWords)).toEqual([]);
  });
  it("grant no exception that nothing needs, and no more of them than before", () => {
    const needed = new Set(chineseLines(repoFiles(), {}).map((line) => line.split(":")[0] ?? ""));
    expect(Object.keys(chineseWords).filter((path) => !needed.has(path))).toEqual([]);
    expect(Object.keys(chineseWords)).toHaveLength(longest.chineseWords);
  });
});

describe("the law of messages", () => {
  const file = (path: string, text: string): RepoFile => ({ path, text });

  it("finds a planted key, argument or sentence that one language lacks", () => {
    const one = messagesOf("en", [
      file("apps/web/messages/en/aid.json", `{ "a": "x {left, number} y", "b": { "c": "" } }`),
    ]);
    const other = new Map([
      ["aid.a", "余额 {right}"],
      ["aid.d", "走访"],
    ]);
    expect(disparities(other, one)).toEqual([
      "aid.d is missing in en",
      "aid.b.c is missing in zh-CN",
      "aid.a takes other arguments in en",
      "aid.b.c is empty",
    ]);
  });
  it("finds a planted half-width mark", () => {
    expect(
      halfWidth(
        new Map([
          ["a", "请核对,再提交"],
          ["b", "请核对，再提交"],
          ["c", "{n, plural, other {#人}}"],
        ]),
      ),
    ).toEqual(["a"]);
  });
  it("finds a planted refusal, and not one that a comment mentions", () => {
    const text = `/** "AID.OLD" */ return refuse({ code: "AID.NO_SUCH", left });\nmessage: "INPUT.TOO_LONG" // "AID.X"`;
    expect(refusalCodes([file("packages/domain/src/aid/cap.ts", text)])).toEqual([
      "AID.NO_SUCH",
      "INPUT.TOO_LONG",
    ]);
    expect(
      lacking(new Map([["refusals.AID.NO_SUCH", "x"]]), ["refusals.AID.NO_SUCH", "refusals.INPUT.TOO_LONG"]),
    ).toHaveLength(1);
  });
  it("finds a planted machine without words", () => {
    const machine: AnyMachine = {
      name: "aid.grant",
      initial: "proposed",
      states: { proposed: {}, paid: { final: true } },
      transitions: { pay: { from: ["proposed"], to: "paid", action: "aid.grant.pay" } },
      clocks: {
        payment: { startsOn: "create", stopsOn: ["pay"], span: { length: 1, unit: "day" }, law: "x" },
      },
    };
    expect(lacking(new Map(), keysOf(machine))).toEqual([
      "machines.aid.grant.states.proposed",
      "machines.aid.grant.states.paid",
      "machines.aid.grant.events.pay",
      "machines.aid.grant.clocks.payment",
      "machines.aid.grant.laws.payment",
    ]);
  });
  it("finds a planted Chinese sentence in a string and in markup, and not in a comment", () => {
    const text = `// 走访\nconst a = "走访";\n<p>帮扶</p> /* 调解 */`;
    expect(chineseLines([file("apps/web/src/a.tsx", text)], {})).toHaveLength(2);
    expect(chineseLines([file("packages/db/src/sql/a.sql", "-- 走访\nselect '走访'")], {})).toHaveLength(1);
    expect(
      chineseLines(
        [file("packages/domain/src/codes/sex.ts", text), file("apps/web/src/a.test.ts", text)],
        {},
      ),
    ).toEqual([]);
  });
});
