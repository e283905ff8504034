import {
  addTemplateInput,
  giveUpBatchInput,
  importReturnInput,
  listBatchesInput,
  makeBatchInput,
  publishBatchInput,
  stepBatchInput,
} from "@gongbang/domain/aid/batch.input";
import { addCapInput, adoptCapsInput, endCapInput } from "@gongbang/domain/aid/cap.input";
import { carryLinesInput, figureLinesInput, figuresInput } from "@gongbang/domain/aid/figure.input";
import { recordAccountInput } from "@gongbang/domain/aid/record-account.input";
import { correctCostInput, recordCostInput } from "@gongbang/domain/aid/record-cost.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { adoptCaps } from "./adopt-caps.ts";
import { carryLines, carryLinesShape, carryShape, carryYears } from "./carry-years.ts";
import { cancelBatch, checkBatch, publishBatch, sendBackBatch } from "./check-batch.ts";
import { figureLines, figureLinesShape, figuresShape, yearFigures } from "./count-figures.ts";
import { listPayable, payableInput, payableShape } from "./find-payable.ts";
import { importReturn } from "./import-return.ts";
import {
  addTemplate,
  listTemplates,
  listTemplateVersions,
  templatesShape,
  templateVersionsShape,
} from "./list-bank-templates.ts";
import { batchList, batchListShape } from "./list-batches.ts";
import { householdMoney, householdMoneyInput, householdMoneyShape } from "./list-household.ts";
import { addCap, endCap, listProgrammes, programmesShape } from "./list-programmes.ts";
import { makeBatch } from "./make-batch.ts";
import { batchRecord, batchRecordShape, publicList, publicListShape } from "./read-batch.ts";
import { recordAccount } from "./record-account.ts";
import { correctCost, recordCost } from "./record-cost.ts";
import { sendBatch } from "./send-batch.ts";

const nothing = z.strictObject({}).default({});
const made = z.object({ id: z.string() });
const saved = z.object({ version: z.number() });
const ofBatch = z.strictObject({ batchId: z.uuid() });

/** 帮扶项目与上限 */
export const programmesRouter = router({
  list: may("aid.programme.read").read(nothing, programmesShape, listProgrammes),
  addCap: may("aid.programme.change").command(addCapInput, made, addCap),
  adoptCaps: may("aid.programme.change").command(adoptCapsInput, z.object({ added: z.number() }), adoptCaps),
  endCap: may("aid.programme.change").command(endCapInput, made, endCap),
});

/** 医疗费用台账 */
export const costsRouter = router({
  list: may("aid.cost.read").read(householdMoneyInput, householdMoneyShape, householdMoney),
  record: may("aid.cost.record").command(recordCostInput, made, recordCost),
  correct: may("aid.cost.record").command(correctCostInput, saved, correctCost),
});

/** 收款账户 */
export const accountsRouter = router({
  record: may("aid.account.record").command(
    recordAccountInput,
    z.object({ id: z.string(), cardTail: z.string() }),
    recordAccount,
  ),
});

/** 发放批次 */
export const batchesRouter = router({
  list: may("aid.batch.read").read(listBatchesInput, batchListShape, batchList),
  record: may("aid.batch.read").read(ofBatch, batchRecordShape, batchRecord),
  publicList: may("aid.batch.read").read(ofBatch, publicListShape, publicList),
  templates: may("aid.batch.read").read(nothing, templatesShape, listTemplates),
  templateVersions: may("aid.batch.read").read(nothing, templateVersionsShape, listTemplateVersions),
  addTemplate: may("aid.batch.make").command(addTemplateInput, made, addTemplate),
  payable: may("aid.batch.make").read(payableInput, payableShape, listPayable),
  make: may("aid.batch.make").command(makeBatchInput, made.extend({ number: z.string() }), makeBatch),
  publish: may("aid.batch.make").command(publishBatchInput, saved, publishBatch),
  cancel: may("aid.batch.make").command(giveUpBatchInput, saved, cancelBatch),
  check: may("aid.batch.check").command(stepBatchInput, saved, checkBatch),
  sendBack: may("aid.batch.check").command(giveUpBatchInput, saved, sendBackBatch),
  send: may("aid.batch.send").command(stepBatchInput, saved, sendBatch),
  importReturn: may("aid.batch.settle").command(
    importReturnInput,
    z.object({
      ...{ paid: z.number(), failed: z.number(), bounced: z.number(), same: z.number() },
      jobId: z.string().nullable(),
    }),
    importReturn,
  ),
});

/** 资金统计 */
export const figuresRouter = router({
  year: may("aid.figure.read").read(figuresInput, figuresShape, yearFigures),
  carry: may("aid.figure.read").read(figuresInput, carryShape, carryYears),
  carryLines: may("aid.figure.read").read(carryLinesInput, carryLinesShape, carryLines),
  lines: may("aid.figure.read").read(figureLinesInput, figureLinesShape, figureLines),
});
