import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Bars } from "@gongbang/ui/bars";
import { Button } from "@gongbang/ui/button";
import { TrendChart } from "@gongbang/ui/chart";
import { DataTable, TableFooter } from "@gongbang/ui/data-table";
import { DeadlineExplanation } from "@gongbang/ui/deadline-explanation";
import { DuePill } from "@gongbang/ui/due-pill";
import { EmptyState } from "@gongbang/ui/empty-state";
import { Fact, FactGrid, FactList, FactRow } from "@gongbang/ui/fact";
import { FilterBar, FilterChip } from "@gongbang/ui/filter-bar";
import { formatAgo, formatDay, formatFen, formatInstant, formatWan, formatYuan } from "@gongbang/ui/format";
import { ButtonLink, Link } from "@gongbang/ui/link";
import { Columns, Page, PageHeader, RecordHeader, Stack } from "@gongbang/ui/page";
import { Panel, PanelGroup, PanelRow } from "@gongbang/ui/panel";
import { Popover } from "@gongbang/ui/popover";
import { ProgressBar } from "@gongbang/ui/progress-bar";
import { StatCard, StatStrip } from "@gongbang/ui/stat-card";
import { StatusPill } from "@gongbang/ui/status-pill";
import { StepButtons } from "@gongbang/ui/step-buttons";
import { TabsNav } from "@gongbang/ui/tabs-nav";
import { Tag } from "@gongbang/ui/tag";
import { Timeline } from "@gongbang/ui/timeline";
import { CalendarClock, ChevronRight, Download, Flag, Footprints, Plus, Search, Stamp, Upload } from "lucide-react";
import { Frame } from "~/shell/frame.tsx";
import { navigation, quickActions } from "~/shell/navigation.ts";
import { Crumbs } from "~/shell/crumbs.tsx";
import { GalleryForm, GalleryMask } from "./gallery-form.tsx";

const people = "白玉清 陈国庆 范晓燕 郭玉兰 韩颖 何志强 李桂兰 刘思远 马淑珍 买买提·艾力 齐卫东 孙建国 田淑芳 王秀英 徐桂芬 赵永祥 周德顺 郑海涛".split(" ").map((name, i) => ({ id: String(i), name, no: `110***********${1000 + i * 217}`, unit: "北京金融街物业管理有限公司第三项目管理处", street: "月坛", day: "2012-04-23", sum: 123450 * (i + 1) }));

function List() {
  return (
    <Page fill header={<PageHeader title="会员名册" count="12,486 人·更新于 09:12" actions={<><Button icon={<Upload />}>导入</Button><Button icon={<Download />}>导出</Button><ButtonLink href="/members/new" variant="primary" icon={<Plus />}>登记会员</ButtonLink></>} tabs={<TabsNav label="视图" items={[{ href: "?a", label: "全部会员", count: "12,486", current: true }, { href: "?b", label: "我负责的", count: 318 }, { href: "?c", label: "新就业形态", count: "1,204" }]} />} />}>
      <FilterBar action="/gallery" label="筛选" submitLabel="查找" search={{ name: "q", placeholder: "姓名、拼音、证件尾号、手机号", label: "查找会员" }} keep={{ v: "list" }} end={<Button variant="ghost" size="sm">列</Button>}><FilterChip href="?x" active>本组</FilterChip><FilterChip href="?y" count={27}>待核对</FilterChip></FilterBar>
      <DataTable fill label="会员" rows={people} rowKey={(r) => r.id} rowHref={(r) => `/members/${r.id}`} current="6" sort={{ by: "name", direction: "asc" }} sortHref={(by) => `?sort=${by}`}
        columns={[{ key: "name", title: "姓名", cell: (r) => r.name, sort: true }, { key: "no", title: "证件号码", cell: (r) => r.no, hideOnPhone: true }, { key: "unit", title: "工作单位", cell: (r) => r.unit, truncate: true }, { key: "street", title: "街道", cell: (r) => r.street, hideOnPhone: true }, { key: "state", title: "会籍", cell: () => <StatusPill tone="success">在会</StatusPill> }, { key: "doing", title: "在办", cell: (r) => (Number(r.id) % 3 ? <Tag tone="info">公示中</Tag> : null), hideOnPhone: true }, { key: "sum", title: "本年帮扶（元）", align: "end", cell: (r) => formatYuan(r.sum), hideOnPhone: true, sort: true }, { key: "day", title: "入会日期", cell: (r) => formatDay(r.day, "table"), hideOnPhone: true }]}
        footer={<TableFooter summary="第 1–50 条，符合条件 8,204 人" hint="J/K 上下移动，Enter 打开" next={{ href: "?after=1", label: "下一页" }} previous={{ href: "?b", label: "上一页" }} />} />
    </Page>
  );
}

function Record() {
  return (
    <Page header={<RecordHeader title="李桂兰 与 北京恒远物业管理有限公司" pills={<><StatusPill large tone="info">调解中</StatusPill><Tag>欠薪</Tag><DuePill kind="soon">剩 2 个工作日</DuePill></>} meta="维 2026-0158·负责人 吴建军"
      actions={<StepButtons steps={[{ key: "v", label: "记走访", icon: <Footprints />, href: "/x" }, { key: "s", label: "提交审批", primary: true, lacksTitle: "提交审批还缺 2 项", lacks: [{ text: "公示满 5 个工作日（已 2，至 9月30日）" }, { text: "配偶的经济核对回执", href: "/y", action: "去催办" }] }]} />}
      facts={<FactGrid><Fact label="案号">维 2026-0158</Fact><Fact label="申请金额" strong>{formatFen(6466517)}</Fact><Fact label="入职/离职">2012-04-23 / 2025-10-20</Fact><Fact label="证件号码"><GalleryMask /></Fact></FactGrid>}
      tabs={<TabsNav label="工单" items={[{ href: "?v=record", label: "概览", current: true }, { href: "?t=2", label: "当事人", count: 2 }, { href: "?t=3", label: "时间线", count: 14 }, { href: "?t=4", label: "变更与访问记录" }]} />} />}>
      <Crumbs items={[{ label: "维 2026-0158" }]} />
      <AlertBanner tone="warning" title="仲裁时效到 2026年10月20日（星期二），剩 22 天" actions={<Button size="sm">确认中断事由</Button>}>9月18日的调解申请可作为中断事由，确认后时效重新计算。</AlertBanner>
      <Columns width="party" side={<><Panel title="当事人"><FactList><FactRow label="申请人">李桂兰</FactRow><FactRow label="工作单位">北京恒远物业管理有限公司（2025年10月离职）</FactRow></FactList></Panel><Panel title="进度"><Stack><ProgressBar label="导入名册" value={12000} max={20000} display="12,000 / 20,000" /><ProgressBar label="资金" value={62} max={100} display="62.1%" tone="neutral" /></Stack></Panel></>}>
        <Panel title="期限" flush extra={<><span>按先到先办</span><Link href="/a">加期限</Link></>}>
          {([["受理告知", "3 个工作日", "met", "9月22日 已完成"], ["企业书面答复", "5 个工作日", "soon", "剩 2 个工作日"], ["第二次调解会", "已约定", "today", "今天到期"], ["调解期限", "15 日，自然日", "ok", "剩 10 天"], ["回访", "中止", "paused", "已中止"], ["报送", "3 日", "missed", "逾期 2 个工作日"]] as const).map(([a, b, k, w]) => <PanelRow key={a}><b className="w-24 font-medium">{a}</b><span className="w-24 text-sub text-muted">{b}</span><DuePill kind={k}>{w}</DuePill><span className="ms-auto"><Popover size="sm" label={<span className="text-link">如何计算</span>} title={`${a}：如何计算`} extra={<DuePill kind="ok">剩 10 天</DuePill>}><DeadlineExplanation steps={[{ label: "起算事实", text: "9月18日（周五）收到调解申请书", note: "申请书扫描件，吴建军确认" }, { label: "首日不计", text: "从 9月19日 起算第 1 日" }, { label: "加 15 日", text: "第 15 日为 10月3日（周六）", note: "自然日，中间的周末和中秋不扣除" }, { label: "到期日", text: "10月8日（周四）24:00" }]} days={Array.from({ length: 20 }, (_, i) => ({ text: String(((i + 18) % 30) + 1), kind: i === 19 ? "due" : i > 13 ? "skipped" : "counted" }))} daysLabel="逐日" law={{ title: "《劳动争议调解仲裁法》第十四条", text: "自劳动争议调解组织收到调解申请之日起十五日内未达成调解协议的，当事人可以依法申请仲裁。" }} footer="规则 MED-15 第 2 版，2026年1月核对" /></Popover></span></PanelRow>)}
        </Panel>
        <Panel title="时间线" flush extra={<><Tag>全部 14</Tag><span>沟通 6</span></>}><Timeline items={[{ id: "1", icon: <Flag />, title: "进入公示", by: "周敏", at: "9月23日 09:02", body: "公示期自 9月23日起，满 5 个工作日至 9月30日。地点：月坛街道公示栏、区总工会网站。" }, { id: "2", icon: <Footprints />, title: "上门走访", by: "周敏", at: formatAgo("2026-09-21T15:20:00+08:00", "2026-09-23T09:00:00+08:00"), body: "见到本人与配偶。" }]} /></Panel>
        <Panel title="空"><EmptyState title="还没有走访记录" action={<Button icon={<Footprints />}>记走访</Button>}>记下第一次走访后，会显示在这里。</EmptyState></Panel>
      </Columns>
    </Page>
  );
}

function Home() {
  return (
    <Page fill header={<PageHeader title={formatDay("2026-09-28", "weekday")} note={<>今天有 <b className="text-foreground">11</b> 件要办，国庆前还有 <b className="text-foreground">3</b> 个工作日</>} actions={<><Button icon={<Search />}>找人</Button><ButtonLink href="/d" icon={<Plus />}>新建工单</ButtonLink><ButtonLink href="/v" variant="primary" icon={<Footprints />}>记走访</ButtonLink></>} />}>
      <StatStrip><StatCard label="在档困难家庭" value="42" unit="户" note="较上月 +2" href="/a" /><StatCard label="本月走访" value="31" unit="/48 次" note="进度 65%" href="/b" /><StatCard label="发放金额（本年）" value="684.2" unit="万元" trend={[1, 3, 2, 5, 6, 8]} deltas={[{ label: "同比", value: "8.5%", direction: "up", good: true }, { label: "环比", value: "3.9%", direction: "down", good: false }]} href="/c" /><StatCard label="本年发放" value={formatYuan(18640000)} unit="元" note={formatWan(18640000)} /><StatCard label="一年未更新" value="3" unit="户" note="须复核" href="/e" /></StatStrip>
      <Columns fill side={<><Panel title="在档困难家庭，按街道"><Bars label="按街道" heads={["走访", "逾期"]} items={[["展览路", 168], ["月坛", 154], ["广外", 139], ["德胜", 121]].map(([l, v], i) => ({ key: String(l), label: l, value: Number(v), highlight: i === 1, href: "/x", cells: ["96%", i || null] }))} /></Panel><Panel title="维权工单，近 12 个月"><TrendChart label="近 12 个月工单" height={180} categories={["1月", "2月", "3月", "4月", "5月", "6月"]} series={[{ name: "本期", values: [78, 71, 92, 124, 66, 96] }, { name: "上年同期", values: [66, 60, 78, 101, 58, 81], role: "previous" }]} /></Panel></>}>
        <Panel title="今天要办" flush fill extra={<><Tag>我的</Tag><span>本组 27</span></>}>
          <PanelGroup icon={<CalendarClock />} title="期限" count={4} action={<Link href="/d">查看期限表</Link>} />
          {people.slice(0, 4).map((p, i) => <PanelRow key={p.id} href="/x"><b className="w-36 font-medium">帮扶资金回执未录</b><span className="w-24 text-link">{p.name}</span><span className="min-w-0 flex-1 truncate text-sub text-muted">帮 2026-0317·中秋慰问金 ¥2,000.00</span><DuePill kind={(["missed", "today", "soon", "ok"] as const)[i] ?? "ok"}>逾期 2 个工作日</DuePill><span className="flex items-center text-sub max-md:hidden">补录回执<ChevronRight size={14} className="text-faint" /></span></PanelRow>)}
          <PanelGroup icon={<Stamp />} title="待我审核" count={2} />
          {people.slice(4, 6).map((p) => <PanelRow key={p.id} href="/x"><b className="w-36 font-medium">医疗救助 ¥5,000.00</b><span className="w-24 text-link">{p.name}</span><Tag>已等 1 天</Tag><span className="ms-auto text-meta text-muted">{formatInstant("2026-09-21T15:20:00+08:00")}</span></PanelRow>)}
        </Panel>
      </Columns>
    </Page>
  );
}

export default async function Gallery({ searchParams }: { searchParams: Promise<{ v?: string }> }) {
  const { v = "home" } = await searchParams;
  return (
    <Frame user={{ name: "周敏", role: "帮扶专干", union: "月坛街道总工会" }} place="西城区" pages={navigation.map(({ key }) => key)} actions={quickActions.map(({ key }) => key)} counts={{ home: 11, hardship: 3, disputes: 6 }} runningJobs={v === "record" ? 1 : 0}>
      {v === "home" && <Home />}{v === "list" && <List />}{v === "record" && <Record />}{v === "form" && <GalleryForm />}
    </Frame>
  );
}
