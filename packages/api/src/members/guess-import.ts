import { guessColumns } from "@gongbang/documents/guess-columns";
import { maskAddress, maskCitizenId, maskPhone } from "@gongbang/domain/codes/mask";
import { type RosterField, rosterFields } from "@gongbang/domain/members/roster";
import { z } from "zod";
import type { Office } from "../office.ts";
import { importOf, openRoster } from "./open-roster.ts";

export const guessImportInput = z.strictObject({ importId: z.uuid(), sheet: z.string().max(200).optional() });

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
});

const valuesShown = 3;

/** What an uploaded table seems to hold, column by column. Refuses with FILE.* and ACCESS.NOT_FOUND. */
export async function guessImport(
  { tx, keys }: Office,
  { importId, sheet }: z.output<typeof guessImportInput>,
) {
  const asked = await importOf(tx, importId);
  const table = await openRoster(tx, keys, asked, sheet);
  const kept = asked.sheet === table.sheet ? asked.columns : null;
  const columns = guessColumns(table.header, table.sample).map(({ column, field, certainty }) => {
    const values = table.sample.map((row) => row[column] ?? "").filter((value) => value !== "");
    const chosen = kept ? (kept[column] ?? null) : field;
    return {
      heading: table.header[column] ?? "",
      field: chosen,
      certainty: kept ? ("sure" as const) : certainty,
      sample: values.slice(0, valuesShown).map((value) => maskCell(value, field)),
    };
  });
  return {
    fileName: asked.fileName,
    sheets: table.sheets,
    sheet: table.sheet,
    headerRow: table.headerRow,
    columns,
  };
}

/** A cell as the screen may show it, whatever column it stands in. */
export function maskCell(value: string, field: RosterField | null): string {
  if (field === "address" || field === "registrationPlace") return maskAddress(value);
  return value
    .replaceAll(/\d{14,18}[\dXx]/g, maskCitizenId)
    .replaceAll(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskPhone)
    .slice(0, 40);
}
