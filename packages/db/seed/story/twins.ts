import type { CitizenId } from "@gongbang/domain/codes/citizen-id";
import { memberRow } from "../../src/member-row.ts";
import { type Desk, daysIn, isWorker, rowOf, takeOne } from "./desk.ts";
import { homophoneOf } from "./homophones.ts";
import type { Member } from "./members.ts";
import { mistyped } from "./numbers.ts";
import { type TwinPlot, twinPlots } from "./twin-plots.ts";

export type Twins = { plot: TwinPlot; first: Member; second: Member };

/** People who were registered a second time, by another desk or in another hand: near-twins of somebody who is there. */
export const plantTwins = (desk: Desk): Twins[] =>
  twinPlots.map((plot) => {
    const second = takeOne(
      desk,
      (each, row) =>
        isWorker(each, row) &&
        each.union.above === plot.at &&
        daysIn(desk, each) > 14 &&
        daysIn(desk, each) < 650,
    );
    const first = takeOne(desk, (each, row) => isWorker(each, row) && fits(each, second, plot));
    return { plot, first, second: becomeTwin(desk, second, first, plot) };
  });

const hasAll = ({ phone, bankCard, name }: Member, { same }: TwinPlot) =>
  Boolean(phone && bankCard) && (same.includes("name") || homophoneOf(name) !== null);

function fits(first: Member, second: Member, plot: TwinPlot): boolean {
  const [street, union] = [first.union.above === second.union.above, first.unionId === second.unionId];
  const isPlaced = { union, street: street && !union, elsewhere: !street }[plot.where];
  return isPlaced && first.createdAt < second.createdAt && hasAll(first, plot);
}

/** The second record, written anew with what the first one knows. */
function becomeTwin(desk: Desk, second: Member, first: Member, plot: TwinPlot): Member {
  const { same } = plot;
  const has = (what: TwinPlot["same"][number]) => same.includes(what);
  const name = has("name") ? first.name : (homophoneOf(first.name) ?? first.name);
  const twin: Member = {
    ...second,
    name,
    ethnicGroup: first.ethnicGroup,
    named: { ...first.named, name },
    citizenId: numberFor(desk, second, first, plot),
    phone: has("phone") ? first.phone : has("nothing") ? null : (second.phone ?? desk.numbers.phone()),
    bankCard: has("card") ? first.bankCard : second.bankCard,
  };
  replace(desk, twin);
  return twin;
}

function numberFor({ numbers, book }: Desk, second: Member, first: Member, { same }: TwinPlot): CitizenId {
  if (same.includes("id")) return mistyped(first.citizenId, book.days.today);
  const { birthOn } = same.includes("birth") ? first.citizenId : second.citizenId;
  return numbers.citizenId({ birthOn, sex: first.citizenId.sex });
}

function replace(desk: Desk, twin: Member): void {
  const { registered, rows, keys } = desk;
  const { member, grams } = memberRow(keys, { ...twin, status: rowOf(desk, twin).status });
  rows.set(twin.id, member);
  registered.members = registered.members.map((each) => (each.id === twin.id ? twin : each));
  registered.rows = registered.rows.map((each) => (each.id === twin.id ? member : each));
  registered.grams = [...registered.grams.filter(({ memberId }) => memberId !== twin.id), ...grams];
  Object.assign(desk.entries.get(twin.id) ?? {}, { changes: [{ field: "name", becomes: twin.name }] });
}
