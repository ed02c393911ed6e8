import { FundingBar } from '../../../platform/web/charts/funding-bar.tsx';
import { Figure } from '../../../platform/web/components/figure.tsx';
import {
  bindingCeiling,
  bindingFloor,
  floorOf,
  isPaidBack,
  territoryLoss,
} from '../../domain/funding-bounds.ts';
import { useResultWords } from '../simulated.ts';
import { Explanation } from './explanation.tsx';
import { Opens } from './opens.tsx';
import { Sentence } from './sentence.tsx';
import { useAmounts } from './use-amounts.ts';

const place = 'funding';

/** The support that the figures justify, and the advance that passes the dip. */
export function Funding() {
  const { funding: words } = useResultWords();
  const { outcome, amounts, unit } = useAmounts();
  const { funding } = outcome.report;
  const { shareOfGross } = funding;
  const share = shareOfGross === null ? null : amounts.format.percentRange(...shareOfGross);
  return (
    <section class="section" aria-labelledby={place}>
      <div class="grid split">
        <Figure
          id={place}
          title={words.title}
          sub={
            share === null ? (
              words.subPlain(unit)
            ) : (
              <Sentence
                text={words.sub(unit, share)}
                place={place}
                figures={[{ said: share, id: 'funding.shareOfGross' }]}
              />
            )
          }
          under={
            <Explanation
              place={place}
              first="funding.justified"
              summary={words.question}
              remarks={<Remarks />}
            />
          }
        >
          <Bar />
        </Figure>
        <Reasons />
      </div>
    </section>
  );
}

function Bar() {
  const { funding: words } = useResultWords();
  const { outcome, amounts } = useAmounts();
  const { funding } = outcome.report;
  const floor = floorOf(funding);
  const { ceiling, liquidity } = funding;
  const money = (amount: number) => amounts.money(amount);
  const justified = funding.justified !== null;
  const isLost = territoryLoss(outcome) !== null;
  const none = isLost ? words.chartLoss(money(floor)) : words.chartNone(money(floor), money(ceiling));
  return (
    <FundingBar
      floor={{ at: floor, value: money(floor), name: words.floor }}
      ceiling={{
        at: Math.max(0, ceiling),
        value: isLost ? words.noCeiling : money(ceiling),
        name: words.ceiling,
      }}
      title={justified ? words.justified : words.notJustified}
      {...(liquidity > 0 ? { advance: { at: liquidity, words: words.advance(money(liquidity)) } } : {})}
      description={justified ? words.chart(money(floor), money(ceiling), money(liquidity)) : none}
    />
  );
}

const bindingId = {
  risk: 'funding.riskFloor',
  breakEven: 'funding.breakEvenFloor',
  stability: 'funding.stabilityFloor',
};

function Reasons() {
  const { funding: words } = useResultWords();
  const { outcome, amounts, years } = useAmounts();
  const { funding } = outcome.report;
  const { money } = amounts;
  const loss = territoryLoss(outcome);
  const floor = floorOf(funding);
  const binding = bindingFloor(funding);
  const ceilingIs = bindingCeiling(outcome);
  return (
    <ul class="ticks prose">
      {funding.justified === null ? (
        <li>
          <strong>{words.none}</strong>
          {loss === null ? words.noneWhy(money(floor), money(funding.ceiling)) : words.noneLoss(money(floor))}
        </li>
      ) : null}
      <li>
        {floor === 0 ? (
          <>
            <strong>{words.noFloor}</strong>
            {words.noFloorWhy}
          </>
        ) : (
          <>
            <strong>
              <Opens id={bindingId[binding]} place={place}>
                {words.below(money(floor))}
              </Opens>
            </strong>
            {words.belowWhy[binding]}
          </>
        )}
      </li>
      <li>
        <strong>
          <Opens id="funding.ceiling" place={place}>
            {loss === null ? words.above(money(funding.ceiling)) : words.loss}
          </Opens>
        </strong>
        {loss === null ? words.aboveWhy[ceilingIs] : words.lossWhy(money(loss))}
      </li>
      {funding.liquidity > 0 ? (
        <li>
          <strong>
            <Opens id="funding.liquidity" place={place}>
              {words.advanceLead(money(funding.liquidity))}
            </Opens>
          </strong>
          {isPaidBack(outcome) ? words.advanceWhy : words.notPaidBack(years)}
        </li>
      ) : null}
    </ul>
  );
}

function Remarks() {
  const { funding: words } = useResultWords();
  const { outcome, amounts } = useAmounts();
  const { breakEvenFloor, stabilityFloor, riskFloor } = outcome.report.funding;
  const money = (amount: number | null) => (amount === null ? words.unknown : amounts.money(amount));
  return (
    <>
      <p class="formula">
        <b>{words.floor}</b> ={' '}
        {words.floorFormula(money(breakEvenFloor), money(stabilityFloor), money(riskFloor))}
      </p>
      <p class="formula">
        <b>{words.ceiling}</b> = {words.ceilingFormula}
      </p>
    </>
  );
}
