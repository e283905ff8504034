import { readFileSync } from "node:fs";
import type { Words } from "@gongbang/api/jobs";
import { IntlMessageFormat } from "intl-messageformat";
import { z } from "zod";

const folder = new URL("../../web/messages/", import.meta.url);
type Tree = { [key: string]: string | Tree };
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])));

const files = new Map<string, ReadonlyMap<string, string>>();

/**
 * The sentences that a job writes into a document, from the same files as the screen's: "refusals.ID.CHECK_DIGIT".
 * A key without a sentence is written as it is, so that a job never fails for a word.
 */
export const words: Words = (locale, key, values = {}) => {
  const [file = ""] = key.split(".", 1);
  const language = locale === "en" ? "en" : "zh-CN";
  const sentence = fileOf(language, file).get(key.slice(file.length + 1));
  if (sentence === undefined) return key;
  const plain = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "number" ? value : String(value),
  ]);
  return String(new IntlMessageFormat(sentence, language).format(Object.fromEntries(plain)));
};

function fileOf(language: "zh-CN" | "en", file: string): ReadonlyMap<string, string> {
  const name = `${language}/${file}.json`;
  const read = () => new Map(flat(tree.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8")))));
  const kept = files.get(name) ?? read();
  files.set(name, kept);
  return kept;
}

const flat = (branch: Tree, prefix = ""): [string, string][] =>
  Object.entries(branch).flatMap(([key, each]): [string, string][] =>
    typeof each === "string" ? [[prefix + key, each]] : flat(each, `${prefix}${key}.`),
  );
