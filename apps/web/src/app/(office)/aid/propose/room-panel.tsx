"use client";
import { type AidKind, aidKind } from "@gongbang/domain/codes/aid-kind";
import { isCode } from "@gongbang/domain/codes/code-table";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";

type Props = { archiveId: string; kind: string | undefined; personId: string };

/** 本年可用额度: every cap of the chosen kind, computed, and whether something overlaps. */
export function RoomPanel({ archiveId, kind, personId }: Props) {
  if (kind === undefined || !isCode(aidKind, kind)) return null;
  return <Room archiveId={archiveId} kind={kind} personId={personId} />;
}

function Room({ archiveId, kind, personId }: { archiveId: string; kind: AidKind; personId: string }) {
  const [t, per] = [useTranslations("aid.room"), useTranslations("aid.programmes.per")];
  const asked = { archiveId, kind, ...(personId !== "" && { personId }) };
  const { data } = useQuery(useTRPC().grants.room.queryOptions(asked));
  if (!data) return null;
  return (
    <>
      <AlertBanner tone="info" title={t("title")}>
        {data.caps.length === 0 && t("none")}
        {data.caps.map(({ capId, per: whose, months, lineFen, capFen, givenFen, leftFen }) => {
          const said = { cap: capFen, given: givenFen, left: leftFen };
          const sums =
            months === null ? t("fixed", said) : t("lines", { ...said, months, line: lineFen ?? 0 });
          return <p key={capId}>{`${per(whose)}：${sums}`}</p>;
        })}
        <p className="text-sub text-muted">{t("all")}</p>
      </AlertBanner>
      {data.relieved && <AlertBanner tone="warning" title={t("relieved")} />}
      {data.signs.length > 0 && (
        <AlertBanner tone="warning" title={t("overlap")}>
          {data.signs.map((sign) => (
            <p key={sign}>{t(`signs.${sign}`)}</p>
          ))}
        </AlertBanner>
      )}
    </>
  );
}
