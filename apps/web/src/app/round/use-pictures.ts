"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { PicturesChange } from "./change-pictures.ts";
import type { Picture } from "./save-entry.ts";

/** Does what draws a picture. While it runs the visit is not saved and the form not left, so that no picture is lost. */
export type WhileDrawing = (work: () => Promise<void>) => Promise<void>;

/** The pictures of a form, with how many are being drawn: each takes seconds on an old telephone. */
export function usePictures() {
  const [pictures, setPictures] = useState<Picture[]>([]);
  const [drawing, setDrawing] = useState(0);
  const change = useCallback((become: PicturesChange) => setPictures(become), []);
  const whileDrawing = useCallback<WhileDrawing>(async (work) => {
    setDrawing((now) => now + 1);
    await work().finally(() => setDrawing((now) => now - 1));
  }, []);
  return { pictures, setPictures, change, drawing: drawing > 0, whileDrawing };
}

/**
 * The way out of a form, taken when the last picture is drawn. To be called behind whatever keeps the pictures: the
 * effects of one drawing run in their order, and a picture that came last is kept before the form goes.
 */
export function useLeaving(drawing: boolean, go: () => void): () => void {
  const [leaving, setLeaving] = useState(false);
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    if (!leaving || drawing) return;
    setLeaving(false);
    latest.current();
  }, [leaving, drawing]);
  return useCallback(() => setLeaving(true), []);
}
