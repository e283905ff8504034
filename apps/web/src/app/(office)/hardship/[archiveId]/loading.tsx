import { PageSkeleton } from "@gongbang/ui/skeleton";
import { useTranslations } from "next-intl";

export default function Loading() {
  return <PageSkeleton label={useTranslations("common.states")("loading")} />;
}
