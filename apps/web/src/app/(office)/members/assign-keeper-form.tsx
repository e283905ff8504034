"use client";
import { assignKeeperInput, type MemberSelection } from "@gongbang/domain/members/assign-keeper.input";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { SelectField } from "@gongbang/ui/field";
import { FormLayout } from "@gongbang/ui/form";
import { toast } from "@gongbang/ui/toast";
import { useQuery } from "@tanstack/react-query";
import { UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "../../../shell/trpc-client.tsx";
import { useCommandForm } from "../../../shell/use-command-form.ts";

type AssignKeeperFormProps = { selection: MemberSelection; onDone: () => void };

/** 指派责任人: the ticked members, or all that the filter shows, get one officer who looks after them. */
export function AssignKeeperForm({ selection, onDone }: AssignKeeperFormProps) {
  const t = useTranslations("views.assign");
  return (
    <DialogButton
      size="sm"
      icon={<UserCheck aria-hidden />}
      label={t("open")}
      title={t("title")}
      dialogSize="sm"
    >
      {(close) => (
        <KeeperForm
          selection={selection}
          onDone={() => {
            close();
            onDone();
          }}
        />
      )}
    </DialogButton>
  );
}

function KeeperForm({ selection, onDone }: AssignKeeperFormProps) {
  const [t, trpc] = [useTranslations("views.assign"), useTRPC()];
  const { data: keepers = [] } = useQuery(trpc.members.keepers.queryOptions({}));
  const f = useCommandForm(assignKeeperInput, {
    defaults: { selection, keeperId: "" },
    command: trpc.members.assignKeeper.mutationOptions(),
    onDone: ({ assigned, same, outOfReach }) => {
      const said = outOfReach > 0 ? t("doneSome", { assigned, outOfReach }) : t("done", { assigned });
      toast({
        text: same > 0 ? `${said} ${t("same", { same })}` : said,
        tone: outOfReach > 0 ? "info" : "success",
      });
      onDone();
    },
  });
  return (
    <FormLayout
      {...f.layout}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("submit")}
        </Button>
      }
    >
      <SelectField
        label={t("keeper")}
        hint={t("hint")}
        required
        placeholder={t("placeholder")}
        options={keepers.map(({ id, name, unionName }) => ({ value: id, label: `${name}（${unionName}）` }))}
        {...f.field("keeperId")}
      />
    </FormLayout>
  );
}
