import { grantDesk } from "./aid/decide-grant.ts";
import type { ApprovalDesks } from "./approval-desk.ts";
import { archiveDesk } from "./hardship/decide-archive.ts";

/** The rooms whose things are decided by tiers. */
export const approvalDesks: ApprovalDesks = { archive: archiveDesk, grant: grantDesk };
