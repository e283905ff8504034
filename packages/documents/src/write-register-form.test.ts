import { describe, expect, it } from "vitest";
import yauzl from "yauzl";
import { aPicture } from "./picture.fixture.ts";
import { type FormSheet, writeRegisterForm } from "./write-register-form.ts";

const sheet: FormSheet = {
  title: "工会会员登记表",
  above: ["填报工会：月坛", "打印日期：2026-09-18"],
  rows: [
    [
      { label: "姓名", value: "𬭎㛃·䶮" },
      { label: "性别", value: "女" },
    ],
    [{ label: "单位", value: "<恒远> & 物业" }],
  ],
  photo: null,
  photoLabel: "照片",
  rowsBesidePhoto: 1,
  list: { title: "家庭成员", heads: ["关系", "姓名"], rows: [["子", "李小小"]] },
  boxes: [{ label: "本人确认", line: "签名" }],
  below: "打印人：林秀英",
};

/** The parts of the file by their names. */
async function partsOf(bytes: Buffer): Promise<Map<string, Buffer>> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const stream = await zip.openReadStreamPromise(entry);
    parts.set(entry.fileName, Buffer.concat(await Array.fromAsync(stream)));
  }
  return parts;
}
const wordsOf = async (bytes: Buffer) =>
  String((await partsOf(bytes)).get("word/document.xml")).replaceAll(/<[^>]+>/g, " ");

describe("the register form as a Word file", () => {
  it("says every cell, rare characters and signs of markup too", async () => {
    const words = await wordsOf(await writeRegisterForm(sheet));
    for (const word of ["工会会员登记表", "𬭎㛃·䶮", "&lt;恒远&gt; &amp; 物业", "李小小", "照片", "签名"])
      expect(words).toContain(word);
  });
  it("holds the photo where there is one, on one A4 page", async () => {
    const photo = { kind: "jpg", bytes: await aPicture("jpeg") } as const;
    const parts = await partsOf(await writeRegisterForm({ ...sheet, photo }));
    expect([...parts.keys()].filter((name) => name.startsWith("word/media/")).length).toBe(1);
    expect(String(parts.get("word/document.xml"))).toContain('w:w="11906" w:h="16838"');
  });
});
