"use client";
import { picturesMost } from "@gongbang/domain/aid/visit-entry.input";
import { Button } from "@gongbang/ui/button";
import { formatInstant } from "@gongbang/ui/format";
import { Camera, X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useId, useState } from "react";
import { base64Of, drawPhoto, pictureOf } from "./draw-picture.ts";
import type { Picture } from "./save-entry.ts";

type PhotoFieldProps = { pictures: Picture[]; onChange: (pictures: Picture[]) => void; number: string };

/** Up to nine photos, taken without leaving the form, and drawn anew before they are kept. */
export function PhotoField({ pictures, onChange, number }: PhotoFieldProps) {
  const t = useTranslations("rounds.photos");
  const [locale, id] = [useLocale(), useId()];
  const [fault, setFault] = useState(false);
  const photos = pictures.filter(({ purpose }) => purpose === "photo");

  const take = async (files: FileList | null) => {
    const line = `${formatInstant(new Date(), locale)} ${number}`;
    const room = picturesMost.photo - photos.length;
    const drawn = await Promise.all([...(files ?? [])].slice(0, room).map((file) => drawPhoto(file, line)));
    const good = drawn.filter((photo) => photo !== null);
    setFault(good.length < drawn.length);
    const taken = await Promise.all(good.map(base64Of));
    onChange([...pictures, ...taken.map((content) => ({ purpose: "photo" as const, content }))]);
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
            onClick={() => onChange(pictures.filter((each) => each !== photo))}
          />
        </span>
      ))}
      {photos.length < picturesMost.photo && (
        <label
          htmlFor={id}
          className="flex min-h-20 min-w-24 cursor-pointer flex-col items-center justify-center gap-1 rounded-md border border-dashed border-border px-3 text-[14px] focus-within:outline-2"
        >
          <Camera aria-hidden size={20} />
          {t("take", { count: photos.length, most: picturesMost.photo })}
          <input
            id={id}
            type="file"
            accept="image/*"
            capture="environment"
            multiple
            className="sr-only"
            onChange={(event) => {
              void take(event.target.files);
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
