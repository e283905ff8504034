"use client";
import type { AppRouter } from "@gongbang/api/root";
import { openTicketInput } from "@gongbang/domain/disputes/open-ticket.input";
import { Button } from "@gongbang/ui/button";
import { CheckboxField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { Page, PageHeader } from "@gongbang/ui/page";
import { toast } from "@gongbang/ui/toast";
import type { inferRouterOutputs } from "@trpc/server";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useWatch } from "react-hook-form";
import type { z } from "zod";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../shell/use-command-form.ts";
import { ClaimFields, FactFields } from "./claim-fields.tsx";
import { DuePreview } from "./due-preview.tsx";
import { ApplicantFields, EmployerFields, MatterFields } from "./party-fields.tsx";

type Input = z.input<typeof openTicketInput>;
export type Calendar = inferRouterOutputs<AppRouter>["deadlines"]["calendar"];
type OpenTicketFormProps = { calendar: Calendar; mayRead: boolean; mediates: boolean };

const blankOf = (today: string): Omit<Input, "commandId"> => ({
  receivedOn: today,
  knownOn: "",
  employedFrom: "",
  employedTo: "",
  claims: [{ kind: "03", period: "", amount: "" }],
  channel: "visit",
  applicants: [{ name: "", phone: "" }],
  employerName: "",
  employerCode: "",
  employerContact: "",
  employerPhone: "",
  summary: "",
  narrative: "",
  takeOn: false,
});

/** The form of one room as its parts take it. */
export type TicketForm = ReturnType<typeof useTicketForm>;

function useTicketForm({ calendar, mayRead, mediates }: OpenTicketFormProps) {
  const t = useTranslations("disputes.form");
  const router = useRouter();
  const command = useTRPC().tickets.open.mutationOptions();
  return useCommandForm(openTicketInput, {
    defaults: { ...blankOf(calendar.today), takeOn: mediates },
    command,
    refresh: false,
    onDone: ({ id, number }) => {
      toast({ text: mayRead ? t("done", { number }) : `${t("done", { number })} · ${t("another")}` });
      router.push(mayRead ? `/disputes/${id}` : "/");
    },
  });
}

/** The counter's form: first the facts that start the clocks, beside them the days that they lead to. */
export function OpenTicketForm(props: OpenTicketFormProps) {
  const t = useTranslations("disputes.form");
  const f = useTicketForm(props);
  const [receivedOn, knownOn, employedTo, claims] = useWatch({
    control: f.form.control,
    name: ["receivedOn", "knownOn", "employedTo", "claims"],
  });
  const facts = {
    receivedOn,
    knownOn: knownOn ?? "",
    employedTo: employedTo ?? "",
    kinds: claims.map(({ kind }) => kind),
  };
  return (
    <Page header={<PageHeader title={t("title")} note={t("lead")} />}>
      <FormLayout
        {...f.layout}
        actions={
          <Button type="submit" variant="primary" busy={f.pending} className="max-md:flex-1">
            {t("save")}
          </Button>
        }
        aside={<DuePreview facts={facts} calendar={props.calendar} />}
      >
        <FactFields f={f} />
        <ClaimFields f={f} />
        <ApplicantFields f={f} />
        <EmployerFields f={f} />
        <MatterFields f={f} />
        {props.mediates && <CheckboxField label={t("takeOn")} {...f.field("takeOn")} />}
      </FormLayout>
    </Page>
  );
}
