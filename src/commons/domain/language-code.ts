/** How languages are named in words, where no code is given. */
const named: Readonly<Record<string, string>> = {
  francais: 'fr',
  french: 'fr',
  anglais: 'en',
  english: 'en',
  allemand: 'de',
  deutsch: 'de',
  german: 'de',
  espagnol: 'es',
  espanol: 'es',
  spanish: 'es',
  italien: 'it',
  italiano: 'it',
  italian: 'it',
};

/**
 * The two letters of a language, from what sources write: `fr-FR`, `fre`, `FRA`, `Français`, or the address of an authority.
 *
 * @returns `null` when it names none
 * @example languageCode('http://publications.europa.eu/resource/authority/language/FRA') // 'fr'
 */
export function languageCode(told: string | undefined): string | null {
  const word = (told ?? '').trim().replace(/^.*[/#:](?=[^/#:])/, '');
  const bare = word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  if (Object.hasOwn(named, bare)) return named[bare]!;
  const [first = ''] = bare.split(/[^a-z]/);
  if (first.length < 2 || first.length > 3) return null;
  // Three letters become the two that most catalogues use, where there are such.
  const code = Intl.getCanonicalLocales(first)[0] ?? '';
  return /^[a-z]{2}$/.test(code) ? code : null;
}
