import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** An element of the markup: its attributes, and the words inside it. */
export type Found = { attributes: Record<string, string>; text: string; markup: string };

/** What the server sends for these elements: the page as it is before any script runs. */
export const markupOf = (element: ReactNode): string => renderToStaticMarkup(element);

const plain = (text: string) =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** The words that a person reads, without tags. What is hidden from the ear is left in. */
export const wordsOf = (markup: string): string =>
  plain(markup.replaceAll(/<[^>]*>/g, " "))
    .replaceAll(/\s+/g, " ")
    .trim();

/** The same as it is read aloud: without what is marked `aria-hidden`. */
export const spokenOf = (markup: string): string =>
  wordsOf(markup.replaceAll(/<(\w+)(?=[^>]*aria-hidden="true")[^>]*>[\s\S]*?<\/\1>/g, " "));

const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries(
    [...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, plain(value)]),
  );

/** Every element of a kind, in the order of the page. */
export function allOf(markup: string, name: string): Found[] {
  return [...markup.matchAll(new RegExp(`<${name}(?=[\\s>/])[^>]*>`, "g"))].map((start) => {
    const [tag] = start;
    const inside = insideOf(markup, start.index + tag.length, name);
    return { attributes: attributesOf(tag), text: wordsOf(inside), markup: inside };
  });
}

/** What stands between a tag's start and its end, elements of its own kind inside it counted. */
function insideOf(markup: string, from: number, name: string): string {
  const tags = new RegExp(`<(/?)${name}(?=[\\s>/])[^>]*>`, "g");
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(markup); tag; tag = tags.exec(markup)) {
    depth += tag[1] === "/" ? -1 : 1;
    if (depth === 0) return markup.slice(from, tag.index);
  }
  return "";
}

/** The one element of a kind. Throws where there is none, or more than one. */
export function oneOf(markup: string, name: string): Found {
  const [first, ...more] = allOf(markup, name);
  if (!first || more.length > 0)
    throw new Error(`one <${name}>, not ${more.length + (first ? 1 : 0)}: ${markup}`);
  return first;
}

/** The words of the elements that `ids` names, as a screen reader joins them for `aria-describedby`. */
export function describedBy(markup: string, ids: string | undefined): string {
  const parts = (ids ?? "").split(" ").map((id) => {
    const tag = new RegExp(`<(\\w+)(?=[^>]* id="${id}")[^>]*>`).exec(markup);
    if (!tag?.[1]) throw new Error(`nothing is called ${id}`);
    return wordsOf(insideOf(markup, tag.index + tag[0].length, tag[1]));
  });
  return parts.join(" ");
}

/** The words of the label that is tied to a control by its id. */
export const labelOf = (markup: string, id: string | undefined): string | undefined =>
  allOf(markup, "label").find(({ attributes }) => attributes.for === id)?.text;

export type FieldFound = { label: string | undefined; hint: string; required: boolean; markup: string };

/** The fields of a form by their names: the label that is tied to each, and what describes it. Chips are no fields. */
export const fieldsOf = (markup: string): Record<string, FieldFound> =>
  Object.fromEntries(
    ["input", "select", "textarea"]
      .flatMap((kind) => allOf(markup, kind))
      .filter(({ attributes }) => attributes.id !== undefined)
      .map(({ attributes, markup: inside }) => [
        attributes.name ?? "",
        {
          label: labelOf(markup, attributes.id)?.replace(/ \*$/, ""),
          hint: attributes["aria-describedby"] ? describedBy(markup, attributes["aria-describedby"]) : "",
          required: attributes["aria-required"] === "true",
          markup: inside,
        },
      ]),
  );
