import type { Band } from '../../../engine/premium/premium-detail.ts';
import { RangeRows } from '../../../platform/web/charts/range-rows.tsx';
import { Figure } from '../../../platform/web/components/figure.tsx';
import { useResultWords } from '../simulated.ts';
import { Explanation } from './explanation.tsx';
import { isCertain } from './lead.ts';
import { Opens } from './opens.tsx';
import { useAmounts } from './use-amounts.ts';

const place = 'how-much';

/** The four premiums, always together and as ranges. */
export function HowMuch() {
  const words = useResultWords();
  const { outcome, amounts, years, unit } = useAmounts();
  const { detail } = outcome;
  const { howMuch } = words;
  const certain = isCertain(outcome);
  const row = (id: string, name: string, note: string, band: Band) => ({
    id,
    name,
    note,
    low: band.p5,
    high: band.p95,
    middle: band.p50,
    value: (
      <Opens id={id} place={place}>
        {amounts.range(band.p5, band.p95)}
      </Opens>
    ),
    ...(certain ? {} : { valueNote: howMuch.middle(amounts.plain(band.p50)) }),
  });
  return (
    <section aria-labelledby={place}>
      <Figure
        id={place}
        title={howMuch.title}
        sub={certain ? howMuch.subCertain(years, unit) : howMuch.sub(years, unit)}
        under={
          <Explanation
            place={place}
            first="membersPremium"
            summary={howMuch.question}
            remarks={<Remarks />}
          />
        }
      >
        <RangeRows
          label={howMuch.title}
          axis="amounts"
          write={amounts.write}
          rows={[
            row('premiumGross', howMuch.gross, howMuch.grossNote, detail.premiums.gross),
            row('premiumNet', howMuch.net, howMuch.netNote, detail.premiums.net),
            row('membersPremium', howMuch.members, howMuch.membersNote, detail.premiums.members),
            row('territoryPremium', howMuch.territory, howMuch.territoryNote, detail.premiums.territory),
          ]}
        />
      </Figure>
    </section>
  );
}

/** The three figures that are easily taken for one another, each named. */
function Remarks() {
  const { howMuch } = useResultWords();
  const { outcome, amounts } = useAmounts();
  const { point, atMedians, range } = outcome.report;
  const { money } = amounts;
  return (
    <>
      <p>
        {howMuch.central(
          money(point.membersPremium),
          money(point.premiumGross),
          money(point.premiumNet),
          money(point.territoryPremium),
        )}
      </p>
      {isCertain(outcome) ? null : (
        <p>{howMuch.medians(money(atMedians.membersPremium), money(range.members.mean))}</p>
      )}
      <p>{howMuch.eachTerm}</p>
      <p>{howMuch.beside}</p>
    </>
  );
}
