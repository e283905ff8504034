"use client";
import { Button } from "@gongbang/ui/button";
import { ChipGroup } from "@gongbang/ui/field";
import { formatDay } from "@gongbang/ui/format";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { newEntryId } from "~/shell/new-id.ts";
import { settle } from "~/shell/outbox.ts";
import type { FieldChosen, OutboxEntry } from "~/shell/outbox-entry.ts";

type ConflictFieldsProps = { entry: OutboxEntry; store: IDBDatabase; onDone: () => void };
const sides = ["mine", "server", "base"] as const;

/** A field that was changed here and at the office: 我的 / 服务器 / 原值, and the person says which. */
export function ConflictFields({ entry, store, onDone }: ConflictFieldsProps) {
  const t = useTranslations("rounds.conflict");
  const locale = useLocale();
  const [missing, setMissing] = useState(false);
  const word = (value: string | null) => (value === null ? t("nothing") : formatDay(value, "long", locale));

  const choose = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const choices = entry.asked.flatMap(({ field, server }): FieldChosen[] => {
      const take = sides.find((side) => side === fields.get(field));
      return take ? [{ field, take, server }] : [];
    });
    if (choices.length < entry.asked.length) return setMissing(true);
    await settle(store, entry.id, choices, newEntryId());
    onDone();
  };
  return (
    <form onSubmit={choose} method="post" className="flex flex-col gap-3">
      <p>{t("lead")}</p>
      {entry.asked.map((asked) => (
        <ChipGroup
          key={asked.field}
          type="radio"
          name={asked.field}
          label={t("field.nextVisitOn")}
          error={missing && t("choose")}
          options={sides.map((side) => ({ value: side, label: t(side, { value: word(asked[side]) }) }))}
        />
      ))}
      <Button type="submit" variant="primary" className="self-start">
        {t("take")}
      </Button>
    </form>
  );
}
