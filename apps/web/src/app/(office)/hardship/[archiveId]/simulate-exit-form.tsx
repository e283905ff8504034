"use client";
import { Button } from "@gongbang/ui/button";
import { MoneyField, TextField } from "@gongbang/ui/field";
import { Panel } from "@gongbang/ui/panel";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useRefusal } from "~/shell/use-refusal.ts";
import { ExitResult } from "./exit-result.tsx";

type Asked = { perHead: string; months: string; graceMonths: string };

/** 脱困测算: what the means test would find; it changes nothing. */
export function SimulateExitForm({ archiveId, reason }: { archiveId: string; reason?: string | undefined }) {
  const t = useTranslations("plans.exit");
  const refusal = useRefusal();
  const [asked, setAsked] = useState<Asked | null>(null);
  const call = useTRPC().plans.simulate.queryOptions(
    { archiveId, ...(reason && { reason }), ...(asked ?? { perHead: "0" }) },
    { enabled: asked !== null, retry: false },
  );
  const { data, error, isFetching } = useQuery(call);
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const text = (name: keyof Asked) => String(said.get(name) ?? "");
    setAsked({ perHead: text("perHead"), months: text("months"), graceMonths: text("graceMonths") });
  };
  return (
    <Panel title={t("title")}>
      <form onSubmit={ask} method="post" className="flex flex-col gap-3">
        <MoneyField name="perHead" label={t("perHead")} hint={t("perHeadHint")} required />
        <TextField name="months" label={t("months")} inputMode="numeric" defaultValue="12" required />
        <TextField name="graceMonths" label={t("grace")} inputMode="numeric" defaultValue="6" required />
        <Button type="submit" busy={isFetching} className="self-start">
          {t("ask")}
        </Button>
        {error && (
          <p role="alert" className="text-sub text-danger">
            {refusal(error)}
          </p>
        )}
        {data && !error && <ExitResult found={data} />}
      </form>
    </Panel>
  );
}
