import { forbidden } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Crumbs } from "../../../../shell/crumbs.tsx";
import { pageContext } from "../../../../shell/session.ts";
import { api } from "../../../../shell/trpc-server.ts";
import { OpenTicketForm } from "./open-ticket-form.tsx";

export default async function NewTicketPage() {
  const [{ actor, may }, calendar, t] = await Promise.all([
    pageContext(),
    api.deadlines.calendar({}),
    getTranslations("disputes"),
  ]);
  if (!actor || !may("dispute.ticket.open")) forbidden();
  return (
    <>
      <Crumbs items={[{ label: t("new") }]} />
      <OpenTicketForm
        calendar={calendar}
        mayRead={may("dispute.ticket.read")}
        mediates={actor.roles.includes("mediator")}
      />
    </>
  );
}
