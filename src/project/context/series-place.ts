/** The whole country, in the tables of series; it is no official place of ours. */
export const franceId = 'france';

const franceCodes: ReadonlySet<string> = new Set(['F', 'FR', 'FE', 'FRANCE', '99']);

/** Codes of two figures of the régions of today. */
const regionCodes: ReadonlySet<string> = new Set(
  '01 02 03 04 06 11 24 27 28 32 44 52 53 75 76 84 93 94'.split(' '),
);

/**
 * Whether the codes of two characters of a file are those of régions. A file holds one level, and Aude and Île-de-France share
 * the code 11: names decide where the file has them, else the codes taken together.
 *
 * @param found names of the file, as search keys, by code
 * @param regionNames names of the official régions, as search keys, by code
 */
export function areRegions(
  found: ReadonlyMap<string, string>,
  regionNames: Readonly<Record<string, string>> = {},
): boolean {
  const short = [...found].filter(([code]) => code.length === 2 && !franceCodes.has(code));
  if (short.length === 0) return false;
  const named = short.filter(([, name]) => name !== '');
  const alike = named.filter(([code, name]) => regionNames[code] === name).length;
  if (named.length > 0 && Object.keys(regionNames).length > 0) return alike * 2 > named.length;
  return short.every(([code]) => regionCodes.has(code));
}

/**
 * The id of a place by its code in a file, or null when no official code is written so. Written here and not asked of the room of
 * places: files are read in a thread, which loads no page.
 */
export function seriesPlaceId(code: string, isRegionFile: boolean): string | null {
  if (franceCodes.has(code)) return franceId;
  if (/^(\d{5}|2[AB]\d{3})$/.test(code)) return `commune-${code}`;
  if (/^\d{9}$/.test(code)) return `epci-${code}`;
  if (/^(\d{2}|2[AB])$/.test(code)) return `${isRegionFile ? 'region' : 'departement'}-${code}`;
  return /^97\d$/.test(code) ? `departement-${code}` : null;
}
