/** What went wrong with a call, as the api's error formatter says it. */
export type Failure = {
  code: string | null;
  refusal: { code: string; [detail: string]: unknown } | null;
  issues: { path: string; code: string }[];
  requestId: string | null;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Reads a client error; anything else (the network, a bug here) is a failure without a code. */
export function failureOf(error: unknown): Failure {
  const data = isRecord(error) && isRecord(error.data) ? error.data : {};
  const { refusal, issues } = data;
  return {
    code: text(data.code),
    refusal:
      isRecord(refusal) && typeof refusal.code === "string" ? { ...refusal, code: refusal.code } : null,
    issues: Array.isArray(issues) ? issues.flatMap(issueOf) : [],
    requestId: text(data.requestId),
  };
}

function issueOf(issue: unknown): { path: string; code: string }[] {
  if (!isRecord(issue)) return [];
  return [{ path: text(issue.path) ?? "", code: text(issue.code) ?? "" }];
}
