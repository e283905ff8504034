/**
 * A form that saves once: while it is being saved, and for good once it was, another press does nothing (null). What is
 * wrong with it lets it be pressed again, and so does work that failed before anything was kept.
 */
export function makeSavingOnce(): <T extends object>(work: () => Promise<T>) => Promise<T | null> {
  let begun = false;
  return async (work) => {
    if (begun) return null;
    begun = true;
    try {
      const answer = await work();
      begun = !("faults" in answer);
      return answer;
    } catch (error) {
      begun = false;
      throw error;
    }
  };
}
