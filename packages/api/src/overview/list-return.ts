import type { ListReturn } from "@gongbang/domain/overview/return.input";
import { unionInReach } from "../members/reads.ts";
import type { Office } from "../office.ts";
import { listGiven, listStudents } from "./list-return-given.ts";
import { listHouseholds } from "./list-return-households.ts";
import { listGrants, listVisits } from "./list-return-money.ts";
import type { Answer } from "./page-return.ts";

/**
 * The rows behind a figure of a return as it stands now; frozen figures keep their number, and these their rows. Refuses
 * with ACCESS.NOT_FOUND.
 */
export async function listReturn(office: Office, { unionId, ...asked }: ListReturn): Promise<Answer> {
  const union = await unionInReach(office, unionId ?? office.actor.unionId);
  const { figure, period, after, limit } = asked;
  const listed = { path: union.path, period, figure, after, limit };
  if (figure.by === "aid") return listGrants(office, listed, figure);
  if (figure.by === "campaign" || figure.by === "collectives") return listGiven(office, listed, figure);
  if (figure.by === "students") return listStudents(office, listed, figure);
  if (figure.by === "visits") return listVisits(office, listed);
  return listHouseholds(office, listed);
}
