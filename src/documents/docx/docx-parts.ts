import type { Paper } from '../../platform/ports/paper.ts';

/** Instants that the library takes from the clock: those of the document's own date, or none. */
export function settledCoreProperties(text: string, { date, language }: Paper): string {
  const instant = /<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g;
  const dated = text.replace(instant, (_, name: string) =>
    date === undefined
      ? ''
      : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`,
  );
  const said = `<dc:language>${language === 'fr' ? 'fr-FR' : 'en-GB'}</dc:language>`;
  return dated.replace('</cp:coreProperties>', `${said}</cp:coreProperties>`);
}

/**
 * Numbers again, in the order in which they come and alike in every part, the identifiers that the library draws by lot or
 * counts through all the documents that it writes.
 */
export function createMarkSettler(): (text: string) => string {
  const names = new Map<string, string>();
  const numbered = (kind: string, drawn: string): string => {
    const key = `${kind} ${drawn}`;
    const known = names.get(key) ?? String(names.size + 1);
    names.set(key, known);
    return known;
  };
  return (text) =>
    text
      .replace(/(?<="rId)[\w-]{20,}(?=")/g, (drawn) => `Link${numbered('link', drawn)}`)
      .replace(
        /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g,
        (_, before: string, id: string) => `${before}${numbered('bookmark', id)}`,
      )
      .replace(
        /(<wp:docPr\b[^>]*\bid=")(\d+)/g,
        (_, before: string, id: string) => `${before}${numbered('drawing', id)}`,
      );
}
