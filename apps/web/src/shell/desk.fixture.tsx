import { allOf, labelOf } from "@gongbang/ui/markup.fixture";
import {
  AppRouterContext,
  type AppRouterInstance,
} from "next/dist/shared/lib/app-router-context.shared-runtime";
import type { ReactNode } from "react";
import { markupIn, readAs } from "./language.fixture.tsx";
import type { Locale } from "./preferences.ts";
import { TrpcClientProvider } from "./trpc-client.tsx";

/** Goes nowhere: what is rendered once has nobody who presses. */
const standing: AppRouterInstance = {
  bfcacheId: "",
  back: () => {},
  forward: () => {},
  refresh: () => {},
  push: () => {},
  replace: () => {},
  prefetch: () => {},
};

/** What the server sends for elements that may hold forms: as `markupIn`, inside what the frame gives every page. */
export const deskIn = (locale: Locale, element: ReactNode, path = "/"): Promise<string> =>
  markupIn(
    locale,
    <AppRouterContext value={standing}>
      <TrpcClientProvider>{element}</TrpcClientProvider>
    </AppRouterContext>,
    path,
  );

/** Both languages of the same elements, as words: the same page read twice. */
export async function saidIn(element: ReactNode): Promise<Record<Locale, string>> {
  return { "zh-CN": readAs(await deskIn("zh-CN", element)), en: readAs(await deskIn("en", element)) };
}

const controls = ["input", "select", "textarea"] as const;
const insideLabel = /<label(?![^>]* for=)[^>]*>[\s\S]*?<\/label>/g;

/** The controls that nobody could name who does not see them: no label is tied to them, and none is around them. */
export function unnamed(markup: string): string[] {
  const loose = markup.replaceAll(insideLabel, "");
  return controls
    .flatMap((name) => allOf(loose, name))
    .filter(({ attributes }) => attributes.type !== "hidden" && !("hidden" in attributes))
    .filter(({ attributes }) => !attributes["aria-label"] && !labelOf(loose, attributes.id))
    .map(({ attributes }) => attributes.name ?? attributes.id ?? "");
}

/** What the form asks for: the label of each field with its name, in the order of the page. Groups by their legend. */
export function asked(markup: string): Record<string, string> {
  const loose = markup.replaceAll(insideLabel, "");
  const single = controls.flatMap((name) =>
    allOf(loose, name).map(({ attributes }) => [attributes.name, labelOf(loose, attributes.id)]),
  );
  const groups = allOf(markup, "fieldset").map((group) => [
    allOf(group.markup, "input")[0]?.attributes.name,
    allOf(group.markup, "legend")[0]?.text,
  ]);
  const all = [...single, ...groups].filter(([name, label]) => name && label);
  return Object.fromEntries(all.map(([name, label]) => [name, label?.replace(/ \*$/, "*")]));
}

/** What may be chosen in a select or a group of chips, by value. */
export function choicesOf(markup: string, name: string): Record<string, string> {
  const select = allOf(markup, "select").find(({ attributes }) => attributes.name === name);
  const options = select ? allOf(select.markup, "option") : [];
  const chips = allOf(markup, "label").flatMap(({ markup: inside, text }) =>
    allOf(inside, "input")
      .filter(({ attributes }) => attributes.name === name)
      .map(({ attributes }) => [attributes.value ?? "", text]),
  );
  return Object.fromEntries([
    ...options.map(({ attributes, text }) => [attributes.value ?? "", text]),
    ...chips,
  ]);
}

/** The links of a page: where each leads, and what it says. */
export const linksIn = (markup: string): [href: string, words: string][] =>
  allOf(markup, "a").map(({ attributes, text }) => [attributes.href ?? "", attributes["aria-label"] ?? text]);
