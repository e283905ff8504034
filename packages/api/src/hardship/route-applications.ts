import * as apply from "@gongbang/domain/hardship/apply.input";
import { z } from "zod";
import { may, router } from "../trpc.ts";
import { decidedApplicationOutput, refuseApplication, takeApplication } from "./decide-aid-application.ts";
import { applyLinkOutput, closeApplyLink, openApplyLink, readApplyLink } from "./keep-apply-link.ts";
import {
  aidApplicationsOutput,
  listAidApplications,
  listAidApplicationsInput,
} from "./list-aid-applications.ts";

const made = z.object({ id: z.string() });
const work = may("hardship.application.work");

/** A worker's own application from a phone: the union's address, the queue, and what becomes of each. */
export const applicationsRouter = router({
  list: may("hardship.application.read").read(
    listAidApplicationsInput,
    aidApplicationsOutput,
    listAidApplications,
  ),
  link: work.read(z.strictObject({ unionId: z.uuid() }), applyLinkOutput, readApplyLink),
  openLink: work.command(apply.applyLinkInput, made, openApplyLink),
  closeLink: work.command(apply.applyLinkInput, made, closeApplyLink),
  take: work.command(apply.takeApplicationInput, decidedApplicationOutput, takeApplication),
  refuse: work.command(apply.refuseApplicationInput, decidedApplicationOutput, refuseApplication),
});
