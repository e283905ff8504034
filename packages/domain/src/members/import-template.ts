import type { RosterField } from "./roster.ts";

/** A roster's headings in one order and without blanks: what two rosters of one template have in common. */
export const headingsText = (headings: readonly string[]): string =>
  [...new Set(headings.map(bareHeading))].filter(Boolean).sort().join("\n");

const bareHeading = (heading: string): string =>
  heading.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();

/** Headings as they are compared. Of two columns of one heading each is its own: the first, and the second. */
function placesOf(headings: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headings.map(bareHeading).map((heading) => {
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return times === 1 ? heading : `${heading}\n${times}`;
  });
}

type Template = { headings: readonly string[]; columns: readonly (RosterField | null)[] };

/**
 * The fields of a roster's columns as a template has them; null where the roster is not of the template. It is where
 * it has every heading that the template fills a field from, and at most one that the template does not know: the
 * workbook of failed rows brings its reasons along. For that one it says undefined: somebody must look.
 */
export function fitTemplate(
  headings: readonly string[],
  template: Template,
): (RosterField | null | undefined)[] | null {
  const fields = new Map(placesOf(template.headings).map((place, i) => [place, template.columns[i] ?? null]));
  const here = placesOf(headings);
  const used = [...fields].filter(([, field]) => field !== null);
  if (used.length === 0 || used.some(([place]) => !here.includes(place))) return null;
  const unknown = new Set(
    headings.map(bareHeading).filter((heading) => heading !== "" && !fields.has(heading)),
  );
  if (unknown.size > 1) return null;
  return headings.map((heading, i) => {
    // A column more of a heading that is known is left out: the first ones are meant.
    const field = fields.get(here[i] ?? "");
    return field === undefined && unknown.has(bareHeading(heading)) ? undefined : (field ?? null);
  });
}
