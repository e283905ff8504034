"use client";
import { CircleAlert, CircleCheck, Info, X } from "lucide-react";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { Button } from "./button.tsx";
import { useUiLabels } from "./ui-labels.tsx";

export type ToastInput = {
  text: ReactNode;
  tone?: "success" | "danger" | "info";
  undo?: { label: ReactNode; onUndo: () => void };
};
type Toast = ToastInput & { id: number };

let toasts: readonly Toast[] = [];
let last = 0;
const listeners = new Set<() => void>();

function change(next: readonly Toast[]) {
  toasts = next;
  for (const listener of listeners) listener();
}

const close = (id: number) => change(toasts.filter((toast) => toast.id !== id));

/** Says in a corner that something happened. Never the only place of an error that asks for a step. */
export function toast(input: ToastInput): void {
  last += 1;
  change([...toasts.slice(-2), { ...input, id: last }]);
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const none: readonly Toast[] = [];

/** Where toasts appear: once, in the shell. */
export function ToastRegion() {
  const labels = useUiLabels();
  const shown = useSyncExternalStore(
    subscribe,
    () => toasts,
    () => none,
  );
  return (
    <section
      aria-label={labels.notices}
      aria-live="polite"
      className="no-print pointer-events-none fixed end-4 bottom-4 z-(--z-index-toast) flex w-[min(360px,calc(100vw-32px))] flex-col gap-2 max-md:bottom-20"
    >
      {shown.map((item) => (
        <ToastCard key={item.id} toast={item} />
      ))}
    </section>
  );
}

const looks = {
  success: ["text-success", CircleCheck],
  danger: ["text-danger", CircleAlert],
  info: ["text-info", Info],
} as const;

/** Long enough to read and to undo: 6 s, or 12 s where there is a button or something went wrong. */
const lifeOf = (item: ToastInput) => (item.undo || item.tone === "danger" ? 12_000 : 6_000);

function ToastCard({ toast: item }: { toast: Toast }) {
  const labels = useUiLabels();
  const { id } = item;
  const life = lifeOf(item);
  useEffect(() => {
    const timer = setTimeout(() => close(id), life);
    return () => clearTimeout(timer);
  }, [id, life]);
  const [colour, Icon] = looks[item.tone ?? "success"];
  return (
    <div className="pointer-events-auto flex items-center gap-2.5 rounded-lg bg-overlay py-2 ps-3 pe-2 text-sub shadow-overlay">
      <Icon aria-hidden size={16} className={`shrink-0 ${colour}`} />
      <span className="min-w-0 flex-1">{item.text}</span>
      {item.undo && (
        <Button
          size="sm"
          onClick={() => {
            item.undo?.onUndo();
            close(id);
          }}
        >
          {item.undo.label}
        </Button>
      )}
      <Button
        variant="ghost"
        size="sm"
        iconOnly
        icon={<X aria-hidden />}
        aria-label={labels.close}
        onClick={() => close(id)}
      />
    </div>
  );
}
