import { Inbox } from "lucide-react";
import type { ReactNode } from "react";

type EmptyStateProps = { icon?: ReactNode; title: ReactNode; children?: ReactNode; action?: ReactNode };

/** Why there is nothing here, and what to do about it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-10 text-center">
      <span aria-hidden className="mb-1 text-faint icon-[24px]">
        {icon ?? <Inbox strokeWidth={1.5} />}
      </span>
      <p className="font-medium">{title}</p>
      {children && <div className="max-w-[52ch] text-balance text-sub text-muted">{children}</div>}
      {action && <div className="mt-2 flex gap-2">{action}</div>}
    </div>
  );
}
