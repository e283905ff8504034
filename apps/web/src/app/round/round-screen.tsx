import type { ReactNode } from "react";

/** One screen of the telephone, also where it is opened at a desk. */
export const Screen = ({ children }: { children: ReactNode }) => (
  <main className="mx-auto flex min-h-dvh w-full max-w-[560px] flex-col bg-background text-[16px]">
    {children}
  </main>
);
