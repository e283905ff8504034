import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

/** The three ways to send, each a command of its own. */
export function useSending() {
  const t = useTranslations("transitions.new");
  const router = useRouter();
  const { transitions } = useTRPC();
  const options = {
    ...{ done: t("sent"), quiet: true, refresh: false },
    onDone: ({ id }: { id: string }) => router.push(`/office/transitions/${id}`),
  };
  const refer = useCommand(transitions.refer.mutationOptions(), options);
  const transfer = useCommand(transitions.transfer.mutationOptions(), options);
  const override = useCommand(transitions.sendWithoutConsent.mutationOptions(), options);
  const all = [refer, transfer, override];
  return {
    ...{ refer, transfer, override },
    pending: all.some(({ pending }) => pending),
    refusal: all.map(({ refusal }) => refusal).find((each) => each !== null) ?? null,
  };
}
