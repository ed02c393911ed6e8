import type { Band } from '../../engine/premium/index.ts';
import { defaultSamples } from '../../engine/premium/index.ts';
import { FanChart } from '../web/charts/fan-chart.tsx';
import type { FanPoint } from '../web/charts/fan-geometry.ts';
import { FanTable } from '../web/charts/fan-table.tsx';
import { ExampleChip } from '../web/components/chips.tsx';
import { Explain } from '../web/components/explain.tsx';
import { Figure } from '../web/components/figure.tsx';
import { formats } from '../web/format/format.ts';
import { currencySign } from '../web/format/money.ts';
import { methodAddress } from '../web/layout/method-address.ts';
import { destination } from './destination.ts';
import type { HomePageProps } from './home-page.tsx';
import { homeWords } from './words.ts';

/** The worked example as a fan: first it costs, then it brings in, more or less. */
export function ExampleFigure({ context, example }: Pick<HomePageProps, 'context' | 'example'>) {
  const { language } = context;
  const { currency } = example;
  const words = homeWords[language].example;
  const format = formats[language];
  const points = example.fan.map(({ year, cumulative }) => ({ year, ...asPoint(cumulative) }));
  const [last, lowest] = [points.at(-1)!, points.reduce((a, b) => (b.low < a.low ? b : a))];
  const description = words.description(
    format.moneyRange(-lowest.high, -lowest.low, currency),
    format.years(last.year),
    format.moneyRange(last.low, last.high, currency),
  );
  const simulator = destination(context, 'simulator');
  return (
    <Figure
      title={words.title}
      sub={
        <>
          {words.sub(words.thousands)} <ExampleChip />
        </>
      }
      under={
        <>
          <FanTable
            points={points}
            caption={words.caption(currencySign(currency))}
            write={(value) => format.number(value, { decimals: 0 })}
            label={words.title}
          />
          <Explain
            summary={words.how}
            level={2}
            formulas={[{ result: words.result, expression: words.formula }]}
            remarks={[words.draws(format.number(defaultSamples))]}
            method={methodAddress(language, 'alliance-premium')}
          />
          {simulator === undefined ? null : (
            <p class="go">
              <a href={simulator}>{words.open}</a>
            </p>
          )}
        </>
      }
    >
      <FanChart
        points={points}
        height={330}
        write={(value, withUnit) =>
          withUnit ? format.money(value, currency, { decimals: 0 }) : format.number(value, { decimals: 0 })
        }
        description={description}
        dip={{ lines: [words.costs], tone: 'cost' }}
        rise={{ lines: [words.brings, words.bringsMoreOrLess], tone: 'accent' }}
      />
    </Figure>
  );
}

const asPoint = (band: Band): Omit<FanPoint, 'year'> => ({
  low: band.p5,
  lowerMiddle: band.p25,
  middle: band.p50,
  upperMiddle: band.p75,
  high: band.p95,
});
