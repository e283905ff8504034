import { codeTable } from "@gongbang/domain/codes/code-table";
import { afterEach, describe, expect, it } from "vitest";
import { codeOptions, codeWord } from "./code-words.ts";
import { newCommandId, wasDecided } from "./use-command.ts";

const version4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe("the id of a command", () => {
  const own = crypto.randomUUID;
  afterEach(() => {
    crypto.randomUUID = own;
  });
  it("is a UUID of version 4, another every time", () => {
    const made = Array.from({ length: 1000 }, newCommandId);
    expect(made.every((id) => version4.test(id))).toBe(true);
    expect(new Set(made).size).toBe(1000);
  });
  it("is one also where the page has no TLS, and the browser lacks its own maker", () => {
    Object.assign(crypto, { randomUUID: undefined });
    const made = Array.from({ length: 1000 }, newCommandId);
    expect(made.filter((id) => !version4.test(id))).toEqual([]);
    expect(new Set(made).size).toBe(1000);
  });
});

describe("an answer to a command", () => {
  it.each(["BAD_REQUEST", "CONFLICT", "FORBIDDEN", "UNAUTHORIZED"])("ends it where it is %s", (code) => {
    expect(wasDecided({ data: { code } })).toBe(true);
  });
  it("leaves its id for the next press where it was lost, or the server failed after it may have saved", () => {
    expect(wasDecided(new TypeError("Failed to fetch"))).toBe(false);
    expect(wasDecided({ data: { code: "INTERNAL_SERVER_ERROR" } })).toBe(false);
  });
});

describe("a code in words", () => {
  const sexes = codeTable("GB/T 2261.1", {
    "0": { zh: "未知", en: "Unknown", retired: true },
    "1": { zh: "男", en: "Male" },
    "2": { zh: "女", en: "Female" },
  });
  it("is the standard's own word, in the reader's language", () => {
    expect(codeWord(sexes, "2", "zh-CN")).toBe("女");
    expect(codeWord(sexes, "2", "en")).toBe("Female");
  });
  it("is shown of a retired code as well: old records keep what they say", () => {
    expect(codeWord(sexes, "0", "zh-CN")).toBe("未知");
  });
  it("is the code itself where the table has no such code, and nothing where there is none", () => {
    expect(codeWord(sexes, "9", "zh-CN")).toBe("9");
    expect(codeWord(sexes, null, "en")).toBeNull();
  });
  it("can be chosen only where the standard still has it, in the standard's order", () => {
    expect(codeOptions(sexes, "zh-CN")).toEqual([
      { value: "1", label: "男" },
      { value: "2", label: "女" },
    ]);
  });
});
