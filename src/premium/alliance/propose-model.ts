import { writeTypedNumber } from '../../formats/typed-number/index.ts';
import type { AllianceForm, GrantForm } from '../domain/alliance-form.ts';
import { blankForm, blankNotes } from '../domain/alliance-form.ts';
import { blankQuantity, type QuantityForm, quantityToForm } from '../domain/quantity-form.ts';
import type { AllianceFacts } from './alliance-facts.ts';
import { findOverlaps, type Overlap } from './overlap.ts';
import { proposalWords } from './proposal-words.ts';
import { proposeJoint } from './propose-joint.ts';
import { proposePooled } from './propose-pooled.ts';
import { proposeStart } from './propose-start.ts';
import {
  type AddedAmount,
  type Piece,
  type ProposalContext,
  type ProposedLine,
  spreadOf,
} from './proposed-line.ts';
import { publicRates } from './public-rates.ts';
import { horizon, hypothesesOfStage, usualCoordination } from './stage-hypotheses.ts';

/** What the data of an alliance propose, before somebody looks at it. */
export interface Proposal {
  readonly lines: readonly ProposedLine[];
  /** What may be counted twice among the lines above. */
  readonly overlaps: readonly Overlap[];
}

/** The lines that the data of an alliance propose, and those that may be counted twice. */
export function proposeModel(facts: AllianceFacts, context: ProposalContext): Proposal {
  const lines = [
    ...proposePooled(facts, context),
    ...proposeJoint(facts, context),
    ...proposeStart(facts, context),
  ];
  const lineOf = new Map(lines.flatMap(({ id, alsoFrom }) => [id, ...alsoFrom].map((fact) => [fact, id])));
  const overlaps = findOverlaps(facts, (fact) => lineOf.get(fact) ?? null);
  return { lines, overlaps };
}

/**
 * The form of the simulator filled with what is proposed. A figure that nobody knows is left blank: the form asks for a
 * range, and computes nothing before.
 * @param excluded ids of lines left out
 * @param paying those of them that are money for the start-up work: told as payments
 */
export function formOfProposal(
  facts: AllianceFacts,
  proposal: Proposal,
  { excluded, paying }: { readonly excluded: ReadonlySet<string>; readonly paying: ReadonlySet<string> },
  context: ProposalContext,
): AllianceForm {
  const { language, startYear } = context;
  const words = proposalWords[language];
  const pieces = proposal.lines.flatMap(({ id, pieces: all }) => {
    if (!excluded.has(id)) return all;
    return paying.has(id) ? all.filter(({ place }) => place === 'grant') : [];
  });
  const supposed = hypothesesOfStage(facts.stage);
  const range = (ends: { readonly low: number; readonly high: number }, note: string) =>
    quantityToForm({ ...ends, source: words.ours, note }, language);
  return {
    ...blankForm,
    name: facts.name,
    priceYear: writeTypedNumber(startYear, language),
    horizonYears: writeTypedNumber(horizon, language),
    ...publicRates(language),
    members: facts.members.map(({ id, name, kind }) => ({ ...blankNotes, id, name, kind })),
    pooled: pieces.flatMap((piece) => (piece.place === 'pooled' ? [piece.form] : [])),
    joint: pieces.flatMap((piece) => (piece.place === 'joint' ? [piece.form] : [])),
    engineering: {
      basis: 'total',
      years: yearsOf(added(pieces, 'engineering'), context),
      later: blankQuantity,
      unshown: '',
    },
    investment: sumOf(added(pieces, 'investment'), context),
    coordination: range(usualCoordination, words.coordinationNote),
    delay: range(supposed.delay, words.delayNote),
    timeConstant: range(supposed.timeConstant, words.delayNote),
    hazard: quantityToForm(
      { ...supposed.hazard, source: words.ours, note: words.hazardNote },
      language,
      'percent',
    ),
    grants: pieces.flatMap((piece): GrantForm[] => (piece.place === 'grant' ? [piece.form] : [])),
  };
}

const added = (pieces: readonly Piece[], place: 'engineering' | 'investment'): AddedAmount[] =>
  pieces.flatMap((piece) => (piece.place === place ? [piece.added] : []));

/** Each year up to the last one that has a task; a year without a task between two others is blank, hence asked. */
function yearsOf(amounts: readonly AddedAmount[], context: ProposalContext): QuantityForm[] {
  const last = Math.max(context.startYear, ...amounts.map(({ year }) => year));
  const count = Math.min(horizon, last - context.startYear + 1);
  return Array.from({ length: count }, (_, year) =>
    sumOf(
      amounts.filter((amount) => Math.min(amount.year - context.startYear, count - 1) === year),
      context,
    ),
  );
}

/** The sum of amounts, lows together and highs together; blank as soon as one is unknown. */
function sumOf(amounts: readonly AddedAmount[], { language }: ProposalContext): QuantityForm {
  const words = proposalWords[language];
  if (amounts.length === 0) return blankQuantity;
  const sources = [...new Set(amounts.flatMap(({ source }) => (source === '' ? [] : [source])))];
  const unsourced = amounts.filter(({ source }) => source === '').length;
  const said = amounts.filter(({ quantity, asSaid }) => quantity === null && asSaid !== '');
  const note = [
    amounts.length > 1 ? words.taskSum : '',
    unsourced > 0 && sources.length > 0 ? words.partlySourced : '',
    ...said.map(({ asSaid }) => words.said(asSaid)),
  ]
    .filter((text) => text !== '')
    .join(' ');
  const source = sources.join(' ; ');
  const notes = { ...(source === '' ? {} : { source }), ...(note === '' ? {} : { note }) };
  if (amounts.some(({ quantity }) => quantity === null)) return { ...blankQuantity, source, note };
  const sum = (end: 'low' | 'high') => amounts.reduce((total, { quantity }) => total + quantity![end], 0);
  return quantityToForm(spreadOf(sum('low'), sum('high'), notes), language);
}
