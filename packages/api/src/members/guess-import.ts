import { type ColumnGuess, guessColumns } from "@gongbang/documents/guess-columns";
import { maskAddress, maskCitizenId, maskPhone } from "@gongbang/domain/codes/mask";
import { type RosterField, rosterFields } from "@gongbang/domain/members/roster";
import { importModes, matchKeys } from "@gongbang/domain/members/roster-import";
import { mappedFields } from "@gongbang/domain/members/roster-values";
import { z } from "zod";
import type { Office } from "../office.ts";
import { findTemplate } from "./keep-template.ts";
import { type Import, importOf, openRoster } from "./open-roster.ts";

export const guessImportInput = z.strictObject({ importId: z.uuid(), sheet: z.string().max(200).optional() });

export const valueChoices = z.array(
  z.object({ field: z.enum(mappedFields), text: z.string(), code: z.string().nullable() }),
);

export const guessImportOutput = z.object({
  fileName: z.string(),
  sheets: z.array(z.string()),
  sheet: z.string(),
  headerRow: z.number(),
  columns: z.array(
    z.object({
      heading: z.string(),
      field: z.enum(rosterFields).nullable(),
      certainty: z.enum(["sure", "likely", "none"]),
      /** The first values, masked where they are somebody's number or address. */
      sample: z.array(z.string()),
    }),
  ),
  /** How the roster is to be read, as was said before or as it was the last time. */
  mode: z.enum(importModes),
  matchBy: z.array(z.enum(matchKeys)),
  values: valueChoices,
  intoUnionId: z.string(),
  /** Whose reading of a roster with these headings this is, where it is one that is remembered. */
  remembered: z.object({ by: z.string(), at: z.string() }).nullable(),
});

const valuesShown = 3;

/** What an uploaded table seems to hold, column by column. Refuses with FILE.* and ACCESS.NOT_FOUND. */
export async function guessImport(office: Office, { importId, sheet }: z.output<typeof guessImportInput>) {
  const { tx, keys } = office;
  const asked = await importOf(tx, importId);
  const table = await openRoster(tx, keys, asked, sheet);
  const kept = asked.sheet === table.sheet ? asked.columns : null;
  const remembered = kept ? null : await findTemplate(office, table.header);
  const known = kept ?? remembered?.columns ?? [];
  const columns = guessColumns(table.header, table.sample).map((guess) => {
    const { column, field } = guess;
    const values = table.sample.map((row) => row[column] ?? "").filter((value) => value !== "");
    return {
      heading: table.header[column] ?? "",
      ...readingAs(guess, known),
      sample: values.slice(0, valuesShown).map((value) => maskCell(value, field)),
    };
  });
  return {
    fileName: asked.fileName,
    sheets: table.sheets,
    sheet: table.sheet,
    headerRow: table.headerRow,
    columns,
    ...readingOf(remembered ?? asked),
    remembered: remembered && { by: remembered.by, at: remembered.at.toISOString() },
  };
}

/** A column as it was read before; one that nobody has read yet as it is guessed, but for a field that is given. */
function readingAs(
  { column, field, certainty }: ColumnGuess,
  known: readonly (RosterField | null | undefined)[],
) {
  const before = known[column];
  if (before !== undefined) return { field: before, certainty: "sure" as const };
  return field !== null && known.includes(field)
    ? { field: null, certainty: "none" as const }
    : { field, certainty };
}

const readingOf = ({
  mode,
  matchBy,
  values,
  intoUnionId,
}: Pick<Import, "mode" | "matchBy" | "values" | "intoUnionId">) => ({
  mode,
  matchBy,
  values: values ?? [],
  intoUnionId,
});

/** A cell as the screen may show it, whatever column it stands in. */
export function maskCell(value: string, field: RosterField | null): string {
  if (field === "address" || field === "registrationPlace") return maskAddress(value);
  return value
    .replaceAll(/\d{14,18}[\dXx]/g, maskCitizenId)
    .replaceAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskPhone)
    .slice(0, 40);
}
