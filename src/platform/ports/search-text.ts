/** Longest words that are searched; what follows is not read. */
const longest = 100;

/**
 * Words typed in a search, made fit to be asked of the database: composed accents, no half character, no zero character.
 * @param typed `undefined` when the address has none
 */
export const readSearchText = (typed: string | undefined): string =>
  (typed ?? '').normalize('NFC').slice(0, longest).toWellFormed().replaceAll('\0', '').trim();
