import type { FormFault } from '../actions/edit-record.ts';
import type { Fields } from '../domain/three-way-merge.ts';
import type { EditableField } from './field.ts';
import { collectTyped, type Posted, type Typed } from './typed-form.ts';

/** What a person decides about a field that two people changed. */
export const decisions = ['mine', 'theirs', 'merged'] as const;
export type Decision = (typeof decisions)[number];

/** Name, in the conflict form, of the decision about a field. */
export const decisionName = (field: string): string => `decision.${field}`;
/** Name, in the conflict form, of what I had typed. */
export const mineName = (field: string): string => `mine.${field}`;

/** What the conflict form posted: what to save, what I had typed (kept whatever happens), and which decisions are missing. */
export interface Resolution {
  readonly typed: Typed;
  readonly mine: Typed;
  readonly decided: Readonly<Record<string, Decision>>;
  readonly faults: readonly FormFault[];
}

/**
 * Reads a conflict form. A field without `decision.*` was not in conflict and is taken as typed; for the others the
 * decision says whether mine, theirs (the version that the form was shown with) or the text merged by hand is saved.
 */
export function readResolution(fields: readonly EditableField[], posted: Posted, theirs: Fields): Resolution {
  const byHand = collectTyped(fields, posted);
  const disputed = new Set(posted('disputed'));
  const typed: Record<string, string> = {};
  const mine: Record<string, string> = {};
  const decided: Record<string, Decision> = {};
  const faults: FormFault[] = [];
  for (const field of fields) {
    const { name } = field;
    typed[name] = byHand[name]!;
    mine[name] = disputed.has(name) ? (posted(mineName(name)).at(-1) ?? '') : byHand[name]!;
    if (!disputed.has(name)) continue;
    const decision = decisions.find((candidate) => candidate === posted(decisionName(name)).at(-1));
    if (decision === undefined) faults.push({ field: name, ...undecided });
    else {
      decided[name] = decision;
      typed[name] = { mine: mine[name]!, theirs: field.write(theirs[name]), merged: byHand[name]! }[decision];
    }
  }
  return { typed, mine, decided, faults };
}

const undecided = {
  code: 'field.undecided',
  message: {
    fr: 'Choisissez : garder le vôtre, prendre le sien, ou fusionner à la main.',
    en: 'Choose: keep yours, take theirs, or merge by hand.',
  },
};
