import { allow, type Decision, refuse } from "@gongbang/domain/kernel/decision";
import { LoopPlugin, TemplateHandler, TextPlugin } from "easy-template-x";

/**
 * Text and parts that repeat, and nothing else: a template brings no picture, link, chart or XML of its own, and no
 * expression is ever evaluated (docs/decisions/0027).
 */
const handler = () =>
  new TemplateHandler({
    plugins: [new LoopPlugin(), new TextPlugin()],
    delimiters: { tagStart: "{{", tagEnd: "}}" },
    maxXmlDepth: 60,
    scopeDataResolver: ({ strPath, data }) => valueAt(strPath, data),
  });

export type EngineTag = { raw: string; name: string; sort: "open" | "close" | "field" };
const sorts = { Open: "open", Close: "close", SelfClosed: "field" } as const;

/** The tags in their order. Refuses with what the engine says of a brace that is not closed. */
export async function tagsOf(
  bytes: Uint8Array,
): Promise<Decision<EngineTag[], { code: string; tag: string }>> {
  try {
    const tags = await handler().parseTags(Buffer.from(bytes));
    return allow(
      tags.map(({ rawText, name, disposition }) => ({ raw: rawText, name, sort: sorts[disposition] })),
    );
  } catch (error) {
    // What the engine throws at a broken tag is an error of its own class; its text names the tag.
    return refuse({ code: "TAGS", tag: error instanceof Error ? error.message.slice(0, 200) : "" });
  }
}

/** The document that a template and its values give. The template was inspected, and its tags are known. */
export const fillTemplate = (bytes: Uint8Array, data: Record<string, unknown>): Promise<Buffer> =>
  handler().process(Buffer.from(bytes), data as Parameters<TemplateHandler["process"]>[1]);

type Value = ReturnType<
  NonNullable<ConstructorParameters<typeof TemplateHandler>[0]>["scopeDataResolver"] & {}
>;

/** The value of the innermost part that has it: own words alone, never what every object inherits. */
function valueAt(path: readonly string[], data: unknown): Value {
  const name = path.at(-1) ?? "";
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const scope = path.slice(0, depth).reduce<unknown>((at, key) => own(at, key), data);
    const value = own(scope, name);
    if (value !== undefined) return value as Value;
  }
  return "" as Value;
}

const own = (at: unknown, key: string): unknown =>
  typeof at === "object" && at !== null && Object.hasOwn(at, key)
    ? (at as Record<string, unknown>)[key]
    : undefined;
