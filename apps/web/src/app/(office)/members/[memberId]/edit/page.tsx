import type { AppRouter } from "@gongbang/api/root";
import { type MemberText, memberFlags, memberTexts } from "@gongbang/domain/members/member-fields";
import { Page, PageHeader } from "@gongbang/ui/page";
import type { inferRouterOutputs } from "@trpc/server";
import { getLocale, getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../../shell/crumbs.tsx";
import { api } from "../../../../../shell/trpc-server.ts";
import { codeFields } from "../../code-fields.ts";
import { validityWord } from "../../code-words.ts";
import { ChangeMemberForm } from "./change-member-form.tsx";

type Member = inferRouterOutputs<AppRouter>["members"]["record"];

/** What stands in the record, as the form's fields hold it: "" where nothing is known. */
function fieldsOf(member: Member, locale: "zh-CN" | "en") {
  const texts = Object.keys(memberTexts) as MemberText[];
  const flag = (said: boolean | null) => (said === null ? "" : said ? "1" : "0");
  return {
    ...Object.fromEntries(codeFields.map((field) => [field, member[field] ?? ""])),
    ...Object.fromEntries(texts.map((field) => [field, member[field] ?? ""])),
    ...Object.fromEntries(memberFlags.map((field) => [field, flag(member[field])])),
    idValidUntil: validityWord(member.idValidUntil, locale) ?? "",
    creditCode: member.creditCode ?? "",
    cardBoundOn: member.cardBoundOn ?? "",
    newFormSince: member.newFormSince ?? "",
  };
}

export default async function EditMemberPage({ params }: { params: Promise<{ memberId: string }> }) {
  const { memberId: id } = await params;
  const [t, locale] = [await getTranslations("members"), await getLocale()];
  const member = await api.members.record({ id });
  return (
    <Page header={<PageHeader title={t("edit.title")} count={member.name} note={t("edit.hint")} />}>
      <Crumbs items={[{ href: `/members/${id}`, label: member.name }, { label: t("edit.title") }]} />
      <ChangeMemberForm
        memberId={id}
        version={member.version}
        masks={{
          phone: member.phoneMask ?? "",
          address: member.addressMask ?? "",
          registrationPlace: member.registrationPlaceMask ?? "",
        }}
        stands={Object.fromEntries(codeFields.map((field) => [field, member[field]]))}
        fields={fieldsOf(member, locale)}
      />
    </Page>
  );
}
