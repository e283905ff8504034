import postgres, { type ParameterOrJSON, type TransactionSql } from "postgres";
import type { Statement } from "./bare-sql.ts";

type Node = { "Node Type": string; "Index Name"?: string; "Relation Name"?: string; Plans?: Node[] };
type Explained = { Plan: Node; "Execution Time": number };

export type Plan = { ms: number; indexes: string[]; scans: string[] };

const isFrame = (text: string) => /^\s*(begin|commit|rollback)/i.test(text);
const isReading = (text: string) => /^\s*(select|with)\b/i.test(text) && !text.includes("set_config");

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const below of node.Plans ?? []) yield* nodesOf(below);
}

/** How one query was answered; a statement that is none is only run. */
async function explained(tx: TransactionSql, { text, values }: Statement): Promise<Explained | null> {
  const parameters = values as ParameterOrJSON<never>[];
  if (!isReading(text)) {
    await tx.unsafe(text, parameters);
    return null;
  }
  const [row] = await tx.unsafe(`explain (analyze, format json) ${text}`, parameters);
  const answers: Explained[] = row?.["QUERY PLAN"] ?? [];
  return answers[0] ?? null;
}

/**
 * Runs what one call sends, as the app's login and inside its own settings, and asks of every query how it was
 * answered: the time in ms, the indexes, and the tables that were read from end to end.
 */
export async function explain(officeUrl: string, statements: readonly Statement[]): Promise<Plan> {
  const sql = postgres(officeUrl, { max: 1, onnotice: () => {} });
  const answers: Explained[] = [];
  await sql
    .begin(async (tx) => {
      for (const statement of statements.filter(({ text }) => !isFrame(text))) {
        const answer = await explained(tx, statement);
        if (answer) answers.push(answer);
      }
    })
    .finally(() => sql.end());
  const nodes = answers.flatMap(({ Plan }) => [...nodesOf(Plan)]);
  const named = (names: (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))];
  return {
    ms: answers.reduce((sum, answer) => sum + answer["Execution Time"], 0),
    indexes: named(nodes.map((node) => node["Index Name"])),
    scans: named(
      nodes.filter((node) => node["Node Type"] === "Seq Scan").map((node) => node["Relation Name"]),
    ),
  };
}
