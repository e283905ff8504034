import { type Archive, archiveMachine } from "@gongbang/domain/hardship/archive.status";
import { decidableGrades } from "@gongbang/domain/hardship/archive-grade";
import { type ExitCode, falselyStated, isHeardFirst } from "@gongbang/domain/hardship/exit-code";
import { gradeOf } from "@gongbang/domain/hardship/means-test";
import { Refused } from "@gongbang/domain/kernel/decision";
import { type Lack, nextSteps } from "@gongbang/domain/kernel/machine";
import { decideAgainst, type Said } from "../agree.ts";
import type { ApprovalDesk, Basis } from "../approval-desk.ts";
import type { Office } from "../office.ts";
import { agreeArchive } from "./approve-archive.ts";
import { agreeEnd, decided, waitingEnd } from "./close-archive.ts";
import type { Ending } from "./find-ending.ts";
import { loadArchive } from "./load-archive.ts";
import { agreeRenewal, unchanged, waitingRenewal } from "./renew-archive.ts";
import { heldArchive, type Loaded, takeStep } from "./step-archive.ts";
import { waitingArchive } from "./wait-archive.ts";

/** Archives at the desk of approvals. */
export const archiveDesk: ApprovalDesk = {
  show: async (office, id) => shown(await loadArchive(office, id)),
  hold: (office, id) => heldArchive(office, id),
  agree: async (office, id, said) => {
    const loaded = await heldArchive(office, id);
    if (loaded.ending) return agreeEnd(office, loaded, loaded.ending, said);
    if (isRenewed(loaded)) return agreeRenewal(office, loaded, said);
    const grade = decidableGrades.find((each) => each === (said.grade ?? proposedOf(loaded)));
    if (grade === undefined) throw new Refused({ code: "HARDSHIP.NOT_IN_HARDSHIP" });
    return agreeArchive(office, loaded, { ...said, grade });
  },
  decideAgainst: async (office, id, outcome, said) =>
    endArchive(
      office,
      await heldArchive(office, id),
      outcome,
      said,
      said.falseStatement ? falselyStated : null,
    ),
  withdraw: async (office, id, note) => {
    const loaded = await heldArchive(office, id);
    return stands(loaded)
      ? unchanged(office, loaded, note)
      : takeStep(office, loaded, { event: "return", note });
  },
};

/** What waits of a file that stands is its end, or another category at its renewal: with a "no" the file stays. */
const stands = ({ row }: Loaded) => row.status === "enrolled" || row.status === "suspended";
const isRenewed = ({ row, ending }: Loaded) => ending === null && row.status === "enrolled";
function waiting(loaded: Loaded) {
  if (loaded.ending) return waitingEnd(loaded, loaded.ending);
  return isRenewed(loaded) ? waitingRenewal(loaded) : waitingArchive(loaded);
}

/** 退回 or 不予建档 of an archive that waits for its tiers; of a file that stands, that it stays as it was. */
export async function endArchive(
  office: Office,
  loaded: Loaded,
  outcome: "return" | "refuse",
  said: Said,
  exitCode: ExitCode | null = null,
) {
  await decideAgainst(office, waiting(loaded), outcome, said);
  const { note } = said;
  if (stands(loaded)) return unchanged(office, loaded, note);
  if (outcome === "return") return takeStep(office, loaded, { event: "return", note });
  return takeStep(office, loaded, { event: "reject", note, set: { closedOn: office.today, exitCode } });
}

/** The category that is agreed to where nobody says another: the one that was asked for, or that the numbers propose. */
const proposedOf = ({ row, means }: Loaded) =>
  (row.status === "enrolled" ? null : row.overrideGrade) ?? (means === null ? null : gradeOf(means.grade));

function shown(loaded: Loaded) {
  const { row, facts, ending } = loaded;
  const thing = waiting(loaded);
  const common = { thing, facts: thing.facts, href: `/hardship/${row.id}` };
  if (ending) return { ...common, ...shownEnd(loaded, ending), grade: null };
  return {
    ...common,
    ...{ basis: basisOf(facts, loaded), exceptions: exceptionsOf(loaded), grade: proposedOf(loaded) },
    judgesStatement: !stands(loaded),
  };
}

/** An end rests on the hearing, and nobody agrees to it among fifty others. */
function shownEnd({ row, facts }: Loaded, ending: Ending): { basis: Basis[]; exceptions: Lack[] } {
  const next = nextSteps(archiveMachine, { ...facts, ...decided(ending) });
  const { lacks } = next.find(({ event }) => event === "close") ?? { lacks: [] };
  const heard = row.heardOn !== null || !isHeardFirst(ending.exit);
  return {
    basis: [{ key: "heard", ok: heard, day: row.heardOn ?? "" }],
    exceptions: [...lacks, { code: "APPROVAL.ENDS_FILE" }],
  };
}

/** What the step itself lacks, and whatever a person should look at on its own (product.md D7). */
function exceptionsOf(loaded: Loaded): Lack[] {
  const { row, facts, means } = loaded;
  const taken = isRenewed(loaded) ? "renew" : "approve";
  const next = nextSteps(archiveMachine, facts).find(({ event }) => event === taken);
  // A renewal is here because its category moves: nobody agrees to that among fifty others.
  const compared = isRenewed(loaded) ? row.grade : row.proposedGrade;
  const extra: (Lack | false)[] = [
    row.comparison === "differs" && { code: "HARDSHIP.COMPARISON_DIFFERS" },
    !isRenewed(loaded) && row.overrideGrade !== null && { code: "APPROVAL.CATEGORY_OVERRIDDEN" },
    means?.grade === "accident-review" && { code: "APPROVAL.JUDGED_BY_PEOPLE" },
    means !== null && compared !== gradeOf(means.grade) && { code: "APPROVAL.CATEGORY_MOVED" },
  ];
  const own = next ? next.lacks : [{ code: "APPROVAL.ENDED", status: row.status }];
  return [...own, ...extra.filter((lack) => lack !== false)];
}

function basisOf(facts: Archive, { row }: Loaded): Basis[] {
  const { openObjections, upheldObjections, noticeUntil, consents } = facts;
  return [
    { key: "notice", ok: noticeUntil !== null && noticeUntil < facts.today, day: noticeUntil ?? "" },
    {
      key: "objections",
      ok: openObjections + upheldObjections === 0,
      count: openObjections + upheldObjections,
    },
    { key: "visited", ok: row.visitedOn !== null && row.visitors.length > 1, day: row.visitedOn ?? "" },
    {
      key: "comparison",
      ok: row.comparison !== null && row.comparison !== "differs",
      text: row.comparison ?? "none",
    },
    { key: "negatives", ok: facts.negatives.length === 0, count: facts.negatives.length },
    { key: "consents", ok: consents.sensitive && consents.unauthorised === 0 },
    { key: "evidence", ok: facts.evidenceLeft === 0, count: facts.evidenceLeft },
    { key: "override", ok: row.overrideGrade === null, text: row.overrideReason ?? "" },
  ];
}
