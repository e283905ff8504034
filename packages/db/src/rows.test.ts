import { Refused } from "@gongbang/domain/kernel/decision";
import { leadsTo } from "@gongbang/domain/kernel/machine";
import { describe, expect, it } from "vitest";
import { EngineError, faultFrom, soundsLikeFullDisk } from "./embedded-error.ts";
import { arrowsOf, machines } from "./machines.ts";
import { gramsOf } from "./member-row.ts";
import { found, one, unlessChanged } from "./rows.ts";

const codeOf = (call: () => unknown) => {
  try {
    call();
  } catch (error) {
    return error instanceof Refused ? error.refusal : "a bug";
  }
  return null;
};

describe("the rows of a statement", () => {
  it("are one where ours must have given one: anything else is a bug, never a person's fault", () => {
    expect(one([7])).toBe(7);
    expect(one([null])).toBeNull();
    expect(codeOf(() => one([]))).toBe("a bug");
    expect(codeOf(() => one([1, 2]))).toBe("a bug");
  });
  it("that somebody asked for are found, or are not theirs to hear of", () => {
    expect(found([7], "member")).toBe(7);
    expect(codeOf(() => found([], "member"))).toEqual({ code: "ACCESS.NOT_FOUND", what: "member" });
  });
  it("that were changed under one's hands refuse the second hand", () => {
    expect(unlessChanged([7])).toBe(7);
    expect(codeOf(() => unlessChanged([]))).toEqual({ code: "EDIT.CONFLICT" });
  });
});

describe("a full disk", () => {
  it.each([
    "write EFBIG: file too large",
    "ENOSPC: no space left on device, write",
    'could not extend file "base/5/1259": No space left on device',
    "PANIC: could not write to file: File too large",
    "server process was terminated by signal 25: File size limit exceeded",
    "EDQUOT: disk quota exceeded",
  ])("is heard in: %s", (words) => expect(soundsLikeFullDisk(words)).toBe(true));

  it.each(["", "permission denied", "signal 250", "connection refused", "out of memory", "ENOENT"])(
    "is not heard in: %s",
    (words) => expect(soundsLikeFullDisk(words)).toBe(false),
  );

  it("is told by its name, whatever step it stopped", () => {
    expect(faultFrom("FATAL: No space left on device", "ENGINE.NOT_STARTED").code).toBe("ENGINE.DISK_FULL");
    expect(faultFrom("FATAL: bad lock file", "ENGINE.NOT_STARTED").code).toBe("ENGINE.NOT_STARTED");
  });
});

describe("the engine's last words", () => {
  const detail = (words: string) => faultFrom(words, "ENGINE.NOT_MADE").detail;
  it("are the lines that name the cause, not those that close the log", () => {
    const log =
      "LOG: starting\nFATAL: data directory has wrong ownership\nHINT: x\nLOG: database system is shut down\n";
    expect(detail(log)).toBe("FATAL: data directory has wrong ownership");
  });
  it("are the last two lines where none names a cause", () => {
    expect(detail("one\ntwo\nthree\n")).toBe("two three");
    expect(detail("")).toBe("");
  });
  it("stand behind their code in the error itself", () => {
    const fault = new EngineError("ENGINE.NO_FOLDER", "/srv");
    expect(fault.message).toBe("ENGINE.NO_FOLDER: /srv");
    expect(fault).toBeInstanceOf(Error);
  });
});

describe("the arrows of the machines, for the database's backstop", () => {
  type Known = Parameters<typeof arrowsOf>[0];
  it.each(machines.map((machine) => [(machine as Known).name, machine as Known]))(
    "of %s are each there once, between states that it has",
    (name, machine) => {
      const arrows = arrowsOf(machine);
      const drawn = arrows.map(({ was, becomes }) => `${was}>${becomes}`);
      expect(new Set(drawn).size).toBe(drawn.length);
      expect(arrows.length).toBeGreaterThan(0);
      for (const { machine: of, was, becomes } of arrows) {
        expect(of).toBe(name);
        expect(Object.keys(machine.states)).toContain(was);
        expect(Object.keys(machine.states)).toContain(becomes);
      }
    },
  );
  it("leave out nothing that a step may do", () => {
    for (const machine of machines as Known[]) {
      const drawn = new Set(arrowsOf(machine).map(({ was, becomes }) => `${was}>${becomes}`));
      for (const { from, to } of Object.values(machine.transitions))
        for (const was of from) expect(drawn).toContain(`${was}>${leadsTo(to, was)}`);
    }
  });
  it("are of machines with names of their own", () => {
    const names = (machines as Known[]).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the pieces by which a name is found", () => {
  it("are its characters, their pairs, and its beginning", () => {
    expect(gramsOf("王小明").toSorted()).toEqual(["^王", "王", "小", "明", "王小", "小明"].toSorted());
  });
  it("name each piece once", () => {
    const grams = gramsOf("娜娜");
    expect(grams).toEqual(["^娜", "娜", "娜娜"]);
  });
  it("are none of a name without a sign", () => expect(gramsOf("·")).toEqual([]));
});
