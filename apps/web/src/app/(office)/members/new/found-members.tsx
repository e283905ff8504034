import type { AppRouter } from "@gongbang/api/root";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { EmptyState } from "@gongbang/ui/empty-state";
import { ButtonLink } from "@gongbang/ui/link";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";

type Found = inferRouterOutputs<AppRouter>["members"]["seek"];

/** Who may be the same person; the way to the form, unless another union has the person already. */
export function FoundMembers({ found, onRegister }: { found: Found; onRegister: () => void }) {
  const [t, list] = [useTranslations("members.new"), useTranslations("members")];
  const transfers = useTranslations("memberships.transfers");
  return (
    <>
      {found.elsewhere && (
        <AlertBanner
          tone="warning"
          actions={<ButtonLink href="/members/transfers/ask">{transfers("ask")}</ButtonLink>}
        >
          {t("elsewhere", { unionName: found.elsewhere.unionName })}
        </AlertBanner>
      )}
      {!found.elsewhere && found.members.length === 0 && (
        <Panel>
          <EmptyState
            title={t("noneTitle")}
            action={
              <Button variant="primary" onClick={onRegister}>
                {t("register")}
              </Button>
            }
          >
            {t("noneBody")}
          </EmptyState>
        </Panel>
      )}
      {found.members.length > 0 && (
        <Panel
          title={t("results")}
          flush
          extra={<span>{t("resultsCount", { count: found.members.length })}</span>}
        >
          {found.members.map((each) => (
            <PanelRow key={each.id} href={`/members/${each.id}`}>
              <b className="w-20 font-medium">{each.name}</b>
              <span className="w-44 text-sub tabular-nums text-muted">{each.idMask}</span>
              <span className="w-28 text-sub tabular-nums text-muted max-md:hidden">{each.phoneMask}</span>
              <span className="min-w-0 flex-1 truncate text-sub text-muted">{each.unionName}</span>
              <Tag>{list(`why.${each.why}`)}</Tag>
            </PanelRow>
          ))}
        </Panel>
      )}
      {found.members.length > 0 && (
        <div>
          <Button onClick={onRegister}>{t("notThese")}</Button>
        </div>
      )}
    </>
  );
}
