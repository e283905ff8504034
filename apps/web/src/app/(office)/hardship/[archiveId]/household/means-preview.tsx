"use client";
import { previewMeans } from "@gongbang/domain/hardship/described-household";
import { linesFrom, type PlainParameters } from "@gongbang/domain/hardship/means-parameters";
import type { HouseholdForm } from "@gongbang/domain/hardship/save-household.input";
import { day } from "@gongbang/domain/kernel/day";
import { Panel } from "@gongbang/ui/panel";
import { useTranslations } from "next-intl";
import { type UseFormReturn, useWatch } from "react-hook-form";
import { MeansChart } from "../../means-chart.tsx";
import { MeansFormula } from "../../means-panel.tsx";
import { MeansSums } from "../../means-sums.tsx";

type Props = { form: UseFormReturn<HouseholdForm>; versions: readonly PlainParameters[]; today: string };

/** The means test for the form as it stands: the same rule that the server will ask. */
export function MeansPreview({ form, versions, today }: Props) {
  const t = useTranslations("hardship.household");
  const values = useWatch({ control: form.control });
  const means = previewMeans(values, linesFrom(versions), day(today));
  const names = (values.members ?? []).map((member) => member?.name ?? "");
  return (
    <Panel title={t("preview")} className="md:sticky md:top-3">
      <div aria-live="polite" className="flex flex-col gap-3">
        {means === null ? (
          <p className="text-sub text-muted">{t("previewEmpty")}</p>
        ) : (
          <>
            <MeansFormula means={means} />
            <MeansChart means={means} />
            <MeansSums means={means} names={names} />
          </>
        )}
      </div>
    </Panel>
  );
}
