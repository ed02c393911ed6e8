import { searchKey } from '../../kernel/search-key.ts';
import { type EditableField, type FieldRead, quoted, read } from '../../people/index.ts';
import { inBoth } from '../../platform/web/messages/in-both.ts';
import { addShares, type Cofunder } from '../domain/cofunders.ts';
import { percent } from './percent.ts';
import { rowsField } from './rows-field.tsx';
import { actionWords } from './words.ts';

type Words = (typeof actionWords)['fr'];
const both = inBoth(actionWords);
const wrong = (code: string, of: (problems: Words['problems']) => string): FieldRead => ({
  ok: false,
  fault: { code, message: both(({ problems }) => of(problems)) },
});

const mostFunders = 30;
const longestName = 200;

/** Reads a share as people write it, `12,5` or `12.5 %`; null when nothing is written, undefined when it is no share. */
function readShare(text: string): number | null | undefined {
  const plain = text.replace(/[\s%\u00a0\u202f]/gu, '').replace(',', '.');
  if (plain === '') return null;
  if (!/^\d{1,3}(\.\d{1,4})?$/.test(plain)) return undefined;
  const share = Number(plain);
  return share <= 100 ? share : undefined;
}

function readFunders(rows: readonly { readonly at: number; readonly cells: readonly string[] }[]): FieldRead {
  const cofunders: Cofunder[] = [];
  for (const { at, cells } of rows.slice(0, mostFunders + 1)) {
    const [name = '', typed = ''] = cells;
    if (name === '') return wrong('PRJ-001', ({ funderName }) => funderName(at));
    const share = readShare(typed);
    if (share === undefined) return wrong('PRJ-001', (problems) => problems.share(at, quoted(typed)));
    if (cofunders.some((other) => searchKey(other.name) === searchKey(name)))
      return wrong('PRJ-001', ({ funderTwice }) => funderTwice(quoted(name)));
    cofunders.push({ name: name.slice(0, longestName), share });
  }
  return withinTheWhole(cofunders);
}

function withinTheWhole(cofunders: readonly Cofunder[]): FieldRead {
  const { known } = addShares(cofunders);
  if (known <= 100) return read(cofunders);
  return {
    ok: false,
    fault: {
      code: 'PRJ-002',
      message: {
        fr: actionWords.fr.problems.sharesOver(percent('fr', known)),
        en: actionWords.en.problems.sharesOver(percent('en', known)),
      },
    },
  };
}

function readJson(value: unknown): FieldRead {
  if (!Array.isArray(value)) return wrong('field.wrong-type', ({ list }) => list(quoted(value)));
  const rows = value.map((one: unknown, index) => {
    const { name, share } = Object(one) as Readonly<Record<string, unknown>>;
    return {
      at: index + 1,
      cells: [
        typeof name === 'string' ? name : '',
        share === null || share === undefined
          ? ''
          : typeof share === 'number'
            ? String(share)
            : quoted(share),
      ],
    };
  });
  return readFunders(rows);
}

/** Who funds an action and which share of its budget; shares that are not known stay so. */
export const cofundersField = (proposals: readonly string[]): EditableField =>
  rowsField<Cofunder>({
    name: 'cofunders',
    label: both(({ fields }) => fields.cofunders),
    hint: both(({ hints }) => hints.cofunders),
    rowName: both(({ rows }) => rows.funder),
    columns: [
      { key: 'name', label: both(({ rows }) => rows.funder), proposals },
      { key: 'share', label: both(({ rows }) => rows.share), unit: '%' },
    ],
    readRows: readFunders,
    readJson,
    write: ({ name, share }) => [name, share === null ? '' : String(share).replace('.', ',')],
    show: ({ name, share }, language) =>
      share === null
        ? `${name} (${actionWords[language].page.unknown})`
        : `${name} (${percent(language, share)})`,
  });
