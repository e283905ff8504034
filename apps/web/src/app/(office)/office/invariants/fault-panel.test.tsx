import { invariantCodes } from "@gongbang/domain/office/invariant";
import { useTranslations } from "next-intl";
import { expect, it } from "vitest";
import { locales, markupIn, readAs } from "~/shell/language.fixture.tsx";
import { FaultPanel } from "./fault-panel.tsx";

const row = (code: string, faults: number, examples: { subject: string; fault: string }[]) => ({
  code,
  faults,
  examples,
});

it("names what fails by its id, and nothing where nothing does", async () => {
  const rows = [row("I1", 0, []), row("I3", 2, [{ subject: "g-1", fault: "grant differs from the ledger" }])];
  const words = readAs(await markupIn("zh-CN", <FaultPanel rows={rows} title="不符明细" />));
  expect(words).toBe("不符明细 I3 2 g-1 grant differs from the ledger");
  expect(await markupIn("zh-CN", <FaultPanel rows={[row("I1", 0, [])]} title="不符明细" />)).toBe("");
  // Who sees counts alone gets no examples.
  expect(await markupIn("zh-CN", <FaultPanel rows={[row("I3", 2, [])]} title="不符明细" />)).toBe("");
});

function Names() {
  const t = useTranslations("office.invariants.names");
  return invariantCodes.map((code) => t(code)).join("|");
}
it("every invariant has its sentence in both languages", async () => {
  for (const locale of locales) {
    const said = readAs(await markupIn(locale, <Names />)).split("|");
    expect(said.filter((words) => words.length > 5)).toHaveLength(invariantCodes.length);
  }
});
