import { PageSkeleton } from "@gongbang/ui/skeleton";
import { useTranslations } from "next-intl";

export default function Loading() {
  const t = useTranslations("common.states");
  return <PageSkeleton label={t("loading")} />;
}
