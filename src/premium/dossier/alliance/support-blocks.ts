import { allianceLabels } from '../../../alliance/index.ts';
import type { Block } from '../../../platform/ports/paper.ts';
import { budgetInWords } from '../../grants/budget-in-words.ts';
import { ceilingInWords } from '../../grants/ceiling-in-words.ts';
import type { CountedSupport, SupportSum } from '../../grants/count-support.ts';
import type { Ends } from '../../grants/funded-premium.ts';
import { supportBesideJustified } from '../../grants/justification.ts';
import type { PatronageEffect } from '../../grants/patronage-effects.ts';
import { type DatedRate, datedPatronageRates, rateInWords } from '../../grants/patronage-rates.ts';
import type { PatronageRow } from '../../grants/read-support.ts';
import { sumInWords } from '../../grants/sum-in-words.ts';
import { supportWords } from '../../grants/words.ts';
import type { Subject } from '../subject.ts';
import { tableOf } from '../table-of.ts';
import type { AllianceOfDossier } from './alliance-of-dossier.ts';
import { allianceDossierWords } from './words.ts';

/** Support asked and obtained, the premium before and after, the share of public money, patronage from each side. */
export function supportBlocks(subject: Subject, told: AllianceOfDossier): Block[] {
  const words = allianceDossierWords[subject.language].support;
  const heading: Block = { kind: 'heading', level: 1, text: words.title };
  if (told.support.supports.length === 0) return [heading, { kind: 'paragraph', text: words.none }];
  return [
    heading,
    ...list(subject, told),
    ...funded(subject, told),
    ...share(subject, told),
    ...patronage(subject, told),
  ];
}

function list({ language, amounts }: Subject, { support }: AllianceOfDossier): Block[] {
  const words = supportWords[language].list;
  const { format } = amounts;
  const said = (sum: SupportSum) => sumInWords(language, sum) ?? format.moneyRange(0, 0, 'EUR');
  const range = ({ low, high }: { readonly low: number; readonly high: number }) =>
    format.moneyRange(low, high, 'EUR');
  return [
    tableOf<CountedSupport>(
      words.caption,
      [
        { label: words.payer, width: 2, cell: ({ grant }) => grant.payer },
        {
          label: words.state,
          width: 1.2,
          cell: ({ grant }) => allianceLabels[language].grantStates[grant.state],
        },
        { label: words.when, numeric: true, cell: ({ grant }) => String(grant.onYear) },
        {
          label: words.amount,
          numeric: true,
          cell: ({ grant: { low, high } }) =>
            low === null || high === null ? words.unknown : range({ low, high }),
        },
      ],
      support.supports,
    ),
    { kind: 'paragraph', text: words.sums(said(support.sums.obtained), said(support.sums.requested)) },
  ];
}

function funded(
  { language, outcome, amounts, years, unit }: Subject,
  { support }: AllianceOfDossier,
): Block[] {
  const words = supportWords[language].premium;
  if (support.funded === null) return [];
  const { obtained, asked } = support.funded;
  const write = ({ p5, p50, p95 }: Ends) => words.value(amounts.format.range(p5, p95), amounts.plain(p50));
  const accounts = ['members', 'territory'] as const;
  type Account = (typeof accounts)[number];
  return [
    { kind: 'heading', level: 2, text: words.title },
    { kind: 'paragraph', text: words.intro },
    tableOf<Account>(
      words.caption(years, unit),
      [
        { label: words.account, width: 1.4, cell: (account) => words[account] },
        {
          label: words.before,
          numeric: true,
          width: 1.4,
          cell: (account) => write(obtained[account].before),
        },
        {
          label: words.obtained,
          numeric: true,
          width: 1.4,
          cell: (account) => write(obtained[account].after),
        },
        { label: words.asked, numeric: true, width: 1.4, cell: (account) => write(asked[account].after) },
      ],
      accounts,
    ),
    ...supportBesideJustified(outcome, support, words, amounts).map(
      (text): Block => ({ kind: 'paragraph', text }),
    ),
  ];
}

function share({ language, amounts }: Subject, { support }: AllianceOfDossier): Block[] {
  const words = supportWords[language].share;
  const { format } = amounts;
  const said = (range: typeof support.shares.without) =>
    range === null ? words.unknown : format.percentRange(range.low, range.high);
  return [
    { kind: 'heading', level: 2, text: words.title },
    {
      kind: 'list',
      items: [
        words.named(words.without, said(support.shares.without)),
        words.named(words.with, said(support.shares.withVolunteers)),
        ...(support.sharesAsked === null
          ? []
          : [words.asked(said(support.sharesAsked.without), said(support.sharesAsked.withVolunteers))]),
      ],
    },
    {
      kind: 'paragraph',
      tone: 'note',
      text: `${budgetInWords(support.budget, language)} ${words.method}`,
    },
  ];
}

function patronage({ language, amounts }: Subject, { support }: AllianceOfDossier): Block[] {
  const words = supportWords[language].patronage;
  if (support.patronage.length === 0) return [];
  const column = (label: string, key: Exclude<keyof PatronageEffect, 'ceiling'>) => ({
    label,
    numeric: true,
    cell: ({ low, high }: PatronageRow) => amounts.format.moneyRange(low[key], high[key], 'EUR'),
  });
  return [
    { kind: 'heading', level: 2, text: words.title },
    { kind: 'paragraph', text: words.intro },
    tableOf<PatronageRow>(
      words.caption,
      [
        { label: words.payer, width: 1.6, cell: ({ payer, year }) => `${payer}, ${year}` },
        column(words.received, 'received'),
        column(words.netCost, 'netCost'),
        column(words.publicCost, 'publicCost'),
        column(words.burden, 'burden'),
        { label: words.ceiling, width: 1.6, cell: (row) => ceilingInWords(row, language) },
      ],
      support.patronage,
    ),
    { kind: 'paragraph', tone: 'note', text: words.turnover },
    tableOf<DatedRate>(
      words.ratesCaption,
      [
        { label: words.rate, width: 3, cell: ({ label }) => label[language] },
        { label: words.value, numeric: true, cell: (rate) => rateInWords(rate, language) },
        { label: words.since, numeric: true, cell: ({ year }) => String(year) },
        { label: words.source, width: 2, cell: ({ source }) => source?.name ?? '–' },
      ],
      datedPatronageRates,
    ),
  ];
}
