import { expect, test } from 'vitest';
import { readDelimited, textOf } from '../../formats/table/index.ts';
import { withConstants } from './answers-for-all.ts';
import { linkTable } from './links/link-table.ts';

test('what every line says fills lines that end in empty cells, and leaves those that say more than the headings', () => {
  const file = readDelimited(
    new TextEncoder().encode('De;Vers;Montant\nA;B;100;;\nA;C;200\nA;D;300;;trop\n'),
  );
  if (!file.ok) throw new Error(JSON.stringify(file.errors));
  const filled = withConstants(file.value.sheets[0]!, linkTable.columns, { kind: 'funds' }, 'fr');
  expect(filled.lines.slice(1).map(({ cells }) => cells.map((cell) => textOf(cell)))).toEqual([
    ['A', 'B', '100', 'funds'],
    ['A', 'C', '200', 'funds'],
    ['A', 'D', '300', '', 'trop'],
  ]);
});
