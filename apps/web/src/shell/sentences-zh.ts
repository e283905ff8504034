import aid from "../../messages/zh-CN/aid.json";
import apply from "../../messages/zh-CN/apply.json";
import approvals from "../../messages/zh-CN/approvals.json";
import archivePack from "../../messages/zh-CN/archive-pack.json";
import audit from "../../messages/zh-CN/audit.json";
import batches from "../../messages/zh-CN/batches.json";
import campaigns from "../../messages/zh-CN/campaigns.json";
import changes from "../../messages/zh-CN/changes.json";
import codes from "../../messages/zh-CN/codes.json";
import common from "../../messages/zh-CN/common.json";
import disputes from "../../messages/zh-CN/disputes.json";
import duplicates from "../../messages/zh-CN/duplicates.json";
import exported from "../../messages/zh-CN/exports.json";
import figures from "../../messages/zh-CN/figures.json";
import hardship from "../../messages/zh-CN/hardship.json";
import home from "../../messages/zh-CN/home.json";
import join from "../../messages/zh-CN/join.json";
import laws from "../../messages/zh-CN/laws.json";
import machines from "../../messages/zh-CN/machines.json";
import members from "../../messages/zh-CN/members.json";
import memberships from "../../messages/zh-CN/memberships.json";
import office from "../../messages/zh-CN/office.json";
import overview from "../../messages/zh-CN/overview.json";
import packs from "../../messages/zh-CN/packs.json";
import plans from "../../messages/zh-CN/plans.json";
import publicPages from "../../messages/zh-CN/public.json";
import record from "../../messages/zh-CN/record.json";
import refusals from "../../messages/zh-CN/refusals.json";
import registerNumbers from "../../messages/zh-CN/register-numbers.json";
import returns from "../../messages/zh-CN/returns.json";
import rounds from "../../messages/zh-CN/rounds.json";
import ruleSets from "../../messages/zh-CN/rule-sets.json";
import shell from "../../messages/zh-CN/shell.json";
import templates from "../../messages/zh-CN/templates.json";
import transitions from "../../messages/zh-CN/transitions.json";
import views from "../../messages/zh-CN/views.json";
import { nested } from "./nest-messages.ts";

/** Every sentence in Chinese, by namespace: one namespace a file. A new file is named here and in the other language. */
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
