import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const looks = {
  info: ["border-info/25 bg-info-soft text-info-soft-foreground", Info],
  success: ["border-success/25 bg-success-soft text-success-soft-foreground", CircleCheck],
  warning: ["border-due-soon/25 bg-due-soon-soft text-due-soon", TriangleAlert],
  danger: ["border-danger/30 bg-danger-soft text-danger-soft-foreground", CircleAlert],
} as const;

type AlertBannerProps = {
  tone: keyof typeof looks;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  icon?: ReactNode;
  /** Read out when it appears: for what comes after the page has loaded. */
  live?: boolean;
};

/** A fact that stands above the rest of the page: icon, words, and the step that settles it. */
export function AlertBanner({ tone, title, children, actions, icon, live }: AlertBannerProps) {
  const [colours, Icon] = looks[tone];
  return (
    <div
      role={live ? "alert" : undefined}
      className={`flex shrink-0 flex-wrap items-center gap-x-2.5 gap-y-2 rounded-lg border px-3.5 py-2 ${colours}`}
    >
      <span aria-hidden className="self-start pt-[3px] icon-[18px]">
        {icon ?? <Icon />}
      </span>
      <div className="min-w-0 flex-1 py-0.5 text-sub">
        {title && <b className="me-3 text-body font-semibold">{title}</b>}
        {children}
      </div>
      {actions && <div className="flex flex-wrap gap-2 max-md:w-full">{actions}</div>}
    </div>
  );
}
