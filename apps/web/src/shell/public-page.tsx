import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

/** A page for somebody who is not signed in: the mark, and one card in the middle. */
export async function PublicPage({
  title,
  lead,
  children,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}) {
  const t = await getTranslations("shell");
  return (
    <div className="flex min-h-dvh flex-col bg-rail px-4 py-6 md:py-10">
      <div className="mx-auto flex w-full max-w-[520px] items-center gap-2.5 pb-5">
        <Mark size={28} />
        <span className="text-head font-semibold tracking-wide">{t("name")}</span>
        <span className="text-sub text-muted">{t("tagline")}</span>
      </div>
      <main className="panel mx-auto w-full max-w-[520px] p-5 md:p-7">
        <h1 className="text-title font-semibold">{title}</h1>
        {lead && <p className="mt-1 text-sub text-muted">{lead}</p>}
        <div className="mt-4">{children}</div>
      </main>
    </div>
  );
}
