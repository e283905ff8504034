import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { words } from "./words.ts";

type Tree = { [key: string]: string | Tree };
const leaves = (tree: Tree, path: string): [key: string, text: string][] =>
  Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}.${key}`, value]] : leaves(value, `${path}.${key}`),
  );
const refusals = (locale: string): Tree =>
  JSON.parse(readFileSync(new URL(`../../web/messages/${locale}/refusals.json`, import.meta.url), "utf8"));

describe("the words that a job writes into a document", () => {
  it("are the screen's own, in the language that was asked for", () => {
    expect(words("zh-CN", "refusals.INPUT.REQUIRED")).toBe("请填写此项。");
    expect(words("en", "refusals.INPUT.REQUIRED")).toMatch(/^[\w\s,.'-]+\.$/);
  });
  it("are Chinese in every language that we do not speak", () => {
    for (const locale of ["fr", "", "../../etc", "zh"])
      expect(words(locale, "refusals.INPUT.REQUIRED")).toBe("请填写此项。");
  });
  it("carry their numbers and names", () => {
    expect(words("zh-CN", "refusals.ACCESS.TOO_MANY_REVEALS", { perHour: 30 })).toContain("30");
    expect(words("zh-CN", "refusals.UNKNOWN", { code: "X.Y" })).toContain("X.Y");
  });
  it("are the key itself where there is no sentence: a job never fails for a word", () => {
    expect(words("zh-CN", "refusals.NO.SUCH")).toBe("refusals.NO.SUCH");
    expect(words("zh-CN", "refusals.INPUT")).toBe("refusals.INPUT");
  });
  it.each(["zh-CN", "en"])("can be made of every refusal in %s, and say it whole", (locale) => {
    const faults = leaves(refusals(locale), "refusals").flatMap(([key, text]) => {
      const names = [...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name = ""]) => [name, 3]);
      try {
        const said = words(locale, key, Object.fromEntries(names));
        return /[{}]|undefined|NaN/.test(said) ? [`${key}: ${said}`] : [];
      } catch (fault) {
        return [`${key}: ${String(fault)}`];
      }
    });
    expect(faults).toEqual([]);
  });
});
