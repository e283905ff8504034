import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { deviceStore, readAll, removeBoxes } from "./device-store.ts";
import { countDrafts, type Draft, dropDraft, keepDraft, readDraft } from "./draft-box.ts";

const draft = (note: string): Draft<{ note: string }> => ({
  ...{ commandId: "c", values: { note }, keptAt: "2026-09-18T02:28:00.000Z", sent: false, deviceAt: null },
});
beforeEach(async () => removeBoxes(await deviceStore(), ""));

describe("a draft at the desk", () => {
  it("comes back as it was typed last, however quickly it was typed", async () => {
    await Promise.all(["透", "透析", "透析改为每周两次"].map((note) => keepDraft("visit a", draft(note))));
    expect((await readDraft<{ note: string }>("visit a"))?.values.note).toBe("透析改为每周两次");
    expect(await readDraft("visit b")).toBeNull();
  });
  it("stands nowhere in plain, and its key cannot be taken out", async () => {
    await keepDraft("visit a", draft("透析"));
    const rows = await readAll<{ id: string; key?: CryptoKey; box?: ArrayBuffer }>(
      await deviceStore(),
      "boxes",
    );
    expect(rows.find(({ key }) => key)?.key?.extractable).toBe(false);
    const text = rows.map(({ box }) => (box ? Buffer.from(box).toString("utf8") : "")).join();
    expect(text).not.toContain("透析");
  });
  it("goes when it is dropped", async () => {
    await keepDraft("visit a", draft("一"));
    await dropDraft("visit a");
    expect(await readDraft("visit a")).toBeNull();
  });
  it("is counted: apart, whether it went out without an answer", async () => {
    expect(await countDrafts()).toEqual({ unanswered: 0, begun: 0 });
    await keepDraft("visit a", draft("一"));
    await keepDraft("visit b", { ...draft("二"), sent: true });
    await keepDraft("visit c", { ...draft("三"), sent: true });
    expect(await countDrafts()).toEqual({ unanswered: 2, begun: 1 });
    await dropDraft("visit b");
    expect(await countDrafts()).toEqual({ unanswered: 1, begun: 1 });
  });
  it("that no key opens is counted as none: nobody can send it again", async () => {
    await keepDraft("visit a", draft("一"));
    await removeBoxes(await deviceStore(), "desk-draft:key");
    expect(await countDrafts()).toEqual({ unanswered: 0, begun: 0 });
  });
});
