import { Check } from "lucide-react";
import { type ComponentProps, type ReactNode, useId } from "react";

/** What every field has. The error is a whole sentence that says what to do; `required` only marks and announces. */
export type FieldFrame = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
  /** Kept for who cannot see the field's place. */
  hideLabel?: boolean;
  className?: string;
};

export type Option = { value: string; label: ReactNode; disabled?: boolean };

type Wires = { id: string; "aria-invalid"?: true; "aria-describedby"?: string; "aria-required"?: true };

/** Ties label, hint and error to the control. */
function wires(
  id: string,
  { hint, error, required }: Pick<FieldFrame, "hint" | "error" | "required">,
): Wires {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    ...(error ? { "aria-invalid": true as const } : {}),
    ...(describedBy ? { "aria-describedby": describedBy } : {}),
    ...(required ? { "aria-required": true as const } : {}),
  };
}

function Frame({ id, frame, children }: { id: string; frame: FieldFrame; children: ReactNode }) {
  const { label, hint, error, required, hideLabel, className = "" } = frame;
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${className}`}>
      <label
        htmlFor={id}
        className={hideLabel ? "sr-only" : "text-sub text-default-foreground max-md:text-[15px]"}
      >
        {label}
        {required && <RequiredMark />}
      </label>
      {children}
      <Notes id={id} hint={hint} error={error} />
    </div>
  );
}

function RequiredMark() {
  return (
    <span aria-hidden className="ms-0.5 text-danger">
      *
    </span>
  );
}

function Notes({ id, hint, error }: { id: string; hint?: ReactNode; error?: ReactNode }) {
  return (
    <>
      {hint && (
        <p id={`${id}-hint`} className="text-meta text-muted">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-meta font-medium text-danger max-md:text-[14px]">
          {error}
        </p>
      )}
    </>
  );
}

/** Parts a field's own props from those of the native control. */
function split<P extends FieldFrame>(props: P) {
  const { label, hint, error, required, hideLabel, className, ...control } = props;
  return { frame: { label, hint, error, required, hideLabel, className }, control };
}

type TextFieldProps = FieldFrame & Omit<ComponentProps<"input">, keyof FieldFrame>;

/** One line of text. Takes what `register` of react-hook-form gives. */
export function TextField(props: TextFieldProps) {
  const made = useId();
  const { frame, control } = split(props);
  const id = control.id ?? made;
  return (
    <Frame id={id} frame={frame}>
      <input type="text" autoComplete="off" {...control} {...wires(id, frame)} className="input" />
    </Frame>
  );
}

type TextAreaProps = FieldFrame & Omit<ComponentProps<"textarea">, keyof FieldFrame>;

export function TextArea(props: TextAreaProps) {
  const made = useId();
  const { frame, control } = split(props);
  const id = control.id ?? made;
  return (
    <Frame id={id} frame={frame}>
      <textarea rows={3} {...control} {...wires(id, frame)} className="textarea" />
    </Frame>
  );
}

type SelectFieldProps = FieldFrame &
  Omit<ComponentProps<"select">, keyof FieldFrame> & {
    options: readonly Option[];
    /** The first, empty choice. */
    placeholder?: string;
  };

/** The device's own list: quick at the desk, large on the phone. */
export function SelectField({ options, placeholder, ...props }: SelectFieldProps) {
  const made = useId();
  const { frame, control } = split(props);
  const id = control.id ?? made;
  return (
    <Frame id={id} frame={frame}>
      <select {...control} {...wires(id, frame)} className="input">
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** A civil day, as "YYYY-MM-DD". */
export function DateField(props: Omit<TextFieldProps, "type">) {
  return <TextField max="2199-12-31" {...props} type="date" />;
}

/** An amount in yuan, sent as it was typed: only the server's `parseYuan` reads it. */
export function MoneyField({
  unit = "¥",
  ...props
}: Omit<TextFieldProps, "type" | "inputMode"> & { unit?: ReactNode }) {
  const made = useId();
  const { frame, control } = split(props);
  const id = control.id ?? made;
  return (
    <Frame id={id} frame={frame}>
      <span className="relative">
        <span
          aria-hidden
          className="pointer-events-none absolute start-2.5 top-1/2 -translate-y-1/2 text-muted"
        >
          {unit}
        </span>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          {...control}
          {...wires(id, frame)}
          className="input ps-7! text-end"
        />
      </span>
    </Frame>
  );
}

/** A search box inside a form. Lists use FilterBar. */
export function SearchField(props: Omit<TextFieldProps, "type">) {
  return <TextField {...props} type="search" />;
}

/** One yes-or-no, with the words beside the box. */
export function CheckboxField(props: TextFieldProps) {
  const made = useId();
  const { frame, control } = split(props);
  const id = control.id ?? made;
  return (
    <div className={`flex min-w-0 flex-col gap-1 ${frame.className ?? ""}`}>
      <label htmlFor={id} className="flex min-h-6 items-center gap-2 max-md:min-h-11">
        <input type="checkbox" {...control} {...wires(id, frame)} className="check" />
        <span>
          {frame.label}
          {frame.required && <RequiredMark />}
        </span>
      </label>
      <Notes id={id} hint={frame.hint} error={frame.error} />
    </div>
  );
}

type ChipGroupProps = FieldFrame &
  Omit<ComponentProps<"input">, keyof FieldFrame | "type" | "defaultValue" | "value"> & {
    type: "radio" | "checkbox";
    options: readonly Option[];
    /** Chosen at first, where no form library holds the value. */
    defaultValue?: string | readonly string[];
    /** Chips of one width, so many a row. */
    columns?: 2 | 3 | 4;
  };

const grids = { 2: "grid grid-cols-2", 3: "grid grid-cols-3", 4: "grid grid-cols-4" };

/** One of a few (radio) or some of a few (checkbox), as chips. 44 px high on the phone. */
export function ChipGroup({ type, options, defaultValue, columns, ...props }: ChipGroupProps) {
  const id = useId();
  const { frame, control } = split(props);
  const { "aria-required": _required, ...rest } = wires(id, frame);
  const chosen = (value: string) =>
    defaultValue === undefined ? undefined : [defaultValue].flat().includes(value);
  return (
    <fieldset {...rest} className={`flex min-w-0 flex-col gap-1 ${frame.className ?? ""}`}>
      <legend
        className={frame.hideLabel ? "sr-only" : "mb-1 text-sub text-default-foreground max-md:text-[15px]"}
      >
        {frame.label}
        {frame.required && <RequiredMark />}
      </legend>
      <div className={`gap-2 ${columns ? grids[columns] : "flex flex-wrap"}`}>
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              {...control}
              type={type}
              value={option.value}
              defaultChecked={chosen(option.value)}
              disabled={option.disabled || control.disabled}
              className="sr-only"
            />
            <Check aria-hidden size={14} className="choice-tick" />
            {option.label}
          </label>
        ))}
      </div>
      <Notes id={id} hint={frame.hint} error={frame.error} />
    </fieldset>
  );
}
