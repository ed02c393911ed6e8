import type { MemberDetail } from '../../../engine/premium/premium-detail.ts';
import { DataDetails, DataTable } from '../../../platform/web/components/data-table.tsx';
import { threeFigures, useResultWords } from '../simulated.ts';
import { Opens } from './opens.tsx';
import { useAmounts } from './use-amounts.ts';

/** What each member really gets and pays, and what it would take to arrive at the sharing. */
export function EachMember({ place }: { readonly place: string }) {
  const { who } = useResultWords();
  const { outcome, amounts, unit, nameOf } = useAmounts();
  const { detail, report } = outcome;
  const values = detail.members.flatMap(({ presentValue }) => Object.values(presentValue));
  const decimals = threeFigures(values);
  const plain = (value: number) => amounts.plain(value, decimals);
  const { transfers } = report.sharing;
  const part = (label: string, key: keyof MemberDetail['presentValue']) => ({
    label,
    cell: (member: MemberDetail) => (
      <Opens id={`members.${member.id}.${key}`} place={place}>
        {plain(member.presentValue[key])}
      </Opens>
    ),
    numeric: true,
  });
  return (
    <div class="stack">
      <h3>{who.eachMember}</h3>
      <DataTable
        caption={who.eachMemberCaption(unit)}
        narrow="scroll"
        label={who.eachMember}
        rows={detail.members}
        columns={[
          { label: who.member, cell: (member) => nameOf(member.id) },
          part(who.gains, 'gains'),
          part(who.pays, 'payments'),
          part(who.balance, 'net'),
          ...(transfers === null
            ? []
            : [
                {
                  label: who.transfer,
                  cell: (member: MemberDetail) => (
                    <Opens id={`sharing.transfers.${member.id}`} place={place}>
                      {amounts.format.number(transfers[member.id] ?? 0, { decimals, sign: true })}
                    </Opens>
                  ),
                  numeric: true,
                },
              ]),
        ]}
      />
      {transfers === null ? null : <p class="note">{who.transferNote}</p>}
      <MembersByYear place={place} />
    </div>
  );
}

/** Above this number of members, a table with one column each would not be read. */
const mostColumns = 12;

function MembersByYear({ place }: { readonly place: string }) {
  const { who, when } = useResultWords();
  const { outcome, amounts, unit, nameOf } = useAmounts();
  const { members } = outcome.detail;
  if (members.length > mostColumns) return null;
  const years = members[0]?.years ?? [];
  const decimals = threeFigures(members.flatMap((member) => member.years.map(({ net }) => net)));
  return (
    <div class="under">
      <DataDetails
        summary={who.byYear}
        caption={who.byYearCaption(unit)}
        narrow="scroll"
        label={who.byYear}
        rows={years}
        columns={[
          { label: when.year, cell: (row) => row.year },
          ...members.map((member) => ({
            label: nameOf(member.id),
            head: (
              <Opens id={`members.${member.id}.net`} place={place}>
                {nameOf(member.id)}
              </Opens>
            ),
            cell: (row: (typeof years)[number]) =>
              amounts.plain(member.years.find(({ year }) => year === row.year)?.net ?? 0, decimals),
            numeric: true,
          })),
        ]}
      />
    </div>
  );
}
