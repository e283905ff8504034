import { settleBatch } from "./aid/settle-batch.ts";
import { approvalDesks } from "./approval-desks.ts";
import { buildArchivePack } from "./hardship/build-archive-pack.ts";
import { checkArchivePack } from "./hardship/check-archive-pack.ts";
import { printPapers } from "./hardship/print-papers.ts";
import type { Handlers } from "./jobs.ts";
import { buildPack } from "./members/build-pack.ts";
import { checkPack } from "./members/check-pack.ts";
import { countRegister } from "./members/count-register.ts";
import { countRoster } from "./members/count-roster.ts";
import { takeBackImport } from "./members/revert-import.ts";
import { runImport } from "./members/run-import.ts";
import { saveFigures } from "./members/save-figures.ts";
import { settleImport } from "./members/settle-import.ts";
import { writeExport } from "./members/write-export.ts";
import { writeMemberForm } from "./members/write-register-form.ts";
import { runAgreements } from "./office/run-agreements.ts";
import { saveReturn } from "./overview/save-return.ts";
import { writeReport } from "./overview/write-report.ts";

/** What the worker does, by the kind of the job. */
export const handlers: Handlers = {
  "aid.settleBatch": settleBatch,
  "members.planImport": countRoster,
  "members.runImport": runImport,
  "members.checkPack": checkPack,
  "members.buildPack": buildPack,
  "members.countRegister": countRegister,
  "members.saveFigures": saveFigures,
  "members.settleImport": settleImport,
  "members.revertImport": takeBackImport,
  "members.exportMembers": writeExport,
  "members.writeForm": writeMemberForm,
  "hardship.printPapers": printPapers,
  "hardship.checkPack": checkArchivePack,
  "hardship.buildPack": buildArchivePack,
  "overview.saveReturn": saveReturn,
  "overview.writeReport": writeReport,
  "office.agreeMany": runAgreements(approvalDesks),
};
