import type { Language } from '../../kernel/language.ts';
import { mostStepResources, mostSteps, type PathwayStep, type Texts } from './pathway.ts';

/** The texts of a step that people write in each language, in the order of the form. */
export const stepTexts = ['title', 'why', 'doThis', 'check'] as const;
export type StepText = (typeof stepTexts)[number];

/** One step as it was typed: nothing is known of it yet. */
export interface TypedStep {
  readonly key: string;
  /** Where it is to stand, from 1; `null` when it is to be taken out. */
  readonly position: number | null;
  readonly texts: Readonly<Record<StepText, Texts>>;
  /** One resource a line. */
  readonly resources: readonly string[];
}

/** What is wrong with the steps; the room says it in words. */
export type StepFault =
  | { readonly kind: 'no-steps' }
  | { readonly kind: 'too-many'; readonly found: number }
  | { readonly kind: 'empty'; readonly step: number }
  | { readonly kind: 'missing'; readonly step: number; readonly text: StepText; readonly language: Language }
  | { readonly kind: 'resource'; readonly step: number; readonly found: string }
  | { readonly kind: 'many-resources'; readonly step: number; readonly found: number }
  | { readonly kind: 'twice'; readonly key: string };

const isKey = (text: string): boolean => /^[a-z0-9]{1,12}$/.test(text);
const languages = ['fr', 'en'] as const;

const isBlank = ({ texts, resources }: TypedStep): boolean =>
  resources.length === 0 && stepTexts.every((name) => languages.every((one) => texts[name][one] === ''));

/**
 * The steps in the order that was asked: a step that was moved stands where it was sent, the others make room for it.
 *
 * @param typed in the order of the form, blank ones and those taken out already left out
 */
export function inAskedOrder<Step extends { readonly position: number | null }>(
  typed: readonly Step[],
): Step[] {
  const rank = ({ position }: Step, at: number): number => {
    const from = at + 1;
    const to = position ?? from;
    return to < from ? to - 0.5 : to > from ? to + 0.5 : to;
  };
  return typed
    .map((step, at) => ({ step, rank: rank(step, at), at }))
    .sort((one, other) => one.rank - other.rank || one.at - other.at)
    .map(({ step }) => step);
}

/** The word of the address of a resource, from what was typed: that word, or its address in the commons. */
export function resourceKeyOf(typed: string): string | null {
  const word = /(?:^|\/(?:communs|commons)\/)([a-z0-9][a-z0-9-]{0,99})\/?$/.exec(typed.trim())?.[1];
  return word ?? null;
}

/**
 * Reads the steps of a pathway.
 *
 * @param newKey makes the mark of a step that has none, never one of `taken`
 * @returns the steps, or the first fault met
 */
export function readSteps(
  typed: readonly TypedStep[],
  newKey: (step: TypedStep, taken: ReadonlySet<string>) => string,
): { readonly steps: readonly PathwayStep[] } | { readonly fault: StepFault } {
  const kept = inAskedOrder(typed.filter((step) => step.position !== null && !isBlank(step)));
  if (kept.length === 0) return { fault: { kind: 'no-steps' } };
  if (kept.length > mostSteps) return { fault: { kind: 'too-many', found: kept.length } };
  const taken = new Set<string>();
  for (const { key } of kept) {
    if (!isKey(key)) continue;
    if (taken.has(key)) return { fault: { kind: 'twice', key } };
    taken.add(key);
  }
  const steps: PathwayStep[] = [];
  for (const [at, step] of kept.entries()) {
    const fault = faultOf(step, at + 1);
    if (fault !== null) return { fault };
    const key = isKey(step.key) ? step.key : newKey(step, taken);
    taken.add(key);
    const resources = [...new Set(step.resources.map((one) => resourceKeyOf(one)!))];
    steps.push({ key, ...step.texts, resources });
  }
  return { steps };
}

/** In each language of its title, a step says what to do and asks a question; why is optional. */
function faultOf({ texts, resources }: TypedStep, step: number): StepFault | null {
  const written = languages.filter((language) => stepTexts.some((name) => texts[name][language] !== ''));
  if (written.length === 0) return { kind: 'empty', step };
  for (const language of written)
    for (const text of ['title', 'doThis', 'check'] as const)
      if (texts[text][language] === '') return { kind: 'missing', step, text, language };
  const wrong = resources.find((one) => resourceKeyOf(one) === null);
  if (wrong !== undefined) return { kind: 'resource', step, found: wrong };
  return resources.length > mostStepResources
    ? { kind: 'many-resources', step, found: resources.length }
    : null;
}
