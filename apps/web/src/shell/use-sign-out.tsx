"use client";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { signOut } from "./auth-client.ts";
import { unsentCount } from "./leave-device.ts";

/** The way out. Where something on this device has not been sent yet, it says so first, with the count. */
export function useSignOut() {
  const t = useTranslations("shell.signOut");
  const [unsent, setUnsent] = useState(0);
  const ask = () => void unsentCount().then((count) => (count === 0 ? signOut() : setUnsent(count)));
  const warning = (
    <Dialog
      open={unsent > 0}
      onOpenChange={(open) => !open && setUnsent(0)}
      title={t("unsentTitle", { count: unsent })}
      size="sm"
      footer={
        <>
          <Button onClick={() => setUnsent(0)}>{t("stay")}</Button>
          <Button variant="danger" onClick={() => void signOut()}>
            {t("leave")}
          </Button>
        </>
      }
    >
      <p>{t("unsentBody")}</p>
    </Dialog>
  );
  return { ask, warning };
}
