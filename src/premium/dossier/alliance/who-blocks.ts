import sdg from '../../../../data/sdg.json' with { type: 'json' };
import { type AllianceMember, allianceLabels, presentMembers } from '../../../alliance/index.ts';
import { allianceKindLabels } from '../../../network/index.ts';
import { kindLabels } from '../../../people/index.ts';
import type { Block } from '../../../platform/ports/paper.ts';
import { typeset } from '../../../platform/web/typography/typeset.ts';
import { privateWords } from '../../privacy/private-words.ts';
import type { Subject } from '../subject.ts';
import { tableOf } from '../table-of.ts';
import type { AllianceOfDossier } from './alliance-of-dossier.ts';
import { allianceDossierWords } from './words.ts';

/** What the alliance is: its need, its answer, its facts; then its members. */
export function allianceBlocks(subject: Subject, told: AllianceOfDossier): Block[] {
  const { language } = subject;
  const words = allianceDossierWords[language].alliance;
  const { alliance } = told.reading;
  const said = (title: string, text: string): Block[] => [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', text: text.trim() === '' ? words.unknown : text },
  ];
  return [
    { kind: 'heading', level: 1, text: words.title },
    ...said(words.need, alliance.need),
    ...said(words.answer, alliance.answer),
    tableOf(
      words.facts,
      [
        { label: words.fact, width: 1, cell: ([name]) => name },
        { label: words.told, width: 3, cell: ([, value]) => value },
      ],
      factsOf(subject, told),
    ),
    ...members(subject, told),
  ];
}

function factsOf({ language, amounts }: Subject, { reading }: AllianceOfDossier): [string, string][] {
  const words = allianceDossierWords[language].alliance;
  const { alliance } = reading;
  const { format } = amounts;
  const orUnknown = (items: readonly string[]) => (items.length === 0 ? words.unknown : format.list(items));
  const goals = sdg.goals.filter(({ number }) => alliance.sdgs.includes(number));
  return [
    [words.stage, allianceLabels[language].stages[alliance.stage]],
    [words.kinds, orUnknown(alliance.kinds.map((kind) => allianceKindLabels[kind][language]))],
    [words.territory, alliance.territory?.name ?? words.unknown],
    [words.sdgs, orUnknown(goals.map((goal) => `${goal.number}. ${typeset(language, goal[language])}`))],
    [
      words.period,
      [
        ...(alliance.startsOn === null ? [] : [words.from(format.date(alliance.startsOn))]),
        ...(alliance.endsOn === null ? [] : [words.until(format.date(alliance.endsOn))]),
      ].join(' ') || words.unknown,
    ],
  ];
}

function members({ language, amounts }: Subject, { reading }: AllianceOfDossier): Block[] {
  const words = allianceDossierWords[language].members;
  const unknown = allianceDossierWords[language].alliance.unknown;
  return [
    { kind: 'heading', level: 2, text: words.title },
    tableOf<AllianceMember>(
      words.caption,
      [
        { label: words.member, width: 2, cell: ({ name }) => name },
        { label: words.kind, width: 1.4, cell: ({ kind }) => kindLabels[kind][language] },
        { label: words.role, width: 2, cell: ({ role }) => (role === '' ? unknown : role) },
        {
          label: words.since,
          width: 1.2,
          cell: ({ answeredOn }) => (answeredOn === null ? unknown : amounts.format.date(answeredOn)),
        },
      ],
      presentMembers(reading),
    ),
  ];
}

/** What must be known before the figures: which version, why, and what is not in it. */
export function versionBlocks({ language, amounts }: Subject, { version }: AllianceOfDossier): Block[] {
  const words = allianceDossierWords[language];
  const hidden = privateWords[language];
  const date = amounts.format.date(version.createdAt);
  return [
    {
      kind: 'paragraph',
      tone: 'note',
      text: `${words.version(String(version.number), version.name, date)}. ${words.why(version.reason)}`,
    },
    ...(version.withheld.length === 0
      ? []
      : [
          {
            kind: 'remark' as const,
            text: `${hidden.withheldTitle}. ${version.withheld.map((reason) => hidden.withheld[reason]).join(' ')}`,
          },
        ]),
  ];
}
