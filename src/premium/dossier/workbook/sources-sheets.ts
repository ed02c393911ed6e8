import type { Cell, Sheet } from '../../../platform/ports/workbook.ts';
import { doubtByInput } from '../../domain/doubt-by-input.ts';
import { nameOfInput } from '../doubt-section.ts';
import type { Subject } from '../subject.ts';

const headRow = 1;

/** Which figures the doubt comes from, each alone and with its interactions. */
export function doubtSheet(subject: Subject): Sheet {
  const { outcome, words, say } = subject;
  const { doubt } = words.results;
  const name = nameOfInput(subject);
  const share = (value: number): Cell => ({ value, format: 'percent' });
  return {
    name: say.book.doubt,
    widths: [60, 18, 18, 18, 18, 40],
    frozenRows: headRow + 1,
    headings: [0, headRow],
    rows: [
      [doubt.sub],
      [
        doubt.input,
        doubt.firstMembers,
        doubt.totalMembers,
        doubt.firstTerritory,
        doubt.totalTerritory,
        say.book.pointer,
      ],
      ...doubtByInput(outcome.report).map(({ input, members, territory }): Cell[] => [
        name(input),
        share(members.first),
        share(members.total),
        share(territory.first),
        share(territory.total),
        input,
      ]),
    ],
  };
}

/** Every figure of the file: its value or range as numbers, its unit, its source, its place. */
export function inputsSheet({ outcome, inputs, words, say }: Subject): Sheet {
  const said = words.results.inputs;
  const { book } = say;
  const number = (value: number): Cell => ({ value, format: 'precise' });
  return {
    name: book.inputs,
    widths: [60, 16, 16, 16, 16, 50, 12, 60, 40],
    frozenRows: headRow + 1,
    frozenColumns: 1,
    headings: [0, headRow],
    rows: [
      [said.caption],
      [
        said.name,
        say.howMuch.central,
        book.low,
        book.high,
        book.unit,
        said.source,
        book.year,
        book.note,
        book.pointer,
      ],
      ...outcome.detail.inputs.map((input): Cell[] => [
        inputs.name(input),
        number(input.point),
        input.range === null ? null : number(input.range.low),
        input.range === null ? null : number(input.range.high),
        inputs.unit(input) === '%' ? '1 = 100 %' : inputs.unit(input),
        input.source ?? (input.hypothesis ? said.ours : said.none),
        input.year === null ? null : { value: input.year, format: 'whole' },
        input.note,
        input.pointer,
      ]),
    ],
  };
}

/** What the workbook is, and what it takes to make it again. */
export function aboutSheet({ outcome, words, say }: Subject): Sheet {
  const { model, report } = outcome;
  const { provenance: said } = say;
  const { engine, samples, seed, input } = report.provenance;
  return {
    name: say.book.about,
    widths: [34, 100],
    headings: [0],
    rows: [
      [model.name.trim() === '' ? words.results.untitled : model.name.trim()],
      [say.subject],
      [said.hypothesis],
      [],
      [said.engine, engine],
      [said.samples, { value: samples, format: 'whole' }],
      [said.seed, { value: seed, format: 'whole' }],
      [said.input, input],
      [said.format, model.format],
      [],
      ...[...new Set(Object.values(report.notes))].map((note): Cell[] => [note]),
    ],
  };
}
