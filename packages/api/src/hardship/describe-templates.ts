import { paperKindNames } from "@gongbang/domain/codes/paper-kinds";
import { z } from "zod";

const version = z.object({
  id: z.string(),
  version: z.number(),
  name: z.string(),
  sha256: z.string(),
  uploadedByName: z.string(),
  uploadedAt: z.string(),
  releasedByName: z.string().nullable(),
  releasedAt: z.string().nullable(),
  standing: z.enum(["waiting", "inUse", "retired"]),
  /** Whether this officer may release it: somebody else than who uploaded it. */
  mayRelease: z.boolean(),
});
const word = z.object({ tag: z.string(), sealed: z.boolean(), open: z.boolean(), asked: z.boolean() });

/** The templates by kind, and the words that they may hold. */
export const templatesOutput = z.object({
  kinds: z.array(
    z.object({
      kind: z.enum(paperKindNames),
      isPublic: z.boolean(),
      hasNumber: z.boolean(),
      versions: z.array(version),
    }),
  ),
  /** The words that a template may hold: alone, in the rows of a part, and the parts that stand where something is so. */
  words: z.array(word),
  loops: z.array(z.object({ tag: z.string(), words: z.array(word) })),
  conditions: z.array(z.string()),
});
