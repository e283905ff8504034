import { saveBatchFile } from "@gongbang/api/aid/send-batch";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { balanceOf, faultsOf, type Hands, hands } from "../support/aid.ts";
import {
  aFundWithGrants,
  anAccount,
  aSentBatch,
  bankSays,
  making,
  settle,
  twoOfFinance,
  xlsxTemplate,
} from "../support/payments.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let two: Awaited<ReturnType<typeof twoOfFinance>>;
beforeAll(async () => {
  scene = await openScene({ queue: true });
  team = await hands(scene);
  two = await twoOfFinance(scene);
});
afterAll(() => scene.close());

const fresh = (count?: number) => aFundWithGrants(scene, team, count);
const record = (batchId: string) => scene.as(two.maker).batches.record({ batchId });
const grantOf = (grantId: string) => scene.as(team.caseworker).grants.record({ grantId });
const tasks = async (archiveId: string) =>
  scene.sql`select kind, words, keeper_id as keeper, done_on from tasks where archive_id = ${archiveId}`;

describe("the bank's file", () => {
  it("says account, name and sum of every line, for finance alone, and each saving is counted", async () => {
    const { fund, grants } = await fresh(2);
    const { batchId } = await aSentBatch(scene, two, fund, grants);
    const { bytes, name } = await saveBatchFile(scene.context(two.maker), batchId);
    const rows = new TextDecoder("gbk")
      .decode(bytes)
      .trim()
      .split("\r\n")
      .map((row) => row.split("|"));
    expect(name).toMatch(/^发2026-\d{4}-2026-09-18\.txt$/);
    expect(rows.map(([lineNo, card, holder, yuan]) => [lineNo, card?.length, holder, yuan])).toEqual([
      ...[
        ["1", 19, "李桂兰", "100.05"],
        ["2", 19, "李桂兰", "101.05"],
      ],
    ]);
    expect((await record(batchId)).downloads).toBe(1);
    for (const other of [team.manager, team.caseworker, await scene.officer("auditor")])
      await expect(saveBatchFile(scene.context(other), batchId)).rejects.toMatchObject({
        refusal: { code: "ACCESS.NOT_FOUND" },
      });
    const [kept] = await scene.sql`select content from files where name = ${name}`;
    expect(kept?.content.toString("latin1")).not.toContain(rows[0]?.[1] ?? "-");
  });
  it("shows the public names and amounts, and nothing else", async () => {
    const { fund, grants } = await fresh(1);
    const { batchId } = await aSentBatch(scene, two, fund, grants);
    const list = await scene.as(two.maker).batches.publicList({ batchId });
    expect(list.rows).toEqual([{ lineNo: 1, name: "李桂兰", amountFen: 100_05 }]);
    expect(list).toMatchObject({ publishedOn: "2026-09-18", publishedAt: "机关公告栏" });
  });
  it("of a workbook is made by the other template", async () => {
    const { fund, grants } = await fresh(1);
    const { id: batchId } = await scene
      .as(two.maker)
      .batches.make(making(fund, grants, { templateId: xlsxTemplate }));
    await scene
      .as(two.maker)
      .batches.publish({ ...command(), batchId, version: 1, place: "公告栏", since: "" });
    await scene.as(two.checker).batches.check({ ...command(), batchId, version: 2, note: "" });
    await scene.as(two.maker).batches.send({ ...command(), batchId, version: 3, note: "" });
    const { bytes, kind } = await saveBatchFile(scene.context(two.maker), batchId);
    expect([kind, bytes.subarray(0, 2).toString()]).toEqual(["xlsx", "PK"]);
  });
});

describe("the bank's answer", () => {
  it("pays what was paid, and reopens what came back as a task, never as a second grant", async () => {
    const { fund, grants } = await fresh(2);
    const [paid, back] = grants;
    if (!paid || !back) throw new Error("no grants");
    const { batchId, at } = await aSentBatch(scene, two, fund, grants);
    const { read, ended } = await settle(scene, two.maker, { batchId, version: 4 }, [
      { lineNo: 1, yuan: "100.05" },
      { lineNo: 2, yuan: "101.05", word: "失败", reason: "户名不符", reference: "" },
    ]);
    expect({ read, ended }).toMatchObject({
      read: { paid: 1, failed: 1, bounced: 0, same: 0 },
      ended: "done",
    });
    expect(await record(batchId)).toMatchObject({ status: "settled", waiting: 0, failed: 1 });
    expect(await grantOf(paid.id)).toMatchObject({
      status: "paid",
      paid: { by: two.checker.name, on: "2026-09-18" },
    });
    expect(await grantOf(back.id)).toMatchObject({
      ...{ status: "approved", paid: null },
      attempts: [{ attempt: 1, status: "failed", reason: "户名不符" }],
    });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 100_05, reserved: 101_05 });
    const [task] = await tasks(back.archive.id);
    expect(task).toMatchObject({ kind: "paymentReturned", keeper: team.caseworker.id, done_on: null });
    expect(task?.words).toContain("户名不符");
    // The caseworker mends the account, and the same grant goes out again.
    await anAccount(scene, team.caseworker, back.archive);
    const again = await aSentBatch(scene, two, fund, [back]);
    await settle(scene, two.maker, { batchId: again.batchId, version: 4 }, [{ lineNo: 1, yuan: "101.05" }]);
    expect((await grantOf(back.id)).attempts.map(({ status }) => status)).toEqual(["failed", "paid"]);
    const [count] = await scene.sql`select count(*)::int as grants from grants where fund_id = ${fund.id}`;
    expect(count?.grants).toBe(2);
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 201_10, reserved: 0 });
    expect(await faultsOf(scene)).toEqual([]);
    void at;
  });
  it("may send back what it had paid: a movement back, and the same grant is open again", async () => {
    const { fund, grants } = await fresh(1);
    const [grant] = grants;
    const { batchId } = await aSentBatch(scene, two, fund, grants);
    const said = (version: number, word: string) =>
      settle(scene, two.maker, { batchId, version }, [
        { lineNo: 1, yuan: "100.05", word, reason: "账户已销户" },
      ]);
    await said(4, "成功");
    expect((await said(5, "退票")).read).toMatchObject({ bounced: 1 });
    const { status, ledger } = await grantOf(grant?.id ?? "");
    expect({ status, kinds: ledger.map(({ kind }) => kind) }).toEqual({
      ...{ status: "approved", kinds: ["reserve", "pay", "bounce"] },
    });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 0, reserved: 100_05 });
    await expect(said(5, "成功")).rejects.toMatchObject(refusedAs("AID.RETURN_CONTRADICTS"));
    expect(await faultsOf(scene)).toEqual([]);
  });
  it("read twice changes nothing, and half of it leaves the rest waiting", async () => {
    const { fund, grants } = await fresh(2);
    const { batchId } = await aSentBatch(scene, two, fund, grants);
    const first = [{ lineNo: 1, yuan: "100.05" }];
    await settle(scene, two.maker, { batchId, version: 4 }, first);
    expect(await record(batchId)).toMatchObject({ status: "sent", waiting: 1 });
    const again = await settle(scene, two.maker, { batchId, version: 4 }, first);
    expect(again).toMatchObject({ read: { same: 1, jobId: null }, ended: null });
    await settle(scene, two.maker, { batchId, version: 4 }, [...first, { lineNo: 2, yuan: "101.05" }]);
    expect(await record(batchId)).toMatchObject({ status: "settled", waiting: 0 });
    expect(await balanceOf(scene, fund)).toMatchObject({ spent: 201_10 });
  });
  it("that does not fit is refused as a whole", async () => {
    const { fund, grants } = await fresh(1);
    const { batchId, at } = await aSentBatch(scene, two, fund, grants);
    const read = (content: string, version = 4) =>
      scene.as(two.maker).batches.importReturn({ ...at(version), fileName: "r.txt", content });
    const cases = [
      [bankSays([{ lineNo: 2, yuan: "100.05" }]), "AID.RETURN_UNKNOWN_LINES"],
      [bankSays([{ lineNo: 1, yuan: "100.06" }]), "AID.RETURN_OTHER_AMOUNT"],
      [Buffer.from("合计|1|100.05").toString("base64"), "AID.RETURN_EMPTY"],
      [Buffer.from([0, 1, 2, 3]).toString("base64"), "FILE.NOT_A_WORKBOOK"],
    ] as const;
    for (const [content, code] of cases) await expect(read(content)).rejects.toMatchObject(refusedAs(code));
    const draft = await fresh(1);
    const made = await scene.as(two.maker).batches.make(making(draft.fund, draft.grants));
    await expect(
      scene.as(two.maker).batches.importReturn({
        ...command(),
        batchId: made.id,
        version: 1,
        fileName: "r",
        content: cases[0][0],
      }),
    ).rejects.toMatchObject(refusedAs("AID.RETURN_TOO_EARLY"));
    expect((await record(batchId)).waiting).toBe(1);
  });
});
