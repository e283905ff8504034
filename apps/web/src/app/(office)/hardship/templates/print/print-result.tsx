"use client";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { useTRPC } from "~/shell/trpc-client.tsx";

const printed = z.object({
  made: z.number(),
  lacking: z.array(
    z.object({
      ...{ number: z.string(), name: z.string(), tags: z.array(z.string()) },
      left: z.enum(["closed", "lent"]).nullish(),
    }),
  ),
});
export type Printed = z.infer<typeof printed>;

const lookEvery = 800;

/** What became of a printing: how many were made, and which archives lack what. */
export function PrintResult({ jobId }: { jobId: string }) {
  const job = useQuery({
    ...useTRPC().office.jobs.one.queryOptions({ id: jobId }),
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : lookEvery),
  });
  const result = printed.safeParse(job.data?.result);
  return result.success ? <PrintedList printed={result.data} /> : null;
}

/** Archives that were left out, each with the facts that it lacks, or why it is none for many at once. */
export function PrintedList({ printed: { made, lacking } }: { printed: Printed }) {
  const t = useTranslations("templates.print");
  if (lacking.length === 0) return <AlertBanner tone="success">{t("made", { count: made })}</AlertBanner>;
  return (
    <AlertBanner tone="warning" live title={t("lacking", { made, count: lacking.length })}>
      <ul className="list-disc ps-5">
        {lacking.map(({ number, name, tags, left }) => (
          <li key={number}>
            {left
              ? t(`left.${left}`, { number, name })
              : t("lacks", { number, name, tags: tags.join(t("pause")) })}
          </li>
        ))}
      </ul>
    </AlertBanner>
  );
}
