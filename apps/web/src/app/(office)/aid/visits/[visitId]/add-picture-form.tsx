"use client";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { FileDrop } from "@gongbang/ui/file-drop";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { base64Of, drawPhoto } from "~/shell/draw-picture.ts";
import { useTRPC } from "~/shell/trpc-client.tsx";
import { useCommand } from "~/shell/use-command.ts";

type Props = { visitId: string; number: string };

/** 添加照片: what was taken at the visit by another camera than the round's. */
export function AddPicture(props: Props) {
  const t = useTranslations("aid.visits.addPicture");
  return (
    <DialogButton label={t("open")} title={t("title")} size="sm">
      {(close) => <AddPictureForm {...props} onDone={close} />}
    </DialogButton>
  );
}

export function AddPictureForm({ visitId, number, onDone }: Props & { onDone: () => void }) {
  const t = useTranslations("aid.visits.addPicture");
  const [file, setFile] = useState<File>();
  const [drawing, setDrawing] = useState(false);
  const [broken, setBroken] = useState(false);
  const adding = useCommand(useTRPC().visits.addPicture.mutationOptions(), {
    done: t("done"),
    quiet: true,
    onDone,
  });
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!file) return setBroken(true);
    setDrawing(true);
    // Drawn anew on this device as on the telephone: neither place nor camera goes along.
    const drawn = await drawPhoto(file, number).catch(() => null);
    const content = drawn && (await base64Of(drawn).catch(() => null));
    setDrawing(false);
    setBroken(content === null);
    if (content !== null) adding.run({ visitId, content });
  };
  return (
    <form onSubmit={add} method="post" className="flex flex-col gap-3">
      <FileDrop
        label={t("drop")}
        chooseLabel={t("choose")}
        hint={t("hint")}
        accept="image/*"
        error={broken ? t("broken") : (adding.refusal ?? undefined)}
        onFiles={([chosen]) => {
          setBroken(false);
          setFile(chosen);
        }}
      />
      <Button type="submit" variant="primary" busy={drawing || adding.pending} className="self-start">
        {t("save")}
      </Button>
    </form>
  );
}
