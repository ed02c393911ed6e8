import type { Language, Localized } from '../../kernel/language.ts';
import type { ControlProps, EditableField, FieldRead } from '../../people/index.ts';
import { FieldNotes } from '../../platform/web/components/field-notes.tsx';
import { Field } from '../../platform/web/components/fields.tsx';
import { componentMessages } from '../../platform/web/messages/components.ts';

/** One cell of a row. */
export interface RowColumn {
  readonly key: string;
  readonly label: Localized;
  readonly unit?: string;
  /** What may be chosen by its beginning; anything else can still be typed. */
  readonly proposals?: readonly string[];
}

/** A list of things with a few cells each. */
export interface RowsFieldOptions<Row> {
  readonly name: string;
  readonly label: Localized;
  readonly hint: Localized;
  /** The name of one row, before its number: `Cofinanceur`. */
  readonly rowName: Localized;
  readonly columns: readonly RowColumn[];
  /** Reads the cells of the rows that have something in them; rows are numbered from 1 as they were typed. */
  readonly readRows: (
    rows: readonly { readonly at: number; readonly cells: readonly string[] }[],
  ) => FieldRead;
  /** Reads what a program sent. */
  readonly readJson: (value: unknown) => FieldRead;
  readonly write: (row: Row) => readonly string[];
  readonly show: (row: Row, language: Language) => string;
}

/** Empty rows that wait under those already there. */
const emptyRows = 3;

const asRows = <Row,>(value: unknown): readonly Row[] => (Array.isArray(value) ? (value as Row[]) : []);
const tidy = (cell: string): string => cell.replace(/\s+/gu, ' ').trim();

/** A list typed row by row, in native controls; one text holds it: a line for each row, its cells between tabs. */
export function rowsField<Row>(options: RowsFieldOptions<Row>): EditableField {
  const { name, label, hint, columns } = options;
  return {
    name,
    label,
    hint,
    optional: true,
    control: {
      kind: 'own',
      render: (props) => <RowsControl {...props} options={options} />,
      collect: (all) => collectRows(name, columns, all),
    },
    read: (typed) =>
      options.readRows(
        typed.split('\n').flatMap((line, index) => {
          const cells = columns.map((_, at) => tidy(line.split('\t')[at] ?? ''));
          return cells.every((cell) => cell === '') ? [] : [{ at: index + 1, cells }];
        }),
      ),
    readJson: (value) => (value === null ? options.readJson([]) : options.readJson(value)),
    write: (value) =>
      asRows<Row>(value)
        .map((row) => options.write(row).map(tidy).join('\t'))
        .join('\n'),
    show: (value, language) =>
      asRows<Row>(value)
        .map((row) => options.show(row, language))
        .join(' ; '),
  };
}

function collectRows(
  name: string,
  columns: readonly RowColumn[],
  all: (name: string) => readonly string[],
): string {
  const posted = columns.map(({ key }) => all(`${name}.${key}`));
  const count = Math.max(0, ...posted.map((cells) => cells.length));
  return Array.from({ length: count }, (_, row) => posted.map((cells) => tidy(cells[row] ?? '')).join('\t'))
    .join('\n')
    .replace(/[\s]+$/u, '');
}

interface RowsControlProps<Row> extends ControlProps {
  readonly options: RowsFieldOptions<Row>;
}

function RowsControl<Row>({ id, name, typed, error, language, options }: RowsControlProps<Row>) {
  const { label, hint, columns, rowName } = options;
  const lines = typed === '' ? [] : typed.split('\n');
  const rows = [...lines, ...Array.from({ length: emptyRows }, () => '')].map((line) => line.split('\t'));
  return (
    <fieldset class={error === undefined ? 'typed-rows' : 'typed-rows with-error'}>
      <legend>
        {label[language]} <span class="soft">({componentMessages[language].form.optional})</span>
      </legend>
      <FieldNotes id={id} hint={hint[language]} error={error} />
      {columns.map(({ key, proposals }) =>
        proposals === undefined ? null : (
          <datalist key={key} id={`${id}-${key}-proposals`}>
            {proposals.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        ),
      )}
      {rows.map((cells, row) => (
        <fieldset key={row} class={columns.length > 2 ? 'typed-row long' : 'typed-row'}>
          <legend class="visually-hidden">{`${rowName[language]} ${row + 1}`}</legend>
          {columns.map((column, at) => (
            <Field
              key={column.key}
              id={row === 0 && at === 0 ? id : `${id}-${column.key}-${row + 1}`}
              name={`${name}.${column.key}`}
              label={column.label[language]}
              value={cells[at] ?? ''}
              {...(column.unit === undefined ? {} : { unit: column.unit })}
              input={{
                autocomplete: 'off',
                ...(column.unit === undefined ? {} : { inputmode: 'decimal' as const }),
                ...(column.proposals === undefined ? {} : { list: `${id}-${column.key}-proposals` }),
              }}
            />
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}
