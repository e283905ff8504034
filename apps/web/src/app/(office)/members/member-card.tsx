import type { AppRouter } from "@gongbang/api/root";
import { Avatar } from "@gongbang/ui/avatar";
import { FactList, FactRow } from "@gongbang/ui/fact";
import { formatDay } from "@gongbang/ui/format";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { StatusPill } from "@gongbang/ui/status-pill";
import type { inferRouterOutputs } from "@trpc/server";
import { PanelRightClose } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { ageOn, sexWord } from "./code-words.ts";
import { statusTones } from "./status-tones.ts";

type MemberCardProps = {
  member: inferRouterOutputs<AppRouter>["members"]["record"];
  today: string;
  closeHref: string;
};

/** A member beside the list: enough to be sure who it is, and the way to the page. */
export function MemberCard({ member, today, closeHref }: MemberCardProps) {
  const [t, locale] = [useTranslations("members"), useLocale()];
  const facts = [
    ["citizenId", member.idMask],
    ["phone", member.phoneMask],
    ["unitName", member.unitName],
    ["union", member.unions.at(-1)?.name ?? null],
    ["address", member.addressMask],
    ["joinedOn", member.joinedOn && formatDay(member.joinedOn, "long", locale)],
  ] as const;
  return (
    <aside aria-label={t("preview.label")} className="panel flex min-h-0 flex-col overflow-hidden">
      <header className="flex items-start gap-2.5 border-b border-separator p-3.5">
        <Avatar name={member.name} />
        <div className="min-w-0 flex-1">
          <div className="flex flex-wrap items-center gap-2">
            <b className="text-head font-semibold">{member.name}</b>
            <StatusPill tone={statusTones[member.status]}>{t(`status.${member.status}`)}</StatusPill>
          </div>
          <div className="text-meta text-muted">
            {t("record.sexAge", { sex: sexWord(member.sex, locale), age: ageOn(member.birthOn, today) })}
            {" · "}
            {t("record.number", { number: member.memberNumber })}
          </div>
        </div>
        <Link
          plain
          href={closeHref}
          scroll={false}
          aria-label={t("preview.close")}
          className="inline-flex size-7 items-center justify-center rounded text-muted hover:bg-default"
        >
          <PanelRightClose aria-hidden size={15} />
        </Link>
      </header>
      <div className="min-h-0 flex-1 overflow-auto px-3.5 py-2.5">
        <FactList>
          {facts.map(([field, value]) => (
            <FactRow key={field} label={t(`field.${field}`)}>
              {value}
            </FactRow>
          ))}
        </FactList>
      </div>
      <footer className="flex gap-2 border-t border-separator p-3">
        <ButtonLink href={`/members/${member.id}`}>{t("preview.open")}</ButtonLink>
      </footer>
    </aside>
  );
}
