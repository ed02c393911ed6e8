import type { Language } from '../../kernel/language.ts';
import { Field } from '../../platform/web/components/fields.tsx';
import { Section } from '../../platform/web/layout/section.tsx';
import type { ImportProblem, WrongLine } from './import-reading.ts';
import type { PreviewPageProps } from './preview-page.tsx';
import { importWords } from './words.ts';

/** Problems listed on the page that no field corrects; the file of problems has them all. */
const shownProblems = 100;

/** The lines that cannot be taken, each with its cells to be corrected, and what only the file can correct. */
export function CorrectionsSection({
  context: { language },
  reading,
  run,
  faults,
}: Pick<PreviewPageProps, 'context' | 'reading' | 'run' | 'faults'>) {
  const words = importWords[language];
  if (reading.problemCount + faults.total === 0) return null;
  const corrected = new Set(reading.wrong.map(({ line }) => line));
  const wrongLines = new Set(reading.problems.map(({ line }) => line));
  const other = [
    ...reading.problems.filter(({ line, code }) => line === null || isOfFile(code, corrected.has(line))),
    ...faults.problems.filter(({ code }) => code !== 'table.end-unknown'),
  ].slice(0, shownProblems);
  return (
    <Section id="problems" title={words.preview.problems} intro={words.preview.problemsLead}>
      {reading.wrong.length === 0 ? null : (
        <form method="post" id="corrections" class="stack">
          {reading.wrong.map((line) => (
            <Line key={line.line} line={line} language={language} />
          ))}
          {wrongLines.size > reading.wrong.length ? (
            <p class="soft">{words.corrections.more(reading.wrong.length)}</p>
          ) : null}
          <p class="actions">
            <button class="button" type="submit" name="do" value="correct">
              {words.corrections.keep}
            </button>
          </p>
        </form>
      )}
      <Other problems={other} language={language} />
      <p>
        <a href={`/api/v1/imports/${run.id}/problems.csv`}>{words.preview.all}</a>
      </p>
    </Section>
  );
}

/** Problems of headings stand on a line of their own, which has no field. */
const isOfFile = (code: string, hasFields: boolean): boolean =>
  !hasFields &&
  (code.startsWith('table.heading') || code.startsWith('table.column') || code === 'table.too-many-values');

function Line({ line, language }: { readonly line: WrongLine; readonly language: Language }) {
  const words = importWords[language].corrections;
  return (
    <fieldset class="stack-s line" id={`line-${line.line}`}>
      <legend>{words.title(line.line)}</legend>
      {line.messages.map((message, index) => (
        <p key={index} class="error-text">
          {message}
        </p>
      ))}
      <div class="grid cols-2">
        {line.cells.map(({ at, heading, text, message }) => (
          <Field
            key={at}
            id={`cell-${line.line}-${at}`}
            name={`cell.${line.line}.${at}`}
            label={heading}
            value={text}
            error={message ?? undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Other({
  problems,
  language,
}: {
  readonly problems: readonly ImportProblem[];
  readonly language: Language;
}) {
  if (problems.length === 0) return null;
  return (
    <>
      <h3>{importWords[language].preview.other}</h3>
      <ul>
        {problems.map(({ message }, index) => (
          <li key={index}>{message}</li>
        ))}
      </ul>
    </>
  );
}
