import type { Language } from '../../kernel/language.ts';
import type { Block, Paper, PaperTable } from '../../platform/ports/paper.ts';
import { formatDate } from '../../platform/web/format/dates.ts';
import { formatRange } from '../../platform/web/format/ranges.ts';
import { type AllianceReading, presentMembers } from '../domain/alliance-reading.ts';
import type { LineSide } from '../domain/codes.ts';
import type { PaperKind } from '../domain/paper-kinds.ts';
import { payerOf } from '../domain/task-totals.ts';
import { allianceLabels } from '../labels.ts';
import { amountText, eurosText, yearsText } from '../lines/line-text.ts';
import type { TextSection } from './text-store.ts';
import { paperWords } from './words.ts';

/** A decision that was adopted, as the agreement quotes it. */
export interface AdoptedDecision {
  readonly title: string;
  readonly proposal: string;
  readonly conclusion: string;
  /** The day it was closed. */
  readonly on: string;
}

/** What a document of an alliance is made of: a reading that holds only what the whole alliance may see. */
export interface PaperOrder {
  readonly paper: PaperKind;
  readonly language: Language;
  readonly reading: AllianceReading;
  readonly sections: readonly TextSection[];
  /** Decisions adopted, the agreed sharing among them, the oldest first. */
  readonly decisions: readonly AdoptedDecision[];
  /** What other rooms add to an agreement, each beginning with its heading: the sharing agreed on. */
  readonly annexes?: readonly (readonly Block[])[];
  /** The day of the document. */
  readonly date: string;
}

/** The charter or the agreement, as a document to be read again, then signed. */
export function alliancePaper(order: PaperOrder): Paper {
  const { paper, language, reading, sections, date } = order;
  const words = paperWords[language];
  const { alliance } = reading;
  return {
    language,
    title: words.papers[paper],
    subject: words.paper.fact(alliance.name, formatDate(language, date)),
    date,
    facts: [
      words.paper.fact(alliance.name, formatDate(language, date)),
      ...(alliance.isDemo ? [words.paper.invented] : []),
    ],
    running: `${words.papers[paper]} – ${alliance.name}`,
    blocks: [
      { kind: 'remark', text: words.template },
      { kind: 'heading', level: 1, text: words.paper.heads[paper] },
      ...sections.flatMap((section, index) => sectionBlocks(order, section, index + 1)),
      ...(paper === 'agreement' ? annexes(order) : []),
      { kind: 'heading', level: 1, text: words.paper.signatures, newPage: paper === 'agreement' },
      signatures(order),
    ],
  };
}

function sectionBlocks(
  { paper, language }: PaperOrder,
  { title, body }: TextSection,
  number: number,
): readonly Block[] {
  const { article } = paperWords[language].paper;
  return [
    { kind: 'heading', level: 2, text: paper === 'agreement' ? article(number, title) : title },
    ...body
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): Block => ({ kind: 'paragraph', text: line })),
  ];
}

function annexes(order: PaperOrder): readonly Block[] {
  const { language, reading } = order;
  const words = paperWords[language].paper;
  const note = words.ofYear(reading.alliance.priceYear);
  return [
    { kind: 'heading', level: 1, text: words.annex(1, words.contributions), newPage: true },
    ...linesOf(order, 'contribution', words.contributions),
    { kind: 'heading', level: 1, text: words.annex(2, words.benefits) },
    ...linesOf(order, 'benefit', words.benefits),
    { kind: 'heading', level: 1, text: words.annex(3, words.work) },
    ...workOf(order),
    { kind: 'paragraph', tone: 'note', text: note },
    { kind: 'heading', level: 1, text: words.annex(4, words.decisions) },
    ...adopted(order),
    ...(order.annexes ?? []).flatMap((blocks, at) => numbered(blocks, 5 + at, words.annex)),
  ];
}

function adopted({ language, decisions }: PaperOrder): readonly Block[] {
  const words = paperWords[language].paper;
  if (decisions.length === 0) return [{ kind: 'paragraph', text: words.noDecision }];
  return decisions.flatMap(({ title, proposal, conclusion, on }): Block[] => [
    { kind: 'heading', level: 2, text: title },
    { kind: 'paragraph', tone: 'note', text: words.adoptedOn(formatDate(language, on)) },
    ...[proposal, conclusion]
      .flatMap((text) => text.split('\n'))
      .filter((line) => line.trim() !== '')
      .map((line): Block => ({ kind: 'paragraph', text: line })),
  ]);
}

/** An annex of another room, its heading numbered after ours. */
function numbered(
  blocks: readonly Block[],
  number: number,
  annex: (number: number, title: string) => string,
): readonly Block[] {
  const [first, ...others] = blocks;
  if (first?.kind !== 'heading') return blocks;
  return [{ ...first, text: annex(number, first.text) }, ...others];
}

function linesOf(
  { language, reading }: PaperOrder,
  side: LineSide,
  caption: string,
): readonly (Block | PaperTable)[] {
  const words = paperWords[language].paper;
  const { alliance, members } = reading;
  const lines = reading.lines.filter((line) => line.side === side);
  if (lines.length === 0) return [{ kind: 'paragraph', text: words.none }];
  const name = (id: string): string => members.find((member) => member.id === id)?.name ?? '';
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { label: words.who, width: 2 },
        { label: words.what, width: 2 },
        { label: words.howMuch, width: 3 },
        { label: words.when, width: 1 },
        { label: words.source, width: 2 },
      ],
      rows: lines.map((line) => [
        name(line.memberId),
        line.title,
        amountText(language, line, alliance.priceYear),
        yearsText(language, line) || '—',
        line.source || '—',
      ]),
    },
  ];
}

function workOf({ language, reading }: PaperOrder): readonly Block[] {
  const words = paperWords[language].paper;
  const { tasks, members } = reading;
  if (tasks.length === 0) return [{ kind: 'paragraph', text: words.none }];
  const payer = (task: (typeof tasks)[number]): string => {
    const who = payerOf(task);
    if (who.kind === 'other') return who.name;
    const member = who.kind === 'member' ? members.find(({ id }) => id === who.memberId) : undefined;
    return member?.name ?? words.nobody;
  };
  return [
    {
      kind: 'table',
      caption: words.work,
      columns: [
        { label: words.task, width: 3 },
        { label: words.year, numeric: true },
        { label: words.hours, numeric: true },
        { label: words.cost, numeric: true, width: 2 },
        { label: words.payer, width: 2 },
      ],
      rows: tasks.map((task) => [
        `${task.title} (${allianceLabels[language].tasks[task.task]})`,
        String(task.year),
        task.hours === null ? words.unknown : formatRange(language, task.hours.low, task.hours.high),
        task.cost === null ? words.unknown : eurosText(language, task.cost),
        payer(task),
      ]),
    },
  ];
}

/** Dots to write a date on. */
const dateDots = 12;

function signatures({ language, reading }: PaperOrder): Block {
  const words = paperWords[language].paper;
  const members = presentMembers(reading);
  if (members.length === 0) return { kind: 'paragraph', text: words.none };
  return {
    kind: 'table',
    caption: words.signature,
    columns: [
      { label: words.who, width: 3 },
      { label: words.signer, width: 3 },
      { label: words.signedOn, width: 2 },
      { label: words.signed, width: 3 },
    ],
    rows: members.map(({ name }) => [name, words.toFill, words.toFill.slice(0, dateDots), words.toFill]),
  };
}
