import { TabsNav } from "@gongbang/ui/tabs-nav";
import { useTranslations } from "next-intl";

const tabs = ["me", "calendar"] as const;

/** The pages of the settings. */
export function SettingsTabs({ current }: { current: (typeof tabs)[number] }) {
  const t = useTranslations("office.me");
  const items = tabs.map((tab) => ({ href: `/office/${tab}`, label: t(tab), current: tab === current }));
  return <TabsNav label={t("tabs")} items={items} />;
}
