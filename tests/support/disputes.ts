import type { Actor } from "@gongbang/domain/access/policy";
import { creditCodeCheckCharacter } from "@gongbang/domain/codes/credit-code";
import { command, type Scene } from "./scene.ts";

/** An invented employer's credit code, well-formed. */
export function aCreditCode(n: number): string {
  const first17 = `91110102MA${String(n).padStart(7, "0")}`;
  return first17 + creditCodeCheckCharacter(first17);
}

/** What the counter's form sends: pay owed, received today. */
export const application = (more: Record<string, unknown> = {}) => ({
  ...command(),
  receivedOn: "2026-09-18",
  knownOn: "2025-10-20",
  employedFrom: "2012-04-23",
  employedTo: "2025-10-20",
  claims: [
    { kind: "03" as const, period: "2025年7月至10月", amount: "14400" },
    { kind: "09" as const, period: "13.5 个月", amount: "48600" },
  ],
  channel: "visit" as const,
  applicants: [{ name: "李桂兰", phone: "13812341234" }],
  employerName: "北京恒远物业管理有限公司",
  summary: "拖欠工资和经济补偿",
  narrative: "7月起停发工资。",
  takeOn: true,
  ...more,
});

/** A ticket that this officer registered, and took on where they mediate. */
export async function aTicket(scene: Scene, keeper: Actor, more: Record<string, unknown> = {}) {
  const { id, number } = await scene.as(keeper).tickets.open(application(more));
  return { ticketId: id, number };
}

/** The asked-for step's common part: which ticket, at which version. */
export const at = (ticketId: string, version: number) => ({ ...command(), ticketId, version });

/** A ticket whose mediation has begun: accepted and begun on the scene's day. Its version is 3. */
export async function aMediation(scene: Scene, keeper: Actor, more: Record<string, unknown> = {}) {
  const { ticketId } = await aTicket(scene, keeper, more);
  const { tickets } = scene.as(keeper);
  await tickets.accept({ ...at(ticketId, 1), consentOn: "2026-09-18" });
  await tickets.begin(at(ticketId, 2));
  return ticketId;
}

/** The clocks of a ticket by name, as its page shows them. */
export async function clocksOf(scene: Scene, reader: Actor, ticketId: string) {
  const { deadlines } = await scene.as(reader).tickets.record({ ticketId });
  return Object.fromEntries(
    deadlines.map(({ clock, dueOn, standing, stoppedBy }) => [
      clock,
      { dueOn, kind: standing.kind, stoppedBy },
    ]),
  );
}
