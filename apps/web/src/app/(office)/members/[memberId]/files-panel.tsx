import type { AppRouter } from "@gongbang/api/root";
import { buttonClass } from "@gongbang/ui/button";
import { EmptyState } from "@gongbang/ui/empty-state";
import { formatInstant } from "@gongbang/ui/format";
import { Panel, PanelRow } from "@gongbang/ui/panel";
import { Tag } from "@gongbang/ui/tag";
import type { inferRouterOutputs } from "@trpc/server";
import { Download, Eye, FileText, Image as ImageIcon } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { Rights } from "./member-rights.ts";
import { RemoveFileForm } from "./remove-file-form.tsx";
import { UploadFileForm } from "./upload-file-form.tsx";

type Files = inferRouterOutputs<AppRouter>["records"]["files"]["rows"];
type FilesPanelProps = { memberId: string; files: Files; rights: Pick<Rights, "changesFiles"> };

/** 附件: what hangs on a member's record, and what was taken out and why. */
export function FilesPanel({ memberId, files, rights }: FilesPanelProps) {
  const t = useTranslations("record.files");
  const there = files.filter(({ removedAt }) => removedAt === null);
  return (
    <div className="grid gap-3">
      {rights.changesFiles && <UploadFileForm memberId={memberId} />}
      <Panel flush title={t("title")} extra={t("count", { count: there.length })}>
        {files.length === 0 && <EmptyState title={t("empty")} />}
        {files.map((file) => (
          <FileRow key={file.id} file={file} mayRemove={rights.changesFiles} />
        ))}
      </Panel>
    </div>
  );
}

function FileRow({ file, mayRemove }: { file: Files[number]; mayRemove: boolean }) {
  const [t, purposes, locale] = [
    useTranslations("record.files"),
    useTranslations("record.purposes"),
    useLocale(),
  ];
  const { id, name, kind, purpose, bytes, addedByName, createdAt, removedAt, removedWhy } = file;
  const at = formatInstant(removedAt ?? createdAt, locale);
  const href = `/api/member-files/${id}`;
  const look = buttonClass({ size: "sm", variant: "ghost" });
  const Icon = kind === "pdf" ? FileText : ImageIcon;
  return (
    <PanelRow>
      <Icon aria-hidden size={16} className="text-muted" />
      <span className={`min-w-0 flex-1 truncate ${removedAt ? "text-muted line-through" : ""}`}>{name}</span>
      <Tag>{purposes(purpose)}</Tag>
      <span className="text-meta tabular-nums text-muted">
        {t("kilobytes", { size: Math.max(1, Math.round(bytes / 1024)) })}
      </span>
      <span className="text-meta text-muted">{t("by", { name: addedByName, at })}</span>
      {removedAt !== null && (
        <span className="w-full text-sub text-muted">
          {removedWhy === "replaced" ? t("replaced") : t("gone", { reason: removedWhy ?? "" })}
        </span>
      )}
      {removedAt === null && (
        <span className="flex gap-1.5">
          <a className={look} href={`${href}?show=1`} target="_blank" rel="noreferrer">
            <Eye aria-hidden size={14} />
            {t("open")}
          </a>
          <a className={look} href={href} download>
            <Download aria-hidden size={14} />
            {t("save")}
          </a>
          {mayRemove && <RemoveFileForm fileId={id} name={name} />}
        </span>
      )}
    </PanelRow>
  );
}
