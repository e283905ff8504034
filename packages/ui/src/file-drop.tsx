"use client";
import { FileText, Upload } from "lucide-react";
import { type DragEvent, type ReactNode, useId, useRef, useState } from "react";

type FileDropProps = {
  label: ReactNode;
  /** The link inside the box: "choose a file". */
  chooseLabel: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  accept?: string;
  multiple?: boolean;
  name?: string;
  onFiles?: (files: File[]) => void;
};

/** A place to drop files, which is a file field all along: by keyboard, by phone, inside a form. */
export function FileDrop({
  label,
  chooseLabel,
  hint,
  error,
  accept,
  multiple,
  name,
  onFiles,
}: FileDropProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [names, setNames] = useState<string[]>([]);
  const take = (files: FileList | null) => {
    const chosen = [...(files ?? [])];
    setNames(chosen.map((file) => file.name));
    onFiles?.(chosen);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (input.current) input.current.files = event.dataTransfer.files;
    take(event.dataTransfer.files);
  };
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const look = over
    ? "border-accent bg-accent-soft"
    : "border-(--field-border) bg-surface hover:bg-surface-secondary";
  return (
    <div className="flex flex-col gap-1">
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`relative flex min-h-24 cursor-pointer flex-col items-center justify-center gap-1 rounded-lg border border-dashed p-4 text-center focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-focus ${look}`}
      >
        <Upload aria-hidden size={18} className="text-muted" />
        <span>
          {label} <span className="text-link underline">{chooseLabel}</span>
        </span>
        {hint && (
          <span id={`${id}-hint`} className="text-meta text-muted">
            {hint}
          </span>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          name={name}
          accept={accept}
          multiple={multiple}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy}
          className="sr-only"
          onChange={(event) => take(event.target.files)}
        />
      </label>
      {names.map((file) => (
        <span key={file} className="flex items-center gap-1.5 text-sub">
          <FileText aria-hidden size={14} className="text-muted" />
          {file}
        </span>
      ))}
      {error && (
        <p id={`${id}-error`} role="alert" className="text-meta font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
