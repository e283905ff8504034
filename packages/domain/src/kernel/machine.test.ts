import { describe, expect, it } from "vitest";
import type { Day } from "./day.ts";
import { machineFor, nextSteps, step } from "./machine.ts";

type Parcel = { status: "packed" | "sent" | "lost"; address: string | null; stamp: boolean; packedOn: Day };

const parcels = machineFor<Parcel>()({
  name: "parcel",
  initial: "packed",
  states: { packed: {}, sent: { final: true }, lost: { final: true } },
  transitions: {
    send: {
      from: ["packed"],
      to: "sent",
      action: "dispute.ticket.work",
      lacks: (parcel) => [
        ...(parcel.address === null ? [{ code: "PARCEL.NO_ADDRESS", tab: "address" }] : []),
        ...(parcel.stamp ? [] : [{ code: "PARCEL.NO_STAMP" }]),
      ],
    },
    lose: { from: ["packed", "sent"], to: "lost", action: "dispute.ticket.assign" },
  },
  clocks: {
    sending: {
      startsOn: "create",
      from: "packedOn",
      stopsOn: ["send"],
      span: { length: 3, unit: "workingDay" },
      law: "x",
    },
  },
});

const packed: Parcel = { status: "packed", address: "月坛", stamp: true, packedOn: "2026-09-18" as Day };

describe("a status machine", () => {
  it("takes the arrow that stands in its table", () => {
    expect(step(parcels, packed, "send")).toEqual({ ok: true, value: "sent" });
  });

  it("refuses every arrow that does not", () => {
    expect(step(parcels, { ...packed, status: "sent" }, "send")).toEqual({
      ok: false,
      refusal: { code: "STATUS.NOT_FROM_HERE", machine: "parcel", event: "send", status: "sent" },
    });
  });

  it("refuses with the one thing that is lacking, or with all of them at once", () => {
    expect(step(parcels, { ...packed, stamp: false }, "send")).toEqual({
      ok: false,
      refusal: { code: "PARCEL.NO_STAMP" },
    });
    expect(step(parcels, { ...packed, stamp: false, address: null }, "send")).toEqual({
      ok: false,
      refusal: {
        code: "STATUS.LACKS",
        lacks: [{ code: "PARCEL.NO_ADDRESS", tab: "address" }, { code: "PARCEL.NO_STAMP" }],
      },
    });
  });

  it("offers the steps that lead out of a state, with what each still lacks", () => {
    expect(nextSteps(parcels, { ...packed, stamp: false })).toEqual([
      { event: "send", to: "sent", action: "dispute.ticket.work", lacks: [{ code: "PARCEL.NO_STAMP" }] },
      { event: "lose", to: "lost", action: "dispute.ticket.assign", lacks: [] },
    ]);
    expect(nextSteps(parcels, { ...packed, status: "lost" })).toEqual([]);
  });
});
