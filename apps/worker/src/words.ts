import { readFileSync } from "node:fs";
import type { Words } from "@gongbang/api/jobs";
import { IntlMessageFormat } from "intl-messageformat";
import { z } from "zod";

const folder = new URL("../../web/messages/", import.meta.url);
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));
type Tree = { [key: string]: string | Tree };

const files = new Map<string, Tree>();

/**
 * The sentences that a job writes into a document, from the same files as the screen's: "refusals.ID.CHECK_DIGIT".
 * A key without a sentence is written as it is, so that a job never fails for a word.
 */
export const words: Words = (locale, key, values) => {
  const [file = "", ...path] = key.split(".");
  const found = path.reduce<string | Tree | undefined>(
    (at, step) => (typeof at === "object" ? at[step] : undefined),
    fileOf(locale, file),
  );
  if (typeof found !== "string") return key;
  const plain = Object.entries(values ?? {}).map(([name, value]) => [
    name,
    typeof value === "number" ? value : String(value),
  ]);
  return String(new IntlMessageFormat(found, locale).format(Object.fromEntries(plain)));
};

function fileOf(locale: string, file: string): Tree {
  const name = `${locale === "en" ? "en" : "zh-CN"}/${file}.json`;
  const kept = files.get(name) ?? tree.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8")));
  files.set(name, kept);
  return kept;
}
