import { transact } from "@gongbang/db/transact";
import { type FormSheet, writeRegisterForm } from "@gongbang/documents/write-register-form";
import { scopeFor } from "@gongbang/domain/access/policy";
import { familyRelation } from "@gongbang/domain/codes/family-relation";
import { employmentStatus } from "@gongbang/domain/codes/person";
import { dayAt } from "@gongbang/domain/kernel/day";
import { Refused } from "@gongbang/domain/kernel/decision";
import {
  type FormFacts,
  familyOnForm,
  formCell,
  registerForm,
  rowsBesidePhoto,
} from "@gongbang/domain/members/register-form";
import type { z } from "zod";
import { storeFile } from "../files.ts";
import type { Handler, Job } from "../jobs.ts";
import { photoOf } from "./keep-file.ts";
import { memberOf } from "./list-family.ts";
import { type formShape, formTask, type PlainForm, plainOf, readForm } from "./read-form.ts";

type Form = z.input<typeof formShape>;
type Say = (key: string, values?: Record<string, unknown>) => string;

/** Writes 《工会会员登记表》 as a Word file, with the eyes of whoever asked for it. Gives the id of the file. */
export const writeMemberForm: Handler = async (house, job, progress) => {
  const { memberId, locale, plain } = formTask.parse(job.task);
  const { actor } = job;
  const scope = scopeFor(actor, plain ? "member.form.reveal" : "member.form.print");
  if (!scope) throw new Refused({ code: "ACCESS.DENIED" });
  const say: Say = (key, values) => job.words(locale, key, values);
  const { form, revealed, photo } = await transact(house.db, { actor, scope }, async (tx) => {
    const member = await memberOf(tx, memberId);
    return {
      form: await readForm({ tx }, memberId),
      revealed: plain ? plainOf(house.keys, member) : null,
      photo: await photoOf(tx, house.keys, memberId),
    };
  });
  const facts = factsOf(form, revealed, say);
  const bytes = await writeRegisterForm(sheetOf({ facts, form, photo, locale, say, job }));
  await progress(1, 1);
  const owner = { keys: house.keys, actor, now: job.now };
  const name = say("record.form.fileName", { name: form.member.name });
  const fileId = await transact(house.db, { actor, scope }, (tx) =>
    storeFile(tx, owner, { name, kind: "docx", bytes }),
  );
  return { fileId, fileName: name };
};

/** What the form is filled from: masks, unless it was uncovered. */
function factsOf({ member }: Form, revealed: PlainForm | null, say: Say): FormFacts {
  return {
    ...member,
    citizenId: revealed?.citizenId ?? member.idMask,
    phone: revealed?.phone ?? member.phoneMask,
    bankCard: revealed?.bankCard ?? (member.cardTail && `****${member.cardTail}`),
    address: revealed?.address ?? member.addressMask,
    registrationPlace: revealed?.registrationPlace ?? member.registrationPlaceMask,
    union: member.unions.at(-1)?.name ?? "",
    status: say(`members.status.${member.status}`),
  };
}

type Sheet = {
  facts: FormFacts;
  form: Form;
  photo: FormSheet["photo"];
  locale: "zh-CN" | "en";
  say: Say;
  job: Job;
};

function sheetOf({ facts, form, photo, locale, say, job }: Sheet): FormSheet {
  const word = (labels: Readonly<Record<string, { zh: string; en: string }>>, code: string | null) =>
    (code && (locale === "en" ? labels[code]?.en : labels[code]?.zh)) || "";
  const family = form.family
    .slice(0, familyOnForm)
    .map(({ relation, name, birthOn, employment, unitName }) => [
      word(familyRelation.labels, relation),
      name,
      birthOn ?? "",
      [word(employmentStatus.labels, employment), unitName].filter(Boolean).join(" "),
    ]);
  const blank = Array.from({ length: Math.max(0, 3 - family.length) }, () => ["", "", "", ""]);
  return {
    title: say("record.form.title"),
    above: [
      say("record.form.keeper", { union: facts.union }),
      say("record.form.asOf", { on: dayAt(job.now) }),
    ],
    rows: registerForm.map((row) =>
      row.map((field) => ({
        label: say(`record.form.field.${field}`),
        value: formCell(field, facts, locale),
      })),
    ),
    photo,
    photoLabel: say("record.form.photo"),
    rowsBesidePhoto,
    list: {
      title: say("record.form.family"),
      heads: (["relation", "name", "birthOn", "work"] as const).map((key) => say(`record.form.heads.${key}`)),
      rows: [...family, ...blank],
    },
    boxes: (["self", "union"] as const).map((key) => ({
      label: say(`record.form.boxes.${key}`),
      line: say(`record.form.lines.${key}`),
    })),
    below: say("record.form.below", { name: job.actor.name }),
  };
}
