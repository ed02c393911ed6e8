import { confidenceAfter } from '../../engine/surveys/index.ts';
import { type Chance, chanceFigure } from './chance-scale.ts';

/** Whether a sign was looked for, and seen. */
export const sightings = ['seen', 'not-seen', 'not-looked'] as const;
export type Sighting = (typeof sightings)[number];

/** A sign that would tell whether the alliance contributed, its two chances set before looking for it. */
export interface Sign {
  readonly id: string;
  readonly sighting: Sighting;
  /** Chance to see it if the alliance did contribute, and if it did not. */
  readonly ifTrue: Chance;
  readonly ifFalse: Chance;
}

/** Confidence that the alliance contributed, and what it hangs on. */
export interface Confidence {
  readonly prior: number;
  /** After each sign that was looked for, in their order; `null` from the first that could not happen either way. */
  readonly path: readonly { readonly id: string; readonly after: number | null }[];
  /** After all of them. */
  readonly now: number | null;
  /** What it would be from other beginnings. */
  readonly fromOtherPriors: readonly { readonly prior: number; readonly now: number | null }[];
  /** The sign without which it would change most, and what it would be then; `null` when none was looked for. */
  readonly hangsOn: { readonly id: string; readonly without: number } | null;
}

const otherPriors: readonly number[] = [0.25, 0.5, 0.75];

/**
 * Updates confidence by the signs that were looked for, one after the other (Befani 2020); a sign not looked for changes
 * nothing. The signs are taken as independent given the claim: two that tell the same thing must be written as one.
 * @param prior confidence before, 0 to 1
 */
export function confidenceOf(prior: number, signs: readonly Sign[]): Confidence {
  const looked = signs.filter(({ sighting }) => sighting !== 'not-looked');
  const path: { id: string; after: number | null }[] = [];
  let now: number | null = prior;
  for (const sign of looked) {
    now = now === null ? null : update(now, sign);
    path.push({ id: sign.id, after: now });
  }
  return {
    prior,
    path,
    now,
    fromOtherPriors: otherPriors.map((other) => ({ prior: other, now: updateAll(other, looked) })),
    hangsOn: hangingOn(prior, now, looked),
  };
}

const update = (confidence: number, { sighting, ifTrue, ifFalse }: Sign): number | null =>
  confidenceAfter(confidence, {
    sensitivity: chanceFigure(ifTrue),
    typeI: chanceFigure(ifFalse),
    observed: sighting === 'seen',
  }).value;

const updateAll = (prior: number, signs: readonly Sign[]): number | null =>
  signs.reduce<number | null>((now, sign) => (now === null ? null : update(now, sign)), prior);

function hangingOn(prior: number, now: number | null, looked: readonly Sign[]): Confidence['hangsOn'] {
  if (now === null) return null;
  let found: Confidence['hangsOn'] = null;
  for (const { id } of looked) {
    const without = updateAll(
      prior,
      looked.filter((other) => other.id !== id),
    );
    if (without !== null && Math.abs(without - now) > Math.abs((found?.without ?? now) - now))
      found = { id, without };
  }
  return found;
}

/** What a sign can tell, whatever it turns out to be: the four tests of Van Evera (1997). */
export type Telling = 'both-ways' | 'if-absent' | 'if-seen' | 'little';

/** A sign tells by being seen when it is unlikely otherwise; by being absent when it was expected. Threshold: 2 to 1 (ours). */
export function tellingOf({ ifTrue, ifFalse }: Pick<Sign, 'ifTrue' | 'ifFalse'>): Telling {
  const [sensitivity, typeI] = [chanceFigure(ifTrue), chanceFigure(ifFalse)];
  const seen = Math.max(sensitivity / typeI, typeI / sensitivity) >= 2;
  const absent = Math.max((1 - sensitivity) / (1 - typeI), (1 - typeI) / (1 - sensitivity)) >= 2;
  if (seen && absent) return 'both-ways';
  return seen ? 'if-seen' : absent ? 'if-absent' : 'little';
}
