import { writeTemplate } from "@gongbang/documents/write-template";
import { scopeFor } from "@gongbang/domain/access/policy";
import type { PaperKind } from "@gongbang/domain/codes/paper-kinds";
import { paperLayouts } from "@gongbang/domain/codes/paper-layouts";
import { Refused } from "@gongbang/domain/kernel/decision";
import type { Context } from "../context.ts";
import { readFor } from "../door.ts";
import { templateOf } from "./find-template.ts";

/** The bytes of a template, to be edited in Word. Refuses with ACCESS.NOT_FOUND. */
export async function openTemplate(
  ctx: Context,
  asked: { id: string } | { kind: PaperKind },
): Promise<{ name: string; bytes: Buffer }> {
  const action = "hardship.template.read";
  const { actor } = ctx;
  const scope = actor && scopeFor(actor, action);
  if (!actor || !scope) throw new Refused({ code: "ACCESS.NOT_FOUND", what: "template" });
  if ("kind" in asked) {
    const layout = paperLayouts[asked.kind];
    return { name: `${layout.title}.docx`, bytes: await writeTemplate(layout) };
  }
  return readFor({ ctx, action, actor, scope }, async ({ tx }) => {
    const { name, content } = await templateOf(tx, asked.id);
    return { name, bytes: content };
  });
}
