import type { AllianceMilestone } from '../../../alliance/index.ts';
import { effectHorizons, judgedFrom } from '../../../kernel/effect-horizons.ts';
import type { Block } from '../../../platform/ports/paper.ts';
import { worthMeasuring } from '../../domain/doubt-by-input.ts';
import { nameOfInput } from '../doubt-section.ts';
import type { Subject } from '../subject.ts';
import { tableOf } from '../table-of.ts';
import type { AllianceOfDossier } from './alliance-of-dossier.ts';
import { allianceDossierWords } from './words.ts';

/** The dates of the alliance, then what will be evaluated, from which day, and what to measure first. */
export function whenBlocks(subject: Subject, told: AllianceOfDossier): Block[] {
  return [...calendar(subject, told), ...plan(subject, told)];
}

function calendar({ language, amounts }: Subject, { reading }: AllianceOfDossier): Block[] {
  const words = allianceDossierWords[language].calendar;
  const heading: Block = { kind: 'heading', level: 1, text: words.title };
  if (reading.milestones.length === 0) return [heading, { kind: 'paragraph', text: words.none }];
  return [
    heading,
    tableOf<AllianceMilestone>(
      words.caption,
      [
        { label: words.on, width: 1, cell: ({ on }) => amounts.format.date(on) },
        {
          label: words.what,
          width: 3,
          cell: ({ title, isDone }) => (isDone ? `${title} (${words.done})` : title),
        },
      ],
      reading.milestones,
    ),
  ];
}

function plan(subject: Subject, { reading }: AllianceOfDossier): Block[] {
  const { language, amounts, outcome, certain } = subject;
  const words = allianceDossierWords[language].plan;
  const { startsOn } = reading.alliance;
  const from = (months: number) =>
    startsOn === null
      ? words.months(amounts.format.number(months))
      : amounts.format.date(judgedFrom(startsOn, months));
  const [first] = effectHorizons;
  const rows: [string, string, string][] = [
    [words.means, words.meansQuestion, from(first.months)],
    [words.results, words.resultsQuestion, from(first.months)],
    [words.impacts, words.impactsQuestion, from(effectHorizons[1].months)],
    ...effectHorizons.map(({ effect, months }): [string, string, string] => [
      words.effects[effect],
      words.effectQuestion,
      from(months),
    ]),
  ];
  const { much } = worthMeasuring(outcome.report);
  const name = nameOfInput(subject);
  return [
    { kind: 'heading', level: 1, text: words.title },
    { kind: 'paragraph', text: words.intro },
    tableOf<(typeof rows)[number]>(
      words.caption,
      [
        { label: words.what, width: 1.6, cell: ([what]) => what },
        { label: words.question, width: 2.6, cell: ([, question]) => question },
        { label: words.when, width: 1.2, cell: ([, , when]) => when },
      ],
      rows,
    ),
    ...(certain || much.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: words.measure(amounts.format.list(much.map(({ input }) => name(input)))),
          },
        ]),
  ];
}
