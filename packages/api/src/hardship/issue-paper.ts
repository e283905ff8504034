import { paperFields } from "@gongbang/domain/codes/paper-fields";
import { paperKindNames } from "@gongbang/domain/codes/paper-kinds";
import { type IssuePaper, issuePaperInput } from "@gongbang/domain/hardship/paper.input";
import { z } from "zod";
import type { Office } from "../office.ts";
import { mayReveal, reasonOf, revealReasonInput } from "../reveal.ts";
import { sealedIn, templateInUse } from "./find-template.ts";
import { lacksFor, makePaper } from "./make-paper.ts";

export const preparedOutput = z.object({
  kind: z.enum(paperKindNames),
  /** Nought is the template that comes with the desk. */
  templateVersion: z.number(),
  /** Whether the template asks for fields that are covered unless the paper is made in plain. */
  hasSealed: z.boolean(),
  /** What is asked for in place: nobody knows it, or the record lacks it. */
  missing: z.array(z.object({ field: z.string(), tag: z.string(), asked: z.boolean() })),
});

type Asked = Pick<IssuePaper, "archiveId" | "kind">;

/** What is still needed for a paper of an archive. Refuses with ACCESS.NOT_FOUND. */
export async function preparePaper(
  office: Office,
  { archiveId, kind }: Asked,
): Promise<z.input<typeof preparedOutput>> {
  const template = await templateInUse(office.tx, kind);
  const { missing } = await lacksFor(office, { archiveId, template, typed: {}, plain: false });
  return {
    kind,
    templateVersion: template.version,
    hasSealed: template.use.sealed,
    missing: missing.map((field) => {
      const { tag } = paperFields[field];
      return { field, tag, asked: "asked" in paperFields[field] };
    }),
  };
}

export const issuedOutput = z.object({ id: z.string(), number: z.string().nullable(), name: z.string() });

/** Issues a paper with masks. Refuses as making it does. */
export const issuePaper = (office: Office, input: IssuePaper) => issue(office, input, null);

export const issuePlainInput = z.strictObject({ ...issuePaperInput.shape, ...revealReasonInput });

/**
 * Issues a paper with its numbers in plain, which uncovers them: with a reason, at most 30 fields an hour. Refuses as
 * making it does, and with ACCESS.TOO_MANY_REVEALS.
 */
export async function issuePlain(office: Office, input: z.output<typeof issuePlainInput>) {
  return issue(office, input, reasonOf(input));
}

async function issue(office: Office, { archiveId, kind, typed }: IssuePaper, reason: string | null) {
  const template = await templateInUse(office.tx, kind);
  const sealed = sealedIn(template.use);
  const plain = reason !== null;
  const paper = await makePaper(office, { archiveId, kind, template, typed, plain });
  if (plain) await mayReveal(office, Math.max(1, sealed.length));
  const { id, number, name, unionPath } = paper;
  const uncovered = reason === null ? [] : sealed.map((field) => ({ field }));
  office.about({
    type: "paper",
    ...{ id, recordId: archiveId, unionPath },
    changes: plain ? uncovered : [{ field: "paper", becomes: number ?? kind }],
    ...(reason && { reason }),
  });
  return { id, number, name };
}
