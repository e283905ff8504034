"use client";
import {
  type ComponentProps,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from "react";
import { AlertBanner } from "./alert-banner.tsx";

export type FormError = { name: string; message: ReactNode; label?: ReactNode };

type FormLayoutProps = Omit<ComponentProps<"form">, "onSubmit"> & {
  onSubmit: (event: FormEvent<HTMLFormElement>) => unknown;
  /** The fields that need attention, named as in the form. The summary leads to each. */
  errors?: readonly FormError[];
  errorTitle?: ReactNode;
  /** Why the office said no, in one sentence. */
  refusal?: ReactNode;
  /** The save bar: at the bottom, always in sight. */
  actions: ReactNode;
  /** Beside the save buttons: when the draft was kept. */
  note?: ReactNode;
  /** Known facts that stay visible beside the form. */
  aside?: ReactNode;
  children: ReactNode;
};

/** One column of sections, its save buttons right below them and always in sight. Ctrl+Enter saves; what is wrong is listed above, by name. */
export function FormLayout(props: FormLayoutProps) {
  const { onSubmit, errors = [], errorTitle, refusal, actions, note, aside, children, ...rest } = props;
  const form = useRef<HTMLFormElement>(null);
  return (
    <form
      noValidate
      // Sent before the page is awake, it must not put what was typed into an address.
      method="post"
      {...rest}
      ref={form}
      onSubmit={onSubmit}
      onKeyDown={saveOnCtrlEnter}
      className="flex flex-col"
    >
      <div className={aside ? "grid gap-3 md:grid-cols-[minmax(0,1fr)_312px]" : ""}>
        <div className="flex max-w-[860px] min-w-0 flex-col gap-3">
          <ErrorSummary errors={errors} title={errorTitle} form={form} />
          {refusal && (
            <AlertBanner tone="danger" live>
              {refusal}
            </AlertBanner>
          )}
          {children}
          {/* At the desk it has no band of its own: only what scrolls behind it is kept off. */}
          <div className="form-bar sticky bottom-0 z-10 flex flex-wrap items-center gap-2 py-2.5 max-md:-mx-4 max-md:border-t max-md:border-border max-md:bg-surface max-md:px-4 md:bg-(--ground,var(--background))">
            {actions}
            {note && <span className="ms-auto text-meta text-muted max-md:hidden">{note}</span>}
          </div>
        </div>
        {aside && <div className="flex min-w-0 flex-col gap-3 max-md:order-first">{aside}</div>}
      </div>
    </form>
  );
}

function saveOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

type ErrorSummaryProps = {
  errors: readonly FormError[];
  title?: ReactNode;
  form: RefObject<HTMLFormElement | null>;
};

/** Every error once more, above the form; each leads to its field. The form itself focuses the first one. */
function ErrorSummary({ errors, title, form }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  return (
    <AlertBanner tone="danger" title={title} live>
      <ul className="mt-0.5">
        {errors.map((error) => (
          <li key={error.name}>
            <button
              type="button"
              className="text-start hover:underline max-md:min-h-11"
              onClick={() => controlOf(form.current, error.name)?.focus()}
            >
              <FieldName form={form} error={error} />
              {error.message}
            </button>
          </li>
        ))}
      </ul>
    </AlertBanner>
  );
}

function controlOf(form: HTMLFormElement | null, name: string): HTMLElement | null {
  const named = form?.elements.namedItem(name);
  const control = named instanceof RadioNodeList ? named[0] : named;
  return control instanceof HTMLElement ? control : null;
}

/** The field's own label, read from the page, so that no form has to name its fields twice. */
function FieldName({ form, error }: { form: RefObject<HTMLFormElement | null>; error: FormError }) {
  const [label, setLabel] = useState<string | null>(null);
  useEffect(() => {
    const control = controlOf(form.current, error.name);
    const heading = control?.closest("fieldset")?.querySelector("legend") ?? (control && labelOf(control));
    setLabel(heading?.textContent?.replace(/\*$/, "") ?? null);
  }, [form, error.name]);
  const shown = error.label ?? label;
  return shown ? <b className="me-2 font-medium">{shown}</b> : null;
}

const labelOf = (control: HTMLElement) =>
  "labels" in control ? (control as HTMLInputElement).labels?.[0] : null;

const grids = { 1: "", 2: "md:grid-cols-2", 3: "md:grid-cols-3" };

type FormSectionProps = { title?: ReactNode; hint?: ReactNode; columns?: 1 | 2 | 3; children: ReactNode };

/** A card of fields that belong together. */
export function FormSection({ title, hint, columns = 1, children }: FormSectionProps) {
  return (
    <section className="panel p-3.5 md:p-4">
      {title && <h2 className="text-body font-semibold max-md:text-[16px]">{title}</h2>}
      {hint && <p className="text-sub text-muted">{hint}</p>}
      <div className={`grid items-start gap-x-4 gap-y-3 ${title || hint ? "mt-3" : ""} ${grids[columns]}`}>
        {children}
      </div>
    </section>
  );
}

/** A field as wide as its section. */
export function FormWide({ children }: { children: ReactNode }) {
  return <div className="col-span-full flex min-w-0 flex-col gap-3">{children}</div>;
}
