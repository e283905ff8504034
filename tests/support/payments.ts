import { handlers } from "@gongbang/api/handlers";
import { runJob } from "@gongbang/api/office/run-job";
import { one } from "@gongbang/db/rows";
import { programmeCaps } from "@gongbang/db/schema/programmes";
import type { Actor } from "@gongbang/domain/access/policy";
import { luhnDigit } from "@gongbang/domain/codes/bank-card";
import { day } from "@gongbang/domain/kernel/day";
import { type Fen, fen } from "@gongbang/domain/kernel/money";
import { aFund, aGrant, anEnrolled, type Hands } from "./aid.ts";
import { command, type Scene } from "./scene.ts";

/** The two templates that every office starts with (51-payments.sql). */
export const txtTemplate = "01900000-0000-7000-8000-0000000000b1";
export const xlsxTemplate = "01900000-0000-7000-8000-0000000000b2";

let serial = 1000;
/** A card number that passes Luhn, of its own. */
export function aCard(): string {
  serial += 1;
  const digits = `622202020011${String(serial).padStart(6, "0")}`;
  return digits + luhnDigit(digits);
}

/** A cap that is put there past the procedures; `amount` in fen. */
export async function aCap(scene: Scene, cap: Partial<typeof programmeCaps.$inferInsert>) {
  const terms = {
    kind: "60",
    per: "household",
    basis: "fixed",
    effectiveFrom: day("2026-01-01"),
    source: "test",
  } as const;
  return one(
    await scene.owner
      .insert(programmeCaps)
      .values({ ...terms, amountFen: fen(100), ...cap })
      .returning(),
  );
}

type Ids = { id: string };

/** The account of the worker of an archive, as the caseworker writes it down. */
export const anAccount = (scene: Scene, keeper: Actor, archive: Ids, more: object = {}) =>
  scene.as(keeper).accounts.record({
    ...command(),
    archiveId: archive.id,
    ...{ personId: "", holderName: "李桂兰", bankName: "某银行西城支行", card: aCard() },
    ...more,
  });

/** An approved transfer of a household that has an account. */
export async function anApproved(
  scene: Scene,
  team: Hands,
  { fund, amount = "100" }: { fund: Ids; amount?: string },
) {
  const archive = await anEnrolled(scene, team.caseworker);
  await anAccount(scene, team.caseworker, archive);
  const grant = await aGrant(scene, team, { archive, fund, amount, upTo: "approved", way: "bank" });
  return { archive, ...grant };
}

export const making = (fund: Ids, grants: readonly Ids[], more: object = {}) => ({
  ...command(),
  ...{ fundId: fund.id, templateId: txtTemplate, purpose: "帮扶款", grantIds: grants.map(({ id }) => id) },
  ...more,
});

/** Two people of finance, so that one of them checks what the other one makes. */
export async function twoOfFinance(scene: Scene) {
  return { maker: await scene.officer("finance"), checker: await scene.officer("finance") };
}
type Two = Awaited<ReturnType<typeof twoOfFinance>>;

/** A batch of these grants that the bank has: made, published, checked and sent. */
export async function aSentBatch(scene: Scene, { maker, checker }: Two, fund: Ids, grants: readonly Ids[]) {
  const { id: batchId, number } = await scene.as(maker).batches.make(making(fund, grants));
  const at = (version: number) => ({ ...command(), batchId, version });
  await scene.as(maker).batches.publish({ ...at(1), place: "机关公告栏", since: "" });
  await scene.as(checker).batches.check({ ...at(2), note: "" });
  await scene.as(maker).batches.send({ ...at(3), note: "" });
  return { batchId, number, at };
}

export type Said = { lineNo: number; yuan: string; word?: string; reason?: string; reference?: string };

/** The bank's file in the ready text template, as base 64. */
export const bankSays = (answers: readonly Said[]): string => {
  const rows = answers.map(({ lineNo, yuan, word = "成功", reason = "", reference = `20260922${lineNo}` }) =>
    [lineNo, yuan, word, reason, reference].join("|"),
  );
  return Buffer.from(rows.join("\r\n")).toString("base64");
};

type Asked = { batchId: string; version: number };

/** Reads the bank's file in. */
export const readAnswers = (scene: Scene, by: Actor, asked: Asked, answers: readonly Said[]) =>
  scene.as(by).batches.importReturn({
    ...{ ...command(), ...asked, fileName: "return.txt", content: bankSays(answers) },
  });

/** Lets the worker settle what was read in; how its job ended, null where there is none. */
export async function runSettling(scene: Scene, jobId: string | null) {
  const words = (_: string, key: string, values?: object) => `${key} ${JSON.stringify(values ?? {})}`;
  const desk = { handlers, words, now: scene.now, lastTry: true };
  return jobId === null ? null : await runJob(scene.house, jobId, desk);
}

/** Reads the bank's file in, and lets the worker settle it. Gives what was read, and how the job ended. */
export async function settle(scene: Scene, by: Actor, asked: Asked, answers: readonly Said[]) {
  const read = await readAnswers(scene, by, asked, answers);
  return { read, ended: await runSettling(scene, read.jobId) };
}

/** A fund for transfers of 10 and 60, with `yuan`. */
export const aBankFund = (scene: Scene, cap = "100000") =>
  aFund(scene, { cap, kinds: ["10", "20", "30", "60"] });

export const asFen = (yuan: number): Fen => fen(Math.round(yuan * 100));

/** A fund of its own with approved grants, each with its account: 100.05, 101.05 … yuan. */
export async function aFundWithGrants(scene: Scene, team: Hands, count = 2) {
  const fund = await aBankFund(scene);
  const grants = [];
  for (let i = 0; i < count; i += 1)
    grants.push(await anApproved(scene, team, { fund, amount: `${100 + i}.05` }));
  return { fund, grants };
}
