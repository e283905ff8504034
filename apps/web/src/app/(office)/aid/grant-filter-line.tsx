import { aidKind } from "@gongbang/domain/codes/aid-kind";
import { fundSource } from "@gongbang/domain/codes/fund-source";
import { useLocale } from "next-intl";
import { codeWord } from "~/shell/code-words.ts";
import { NarrowedLine } from "~/shell/narrowed-line.tsx";

type State = Record<string, string | undefined>;
type Props = { state: State; hrefOf: (state: State) => string; unionName: string | undefined };

/** What the grants are narrowed to: a union, the days on which the money left, a kind of aid and a source. */
export function GrantFilterLine(line: Props) {
  const locale = useLocale();
  const { kind, source } = line.state;
  return (
    <NarrowedLine
      {...line}
      more={[
        ...(kind ? [{ keys: ["kind"], text: codeWord(aidKind, kind, locale) ?? kind }] : []),
        ...(source ? [{ keys: ["source"], text: codeWord(fundSource, source, locale) ?? source }] : []),
      ]}
    />
  );
}
