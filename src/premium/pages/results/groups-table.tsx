import type { CoalitionRow } from '../../../engine/premium/premium-report.ts';
import { DataDetails } from '../../../platform/web/components/data-table.tsx';
import { threeFigures, useResultWords } from '../simulated.ts';
import { Opens } from './opens.tsx';
import { useAmounts } from './use-amounts.ts';

/** Rows shown at most: the smallest groups and the whole. */
const mostRows = 64;

/** What each group is worth by itself, at the central calculation. */
export function GroupsTable() {
  const { sharing } = useResultWords();
  const { outcome, amounts, unit, nameOf } = useAmounts();
  const { coalitions } = outcome.report.point;
  const all = Object.entries(coalitions).map(([key, row]) => ({ members: key.split(','), row }));
  const sorted = all.sort((a, b) => a.members.length - b.members.length);
  const rows = sorted.length > mostRows ? [...sorted.slice(0, mostRows - 1), sorted.at(-1)!] : sorted;
  const decimals = threeFigures(rows.flatMap(({ row }) => [row.value, row.beforeEngineering]));
  const column = (label: string, key: keyof CoalitionRow) => ({
    label,
    head: (
      <Opens id={`coalitions.${key}`} place="sharing">
        {label}
      </Opens>
    ),
    cell: ({ row }: (typeof rows)[number]) => {
      const value = row[key];
      return value === null ? '–' : amounts.plain(value, decimals);
    },
    numeric: true,
  });
  return (
    <DataDetails
      summary={sharing.groups}
      caption={
        <>
          {sharing.groupsCaption(unit)}
          {sorted.length > mostRows ? ` ${sharing.groupsMore(amounts.format.number(mostRows - 1))}` : ''}
        </>
      }
      narrow="scroll"
      label={sharing.groups}
      rows={rows}
      columns={[
        { label: sharing.group, cell: ({ members }) => amounts.format.list(members.map(nameOf)) },
        column(sharing.before, 'beforeEngineering'),
        column(sharing.engineering, 'engineering'),
        column(sharing.value, 'value'),
        column(sharing.cover, 'cover'),
        column(sharing.social, 'social'),
      ]}
    />
  );
}
