type Nested = { [key: string]: unknown };

/** The sentence of what is wrong at a field, "proposal.amount" too; nothing where it is right. */
export function errorAt(
  errors: object,
  name: string,
  sentence: (code: string) => string,
): string | undefined {
  const at = name.split(".").reduce<unknown>((node, key) => (node as Nested | undefined)?.[key], errors);
  const message = (at as { message?: unknown } | undefined)?.message;
  return typeof message === "string" ? sentence(message) : undefined;
}
