import {
  issuePaperInput,
  preparePaperInput,
  printPapersInput,
  templateInput,
} from "@gongbang/domain/hardship/paper.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { templatesOutput } from "./describe-templates.ts";
import {
  issuedOutput,
  issuePaper,
  issuePlain,
  issuePlainInput,
  preparedOutput,
  preparePaper,
} from "./issue-paper.ts";
import { listPapers, listPapersInput, papersOutput } from "./list-papers.ts";
import { listTemplates } from "./list-templates.ts";
import { releaseTemplate, retireTemplate, templateDone } from "./release-template.ts";
import { printOutput, startPrint } from "./start-print.ts";

/** 文书模板 and 文书. A template is uploaded at its own door, since a file is no JSON: keep-template.ts. */
export const templatesRouter = router({
  list: may("hardship.template.read").read(z.strictObject({}).default({}), templatesOutput, listTemplates),
  release: may("hardship.template.release").command(templateInput, templateDone, releaseTemplate),
  retire: may("hardship.template.release").command(templateInput, templateDone, retireTemplate),
});

export const papersRouter = router({
  ofArchive: may("hardship.paper.read").read(listPapersInput, papersOutput, listPapers),
  prepare: may("hardship.paper.issue").read(preparePaperInput, preparedOutput, preparePaper),
  issue: may("hardship.paper.issue").command(issuePaperInput, issuedOutput, issuePaper),
  issuePlain: may("hardship.paper.reveal").command(issuePlainInput, issuedOutput, issuePlain),
  print: may("hardship.paper.issue").command(printPapersInput, printOutput, startPrint),
});
