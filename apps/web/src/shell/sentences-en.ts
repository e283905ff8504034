import aid from "../../messages/en/aid.json";
import apply from "../../messages/en/apply.json";
import approvals from "../../messages/en/approvals.json";
import archivePack from "../../messages/en/archive-pack.json";
import audit from "../../messages/en/audit.json";
import batches from "../../messages/en/batches.json";
import campaigns from "../../messages/en/campaigns.json";
import changes from "../../messages/en/changes.json";
import codes from "../../messages/en/codes.json";
import common from "../../messages/en/common.json";
import disputes from "../../messages/en/disputes.json";
import duplicates from "../../messages/en/duplicates.json";
import exported from "../../messages/en/exports.json";
import figures from "../../messages/en/figures.json";
import hardship from "../../messages/en/hardship.json";
import home from "../../messages/en/home.json";
import join from "../../messages/en/join.json";
import laws from "../../messages/en/laws.json";
import machines from "../../messages/en/machines.json";
import members from "../../messages/en/members.json";
import memberships from "../../messages/en/memberships.json";
import office from "../../messages/en/office.json";
import overview from "../../messages/en/overview.json";
import packs from "../../messages/en/packs.json";
import plans from "../../messages/en/plans.json";
import publicPages from "../../messages/en/public.json";
import record from "../../messages/en/record.json";
import refusals from "../../messages/en/refusals.json";
import registerNumbers from "../../messages/en/register-numbers.json";
import returns from "../../messages/en/returns.json";
import rounds from "../../messages/en/rounds.json";
import ruleSets from "../../messages/en/rule-sets.json";
import shell from "../../messages/en/shell.json";
import templates from "../../messages/en/templates.json";
import transitions from "../../messages/en/transitions.json";
import views from "../../messages/en/views.json";
import { nested } from "./nest-messages.ts";

/** Every sentence in English, by namespace: one namespace a file. A new file is named here and in the other language. */
export const sentences = nested({
  aid,
  apply,
  approvals,
  "archive-pack": archivePack,
  audit,
  batches,
  campaigns,
  changes,
  codes,
  common,
  disputes,
  duplicates,
  exports: exported,
  figures,
  hardship,
  home,
  join,
  laws,
  machines,
  members,
  memberships,
  office,
  overview,
  packs,
  plans,
  public: publicPages,
  record,
  refusals,
  "register-numbers": registerNumbers,
  returns,
  rounds,
  "rule-sets": ruleSets,
  shell,
  templates,
  transitions,
  views,
});
