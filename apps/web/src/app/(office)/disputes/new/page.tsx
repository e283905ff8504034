import { scopeFor } from "@gongbang/domain/access/policy";
import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { pageContext } from "../../../../shell/session.ts";
import { api } from "../../../../shell/trpc-server.ts";
import { OpenTicketForm } from "./open-ticket-form.tsx";

export default async function NewTicketPage() {
  const [{ actor }, calendar, t] = await Promise.all([
    pageContext(),
    api.deadlines.calendar({}),
    getTranslations("disputes"),
  ]);
  if (!actor || scopeFor(actor, "dispute.ticket.open") === null) forbidden();
  return (
    <>
      <Crumbs items={[{ label: t("new") }]} />
      <OpenTicketForm
        calendar={calendar}
        mayRead={scopeFor(actor, "dispute.ticket.read") !== null}
        mediates={actor.roles.includes("mediator")}
      />
    </>
  );
}
