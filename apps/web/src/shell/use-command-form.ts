"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { type DefaultValues, type FieldErrors, type FieldValues, type Path, useForm } from "react-hook-form";
import type { z } from "zod";
import { failureOf } from "./failure.ts";
import { type CommandCall, type CommandOptions, newCommandId, useCommand } from "./use-command.ts";
import { isOwnCode, useSentence } from "./use-refusal.ts";

type FormOptions<Input extends FieldValues, Answer> = CommandOptions<Answer> & {
  defaults: DefaultValues<Omit<Input, "commandId">>;
  command: CommandCall<Input, Answer>;
};

/** Stands in for the id while the form is checked; the command puts its own in its place. */
const placeholder = newCommandIdOnce();

/**
 * A form over a command's own schema: the browser checks what the server will check again. The wire carries what was
 * typed. Issue messages are codes ("INPUT.NOT_AN_AMOUNT") and become sentences at the field.
 */
export function useCommandForm<Input extends FieldValues & { commandId: string }, Output, Answer>(
  schema: z.ZodType<Output, Input>,
  { defaults, command, ...options }: FormOptions<Input, Answer>,
) {
  const t = useTranslations("common.form");
  const sentence = useSentence();
  const form = useForm<Input>({
    // The form keeps the typed values; the parsed ones serve only to find what is wrong.
    resolver: zodResolver(schema, undefined, { raw: true }) as never,
    defaultValues: { ...defaults, commandId: placeholder } as DefaultValues<Input>,
  });
  const { run, pending, error, refusal } = useCommand(command, { quiet: true, ...options });
  const { setError } = form;
  useEffect(() => {
    for (const [i, { path, code }] of failureOf(error).issues.entries())
      setError(path as Path<Input>, { message: code }, { shouldFocus: i === 0 });
  }, [error, setError]);

  const errors = flat(form.formState.errors).map((error) => ({
    name: error.name,
    message: sentence(codeOf(error, form.getValues(error.name as Path<Input>))),
  }));
  return {
    form,
    pending,
    refusal,
    /** Everything a field of packages/ui needs: `<TextField label={…} {...field("note")} />`. */
    field: (name: Path<Input>) => ({
      ...form.register(name),
      error: errors.find((one) => one.name === name)?.message,
    }),
    /** Everything FormLayout needs but its buttons. */
    layout: {
      onSubmit: form.handleSubmit((values) => run(values)),
      errors: form.formState.submitCount > 0 ? errors : [],
      errorTitle: t("errorTitle", { count: errors.length }),
      refusal: failureOf(error).issues.length > 0 ? null : refusal,
    },
  };
}

function newCommandIdOnce(): string {
  return typeof window === "undefined" ? "00000000-0000-4000-8000-000000000000" : newCommandId();
}

const general: Record<string, string> = { too_small: "INPUT.REQUIRED", too_big: "INPUT.TOO_LONG" };

const isEmpty = (value: unknown) => value === undefined || value === null || value === "";

/** zod's own messages (too short, a wrong type) are English: their kind becomes one of our general sentences. */
function codeOf({ code, kind }: Flat, value: unknown): string {
  if (isOwnCode(code)) return code;
  return isEmpty(value) ? "INPUT.REQUIRED" : (general[kind] ?? "INPUT.INVALID");
}

type Flat = { name: string; code: string; kind: string };

/** The errors of a form, nested as its values are, in one list: "payment.amount". */
function flat(errors: FieldErrors, prefix = ""): Flat[] {
  return Object.entries(errors).flatMap(([key, error]): Flat[] => {
    if (typeof error !== "object" || error === null || key === "ref") return [];
    const name = prefix + key;
    if (typeof error.message === "string") return [{ name, code: error.message, kind: String(error.type) }];
    return flat(error as FieldErrors, `${name}.`);
  });
}
