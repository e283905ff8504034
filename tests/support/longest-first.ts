import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The database tests that take longest, by what they took: begun last, one of them would be waited for alone. */
const longest = ["matrix", "import-roster", "bad-input", "killed-worker", "import-fuzz", "match-rows"];

/** Begins with the longest files, and leaves the others in Vitest's order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/tests/db/${name}.test.ts`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
