import { allianceLabels } from '../../../alliance/index.ts';
import { type Cell, cellAddress, type Sheet } from '../../../platform/ports/workbook.ts';
import { supportWords } from '../../grants/words.ts';
import { agreedRule, idsInOrder } from '../../meeting/agreed-rule.ts';
import type { AllianceOfDossier } from '../alliance/alliance-of-dossier.ts';
import { allianceDossierWords } from '../alliance/words.ts';
import type { Subject } from '../subject.ts';

const headRow = 1;
const amount = (value: number): Cell => ({ value, format: 'amount' });

/** What the alliance adds to the workbook: its support, and the sharing agreed on when there is one. */
export const allianceSheets = (subject: Subject, told: AllianceOfDossier): Sheet[] => [
  ...(told.support.supports.length === 0 ? [] : [supportSheet(subject, told)]),
  ...(told.agreement === null ? [] : [agreedSheet(subject, told, told.agreement)]),
];

/** Each support once, with the sums of what was obtained computed by the sheet. */
function supportSheet({ language, say }: Subject, { support }: AllianceOfDossier): Sheet {
  const words = supportWords[language].list;
  const labels = allianceLabels[language].grantStates;
  const rows = support.supports.map(({ grant }): Cell[] => [
    grant.payer,
    labels[grant.state],
    { value: grant.onYear, format: 'whole' },
    grant.low === null ? words.unknown : amount(grant.low),
    grant.high === null ? words.unknown : amount(grant.high),
    grant.reference,
  ]);
  const last = headRow + rows.length;
  const column = (at: number) => `${cellAddress(at, headRow + 1)}:${cellAddress(at, last)}`;
  const obtained = (at: number, value: number): Cell => ({
    formula: `SUMIF(${column(1)},"${labels.obtained}",${column(at)})`,
    value,
    format: 'amount',
  });
  const { low, high } = support.sums.obtained;
  return {
    name: words.sheet,
    widths: [40, 16, 10, 16, 16, 24],
    frozenRows: headRow + 1,
    headings: [0, headRow],
    rows: [
      [words.caption],
      [words.payer, words.state, words.when, say.book.low, say.book.high, words.reference],
      ...rows,
      [labels.obtained, null, null, obtained(3, low), obtained(4, high)],
    ],
  };
}

function agreedSheet(
  { language, unit }: Subject,
  { reading }: AllianceOfDossier,
  agreement: NonNullable<AllianceOfDossier['agreement']>,
): Sheet {
  const words = allianceDossierWords[language].agreed;
  const nameOf = (id: string) => reading.members.find((member) => member.id === id)?.name ?? id;
  const ids = idsInOrder(agreement, reading);
  const last = headRow + ids.length;
  const sum = (at: number, values: Readonly<Record<string, number>>): Cell => ({
    formula: `SUM(${cellAddress(at, headRow + 1)}:${cellAddress(at, last)})`,
    value: Object.values(values).reduce((total, value) => total + value, 0),
    format: 'amount',
  });
  return {
    name: words.sheet,
    widths: [40, 18, 18],
    frozenRows: headRow + 1,
    headings: [0, headRow],
    rows: [
      [`${agreedRule(agreement.rule, language)}. ${words.caption(unit)}`],
      [allianceDossierWords[language].members.member, words.share, words.perYear],
      ...ids.map((id): Cell[] => [
        nameOf(id),
        amount(agreement.shares[id] ?? 0),
        amount(agreement.transfers[id] ?? 0),
      ]),
      [words.sum, sum(1, agreement.shares), sum(2, agreement.transfers)],
    ],
  };
}
