import type { InputDetail } from '../../engine/premium/premium-detail.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { type DoubtRow, doubtByInput, greatestTotal, worthMeasuring } from '../domain/doubt-by-input.ts';
import type { Subject } from './subject.ts';
import { tableOf } from './table-of.ts';

/** Figures of the file that the document shows; the spreadsheet has them all. */
const mostRows = 25;
/** Figures shown even when they explain next to nothing. */
const leastRows = 5;

/** Which figures the doubt comes from, what to measure first, and the most that knowing is worth. */
export function doubtSection(subject: Subject): Block[] {
  const { outcome, amounts, words, say, certain } = subject;
  const { doubt } = words.results;
  const heading: Block = { kind: 'heading', level: 1, text: doubt.title };
  if (certain) return [heading, { kind: 'paragraph', text: `${doubt.certain} ${doubt.certainNext}` }];
  const rows = doubtByInput(outcome.report);
  const percent = (share: number) => amounts.format.number(Math.max(0, share) * 100, { decimals: 0 });
  const name = nameOfInput(subject);
  const telling = rows.filter((row) => greatestTotal(row) >= 0.005);
  const shown = rows.slice(0, Math.min(mostRows, Math.max(leastRows, telling.length)));
  const left = rows.length - shown.length;
  const table = tableOf<DoubtRow>(
    say.doubt.caption,
    [
      { label: doubt.input, width: 3.4, cell: ({ input }) => name(input) },
      { label: doubt.totalMembers, numeric: true, cell: ({ members }) => percent(members.total) },
      { label: doubt.totalTerritory, numeric: true, cell: ({ territory }) => percent(territory.total) },
    ],
    shown,
  );
  const more: Block[] =
    left > 0
      ? [
          {
            kind: 'paragraph',
            tone: 'note',
            text: (telling.length > shown.length ? say.doubt.more : say.doubt.lesser)(
              amounts.format.count(left, say.doubt.others),
            ),
          },
        ]
      : [];
  return [
    heading,
    table,
    ...more,
    { kind: 'paragraph', text: toMeasure(subject) },
    { kind: 'paragraph', tone: 'note', text: doubt.answer },
  ];
}

/** The name of an uncertain figure by its JSON Pointer. */
export function nameOfInput({ outcome, inputs }: Subject): (pointer: string) => string {
  const known = new Map<string, InputDetail>(outcome.detail.inputs.map((input) => [input.pointer, input]));
  return (pointer) => {
    const input = known.get(pointer);
    return input === undefined ? pointer : inputs.name(input);
  };
}

function toMeasure(subject: Subject): string {
  const { outcome, amounts, words } = subject;
  const { doubt } = words.results;
  const { much, little } = worthMeasuring(outcome.report);
  const { members, territory } = outcome.report.range;
  const name = nameOfInput(subject);
  const list = (rows: readonly DoubtRow[]) => amounts.format.list(rows.map(({ input }) => name(input)));
  return [
    ...(much.length === 0 ? [] : [doubt.toMeasure(list(much))]),
    ...(little.length === 0 ? [] : [doubt.notToMeasure(list(little))]),
    doubt.evpi(amounts.money(members.evpi), amounts.money(territory.evpi)),
  ].join(' ');
}
