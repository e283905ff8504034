import { dayAt } from "@gongbang/domain/kernel/day";
import { Page } from "@gongbang/ui/page";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../../shell/crumbs.tsx";
import { pageContext } from "../../../../../shell/session.ts";
import { api } from "../../../../../shell/trpc-server.ts";
import { rightsOf } from "../member-rights.ts";
import { PrintMemberForm } from "./print-member-form.tsx";

/** 《工会会员登记表》 on one sheet of A4. */
export default async function PrintMemberPage({ params }: { params: Promise<{ memberId: string }> }) {
  const { memberId } = await params;
  const [t, form, { actor }] = await Promise.all([
    getTranslations("record.form"),
    api.records.form({ memberId }),
    pageContext(),
  ]);
  return (
    <Page>
      <Crumbs items={[{ href: `/members/${memberId}`, label: form.member.name }, { label: t("page") }]} />
      <PrintMemberForm
        form={form}
        today={dayAt(new Date())}
        officer={actor?.name ?? ""}
        mayReveal={rightsOf(actor).printsPlain}
      />
    </Page>
  );
}
