import { DataTable } from '../../../platform/web/components/data-table.tsx';
import { useResultWords } from '../simulated.ts';
import { Opens } from './opens.tsx';
import { useAmounts } from './use-amounts.ts';

/** Members, territory, public purse: three accounts that are never added up. */
export function Accounts({ place }: { readonly place: string }) {
  const { who } = useResultWords();
  const { outcome, amounts, years } = useAmounts();
  const { report, detail, model } = outcome;
  const { members: band, net } = detail.premiums;
  const percent = (chance: number) => who.outOf(amounts.format.number(Math.round(chance * 100)));
  const opens = (id: string, said: string) => (
    <Opens id={id} place={place}>
      {said}
    </Opens>
  );
  const ids = new Set(model.members.map(({ id }) => id));
  const asked = detail.inputs
    .filter(({ label, labelParams }) => label === 'input.grant' && !ids.has(labelParams.payer ?? ''))
    .reduce((sum, grant) => sum + grant.point, 0);
  const rows = [
    {
      account: who.membersAccount,
      over: opens('membersPremium', amounts.range(band.p5, band.p95)),
      chance: opens('range.members.probabilityPositive', percent(report.range.members.probabilityPositive)),
    },
    {
      account: who.territoryAccount,
      over: opens('premiumNet', amounts.range(net.p5, net.p95)),
      chance: opens(
        'range.territory.probabilityPositive',
        percent(report.range.territory.probabilityPositive),
      ),
    },
    {
      account: who.publicAccount,
      over: asked === 0 ? who.nothingAsked : amounts.money(-asked),
      chance: who.noObject,
    },
  ];
  return (
    <div class="stack">
      <h3>{who.accounts}</h3>
      <DataTable
        caption={who.accountsCaption}
        narrow="blocks"
        columns={[
          { label: who.account, cell: (row) => row.account },
          { label: who.over(years), cell: (row) => row.over, numeric: true },
          { label: who.chance, cell: (row) => row.chance, numeric: true },
        ]}
        rows={rows}
      />
      <p class="note">{who.accountsNote}</p>
    </div>
  );
}
