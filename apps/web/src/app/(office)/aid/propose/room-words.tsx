import type { AppRouter } from "@gongbang/api/root";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import type { inferRouterOutputs } from "@trpc/server";
import { useTranslations } from "next-intl";
import { useSentence } from "~/shell/use-refusal.ts";

export type Room = inferRouterOutputs<AppRouter>["grants"]["room"];

/** Every cap of a kind with what is left of it, and what else the proposer should see before sending. */
export function RoomWords({ room: { caps, signs, relieved, held } }: { room: Room }) {
  const sentence = useSentence();
  const [t, per] = [useTranslations("aid.room"), useTranslations("aid.programmes.per")];
  return (
    <>
      <AlertBanner tone="info" title={t("title")}>
        {caps.length === 0 && t("none")}
        {caps.map(({ capId, per: whose, months, lineFen, capFen, givenFen, leftFen }) => {
          const said = { cap: capFen, given: givenFen, left: leftFen };
          const sums =
            months === null ? t("fixed", said) : t("lines", { ...said, months, line: lineFen ?? 0 });
          return <p key={capId}>{`${per(whose)}：${sums}`}</p>;
        })}
        <p className="text-sub text-muted">{t("all")}</p>
      </AlertBanner>
      {held && <AlertBanner tone="danger" title={sentence(held.code, held)} />}
      {relieved && <AlertBanner tone="warning" title={t("relieved")} />}
      {signs.length > 0 && (
        <AlertBanner tone="warning" title={t("overlap")}>
          {signs.map((sign) => (
            <p key={sign}>{t(`signs.${sign}`)}</p>
          ))}
        </AlertBanner>
      )}
    </>
  );
}
