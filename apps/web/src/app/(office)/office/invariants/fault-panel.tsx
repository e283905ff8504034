import { Panel, PanelGroup, PanelRow } from "@gongbang/ui/panel";

type Fault = { subject: string; fault: string };
type Props = {
  rows: readonly { code: string; faults: number | null; examples: readonly Fault[] }[];
  title: string;
};

/** What fails, by the id of its record: never a person. */
export function FaultPanel({ rows, title }: Props) {
  const failing = rows.filter(({ examples }) => examples.length > 0);
  if (failing.length === 0) return null;
  return (
    <Panel flush title={title}>
      {failing.map(({ code, faults, examples }) => (
        <div key={code}>
          <PanelGroup title={code} count={String(faults ?? 0)} />
          {examples.map(({ subject, fault }) => (
            <PanelRow key={`${subject} ${fault}`}>
              <code className="text-meta">{subject}</code>
              <span className="wrap-anywhere">{fault}</span>
            </PanelRow>
          ))}
        </div>
      ))}
    </Panel>
  );
}
