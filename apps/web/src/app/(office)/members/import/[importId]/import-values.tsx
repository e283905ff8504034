import { api } from "../../../../../shell/trpc-server.ts";
import { ChooseValuesForm } from "./choose-values-form.tsx";
import type { Asked } from "./import-columns.tsx";

/** 值的对应: which word of the roster stands for what. Before the first row is taken in it may be said anew. */
export async function ImportValues({ asked }: { asked: Asked }) {
  const { plan, columns, sheet, stage } = asked;
  if (!plan || stage !== "planned" || !columns || sheet === null || plan.values.length === 0) return null;
  const unions = plan.values.some(({ field }) => field === "unionName") ? await api.members.unions({}) : [];
  const { id: importId, mode, matchBy, intoUnionId } = asked;
  return (
    <ChooseValuesForm
      asked={{ importId, sheet, columns, mode, matchBy, intoUnionId }}
      values={plan.values}
      chosen={asked.values ?? []}
      unions={unions.map(({ id, name, path }) => ({ id, name, depth: path.split("/").length - 2 }))}
    />
  );
}
