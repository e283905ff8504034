import { FactList, FactRow } from "@gongbang/ui/fact";
import { Kbd } from "@gongbang/ui/kbd";
import { Page, PageHeader, Stack } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";

const keys = [
  ["palette", "Ctrl K"],
  ["search", "/"],
  ["list", "J K"],
  ["open", "Enter"],
  ["save", "Ctrl Enter"],
  ["close", "Esc"],
  ["help", "?"],
] as const;

/** 帮助与快捷键 */
export default async function HelpPage() {
  const t = await getTranslations("shell.shortcuts");
  return (
    <Page header={<PageHeader title={t("title")} />}>
      <Crumbs items={[{ label: t("title") }]} />
      <Stack>
        <Panel>
          <FactList>
            {keys.map(([key, stroke]) => (
              <FactRow key={key} label={t(key)}>
                <span className="flex gap-1">
                  {stroke.split(" ").map((each) => (
                    <Kbd key={each}>{each}</Kbd>
                  ))}
                </span>
              </FactRow>
            ))}
          </FactList>
        </Panel>
      </Stack>
    </Page>
  );
}
