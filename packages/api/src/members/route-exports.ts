import { startExportInput, startPlainExportInput } from "@gongbang/domain/members/member-export";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { listExports, listExportsInput, listExportsOutput } from "./list-exports.ts";
import { startExport, startPlainExport } from "./start-export.ts";

const started = z.object({ id: z.string() });

export const exportsRouter = router({
  list: may("member.export.read").read(listExportsInput, listExportsOutput, listExports),
  start: may("member.export").command(startExportInput, started, startExport),
  startPlain: may("member.export.plain").command(startPlainExportInput, started, startPlainExport),
});
