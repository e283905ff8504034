import { formatInstant } from "@gongbang/ui/format";
import { StatusPill } from "@gongbang/ui/status-pill";
import { TriangleAlert, UserPlus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { HomeWork } from "./home-work.ts";

/** A line of 今天要办. */
export type Row = {
  id: string;
  href: string;
  what: ReactNode;
  /** Whom it is about. */
  who: string;
  /** `who` names a number or two sides as well, and takes the room of the detail. */
  long?: boolean;
  detail: ReactNode;
  pill: ReactNode;
};
export type Group = { key: string; icon: ReactNode; count: number; href: string; rows: Row[] };

/** What waits for those who keep the office: invitations that nobody used yet, and jobs that failed. */
export function useOfficeGroups({ invited, failed }: Pick<HomeWork, "invited" | "failed">): Group[] {
  const [t, office, locale] = [useTranslations("home"), useTranslations("office"), useLocale()];
  return [
    {
      key: "invited",
      icon: <UserPlus />,
      count: invited.length,
      href: "/office/people?status=invited",
      rows: invited.slice(0, 5).map((person) => ({
        id: person.id,
        href: `/office/people/${person.id}`,
        what: person.name,
        who: person.unionName,
        long: true,
        detail: person.username,
        pill: <StatusPill tone="warning">{office("people.status.invited")}</StatusPill>,
      })),
    },
    {
      key: "failed",
      icon: <TriangleAlert />,
      count: failed.length,
      href: "/office/jobs",
      rows: failed.slice(0, 5).map((job) => {
        const kind = `jobs.kinds.${job.kind.replaceAll(".", "_")}`;
        return {
          id: job.id,
          href: "/office/jobs",
          what: office.has(kind) ? office(kind) : t("job"),
          who: formatInstant(job.createdAt, locale),
          long: true,
          detail: null,
          pill: <StatusPill tone="danger">{office("jobs.status.failed")}</StatusPill>,
        };
      }),
    },
  ];
}
