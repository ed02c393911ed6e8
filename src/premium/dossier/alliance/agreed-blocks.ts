import type { Block } from '../../../platform/ports/paper.ts';
import { agreedRule } from '../../meeting/agreed-rule.ts';
import { threeFigures } from '../../pages/simulated.ts';
import { type Subject, tableOf } from '../subject.ts';
import type { AllianceOfDossier } from './alliance-of-dossier.ts';
import { allianceDossierWords } from './words.ts';

/** The sharing that the members agreed on, with what each pays or receives every year. */
export function agreedBlocks(subject: Subject, { agreement, reading, version }: AllianceOfDossier): Block[] {
  const { language, amounts, unit } = subject;
  const words = allianceDossierWords[language].agreed;
  const heading: Block = { kind: 'heading', level: 1, text: words.title };
  if (agreement === null) return [heading, { kind: 'paragraph', text: words.none }];
  const decimals = threeFigures(Object.values(agreement.shares));
  const nameOf = (id: string) => reading.members.find((member) => member.id === id)?.name ?? id;
  const other = agreement.versionId === version.id ? '' : ` ${words.other(String(agreement.versionNumber))}`;
  const rule = agreedRule(agreement.rule, language);
  return [
    heading,
    {
      kind: 'paragraph',
      text: `${words.of(rule, amounts.format.date(agreement.agreedOn))}${other} ${agreement.note}`.trim(),
    },
    tableOf<string>(
      words.caption(unit),
      [
        { label: subject.words.results.sharing.member, width: 2, cell: nameOf },
        {
          label: words.share,
          numeric: true,
          cell: (id) => amounts.plain(agreement.shares[id] ?? 0, decimals),
        },
        {
          label: words.perYear,
          numeric: true,
          cell: (id) => amounts.format.number(agreement.transfers[id] ?? 0, { decimals, sign: true }),
        },
      ],
      Object.keys(agreement.shares),
    ),
  ];
}
