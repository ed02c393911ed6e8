import type { Language } from '../../kernel/language.ts';
import { createRecordIn, type PeopleTransaction } from '../../people/index.ts';
import type { CatalogueIndicator } from './catalogue.ts';
import { bareIndicator } from './indicator-editable.ts';
import { indicatorRecord } from './indicator-record.ts';

/** Frequencies that official sheets write in words. */
const frequencyOf = ({ sheet }: CatalogueIndicator): string => {
  const periodicity = sheet?.periodicity.fr ?? '';
  if (/mensuel/.test(periodicity)) return 'month';
  if (/trimestriel/.test(periodicity)) return 'quarter';
  return 'year';
};

/** Begins to follow an indicator of the catalogue: its texts are copied in the language of the person, who may change them. */
export async function followIndicator(
  transaction: PeopleTransaction,
  order: {
    readonly id: string;
    readonly projectId: string;
    readonly placeId: string | null;
    readonly indicator: CatalogueIndicator;
    readonly language: Language;
    readonly personId: string;
    readonly at: Date;
  },
): Promise<void> {
  const { id, indicator, language, personId, at } = order;
  await createRecordIn(transaction, indicatorRecord, {
    id,
    personId,
    at,
    organisationId: null,
    fields: {
      ...bareIndicator,
      projectId: order.projectId,
      catalogueId: indicator.id,
      name: indicator.label[language],
      unit: indicator.unit,
      direction: indicator.direction,
      definition: indicator.definition[language],
      source: indicator.source.name,
      method: indicator.calculation?.[language] ?? '',
      frequency: frequencyOf(indicator),
      targets: indicator.targets,
      placeId: order.placeId,
    },
  });
}
