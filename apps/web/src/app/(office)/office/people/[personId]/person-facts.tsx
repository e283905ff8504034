import { Fact, FactGrid } from "@gongbang/ui/fact";
import { useTranslations } from "next-intl";
import type { Account } from "./account-shape.ts";

/** Which roles, where, and with which second factor. */
export function PersonFacts({ person }: { person: Account }) {
  const [t, roles, audit] = [
    useTranslations("office.person"),
    useTranslations("office.role"),
    useTranslations("audit"),
  ];
  const without = person.needsSecondFactor ? "noCode" : "codeNotNeeded";
  return (
    <FactGrid>
      <Fact label={t("roles")}>{person.roles.map((role) => roles(role)).join(audit("listSeparator"))}</Fact>
      <Fact label={t("union")}>{person.union.name}</Fact>
      <Fact label={t("secondFactor")}>{t(person.hasSecondFactor ? "hasCode" : without)}</Fact>
    </FactGrid>
  );
}
