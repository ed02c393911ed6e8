import { DataDetails } from '../../../platform/web/components/data-table.tsx';
import { useFormWords, useResultWords } from '../simulated.ts';
import { useAmounts } from './use-amounts.ts';

/** What each line of the file brings at the central calculation. */
export function LinesTable() {
  const { who, parts } = useResultWords();
  const words = useFormWords();
  const { outcome, amounts, unit } = useAmounts();
  const { lines } = outcome.detail;
  if (lines.length === 0) return null;
  const kinds = { pooled: parts.frugality, joint: parts.jointValue, public: parts.social };
  return (
    <DataDetails
      summary={who.lines}
      caption={who.linesCaption(unit)}
      narrow="scroll"
      label={who.lines}
      rows={lines}
      columns={[
        {
          label: who.line,
          cell: (line) => (
            <>
              {line.label ?? words.unnamedLine} <small>{kinds[line.kind]}</small>
            </>
          ),
        },
        { label: who.perYear, cell: (line) => amounts.plain(line.perYear), numeric: true },
        { label: who.presentValue, cell: (line) => amounts.plain(line.presentValue), numeric: true },
      ]}
    />
  );
}
