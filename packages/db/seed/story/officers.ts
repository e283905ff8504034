import type { Actor, Role } from "@gongbang/domain/access/policy";
import { pinyinOf } from "@gongbang/domain/codes/pinyin";
import type { officers } from "../../src/schema/office.ts";
import { nameOf } from "./names.ts";
import type { Dice } from "./random.ts";
import type { Union } from "./unions.ts";

export type Officer = Actor & {
  username: string;
  status: "active" | "invited" | "disabled";
  account: boolean;
};
export type OfficerRow = typeof officers.$inferInsert;

/** Who works where. `caseworkerOf` and the others find the one for a union's path. */
export type Staff = {
  all: Officer[];
  admin: Officer;
  finance: Officer;
  /** The manager of the district who decides; another one, or the street's, has reviewed. */
  approver: Officer;
  caseworkerOf: (path: string) => Officer;
  reviewerOf: (path: string) => Officer;
  mediatorsOf: (path: string) => Officer[];
};

type Post = { name: string; roles: Role[]; path: string; status?: Officer["status"] };

/** The sign-ins that the demo prints: one a role at its head, then a few that work beside them. */
const accounts: Post[] = [
  { name: "陈会敏", roles: ["caseworker"], path: "/07/" },
  { name: "单立新", roles: ["mediator"], path: "/" },
  { name: "赵文华", roles: ["manager"], path: "/" },
  { name: "曾静", roles: ["finance"], path: "/" },
  { name: "仇志强", roles: ["auditor"], path: "/" },
  { name: "林晓燕", roles: ["unionAdmin"], path: "/" },
  { name: "解放鸣", roles: ["systemAdmin"], path: "/" },
  { name: "周淑珍", roles: ["caseworker"], path: "/10/" },
  { name: "欧阳明", roles: ["caseworker"], path: "/12/" },
  { name: "孙建平", roles: ["mediator"], path: "/" },
  { name: "查玉兰", roles: ["mediator"], path: "/07/" },
  { name: "韩卫东", roles: ["manager"], path: "/07/" },
  { name: "吴桂英", roles: ["manager"], path: "/" },
  { name: "何丽萍", roles: ["finance"], path: "/" },
];

/** The chair of a small union has every task of it alone. */
const chairRoles: Role[] = ["caseworker", "mediator", "unionAdmin"];

/** Everybody at the desks: those of `accounts`, a caseworker for every other street, and the comings and goings. */
export function hireOfficers(dice: Dice, unions: Union[], at: Date): Staff {
  const taken = new Set<string>();
  const hire = (post: Post, account: boolean) => hireOne(dice, { unions, at, taken }, post, account);
  const known = accounts.map((post) => hire(post, true));
  const staffed = new Set(
    known.filter(({ roles }) => roles.includes("caseworker")).map(({ unionPath }) => unionPath),
  );
  const streets = unions.filter(
    ({ level, path }) => (level === "street" || level === "system") && !staffed.has(path),
  );
  const others = streets.map(({ path }) =>
    hire({ name: personName(dice), roles: ["caseworker"], path }, false),
  );
  const small = unions.find(({ level, weight }) => level === "basic" && weight <= 3);
  const rest = [
    hire({ name: personName(dice), roles: chairRoles, path: small?.path ?? "/" }, true),
    hire({ name: personName(dice), roles: ["mediator"], path: "/10/" }, false),
    hire({ name: personName(dice), roles: ["caseworker"], path: "/12/", status: "invited" }, false),
    hire({ name: personName(dice), roles: ["mediator"], path: "/", status: "disabled" }, false),
  ];
  return staffOf([...known, ...others, ...rest]);
}

const personName = (dice: Dice) => nameOf(dice, dice.pick(["1", "2"] as const)).name;

type Desk = { unions: Union[]; at: Date; taken: Set<string> };

function hireOne(
  dice: Dice,
  { unions, at, taken }: Desk,
  { name, roles, path, status }: Post,
  account: boolean,
): Officer {
  const union = unions.find((each) => each.path === path);
  if (!union) throw new Error(`Bug: no union at ${path}`);
  const plain = pinyinOf(name).full.replace(/[^a-z]/g, "");
  const username =
    [plain, ...[2, 3, 4, 5].map((n) => `${plain}${n}`)].find((each) => !taken.has(each)) ?? plain;
  taken.add(username);
  const { id: unionId, path: unionPath } = union;
  const id = dice.uuid(at.getTime());
  return {
    id,
    name,
    roles,
    unionId,
    unionPath,
    sessionId: null,
    username,
    status: status ?? "active",
    account,
  };
}

function staffOf(all: Officer[]): Staff {
  const atWork = all.filter(({ status }) => status === "active");
  const holding = (role: Role) => atWork.filter(({ roles }) => roles.includes(role));
  const [approver, finance, admin] = (["manager", "finance", "unionAdmin"] as const).map(
    (role) => holding(role)[0],
  );
  if (!approver || !finance || !admin) throw new Error("Bug: a post is empty");
  /** The nearest above (or at) a path, the lowest first. */
  const nearest = (role: Role, path: string) =>
    holding(role)
      .filter(({ unionPath, id }) => path.startsWith(unionPath) && id !== approver.id)
      .sort((a, b) => b.unionPath.length - a.unionPath.length);
  const first = (role: Role, path: string) => {
    const [officer] = nearest(role, path).filter(({ roles }) => roles.length === 1);
    if (!officer) throw new Error(`Bug: nobody is ${role} for ${path}`);
    return officer;
  };
  return {
    all,
    admin,
    finance,
    approver,
    caseworkerOf: (path) => first("caseworker", path),
    reviewerOf: (path) => first("manager", path),
    mediatorsOf: (path) => nearest("mediator", path),
  };
}

export function officerRows(staff: Staff, hashes: ReadonlyMap<string, string>, at: Date): OfficerRow[] {
  return staff.all.map(({ id, username, name, roles, status, unionId, unionPath }) => ({
    id,
    username,
    name,
    pinyin: pinyinOf(name).full,
    roles: [...roles],
    status,
    passwordHash: hashes.get(id) ?? null,
    unionId,
    unionPath,
    keeperId: id,
    createdAt: at,
  }));
}
