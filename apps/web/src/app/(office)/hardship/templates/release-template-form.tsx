"use client";
import { Button } from "@gongbang/ui/button";
import { useTranslations } from "next-intl";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

type Props = { id: string; standing: "waiting" | "inUse"; mayRelease: boolean };

/** Puts a template into use, by somebody else than who uploaded it, or takes it out. */
export function ReleaseTemplateForm({ id, standing, mayRelease }: Props) {
  const t = useTranslations("templates");
  const trpc = useTRPC();
  const release = useCommand(trpc.templates.release.mutationOptions(), { done: t("releaseDone") });
  const retire = useCommand(trpc.templates.retire.mutationOptions(), { done: t("retireDone") });
  return (
    <span className="flex items-center gap-2">
      {standing === "waiting" && !mayRelease && (
        <span className="text-meta text-muted">{t("secondPerson")}</span>
      )}
      {mayRelease && (
        <Button size="sm" busy={release.pending} onClick={() => release.run({ id })}>
          {t("release")}
        </Button>
      )}
      <Button size="sm" variant="ghost" busy={retire.pending} onClick={() => retire.run({ id })}>
        {t("retire")}
      </Button>
    </span>
  );
}
