/** What is written on standard error while some work is done: the lines of log(). Nothing of it is shown. */
export async function whatIsLogged<T>(work: () => Promise<T>): Promise<{ text: string; answer: T }> {
  const kept: string[] = [];
  const write = process.stderr.write;
  process.stderr.write = ((chunk: string | Uint8Array) => {
    kept.push(typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8"));
    return true;
  }) as typeof write;
  try {
    const answer = await work();
    return { text: kept.join(""), answer };
  } finally {
    process.stderr.write = write;
  }
}
