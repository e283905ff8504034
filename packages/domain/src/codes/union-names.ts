/** With what the name of a workplace's union goes on after its employer's: "甲公司" of 甲公司工会委员会. */
const nameEndings = ["工会委员会", "基层工会委员会", "工会", "工会联合会"] as const;

/** The names that a union of this employer would have. */
export const unionNamesOf = (employer: string): string[] => nameEndings.map((ending) => employer + ending);
