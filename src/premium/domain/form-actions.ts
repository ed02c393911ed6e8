import type { AllianceForm, EngineeringForm, PooledForm } from './alliance-form.ts';
import { blankGrant, blankMember } from './alliance-form.ts';
import { withOpen, withPiece, withSpread } from './field-change.ts';
import {
  newJoint,
  newPooled,
  unfolded,
  withLinesUnfolded,
  withMember,
  withNewcomer,
  withoutMember,
} from './members-of-lines.ts';
import { blankQuantity } from './quantity-form.ts';

/**
 * What a button of the form does, as it is posted: a verb and what it is about, parted by blanks.
 * `add member`, `remove pooled.1`, `unfold investment`, `widen investment`, `join pooled.1`, `leave pooled.1 C`, `split`, `merge`.
 */
export type ActionText = string;

/** The form after an action, and the field where the person goes on. */
export interface Acted {
  readonly form: AllianceForm;
  /** Path of the field or piece to go to; `''` stays where one is. */
  readonly focus: string;
  /** True when something typed was taken away, which must be easy to undo. */
  readonly removed: boolean;
}

/** Reads what was chosen or typed beside a button, by the name of its field. */
export type Beside = (name: string) => string;

const firstFree = (taken: readonly string[], prefix: string): string => {
  const used = new Set(taken);
  let number = 1;
  while (used.has(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
};

const acted = (form: AllianceForm, focus = '', removed = false): Acted => ({ form, focus, removed });

const lineIds = (form: AllianceForm): string[] => [...form.pooled, ...form.joint].map(({ id }) => id);

const memberIds = (form: AllianceForm): string[] => form.members.map(({ id }) => id);

const addMember = (form: AllianceForm): Acted => {
  const member = blankMember(firstFree(memberIds(form), 'm'));
  const joined = { ...form, members: [...form.members, member] };
  return acted(withNewcomer(joined, member.id), `members.${form.members.length}.name`);
};

const addPooled = (form: AllianceForm, kind: PooledForm['form']): Acted => {
  const line = unfolded(newPooled(kind, firstFree(lineIds(form), 'p'), memberIds(form)), memberIds(form));
  return acted({ ...form, pooled: [...form.pooled, line] }, `pooled.${form.pooled.length}.label`);
};

const addJoint = (form: AllianceForm, to: 'members' | 'public'): Acted => {
  const id = firstFree(lineIds(form), to === 'public' ? 's' : 'v');
  const line = unfolded(newJoint(to, id, memberIds(form)), memberIds(form));
  return acted({ ...form, joint: [...form.joint, line] }, `joint.${form.joint.length}.label`);
};

const addFactor = (form: AllianceForm, typed: string): Acted => {
  const name = typed.replaceAll(',', ' ').trim().normalize('NFC').slice(0, 64);
  const taken = form.factors.some((factor) => factor.name === name);
  if (name === '' || taken) return acted(form, 'beside.factor');
  const factors = [...form.factors, { name, quantity: blankQuantity }];
  return acted({ ...form, factors }, `factors.${form.factors.length}.quantity.low`);
};

const adders: Readonly<Record<string, (form: AllianceForm, beside: Beside) => Acted>> = {
  member: addMember,
  law: (form) => addPooled(form, 'law'),
  use: (form) => addPooled(form, 'use'),
  group: (form) => addPooled(form, 'group'),
  joint: (form) => addJoint(form, 'members'),
  public: (form) => addJoint(form, 'public'),
  grant: (form) =>
    acted({ ...form, grants: [...form.grants, blankGrant] }, `grants.${form.grants.length}.payer`),
  factor: (form, beside) => addFactor(form, beside('beside.factor')),
};

/** The form without one member, in all its lines. */
const removeMember = (form: AllianceForm, index: number): AllianceForm => {
  const gone = form.members[index];
  if (!gone) return form;
  return {
    ...form,
    members: form.members.filter((member) => member !== gone),
    pooled: form.pooled.map((line) => withoutMember(line, gone.id)),
    joint: form.joint.map((line) => withoutMember(line, gone.id)),
    grants: form.grants.filter((grant) => grant.payer !== gone.id),
  };
};

const removable = ['pooled', 'joint', 'grants', 'factors'] as const;

const remove = (form: AllianceForm, what: string): Acted => {
  const [list = '', at = ''] = what.split('.');
  const index = Number(at);
  if (list === 'members') return acted(removeMember(form, index), 'members', true);
  const key = removable.find((name) => name === list);
  if (!key || !form[key][index]) return acted(form);
  const kept = {
    ...form,
    [key]: (form[key] as readonly unknown[]).filter((_, position) => position !== index),
  };
  return acted(kept as AllianceForm, key, true);
};

/** A year leaves the common figure to have its own, or goes back to it. */
const split = (engineering: EngineeringForm): EngineeringForm => ({
  ...engineering,
  years: [...engineering.years, engineering.later],
});

const merge = (engineering: EngineeringForm): EngineeringForm =>
  engineering.years.length < 2 ? engineering : { ...engineering, years: engineering.years.slice(0, -1) };

const isLine = (path: string): boolean => /^(?:pooled|joint)\.\d+$/.test(path);

/** Does what a button says; a text that is no action changes nothing. */
export const applyAction = (form: AllianceForm, action: ActionText, beside: Beside): Acted => {
  const [verb = '', about = '', ...rest] = action.split(' ');
  const member = rest.join(' ');
  switch (verb) {
    case 'add':
      return Object.hasOwn(adders, about) ? adders[about]!(form, beside) : acted(form);
    case 'remove':
      return remove(form, about);
    case 'unfold':
      return acted(isLine(about) ? withLinesUnfolded(form, [about]) : withOpen(form, about, true), about);
    case 'widen':
      return acted(withSpread(form, about), `${about}.low`);
    case 'fold':
      return acted(withOpen(form, about, false), about);
    case 'join': {
      const chosen = beside(`beside.${about}`);
      if (!memberIds(form).includes(chosen)) return acted(form, about);
      return acted(
        withPiece<AllianceForm, PooledForm>(form, about, (line) => withMember(line, chosen)),
        about,
      );
    }
    case 'leave':
      return acted(
        withPiece<AllianceForm, PooledForm>(form, about, (line) => withoutMember(line, member)),
        about,
        true,
      );
    case 'split':
      return acted(
        { ...form, engineering: split(form.engineering) },
        `engineering.years.${form.engineering.years.length}.low`,
      );
    case 'merge':
      return acted({ ...form, engineering: merge(form.engineering) }, 'engineering.later.low', true);
    default:
      return acted(form);
  }
};
