import {
  calendarYearInput,
  changeDayInput,
  confirmYearInput,
} from "@gongbang/domain/office/change-day.input";
import {
  changePersonInput,
  invitePersonInput,
  listPeopleInput,
  personInput,
  resetPersonInput,
} from "@gongbang/domain/office/person.input";
import { readTrailInput } from "@gongbang/domain/office/read-trail.input";
import { z } from "zod";
import { commandInput, may, router } from "../trpc.ts";
import { cancelJob } from "./cancel-job.ts";
import { changeDay } from "./change-day.ts";
import { changePerson } from "./change-person.ts";
import { confirmYear } from "./confirm-year.ts";
import { disablePerson } from "./disable-person.ts";
import { enablePerson } from "./enable-person.ts";
import { endOwnSession, endOwnSessionInput, endSessions } from "./end-sessions.ts";
import { invitePerson } from "./invite-person.ts";
import { issueLink, linkOutput } from "./issue-link.ts";
import { jobShape, listJobs, oneJob } from "./list-jobs.ts";
import { choicesOutput, listPeople, peopleOutput, personChoices } from "./list-people.ts";
import { calendarYearOutput, readCalendar } from "./read-calendar.ts";
import { meOutput, personOutput, readMe, readPerson } from "./read-person.ts";
import { readTrail, trailPageOutput } from "./read-trail.ts";
import { resetPerson } from "./reset-person.ts";
import { verifyOutput, verifyTrail } from "./verify-trail.ts";

const nothing = z.strictObject({}).default({});
const byId = z.strictObject({ id: z.uuid() });
const stored = z.object({ version: z.number() });
const ended = z.object({ ended: z.number() });

const selfRouter = router({
  me: may("office.self.use").read(nothing, meOutput, readMe),
  endSession: may("office.self.use").command(endOwnSessionInput, ended, endOwnSession),
});

const peopleRouter = router({
  list: may("office.person.read").read(listPeopleInput, peopleOutput, listPeople),
  record: may("office.person.read").read(byId, personOutput, (office, { id }) => readPerson(office, id)),
  choices: may("office.person.invite").read(nothing, choicesOutput, personChoices),
  invite: may("office.person.invite").command(
    invitePersonInput,
    z.object({ id: z.string(), version: z.number() }),
    invitePerson,
  ),
  change: may("office.person.change").command(changePersonInput, stored, changePerson),
  disable: may("office.person.change").command(personInput, stored, disablePerson),
  enable: may("office.person.change").command(personInput, stored, enablePerson),
  reset: may("office.person.change").command(resetPersonInput, stored, resetPerson),
  endSessions: may("office.person.change").command(personInput, ended, endSessions),
  link: may("office.link.reveal").command(personInput, linkOutput, issueLink),
});

const auditRouter = router({
  list: may("office.audit.read").read(readTrailInput, trailPageOutput, readTrail),
  verify: may("office.audit.verify").command(z.strictObject(commandInput), verifyOutput, verifyTrail),
});

const calendarRouter = router({
  year: may("office.calendar.read").read(calendarYearInput, calendarYearOutput, readCalendar),
  change: may("office.calendar.change").command(changeDayInput, z.object({ moved: z.number() }), changeDay),
  confirm: may("office.calendar.change").command(
    confirmYearInput,
    z.object({ moved: z.number() }),
    confirmYear,
  ),
});

const jobsRouter = router({
  list: may("office.job.read").read(nothing, z.array(jobShape), listJobs),
  one: may("office.job.read").read(byId, jobShape, (office, { id }) => oneJob(office, id)),
  cancel: may("office.job.cancel").command(
    z.strictObject({ ...commandInput, id: z.uuid() }),
    z.object({ id: z.string() }),
    cancelJob,
  ),
});

export const officeRouter = router({
  self: selfRouter,
  people: peopleRouter,
  audit: auditRouter,
  calendar: calendarRouter,
  jobs: jobsRouter,
});
