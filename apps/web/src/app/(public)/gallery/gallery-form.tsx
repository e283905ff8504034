"use client";
import { Button } from "@gongbang/ui/button";
import { DialogButton } from "@gongbang/ui/dialog";
import { CheckboxField, ChipGroup, DateField, MoneyField, SelectField, TextArea, TextField } from "@gongbang/ui/field";
import { FileDrop } from "@gongbang/ui/file-drop";
import { FormLayout, FormSection, FormWide } from "@gongbang/ui/form";
import { Fact, FactGrid } from "@gongbang/ui/fact";
import { MaskedValue } from "@gongbang/ui/masked-value";
import { Page, PageHeader } from "@gongbang/ui/page";
import { Panel } from "@gongbang/ui/panel";
import { toast } from "@gongbang/ui/toast";
import { z } from "zod";
import { useCommandForm } from "~/shell/use-command-form.ts";

const schema = z.strictObject({ commandId: z.uuid(), name: z.string().trim().min(1).max(50), on: z.string().min(1), how: z.enum(["a", "b"]), topics: z.array(z.string()).min(1), amount: z.string().refine((t) => /^\d+$/.test(t), "INPUT.NOT_AN_AMOUNT"), street: z.string().min(1), note: z.string().max(20), agree: z.boolean() });

export function GalleryForm() {
  const f = useCommandForm(schema, { defaults: { name: "", on: "2026-09-28", topics: [], amount: "", street: "", note: "", agree: false }, command: { mutationFn: async () => { throw Object.assign(new Error(), { data: { code: "CONFLICT", refusal: { code: "ACCESS.TOO_MANY_REVEALS", perHour: 30 } } }); } }, done: "已保存" });
  return (
    <Page header={<PageHeader title="记走访" note="草稿已存 10:32" />}>
      <FormLayout {...f.layout} actions={<><Button type="submit" variant="primary" busy={f.pending} className="max-md:flex-1">保存走访</Button><Button onClick={() => toast({ text: "已删除", undo: { label: "撤销", onUndo: () => undefined } })}>存并再记一户</Button></>} note="Ctrl+Enter 保存" aside={<Panel title="已知"><FactGrid><Fact label="姓名">周德顺</Fact><Fact label="上次">6月26日</Fact></FactGrid></Panel>}>
        <FormSection title="见面" hint="记下见到谁、谈了什么。" columns={2}>
          <TextField label="姓名" required hint="与身份证一致" {...f.field("name")} />
          <DateField label="日期" required {...f.field("on")} />
          <ChipGroup type="radio" label="方式" options={[{ value: "a", label: "上门" }, { value: "b", label: "电话" }, { value: "c", label: "来访" }, { value: "d", label: "未遇", disabled: true }]} required {...f.field("how")} />
          <ChipGroup type="checkbox" label="谈了什么" options={["身体", "收入", "子女上学", "就业"].map((x) => ({ value: x, label: x }))} {...f.field("topics")} />
          <MoneyField label="金额（元）" {...f.field("amount")} />
          <SelectField label="街道" placeholder="请选择" options={[{ value: "1", label: "月坛街道" }]} {...f.field("street")} />
          <FormWide><TextArea label="经过" {...f.field("note")} /></FormWide>
          <CheckboxField label="送达中秋慰问品" {...f.field("agree")} />
        </FormSection>
        <FormSection title="附件"><FileDrop label="把文件拖到这里，或" chooseLabel="选择文件" hint="xlsx、csv，不超过 20 MB" /></FormSection>
        <div><DialogButton label="打开对话框" title="退回申请">{(close) => <form className="flex flex-col gap-3"><TextArea label="退回理由" required name="r" /><div className="flex justify-end gap-2"><Button onClick={close}>取消</Button><Button variant="danger">退回</Button></div></form>}</DialogButton></div>
      </FormLayout>
    </Page>
  );
}

export function GalleryMask() {
  return <MaskedValue masked="110***********1234" label="证件号码" reasons={[{ value: "visit", label: "联系本人或走访" }, { value: "other", label: "其他" }]} onReveal={async () => "110102197401011234"} />;
}
