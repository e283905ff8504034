import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { QrCode } from "~/shell/qr-code.tsx";

/** Where this page was asked for, as the worker's phone will ask: the address in the code must be the office's own. */
async function originOf(): Promise<string> {
  const from = await headers();
  const host = from.get("x-forwarded-host") ?? from.get("host") ?? "";
  return `${from.get("x-forwarded-proto") ?? "http"}://${host}`;
}

/** The sheet to hang up: the union's name, the code, and what a worker has to know. */
export async function ApplyPoster({ token, unionName }: { token: string; unionName: string }) {
  const t = await getTranslations("hardship.applyCode");
  const address = `${await originOf()}/apply/${token}`;
  return (
    <article className="panel mx-auto flex w-full max-w-[720px] flex-col items-center gap-5 px-12 py-14 text-center max-md:px-5 print:max-w-none print:border-0">
      <h2 className="text-figure font-semibold">{t("posterTitle")}</h2>
      <p className="text-head">{unionName}</p>
      <QrCode text={address} label={t("codeLabel", { unionName })} />
      <p className="text-head leading-8">{t("posterText")}</p>
      <p className="break-all text-meta text-muted">{address}</p>
    </article>
  );
}
