/**
 * Work on what a form keeps, one piece after the other, so that what was dropped is not written once more behind it.
 * Gives whether the piece was done: one that fails (a full telephone) is no fault of those behind it, and none of whoever
 * waits for it.
 */
export function makeDraftLine(): (work: () => Promise<unknown>) => Promise<boolean> {
  let line: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = line.then(work).then(
      () => true,
      () => false,
    );
    line = turn;
    return turn;
  };
}
