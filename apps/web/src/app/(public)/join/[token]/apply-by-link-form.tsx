"use client";
import { newFormWork } from "@gongbang/domain/codes/organisation";
import { applyByLinkInput, joinConsent } from "@gongbang/domain/members/join.input";
import { SelectField, TextField } from "@gongbang/ui/field";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { ApplicantForm, textsOf } from "~/shell/applicant-form.tsx";
import { codeWord } from "~/shell/code-words.ts";
import { useOneTimeForm } from "~/shell/use-one-time-form.ts";

const fields = [
  ...["name", "citizenId", "phone", "unitName"],
  ...["occupation", "newFormWork", "platform", "workArea"],
];

/** 入会申请 on a phone. */
export function ApplyByLinkForm({ token, unionName }: { token: string; unionName: string }) {
  const form = useOneTimeForm("/api/join", applyByLinkInput, /^(ID|MEMBER)\./);
  const bodyOf = (said: FormData) => ({
    ...{ token, ...textsOf(said, fields) },
    ...(said.get("consent") && { consent: joinConsent }),
  });
  return (
    <ApplicantForm words="join" {...{ unionName, form, bodyOf }}>
      <WorkFields problems={form.problems} />
    </ApplicantForm>
  );
}

/** The fields of new forms of work are asked only of who does such work. */
function WorkFields({ problems }: { problems: Record<string, string> }) {
  const t = useTranslations("join");
  const locale = useLocale();
  const [work, setWork] = useState("");
  return (
    <>
      <SelectField
        label={t("newFormWork")}
        name="newFormWork"
        placeholder={t("notNewForm")}
        options={newFormWork.open.map((value) => ({
          value,
          label: codeWord(newFormWork, value, locale) ?? value,
        }))}
        error={problems.newFormWork}
        value={work}
        onChange={(event) => setWork(event.target.value)}
      />
      {work === "" ? (
        <TextField
          label={t("unitName")}
          name="unitName"
          autoComplete="organization"
          error={problems.unitName}
        />
      ) : (
        <>
          <TextField label={t("platform")} name="platform" error={problems.platform} />
          <TextField label={t("workArea")} name="workArea" error={problems.workArea} />
        </>
      )}
      <TextField label={t("occupation")} name="occupation" error={problems.occupation} />
    </>
  );
}
