import { describeProblem } from '../../formats/messages/describe-problem.ts';
import {
  type CellReader,
  type ColumnSpec,
  cellValue,
  eachOnce,
  largestAmount,
  readAmount,
  readChoice,
  readRecords,
  readText,
  type TableProblem,
  type TableRecord,
  tableProblem,
  textOf,
} from '../../formats/table/index.ts';
import { readTableFile } from '../../formats/workbook/index.ts';
import type { ActorKind } from '../../kernel/codes.ts';
import type { Language, Localized } from '../../kernel/language.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { optionCode, type Question, questionsFor, scaleAnswers } from '../domain/question.ts';
import { type Answer, longestText } from '../domain/read-answers.ts';
import { evaluationWords } from '../words.ts';
import type { AnswersProblem, AnswersReading, FileAnswers } from './answers-reading.ts';

/** People in one file, at most. */
const mostRows = 10_000;
const mostTold = 200;

/** What the thread is told of the campaign. */
export interface AnswersChoices {
  readonly questions: readonly Question[];
  readonly viewpoints: readonly { readonly code: ActorKind; readonly label: Localized }[];
}

/**
 * Reads a file of answers: one line per person, a column for the viewpoint, one for each question by its text, its id or its
 * number, and if one wishes a reference. Codes and their labels in both languages are known; every unknown one is told with its
 * line, its column, and what is expected.
 */
export async function readAnswersFile(
  bytes: Uint8Array,
  { language, choices }: { readonly language: Language; readonly choices: AnswersChoices },
): Promise<Result<AnswersReading, TableProblem[]>> {
  const file = await readTableFile(bytes, {});
  if (!file.ok) return file;
  const sheet = file.value.sheets.find(({ hidden, lines }) => !hidden && lines.length > 0);
  if (sheet === undefined) return refused([tableProblem('table.empty', {})]);
  const read = readRecords(sheet, columnsFor(choices), language);
  const problems = [...read.problems];
  const all = read.records.flatMap((record) => rowOf(record, choices, language, problems) ?? []);
  // A reference stands for one person: the same line again is passed over, another content under it is a problem.
  const once = eachOnce(all, {
    keyOf: ({ reference }) => (reference === '' ? null : reference),
    contentOf: ({ viewpoint, answers }) => [viewpoint, answers],
    problemOf: ({ line }, { line: first }, isSame) =>
      tableProblem(isSame ? 'table.same-again' : 'table.same-twice', { line, first }),
  });
  problems.push(...once.problems);
  const rows = once.kept;
  if (rows.length > mostRows) return refused([tableProblem('table.too-many-lines', { limit: mostRows })]);
  const told = (list: readonly TableProblem[]): AnswersProblem[] =>
    list.slice(0, mostTold).map((problem) => ({
      code: problem.code,
      line: problem.line,
      column: problem.column,
      message: describeProblem(problem, language),
    }));
  return ok({
    headings: read.headings,
    lines: read.lines,
    rows,
    problems: told([...problems].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))),
    problemCount: problems.length,
    notices: told([...file.value.notices, ...read.notices, ...once.notices]),
  });
}

const columnsFor = ({ questions, viewpoints }: AnswersChoices): readonly ColumnSpec[] => [
  {
    field: 'viewpoint',
    label: { fr: 'Regard', en: 'Viewpoint' },
    isRequired: true,
    synonyms: ['Point de vue', 'Qui répond', 'Acteur', 'Kind'],
    read: readChoice(viewpoints),
  },
  {
    field: 'reference',
    label: { fr: 'Référence', en: 'Reference' },
    synonyms: ['Numéro', 'N°', 'Identifiant', 'Feuille', 'Sheet'],
    read: readText(80),
  },
  ...questions.map(
    (question, place): ColumnSpec => ({
      field: question.id,
      label: question.text,
      synonyms: [`Q${place + 1}`, `Question ${place + 1}`, String(place + 1)],
      read: readerOf(question),
    }),
  ),
];

function readerOf(question: Question): CellReader<Answer> {
  const options = (question.options ?? []).map((label, place) => ({ code: optionCode(place), label }));
  switch (question.kind) {
    case 'scale': {
      const wording = question.scale ?? 'agreement';
      return readChoice(
        scaleAnswers.map((code) => ({
          code,
          label: {
            fr: evaluationWords.fr.answer.scales[wording][code],
            en: evaluationWords.en.answer.scales[wording][code],
          },
        })),
      );
    }
    case 'choice':
      return readChoice(options);
    case 'choices':
      return readSeveral(readChoice(options));
    case 'number':
      return readAmount({
        least: question.least ?? -largestAmount,
        greatest: question.greatest ?? largestAmount,
      });
    case 'text':
      return readText(longestText);
  }
}

/** Several options in one cell, with a semicolon, a bar or a line end between them. */
const readSeveral =
  (readOne: CellReader<string>): CellReader<readonly string[]> =>
  (cell, language) => {
    const found: string[] = [];
    for (const text of textOf(cell).split(/[;|\n]/)) {
      if (text.trim() === '') continue;
      const read = readOne({ kind: 'text', text: text.trim() }, language);
      if (!read.ok) return read;
      found.push(read.value);
    }
    return cellValue([...new Set(found)].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
  };

function rowOf(
  { line, values }: TableRecord,
  { questions }: AnswersChoices,
  language: Language,
  problems: TableProblem[],
): FileAnswers | null {
  const viewpoint = values.viewpoint as ActorKind;
  const asked = questionsFor(questions, viewpoint);
  const given = questions.filter(({ id }) => {
    const value = values[id];
    return (
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)
    );
  });
  const foreign = given.find((question) => !asked.includes(question));
  if (foreign !== undefined) {
    problems.push(
      tableProblem('table.not-asked', { line, column: foreign.text[language], found: viewpoint }),
    );
    return null;
  }
  if (given.length === 0) {
    problems.push(tableProblem('table.no-answer', { line }));
    return null;
  }
  return {
    line,
    viewpoint,
    reference: typeof values.reference === 'string' ? values.reference : '',
    answers: Object.fromEntries(given.map(({ id }) => [id, values[id] as Answer])),
  };
}
