import type { Localized } from '../../kernel/language.ts';
import type { Ports } from './ports.ts';

/** Content that everybody may read, as files for programs and spreadsheets. */
export interface OpenData {
  /** The word by which it is asked for: `cap17 export pioneers`. */
  readonly name: string;
  readonly title: Localized;
  /** What one line is, and how far it reaches. */
  readonly description: Localized;
  /** Where people read the same; `:key` is the word of its owner. */
  readonly page: Localized;
  /** Whose data they are, when there is one set for each: a territory, a project. */
  readonly owner?: OpenDataOwner;
  /** Its files; the first one is given unless told. */
  readonly files: readonly OpenDataFile[];
}

/** What has such a set of data each. */
export interface OpenDataOwner {
  /** What it is called in a sentence: «territoire». */
  readonly label: Localized;
  /** Those whose data are public, by title. */
  readonly list: (ports: Ports) => Promise<readonly { readonly key: string; readonly title: string }[]>;
}

export interface OpenDataFile {
  /** Ending of the file: `csv`. */
  readonly format: string;
  readonly mediaType: string;
  /** Address in each language, without the site; `:key` is the word of the owner. */
  readonly address: Localized;
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  jsonld: 'application/ld+json',
  geojson: 'application/geo+json',
  graphml: 'application/graphml+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  atom: 'application/atom+xml',
};

/**
 * Files of one address that differ by their ending.
 * @example openDataFiles('/api/v1/pioneers', ['csv', 'jsonld'])
 */
export const openDataFiles = (base: string | Localized, formats: readonly string[]): OpenDataFile[] =>
  formats.map((format) => {
    const ends = (address: string): string => `${address}.${format}`;
    return {
      format,
      mediaType: mediaTypes[format] ?? 'application/octet-stream',
      address:
        typeof base === 'string'
          ? { fr: ends(base), en: ends(base) }
          : { fr: ends(base.fr), en: ends(base.en) },
    };
  });
