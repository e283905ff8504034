import { ButtonLink, Link } from "@gongbang/ui/link";
import { Page, PageHeader, Stack } from "@gongbang/ui/page";
import { StatusPill } from "@gongbang/ui/status-pill";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "~/shell/crumbs.tsx";
import { pageContext } from "~/shell/session.ts";
import { api } from "~/shell/trpc-server.ts";
import { mayAskFor } from "../../[archiveId]/read-opened.ts";
import { RestrictedPage } from "../../[archiveId]/restricted-page.tsx";
import { MarkPackForm } from "../mark-pack-form.tsx";
import { ChangesPanel } from "./changes-panel.tsx";
import { CopyCellsForm } from "./copy-cells-form.tsx";

/** Null where the file was closed and nothing of it is left to be handed in. */
const readPanel = (archiveId: string) =>
  api.archivePacks.record({ archiveId }).catch((error: unknown) => {
    mayAskFor(error);
    return null;
  });

const tones = { never: "neutral", uploaded: "success", changed: "warning" } as const;

/** 逐项录入: one archive in the order of the national system's screens, each field to be copied. */
export default async function ArchivePanelPage({ params }: { params: Promise<{ archiveId: string }> }) {
  const { archiveId } = await params;
  const [t, { may }] = [await getTranslations("archive-pack"), await pageContext()];
  const panel = await readPanel(archiveId);
  if (panel === null) return <RestrictedPage archiveId={archiveId} mayAsk={false} />;
  const isReady = panel.parts.every(({ cells }) => cells.every(({ why }) => why === null));
  return (
    <Page
      header={
        <PageHeader
          title={panel.name}
          count={<StatusPill tone={tones[panel.state]}>{t(`states.${panel.state}`)}</StatusPill>}
          note={panel.number}
          actions={
            <>
              <Link href={`/hardship/${archiveId}`}>{t("openArchive")}</Link>
              {panel.next && <ButtonLink href={`/hardship/pack/${panel.next}`}>{t("next")}</ButtonLink>}
            </>
          }
        />
      }
    >
      <Crumbs items={[{ href: "/hardship/pack", label: t("title") }, { label: panel.name }]} />
      <Stack>
        {panel.changes.length > 0 && <ChangesPanel changes={panel.changes} />}
        <CopyCellsForm
          key={archiveId}
          archiveId={archiveId}
          parts={panel.parts}
          mayReveal={may("hardship.pack.reveal")}
        />
        {may("hardship.pack.mark") &&
          (isReady ? (
            <MarkPackForm key={`mark ${archiveId}`} archiveId={archiveId} />
          ) : (
            <p className="text-sub text-muted">{t("mark.notReady")}</p>
          ))}
      </Stack>
    </Page>
  );
}
