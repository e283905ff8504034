"use client";
import { Button } from "@gongbang/ui/button";
import { EmptyState } from "@gongbang/ui/empty-state";
import { CloudOff, KeyRound, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { OpenRound } from "./open-round.tsx";
import { PinForm } from "./pin-form.tsx";
import { RoundHead } from "./round-head.tsx";
import { Screen } from "./round-screen.tsx";
import { keepPage, keepStore } from "./round-worker.ts";
import { UnsentBar } from "./unsent-bar.tsx";
import { useOutbox } from "./use-outbox.ts";
import { useRound } from "./use-round.ts";

/** The whole of the telephone page: what is asked for first, and then the round. */
export function RoundApp() {
  const t = useTranslations("rounds");
  const round = useRound();
  const outbox = useOutbox(round.store, round.ownerId, round.identify);
  useEffect(() => {
    // Without a worker, or where the browser keeps nothing, the page works online.
    void keepPage().catch(() => {});
    void keepStore().catch(() => {});
  }, []);

  if (round.stage === "open" && round.held && round.store)
    return <OpenRound round={round} held={round.held} store={round.store} outbox={outbox} />;
  return (
    <Screen>
      <RoundHead title={t("title")} />
      <UnsentBar outbox={outbox} />
      {round.wiped && <p className="px-4 pt-4 text-sub text-muted">{t("wiped")}</p>}
      <StageScreen round={round} />
    </Screen>
  );
}

function StageScreen({ round }: { round: ReturnType<typeof useRound> }) {
  const t = useTranslations("rounds");
  switch (round.stage) {
    case "setPin":
      return <PinForm key="set" fresh onPin={(pin) => round.choosePin(pin).then(() => null)} />;
    case "locked":
      return <PinForm key="enter" onPin={round.enterPin} />;
    case "signIn":
      return (
        <EmptyState icon={<KeyRound aria-hidden />} title={t("signIn.title")}>
          <p>{t("signIn.body")}</p>
          <Button variant="primary" className="mt-3" onClick={() => void round.signIn()}>
            {t("signIn.go")}
          </Button>
        </EmptyState>
      );
    case "offline":
      return (
        <EmptyState icon={<CloudOff aria-hidden />} title={t("offline.title")}>
          <p>{t("offline.body")}</p>
          <Button className="mt-3" onClick={() => void round.begin()}>
            {t("offline.again")}
          </Button>
        </EmptyState>
      );
    case "denied":
      return (
        <EmptyState icon={<KeyRound aria-hidden />} title={t("denied.title")}>
          {t("denied.body")}
        </EmptyState>
      );
    case "unsupported":
      return (
        <EmptyState icon={<Smartphone aria-hidden />} title={t("unsupported.title")}>
          {t("unsupported.body")}
        </EmptyState>
      );
    default:
      return <p className="p-4 text-muted">{t("opening")}</p>;
  }
}
