import { getTranslations } from "next-intl/server";
import { LinkPoster } from "~/shell/link-poster.tsx";

/** The sheet of a union's join link. */
export async function JoinPoster({ token, unionName }: { token: string; unionName: string }) {
  const t = await getTranslations("memberships.join");
  return (
    <LinkPoster
      path={`/join/${token}`}
      title={t("posterTitle")}
      unionName={unionName}
      codeLabel={t("codeLabel", { unionName })}
      text={t("posterText")}
    />
  );
}
