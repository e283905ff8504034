"use client";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { SelectField, TextField } from "@gongbang/ui/field";
import { ButtonLink } from "@gongbang/ui/link";
import { PageHeader } from "@gongbang/ui/page";
import { FileDown, Printer } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ComponentProps, type FormEvent, useState } from "react";
import { type RevealReason, revealReasons, useRevealReasons } from "~/shell/reveal-reasons.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import { type PlainFacts, RegisterSheet } from "./register-sheet.tsx";
import { WatchWordForm } from "./watch-word-form.tsx";

type PrintMemberFormProps = Omit<ComponentProps<typeof RegisterSheet>, "plain"> & { mayReveal: boolean };
type Why = { reason: RevealReason; reasonText?: string };

/** The sheet with its buttons: print, a Word file, and both in plain once a reason was given. */
export function PrintMemberForm({ mayReveal, ...sheet }: PrintMemberFormProps) {
  const [t, locale] = [useTranslations("record.form"), useLocale()];
  const { records } = useTRPC();
  const memberId = sheet.form.member.id;
  const [plain, setPlain] = useState<PlainFacts | null>(null);
  const [why, setWhy] = useState<Why | null>(null);
  const [jobId, setJobId] = useState<string | null>(null);
  const started = { refresh: false, onDone: (answer: { jobId: string }) => setJobId(answer.jobId) };
  const word = useCommand(records.writeForm.mutationOptions(), started);
  const plainWord = useCommand(records.writePlainForm.mutationOptions(), started);
  const reveal = useCommand(records.revealForm.mutationOptions(), { refresh: false, onDone: setPlain });
  const writeWord = () =>
    why && plain ? plainWord.run({ memberId, locale, ...why }) : word.run({ memberId, locale });
  const ask = (asked: Why) => {
    setWhy(asked);
    reveal.run({ memberId, ...asked });
  };
  return (
    <>
      <div className="no-print grid gap-3 pb-3">
        <PageHeader
          title={t("page")}
          count={sheet.form.member.name}
          note={plain ? t("notePlain") : t("note")}
          actions={
            <>
              <ButtonLink href={`/members/${memberId}`}>{t("back")}</ButtonLink>
              {mayReveal && !plain && (
                <DialogButton label={t("reveal")} title={t("revealTitle")} dialogSize="sm">
                  {(close) => (
                    <ReasonForm
                      busy={reveal.pending}
                      onReason={(asked) => {
                        ask(asked);
                        close();
                      }}
                      onCancel={close}
                    />
                  )}
                </DialogButton>
              )}
              <Button icon={<FileDown />} busy={word.pending || plainWord.pending} onClick={writeWord}>
                {plain ? t("wordPlain") : t("word")}
              </Button>
              <Button variant="primary" icon={<Printer />} onClick={() => window.print()}>
                {t("print")}
              </Button>
            </>
          }
        />
        {plain && <AlertBanner tone="warning">{t("notePlain")}</AlertBanner>}
        {jobId && <WatchWordForm jobId={jobId} />}
      </div>
      <RegisterSheet {...sheet} plain={plain} />
    </>
  );
}

type ReasonFormProps = { busy: boolean; onReason: (why: Why) => void; onCancel: () => void };

function ReasonForm({ busy, onReason, onCancel }: ReasonFormProps) {
  const t = useTranslations("record.form");
  const reasons = useRevealReasons();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const reason = revealReasons.find((each) => each === data.get("reason")) ?? "other";
    const reasonText = String(data.get("reasonText") ?? "").trim();
    onReason({ reason, ...(reasonText && { reasonText }) });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <p className="text-sub text-muted">{t("revealHint")}</p>
      <SelectField label={t("reason")} name="reason" options={reasons} defaultValue="check" />
      <TextField label={t("reasonText")} name="reasonText" maxLength={200} />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{t("cancel")}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {t("show")}
        </Button>
      </div>
    </form>
  );
}
