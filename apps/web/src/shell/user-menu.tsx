"use client";
import { Avatar } from "@gongbang/ui/avatar";
import { Link } from "@gongbang/ui/link";
import { Popover } from "@gongbang/ui/popover";
import { KeyRound, LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { PreferenceChoices } from "./preference-choices.tsx";
import { useSignOut } from "./use-sign-out.tsx";

type UserMenuProps = { name: string; role: string; union: string };

/** Who is signed in, how the pages look, and the way out. */
export function UserMenu({ name, role, union }: UserMenuProps) {
  const t = useTranslations("shell.menu");
  const leaving = useSignOut();
  const who = (
    <>
      <Avatar name={name} />
      <span className="text-start leading-tight max-md:hidden">
        <b className="block text-sub leading-4 font-medium">{name}</b>
        <span className="block max-w-[180px] truncate text-[11px] leading-4 text-muted">{role}</span>
      </span>
      <span className="sr-only">{t("open", { name })}</span>
    </>
  );
  const row =
    "flex min-h-9 w-full items-center gap-2.5 rounded-md px-2 text-start hover:bg-default max-md:min-h-12";
  return (
    <>
      {leaving.warning}
      <Popover
        label={who}
        surfaceLabel={t("open", { name })}
        width={280}
        className="h-11! px-1.5! font-normal!"
      >
        <div className="border-b border-separator px-4 py-2.5">
          <b className="font-medium">{name}</b>
          <span className="block text-meta text-muted">
            {union}·{role}
          </span>
        </div>
        <PreferenceChoices />
        <div className="border-t border-separator p-2">
          <Link plain href="/office/me" className={row}>
            <KeyRound aria-hidden size={16} className="text-muted" />
            {t("security")}
          </Link>
          <button type="button" className={row} onClick={leaving.ask}>
            <LogOut aria-hidden size={16} className="text-muted" />
            {t("signOut")}
          </button>
        </div>
      </Popover>
    </>
  );
}
