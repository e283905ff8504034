import type { NumberList } from "@gongbang/domain/overview/number-lists";

const rooms: Record<NumberList["list"], string> = {
  archives: "/hardship",
  visits: "/aid/visits",
  grants: "/aid/grants",
  tickets: "/disputes",
  deadlines: "/deadlines",
};

/** The address of the list behind a number. */
export const openList = ({ list, asked }: NumberList): string =>
  `${rooms[list]}?${new URLSearchParams(asked)}`;
