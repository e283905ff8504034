"use client";
import { Button, type ButtonLook } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { SelectField, TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { type CommandCall, useCommand } from "./use-command.ts";

type Why<Reason> = { reason: Reason | "other"; reasonText?: string };
type Props<Reason extends string, Input, Answer> = {
  icon: ReactNode;
  look?: ButtonLook;
  /** The warning says what will be plain, for how long, and that it is written down. */
  words: { button: string; title: string; warning: string; submit: string };
  dialogSize?: "sm" | "md";
  /** The first is the usual one. Words: messages "common.revealReasons.*". */
  reasons: readonly Reason[];
  command: CommandCall<Input, Answer>;
  inputOf: (why: Why<Reason>, said: FormData) => Omit<Input, "commandId">;
  onDone: (answer: Answer) => void;
  /** The page is read again when it is done; on unless said. */
  refresh?: boolean;
  /** What else is asked. */
  children?: ReactNode;
};

/** A button to what is sealed: its dialog asks for a reason, which the server writes down. */
export function ReasonDialog<Reason extends string, Input extends { commandId: string }, Answer>(
  props: Props<Reason, Input, Answer>,
) {
  const { icon, look, words, dialogSize, reasons, command, inputOf, onDone, refresh, children } = props;
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const wordOf = (reason: string) => t(`revealReasons.${reason}`);
  const { run, pending } = useCommand(command, {
    refresh,
    onDone: (answer) => {
      onDone(answer);
      close();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const reason = reasons.find((each) => each === said.get("reason")) ?? "other";
    const reasonText = String(said.get("reasonText") ?? "").trim();
    run(inputOf({ reason, ...(reasonText && { reasonText }) }, said));
  };
  return (
    <>
      <Button {...look} icon={icon} onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={words.title} size={dialogSize}>
        <form onSubmit={submit} className="flex flex-col gap-3">
          <p className="text-sub text-muted">{words.warning}</p>
          {children}
          <SelectField
            label={t("reason.label")}
            name="reason"
            options={reasons.map((value) => ({ value, label: wordOf(value) }))}
          />
          <TextField label={t("reason.more")} name="reasonText" maxLength={200} />
          <div className="flex justify-end gap-2">
            <Button onClick={close}>{t("actions.cancel")}</Button>
            <Button type="submit" variant="primary" busy={pending}>
              {words.submit}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
