/** The list's state as its address holds it. `after` and `before` are "pinyin~id". */
export type Asked = {
  view?: string | undefined;
  union?: string | undefined;
  status?: string | undefined;
  q?: string | undefined;
  after?: string | undefined;
  before?: string | undefined;
  open?: string | undefined;
};

/** An address of the list: what is empty is left out. */
export function hrefOf(asked: Asked): string {
  const given = Object.entries(asked).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return given.length === 0 ? "/members" : `/members?${new URLSearchParams(given)}`;
}

export const placeText = ({ pinyin, id }: { pinyin: string; id: string }) => `${pinyin}~${id}`;
