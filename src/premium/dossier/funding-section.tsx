import type { Block, PaperChart } from '../../platform/ports/paper.ts';
import { FundingBar } from '../../platform/web/charts/funding-bar.tsx';
import { paperDrawing } from '../../platform/web/charts/paper-drawing.tsx';
import {
  bindingCeiling,
  bindingFloor,
  floorOf,
  isPaidBack,
  territoryLoss,
} from '../domain/funding-bounds.ts';
import type { Subject } from './subject.ts';
import { tableOf } from './table-of.ts';

/** What support the figures justify, its bounds and what each means, and the support asked for. */
export function fundingSection(subject: Subject): Block[] {
  const { words } = subject;
  return [
    { kind: 'heading', level: 1, text: words.results.funding.title },
    drawing(subject),
    { kind: 'list', items: fundingReasons(subject) },
    bounds(subject),
    ...grants(subject),
  ];
}

/** Why this support and not more: the same sentences as on the page. */
export function fundingReasons({ outcome, amounts, words, years }: Subject): string[] {
  const { funding } = outcome.report;
  const said = words.results.funding;
  const money = (amount: number) => amounts.money(amount);
  const floor = floorOf(funding);
  const loss = territoryLoss(outcome);
  const noneWhy =
    loss === null ? said.noneWhy(money(floor), money(funding.ceiling)) : said.noneLoss(money(floor));
  return [
    ...(funding.justified === null ? [`${said.none}${noneWhy}`] : []),
    floor === 0
      ? `${said.noFloor}${said.noFloorWhy}`
      : `${said.below(money(floor))}${said.belowWhy[bindingFloor(funding)]}`,
    loss === null
      ? `${said.above(money(funding.ceiling))}${said.aboveWhy[bindingCeiling(outcome)]}`
      : `${said.loss}${said.lossWhy(money(loss))}`,
    ...(funding.liquidity > 0
      ? [
          `${said.advanceLead(money(funding.liquidity))}${isPaidBack(outcome) ? said.advanceWhy : said.notPaidBack(years)}`,
        ]
      : []),
  ];
}

function drawing({ outcome, amounts, words, language }: Subject): PaperChart {
  const said = words.results.funding;
  const { funding } = outcome.report;
  const money = (amount: number) => amounts.money(amount);
  const [floor, { ceiling, liquidity }] = [floorOf(funding), funding];
  const justified = funding.justified !== null;
  const isLost = territoryLoss(outcome) !== null;
  const none = isLost ? said.chartLoss(money(floor)) : said.chartNone(money(floor), money(ceiling));
  const alt = justified ? said.chart(money(floor), money(ceiling), money(liquidity)) : none;
  const bar = (
    <FundingBar
      floor={{ at: floor, value: money(floor), name: said.floor }}
      ceiling={{
        at: Math.max(0, ceiling),
        value: isLost ? said.noCeiling : money(ceiling),
        name: said.ceiling,
      }}
      title={justified ? said.justified : said.notJustified}
      {...(liquidity > 0 ? { advance: { at: liquidity, words: said.advance(money(liquidity)) } } : {})}
      description={alt}
    />
  );
  return paperDrawing(language, bar, { alt });
}

function bounds({ outcome, amounts, say, unit }: Subject): Block {
  const { funding: words } = say;
  const { breakEvenFloor, stabilityFloor, riskFloor, ceiling, liquidity } = outcome.report.funding;
  const rows: [string, number | null, string][] = [
    [words.breakEven, breakEvenFloor, words.breakEvenWhy],
    [words.stability, stabilityFloor, words.stabilityWhy],
    [words.risk, riskFloor, words.riskWhy],
    [words.ceiling, ceiling, ceiling < 0 ? words.ceilingLoss : words.ceilingWhy],
    [words.liquidity, liquidity, words.liquidityWhy],
  ];
  return tableOf(
    words.caption(unit),
    [
      { label: words.bound, width: 1.4, cell: ([name]) => name },
      {
        label: words.amount,
        numeric: true,
        cell: ([, amount]) => (amount === null ? words.notComputed : amounts.plain(amount)),
      },
      { label: words.why, width: 4, cell: ([, , why]) => why },
    ],
    rows,
  );
}

/** The support that the file speaks of: it changes no premium. */
function grants({ outcome, amounts, inputs, say, unit, nameOf }: Subject): Block[] {
  const given = outcome.model.grants ?? [];
  if (given.length === 0) return [];
  const { who } = say;
  const rows = given.map((grant, at) => ({
    grant,
    amount: outcome.detail.inputs.find(({ pointer }) => pointer === `/grants/${at}/amount`),
  }));
  type Row = (typeof rows)[number];
  return [
    { kind: 'heading', level: 2, text: who.grants },
    tableOf<Row>(
      who.grantsCaption(unit),
      [
        { label: who.payer, cell: ({ grant }) => nameOf(grant.payer) },
        { label: who.what, cell: ({ grant }) => grant.note ?? '–' },
        {
          label: who.amount,
          numeric: true,
          cell: ({ amount }) => (amount === undefined ? '–' : amounts.plain(amount.point)),
        },
        { label: who.year, numeric: true, cell: ({ grant }) => String(grant.year) },
        {
          label: who.source,
          cell: ({ grant, amount }) => grant.source ?? (amount === undefined ? '–' : inputs.source(amount)),
        },
      ],
      rows,
    ),
  ];
}
