import { bankTemplates, paymentLines } from "@gongbang/db/schema/payments";
import { readyBankFormats } from "@gongbang/domain/codes/bank-format";
import { day } from "@gongbang/domain/kernel/day";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { faultsOf, type Hands, hands, proposing } from "../support/aid.ts";
import { anArchiveRow } from "../support/hardship.ts";
import { aBankFund, anAccount, anApproved, making, twoOfFinance } from "../support/payments.ts";
import { command, openScene, refusedAs, type Scene } from "../support/scene.ts";

let scene: Scene;
let team: Hands;
let two: Awaited<ReturnType<typeof twoOfFinance>>;
beforeAll(async () => {
  scene = await openScene();
  team = await hands(scene);
  two = await twoOfFinance(scene);
});
afterAll(() => scene.close());

const maker = () => scene.as(two.maker).batches;
const checker = () => scene.as(two.checker).batches;
/** A batch of one transfer that hangs on the board, at version 2. */
async function aPublished() {
  const fund = await aBankFund(scene);
  const grant = await anApproved(scene, team, { fund });
  const { id: batchId, number } = await maker().make(making(fund, [grant]));
  const at = (version: number) => ({ ...command(), batchId, version });
  await maker().publish({ ...at(1), place: "公告栏", since: "" });
  return { fund, grant, batchId, number, at };
}

describe("a checked batch", () => {
  it("goes back to its maker with what is wrong, and is checked anew", async () => {
    const { batchId, at } = await aPublished();
    await checker().check({ ...at(2), note: "" });
    await expect(checker().sendBack({ ...at(3), note: " " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await checker().sendBack({ ...at(3), note: "第一行户名有误" });
    const shown = await maker().record({ batchId });
    expect(shown).toMatchObject({ status: "draft" });
    expect(JSON.stringify(shown.history)).toContain("第一行户名有误");
    await expect(maker().send({ ...at(4), note: "" })).rejects.toMatchObject(
      refusedAs("STATUS.NOT_FROM_HERE"),
    );
    await checker().check({ ...at(4), note: "已更正" });
    await expect(checker().check({ ...at(4), note: "" })).rejects.toMatchObject(refusedAs("EDIT.CONFLICT"));
  });
  it("that was given up sets its transfers free for another one", async () => {
    const { fund, grant, batchId, at } = await aPublished();
    await expect(maker().make(making(fund, [grant]))).rejects.toThrow();
    await maker().cancel({ ...at(2), note: "换模板" });
    const lines = await scene.owner.select().from(paymentLines).where(eq(paymentLines.batchId, batchId));
    expect(lines.map(({ status }) => status)).toEqual(["dropped"]);
    await maker().make(making(fund, [grant]));
    expect(await faultsOf(scene)).toEqual([]);
  });
  it("is published once, and not of a day that has not come", async () => {
    const { at } = await aPublished();
    const since = (on: string, version: number) =>
      maker().publish({ ...at(version), place: "大厅", since: on });
    await expect(since("2026-09-19", 2)).rejects.toMatchObject(refusedAs("AID.PUBLISHED_TOMORROW"));
    await since("2026-09-18", 2);
    await checker().check({ ...at(3), note: "" });
    await expect(since("2026-09-18", 4)).rejects.toMatchObject(refusedAs("STATUS.NOT_FROM_HERE"));
  });
});

describe("a line of temporary relief", () => {
  /** A transfer to a household that was granted relief outside the file. */
  async function aRelief() {
    const fund = await aBankFund(scene);
    const archive = await anArchiveRow(scene, team.caseworker, {
      ...{ status: "temporary", kind: "temporary", decidedOn: day("2026-09-01") },
    });
    await anAccount(scene, team.caseworker, archive);
    const { id } = await scene
      .as(team.caseworker)
      .grants.propose(proposing(archive, fund, "800", { kind: "60" }));
    await scene.as(team.manager).grants.approve({ ...command(), grantId: id, version: 1, note: "" });
    const { id: batchId } = await maker().make(making(fund, [{ id }]));
    const at = (version: number) => ({ ...command(), batchId, version });
    await maker().publish({ ...at(1), place: "公告栏", since: "" });
    return { archive, at };
  }
  it("goes to the bank with the others while the relief stands", async () => {
    const { at } = await aRelief();
    await checker().check({ ...at(2), note: "" });
    await maker().send({ ...at(3), note: "" });
  });
  it("holds the batch back once the relief has ended", async () => {
    const { archive, at } = await aRelief();
    await checker().check({ ...at(2), note: "" });
    await scene.sql`update archives set status = 'closed', exit_code = 'E22' where id = ${archive.id}`;
    await expect(maker().send({ ...at(3), note: "" })).rejects.toMatchObject({
      cause: { refusal: { code: "AID.LINES_NOT_ENROLLED", count: 1 } },
    });
  });
});

describe("the list of batches", () => {
  it("finds one by a piece of its number, and those of a state", async () => {
    const { batchId, number } = await aPublished();
    const found = async (asked: object) => (await maker().list(asked as never)).rows.map(({ id }) => id);
    expect(await found({ search: number.slice(-4) })).toContain(batchId);
    expect(await found({ search: "%" })).toEqual([]);
    expect(await found({ status: "draft" })).toContain(batchId);
    expect(await found({ status: "settled" })).toEqual([]);
  });
  it("is the same a page at a time as all at once", async () => {
    const whole = (await maker().list({})).rows.map(({ id }) => id);
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await maker().list({ limit: 2, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(whole);
  });
});

describe("the templates of the banks", () => {
  const [text] = readyBankFormats;
  const template = (more: object = {}) => ({
    ...structuredClone(text.template),
    key: "bank-west",
    name: "西城银行",
    ...more,
  });
  const names = async () => (await maker().templates({})).rows.map(({ key, name }) => `${key} ${name}`);
  it("are the ready ones from the start, and finance enters a bank's own beside them", async () => {
    expect(await names()).toHaveLength(readyBankFormats.length);
    await maker().addTemplate({ ...command(), template: template() } as never);
    expect(await names()).toContain("bank-west 西城银行");
    await expect(
      scene.as(team.manager).batches.addTemplate({ ...command(), template: template() } as never),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
  it("of another edition take the place of the one before, which stays as it was for its batches", async () => {
    const before = await scene.owner.select().from(bankTemplates).where(eq(bankTemplates.key, "bank-west"));
    await maker().addTemplate({ ...command(), template: template({ name: "西城银行（2027 版）" }) } as never);
    const listed = (await names()).filter((name) => name.startsWith("bank-west"));
    expect(listed).toEqual(["bank-west 西城银行（2027 版）"]);
    const [kept] = await scene.owner
      .select()
      .from(bankTemplates)
      .where(eq(bankTemplates.id, before[0]?.id ?? ""));
    expect(kept).toMatchObject({ name: "西城银行", template: before[0]?.template });
    expect(kept?.closedAt).not.toBeNull();
  });
  it.each(["lineNo", "card", "amountYuan"])("say what every payment needs: none without %s", async (lost) => {
    const columns = [...text.template.columns, { field: "number", heading: "业务编号" }];
    const poor = template({ columns: columns.filter(({ field }) => field !== lost) });
    await expect(maker().addTemplate({ ...command(), template: poor } as never)).rejects.toMatchObject(
      refusedAs("AID.TEMPLATE_INCOMPLETE"),
    );
  });
  it.each(["lineNo", "amountYuan", "result"])("understand every answer: none without %s", async (lost) => {
    const returnColumns = text.template.returnColumns.filter(({ field }) => field !== lost);
    await expect(
      maker().addTemplate({ ...command(), template: template({ returnColumns }) } as never),
    ).rejects.toMatchObject(refusedAs("AID.TEMPLATE_INCOMPLETE"));
  });
});
