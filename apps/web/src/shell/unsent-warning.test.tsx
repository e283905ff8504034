import { describe, expect, it } from "vitest";
import { locales, markupIn, readAs } from "./language.fixture.tsx";
import type { Unsent } from "./leave-device.ts";
import type { Locale } from "./preferences.ts";
import { UnsentWarning, useUnsentTitle, warnsOf } from "./unsent-warning.tsx";

const unsent = (change: Partial<Unsent>): Unsent => ({ waiting: 0, unanswered: 0, drafts: 0, ...change });
const Title = (of: Unsent) => <p>{useUnsentTitle(of)}</p>;
const title = async (change: Partial<Unsent>, locale: Locale = "zh-CN") =>
  readAs(await markupIn(locale, <Title {...unsent(change)} />));
const body = async (change: Partial<Unsent>, locale: Locale = "zh-CN") =>
  readAs(await markupIn(locale, <UnsentWarning {...unsent(change)} />));

describe("the warning before the sign-out", () => {
  it("is given for each of the three, and for nothing", () => {
    expect(warnsOf(unsent({}))).toBe(false);
    for (const kind of ["waiting", "unanswered", "drafts"] as const)
      expect(warnsOf(unsent({ [kind]: 1 })), kind).toBe(true);
  });
  it("counts visits of the telephone and of the desk together", async () => {
    expect(await title({ waiting: 2, unanswered: 1, drafts: 5 })).toBe("还有 3 条走访没有上传");
    expect(await title({ unanswered: 1 })).toBe("还有 1 条走访没有上传");
    expect(await title({ waiting: 1 }, "en")).toBe("1 entry has not been sent");
  });
  it("counts drafts where nothing else is unsent", async () => {
    expect(await title({ drafts: 2 })).toBe("还有 2 份草稿没有保存");
    expect(await title({ drafts: 1 }, "en")).toBe("1 draft is not saved");
  });
  it("says what stays, what must be sent first, and what goes, each where there is some", async () => {
    expect(await body({ waiting: 1 })).toContain("仍封存在这台设备上");
    expect(await body({ unanswered: 1 })).toMatch(/没有收到回音.*重发/);
    expect(await body({ drafts: 3 })).toMatch(/3 份草稿.*清除/);
    const all = await body({ waiting: 1, unanswered: 1, drafts: 1 });
    for (const part of ["封存", "没有收到回音", "草稿"]) expect(all).toContain(part);
    expect(await body({ waiting: 1 })).not.toMatch(/草稿|回音/);
  });
  it("promises of nothing that goes that it stays, in both languages", async () => {
    for (const locale of locales)
      for (const kind of ["unanswered", "drafts"] as const)
        expect(await body({ [kind]: 1 }, locale)).not.toMatch(/封存|sealed|signOut\./);
  });
});
