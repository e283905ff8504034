"use client";
import { assignInput } from "@gongbang/domain/office/transition.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { SelectField, TextArea } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";

type Props = { archiveIds: string[]; unionId: string };

/** 指派责任人: another officer of the union keeps these files from now on. */
export function AssignArchiveForm(props: Props) {
  const t = useTranslations("transitions.assign");
  return (
    <DialogButton label={t("button")} title={t("button")}>
      {(close) => <Assigning {...props} close={close} />}
    </DialogButton>
  );
}

function Assigning({ archiveIds, unionId, close }: Props & { close: () => void }) {
  const t = useTranslations("transitions.assign");
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.transitions.receivers.queryOptions({ unionId }));
  const f = useCommandForm(assignInput, {
    defaults: { archiveIds, officerId: "", note: "" },
    command: trpc.transitions.assign.mutationOptions(),
    done: t("done", { count: archiveIds.length }),
    onDone: close,
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("button")}
        </Button>
      }
    >
      <SelectField
        label={t("officer")}
        required
        placeholder={t("officer")}
        options={data.map(({ id, name }) => ({ value: id, label: name }))}
        {...f.field("officerId")}
      />
      <TextArea label={t("note")} maxLength={1000} {...f.field("note")} />
    </FormLayout>
  );
}
