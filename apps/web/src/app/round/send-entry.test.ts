import { describe, expect, it } from "vitest";
import type { OutboxEntry } from "../../shell/outbox-entry.ts";
import { sendEntry } from "./send-entry.ts";

const entry: OutboxEntry = {
  ...{
    order: 1,
    id: "entry",
    commandId: "command",
    ownerId: "me",
    lane: "a",
    belongsTo: null,
    sealed: "e1.k",
  },
  ...{
    savedAt: "",
    state: "sending" as const,
    tries: 0,
    notBefore: 0,
    asked: [],
    choices: [],
    refusal: null,
  },
};
const told = (body: unknown, status = 200) =>
  sendEntry(
    entry,
    async () => new Response(typeof body === "string" ? body : JSON.stringify(body), { status }),
  );
const error = (code: string, refusal: object | null = null) => ({
  error: { data: { code, refusal, issues: [] } },
});

describe("one try at sending", () => {
  it("carries the command, the entry, the seal and the choices, and the header of our own pages", async () => {
    const seen: [string, RequestInit][] = [];
    await sendEntry(entry, async (path, init) => {
      seen.push([path, init]);
      return new Response("{}");
    });
    const [path, init] = seen[0] ?? ["", {}];
    expect(path).toBe("/api/trpc/rounds.submit");
    expect(init.headers).toMatchObject({ "x-app": "1", "content-type": "application/json" });
    expect(JSON.parse(String(init.body))).toEqual({
      ...{ commandId: "command", entryId: "entry", sealed: "e1.k", choices: [] },
    });
  });
  it("is acknowledged by the office's own word alone", async () => {
    expect(await told({ result: { data: { state: "recorded", conflicts: [] } } })).toEqual({ is: "acked" });
    for (const body of [
      "",
      "<html>502</html>",
      "{}",
      { result: {} },
      { result: { data: { state: "later" } } },
      [],
    ])
      expect(await told(body), JSON.stringify(body)).toEqual({ is: "silence" });
  });
  it("brings what the person is asked", async () => {
    const asked = [{ field: "nextVisitOn", mine: "a", server: "b", base: null }];
    expect(await told({ result: { data: { state: "conflict", conflicts: asked } } })).toEqual({
      is: "conflict",
      asked,
    });
  });
  it.each([
    ["CONFLICT", { code: "AID.VISIT_IN_FUTURE" }, "AID.VISIT_IN_FUTURE"],
    ["BAD_REQUEST", null, "GENERAL.BAD_INPUT"],
    ["NOT_FOUND", { code: "ACCESS.NOT_FOUND" }, "ACCESS.NOT_FOUND"],
    ["NOT_FOUND", null, "ACCESS.NOT_FOUND"],
    ["FORBIDDEN", null, "GENERAL.NO_RIGHT"],
  ])("leaves to the person what the office says no to: %s", async (code, refusal, said) => {
    expect(await told(error(code, refusal), 409)).toMatchObject({ is: "rejected", refusal: { code: said } });
  });
  it("waits for the sign-in, also where somebody else is signed in", async () => {
    expect(await told(error("UNAUTHORIZED"), 401)).toEqual({ is: "signedOut" });
    expect(await told(error("CONFLICT", { code: "ROUND.NOT_YOURS" }), 409)).toEqual({ is: "signedOut" });
  });
  it("takes a fault of the office or of the line for silence", async () => {
    for (const code of ["INTERNAL_SERVER_ERROR", "TIMEOUT", "TOO_MANY_REQUESTS"])
      expect(await told(error(code), 500)).toEqual({ is: "silence" });
    expect(await sendEntry(entry, () => Promise.reject(new TypeError("Failed to fetch")))).toEqual({
      is: "silence",
    });
  });
});
