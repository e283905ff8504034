import { readJoinLink } from "@gongbang/api/members/apply-by-link";
import { sweepDuplicates } from "@gongbang/api/members/sweep-duplicates";
import { unseal, unsealBytes } from "@gongbang/db/fields";
import { machines } from "@gongbang/db/machines";
import { inspectPdf } from "@gongbang/documents/inspect-pdf";
import { sniffAttachment } from "@gongbang/documents/sniff-attachment";
import { readCitizenId } from "@gongbang/domain/codes/citizen-id";
import type { Machine } from "@gongbang/domain/kernel/machine";
import { duplicateReasons } from "@gongbang/domain/members/duplicate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { command } from "../support/scene.ts";
import { openStory, storyDay as today } from "../support/story.ts";

let opened: Awaited<ReturnType<typeof openStory>>;
beforeAll(async () => {
  opened = await openStory();
});
afterAll(() => opened.close());

const [clerk, lead, head] = ["陈会敏", "韩卫东", "赵文华"] as const;
const as = (name: string) => opened.as(name);
const rowsOf = (query: string) => opened.rowsOf(query);
const plainOf = (table: string, column: string, { id: rowId, sealed }: { id: string; sealed: string }) =>
  unseal(opened.keys, { table, column, rowId }, sealed);

describe("memberships, transfers and changes of the story", () => {
  it("came to their status by the arrows of their machine, and whoever has no step is in force", async () => {
    for (const [table, name, unstepped] of [
      ["members", "members.membership", "active"],
      ["transfers", "members.transfer", null],
      ["member_changes", "members.change", null],
    ] as const) {
      const machine = machines.find((each) => (each as { name: string }).name === name) as Machine<
        { status: string },
        string,
        string
      >;
      const ends = new Map<string, string>();
      const steps = await opened.sql`select record_id, event, was, becomes from status_changes
        where machine = ${name} order by record_id, id`;
      for (const { record_id: id, event, was, becomes } of steps) {
        if (event === "create") expect([was, becomes]).toEqual([machine.initial, machine.initial]);
        else {
          expect(was).toBe(ends.get(id) ?? unstepped);
          expect(machine.transitions[event]).toMatchObject({
            to: becomes,
            from: expect.arrayContaining([was]),
          });
        }
        ends.set(id, becomes);
      }
      const rows = await opened.sql`select id, status from ${opened.sql(table)}`;
      expect(rows.filter(({ id, status }) => (ends.get(id) ?? unstepped) !== status)).toEqual([]);
    }
  });
  it("stand in every state", async () => {
    const many = async (table: string) => (await rowsOf(`select distinct status from ${table}`)).length;
    // A record that was merged into another one is no membership.
    expect([await many("members"), await many("transfers"), await many("member_changes")]).toEqual([9, 7, 4]);
  });
  it("are on the way exactly while a transfer that was sent waits", async () => {
    const apart = await rowsOf(`select m.id from members m
      left join transfers t on t.member_id = m.id and t.status = 'sent'
      where (m.status = 'transferring') <> (t.id is not null and t.from_union_id = m.union_id)`);
    expect(apart).toEqual([]);
    const gone = await rowsOf(`select t.id from transfers t join members m on m.id = t.member_id
      where t.status = 'accepted' and t.to_union_id <> m.union_id`);
    expect(gone).toEqual([]);
  });
  it("wait for an answer by the clock that runs, two of them for too long", async () => {
    const waiting = await rowsOf(`select t.due_on::text as due, d.due_on::text as clock from transfers t
      left join deadlines d on d.record_id = t.id and d.stopped_at is null where t.status in ('asked', 'sent')`);
    expect(waiting).toHaveLength(8);
    expect(waiting.filter(({ due, clock }) => due !== clock)).toEqual([]);
    expect(waiting.filter(({ due }) => due < today)).toHaveLength(2);
    expect(
      await rowsOf("select from transfers where status not in ('asked', 'sent') and due_on is not null"),
    ).toEqual([]);
  });
  it("go through two pairs of hands, and never one", async () => {
    const alone = await rowsOf(`select id from transfers where asked_by = sent_by or
      (status in ('accepted', 'returned') and sent_by = settled_by)`);
    expect(alone).toEqual([]);
    expect(await rowsOf("select from member_changes where requested_by = decided_by")).toEqual([]);
    expect(await rowsOf("select from membership_facts where filed_by = expelled_by")).toEqual([]);
  });
  it("have with them what their standing needs", async () => {
    const lacking = await rowsOf(`select m.status, count(*)::int from members m
      left join membership_facts f on f.member_id = m.id
      where (m.status = 'retained') <> (f.retention is not null and f.retained_since is not null)
         or (m.status in ('left', 'lapsed', 'expelled', 'deceased')) <> (f.ended_on is not null)
         or (m.status = 'deceased') <> (f.died_on is not null)
         or (m.status = 'expelled') <> (f.expelled_on is not null)
         or m.status in ('applied', 'notAdmitted') and m.joined_on is not null
      group by 1`);
    expect(lacking).toEqual([]);
    const [running] = await rowsOf(
      "select count(*)::int as n from deadlines where clock = 'lapse' and stopped_at is null",
    );
    expect(running?.n).toBe(3);
    expect(await rowsOf("select from deadlines where clock = 'filing' and stopped_at is null")).toHaveLength(
      1,
    );
  });
  it("began after the person was registered, and left a line for each", async () => {
    const early = await rowsOf(`select s.id from status_changes s join members m on m.id = s.record_id
      where s.created_at < m.created_at`);
    expect(early).toEqual([]);
    const silent = await rowsOf(`select t.id from transfers t where t.status <> 'cancelled'
      and not exists (select from audit a where a.record_id in (t.id, t.member_id))`);
    expect(silent).toEqual([]);
  });
});

describe("applications by phone", () => {
  it("wait, were refused with a reason, or made the member who was registered that day", async () => {
    const [waiting, refused, approved] = await Promise.all(
      ["waiting", "refused", "approved"].map(
        (status) => opened.sql`select a.*, m.created_at as registered,
        m.citizen_id_index as same, m.joined_on::text as joined, a.decided_on::text as decided, a.applied_on::text as applied, m.status as standing
        from applications a left join members m on m.id = a.member_id where a.status = ${status}`,
      ),
    );
    expect([waiting?.length, refused?.length, approved?.length]).toEqual([8, 2, 4]);
    expect(refused?.every(({ refusal }) => refusal.length > 5)).toBe(true);
    for (const { same, citizen_id_index: index, joined, decided, applied, standing } of approved ?? []) {
      expect(index.equals(same)).toBe(true);
      expect(joined).toBe(decided);
      expect(standing).toBe("active");
      expect(applied < decided).toBe(true);
    }
    const plain = (waiting ?? []).map(({ id, citizen_id: sealed }) =>
      plainOf("applications", "citizenId", { id, sealed }),
    );
    expect(plain.filter((number) => !readCitizenId(number, today).ok)).toEqual([]);
  });
  it("come by codes that lead to their unions, and say where somebody is kept already", async () => {
    const { rows } = await (await as(lead)).memberships.applications({ tab: "phone" });
    expect(rows).toHaveLength(4);
    expect(rows.filter(({ keptBy }) => keptBy !== null)).toHaveLength(1);
    for (const { id, token: sealed, unionId } of opened.story.told.links) {
      const token = plainOf("join_links", "token", { id, sealed });
      const union = opened.story.unions.find((each) => each.id === unionId);
      expect(await readJoinLink(opened.house, token)).toEqual({ unionName: union?.name });
    }
  });
  it("can be answered at the desk", async () => {
    const desk = await as(lead);
    const { rows } = await desk.memberships.applications({ tab: "phone" });
    const one = rows.find(({ keptBy }) => keptBy === null);
    const { memberId } = await desk.memberships.approveApplication({
      ...{ ...command(), id: one?.id ?? "", version: one?.version ?? 0 },
    });
    expect(await desk.members.record({ id: memberId ?? "" })).toMatchObject({ status: "active" });
  });
});

describe("families and papers of the story", () => {
  it("are those of a few hundred members, with numbers of their own that fit the births", async () => {
    const rows = await opened.sql`select id, member_id, citizen_id, birth_on::text as birth,
      birth_on > created_at::date as unborn from family_members`;
    expect(new Set(rows.map(({ member_id }) => member_id)).size).toBeGreaterThan(250);
    const numbered = rows.filter(({ citizen_id: sealed }) => sealed !== null);
    const read = numbered.map(({ id, citizen_id: sealed, birth }) => {
      const number = readCitizenId(plainOf("family_members", "citizenId", { id, sealed }), today);
      return number.ok && number.value.birthOn === birth ? number.value.id : null;
    });
    expect(new Set(read).size).toBe(numbered.length);
    expect(read).not.toContain(null);
    expect(rows.filter(({ unborn }) => unborn)).toEqual([]);
  });
  it("are in an archive's household the same people", async () => {
    const apart = await rowsOf(`select h.name from household_members h join archives a on a.id = h.archive_id
      where a.household_on is not null and h.relation <> '01' and h.birth_on < a.created_at::date - 1000
        and not exists (select from family_members f where f.member_id = a.member_id and f.name = h.name)`);
    expect(apart).toEqual([]);
  });
  it("hold sheets that the door for files would have taken", async () => {
    const files = await opened.sql`select id, name, bytes, content from member_files`;
    expect(files.length).toBeGreaterThan(40);
    for (const { id, name, bytes, content } of files) {
      const plain = unsealBytes(
        opened.keys,
        { table: "member_files", column: "content", rowId: id },
        content,
      );
      expect(plain.length).toBe(bytes);
      expect([sniffAttachment(name, plain).ok, inspectPdf(plain).ok]).toEqual([true, true]);
    }
  });
});

describe("records of the story that may be one person", () => {
  const pairs = () =>
    opened.sql`select a_id, b_id, score, reasons, status, version, union_path from duplicate_pairs order by a_id, b_id`;
  it("are paired for the reason that they were planted for, each reason once at least", async () => {
    const all = await pairs();
    for (const { plot, first, second } of opened.story.told.twins) {
      const [a, b] = [first.id, second.id].sort();
      const pair = all.find(({ a_id, b_id }) => a_id === a && b_id === b);
      expect(pair, plot.reasons.join()).toMatchObject({
        ...{ reasons: plot.reasons, status: plot.dismissed ? "dismissed" : "open" },
      });
    }
    const found = new Set(all.flatMap(({ reasons }) => reasons));
    expect(duplicateReasons.filter((reason) => !found.has(reason))).toEqual(["sameId"]);
  });
  it("are exactly those that the night finds, and what was told apart stays so", async () => {
    const before = await pairs();
    expect(await sweepDuplicates(opened.house)).toBe(0);
    expect(await pairs()).toEqual(before);
    expect(before.length).toBeLessThan(30);
  });
  it("stand in the queue of whoever sees both", async () => {
    const { clusters } = await (await as(clerk)).duplicates.list({ view: "open" });
    expect(clusters.length).toBeGreaterThan(3);
    expect((await (await as(head)).duplicates.list({ view: "dismissed" })).clusters).toHaveLength(2);
  });
});

describe("what waits at the desk of the story", () => {
  it("is a transfer to accept, which comes over with the person", async () => {
    const desk = await as(clerk);
    const { rows, counts } = await desk.memberships.transfers({ tab: "in" });
    expect(counts).toEqual({ out: 4, in: 3, overdue: 2 });
    const sent = rows.find(({ status }) => status === "sent");
    await desk.memberships.acceptTransfer({
      ...{ ...command(), id: sent?.id ?? "", version: sent?.version ?? 0, note: "" },
    });
    const { memberId } = await desk.memberships.transfer({ id: sent?.id ?? "" });
    expect(await desk.members.record({ id: memberId ?? "" })).toMatchObject({ status: "active" });
  });
  it("is a change to decide, with its evidence, which the register takes", async () => {
    const desk = await as(lead);
    const { rows } = await desk.changes.list({ view: "toDecide" });
    expect(rows).toHaveLength(2);
    const asked = await desk.changes.record({
      id: rows.find(({ fields }) => fields[0] === "name")?.id ?? "",
    });
    expect(asked.evidence).toMatchObject([{ kind: "pdf", removed: false }]);
    const { id: changeId, version, memberVersion } = asked;
    await desk.changes.approve({ ...command(), changeId, version, memberVersion, settle: {} });
    const [value] = asked.values;
    expect(await desk.members.record({ id: asked.memberId })).toMatchObject({ name: value?.requested });
  });
  it("is an import that counted its rows, and a ledger of exports whose files have gone", async () => {
    const desk = await as(clerk);
    const [line] = await desk.members.imports({});
    const { result, stage } = await desk.members.import({ id: line?.id ?? "" });
    const [counted] =
      await rowsOf(`select count(*)::int as rows, count(*) filter (where outcome = 'changed')::int as changed,
      count(*) filter (where i.version <> m.version)::int as touched from import_rows i join members m on m.id = i.member_id`);
    expect({ stage, ...result }).toMatchObject({
      stage: "done",
      rows: counted?.rows,
      changed: counted?.changed,
    });
    expect(counted?.changed).toBeGreaterThan(2);
    const { rows } = await (await as(head)).exports.list({});
    expect(rows.map(({ content, isExpired }) => [content, isExpired])).toEqual([
      ["masked", true],
      ["masked", true],
      ["plain", true],
    ]);
  });
  it("leaves the first page of a list to whoever tries the office out", async () => {
    for (const name of [clerk, "周淑珍", "欧阳明", head]) {
      const desk = await as(name);
      const { rows } = await desk.members.list({ limit: 20 });
      const first = rows.map(({ id }) => id);
      const list = `('${first.join("','")}')`;
      const touched =
        await rowsOf(`select member_id from transfers where status in ('asked', 'sent') and member_id in ${list}
        union select member_id from member_files where member_id in ${list}
        union select member_id from member_changes where member_id in ${list}`);
      expect(touched).toEqual([]);
    }
  });
});
