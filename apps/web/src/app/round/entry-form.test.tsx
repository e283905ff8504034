import { notMetReasons, visitMethods } from "@gongbang/domain/aid/visit";
import { day } from "@gongbang/domain/kernel/day";
import { allOf, fieldsOf } from "@gongbang/ui/markup.fixture";
import type { ComponentProps } from "react";
import { describe, expect, it } from "vitest";
import { deskIn } from "~/shell/desk.fixture.tsx";
import { locales, readAs } from "~/shell/language.fixture.tsx";
import type { OutboxEntry } from "~/shell/outbox-entry.ts";
import type { Locale } from "~/shell/preferences.ts";
import { ConflictFields } from "./conflict-fields.tsx";
import { EntryForm } from "./entry-form.tsx";
import { freshEntry, wireOf } from "./entry-values.ts";
import { outboxOf, waiting } from "./outbox.fixture.ts";
import { PinForm } from "./pin-form.tsx";
import type { RoundPerson } from "./round-cache.ts";
import { RoundList } from "./round-list.tsx";
import { aPerson, aRound } from "./round-people.fixture.ts";
import { OfflineLine, UnsentBar } from "./unsent-bar.tsx";

// Nothing of it is asked before somebody presses.
const store = {} as IDBDatabase;
const held = { key: {} as CryptoKey, round: aRound() };
const nothing = async () => {};

type Props = ComponentProps<typeof EntryForm>;
const form = (change: Partial<Props> = {}, locale: Locale = "zh-CN") =>
  deskIn(
    locale,
    <EntryForm
      person={aPerson()}
      held={held}
      store={store}
      outbox={outboxOf([])}
      change={nothing}
      onBack={() => {}}
      onSaved={() => {}}
      {...change}
    />,
  );
const chosen = (page: string) =>
  allOf(page, "input").flatMap(({ attributes }) =>
    attributes.checked === undefined ? [] : [attributes.value ?? attributes.name],
  );
const values = (page: string, name: string) =>
  allOf(page, "input").flatMap(({ attributes }) => (attributes.name === name ? [attributes.value] : []));

describe("the one screen of a visit", () => {
  it("offers every way and every chip, those that are used most first, by words", async () => {
    for (const locale of locales) {
      const page = await form({}, locale);
      expect(values(page, "method")).toEqual([...visitMethods]);
      expect(values(page, "topics")).toEqual(aRound().topics);
      expect(values(page, "next")).toEqual(["week", "fortnight", "month", "none"]);
      expect(readAs(page)).not.toMatch(/method\.|topic\.|rounds\./);
    }
  });
  it("ties a label to every field, in both languages", async () => {
    for (const locale of locales)
      for (const [name, { label }] of Object.entries(fieldsOf(await form({}, locale))))
        expect(label, name).toBeTruthy();
  });
  it("keeps the household in sight, with masks, its family and its tasks", async () => {
    const said = readAs(await form());
    for (const part of ["周德顺", "困 2026-0102", "110***********1234", "138****5678", "本人", "妻 林秀梅"])
      expect(said).toContain(part);
    expect(said).toContain("送达中秋慰问品（9月18日 到期）");
  });
  it("shows no task that was ticked here already", async () => {
    const ticked = { ...held, round: aRound({ ticked: ["t1"] }) };
    expect(readAs(await form({ held: ticked }))).not.toContain("送达中秋慰问品");
  });
  it("brings the officer's own sentences, and the usual ones until they have any", async () => {
    expect(readAs(await form())).toContain("家庭情况无变化。");
    const own = { ...held, round: aRound({ phrases: ["已签收。"] }) };
    const said = readAs(await form({ held: own }));
    expect(said).toContain("已签收。");
    expect(said).not.toContain("家庭情况无变化。");
  });
  it("has the save always in its bar, and a second one that goes on to the next household", async () => {
    const words = allOf(await form(), "button").map(({ text }) => text);
    expect(words).toEqual(expect.arrayContaining(["存并再记一户", "保存走访", "换人"]));
  });
  it("fills itself with an entry that is to be put right, without its pictures", async () => {
    const wire = wireOf(
      { ...freshEntry(day("2026-09-18"), "10:28", []), met: false, notMetReason: "moved", note: "门锁着" },
      { officerId: "me", archiveId: "a1", plannedBefore: null, deviceAt: "2026-09-18T02:31:00Z" },
    );
    const page = await form({ mending: { entryId: "e1", wire } });
    expect(values(page, "notMetReason")).toEqual([...notMetReasons]);
    expect(readAs(page)).not.toMatch(/拍照|签字|存并再记一户/);
  });
});

describe("the bar of what waits", () => {
  const bar = (outbox: ReturnType<typeof outboxOf>) =>
    deskIn("zh-CN", <UnsentBar outbox={outbox} officerId="me" onSettle={() => {}} />);
  it("is not there where nothing waits", async () => expect(readAs(await bar(outboxOf([])))).toBe(""));
  it("says without a network only that, and that visits are recorded all the same", async () => {
    expect(readAs(await deskIn("zh-CN", <OfflineLine />))).toBe("现在没有网络，可以照常记走访");
  });
  it("counts every entry, and says what can be done", async () => {
    const said = readAs(await bar(outboxOf([waiting(), waiting({ id: "e2" }), waiting({ id: "e3" })])));
    expect(said).toContain("3 条待上传");
    expect(said).toContain("现在上传");
  });
  it("asks for the sign-in where it has ended, and keeps the entries", async () => {
    const said = readAs(await bar(outboxOf([waiting()], { signedOut: true })));
    expect(said).toContain("登录已失效，请登录后上传");
    expect(said).not.toContain("现在上传");
  });
  it("leads to what the person has to settle", async () => {
    const said = readAs(
      await bar(outboxOf([waiting({ state: "conflict" }), waiting({ state: "rejected" })])),
    );
    expect(said).toContain("2 条需要您处理");
    expect(said).toContain("去处理");
  });
});

describe("the bar on a telephone that two officers use", () => {
  const entries = [waiting(), waiting({ id: "e2", ownerId: "you", state: "rejected" })];
  const bar = (officerId?: string) =>
    deskIn("zh-CN", <UnsentBar outbox={outboxOf(entries)} officerId={officerId} onSettle={() => {}} />);
  it("counts everything that waits, and leaves the other one's to them", async () => {
    const said = readAs(await bar("me"));
    expect(said).toContain("2 条待上传");
    expect(said).toContain("其中 1 条是另一位工作人员记的，由其本人登录后上传");
    expect(said).not.toContain("需要您处理");
  });
  it("says so to whose it is", async () => {
    expect(readAs(await bar("you"))).toContain("1 条需要您处理");
  });
});

describe("the list of the day", () => {
  const list = (entries: OutboxEntry[], begun: RoundPerson[] = []) =>
    deskIn(
      "zh-CN",
      <RoundList
        held={{
          ...held,
          round: aRound({ people: [aPerson(), aPerson({ archiveId: "a2", name: "单晓东" })] }),
        }}
        store={store}
        outbox={outboxOf(entries)}
        saved={null}
        lanes={new Set(entries.map(({ lane }) => lane))}
        begun={begun}
        change={nothing}
        onOpen={() => {}}
        onSaved={() => {}}
        onUndo={() => {}}
        onSettle={() => {}}
      />,
    );
  it("puts whoever was visited at the end, and counts the others", async () => {
    const said = readAs(await list([waiting()]));
    expect(said.indexOf("单晓东")).toBeLessThan(said.indexOf("周德顺"));
    expect(said).toContain("还有 1 户");
  });
  it("says where a visit was begun and not saved", async () => {
    const said = readAs(await list([], [aPerson({ archiveId: "a2" })]));
    expect(said.match(/有草稿/g)).toHaveLength(1);
    expect(said.indexOf("有草稿")).toBeGreaterThan(said.indexOf("单晓东"));
  });
  it("shows whose draft has outlived their place in the round, and does not count them as left", async () => {
    const said = readAs(await list([], [aPerson({ archiveId: "a9", name: "何玉梅" })]));
    expect(said).toMatch(/何玉梅.*有草稿/);
    expect(said).toContain("还有 2 户");
  });
});

describe("what both sides changed", () => {
  it("is shown with all three values, none of them chosen for the person", async () => {
    const asked = [{ field: "nextVisitOn", mine: "2026-10-18", server: "2026-11-01", base: null }];
    const page = await deskIn(
      "zh-CN",
      <ConflictFields entry={waiting({ state: "conflict", asked })} store={store} onDone={() => {}} />,
    );
    for (const part of ["我的：2026年10月18日", "服务器：2026年11月1日", "原值：不安排"])
      expect(readAs(page)).toContain(part);
    expect(chosen(page)).toEqual([]);
  });
});

describe("the PIN", () => {
  it("is asked twice when it is chosen and once afterwards, and is no password of the browser's", async () => {
    const fresh = await deskIn("zh-CN", <PinForm fresh onPin={async () => null} />);
    const later = await deskIn("zh-CN", <PinForm onPin={async () => null} />);
    expect(allOf(fresh, "input")).toHaveLength(2);
    const [field] = allOf(later, "input");
    expect(field?.attributes).toMatchObject({ type: "password", inputMode: "numeric", autoComplete: "off" });
    expect(readAs(later)).toContain("没有上传的走访不会清除");
  });
});
