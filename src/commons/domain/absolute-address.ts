/**
 * The whole address of a link, as a source writes it: beside its page, without its scheme, or whole.
 *
 * @param base address of the document that holds it, if links in it may be written from there
 * @example absoluteAddress('/guide', 'https://exemple.fr/flux.xml') // 'https://exemple.fr/guide'
 */
export function absoluteAddress(link: string | undefined, base: string | null): string | undefined {
  const text = link?.trim();
  if (text === undefined || text === '' || text.length > 2_000) return undefined;
  if (/^www\.[^\s/]+\.[a-z]{2,}/i.test(text)) return `https://${text}`;
  if (base !== null && URL.canParse(text, base)) return new URL(text, base).href;
  return text;
}
