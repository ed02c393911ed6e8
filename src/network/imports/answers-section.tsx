import type { ColumnSpec } from '../../formats/table/index.ts';
import { columnLetters } from '../../formats/table/index.ts';
import type { Language } from '../../kernel/language.ts';
import { Field, SelectField } from '../../platform/web/components/fields.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { ImportReading } from './import-reading.ts';
import type { ImportTable } from './import-table.ts';
import { importWords } from './words.ts';

interface AnswersProps {
  readonly language: Language;
  readonly reading: ImportReading;
  readonly table: ImportTable;
}

/** What one answer settles for the whole file: a column that is missing, a word that is not known. */
export function AnswersSection(props: AnswersProps) {
  return (
    <>
      <MissingColumns {...props} />
      <UnknownWords {...props} />
    </>
  );
}

const specOf = ({ columns }: ImportTable, field: string | null): ColumnSpec =>
  columns.find((column) => column.field === field)!;

function MissingColumns({ language, reading, table }: AnswersProps) {
  const words = importWords[language].missing;
  const { missing = [], headings } = reading;
  if (missing.length === 0) return null;
  const listed = [
    { value: '', label: words.none },
    ...headings.map(({ heading }, at) => ({ value: String(at), label: heading || columnLetters(at) })),
  ];
  return (
    <Section id="missing" title={words.title} intro={words.lead}>
      <form method="post" id="missing-columns" class="form-column stack">
        {missing.map((field) => {
          const { label, choices } = specOf(table, field);
          const same = { id: `all-${field}`, name: `all.${field}`, label: words.all(label[language]) };
          const isForAll = table.needs.some((need) => need.field === field && need.mayBeForAll);
          return (
            <div key={field} class="stack-s">
              <SelectField
                id={`for-${field}`}
                name={`for.${field}`}
                label={words.question(label[language])}
                value=""
                choices={listed}
              />
              {!isForAll ? null : choices === undefined ? (
                <Field {...same} optional value="" />
              ) : (
                <SelectField
                  {...same}
                  value=""
                  choices={[
                    { value: '', label: words.none },
                    ...choices.map((one) => ({ value: one.code, label: one.label[language] })),
                  ]}
                />
              )}
            </div>
          );
        })}
        <p class="actions">
          <button class="button" type="submit" name="do" value="answer">
            {words.keep}
          </button>
        </p>
      </form>
    </Section>
  );
}

/** For a word of which nothing is to be kept. */
export const leftEmpty = '-';

function UnknownWords({ language, reading, table }: AnswersProps) {
  const words = importWords[language].meanings;
  const asked = reading.words ?? [];
  if (asked.length === 0) return null;
  return (
    <Section id="words" title={words.title} intro={words.lead}>
      <form method="post" id="unknown-words" class="form-column stack">
        {asked.map(({ heading, field, found, lines, answer }, at) => {
          const { choices = [], isRequired } = specOf(table, field);
          return (
            <SelectField
              key={at}
              id={`word-${at}`}
              name={`word.${at}`}
              label={words.question(found, heading, lines)}
              value={answer === null ? '' : answer === '' ? leftEmpty : answer}
              choices={[
                { value: '', label: words.unanswered },
                ...choices.map(({ code, label }) => ({ value: code, label: label[language] })),
                ...(isRequired ? [] : [{ value: leftEmpty, label: words.empty }]),
              ]}
            />
          );
        })}
        <p class="actions">
          <button class="button" type="submit" name="do" value="answer">
            {words.keep}
          </button>
        </p>
      </form>
    </Section>
  );
}
