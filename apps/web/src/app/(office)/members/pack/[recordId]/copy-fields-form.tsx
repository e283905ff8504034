"use client";
import { Button } from "@gongbang/ui/button";
import { Panel } from "@gongbang/ui/panel";
import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Panel as Record } from "../pack-shapes.ts";
import { copyText } from "./copy-text.ts";
import { RevealPackForm } from "./reveal-pack-form.tsx";

type Field = Record["fields"][number];
type CopyFieldsFormProps = { formatKey: string; recordId: string; fields: Field[]; mayReveal: boolean };

/** Long enough to type a person in, and no longer. */
const shownFor = 180_000;

/** The fields in the order of the other screen. Copying goes on to the next; the arrows walk without copying. */
export function CopyFieldsForm({ formatKey, recordId, fields, mayReveal }: CopyFieldsFormProps) {
  const t = useTranslations("packs.copy");
  const list = useRef<HTMLOListElement>(null);
  const [plain, setPlain] = useState<ReadonlyMap<string, string> | null>(null);
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => {
    if (plain === null) return;
    const timer = setTimeout(() => setPlain(null), shownFor);
    return () => clearTimeout(timer);
  }, [plain]);
  const buttons = () => [...(list.current?.querySelectorAll<HTMLButtonElement>("[data-copy]") ?? [])];
  const goTo = (from: Element | null, step: number) => {
    const all = buttons();
    const at = all.findIndex((each) => each.isSameNode(from));
    if (at >= 0) all[at + step]?.focus();
  };
  const walk = (event: KeyboardEvent<HTMLOListElement>) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    goTo(document.activeElement, step);
  };
  const isCovered = fields.some(({ isSealed }) => isSealed) && plain === null;
  return (
    <Panel
      title={t("title")}
      extra={
        isCovered &&
        mayReveal && (
          <RevealPackForm
            formatKey={formatKey}
            recordId={recordId}
            onRevealed={(values) => setPlain(new Map(values.map(({ key, text }) => [key, text])))}
          />
        )
      }
      flush
    >
      <p className="border-b border-separator px-3.5 py-1.5 text-meta text-muted">{t("keys")}</p>
      {/* The keys are those of the buttons within; the list itself takes no focus. */}
      <ol ref={list} aria-label={t("title")} onKeyDown={walk}>
        {fields.map((field, i) => (
          <FieldRow
            key={field.key}
            number={i + 1}
            field={field}
            plain={field.isSealed ? (plain?.get(field.key) ?? null) : field.text}
            onCopied={(button) => {
              setCopied(field.heading);
              goTo(button, 1);
            }}
          />
        ))}
      </ol>
      <p role="status" className="px-3.5 py-1.5 text-meta text-muted">
        {copied === null ? "" : t("copied", { field: copied })}
      </p>
    </Panel>
  );
}

type FieldRowProps = {
  number: number;
  field: Field;
  /** What may be copied; null where it is covered. */
  plain: string | null;
  onCopied: (button: HTMLButtonElement) => void;
};

function FieldRow({ number, field, plain, onCopied }: FieldRowProps) {
  const t = useTranslations("packs.copy");
  const gap = useTranslations("packs.gap");
  const { heading, required, why, text } = field;
  return (
    <li className="flex min-h-9 items-center gap-3 border-b border-separator px-3.5 py-1 last:border-0">
      <span aria-hidden className="w-6 text-end text-meta text-muted">
        {number}
      </span>
      <span className="w-44 text-sub text-muted max-md:w-28">
        {heading}
        {required && (
          <>
            <span aria-hidden> *</span>
            <span className="sr-only">{t("required")}</span>
          </>
        )}
      </span>
      <span className="min-w-0 flex-1 break-all">
        {why === null ? (
          (plain ?? text) || t("blank")
        ) : (
          <span className="text-danger-soft-foreground">{gap(why, { field: heading })}</span>
        )}
      </span>
      <Button
        size="sm"
        variant="ghost"
        icon={<Copy aria-hidden />}
        data-copy
        locked={!plain}
        aria-label={t(plain ? "copyField" : "covered", { field: heading })}
        onClick={async ({ currentTarget }) => {
          if (!plain) return;
          await copyText(plain);
          onCopied(currentTarget);
        }}
      >
        {t("copy")}
      </Button>
    </li>
  );
}
