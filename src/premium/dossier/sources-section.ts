import type { InputDetail } from '../../engine/premium/premium-detail.ts';
import type { Block } from '../../platform/ports/paper.ts';
import { proposalWords } from '../alliance/proposal-words.ts';
import { countSources } from '../domain/source-counts.ts';
import { notGivenIn } from '../pages/results/input-words.ts';
import type { Subject } from './subject.ts';
import { tableOf } from './table-of.ts';

/** Every hypothesis with its source, and what nobody gave. */
export function inputsSection(subject: Subject): Block[] {
  const { outcome, amounts, inputs, words, say } = subject;
  const said = words.results.inputs;
  const missing = notGivenIn(outcome.model, words.form);
  const absent: Block[] =
    missing.length === 0 ? [] : [{ kind: 'paragraph', text: said.notGiven(amounts.format.list(missing)) }];
  return [
    { kind: 'heading', level: 1, text: said.title },
    { kind: 'paragraph', text: `${said.intro} ${sourcesInWords(subject)}` },
    ...absent,
    tableOf<InputDetail>(
      say.inputs.caption,
      [
        { label: said.name, width: 2.2, cell: (input) => inputs.name(input) },
        { label: said.range, width: 1.5, cell: (input) => inputs.range(input) },
        { label: said.source, width: 2.2, cell: (input) => inputs.source(input) },
      ],
      outcome.detail.inputs,
    ),
    ...notesOfFile(outcome.detail.inputs, inputs, say.inputs),
  ];
}

const ourWords = Object.values(proposalWords).map(({ ours }) => ours);

/** Where the figures come from, counted: with a source, ours, without any. */
export function sourcesInWords({ outcome, amounts, say: { inputs: words } }: Subject): string {
  const { format } = amounts;
  const { total, sourced, ours, unsourced } = countSources(outcome.detail.inputs, ourWords);
  const parts = [
    ...(sourced > 0 ? [format.count(sourced, words.sourced)] : []),
    ...(ours > 0 ? [format.count(ours, words.supposed)] : []),
    ...(unsourced > 0 ? [format.count(unsourced, words.unsourced)] : []),
  ];
  return words.sources(format.count(total, words.figures), parts.join(', '));
}

/** What the authors of the file noted beside their figures, each note once. */
function notesOfFile(
  inputs: readonly InputDetail[],
  words: Subject['inputs'],
  say: Subject['say']['inputs'],
): Block[] {
  const noted = inputs.filter(({ note }) => note !== null && note.trim() !== '');
  if (noted.length === 0) return [];
  const byNote = new Map<string, string[]>();
  for (const input of noted) {
    byNote.set(input.note!, [...(byNote.get(input.note!) ?? []), words.name(input)]);
  }
  return [
    { kind: 'heading', level: 2, text: say.note },
    {
      kind: 'list',
      items: [...byNote].map(([note, [first, ...others]]) => [
        { text: `${others.length === 0 ? first! : say.andOthers(first!, others.length)}. `, strong: true },
        { text: note },
      ]),
    },
  ];
}

/** What it takes to make the document again, the same. */
export function provenanceSection({ outcome, amounts, words, say }: Subject): Block[] {
  const { provenance, notes } = outcome.report;
  const said = say.provenance;
  const rows: [string, string][] = [
    [said.engine, provenance.engine],
    [said.samples, amounts.format.number(provenance.samples)],
    [said.seed, String(provenance.seed)],
    [said.input, provenance.input],
    [said.format, outcome.model.format],
  ];
  const command = `cap17 premium FILE --samples ${provenance.samples} --seed ${provenance.seed}`;
  const remarks = [...new Set(Object.values(notes))];
  return [
    { kind: 'heading', level: 1, text: said.title },
    { kind: 'remark', text: said.hypothesis },
    tableOf(
      said.caption,
      [
        { label: said.what, width: 1, cell: ([what]) => what },
        { label: said.value, width: 3, cell: ([, value]) => value },
      ],
      rows,
    ),
    { kind: 'paragraph', text: said.again(command) },
    ...(remarks.length === 0
      ? []
      : [
          { kind: 'heading' as const, level: 2 as const, text: say.annex.remarks },
          { kind: 'list' as const, items: remarks },
        ]),
    { kind: 'paragraph', tone: 'note', text: words.results.howMuch.beside },
  ];
}
