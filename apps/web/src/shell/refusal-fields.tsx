"use client";
import { Button } from "@gongbang/ui/button";
import { TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import type { z } from "zod";
import type { CommandCall } from "./use-command.ts";
import { useCommandForm } from "./use-command-form.ts";

type Refusing = { commandId: string; id: string; version: number; reason: string };
type Props<Answer> = {
  of: { id: string; version: number };
  schema: z.ZodType<unknown, Refusing>;
  command: CommandCall<Refusing, Answer>;
  words: { reason: string; hint?: string; submit: string; done: string };
  close: () => void;
};

/** A "no" with its written reason, which is needed. */
export function RefusalFields<Answer>({ of: { id, version }, schema, command, words, close }: Props<Answer>) {
  const f = useCommandForm(schema, {
    defaults: { id, version, reason: "" },
    command,
    done: words.done,
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="danger" busy={f.pending}>
          {words.submit}
        </Button>
      }
    >
      <TextArea label={words.reason} hint={words.hint} required {...f.field("reason")} />
    </FormLayout>
  );
}
