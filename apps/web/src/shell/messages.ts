import "server-only";
import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./preferences.ts";

type Messages = { [key: string]: string | Messages };

/** One namespace a file. A new file of messages is named here and nowhere else. */
export const namespaces = [
  "common",
  "shell",
  "refusals",
  "home",
  "office",
  "audit",
  "public",
  "codes",
  "members",
  "views",
  "memberships",
  "join",
  "duplicates",
  "changes",
  "exports",
  "packs",
  "register-numbers",
  "record",
  "hardship",
  "rule-sets",
  "apply",
  "templates",
  "archive-pack",
  "returns",
  "aid",
  "batches",
  "figures",
  "rounds",
  "disputes",
  "overview",
  "approvals",
  "transitions",
  "laws",
  "machines",
] as const;
export type Namespace = (typeof namespaces)[number];

const loaded = new Map<Locale, Promise<AbstractIntlMessages>>();

/** All sentences of one language, by namespace. Read once. */
export function messagesOf(locale: Locale): Promise<AbstractIntlMessages> {
  const known = loaded.get(locale);
  if (known) return known;
  const reading = read(locale);
  loaded.set(locale, reading);
  return reading;
}

async function read(locale: Locale): Promise<AbstractIntlMessages> {
  const files = namespaces.map(async (namespace) => {
    const file: { default: Messages } = await import(`../../messages/${locale}/${namespace}.json`);
    return [namespace, nested(file.default)] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/**
 * Keys with dots ("AID.FUND_CLOSED") become branches, one that is a word and a branch too ("member.pack" beside
 * "member.pack.read") keeps its word as "self", and `{left, fen}` the longer form that the formatter knows.
 */
export function nested(messages: Messages): Messages {
  const tree: Messages = {};
  for (const [key, value] of Object.entries(messages)) {
    const path = key.split(".");
    const leaf = path.pop() ?? key;
    let branch = tree;
    for (const part of path) branch = branchOf(branch, part);
    if (typeof value !== "string") Object.assign(branchOf(branch, leaf), nested(value));
    else if (typeof branch[leaf] === "object") branch[leaf].self = plainer(value);
    else branch[leaf] = plainer(value);
  }
  return tree;
}

function branchOf(tree: Messages, key: string): Messages {
  const known = tree[key];
  if (typeof known === "object") return known;
  const made: Messages = known === undefined ? {} : { self: known };
  tree[key] = made;
  return made;
}

const plainer = (text: string) =>
  text.replace(/\{(\w+), (fen|wan|percent)\}/g, "{$1, number, $2}").replace(/\{(\w+), day\}/g, "{$1}");
