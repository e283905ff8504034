import { ButtonLink } from "@gongbang/ui/link";
import { SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { StandingPage } from "../shell/standing-page.tsx";

export default function NotFound() {
  const t = useTranslations("common.states");
  return (
    <main>
      <StandingPage
        icon={<SearchX strokeWidth={1.5} />}
        title={t("notFoundTitle")}
        body={t("notFoundBody")}
        action={<ButtonLink href="/">{t("home")}</ButtonLink>}
      />
    </main>
  );
}
