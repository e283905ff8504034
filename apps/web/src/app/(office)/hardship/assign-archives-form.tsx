"use client";
import type { PickArchives } from "@gongbang/domain/hardship/list-archives.input";
import { DialogButton } from "@gongbang/ui/dialog";
import { useQuery } from "@tanstack/react-query";
import { UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { AssignArchivesFields } from "./assign-archives-fields.tsx";
import { type Assigned, AssignedList } from "./assigned-list.tsx";

type Props = { asked: PickArchives; unionId: string };

/** 批量指派: every archive that the list's filter shows gets one officer, each with its result. */
export function AssignArchivesForm(props: Props) {
  const t = useTranslations("hardship.assign");
  return (
    <DialogButton icon={<UserCheck aria-hidden />} label={t("open")} title={t("title")}>
      {(close) => <Assigning {...props} close={close} />}
    </DialogButton>
  );
}

function Assigning({ asked, unionId, close }: Props & { close: () => void }) {
  const trpc = useTRPC();
  const [answer, setAnswer] = useState<Assigned | null>(null);
  const { data: picked } = useQuery(trpc.archives.pick.queryOptions(asked));
  const { data: officers = [] } = useQuery(trpc.transitions.receivers.queryOptions({ unionId }));
  if (answer) return <AssignedList answer={answer} close={close} />;
  if (!picked) return null;
  return <AssignArchivesFields picked={picked} officers={officers} onDone={setAnswer} />;
}
