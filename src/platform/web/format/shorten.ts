/**
 * The beginning of a text on one line, cut between words.
 * @param most characters kept at most, the ellipsis apart
 * @example shorten('Une cuisine partagée', 12) // 'Une cuisine…'
 */
export function shorten(text: string, most = 220): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, '')}…`;
}
