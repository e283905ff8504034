import {
  type PaperConditionKey,
  type PaperField,
  type PaperFieldKey,
  type PaperLoopKey,
  paperConditions,
  paperFields,
  paperLoops,
} from "../codes/paper-fields.ts";
import { type PaperKind, paperKinds } from "../codes/paper-kinds.ts";

/** A tag of a template as it was read: what it opens, closes or fills, and where it stands. */
export type PaperTag = {
  name: string;
  sort: "open" | "close" | "field";
  /** A piece of the text around it, so that a person finds it in Word. */
  place: string;
};

export const tagFaults = ["unknown", "notOpen", "notClosed", "notPublic"] as const;
export type TagFault = { tag: string; place: string; why: (typeof tagFaults)[number] };

/** What a template asks for. */
export type PaperUse = {
  fields: PaperFieldKey[];
  loops: PaperLoopKey[];
  sealed: boolean;
  faults: TagFault[];
};

const keyed = <Key extends string>(table: Record<Key, { tag: string }>) =>
  new Map((Object.keys(table) as Key[]).map((key) => [table[key].tag, key]));
const fieldsByTag = keyed<PaperFieldKey>(paperFields);
const loopsByTag = keyed<PaperLoopKey>(paperLoops);
const conditionsByTag = keyed<PaperConditionKey>(paperConditions);

/** The fields of the loops that a tag stands in, by their words. */
const innerField = (open: readonly string[], tag: string): PaperField | undefined =>
  open
    .flatMap((name) => {
      const loop = loopsByTag.get(name);
      return loop ? Object.values<PaperField>(paperLoops[loop].fields) : [];
    })
    .find((field) => field.tag === tag);

/**
 * Reads what a template asks for, with every fault at its place: words that no field has, parts that are not closed, and
 * on a sheet that hangs on a wall whatever may not stand there. A template with a fault is not taken.
 */
export function readPaperTags(kind: PaperKind, tags: readonly PaperTag[]): PaperUse {
  const use: PaperUse = { fields: [], loops: [], sealed: false, faults: [] };
  const open: PaperTag[] = [];
  const isPublic = paperKinds[kind].public;
  for (const tag of tags) {
    const why = tag.sort === "close" ? closing(tag, open) : standing(tag, { open, use, isPublic });
    if (why) use.faults.push({ tag: tag.name, place: tag.place, why });
  }
  for (const { name, place } of open) use.faults.push({ tag: name, place, why: "notClosed" });
  return use;
}

function closing({ name }: PaperTag, open: PaperTag[]): TagFault["why"] | null {
  if (open.at(-1)?.name !== name) return "notOpen";
  open.pop();
  return null;
}

type Reading = { open: PaperTag[]; use: PaperUse; isPublic: boolean };

function standing(tag: PaperTag, { open, use, isPublic }: Reading): TagFault["why"] | null {
  if (tag.sort === "open") {
    open.push(tag);
    return opening(tag.name, use, isPublic);
  }
  const inner = innerField(
    open.map(({ name }) => name),
    tag.name,
  );
  const key = fieldsByTag.get(tag.name);
  const field: PaperField | undefined = inner ?? (key && paperFields[key]);
  if (!field) return "unknown";
  if (isPublic && !field.open) return "notPublic";
  if (field.sealed) use.sealed = true;
  if (!inner && key && !use.fields.includes(key)) use.fields.push(key);
  return null;
}

function opening(name: string, use: PaperUse, isPublic: boolean): TagFault["why"] | null {
  const loop = loopsByTag.get(name);
  if (loop && !use.loops.includes(loop)) use.loops.push(loop);
  if (!loop && !conditionsByTag.has(name)) return "unknown";
  // A row of the family is a child's name; a category is said by its own field.
  return isPublic && loop ? "notPublic" : null;
}
