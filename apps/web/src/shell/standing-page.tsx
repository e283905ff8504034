import { EmptyState } from "@gongbang/ui/empty-state";
import type { ReactNode } from "react";

type StandingPageProps = { icon: ReactNode; title: string; body: string; action: ReactNode };

/** A page that only says why there is no page, and where to go from here. */
export function StandingPage({ icon, title, body, action }: StandingPageProps) {
  return (
    <div className="grid min-h-[60dvh] place-items-center p-4">
      <div className="panel max-w-[440px]">
        <h1 className="sr-only">{title}</h1>
        <EmptyState icon={icon} title={title} action={action}>
          {body}
        </EmptyState>
      </div>
    </div>
  );
}
