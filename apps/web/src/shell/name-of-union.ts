import { api } from "./trpc-server.ts";

/** The name of the union that a list is narrowed to. One outside the reader's own is not found. */
export const nameOfUnion = async (under: string | undefined): Promise<string | undefined> =>
  under === undefined ? undefined : (await api.organisations.record({ id: under })).name;
