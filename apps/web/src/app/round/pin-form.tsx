"use client";
import { decidePin } from "@gongbang/domain/aid/round";
import { Button } from "@gongbang/ui/button";
import { TextField } from "@gongbang/ui/field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useSentence } from "~/shell/use-refusal.ts";

/** Gives how many tries are left, or null where the PIN was right. */
type PinFormProps = { fresh?: boolean; onPin: (pin: string) => Promise<number | null> };

/** The six digits that stand before people's data on this device: chosen at first, asked for afterwards. */
export function PinForm({ fresh = false, onPin }: PinFormProps) {
  const t = useTranslations("rounds.pin");
  const sentence = useSentence();
  const [fault, setFault] = useState<string>();
  const [busy, setBusy] = useState(false);

  /** What is wrong with a PIN that is being chosen; undefined where it may be taken. */
  const faultOf = (pin: string, again: unknown): string | undefined => {
    const decision = decidePin(pin);
    if (!decision.ok) return sentence(decision.refusal.code);
    return again === pin ? undefined : t("differ");
  };
  const take = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const fields = new FormData(form);
    const pin = String(fields.get("pin") ?? "");
    const wrong = fresh ? faultOf(pin, fields.get("again")) : undefined;
    if (wrong !== undefined) return setFault(wrong);
    setBusy(true);
    const left = await onPin(pin).finally(() => setBusy(false));
    if (left === null) return;
    form.reset();
    setFault(left === 0 ? t("gone") : t("wrong", { left }));
  };

  return (
    <form onSubmit={take} method="post" className="flex flex-col gap-4 p-4">
      <p className="text-muted">{t(fresh ? "chooseLead" : "enterLead")}</p>
      <TextField
        name="pin"
        type="password"
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        required
        label={t(fresh ? "choose" : "enter")}
        error={fault}
      />
      {fresh && (
        <TextField
          name="again"
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={6}
          required
          label={t("again")}
        />
      )}
      <Button type="submit" variant="primary" busy={busy} wide>
        {t(fresh ? "set" : "open")}
      </Button>
      <p className="text-[14px] text-muted">{t("rule")}</p>
    </form>
  );
}
