import type { CodeOffer } from "@gongbang/api/office/enrol-code";
import { useTranslations } from "next-intl";
import { QrCode } from "./qr-code.tsx";

/** The secret in groups of four, as it is typed where a camera is missing. */
const inFours = (secret: string) => secret.match(/.{1,4}/g)?.join(" ") ?? secret;

/** How an authenticator is set up: the picture to scan, and the same to type. */
export function AuthenticatorSteps({ offer }: { offer: Pick<CodeOffer, "secret" | "uri"> }) {
  const t = useTranslations("public.code");
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sub">{t("scan")}</p>
      <QrCode text={offer.uri} label={t("picture")} />
      <p className="text-sub text-muted">{t("type")}</p>
      <code className="w-fit rounded-md bg-surface-secondary px-2.5 py-1.5 text-body tracking-wider select-all">
        {inFours(offer.secret)}
      </code>
    </div>
  );
}
