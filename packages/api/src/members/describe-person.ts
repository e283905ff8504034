import { members, unions } from "@gongbang/db/schema/members";
import { membershipStatuses } from "@gongbang/domain/members/membership";
import { sql } from "drizzle-orm";
import { z } from "zod";

/** A record as it stands beside others that may be the same person: its masks, and what tells people apart. */
export const personShape = z.object({
  id: z.string(),
  version: z.number(),
  memberNumber: z.string(),
  name: z.string(),
  sex: z.string(),
  birthOn: z.string(),
  idMask: z.string(),
  phoneMask: z.string().nullable(),
  cardTail: z.string().nullable(),
  unitName: z.string().nullable(),
  unionName: z.string(),
  joinedOn: z.string().nullable(),
  status: z.enum(membershipStatuses),
  createdAt: z.string(),
});

const { id, version, memberNumber, name, sex, birthOn, idMask, phoneMask, cardTail } = members;
const { unitName, joinedOn, status, createdAt } = members;

/** The columns of it. */
export const personColumns = {
  ...{ id, version, memberNumber, name, sex, birthOn, idMask, phoneMask, cardTail },
  ...{ unitName, joinedOn, status, createdAt },
  unionName: sql<string>`(select ${unions.shortName} from ${unions} where ${unions.id} = ${members.unionId})`,
};

type Person = Omit<z.input<typeof personShape>, "createdAt"> & { createdAt: Date };

export const shownPerson = ({ createdAt, ...person }: Person): z.input<typeof personShape> => ({
  ...person,
  createdAt: createdAt.toISOString(),
});
