import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Frame } from "../../shell/frame.tsx";
import { allowed, navigation, quickActions } from "../../shell/navigation.ts";
import { pageContext } from "../../shell/session.ts";

/**
 * The office behind the sign-in. This guards nothing: each procedure asks the policy again. It only chooses what
 * to offer.
 */
export default async function OfficeLayout({ children }: { children: ReactNode }) {
  const { actor } = await pageContext();
  if (!actor) redirect("/sign-in");
  const [t, shell] = await Promise.all([getTranslations("office"), getTranslations("shell")]);
  const roles = actor.roles.map((role) => (t.has(`role.${role}`) ? t(`role.${role}`) : role)).join("、");
  return (
    <Frame
      user={{ name: actor.name, role: roles, union: shell("tagline") }}
      place=""
      pages={allowed(actor, navigation).map(({ key }) => key)}
      actions={allowed(actor, quickActions).map(({ key }) => key)}
    >
      {children}
    </Frame>
  );
}
