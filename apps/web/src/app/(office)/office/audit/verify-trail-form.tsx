"use client";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { ShieldCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

type Verified = {
  lines: number;
  chains: number;
  broken: { chain: number; seq: number; why: "hash" | "gap" | "head" }[];
};

/** Walks all chains of the trail and says whether each is whole. */
export function VerifyTrailForm() {
  const t = useTranslations("office.audit");
  const trpc = useTRPC();
  const [verified, setVerified] = useState<Verified | null>(null);
  const verify = useCommand(trpc.office.audit.verify.mutationOptions(), { onDone: setVerified });
  return (
    <>
      <Button icon={<ShieldCheck aria-hidden />} busy={verify.pending} onClick={() => verify.run({})}>
        {t(verify.pending ? "verifying" : "verify")}
      </Button>
      <Dialog
        open={verified !== null}
        onOpenChange={(open) => !open && setVerified(null)}
        title={t("verify")}
        size="sm"
      >
        {verified && <Outcome {...verified} />}
      </Dialog>
    </>
  );
}

function Outcome({ lines, chains, broken }: Verified) {
  const t = useTranslations("office.audit");
  if (broken.length === 0)
    return <AlertBanner tone="success">{t("verified", { chains, lines })}</AlertBanner>;
  return (
    <AlertBanner tone="danger" title={t("broken", { count: broken.length })} live>
      <ul className="mt-1">
        {broken.map(({ chain, seq, why }) => (
          <li key={chain}>
            {t("brokenAt", { chain, seq })} · {t(`why.${why}`)}
          </li>
        ))}
      </ul>
      <p className="mt-1">{t("brokenHint")}</p>
    </AlertBanner>
  );
}
