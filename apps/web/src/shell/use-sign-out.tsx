"use client";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { signOut } from "./auth-client.ts";
import { type Unsent, unsentHere } from "./leave-device.ts";
import { UnsentWarning, useUnsentTitle, warnsOf } from "./unsent-warning.tsx";

/** The way out. Where something on this device has not been sent yet, it says so first, with the count. */
export function useSignOut() {
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const ask = () => void unsentHere().then((found) => (warnsOf(found) ? setUnsent(found) : signOut()));
  const warning = unsent && <LeaveDialog unsent={unsent} onStay={() => setUnsent(null)} />;
  return { ask, warning };
}

function LeaveDialog({ unsent, onStay }: { unsent: Unsent; onStay: () => void }) {
  const t = useTranslations("shell.signOut");
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onStay()}
      title={useUnsentTitle(unsent)}
      size="sm"
      footer={
        <>
          <Button onClick={onStay}>{t("stay")}</Button>
          <Button variant="danger" onClick={() => void signOut()}>
            {t("leave")}
          </Button>
        </>
      }
    >
      <UnsentWarning {...unsent} />
    </Dialog>
  );
}
