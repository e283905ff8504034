"use client";
import { disputeClaim } from "@gongbang/domain/codes/dispute-claim";
import {
  assignTicketInput,
  recordAdmissionInput,
  recordAgreementInput,
} from "@gongbang/domain/disputes/take-step.input";
import { DateField, MoneyField, SelectField, TextArea } from "@gongbang/ui/field";
import { FormSection, FormWide } from "@gongbang/ui/form";
import { useLocale, useTranslations } from "next-intl";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../../shell/use-command-form.ts";
import { QuestionForm, type StepFormProps } from "./step-ticket-form.tsx";
import type { TicketRecord } from "./ticket-facts.tsx";

type AssignFormProps = StepFormProps & { mediators: TicketRecord["mediators"]; mediatorId: string | null };

export function AssignForm({ asked, mediators, mediatorId, onDone }: AssignFormProps) {
  const t = useTranslations("disputes.steps");
  const command = useTRPC().tickets.assign.mutationOptions();
  const defaults = { ...asked, mediatorId: mediatorId ?? "" };
  const f = useCommandForm(assignTicketInput, { defaults, command, done: t("assigned"), onDone });
  const options = mediators.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <QuestionForm layout={f.layout} label={t("assign")} pending={f.pending} onCancel={onDone}>
      <SelectField
        label={t("mediator")}
        options={options}
        placeholder=""
        required
        {...f.field("mediatorId")}
      />
    </QuestionForm>
  );
}

/** What the employer admits, claim by claim. */
export function AdmissionForm({ asked, claims, onDone }: StepFormProps & { claims: TicketRecord["claims"] }) {
  const t = useTranslations("disputes");
  const common = useTranslations("common.actions");
  const label = useLocale() === "en" ? "en" : "zh";
  const command = useTRPC().tickets.admission.mutationOptions();
  const defaults = {
    ...asked,
    claims: claims.map(({ id, admittedFen }) => ({ claimId: id, admitted: typed(admittedFen) })),
  };
  const f = useCommandForm(recordAdmissionInput, { defaults, command, done: t("steps.admitted"), onDone });
  return (
    <QuestionForm layout={f.layout} label={common("save")} pending={f.pending} onCancel={onDone}>
      {claims.map(({ id, kind, claimedFen }, i) => (
        <MoneyField
          key={id}
          label={disputeClaim.labels[kind][label]}
          hint={claimedFen === null ? undefined : t("steps.claimed", { sum: claimedFen })}
          {...f.field(`claims.${i}.admitted`)}
        />
      ))}
    </QuestionForm>
  );
}

/** Fen as a person types yuan: 1440000 → "14400.00". */
const typed = (fen: number | null) => (fen === null ? "" : (fen / 100).toFixed(2));

/** The agreement as it goes round for signatures: saved as often as one more has signed. */
export function AgreementForm({ ticket, onDone }: { ticket: TicketRecord["ticket"]; onDone: () => void }) {
  const t = useTranslations("disputes");
  const common = useTranslations("common.actions");
  const command = useTRPC().tickets.agreement.mutationOptions();
  const defaults = {
    ticketId: ticket.id,
    version: ticket.version,
    terms: ticket.terms ?? "",
    agreedAmount: typed(ticket.agreedFen),
    performBy: ticket.performBy ?? "",
    applicantSignedOn: ticket.applicantSignedOn ?? "",
    respondentSignedOn: ticket.respondentSignedOn ?? "",
    mediatorSignedOn: ticket.mediatorSignedOn ?? "",
    sealedOn: ticket.sealedOn ?? "",
  };
  const f = useCommandForm(recordAgreementInput, {
    defaults,
    command,
    done: t("steps.agreementSaved"),
    onDone,
  });
  return (
    <QuestionForm layout={f.layout} label={common("save")} pending={f.pending} onCancel={onDone}>
      <FormSection columns={2} hint={t("steps.signHint")}>
        <FormWide>
          <TextArea label={t("record.terms")} rows={5} required {...f.field("terms")} />
        </FormWide>
        <MoneyField label={t("record.agreedAmount")} {...f.field("agreedAmount")} />
        <DateField label={t("record.performBy")} {...f.field("performBy")} />
        <DateField label={t("record.applicantSigned")} {...f.field("applicantSignedOn")} />
        <DateField label={t("record.respondentSigned")} {...f.field("respondentSignedOn")} />
        <DateField label={t("record.mediatorSigned")} {...f.field("mediatorSignedOn")} />
        <DateField label={t("record.sealed")} {...f.field("sealedOn")} />
      </FormSection>
    </QuestionForm>
  );
}
