import type { MeansParameters } from "@gongbang/domain/hardship/means-parameters";
import type { WorkCalendar } from "@gongbang/domain/kernel/calendar";
import type { Day } from "@gongbang/domain/kernel/day";
import type { Keyring } from "../../src/keyring.ts";
import { aidApplicationsOf } from "./aid-applications.ts";
import { walkArchives } from "./archives.ts";
import { runCampaign } from "./campaigns.ts";
import { type Chronicle, openChronicle } from "./chronicle.ts";
import { openDays } from "./days.ts";
import { openDesk } from "./desk.ts";
import { fundPlots } from "./funds.ts";
import { giveGrants } from "./grants.ts";
import { consentRows } from "./household-consents.ts";
import { planHouseholds } from "./household-plans.ts";
import { householdRows } from "./household-rows.ts";
import { keepLedger, noteFunds } from "./ledger.ts";
import { keepCosts } from "./medical-costs.ts";
import { memberCount, registerMembers } from "./members.ts";
import { openNumbers } from "./numbers.ts";
import { hireOfficers } from "./officers.ts";
import { payBatch } from "./payments.ts";
import { diceFor } from "./random.ts";
import { tellRegister } from "./register.ts";
import { noteTasks } from "./tasks.ts";
import { openTickets } from "./tickets.ts";
import { sendTransitions } from "./transitions.ts";
import { foundUnions } from "./unions.ts";
import { payVisits } from "./visits.ts";

export type Telling = {
  today: Day;
  calendar: WorkCalendar;
  parameters: readonly MeansParameters[];
  keys: Keyring;
};
export type Story = ReturnType<typeof tellStory>;

/** The whole story as rows, in memory: the same for the same day, but for what is sealed. */
export function tellStory({ today, calendar, parameters, keys }: Telling) {
  const days = openDays(today, calendar);
  const numbers = openNumbers(diceFor("numbers"), today);
  const foundedAt = new Date(`${days.ago(900)}T09:00:00+08:00`);
  const unions = foundUnions({ dice: diceFor("unions"), numbers, at: foundedAt });
  const staff = hireOfficers(diceFor("officers"), unions, foundedAt);
  const book = (noun: string) => openChronicle(diceFor(noun), days);

  const register = book("members");
  const registered = registerMembers({ dice: register.dice, numbers, keys, unions, staff, book: register });
  const series = new Map([["member", memberCount]]);
  const hardship = book("archives");
  const world = { book: hardship, parameters, staff, keys };
  const files = walkArchives(world, registered.members, series);
  const households = files.flatMap((file) => householdRows(world, numbers, file));

  const consents = consentRows(diceFor("consents"), files, households);

  const asked = aidApplicationsOf(world, registered.members, files);

  const aid = book("aid");
  const funds = fundPlots(aid.dice, days);
  const grants = giveGrants({ book: aid, staff, files, funds, series });
  const costs = keepCosts(book("costs"), grants);
  const till = book("payments");
  const payments = payBatch({ book: till, keys, numbers, staff, series }, grants);
  const visits = payVisits(aid, files, grants);
  const undertaken = undertake(book, { files, funds, staff, series });
  const transitions = sendTransitions(book("transitions"), files, staff);
  const actorOf = (name: string) => staff.all.find((each) => each.name === name)?.id ?? staff.finance.id;
  const changes = aid.statusChanges;
  const movements = keepLedger({ funds, grants, changes, actorOf, opener: staff.finance.id });
  const treasury = book("treasury");
  noteFunds(treasury, funds, staff.finance);

  const disputes = book("tickets");
  const { members } = registered;
  const tickets = openTickets({ book: disputes, keys, numbers, staff, unions, members, series });

  const standing = book("register");
  const desk = { book: standing, keys, numbers, staff, unions, registered };
  const told = tellRegister(openDesk(desk, register.audits), files, tickets);
  return {
    ...{
      foundedAt,
      unions,
      staff,
      registered,
      files,
      households,
      consents,
      asked,
      funds,
      grants,
      costs,
      payments,
      visits,
      ...undertaken,
      transitions,
      movements,
      tickets,
      told,
      series,
    },
    ...writtenIn([register, hardship, aid, treasury, till, disputes, standing]),
  };
}

/** What the caseworkers have still to do: their tasks, the households' plans, and the campaign that is under way. */
const undertake = (book: (noun: string) => Chronicle, told: Parameters<typeof runCampaign>[1]) => ({
  tasks: noteTasks(book("tasks"), told.files),
  plans: planHouseholds(book("plans"), told.files),
  campaign: runCampaign(book("campaigns"), told),
});

/** The steps, clocks and lines of the trail that all these deeds left, the trail in its order. */
const writtenIn = (books: readonly Chronicle[]) => ({
  statusChanges: books.flatMap(({ statusChanges }) => statusChanges),
  deadlines: books.flatMap(({ deadlines }) => deadlines),
  audits: books.flatMap(({ audits }) => audits).sort((a, b) => (a.at < b.at ? -1 : 1)),
});
