import { beijingMemberPack } from "./beijing-pack.ts";
import { nationalMemberPack, nationalUnionPack } from "./national-pack.ts";
import { type PackFormat, packFormat } from "./pack-format.ts";

/** The mapping files, in the order in which they are offered. Another city's file is one more line. */
export const packFormats: readonly PackFormat[] = [
  nationalMemberPack,
  nationalUnionPack,
  beijingMemberPack,
].map((file) => packFormat.parse(file));

export const packFormatOf = (key: string): PackFormat | null =>
  packFormats.find((format) => format.key === key) ?? null;
