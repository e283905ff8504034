"use client";
import { picturesMost } from "@gongbang/domain/aid/visit-entry.input";
import { Button } from "@gongbang/ui/button";
import { formatInstant } from "@gongbang/ui/format";
import { Camera, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { base64Of, drawPhoto, pictureOf } from "~/shell/draw-picture.ts";
import { type PicturesChange, without, withPhotos } from "./change-pictures.ts";
import type { Picture } from "./save-entry.ts";
import type { WhileDrawing } from "./use-pictures.ts";

type PhotoFieldProps = {
  pictures: Picture[];
  onChange: (change: PicturesChange) => void;
  whileDrawing: WhileDrawing;
  number: string;
};

/** Up to nine photos, taken without leaving the form, and drawn anew before they are kept. */
export function PhotoField({ pictures, onChange, whileDrawing, number }: PhotoFieldProps) {
  const t = useTranslations("rounds.photos");
  const [locale, id] = [useLocale(), useId()];
  const [fault, setFault] = useState(false);
  const [coming, setComing] = useState(0);
  const photos = pictures.filter(({ purpose }) => purpose === "photo");
  // What is being drawn has its place already.
  const count = photos.length + coming;

  const take = async (files: File[]) => {
    const line = `${formatInstant(new Date(), locale)} ${number}`;
    setComing((now) => now + files.length);
    const drawn = await Promise.all(files.map((file) => contentOf(file, line)));
    const good = drawn.filter((content) => content !== null);
    setComing((now) => now - files.length);
    setFault(good.length < drawn.length);
    onChange(withPhotos(good));
  };
  return (
    <fieldset className="flex min-w-0 flex-wrap items-center gap-2">
      <legend className="mb-1 text-[15px]">{t("label")}</legend>
      {photos.map((photo, i) => (
        <span key={photo.content.slice(-60)} className="relative">
          <Thumbnail content={photo.content} alt={t("one", { number: i + 1 })} />
          <Button
            iconOnly
            icon={<X aria-hidden />}
            aria-label={t("remove", { number: i + 1 })}
            className="absolute -end-2 -top-2 bg-surface!"
            onClick={() => onChange(without(photo))}
          />
        </span>
      ))}
      {count < picturesMost.photo && (
        <label
          htmlFor={id}
          className="flex min-h-20 min-w-24 cursor-pointer flex-col items-center justify-center gap-1 rounded-md border border-dashed border-border px-3 text-[14px] focus-within:outline-2"
        >
          <Camera aria-hidden size={20} />
          {t("take", { count, most: picturesMost.photo })}
          <input
            id={id}
            type="file"
            accept="image/*"
            capture="environment"
            multiple
            className="sr-only"
            onChange={(event) => {
              // The browser empties its list with the field: what was taken is held apart.
              const files = [...(event.target.files ?? [])].slice(0, picturesMost.photo - count);
              void whileDrawing(() => take(files));
              event.target.value = "";
            }}
          />
        </label>
      )}
      {fault && (
        <p role="alert" className="w-full text-[14px] font-medium text-danger">
          {t("broken")}
        </p>
      )}
    </fieldset>
  );
}

/** A photo drawn anew, in base 64; null where that cannot be done. */
async function contentOf(file: File, line: string): Promise<string | null> {
  const photo = await drawPhoto(file, line).catch(() => null);
  return photo && base64Of(photo).catch(() => null);
}

function Thumbnail({ content, alt }: { content: string; alt: string }) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(pictureOf(content, "image/jpeg"));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return (
    <img
      src={address}
      alt={alt}
      className="size-20 rounded-md border border-border bg-default object-cover"
    />
  );
}
