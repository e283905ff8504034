import { Page, PageHeader } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../../shell/crumbs.tsx";
import { api } from "../../../../../shell/trpc-server.ts";
import { codeFields } from "../../code-fields.ts";
import { ChangeMemberForm } from "./change-member-form.tsx";

export default async function EditMemberPage({ params }: { params: Promise<{ memberId: string }> }) {
  const { memberId: id } = await params;
  const [t, member] = [await getTranslations("members"), await api.members.record({ id })];
  const codes = Object.fromEntries(codeFields.map((field) => [field, member[field] ?? ""]));
  const words = {
    unitName: member.unitName ?? "",
    groupName: member.groupName ?? "",
    occupation: member.occupation ?? "",
  };
  return (
    <Page header={<PageHeader title={t("edit.title")} count={member.name} note={t("edit.hint")} />}>
      <Crumbs items={[{ href: `/members/${id}`, label: member.name }, { label: t("edit.title") }]} />
      <ChangeMemberForm
        memberId={id}
        version={member.version}
        masks={{ phone: member.phoneMask ?? "", address: member.addressMask ?? "" }}
        fields={{ ...codes, ...words }}
      />
    </Page>
  );
}
