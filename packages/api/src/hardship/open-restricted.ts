import type { Closed } from "@gongbang/domain/hardship/restricted";
import { isRestricted, mayOpenRestricted } from "@gongbang/domain/hardship/restricted";
import { orRefuse, Refused } from "@gongbang/domain/kernel/decision";
import type { Office } from "../office.ts";

type File = Closed & { id: string; unionPath: string; keeperId: string };

/**
 * Opens an archive's page: one's own file, another's with a line in the trail, and what has ended only with a
 * written reason, by who keeps or audits it (个人信息保护法 art. 47). Refuses with HARDSHIP.RESTRICTED.
 */
export function openFile(office: Office, file: File, reason: string): void {
  const { id, unionPath, keeperId } = file;
  const how = howOpened(office, file, reason);
  if (how === "withReason") office.about({ type: "archive", id, unionPath, reason });
  // Whoever looks at a file that somebody else keeps stands in its trail (domain.md A.4).
  else if (keeperId !== office.actor.id) office.about({ type: "archive", id, unionPath });
}

/** Whether a file is open, or opened with the reason that was written. Refuses with HARDSHIP.RESTRICTED. */
export function howOpened(
  { actor, today }: Pick<Office, "actor" | "today">,
  file: Closed & { keeperId: string },
  reason: string,
) {
  const reader = { isKeeper: file.keeperId === actor.id, isAuditor: actor.roles.includes("auditor"), reason };
  return orRefuse(mayOpenRestricted(file, reader, today));
}

/** What is done with a file is done with an open one. Refuses with HARDSHIP.RESTRICTED. */
export function mustBeOpenFile({ today }: Pick<Office, "today">, file: Closed): void {
  if (isRestricted(file, today)) throw new Refused({ code: "HARDSHIP.RESTRICTED", mayAsk: false });
}
