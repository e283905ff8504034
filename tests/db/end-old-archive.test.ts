import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aLine, aTier, itemOf, someRules } from "../support/approvals.ts";
import { anArchive } from "../support/hardship.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let filer: Actor;
let judge: Actor;
beforeAll(async () => {
  scene = await openScene();
  filer = await scene.officer("caseworker", "/09/0001/");
  judge = await scene.officer("manager", "/09/");
});
afterAll(() => scene.close());
const people = () => ({ filer, judge });

describe("a file of more than a year", () => {
  const asked = async ({ named }: Awaited<ReturnType<typeof anArchive>>) =>
    scene.as(judge).archives.close({ ...(await named()), exit: "E22", note: "本人放弃" });
  const old = async () => {
    const archive = await anArchive(scene, people());
    scene.on("2027-09-16");
    return archive;
  };
  const answering = async ({ id }: { id: string }) => {
    const item = await itemOf(scene, id);
    return { ...command(), id: item.id, version: item.version, note: "已核实" };
  };
  it("is ended by two people: whoever asks does not decide, and asks once", async () => {
    const archive = await old();
    const other = await scene.officer("manager", "/09/");
    expect(await asked(archive)).toMatchObject({ status: "enrolled" });
    await expect(asked(archive)).rejects.toMatchObject(refusedAs("HARDSHIP.END_ASKED"));
    const { steps } = await scene.as(other).archives.record({ id: archive.id });
    expect(steps.find(({ event }) => event === "close")?.lacks).toEqual([{ code: "HARDSHIP.END_ASKED" }]);
    const item = await scene.as(other).approvals.record({ id: (await itemOf(scene, archive.id)).id });
    expect(item.facts).toContainEqual(expect.objectContaining({ key: "exit", value: "E22" }));
    expect(item.exceptions).toEqual([{ code: "APPROVAL.ENDS_FILE" }]);
    await expect(scene.as(judge).approvals.agree(await answering(archive))).rejects.toMatchObject(
      refusedAs("APPROVAL.PROPOSED_BY_YOU"),
    );
    await scene.as(other).approvals.agree(await answering(archive));
    expect(await itemOf(scene, archive.id, null)).toMatchObject({ status: "approved" });
    expect(await scene.as(judge).archives.decision({ id: archive.id })).toMatchObject({
      ...{ decision: "close", exitCode: "E22", reason: "本人放弃", decidedOn: "2027-09-16" },
    });
  });
  it("stays as it stood where the other one says no, or the asker takes it back, also while it is suspended", async () => {
    const archive = await old();
    const other = await scene.officer("manager", "/09/");
    await scene.as(judge).archives.suspend({ ...(await archive.named()), note: "收入情况待核" });
    await asked(archive);
    await scene.as(other).approvals.refuse(await answering(archive));
    expect(await archive.record()).toMatchObject({ status: "suspended" });
    await asked(archive);
    await scene.as(judge).approvals.withdraw(await answering(archive));
    expect(await archive.record()).toMatchObject({ status: "suspended" });
    await asked(archive);
    await scene.as(other).approvals.agree(await answering(archive));
    expect(await scene.as(judge).archives.decision({ id: archive.id })).toMatchObject({ exitCode: "E22" });
  });
  it("keeps what was asked and what was agreed while it is suspended and in force again", async () => {
    const rules = await someRules(scene, "archive", [aLine([aTier(1), aTier(2)])], "2027-09-16");
    const archive = await old();
    const [first, last] = [await scene.officer("manager", "/09/"), await scene.officer("manager", "/")];
    await asked(archive);
    await scene.as(first).approvals.agree(await answering(archive));
    const { id } = await itemOf(scene, archive.id);
    await scene.as(judge).archives.suspend({ ...(await archive.named()), note: "收入情况待核" });
    await expect(asked(archive)).rejects.toMatchObject(refusedAs("HARDSHIP.END_ASKED"));
    await scene.as(judge).archives.resume({ ...(await archive.named()), note: "已核清" });
    await scene.as(judge).archives.suspend({ ...(await archive.named()), note: "收入情况待核" });
    expect(await itemOf(scene, archive.id)).toMatchObject({ id, status: "pending", ruleId: rules });
    await scene.as(last).approvals.agree(await answering(archive));
    expect(await scene.as(judge).archives.decision({ id: archive.id })).toMatchObject({ exitCode: "E22" });
  });
  it("is one person's to end until the year is full", async () => {
    const archive = await anArchive(scene, people());
    scene.on("2027-09-15");
    expect(await asked(archive)).toMatchObject({ status: "closed" });
  });
});
