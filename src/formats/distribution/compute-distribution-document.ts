import {
  type FigureResult,
  type FigureSummary,
  type FormulaInformation,
  formulaErrors,
  formulaInformation,
  formulaTails,
  quantityTails,
  type SimulationExtras,
  type SimulationInput,
  type SimulationOptions,
  type SimulationPlan,
  type SimulationResult,
  simulate,
  simulationSeconds,
  type TailMeans,
} from '../../engine/simulation/index.ts';
import type { Language } from '../../kernel/language.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import { jsonPointer } from '../document-shape/json-pointer.ts';
import { distributionRemarks, notComputableNote } from '../messages/distribution-notes.ts';
import type { DistributionDocument } from './distribution-schema.ts';
import { readDistributionDocument } from './read-distribution-document.ts';

/** The document that `cap17 compute distribution` prints. A figure that cannot be computed is null, with its reason in `notes`. */
export interface DistributionAnswer {
  readonly quantities: Readonly<Record<string, FigureSummary | null>>;
  readonly formula: FigureSummary | null;
  /** Largest total first; `input` is a quantity, `/factors/<name>`, or correlated quantities joined by commas. */
  readonly sensitivity: readonly { readonly input: string; readonly first: number; readonly total: number }[];
  readonly samples: number;
  readonly seed: number;
  /** Standard error of each figure of the formula; asked for by `want`. */
  readonly errors?: FigureSummary | null;
  readonly information?: {
    readonly evpi: number;
    readonly inputs: readonly { readonly input: string; readonly evppi: number }[];
  } | null;
  readonly tails?: {
    readonly quantities: Readonly<Record<string, TailMeans | null>>;
    readonly formula: TailMeans | null;
  };
  readonly notes?: Readonly<Record<string, string>>;
}

/** What the caller may settle besides the document. */
export interface DistributionOptions {
  /** Language of the notes; French by default. */
  readonly language?: Language;
  /** Instead of the document's own. */
  readonly samples?: number;
  readonly seed?: number;
  /** Told now and then which share of the draws is done. */
  readonly onProgress?: (share: number) => void;
}

/** Longest estimated time of a computation, in seconds. */
const mostSeconds = 60;
const scrambles = 8;

/**
 * Draws the quantities and the formula of a distribution document, as the command line and the API print them.
 * @param document what the file holds, once read as JSON
 * @returns the answer, or every problem of the document (codes `distribution.…` and `formula.…`)
 * @example computeDistributionDocument({ quantities: { x: { low: 5, high: 10 } }, formula: 'x * 2' })
 */
export function computeDistributionDocument(
  document: unknown,
  options: DistributionOptions = {},
): Result<DistributionAnswer> {
  const read = readDistributionDocument(document);
  if (!read.ok) return read;
  const { plan } = read.value;
  const written = read.value.document;
  const draws: SimulationOptions = {
    samples: powerOfTwoFrom(options.samples ?? written.samples ?? 16_384),
    seed: options.seed ?? written.seed ?? 1,
    ...(options.onProgress ? { onProgress: options.onProgress } : {}),
  };
  const extras = {
    scrambles: written.want?.includes('errors') ? scrambles : 0,
    information: written.want?.includes('information') ?? false,
    tails: written.want?.includes('tails') ?? false,
  };
  if (simulationSeconds(plan, draws.samples, extras) > mostSeconds) {
    const params = { found: draws.samples, most: mostSamples(plan, extras) };
    return refused([
      { code: 'distribution.too-heavy', path: written.samples === undefined ? '' : '/samples', params },
    ]);
  }
  return ok(answer(written, plan, draws, options.language ?? 'fr'));
}

/** The least power of two that is not below a number. */
function powerOfTwoFrom(count: number): number {
  let power = 1;
  while (power < count) power *= 2;
  return power;
}

function mostSamples(plan: SimulationPlan, extras: SimulationExtras): number {
  let samples = 1;
  while (simulationSeconds(plan, 2 * samples, extras) <= mostSeconds) samples *= 2;
  return samples;
}

function answer(
  document: DistributionDocument,
  plan: SimulationPlan,
  draws: SimulationOptions,
  language: Language,
): DistributionAnswer {
  const result = simulate(plan, draws);
  const notes: Record<string, string> = {};
  const figure = (found: FigureResult, path: string): FigureSummary | null => {
    if (!('fault' in found)) return found;
    notes[path] = notComputableNote(found, draws.samples, language);
    return null;
  };
  const names = Object.keys(document.quantities);
  const quantities = Object.fromEntries(
    names.map((name, k) => [name, figure(result.quantities[k]!, `quantities.${name}`)]),
  );
  const formula = figure(result.formula, 'formula');
  const sensitivity = sensitivityOf(result, notes, language);
  const extras = extrasOf(document, plan, draws, formula !== null, notes, language);
  return {
    quantities,
    formula,
    sensitivity,
    samples: draws.samples,
    seed: draws.seed,
    ...extras,
    ...(Object.keys(notes).length > 0 ? { notes } : {}),
  };
}

function sensitivityOf(
  { sensitivity }: SimulationResult,
  notes: Record<string, string>,
  language: Language,
): DistributionAnswer['sensitivity'] {
  if (sensitivity === null) {
    notes.sensitivity = distributionRemarks.noSensitivity[language];
    return [];
  }
  if (sensitivity.some(({ inputs }) => inputs.length > 1))
    notes.sensitivity = distributionRemarks.togetherInSensitivity[language];
  return sensitivity.map(({ inputs, first, total }) => ({
    input: inputs.map(inputName).join(','),
    first,
    total,
  }));
}

function inputName({ kind, name }: SimulationInput): string {
  return kind === 'quantity' ? name : jsonPointer(['factors', name]);
}

/** What `want` asks for; of a formula that cannot be computed, null, for the reason already noted. */
function extrasOf(
  document: DistributionDocument,
  plan: SimulationPlan,
  draws: SimulationOptions,
  computable: boolean,
  notes: Record<string, string>,
  language: Language,
): Pick<DistributionAnswer, 'errors' | 'information' | 'tails'> {
  const wanted = new Set(document.want ?? []);
  const ofFormula = <Extra>(path: string, compute: () => Extra): Extra | null => {
    if (!computable) return null;
    const extra = compute();
    if (allFinite(extra)) return extra;
    notes[path] = distributionRemarks.tooLarge[language];
    return null;
  };
  return {
    ...(wanted.has('errors')
      ? { errors: ofFormula('errors', () => formulaErrors(plan, draws, scrambles)) }
      : {}),
    ...(wanted.has('information')
      ? { information: ofFormula('information', () => informationOf(formulaInformation(plan, draws))) }
      : {}),
    ...(wanted.has('tails')
      ? {
          tails: {
            quantities: quantityTailsOf(document, plan, notes, language),
            formula: ofFormula('tails.formula', () => formulaTails(plan, draws)),
          },
        }
      : {}),
  };
}

/** Whether every number inside is finite. */
function allFinite(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(allFinite);
}

function informationOf({ evpi, inputs }: FormulaInformation): NonNullable<DistributionAnswer['information']> {
  return { evpi, inputs: inputs.map((input) => ({ input: inputName(input), evppi: input.evppi })) };
}

function quantityTailsOf(
  { quantities }: DistributionDocument,
  plan: SimulationPlan,
  notes: Record<string, string>,
  language: Language,
): Record<string, TailMeans | null> {
  const entries = Object.keys(quantities).map((name, k) => {
    const tails = quantityTails(plan, k);
    const fits = tails !== null && allFinite(tails);
    const remark = tails === null ? distributionRemarks.noTail : distributionRemarks.tooLarge;
    if (!fits) notes[`tails.quantities.${name}`] = remark[language];
    return [name, fits ? tails : null] as const;
  });
  return Object.fromEntries(entries);
}
