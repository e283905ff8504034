import type { Actor } from "@gongbang/domain/access/policy";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  aFund,
  aGrant,
  anEnrolled,
  faultsOf,
  type Hands,
  hands,
  proposing,
  visiting,
} from "../support/aid.ts";
import { aMediation, application, aTicket, at } from "../support/disputes.ts";
import { type FailingHouse, type Failure, failingHouse } from "../support/failing.ts";
import { aForm, aMember, anArchive } from "../support/hardship.ts";
import { aBankFund, anApproved, aSentBatch, bankSays, making, twoOfFinance } from "../support/payments.ts";
import { aCard, aCitizenId, aPhone } from "../support/people.ts";
import { upload, workbook } from "../support/roster.ts";
import { rosterOf } from "../support/roster-rows.ts";
import { command, openScene, type Scene } from "../support/scene.ts";
import { whatIsLogged } from "../support/stderr.ts";
import { fingerprint, outcomeOf } from "../support/walk.ts";

let scene: Scene;
let house: FailingHouse;
let team: Hands;
let mediator: Actor;
let judge: Actor;
beforeAll(async () => {
  scene = await openScene({ queue: true });
  house = failingHouse(scene);
  team = await hands(scene);
  mediator = await scene.officer("mediator", "/09/");
  judge = await scene.officer("manager", "/09/");
});
afterAll(async () => {
  await house.close();
  await scene.close();
});
afterEach(() => scene.on("2026-09-18"));

type Caller = ReturnType<FailingHouse["as"]>;
type Prepared = { actor: Actor; send: (by: Caller) => Promise<unknown> };

let serial = 600_000;
const person = () => {
  serial += 1;
  const secret = { citizenId: aCitizenId({ serial }), phone: aPhone(serial), bankCard: aCard(serial) };
  return { ...command(), name: "王小明", unionId: team.caseworker.unionId, ...secret };
};

/** The commands whose halves would hurt: each prepares its record, and says what is sent by whom. */
const commands: Record<string, () => Promise<Prepared>> = {
  "visits.recordVisit, with a hand-over and a proposal": async () => {
    const fund = await aFund(scene);
    const archive = await anEnrolled(scene, team.caseworker);
    const { id: handOverGrantId } = await aGrant(scene, team, { archive, fund, upTo: "released" });
    const proposal = { fundId: fund.id, kind: "10", way: "bank", amount: "600", reason: "生活困难" };
    const sent = visiting(archive, { handOverGrantId, proposal });
    return { actor: team.caseworker, send: (by) => by.visits.recordVisit(sent) };
  },
  "grants.propose": async () => {
    const sent = proposing(await anEnrolled(scene, team.caseworker), await aFund(scene), "1200");
    return { actor: team.caseworker, send: (by) => by.grants.propose(sent) };
  },
  "grants.approve": async () => {
    const archive = await anEnrolled(scene, team.caseworker);
    const grant = await aGrant(scene, team, { archive, fund: await aFund(scene) });
    const sent = { ...grant.at(1), note: "同意" };
    return { actor: team.manager, send: (by) => by.grants.approve(sent) };
  },
  "grants.pay": async () => {
    const archive = await anEnrolled(scene, team.caseworker);
    const grant = await aGrant(scene, team, {
      archive,
      fund: await aFund(scene),
      upTo: "approved",
      way: "bank",
    });
    const sent = { ...grant.at(2), reference: "20260918001" };
    return { actor: team.finance, send: (by) => by.grants.pay(sent) };
  },
  "grants.confirmReversal": async () => {
    const archive = await anEnrolled(scene, team.caseworker);
    const grant = await aGrant(scene, team, { archive, fund: await aFund(scene), upTo: "paid" });
    await scene.as(team.finance).grants.askReversal({ ...grant.at(3), reason: "重复" });
    const sent = { ...grant.at(3), reference: "1" };
    return { actor: team.manager, send: (by) => by.grants.confirmReversal(sent) };
  },
  "batches.make": async () => {
    const fund = await aBankFund(scene);
    const sent = making(fund, [await anApproved(scene, team, { fund })]);
    return { actor: team.finance, send: (by) => by.batches.make(sent) };
  },
  "batches.importReturn": async () => {
    const [fund, two] = [await aBankFund(scene), await twoOfFinance(scene)];
    const { at } = await aSentBatch(scene, two, fund, [await anApproved(scene, team, { fund })]);
    const sent = { ...at(4), fileName: "r.txt", content: bankSays([{ lineNo: 1, yuan: "100" }]) };
    return { actor: two.maker, send: (by) => by.batches.importReturn(sent) };
  },
  "grants.takeBack": async () => {
    const archive = await anEnrolled(scene, team.caseworker);
    const grant = await aGrant(scene, team, { archive, fund: await aFund(scene), upTo: "released" });
    const sent = { ...grant.at(3), note: "住户已搬走" };
    return { actor: team.finance, send: (by) => by.grants.takeBack(sent) };
  },
  "funds.open": async () => {
    const days = { opensOn: "2026-01-01", closesOn: "2026-12-31" };
    const terms = { name: "新资金", source: "5", kinds: ["10"], cap: "1000", householdYearlyCap: "500" };
    const sent = { ...command(), ...days, ...terms } as never;
    return { actor: team.finance, send: (by) => by.funds.open(sent) };
  },
  "archives.open": async () => {
    const { id: memberId } = await aMember(scene, team.caseworker);
    const sent = { ...command(), memberId, givenOn: "2026-09-18", channel: "paper" as const };
    return { actor: team.caseworker, send: (by) => by.archives.open(sent) };
  },
  "archives.saveHousehold": async () => {
    const { id, archive } = await anArchive(scene, { filer: team.caseworker, judge }, { stage: "draft" });
    const sent = aForm({ id, version: archive.version }, { id: archive.household[0]?.id }, { pay: "800" });
    return { actor: team.caseworker, send: (by) => by.archives.saveHousehold(sent) };
  },
  "archives.submit": async () => {
    const { named } = await anArchive(scene, { filer: team.caseworker, judge }, { stage: "draft" });
    const sent = { ...(await named()), note: "" };
    return { actor: team.caseworker, send: (by) => by.archives.submit(sent) };
  },
  "archives.approve": async () => {
    const { named } = await anArchive(scene, { filer: team.caseworker, judge }, { stage: "reviewed" });
    const sent = { ...(await named()), grade: "1" as const, note: "" };
    return { actor: judge, send: (by) => by.archives.approve(sent) };
  },
  "tickets.open": async () => {
    const sent = application();
    return { actor: mediator, send: (by) => by.tickets.open(sent) };
  },
  "tickets.accept": async () => {
    const { ticketId } = await aTicket(scene, mediator);
    const sent = { ...at(ticketId, 1), consentOn: "2026-09-18" };
    return { actor: mediator, send: (by) => by.tickets.accept(sent) };
  },
  "tickets.settle": async () => {
    const ticketId = await aMediation(scene, mediator);
    const on = "2026-09-18";
    const signed = { applicantSignedOn: on, respondentSignedOn: on, mediatorSignedOn: on, sealedOn: on };
    await scene.as(mediator).tickets.agreement({ ...at(ticketId, 3), terms: "分期支付", ...signed });
    const sent = at(ticketId, 4);
    return { actor: mediator, send: (by) => by.tickets.settle(sent) };
  },
  "members.create": async () => {
    const sent = person();
    return { actor: team.caseworker, send: (by) => by.members.create(sent) };
  },
  "members.change": async () => {
    const { id: memberId } = await scene.as(team.caseworker).members.create(person());
    const sent = {
      ...command(),
      memberId,
      version: 1,
      fields: { phone: aPhone(serial + 50_000), groupName: "一组" },
    };
    return { actor: team.caseworker, send: (by) => by.members.change(sent) };
  },
  "members.planImport, with its job on the queue": async () => {
    const { importId } = await upload(scene, team.caseworker, await workbook(rosterOf(2, 640_000)));
    const { columns, sheet } = await scene.as(team.caseworker).members.guessImport({ importId });
    const into = { mode: "addOnly" as const, intoUnionId: team.caseworker.unionId };
    const sent = { ...command(), importId, sheet, columns: columns.map(({ field }) => field), ...into };
    return { actor: team.caseworker, send: (by) => by.members.planImport(sent) };
  },
};
const named = Object.entries(commands);

/**
 * Sends it with its commit failing, which tells how many statements it has, and then with each of them failing. What any
 * of these had half-written would still be there at the end. Gives the number of statements.
 */
async function failEverywhere({ actor, send }: Prepared): Promise<number> {
  const before = await fingerprint(scene);
  const mustFail = async (n: number, how: Failure) => {
    house.failAt({ n, how });
    const { word } = await outcomeOf(send(house.as(actor)));
    expect([word, house.hasFailed()], `statement ${n}`).toEqual(["INTERNAL_SERVER_ERROR", true]);
    return house.statements();
  };
  const statements = await mustFail(0, "at the commit");
  // What goes out in one message with the one that fails falls with it; nothing is asked after that.
  for (let n = 1; n <= statements; n += 1) expect([n, n + 1]).toContain(await mustFail(n, "at a statement"));
  expect(await fingerprint(scene)).toEqual(before);
  return statements;
}

/** The same command again is the same effect: one line, one answer, and nothing more. */
async function mustBeDoneOnce({ actor, send }: Prepared) {
  house.failAt(null);
  const done = await fingerprint(scene);
  const again = await send(scene.as(actor));
  expect(await send(house.as(actor))).toEqual(again);
  const { audit: _, audit_heads: __, ...rest } = await fingerprint(scene);
  const { audit: ___, audit_heads: ____, ...before } = done;
  expect(rest).toEqual(before);
  expect(await faultsOf(scene)).toEqual([]);
}

describe("each statement fails once, and the commit", () => {
  it.each(named)(
    "%s: nothing is half-written, and the same command then comes through",
    async (_, prepare) => {
      const prepared = await prepare();
      const { text, answer: statements } = await whatIsLogged(() => failEverywhere(prepared));
      // The scope, the claim, a write, the answer and two for the trail are the least.
      expect(statements).toBeGreaterThan(5);
      expect(text.match(/"event":"bug"/g)).toHaveLength(statements + 1);
      house.failAt(null);
      expect((await outcomeOf(prepared.send(house.as(prepared.actor)))).word).toBeNull();
      await mustBeDoneOnce(prepared);
    },
  );
});

describe("the answer is lost on its way back", () => {
  const phones = named.filter(([name]) =>
    /recordVisit|pay|approve|tickets.open|members.create|Import/.test(name),
  );

  it.each(phones)("%s: it was done, and sent again it is not done again", async (_, prepare) => {
    const prepared = await prepare();
    const before = await fingerprint(scene);
    house.failAt({ n: 0, how: "after the commit" });
    const { answer } = await whatIsLogged(() => outcomeOf(prepared.send(house.as(prepared.actor))));
    expect(answer.word).toBe("INTERNAL_SERVER_ERROR");
    expect(await fingerprint(scene)).not.toEqual(before);
    await mustBeDoneOnce(prepared);
  });
});

it("would be seen, if a command wrote in two transactions", async () => {
  const { actor, send } = await (commands["funds.open"]?.() ?? Promise.reject(new Error("no such command")));
  const before = await fingerprint(scene);
  await scene.sql`insert into number_series (series, last) values ('half', 1)`;
  house.failAt({ n: 4, how: "at a statement" });
  await whatIsLogged(() => outcomeOf(send(house.as(actor))));
  expect(await fingerprint(scene)).not.toEqual(before);
});
