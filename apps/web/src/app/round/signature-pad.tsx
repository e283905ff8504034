"use client";
import { Button } from "@gongbang/ui/button";
import { useTranslations } from "next-intl";
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { base64Of, pictureOf } from "~/shell/draw-picture.ts";
import { type PicturesChange, withSignature } from "./change-pictures.ts";
import type { Picture } from "./save-entry.ts";
import type { WhileDrawing } from "./use-pictures.ts";

type SignaturePadProps = {
  pictures: Picture[];
  onChange: (change: PicturesChange) => void;
  whileDrawing: WhileDrawing;
};
const size = { width: 680, height: 240 };

/** 签字: drawn with a finger, kept as a picture. It is evidence that somebody signed, and no electronic signature in law. */
export function SignaturePad({ pictures, onChange, whileDrawing }: SignaturePadProps) {
  const t = useTranslations("rounds.signature");
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ x: number; y: number } | null>(null);
  const [open, setOpen] = useState(false);
  // Strokes follow each other faster than pictures are made of them: only the last one counts.
  const turn = useRef(0);
  const kept = pictures.find(({ purpose }) => purpose === "signature")?.content;
  const signed = kept !== undefined;

  useDrawKept(canvas, kept);

  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    const pen = canvas.current?.getContext("2d");
    if (!pen || last.current === null) return;
    const to = placeOf(event);
    Object.assign(pen, { lineWidth: 5, lineCap: "round", strokeStyle: "black" });
    pen.beginPath();
    pen.moveTo(last.current.x, last.current.y);
    pen.lineTo(to.x, to.y);
    pen.stroke();
    last.current = to;
  };
  const lift = () => {
    if (last.current === null) return;
    last.current = null;
    turn.current += 1;
    const own = turn.current;
    void whileDrawing(async () => {
      const content = await contentOf(canvas.current);
      if (content !== null && own === turn.current) onChange(withSignature(content));
    });
  };
  const clear = () => {
    turn.current += 1;
    canvas.current?.getContext("2d")?.clearRect(0, 0, size.width, size.height);
    onChange(withSignature(null));
  };

  if (!open && !signed)
    return (
      <Button className="self-start" onClick={() => setOpen(true)}>
        {t("open")}
      </Button>
    );
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-[15px]">{t("label")}</legend>
      <canvas
        ref={canvas}
        {...size}
        role="img"
        aria-label={t(signed ? "signed" : "empty")}
        className="w-full touch-none rounded-md border border-border bg-white"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = placeOf(event);
          draw(event);
        }}
        onPointerMove={draw}
        onPointerUp={lift}
        onPointerCancel={lift}
      />
      <span className="flex items-center gap-2 text-[14px] text-muted">
        {t("hint")}
        <Button variant="ghost" className="ms-auto" onClick={clear}>
          {t("clear")}
        </Button>
      </span>
    </fieldset>
  );
}

/** What stands on the pad, as a picture in base 64; null where nothing can be made of it. */
async function contentOf(canvas: HTMLCanvasElement | null): Promise<string | null> {
  const picture = await new Promise<Blob | null>((done) =>
    canvas ? canvas.toBlob(done, "image/png") : done(null),
  );
  return picture && base64Of(picture);
}

/** Draws a signature that a draft brought back: the next stroke is added to it, and does not take its place. */
function useDrawKept(canvas: RefObject<HTMLCanvasElement | null>, content: string | undefined) {
  const drawn = useRef(false);
  useEffect(() => {
    if (drawn.current || !canvas.current) return;
    // From here on the pad itself holds what was signed.
    drawn.current = true;
    if (content === undefined) return;
    const pen = canvas.current.getContext("2d");
    void createImageBitmap(pictureOf(content, "image/png")).then((picture) => pen?.drawImage(picture, 0, 0));
  });
}

/** Where the finger is on the canvas, whatever its size on the screen. */
function placeOf({ currentTarget, clientX, clientY }: PointerEvent<HTMLCanvasElement>) {
  const box = currentTarget.getBoundingClientRect();
  return {
    x: ((clientX - box.left) / box.width) * size.width,
    y: ((clientY - box.top) / box.height) * size.height,
  };
}
