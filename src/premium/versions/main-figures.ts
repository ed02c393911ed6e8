import type { PremiumReport } from '../../engine/premium/index.ts';
import type { Amounts } from '../pages/simulated.ts';
import type { versionWords } from './words.ts';

/** One figure of a report, in words: what versions are compared by. */
export interface MainFigure {
  readonly label: string;
  readonly of: (report: PremiumReport) => string;
}

/** The figures by which versions are told side by side: never a point alone, and no figure above the others. */
export function mainFigures(
  { money, format }: Amounts,
  words: (typeof versionWords)['fr']['figures'],
): readonly MainFigure[] {
  const middle = (pick: (range: PremiumReport['range']) => PremiumReport['range']['gross']) => {
    return ({ range }: PremiumReport) => {
      const { p5, p50, p95 } = pick(range);
      return `${money(p50)} (${format.range(p5, p95)})`;
    };
  };
  return [
    { label: words.gross, of: middle(({ gross }) => gross) },
    { label: words.net, of: middle(({ territory }) => territory) },
    { label: words.members, of: middle(({ members }) => members) },
    { label: words.social, of: middle(({ social }) => social) },
    {
      label: words.territoryChance,
      of: ({ range }) => format.chances(range.territory.probabilityPositive),
    },
    { label: words.membersChance, of: ({ range }) => format.chances(range.members.probabilityPositive) },
    {
      label: words.floor,
      of: ({ funding }) => (funding.justified === null ? words.none : money(funding.justified[0])),
    },
    {
      label: words.ceiling,
      of: ({ funding }) => (funding.justified === null ? words.none : money(funding.justified[1])),
    },
    { label: words.trough, of: ({ point }) => money(point.trough) },
    {
      label: words.payback,
      of: ({ point }) =>
        point.payback === null ? words.never : format.number(point.payback, { decimals: 1 }),
    },
  ];
}
