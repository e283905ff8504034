import { funds, grants } from "@gongbang/db/schema/aid";
import type { KindStanding, MatchFacts } from "@gongbang/domain/aid/policy-match";
import { matchClasses, matchKinds } from "@gongbang/domain/aid/policy-match";
import { mayServe } from "@gongbang/domain/aid/source";
import { type AidKind, aidKind } from "@gongbang/domain/codes/aid-kind";
import { codeSchema, isCode } from "@gongbang/domain/codes/code-table";
import { civilAffairsClass } from "@gongbang/domain/codes/hardship";
import { propertyCodes } from "@gongbang/domain/hardship/government-lines";
import { isWithoutWork } from "@gongbang/domain/hardship/household";
import { day, yearOf } from "@gongbang/domain/kernel/day";
import { fen } from "@gongbang/domain/kernel/money";
import { and, eq, gte, lte, notInArray } from "drizzle-orm";
import { z } from "zod";
import { householdFacts, openFile } from "../hardship/reads.ts";
import type { Office } from "../office.ts";
import { standingOf } from "./read-standing.ts";

const reason = z.object({
  code: z.string(),
  cause: z.string().optional(),
  count: z.number().optional(),
  fen: z.number().optional(),
});
export const matchesShape = z.object({
  kinds: z.array(
    z.object({
      kind: codeSchema(aidKind),
      openFunds: z.number(),
      leftFen: z.number().nullable(),
      reasons: z.array(reason),
    }),
  ),
  classes: z.array(
    z.object({
      class: codeSchema(civilAffairsClass),
      reasons: z.array(reason),
      cautions: z.array(z.enum(propertyCodes)),
    }),
  ),
});

/** `reason`: why somebody looks at a file that was closed (hardship/restricted.ts). */
export const openedArchiveInput = z.strictObject({
  archiveId: z.uuid(),
  reason: z.string().trim().max(200).optional(),
});
type OpenedArchive = z.output<typeof openedArchiveInput>;

type Facts = Awaited<ReturnType<typeof householdFacts>>;

/** 政策匹配: what a household qualifies for and has not had this year, with the reasons. Refuses with HARDSHIP.RESTRICTED, ACCESS.NOT_FOUND. */
export async function matchPolicies(office: Office, { archiveId, reason = "" }: OpenedArchive) {
  const found = await householdFacts(office, archiveId);
  openFile(office, found.archive, reason);
  const facts = { ...factsOf(found, office), kinds: await kindsOf(office, found.archive) };
  return { kinds: matchKinds(facts), classes: matchClasses(facts) };
}

const standings = { enrolled: "inFile", temporary: "temporary" } as const;

function factsOf(
  { archive, people, means, government }: Facts,
  { today }: Office,
): Omit<MatchFacts, "kinds"> {
  const { status, grade, mainCause, otherCauses, civilAffairsClass: confirmed, expense } = archive;
  return {
    standing: status === "enrolled" || status === "temporary" ? standings[status] : "neither",
    grade,
    causes: [...(mainCause === null ? [] : [mainCause]), ...otherCauses],
    students: people.filter(({ exempt }) => exempt === "student").length,
    withoutWork: people.filter((person) => isWithoutWork(person, today)).length,
    medicalFen: expense.medical ?? fen(0),
    verdict: means?.grade ?? null,
    civilAffairsClass: confirmed !== null && isCode(civilAffairsClass, confirmed) ? confirmed : null,
    government: government?.class ?? null,
    propertyHits: government?.property.flatMap(({ code, result }) => (result === "hit" ? [code] : [])) ?? [],
  };
}

/** How every kind of aid stands for the household this year: received, open funds, and what its caps leave. */
async function kindsOf(office: Office, archive: Facts["archive"]): Promise<KindStanding[]> {
  const { tx, today } = office;
  const all = await tx
    .select()
    .from(funds)
    .where(and(lte(funds.opensOn, today), gte(funds.closesOn, today)))
    .limit(500);
  const received = await receivedIn(office, archive.id);
  const kinds: KindStanding[] = [];
  for (const kind of aidKind.open) {
    const asked = { archive, kind, beneficiaryIndex: null };
    const { caps, signs } = await standingOf(office, asked);
    const serving = all.filter(
      (fund) =>
        fund.kinds.includes(kind) &&
        mayServe(fund.source, kind) &&
        fund.spentFen + fund.reservedFen < fund.capFen,
    );
    kinds.push({
      kind,
      received: received.has(kind) || signs.includes("kindElsewhere"),
      openFunds: serving.length,
      leftFen: caps.length === 0 ? null : fen(Math.min(...caps.map(({ leftFen }) => leftFen))),
    });
  }
  return kinds;
}

const endedWithout = ["declined", "withdrawn", "cancelled", "returned", "reversed"] as const;

/** The kinds of which something was proposed for the household this year and has not come to nothing. */
async function receivedIn({ tx, today }: Office, archiveId: string): Promise<Set<AidKind>> {
  const newYear = day(`${yearOf(today)}-01-01`);
  const rows = await tx
    .selectDistinct({ kind: grants.kind })
    .from(grants)
    .where(
      and(
        eq(grants.archiveId, archiveId),
        gte(grants.proposedOn, newYear),
        notInArray(grants.status, [...endedWithout]),
      ),
    );
  return new Set(rows.map(({ kind }) => kind));
}
