import { getTranslations } from "next-intl/server";
import { LinkPoster } from "~/shell/link-poster.tsx";

/** The sheet of a union's address for workers in hardship. */
export async function ApplyPoster({ token, unionName }: { token: string; unionName: string }) {
  const t = await getTranslations("hardship.applyCode");
  return (
    <LinkPoster
      path={`/apply/${token}`}
      title={t("posterTitle")}
      unionName={unionName}
      codeLabel={t("codeLabel", { unionName })}
      text={t("posterText")}
    />
  );
}
