"use client";
import { Link } from "@gongbang/ui/link";
import { ListChecks, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";

/** The way to the background jobs, with a mark while one of them runs. */
export function JobsLink({ running }: { running: number }) {
  const t = useTranslations("shell.jobs");
  const Icon = running > 0 ? LoaderCircle : ListChecks;
  return (
    <Link
      plain
      href="/office/jobs"
      aria-label={running > 0 ? `${t("label")}: ${t("running", { count: running })}` : t("label")}
      className="relative flex size-8 items-center justify-center rounded-md text-default-foreground hover:bg-default max-md:size-11"
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} className={running > 0 ? "animate-spin" : ""} />
      {running > 0 && (
        <i
          aria-hidden
          className="absolute end-1 top-1 size-1.5 max-md:end-2.5 max-md:top-2.5 rounded-full bg-accent"
        />
      )}
    </Link>
  );
}
