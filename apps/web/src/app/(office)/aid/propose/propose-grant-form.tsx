"use client";
import { proposeGrantInput } from "@gongbang/domain/aid/propose-grant.input";
import { Button } from "@gongbang/ui/button";
import { FormLayout, FormSection } from "@gongbang/ui/form";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommandForm } from "~/shell/use-command-form.ts";
import { type ProposableFund, ProposalFields } from "../proposal-fields.tsx";
import { RoomPanel } from "./room-panel.tsx";
import { type Bill, WhomFields } from "./whom-fields.tsx";

type Props = {
  archiveId: string;
  enrolled: boolean;
  funds: ProposableFund[];
  people: readonly { id: string; name: string }[];
  costs: readonly Bill[];
  aside: ReactNode;
};

/** A sum for a household, which is set aside when it is sent. */
export function ProposeGrantForm({ archiveId, enrolled, funds, people, costs, aside }: Props) {
  const t = useTranslations("aid.grants.form");
  const router = useRouter();
  const f = useCommandForm(proposeGrantInput, {
    defaults: {
      ...{ archiveId, fundId: "", amount: "", way: "bank", reason: "" },
      ...{ personId: "", costId: "", overlapReason: "" },
    },
    command: useTRPC().grants.propose.mutationOptions(),
    done: t("done"),
    refresh: false,
    onDone: ({ id }) => router.push(`/aid/grants/${id}`),
  });
  const kind = f.form.watch("kind");
  return (
    <FormLayout
      {...f.layout}
      aside={aside}
      actions={
        <Button type="submit" variant="primary" busy={f.pending}>
          {t("submit")}
        </Button>
      }
    >
      <FormSection>
        <ProposalFields funds={funds} fundId={f.form.watch("fundId")} enrolled={enrolled} field={f.field} />
        <WhomFields kind={kind} people={people} costs={costs} field={f.field} />
        <RoomPanel archiveId={archiveId} kind={kind} personId={f.form.watch("personId") ?? ""} />
      </FormSection>
    </FormLayout>
  );
}
