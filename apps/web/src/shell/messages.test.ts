import { readdirSync } from "node:fs";
import { createTranslator } from "next-intl";
import { beforeAll, describe, expect, it } from "vitest";
import { locales } from "./language.fixture.tsx";
import { messageFormats } from "./message-formats.ts";
import { messagesOf } from "./messages.ts";
import { nested } from "./nest-messages.ts";
import type { Locale } from "./preferences.ts";

type Tree = { [key: string]: string | Tree };

const leaves = (tree: Tree, path = ""): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : leaves(value, `${path}${key}.`),
  );

/** An argument of each message, each given a number: a number fits wherever a word does. */
const samplesFor = (text: string) =>
  Object.fromEntries([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = ""]) => [name, 3]));

/** Speaks by these messages, and throws where the formatter finds fault with one. */
function speaker(locale: Locale, messages: Tree) {
  const translate = createTranslator({
    locale,
    messages,
    formats: messageFormats,
    timeZone: "Asia/Shanghai",
    onError: (fault) => {
      throw fault;
    },
  });
  return translate as unknown as (key: string, values?: Record<string, string | number>) => string;
}

describe.each(locales.map((locale) => [locale]))("the messages in %s", (locale) => {
  let tree: Tree;
  let say: ReturnType<typeof speaker>;
  beforeAll(async () => {
    tree = (await messagesOf(locale)) as Tree;
    say = speaker(locale, tree);
  });

  it("are all there, by namespace", () => {
    const files = readdirSync(new URL(`../../messages/${locale}`, import.meta.url));
    expect(Object.keys(tree).sort()).toEqual(files.map((file) => file.replace(".json", "")).sort());
  });

  it("are read once: the same tree for every request", async () => {
    expect(await messagesOf(locale)).toBe(await messagesOf(locale));
  });

  it("can every one be said, and leave no mark of their grammar behind", () => {
    const all = leaves(tree);
    const faults = all.flatMap(([key, text]) => {
      try {
        const said = say(key, samplesFor(text));
        return said.trim() === "" || /[{}]|undefined|NaN|\[object/.test(said) ? [`${key}: ${said}`] : [];
      } catch (fault) {
        return [`${key}: ${String(fault)}`];
      }
    });
    expect(all.length).toBeGreaterThan(500);
    expect(faults).toEqual([]);
  });

  it("have a sentence for each fault that a person may meet without a reason of ours", () => {
    for (const code of ["NO_ANSWER", "BAD_INPUT", "SIGNED_OUT", "NO_RIGHT", "BROKEN"])
      expect(say(`refusals.GENERAL.${code}`, { id: "x" })).not.toContain("refusals.");
  });
});

describe("numbers inside a sentence", () => {
  const say = (locale: Locale, text: string, values: Record<string, string | number>) =>
    speaker(locale, nested({ text }))("text", values);

  it("show fen as yuan, to the fen", () => {
    expect(say("zh-CN", "余额 {left, number, fen}", { left: 123_450 })).toBe("余额 ¥1,234.50");
    expect(say("en", "{left, number, fen} left", { left: 123_450 })).toBe("¥1,234.50 left");
    expect(say("zh-CN", "{left, number, fen}", { left: 1 })).toBe("¥0.01");
  });
  it("take the short form for the same", () => {
    expect(say("zh-CN", "余额 {left, fen}", { left: 29 })).toBe("余额 ¥0.29");
    expect(say("zh-CN", "{left, wan} 万元", { left: 18_640_000 })).toBe("18.6 万元");
    expect(say("zh-CN", "{share, percent}", { share: 0.621 })).toBe("62.1%");
  });
  it("leave a day as it was written out before", () => {
    expect(say("zh-CN", "{on, day} 已届满", { on: "2026年9月28日" })).toBe("2026年9月28日 已届满");
  });
  it("count in English by one and many", () => {
    const text = "{count, plural, one {# file} other {# files}}";
    expect(say("en", text, { count: 1 })).toBe("1 file");
    expect(say("en", text, { count: 1200 })).toBe("1,200 files");
  });
});

describe("keys with dots", () => {
  it("become branches", () => {
    expect(nested({ "AID.FUND_CLOSED": "已关闭" })).toEqual({ AID: { FUND_CLOSED: "已关闭" } });
  });
  it("join the branch that is there, whichever of the two comes first", () => {
    expect(nested({ AID: { A: "一" }, "AID.B": "二" })).toEqual({ AID: { A: "一", B: "二" } });
    expect(nested({ "AID.B": "二", AID: { A: "一" } })).toEqual({ AID: { A: "一", B: "二" } });
  });
  it("may stand in a branch as well", () => {
    expect(nested({ machines: { "aid.grant": { states: { paid: "已发放" } } } })).toEqual({
      machines: { aid: { grant: { states: { paid: "已发放" } } } },
    });
  });
});

describe("a key that is a word and the beginning of others", () => {
  it("keeps its word, whichever of them is written first", () => {
    const words = { pack: { self: "making", read: "reading" } };
    expect(nested({ pack: "making", "pack.read": "reading" })).toEqual(words);
    expect(nested({ "pack.read": "reading", pack: "making" })).toEqual(words);
  });
});
