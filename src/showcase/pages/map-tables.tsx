import type { Language } from '../../kernel/language.ts';
import { DataDetails } from '../../platform/web/components/data-table.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import { facetAddress } from '../addresses.ts';
import { showcaseWords } from '../words.ts';

/** How many alliances were born in a place. */
export interface PlaceCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** The same as a map, in words. */
export function PlaceTable({
  language,
  kind,
  caption,
  counts,
}: {
  readonly language: Language;
  readonly kind: 'region' | 'departement';
  readonly caption: string;
  readonly counts: readonly PlaceCount[];
}) {
  const words = showcaseWords[language].map;
  return (
    <DataDetails
      summary={words.table}
      caption={caption}
      columns={[
        {
          label: words[kind],
          cell: ({ id, name }: PlaceCount) => <a href={facetAddress(language, 'place', id)}>{name}</a>,
        },
        { label: words.count, numeric: true, cell: ({ count }) => formatNumber(language, count) },
      ]}
      rows={counts}
    />
  );
}
