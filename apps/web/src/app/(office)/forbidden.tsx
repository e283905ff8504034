import { ButtonLink } from "@gongbang/ui/link";
import { LockKeyhole } from "lucide-react";
import { useTranslations } from "next-intl";
import { StandingPage } from "../../shell/standing-page.tsx";

export default function Forbidden() {
  const t = useTranslations("common.states");
  return (
    <StandingPage
      icon={<LockKeyhole strokeWidth={1.5} />}
      title={t("noRightTitle")}
      body={t("noRightBody")}
      action={<ButtonLink href="/">{t("home")}</ButtonLink>}
    />
  );
}
