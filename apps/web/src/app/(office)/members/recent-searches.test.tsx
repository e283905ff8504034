import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { clearRecents, readRecents, rememberText } from "./recent-searches.ts";

const window = new Map<string, string>();

beforeEach(() => {
  window.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => window.get(key) ?? null,
    setItem: (key: string, value: string) => window.set(key, value),
    removeItem: (key: string) => window.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("what was searched for last", () => {
  it("is remembered newest first, once each, and six at most", () => {
    for (const text of ["张三", "zsf", "环卫", "张三", "李", "王x", "小明", "单"]) rememberText("a", text);
    expect(readRecents("a")).toEqual(["单", "小明", "王x", "李", "张三", "环卫"]);
  });
  it("is one officer's own", () => {
    rememberText("a", "张三");
    expect(readRecents("b")).toEqual([]);
  });
  it.each(["11010519491231002X", "13812341234", "2830", "002X", "1102-0000042", "110105 1949", ""])(
    "is no number of anybody, and no piece of one: %s",
    (text) => {
      rememberText("a", text);
      expect(readRecents("a")).toEqual([]);
    },
  );
  it("is gone when it is cleared", () => {
    rememberText("a", "张三");
    clearRecents("a", () => {});
    expect(readRecents("a")).toEqual([]);
  });
});
