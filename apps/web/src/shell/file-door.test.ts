import { Refused } from "@gongbang/domain/kernel/decision";
import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { fileDoor } from "./file-door.ts";

const asked = z.object({ fileId: z.uuid() });
const fileId = "019746a0-0000-4000-8000-000000000001";
type File = { name: string; kind?: string; bytes: Uint8Array };
const save = (open: () => Promise<File>, params: unknown = { fileId }) =>
  fileDoor(asked, open)(new NextRequest("https://gongbang.example/api/files"), {
    params: Promise.resolve(params),
  });
const bytes = new TextEncoder().encode("名册");
const headersOf = async (file: Partial<File>) =>
  (await save(async () => ({ name: "名册 1.xlsx", bytes, ...file }))).headers;

describe("a door to files", () => {
  beforeEach(() => {
    // Nobody is signed in, and so nothing is asked of the database.
    Object.assign(globalThis, { gongbangHouse: Promise.resolve({}) });
    return () => Reflect.deleteProperty(globalThis, "gongbangHouse");
  });
  it("gives the bytes to be saved under their name, and never to be shown or kept", async () => {
    const answer = await save(async () => ({ name: "名册.xlsx", bytes }));
    expect(await answer.text()).toBe("名册");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent("名册.xlsx")}`,
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  });
  it("says the type of what it knows, and of nothing else", async () => {
    expect((await headersOf({ kind: "csv" })).get("content-type")).toBe("text/csv; charset=utf-8");
    expect((await headersOf({ kind: "docx" })).get("content-type")).toContain("wordprocessingml");
    for (const kind of [undefined, "exe"])
      expect((await headersOf({ kind })).get("content-type")).toBe("application/octet-stream");
  });
  it("has one answer to what is unknown, gone or another's", async () => {
    const gone = await save(async () => {
      throw new Refused({ code: "ACCESS.NOT_FOUND" });
    });
    for (const answer of [gone, await save(async () => ({ name: "", bytes }), { fileId: "1" })]) {
      expect(answer.status).toBe(404);
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(await answer.text()).toBe("");
    }
  });
  it("hides no fault of ours behind it", async () => {
    const broken = save(async () => {
      throw new Error("broken");
    });
    await expect(broken).rejects.toThrow("broken");
  });
});
