import type { Language } from '../../kernel/language.ts';
import { searchKey } from '../../kernel/search-key.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { formatCount } from '../../platform/web/format/counts.ts';
import { addEuros } from '../domain/cofunders.ts';
import { type FundingTotals, sumFunding } from '../domain/funding.ts';
import { euros } from '../fiches/euros.ts';
import type { ProjectContent } from './project-content.ts';
import { outputWords } from './words.ts';

/** How much, who pays, what is still to be found; what is not known is counted apart. */
export function fundingBlocks(
  language: Language,
  { actions }: Pick<ProjectContent, 'actions'>,
  most: number,
): readonly Block[] {
  const totals = sumFunding(actions, searchKey);
  const words = outputWords[language].paper;
  const others = totals.funders.length - most;
  if (totals.plannedKnown === 0) return [{ kind: 'paragraph', text: words.noBudget }];
  return [
    { kind: 'paragraph', text: fundingText(language, totals) },
    ...(totals.funders.length === 0 ? [] : [funderTable(language, totals, most)]),
    ...(others <= 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            tone: 'note' as const,
            text: words.moreFunders(formatCount(language, others, words.otherFunders)),
          },
        ]),
  ];
}

function fundingText(language: Language, totals: FundingTotals): string {
  const words = outputWords[language].paper;
  const remaining = Math.max(0, addEuros([totals.planned, -totals.found]));
  return [
    words.fundingText(euros(language, totals.planned), totals.plannedKnown, totals.actions),
    ...(totals.found === 0
      ? []
      : [words.foundText(euros(language, totals.found), euros(language, remaining))]),
    ...(totals.actualKnown === 0
      ? []
      : [words.spentText(euros(language, totals.actual), totals.actualKnown)]),
  ].join(' ');
}

function funderTable(language: Language, { funders }: FundingTotals, most: number): Block {
  const words = outputWords[language].paper;
  return {
    kind: 'table',
    caption: words.fundersCaption,
    columns: [
      { label: words.funder },
      { label: words.amount, numeric: true },
      { label: words.inActions, numeric: true },
      { label: words.unknownAmounts, numeric: true },
    ],
    rows: funders
      .slice(0, most)
      .map(({ name, amount, actions, unknown }) => [
        name,
        unknown === actions ? words.unknown : euros(language, amount),
        String(actions),
        String(unknown),
      ]),
  };
}
