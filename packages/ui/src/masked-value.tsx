"use client";
import { Eye, EyeOff } from "lucide-react";
import { type FormEvent, useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { type Option, SelectField, TextField } from "./field.tsx";
import { useUiLabels } from "./ui-labels.tsx";

type MaskedValueProps = {
  /** As the server masked it; null where there is nothing. */
  masked: string | null;
  /** What it is: names the eye and heads the question. */
  label: string;
  reasons: readonly Option[];
  /** Asks for the plain value, giving the reason. The server writes it down before it answers. */
  onReveal: (reason: { reason: string; reasonText?: string }) => Promise<string>;
};

const shownFor = 60_000;

/** A sensitive value, covered. The eye asks for a reason and uncovers it for a minute. */
export function MaskedValue({ masked, label, reasons, onReveal }: MaskedValueProps) {
  const labels = useUiLabels();
  const [plain, setPlain] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (plain === null) return;
    const timer = setTimeout(() => setPlain(null), shownFor);
    return () => clearTimeout(timer);
  }, [plain]);
  if (masked === null) return <>—</>;
  const Icon = plain === null ? Eye : EyeOff;
  return (
    <span className="inline-flex items-center gap-1">
      <span className="tabular-nums">{plain ?? masked}</span>
      <button
        type="button"
        aria-label={`${plain === null ? labels.show : labels.hide} ${label}`}
        className="inline-flex size-6 items-center justify-center rounded text-muted hover:bg-default max-md:-my-2.5 max-md:size-11"
        onClick={() => (plain === null ? setAsking(true) : setPlain(null))}
      >
        <Icon aria-hidden size={14} />
      </button>
      <Dialog open={asking} onOpenChange={setAsking} title={`${labels.show} ${label}`} size="sm">
        <ReasonForm
          reasons={reasons}
          onCancel={() => setAsking(false)}
          onReason={async (reason) => {
            setPlain(await onReveal(reason));
            setAsking(false);
          }}
        />
      </Dialog>
    </span>
  );
}

type ReasonFormProps = {
  reasons: readonly Option[];
  onCancel: () => void;
  onReason: (reason: { reason: string; reasonText?: string }) => Promise<void>;
};

function ReasonForm({ reasons, onCancel, onReason }: ReasonFormProps) {
  const labels = useUiLabels();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const data = new FormData(event.currentTarget);
    const text = String(data.get("reasonText") ?? "").trim();
    setBusy(true);
    setFailure(null);
    try {
      await onReason({ reason: String(data.get("reason")), ...(text && { reasonText: text }) });
    } catch (error) {
      setFailure(error instanceof Error && error.message ? error.message : labels.failed);
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} className="flex flex-col gap-3">
      <SelectField label={labels.reason} name="reason" options={reasons} error={failure} />
      <TextField label={labels.reasonDetail} name="reasonText" maxLength={200} />
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{labels.cancel}</Button>
        <Button type="submit" variant="primary" busy={busy}>
          {labels.show}
        </Button>
      </div>
    </form>
  );
}
