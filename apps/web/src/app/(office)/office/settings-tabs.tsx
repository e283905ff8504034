import { TabsNav } from "@gongbang/ui/tabs-nav";
import { getTranslations } from "next-intl/server";

const tabs = ["me", "calendar"] as const;

/** The pages of the settings. */
export async function SettingsTabs({ current }: { current: (typeof tabs)[number] }) {
  const t = await getTranslations("office.me");
  const items = tabs.map((tab) => ({ href: `/office/${tab}`, label: t(tab), current: tab === current }));
  return <TabsNav label={t("tabs")} items={items} />;
}
