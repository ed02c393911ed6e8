import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { pageContext } from '../../../../test/support/page-context.ts';
import { findInvalidHtml } from '../../../../test/support/valid-html.ts';
import { formats } from '../format/format.ts';
import { Speak } from '../language-context.tsx';
import { Page } from '../layout/page.tsx';
import { renderPage } from '../layout/render-page.ts';
import { BarRows } from './bar-rows.tsx';
import { DotRows } from './dot-rows.tsx';
import { DumbbellRows } from './dumbbell-rows.tsx';
import { FanChart } from './fan-chart.tsx';
import { FanTable } from './fan-table.tsx';
import { FundingBar } from './funding-bar.tsx';
import { DumbbellKey, FanKey } from './key.tsx';
import { RangeRows } from './range-rows.tsx';

const render = (children: ComponentChildren) => renderToString(<Speak language="fr">{children}</Speak>);
const texts = (html: string) => [...html.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1]);
const write = (value: number, withUnit: boolean) =>
  withUnit ? formats.fr.money(value, 'kEUR') : formats.fr.number(value);

const points = [
  { year: 0, low: -100, lowerMiddle: -85, middle: -77, upperMiddle: -70, high: -60 },
  { year: 1, low: -152, lowerMiddle: -128, middle: -115, upperMiddle: -102, high: -88 },
  { year: 2, low: -63, lowerMiddle: -20, middle: 10, upperMiddle: 42, high: 192 },
];

const fan = (
  <FanChart
    points={points}
    write={write}
    description="Un creux, puis une remontée."
    dip={{ lines: ['Le creux'], tone: 'strong' }}
    crossing={{ year: 1.9, lines: ['Remis à flot', '59 cas sur 100'], tone: 'strong' }}
  />
);
const ranges = (
  <RangeRows
    label="Primes"
    axis="amounts"
    write={write}
    rows={[
      { id: 'wide', name: 'Large', low: -70, middle: -2, high: 72, value: '−70 à 72 k€' },
      { id: 'narrow', name: 'Étroite', low: 20, middle: 21, high: 22, value: '20 à 22 k€' },
      { id: 'point', name: 'Sans fourchette', low: -20, high: -20, value: '−20 k€', tone: 'cost' },
    ]}
  />
);

describe('the fan', () => {
  it('writes at real size the grid, the years, both ends, the middle and the words', () => {
    expect(texts(render(fan))).toEqual([
      '0',
      '−100',
      '+100\u00a0k€',
      'départ',
      '1\u00a0an',
      '2\u00a0ans',
      '192\u00a0k€',
      '10 milieu',
      '−63\u00a0k€',
      'Le creux',
      'Remis à flot',
      '59 cas sur 100',
    ]);
  });

  it('has the same figures in its table', () => {
    const html = render(
      <FanTable points={points} caption="En k€" label="Cumul" write={(value) => formats.fr.number(value)} />,
    );
    const cells = [...html.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>/g)].map((match) => match[1]);
    expect(cells.slice(4)).toEqual([
      'départ',
      '−100',
      '−77',
      '−60',
      '1\u00a0an',
      '−152',
      '−115',
      '−88',
      '2\u00a0ans',
      '−63',
      '10',
      '192',
    ]);
  });

  it('keeps every mark inside its frame, whatever the amounts', () => {
    for (const scale of [1e-6, 1, 1e9]) {
      const scaled = points.map((point) =>
        Object.fromEntries(
          Object.entries(point).map(([key, value]) => [key, key === 'year' ? value : value * scale]),
        ),
      ) as unknown as typeof points;
      const html = render(<FanChart points={scaled} write={write} description="d" />);
      const heights = [...html.matchAll(/ y[12]?="(-?[\d.]+)"/g)].map((match) => Number(match[1]));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(-5);
      expect(Math.max(...heights)).toBeLessThanOrEqual(380);
    }
  });
});

it('draws nothing of what is beyond numbers, and keeps its words', () => {
  const beyond = points.map((point) => ({ ...point, high: Number.NaN }));
  expect(render(<FanChart points={beyond} write={write} description="d" />)).toBe('');
  const rows = [
    { id: 'a', name: 'A', low: Number.NaN, high: Number.NaN, value: 'hors de portée' },
    { id: 'b', name: 'B', low: 1, middle: 2, high: 3, value: '1 à 3 k€' },
  ];
  const html = render(<RangeRows label="Primes" axis="amounts" write={write} rows={rows} />);
  expect(html).toContain('hors de portée');
  expect(html).not.toContain('NaN');
});

describe('rows of ranges', () => {
  it('are a table whose words say what the marks show', () => {
    const html = render(ranges);
    expect([...html.matchAll(/role="(\w+)"/g)].map((match) => match[1])).toEqual([
      'table',
      ...['row', 'rowheader', 'cell'],
      ...['row', 'rowheader', 'cell'],
      ...['row', 'rowheader', 'cell'],
    ]);
  });

  it('write both ends only on a band where they cannot touch', () => {
    expect(texts(render(ranges))).toEqual(['0\u00a0k€', '−50', '50', '−70', '72']);
  });

  it('draw what has no range from zero', () => {
    expect(render(ranges)).toMatch(/<rect class="f-cost" x="[\d.]+%" y="21" width="1[\d.]+%"/);
  });
});

describe('the funding bar', () => {
  const mark = (at: number, name: string) => ({ at, name, value: `${at} k€` });

  it('shows the interval between floor and ceiling', () => {
    const html = render(
      <FundingBar
        title="Aide justifiée"
        floor={mark(55, 'plancher')}
        ceiling={mark(116, 'plafond')}
        description="d"
      />,
    );
    expect(texts(html)).toEqual(['Aide justifiée', '0', '55 k€', 'plancher', '116 k€', 'plafond']);
    expect(html).toContain('<rect class="f-band"');
  });

  it('shows a gap, and no interval, when the floor is above the ceiling', () => {
    const html = render(
      <FundingBar
        title="Aucune aide"
        floor={mark(130, 'plancher')}
        ceiling={mark(60, 'plafond')}
        description="d"
      />,
    );
    expect(html).not.toContain('f-band');
    expect(html).toContain('l-dash');
  });
});

it('every chart is valid in a page', async () => {
  const html = renderPage(
    <Page context={pageContext('fr')} title="Graphiques" description="Tous.">
      <h1>Graphiques</h1>
      <FanKey />
      {fan}
      {ranges}
      <DumbbellKey disc="membres" square="territoire" />
      <DumbbellRows label="Doute" rows={[{ id: 'a', name: 'A', disc: 0.3, square: 0, value: '30 et 0 %' }]} />
      <DotRows
        label="Regards"
        domain={[50, 100]}
        ends={['50 %', '100 %']}
        rows={[{ id: 'a', name: 'A', at: 74, value: '74 %' }]}
      />
      <BarRows label="Parts" rows={[{ id: 'a', name: 'A', at: -4, value: '−4' }]} />
    </Page>,
  );
  expect(await findInvalidHtml(html)).toEqual([]);
});
