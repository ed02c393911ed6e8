import { type AllianceReading, readAlliance } from '../../alliance/index.ts';
import type { AllianceModel } from '../../engine/premium/index.ts';
import type { Language } from '../../kernel/language.ts';
import { peopleDatabase } from '../../people/index.ts';
import type { AllianceAnnex } from '../../platform/ports/contributions.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { allianceDossierWords } from '../dossier/alliance/words.ts';
import { tableOf } from '../dossier/table-of.ts';
import { amountsOf, threeFigures } from '../pages/simulated.ts';
import { allWords } from '../pages/words/all-words.ts';
import { listAgreements, type SharingAgreement } from '../store/agreement-store.ts';
import { getPremiumVersionById } from '../store/version-store.ts';
import { agreedRule, idsInOrder } from './agreed-rule.ts';

/** The sharing agreed on, as the agreement of the alliance carries it: who receives and who pays what each year. */
export const sharingAnnex: AllianceAnnex = {
  name: 'sharing',
  read: async (allianceId, language, { database: handle }) => {
    const database = peopleDatabase(handle);
    const [agreement] = await listAgreements(database, allianceId);
    if (agreement === undefined) return [];
    const version = await getPremiumVersionById(database, allianceId, agreement.versionId);
    const reading = await readAlliance(database, allianceId, 'everything');
    if (version === null || reading === null) return [];
    const { currency } = JSON.parse(version.file) as AllianceModel;
    const title = allianceDossierWords[language].agreed.title;
    return [
      { kind: 'heading', level: 1, text: title },
      ...agreedTable(agreement, reading, currency, language),
    ];
  },
};

/** What each gets of a sharing, and pays or receives every year. */
export function agreedTable(
  agreement: SharingAgreement,
  reading: Pick<AllianceReading, 'members'>,
  currency: string,
  language: Language,
): Block[] {
  const words = allianceDossierWords[language].agreed;
  const amounts = amountsOf(language, currency);
  const decimals = threeFigures(Object.values(agreement.shares));
  const nameOf = (id: string) => reading.members.find((member) => member.id === id)?.name ?? id;
  const on = amounts.format.date(agreement.agreedOn);
  return [
    {
      kind: 'paragraph',
      text: `${words.of(agreedRule(agreement.rule, language), on)} ${agreement.note}`.trim(),
    },
    tableOf<string>(
      words.caption(amounts.sign),
      [
        { label: allWords[language].results.sharing.member, width: 2, cell: nameOf },
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
      idsInOrder(agreement, reading),
    ),
  ];
}
