const mark =
  /_(\{[^{}]*\}|\.[a-z]|[a-z]\.(?=·)|[\p{L}\p{N}\p{M}]+(?:,[a-z](?![\p{L}]))?)|\^(\{[^{}]*\}|\([^()]*\)|[−-]?[\p{L}\p{N}.]+)/gu;

/** Takes off the braces or the brackets that only group. */
const ungroup = (text: string): string => text.replace(/^[{(](.*)[})]$/s, '$1').replaceAll('-', '−');

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Raises and lowers the marks of one piece of text; `owed` counts the characters that the marks took away. */
function raiseMarks(text: string, pattern: RegExp): { readonly html: string; readonly owed: number } {
  let html = '';
  let owed = 0;
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const [whole, below, above] = match;
    const inner = ungroup(below ?? above ?? '');
    const tag = below === undefined ? 'sup' : 'sub';
    html += `${escapeHtml(text.slice(from, match.index))}<${tag}>${escapeHtml(inner)}</${tag}>`;
    owed += [...whole].length - [...inner].length;
    from = match.index + whole.length;
  }
  return { html: html + escapeHtml(text.slice(from)), owed };
}

/**
 * Writes one line of a formula in HTML: `x_t` with t below, `2^(n−1)` with n−1 above. Columns that stand under each
 * other in the source still do: what a mark takes away is given back at the next wide gap, or before the first `=`.
 *
 * @example formulaLine('v_i = 2^n') // 'v<sub>i</sub>  = 2<sup>n</sup>': one more space before the equals sign
 */
export function formulaLine(line: string): string {
  let html = '';
  let owed = 0;
  const pieces = line.split(/( {2,}|(?<!=.*) (?==))/);
  for (const [index, piece] of pieces.entries()) {
    if (/^ +$/.test(piece)) {
      const gap = ' '.repeat(piece.length + owed);
      html += pieces[index + 1]?.startsWith('=') || html === '' ? gap : `<span class="gap">${gap}</span>`;
      owed = 0;
      continue;
    }
    const raised = raiseMarks(piece, mark);
    html += raised.html;
    owed += raised.owed;
  }
  return html;
}

/** A symbol in running text: one to four letters, then what stands below or above them. */
const inlineMark =
  /(?<=(?<![\p{L}\p{N}_])[\p{L}\p{M}]{1,4})_(\{[^{}]*\}|[\p{L}\p{N}]{1,3}(?![\p{L}_]))|(?<=\d|(?<!\p{L})\p{L})\^(\{[^{}]*\}|\([^()]*\)|[\p{L}\p{N}])/gu;

/** Writes running text in HTML, its few symbols as in the formulas: `v_i`, `2^n`. */
export const textWithSymbols = (text: string): string => raiseMarks(text, inlineMark).html;

/** Writes a block of formulas, one paragraph for each line. */
export function formulaBlock(source: string): string {
  const lines = source.replace(/\n+$/, '').split('\n');
  const paragraphs = lines.map((line) => (line.trim() === '' ? '' : `<p>${formulaLine(line)}</p>`));
  return `<div class="formulas">${paragraphs.join('\n')}</div>\n`;
}
