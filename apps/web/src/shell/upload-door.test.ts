import { NextRequest } from "next/server";
import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { uploadDoor, uploadInput } from "./upload-door.ts";

const ours = {
  "x-app": "1",
  "sec-fetch-site": "same-origin",
  "content-type": "application/octet-stream",
  "x-command": "019746a0-0000-4000-8000-000000000001",
};
const kept: unknown[] = [];
const door = uploadDoor({
  asked: uploadInput.extend({ kind: z.enum(["roster"]) }),
  mostBytes: 4,
  keep: async (_, file) => kept.push(file),
});
const upload = (change: Partial<typeof ours> = {}, asked = "name=a.xlsx&kind=roster") =>
  door(
    new NextRequest(`https://gongbang.example/api/files?${asked}`, {
      method: "POST",
      headers: { ...ours, ...change },
      body: "PK",
    }),
  );

describe("a door that takes bytes", () => {
  beforeEach(() => {
    // Nobody is signed in, and so nothing is asked of the database.
    Object.assign(globalThis, { gongbangHouse: Promise.resolve({}) });
    return () => Reflect.deleteProperty(globalThis, "gongbangHouse");
  });
  it("is open to our own pages alone", async () => {
    expect((await upload({ "x-app": "" })).status).toBe(403);
    expect((await upload({ "sec-fetch-site": "cross-site" })).status).toBe(403);
  });
  it("takes no body that a form of another site can send", async () =>
    expect((await upload({ "content-type": "multipart/form-data" })).status).toBe(415));
  it("wants the command's id, the name and what else it asks for", async () => {
    expect((await upload({ "x-command": "1" })).status).toBe(400);
    for (const asked of ["kind=roster", "name=&kind=roster", "name=a.xlsx", "name=a.xlsx&kind=other"])
      expect((await upload({}, asked)).status).toBe(400);
  });
  it("takes the command's id from its header, never from the address", async () => {
    const { "x-command": id } = ours;
    expect((await upload({ "x-command": "" }, `name=a.xlsx&kind=roster&commandId=${id}`)).status).toBe(400);
  });
  it("reads nothing from who is not signed in", async () => {
    expect((await upload()).status).toBe(401);
    expect(kept).toEqual([]);
  });
});
