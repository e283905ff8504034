import { ButtonLink } from "@gongbang/ui/link";
import { ListTodo, Network, Plus, Upload } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { pageContext } from "../../../shell/session.ts";

/** What the register offers beside its list, as far as the viewer may. */
export async function ListActions() {
  const [t, { may }] = [await getTranslations("members"), await pageContext()];
  const work = await getTranslations("memberships.work");
  return (
    <>
      <ButtonLink href="/members/work" icon={<ListTodo aria-hidden />}>
        {work("open")}
      </ButtonLink>
      <ButtonLink href="/members/unions" icon={<Network aria-hidden />}>
        {t("unionTree")}
      </ButtonLink>
      {may("member.import") && (
        <ButtonLink href="/members/import" icon={<Upload aria-hidden />}>
          {t("importRoster")}
        </ButtonLink>
      )}
      {may("member.create") && (
        <ButtonLink href="/members/new" variant="primary" icon={<Plus aria-hidden />}>
          {t("newMember")}
        </ButtonLink>
      )}
    </>
  );
}
