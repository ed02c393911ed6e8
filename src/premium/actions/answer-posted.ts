import type { Language } from '../../kernel/language.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';
import { documentToForm } from '../domain/document-to-form.ts';
import { applyAction } from '../domain/form-actions.ts';
import type { FormProblem } from '../domain/form-problems.ts';
import { withProblemsUnfolded } from '../domain/form-problems.ts';
import { groupOfField, groupsOfFields } from '../domain/groups-of-form.ts';
import { readKeptForm, readPostedForm } from '../domain/posted-form.ts';
import { type DocumentKind, documentKindOf } from '../domain/premium-outputs.ts';
import type { Outcome, Simulated } from '../domain/simulated.ts';
import type { FileSimulation, Simulation } from './simulate.ts';

/** What a browser posted: its fields in order, and the file chosen. */
export interface Posted {
  readonly fields: readonly (readonly [string, string])[];
  readonly file: { readonly name: string; readonly bytes: Uint8Array } | null;
}

/** How forms and files are computed. */
export interface Simulators {
  simulate(form: AllianceForm): Promise<Simulation>;
  open(bytes: Uint8Array): Promise<FileSimulation>;
}

/** A page to show, refused when something must be looked at again; or the file, or the document asked for. */
export type PostedAnswer =
  | { readonly state: Partial<Simulated>; readonly refused: boolean }
  | { readonly download: string; readonly name: string }
  | { readonly document: DocumentKind; readonly outcome: Outcome; readonly name: string };

/** Does what the button posted says. Nothing of it is kept once answered. */
export const answerPosted = async (
  { fields, file }: Posted,
  language: Language,
  simulators: Simulators,
): Promise<PostedAnswer> => {
  const posted = (name: string): string => fields.find(([key]) => key === name)?.[1] ?? '';
  const action = posted('do');
  if (action === 'open') return openFile(file, language, simulators);
  const form = readPostedForm(fields);
  const direct = action === '' || action === 'compute' || action === 'download';
  if (direct || documentKindOf(action) !== null) return compute(form, action, simulators);
  if (action === 'undo') {
    const before = readKeptForm(posted('before'));
    return show(before, { notice: 'undone' }, simulators);
  }
  const [verb = '', id = '', place = ''] = action.split(' ');
  if (verb === 'explain') {
    return show(form, id === '' ? {} : { explained: { id, place } }, simulators);
  }
  const acted = applyAction(form, action, posted);
  const openGroups = [groupOfField(acted.focus === '' ? id : acted.focus)];
  const undoable = acted.removed ? { notice: 'removed' as const, before: JSON.stringify(form) } : {};
  return show(acted.form, { openGroups, ...undoable }, simulators);
};

/** The result asked for: every problem at once when there is any. */
const compute = async (form: AllianceForm, action: string, simulators: Simulators): Promise<PostedAnswer> => {
  const simulation = await simulators.simulate(form);
  if (!simulation.ok) return { state: refusal(form, simulation.problems), refused: true };
  if (action === 'download') return { download: simulation.text, name: form.name };
  const kind = documentKindOf(action);
  if (kind !== null) return { document: kind, outcome: simulation.outcome, name: form.name };
  return { state: { form, outcome: simulation.outcome }, refused: false };
};

const refusal = (form: AllianceForm, problems: readonly FormProblem[]): Partial<Simulated> => ({
  form: withProblemsUnfolded(form, problems),
  problems,
  summed: true,
  openGroups: groupsOfFields(problems.map(({ field }) => field)),
});

/** The form as it is, with its result when it is complete: somebody who is still writing is not told off. */
const show = async (
  form: AllianceForm,
  more: Partial<Simulated>,
  simulators: Simulators,
): Promise<PostedAnswer> => {
  const simulation = await simulators.simulate(form);
  const outcome = simulation.ok ? simulation.outcome : null;
  const missing = simulation.ok ? 0 : simulation.problems.length;
  return { state: { form, outcome, missing, ...more }, refused: false };
};

const openFile = async (
  file: Posted['file'],
  language: Language,
  simulators: Simulators,
): Promise<PostedAnswer> => {
  if (file === null) return { state: { notice: 'no-file' }, refused: true };
  const opened = await simulators.open(file.bytes);
  if (!opened.ok)
    return { state: { refusedFile: { name: file.name, reasons: opened.reasons } }, refused: true };
  const { outcome } = opened;
  return {
    state: { form: documentToForm(outcome.model, language), outcome, notice: 'opened' },
    refused: false,
  };
};
