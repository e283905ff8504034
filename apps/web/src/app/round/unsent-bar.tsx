"use client";
import { Button, buttonClass } from "@gongbang/ui/button";
import { CloudOff, CloudUpload, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { entriesOf, stands } from "~/shell/outbox-entry.ts";
import { signInPath } from "./sign-in-path.ts";
import { useNetwork } from "./use-online.ts";
import type { Outbox } from "./use-outbox.ts";

type UnsentBarProps = {
  outbox: Outbox;
  /** Whose round is open, where one is: another officer's entries wait for their own sign-in. */
  officerId?: string;
  onSettle?: () => void;
};

/** How many entries wait on this device, and what can be done about it; of none only that there is no network. */
export function UnsentBar({ outbox, officerId, onSettle }: UnsentBarProps) {
  const t = useTranslations("rounds.unsent");
  const network = useNetwork();
  const online = network === "there";
  const { entries, signedOut, sending, send } = outbox;
  const own = officerId === undefined ? entries : entriesOf(entries, officerId);
  const asking = own.filter(stands).length;
  const others = entries.length - own.length;
  if (entries.length === 0) return online || officerId === undefined ? null : <OfflineLine />;
  const Icon = online ? CloudUpload : CloudOff;
  return (
    <section
      aria-live="polite"
      aria-label={t("label")}
      className="flex flex-col border-b border-due-soon/25 bg-due-soon-soft px-4 py-1 text-due-soon"
    >
      <p className="flex min-h-11 flex-wrap items-center gap-x-2">
        <Icon aria-hidden size={18} />
        <b className="font-medium">{t("count", { count: entries.length })}</b>
        <span className="text-[14px]">{t(standing({ online, signedOut, sending }))}</span>
        {network !== "none" && !signedOut && (
          <Button size="sm" busy={sending} className="ms-auto" onClick={() => void send(true)}>
            {t("send")}
          </Button>
        )}
        {signedOut && (
          <a href={signInPath} target="_self" className={`ms-auto ${buttonClass({ size: "sm" })}`}>
            {t("signIn")}
          </a>
        )}
      </p>
      {others > 0 && <p className="pb-1 text-[14px]">{t("others", { count: others })}</p>}
      {asking > 0 && (
        <p className="flex min-h-11 items-center gap-2">
          <TriangleAlert aria-hidden size={18} />
          <span>{t("asking", { count: asking })}</span>
          {onSettle && (
            <Button size="sm" className="ms-auto" onClick={onSettle}>
              {t("settle")}
            </Button>
          )}
        </p>
      )}
    </section>
  );
}

function standing({ online, signedOut, sending }: { online: boolean; signedOut: boolean; sending: boolean }) {
  if (!online) return "offline" as const;
  if (signedOut) return "signedOut" as const;
  return sending ? ("sending" as const) : ("waiting" as const);
}

/** A quiet word of an open round: there is no network, and nothing is lost by it. */
export function OfflineLine() {
  const t = useTranslations("rounds.unsent");
  return (
    <p
      role="status"
      className="flex items-center gap-2 border-b border-border px-4 py-1.5 text-[14px] text-muted"
    >
      <CloudOff aria-hidden size={16} />
      {t("offlineOnly")}
    </p>
  );
}
