import { type SharedCount, shareEach } from "../members/small-cells.ts";
import type { ReturnFigures } from "./return-figures.ts";

type Given = Pick<ReturnFigures, "campaigns" | "collectives" | "students">;
type Cells = ReturnFigures["aid"]["cells"];

const hidden = { households: null, persons: null, times: null, fen: null };

/** What campaigns gave, and students had, without a count; which campaigns there were is no secret. */
export function coverGiven({ campaigns, students }: Given): Given {
  const given = { ...hidden, goodsFen: null };
  return {
    campaigns: { all: given, rows: campaigns.rows.map((row) => ({ ...row, ...given })) },
    collectives: { groups: null, persons: null, goodsFen: null },
    students: { all: hidden, stages: students.stages.map(({ key }) => ({ key, ...hidden })) },
  };
}

/**
 * The same for a reader who may not open the lists: told whole, or not at all. It is part of the aid, so that it is told
 * only where no count of persons or households in it is small, and where no cell of the aid is hidden that it would tell.
 */
export function shareGiven({ campaigns, collectives, students }: Given, cells: Cells): Given {
  const given = { campaigns, collectives, students };
  const counts: SharedCount[] = [
    ...[campaigns.all, ...campaigns.rows, students.all, ...students.stages].flatMap(
      ({ households, persons }) => [households, persons],
    ),
    collectives.persons,
  ];
  const isTold = !shareEach(counts.map((n) => n ?? 0)).includes(null);
  return isTold && cells.every(({ households }) => households !== null) ? given : coverGiven(given);
}
