"use client";
import { Button } from "@gongbang/ui/button";
import { Dialog } from "@gongbang/ui/dialog";
import { formatInstant } from "@gongbang/ui/format";
import { toast } from "@gongbang/ui/toast";
import { Copy, KeyRound } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";
import type { Account } from "./account-shape.ts";

type Link = { address: string; expiresAt: string };

/** Makes a one-time link and shows it once: it is kept nowhere, here neither. */
export function IssueLinkForm({ person }: { person: Account }) {
  const t = useTranslations("office.person");
  const trpc = useTRPC();
  const [link, setLink] = useState<Link | null>(null);
  const issue = useCommand(trpc.office.people.link.mutationOptions(), {
    refresh: false,
    onDone: ({ path, expiresAt }) => setLink({ address: `${location.origin}${path}`, expiresAt }),
  });
  const { id, version, name } = person;
  return (
    <>
      <Button
        variant="primary"
        icon={<KeyRound aria-hidden />}
        busy={issue.pending}
        onClick={() => issue.run({ id, version })}
      >
        {t("link")}
      </Button>
      <Dialog open={link !== null} onOpenChange={(open) => !open && setLink(null)} title={t("linkTitle")}>
        {link && <ShownLink link={link} name={name} done={() => setLink(null)} />}
      </Dialog>
    </>
  );
}

function ShownLink({ link, name, done }: { link: Link; name: string; done: () => void }) {
  const t = useTranslations("office.person");
  const locale = useLocale();
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    // Without TLS a browser has no clipboard for pages: the text is selected, and the keyboard copies it.
    box.current?.select();
    await navigator.clipboard?.writeText(link.address);
    toast({ text: t("copied") });
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sub">{t("linkFor", { name, until: formatInstant(link.expiresAt, locale) })}</p>
      <textarea
        ref={box}
        readOnly
        rows={3}
        value={link.address}
        aria-label={t("linkTitle")}
        className="textarea font-mono text-sub"
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button icon={<Copy aria-hidden />} onClick={copy}>
          {t("copy")}
        </Button>
        <Button variant="primary" onClick={done}>
          {t("done")}
        </Button>
      </div>
    </div>
  );
}
