import type { AppRouter } from "@gongbang/api/root";
import { EmptyState } from "@gongbang/ui/empty-state";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";

type Money = inferRouterOutputs<AppRouter>["costs"]["list"];

/** The accounts that the people of a household are paid to: the holder, and the last four of the card. */
export function AccountPanel({ accounts, people }: Pick<Money, "accounts" | "people">) {
  const t = useTranslations("aid.money");
  return (
    <Panel flush title={t("accounts")}>
      <p className="px-4 pb-2 text-sub text-muted">{t("accountsNote")}</p>
      {accounts.length === 0 && <EmptyState title={t("noAccounts")} />}
      {accounts.map(({ id, personId, holderName, isGuardian, bankName, cardTail }) => (
        <PanelRow key={id}>
          <span className="min-w-24">{people.find((person) => person.id === (personId ?? ""))?.name}</span>
          <b className="font-medium">{holderName}</b>
          {isGuardian && <Tag>{t("account.guardian")}</Tag>}
          <span className="text-muted">{bankName}</span>
          <span className="ms-auto tabular-nums">{t("account.tail", { tail: cardTail })}</span>
        </PanelRow>
      ))}
    </Panel>
  );
}
