import { headers } from "next/headers";
import { QrCode } from "./qr-code.tsx";

/** Where this page was asked for, as the worker's phone will ask: the address in the code must be the office's own. */
async function originOf(): Promise<string> {
  const from = await headers();
  const host = from.get("x-forwarded-host") ?? from.get("host") ?? "";
  return `${from.get("x-forwarded-proto") ?? "http"}://${host}`;
}

type Props = { path: string; title: string; unionName: string; codeLabel: string; text: string };

/** The sheet to hang up: the union's name, the code of an address of ours, and what a worker has to know. */
export async function LinkPoster({ path, title, unionName, codeLabel, text }: Props) {
  const address = `${await originOf()}${path}`;
  return (
    <article className="panel mx-auto flex w-full max-w-[720px] flex-col items-center gap-5 px-12 py-14 text-center max-md:px-5 print:max-w-none print:border-0">
      <h2 className="text-figure font-semibold">{title}</h2>
      <p className="text-head">{unionName}</p>
      <QrCode text={address} label={codeLabel} />
      <p className="text-head leading-8">{text}</p>
      <p className="break-all text-meta text-muted">{address}</p>
    </article>
  );
}
