import type { AppRouter } from "@gongbang/api/root";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { formatInstant } from "@gongbang/ui/format";
import type { inferRouterOutputs } from "@trpc/server";
import { getLocale, getTranslations } from "next-intl/server";
import { api } from "../../../../../shell/trpc-server.ts";
import { refusalOf } from "../../read-refusal.ts";
import { RefusalBanner } from "../../refusal-banner.tsx";
import { PlanImportForm } from "./plan-import-form.tsx";

export type Asked = inferRouterOutputs<AppRouter>["members"]["import"];

/** What the table seems to hold, for a person to confirm. A file that turns out bad says so here. */
export async function ImportColumns({ asked, sheet }: { asked: Asked; sheet?: string | undefined }) {
  const [t, locale] = [await getTranslations("members.import"), await getLocale()];
  const guess = await api.members
    .guessImport({ importId: asked.id, ...(sheet && { sheet }) })
    .catch(refusalOf);
  if ("code" in guess) return <RefusalBanner refusal={guess} />;
  const unions = await api.members.unions({});
  const failure = asked.job?.status === "failed" ? asked.job.failure : null;
  return (
    <>
      {failure && <RefusalBanner refusal={failure} />}
      {guess.remembered && (
        <AlertBanner tone="info">
          {t("remembered", { by: guess.remembered.by, at: formatInstant(guess.remembered.at, locale) })}
        </AlertBanner>
      )}
      {asked.job?.status === "cancelled" && <AlertBanner tone="info">{t("cancelled")}</AlertBanner>}
      <PlanImportForm
        importId={asked.id}
        guess={guess}
        unions={unions.map(({ id, name, path }) => ({ id, name, depth: path.split("/").length - 2 }))}
      />
    </>
  );
}
