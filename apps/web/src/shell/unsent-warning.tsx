import { useTranslations } from "next-intl";
import type { Unsent } from "./leave-device.ts";

/** Whether the sign-out has to be warned of. */
export const warnsOf = ({ waiting, unanswered, drafts }: Unsent): boolean =>
  waiting + unanswered + drafts > 0;

/** What has not been sent, in one line: visits, or where there are none the drafts. */
export function useUnsentTitle({ waiting, unanswered, drafts }: Unsent): string {
  const t = useTranslations("shell.signOut");
  const visits = waiting + unanswered;
  return visits > 0 ? t("unsentTitle", { count: visits }) : t("draftsTitle", { count: drafts });
}

/** What becomes of each kind when the session ends: what stays, what should be sent first, and what goes. */
export function UnsentWarning({ waiting, unanswered, drafts }: Unsent) {
  const t = useTranslations("shell.signOut");
  return (
    <div className="flex flex-col gap-2">
      {waiting > 0 && <p>{t("unsentBody")}</p>}
      {unanswered > 0 && <p>{t("unansweredBody", { count: unanswered })}</p>}
      {drafts > 0 && <p>{t("draftsBody", { count: drafts })}</p>}
    </div>
  );
}
