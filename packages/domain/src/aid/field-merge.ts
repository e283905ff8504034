/** Whose value of a field is taken: what the person wrote, what the office holds, or what both began from. */
export const mergeSides = ["mine", "server", "base"] as const;
export type MergeSide = (typeof mergeSides)[number];

type Value = string | null;
type Sides<Field extends string> = Record<MergeSide, Record<Field, Value>>;
export type FieldConflict<Field extends string> = { field: Field } & Record<MergeSide, Value>;
/** A choice holds for the value that the person saw: where the office holds another one by now, it is asked again. */
export type FieldChoice<Field extends string> = { field: Field; take: MergeSide; server: Value };
type Merge<Field extends string> = { merged: Record<Field, Value>; conflicts: FieldConflict<Field>[] };

/**
 * Brings an edit together with what was changed in the meantime, field by field (product.md D25): a field that one side
 * left alone is the other's, a field that both changed alike is that, and one that they changed apart is the person's
 * to choose. Until they have, `merged` holds the office's value.
 */
export function mergeFields<Field extends string>(
  { base, mine, server }: Sides<Field>,
  choices: readonly FieldChoice<Field>[] = [],
): Merge<Field> {
  const merged = { ...server };
  const conflicts: FieldConflict<Field>[] = [];
  for (const field of Object.keys(server) as Field[]) {
    const values = { base: base[field], mine: mine[field], server: server[field] };
    const said = choices.find((choice) => choice.field === field && choice.server === values.server);
    if (values.mine === values.base || values.mine === values.server) continue;
    if (values.server === values.base) merged[field] = values.mine;
    else if (said) merged[field] = values[said.take];
    else conflicts.push({ field, ...values });
  }
  return { merged, conflicts };
}
