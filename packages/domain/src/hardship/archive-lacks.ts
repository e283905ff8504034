import type { Day } from "../kernel/day.ts";
import type { Refusal } from "../kernel/decision.ts";
import type { Lack } from "../kernel/machine.ts";
import { type TermRefusal, termLack } from "./accident-term.ts";
import type { Archive } from "./archive.status.ts";
import type { ContractRefusal } from "./contract.ts";
import { isHeardFirst } from "./exit-code.ts";

type HardshipRefusal =
  | ContractRefusal
  | TermRefusal
  | { code: "APPROVAL.TIERS_LEFT"; count: number }
  | { code: "HARDSHIP.EVIDENCE_LEFT"; count: number }
  | { code: "HARDSHIP.NOT_HEARD" }
  | { code: "HARDSHIP.END_ASKED" }
  | { code: "HARDSHIP.FACTS_HIDDEN" }
  | { code: "HARDSHIP.ONLY_TEMPORARY" }
  | { code: "HARDSHIP.NOT_TEMPORARY" }
  | { code: "HARDSHIP.NO_CAUSE" }
  | { code: "HARDSHIP.NO_HOUSEHOLD" }
  | { code: "HARDSHIP.FIELDS_LEFT"; count: number }
  | { code: "HARDSHIP.NO_HOME_VISIT" }
  | { code: "HARDSHIP.NO_CONSENT" }
  | { code: "HARDSHIP.NO_COMPARISON_CONSENT"; count: number }
  | { code: "HARDSHIP.NOTHING_TO_SYNCHRONISE" }
  | { code: "HARDSHIP.NOT_COMPARED" }
  | { code: "HARDSHIP.COMPARISON_DIFFERS" }
  | { code: "HARDSHIP.NOT_IN_HARDSHIP" }
  | { code: "HARDSHIP.ON_NEGATIVE_LIST"; count: number }
  | { code: "HARDSHIP.NOTICE_RUNNING"; until: Day }
  | { code: "HARDSHIP.OPEN_OBJECTIONS"; count: number }
  | { code: "HARDSHIP.UPHELD_OBJECTION"; count: number }
  | { code: "HARDSHIP.FILED_BY_YOU" }
  | { code: "HARDSHIP.REVIEWED_BY_YOU" }
  | { code: "HARDSHIP.HOUSEHOLD_NOT_RENEWED"; decidedOn: Day };

const lacking = (...refusals: (HardshipRefusal | false)[]): Lack[] =>
  refusals.filter((refusal): refusal is HardshipRefusal & Refusal => refusal !== false);

const household = (archive: Archive) =>
  archive.householdOn === null && ({ code: "HARDSHIP.NO_HOUSEHOLD" } as const);

const inHardship = ({ verdict }: Archive) =>
  verdict === "none" && ({ code: "HARDSHIP.NOT_IN_HARDSHIP" } as const);

const offNegativeList = ({ negatives }: Archive) =>
  negatives.length > 0 && ({ code: "HARDSHIP.ON_NEGATIVE_LIST", count: negatives.length } as const);

/** Nothing more is decided about a household that has taken its consent back (个人信息保护法 arts. 15, 47). */
const agreed = ({ consents }: Archive) => !consents.sensitive && ({ code: "HARDSHIP.NO_CONSENT" } as const);

const notByFiler = ({ filers, actorId }: Archive) =>
  filers.includes(actorId) && ({ code: "HARDSHIP.FILED_BY_YOU" } as const);

/** 审核 ≠ 审批 (domain.md B.3): the opinion and the decision are two people's. */
const notByReviewer = ({ reviewedBy = null, actorId }: Archive) =>
  reviewedBy === actorId && ({ code: "HARDSHIP.REVIEWED_BY_YOU" } as const);

/** 公示 needs a complete form: every field that it stars ＊ (fields-left.ts). */
const fieldsLeft = ({ fieldsLeft: count = 0 }: Archive) =>
  count > 0 && ({ code: "HARDSHIP.FIELDS_LEFT", count } as const);

/** What the notice asked for has to last until the decision: a proof may be taken off the checklist meanwhile. */
const proofs = ({ contract, evidenceLeft }: Archive): (HardshipRefusal | false)[] => [
  contract ?? false,
  evidenceLeft > 0 && { code: "HARDSHIP.EVIDENCE_LEFT", count: evidenceLeft },
];

/** An objection that nobody has dealt with, and one that was upheld: until the file was put right and hung out anew. */
const objections = ({ openObjections, upheldObjections }: Archive): (HardshipRefusal | false)[] => [
  openObjections > 0 && { code: "HARDSHIP.OPEN_OBJECTIONS", count: openObjections },
  upheldObjections > 0 && { code: "HARDSHIP.UPHELD_OBJECTION", count: upheldObjections },
];

export const submitLacks = (archive: Archive) =>
  lacking(
    household(archive),
    archive.mainCause === null && { code: "HARDSHIP.NO_CAUSE" },
    agreed(archive),
    archive.contract ?? false,
  );

const onlyTemporary = ({ kind }: Archive) =>
  kind === "temporary" && ({ code: "HARDSHIP.ONLY_TEMPORARY" } as const);

/** 入户核实 rests on a visit that was kept (home-visit.ts); a relief in an emergency does not wait for one. */
export const verifyLacks = (archive: Archive) => {
  const { kind, isVisited = true } = archive;
  return lacking(agreed(archive), kind === "daily" && !isVisited && { code: "HARDSHIP.NO_HOME_VISIT" });
};

export const reliefLacks = (archive: Archive) =>
  lacking(
    archive.kind !== "temporary" && { code: "HARDSHIP.NOT_TEMPORARY" },
    agreed(archive),
    offNegativeList(archive),
    notByFiler(archive),
  );

/** What somebody has asked for is decided before it is asked again, and before the file goes on. */
const noEndAsked = ({ endAsked = false }: Archive) => endAsked && ({ code: "HARDSHIP.END_ASKED" } as const);

/** Before a file ends the household is heard; not where it asked for the end itself, or nobody is left to hear. */
export const closeLacks = (archive: Archive) => {
  const { exit, heardOn } = archive;
  const unheard = exit !== null && isHeardFirst(exit) && heardOn === null;
  return lacking(noEndAsked(archive), unheard && { code: "HARDSHIP.NOT_HEARD" }, termLack(archive) ?? false);
};

export const noticeLacks = (archive: Archive) =>
  lacking(
    agreed(archive),
    archive.comparison === null && { code: "HARDSHIP.NOT_COMPARED" },
    archive.comparison === "differs" && { code: "HARDSHIP.COMPARISON_DIFFERS" },
    inHardship(archive),
    offNegativeList(archive),
    fieldsLeft(archive),
    ...proofs(archive),
    archive.openObjections > 0 && { code: "HARDSHIP.OPEN_OBJECTIONS", count: archive.openObjections },
  );

export const reviewLacks = (archive: Archive) => {
  const { noticeUntil, today } = archive;
  const running = noticeUntil !== null && today <= noticeUntil;
  return lacking(
    running && { code: "HARDSHIP.NOTICE_RUNNING", until: noticeUntil },
    ...objections(archive),
    agreed(archive),
    inHardship(archive),
    offNegativeList(archive),
    ...proofs(archive),
    notByFiler(archive),
  );
};

/** What came in after the review holds the decision back as well (domain.md A.2). */
export const approveLacks = (archive: Archive) =>
  lacking(
    ...objections(archive),
    agreed(archive),
    inHardship(archive),
    offNegativeList(archive),
    ...proofs(archive),
    notByFiler(archive),
    notByReviewer(archive),
    tiersThrough(archive),
  );

export const renewLacks = (archive: Archive) => {
  const { householdOn, decidedOn } = archive;
  const renewed = decidedOn === null || (householdOn !== null && householdOn > decidedOn);
  return lacking(
    noEndAsked(archive),
    agreed(archive),
    !renewed && { code: "HARDSHIP.HOUSEHOLD_NOT_RENEWED", decidedOn },
    inHardship(archive),
    offNegativeList(archive),
    notByFiler(archive),
  );
};

/** The last of the tiers has agreed (product.md D7). */
const tiersThrough = ({ tiersLeft = 0 }: Archive) =>
  tiersLeft > 0 && ({ code: "APPROVAL.TIERS_LEFT", count: tiersLeft } as const);

export const compareLacks = (archive: Archive) =>
  lacking(onlyTemporary(archive), agreed(archive), authorised(archive));

const authorised = ({ consents: { unauthorised } }: Archive) =>
  unauthorised > 0 && ({ code: "HARDSHIP.NO_COMPARISON_CONSENT", count: unauthorised } as const);

/** Only what once stood in the file stands on paper as well, and after its end once more (domain.md A.2, step 8). */
export function synchroniseLacks({ enrolledOn, status, mustSynchronise = false }: Archive) {
  const isDone = enrolledOn === null || (status === "closed" && !mustSynchronise);
  return lacking(isDone && { code: "HARDSHIP.NOTHING_TO_SYNCHRONISE" });
}

export const resumeLacks = (archive: Archive) =>
  lacking(agreed(archive), offNegativeList(archive), notByFiler(archive));

export const rejectLacks = (archive: Archive) => lacking(notByFiler(archive));

/**
 * Whoever was found out does not give up to escape the refusal: what was noted (N6), or objected to the notice, is decided
 * first. Returning the application lacks nothing, and from there it is given up.
 */
export const withdrawLacks = (archive: Archive) => {
  const { status, negatives } = archive;
  if (status === "draft" || status === "returned") return [];
  const isJudged = status === "onNotice" || status === "reviewed";
  return lacking(
    negatives.includes("N6") && { code: "HARDSHIP.FACTS_HIDDEN" },
    ...(isJudged ? objections(archive) : []),
  );
};
