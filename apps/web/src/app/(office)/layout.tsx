import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Frame } from "../../shell/frame.tsx";
import { allowed, navigation, quickActions } from "../../shell/navigation.ts";
import { pageContext } from "../../shell/session.ts";
import { api } from "../../shell/trpc-server.ts";

/**
 * The office behind the sign-in. This guards nothing: each procedure asks the policy again. It only chooses what
 * to offer.
 */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const { actor, visitor } = await pageContext();
  if (!actor) redirect(visitor.pending ? "/second-factor" : "/sign-in");
  const [t, common, frame] = await Promise.all([
    getTranslations("office.role"),
    getTranslations("common.words"),
    api.overview.frame(),
  ]);
  const roles = actor.roles.map((role) => t(role)).join(common("separator"));
  const { archives, deadlines, tickets } = frame;
  return (
    <Frame
      user={{ name: actor.name, role: roles, union: frame.union }}
      place={frame.federation}
      pages={allowed(actor, navigation).map(({ key }) => key)}
      actions={allowed(actor, quickActions).map(({ key }) => key)}
      counts={{ home: archives + deadlines, hardship: archives, disputes: tickets, deadlines }}
      runningJobs={frame.runningJobs}
    >
      {children}
    </Frame>
  );
}
