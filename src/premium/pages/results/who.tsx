import type { Band } from '../../../engine/premium/premium-detail.ts';
import { RangeRows } from '../../../platform/web/charts/range-rows.tsx';
import { Figure } from '../../../platform/web/components/figure.tsx';
import { useResultWords } from '../simulated.ts';
import { Accounts } from './accounts.tsx';
import { EachMember } from './each-member.tsx';
import { Explanation } from './explanation.tsx';
import { isCertain } from './lead.ts';
import { LinesTable } from './lines-table.tsx';
import { Opens } from './opens.tsx';
import { useAmounts } from './use-amounts.ts';

const place = 'who';

const negative = ({ p5, p50, p95 }: Band) => ({ low: -p95, middle: -p50, high: -p5 });

/** What each part brings or costs, and to whom. */
export function Who() {
  const words = useResultWords();
  const { years, unit } = useAmounts();
  const { who } = words;
  return (
    <section class="section stack" aria-labelledby={place}>
      <Figure id={place} title={who.title} sub={who.sub(years, unit)} under={<Under />}>
        <Parts />
      </Figure>
      <EachMember place={place} />
      <Accounts place={place} />
    </section>
  );
}

function Under() {
  const { who } = useResultWords();
  return (
    <>
      <LinesTable place={place} />
      <Explanation place={place} first="presentValues.frugality" summary={who.question} />
    </>
  );
}

function Parts() {
  const words = useResultWords();
  const { outcome, amounts } = useAmounts();
  const { presentValues } = outcome.detail;
  const certain = isCertain(outcome);
  const { who, parts } = words;
  const row = (id: keyof typeof presentValues, note: string, cost: boolean) => {
    const band = presentValues[id];
    const ends = cost ? negative(band) : { low: band.p5, middle: band.p50, high: band.p95 };
    const isPoint = certain || ends.low === ends.high;
    return {
      id,
      name: parts[id],
      note,
      ...ends,
      tone: ends.high <= 0 && cost ? ('cost' as const) : ('band' as const),
      value: (
        <Opens id={`presentValues.${id}`} place={place}>
          {amounts.range(ends.low, ends.high)}
        </Opens>
      ),
      ...(isPoint ? {} : { valueNote: words.howMuch.middle(amounts.plain(ends.middle)) }),
    };
  };
  return (
    <RangeRows
      label={who.title}
      axis="sides"
      write={amounts.write}
      rows={[
        row('frugality', who.toMembers, false),
        row('jointValue', who.toMembers, false),
        row('social', who.toTerritory, false),
        row('engineering', who.paidByMembers, true),
        row('investment', who.paidAtStart, true),
        row('coordination', who.paidYearly, true),
      ]}
    />
  );
}
