import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Page, PageHeader, Stack } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { Crumbs } from "~/shell/crumbs.tsx";
import { api } from "~/shell/trpc-server.ts";
import { UploadFileForm } from "../../[memberId]/upload-file-form.tsx";
import { RequestChangeForm } from "./request-change-form.tsx";

/** 申请变更 of the member that the address names: another name, paper or card, with what shows it. */
export default async function NewChangePage({
  searchParams,
}: {
  searchParams: Promise<{ member?: string }>;
}) {
  const { member: asked = "" } = await searchParams;
  // An address that names nobody is answered as one that names somebody else's.
  const memberId = z.uuid().safeParse(asked).data ?? "00000000-0000-0000-0000-000000000000";
  const [t, member, { rows }] = [
    await getTranslations("changes"),
    await api.members.record({ id: memberId }),
    await api.records.files({ memberId }),
  ];
  const files = rows.filter(({ removedAt }) => removedAt === null);
  const { version, name, idKind, idMask, cardTail } = member;
  return (
    <Page header={<PageHeader title={t("request.title")} count={name} note={t("request.note")} />}>
      <Crumbs items={[{ href: `/members/${memberId}`, label: name }, { label: t("request.title") }]} />
      <Stack>
        <UploadFileForm memberId={memberId} />
        {files.length === 0 ? (
          <AlertBanner tone="info">{t("request.noFiles")}</AlertBanner>
        ) : (
          <RequestChangeForm
            member={{ id: memberId, version, name, idKind, idMask, cardTail }}
            files={files.map((file) => ({ value: file.id, label: file.name }))}
          />
        )}
      </Stack>
    </Page>
  );
}
