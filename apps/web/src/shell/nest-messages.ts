export type Messages = { [key: string]: string | Messages };

/**
 * Keys with dots ("AID.FUND_CLOSED") become branches, one that is a word and a branch too ("member.pack" beside
 * "member.pack.read") keeps its word as "self", and `{left, fen}` the longer form that the formatter knows.
 */
export function nested(messages: Messages): Messages {
  const tree: Messages = {};
  for (const [key, value] of Object.entries(messages)) {
    const path = key.split(".");
    const leaf = path.pop() ?? key;
    let branch = tree;
    for (const part of path) branch = branchOf(branch, part);
    if (typeof value !== "string") Object.assign(branchOf(branch, leaf), nested(value));
    else if (typeof branch[leaf] === "object") branch[leaf].self = plainer(value);
    else branch[leaf] = plainer(value);
  }
  return tree;
}

function branchOf(tree: Messages, key: string): Messages {
  const known = tree[key];
  if (typeof known === "object") return known;
  const made: Messages = known === undefined ? {} : { self: known };
  tree[key] = made;
  return made;
}

const plainer = (text: string) =>
  text.replace(/\{(\w+), (fen|wan|percent)\}/g, "{$1, number, $2}").replace(/\{(\w+), day\}/g, "{$1}");
