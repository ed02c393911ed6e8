import { DataDetails } from '../../../platform/web/components/data-table.tsx';
import { useFormWords, useResultWords } from '../simulated.ts';
import { Opens } from './opens.tsx';
import { useAmounts } from './use-amounts.ts';

/** What each line of the file brings at the central calculation. */
export function LinesTable({ place }: { readonly place: string }) {
  const { who, parts } = useResultWords();
  const words = useFormWords();
  const { outcome, amounts, unit } = useAmounts();
  const { lines } = outcome.detail;
  if (lines.length === 0) return null;
  const column = (label: string, key: 'perYear' | 'presentValue') => ({
    label,
    cell: (line: (typeof lines)[number]) => (
      <Opens id={`lines.${line.pointer}`} place={place}>
        {amounts.plain(line[key])}
      </Opens>
    ),
    numeric: true,
  });
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
        column(who.perYear, 'perYear'),
        column(who.presentValue, 'presentValue'),
      ]}
    />
  );
}
