import type { Token } from 'markdown-it';

/**
 * Makes tables readable by everybody: the first cell of a row names the row, and every other cell carries the name of
 * its column, shown where the table becomes one block per row.
 */
export function nameCells(tokens: readonly Token[]): void {
  let columns: string[] = [];
  let column = 0;
  tokens.forEach((token, index) => {
    const text = tokens[index + 1]?.content ?? '';
    if (token.type === 'table_open') {
      token.attrSet('class', 'blocks');
      columns = [];
    }
    if (token.type === 'tr_open') column = 0;
    if (token.type === 'th_open') {
      token.attrSet('scope', 'col');
      columns.push(text);
    }
    if (token.type === 'td_open') {
      if (column === 0) {
        token.tag = 'th';
        token.attrSet('scope', 'row');
      } else token.attrSet('data-label', columns[column] ?? '');
      column += 1;
    }
    if (token.type === 'td_close' && column === 1) token.tag = 'th';
  });
}
