import { checkAllianceDocument } from '../../formats/alliance-file/index.ts';
import { describeProblem } from '../../formats/messages/describe-problem.ts';
import type { Language } from '../../kernel/language.ts';
import type { Ports } from '../../platform/ports/ports.ts';
import type { AllianceForm } from '../domain/alliance-form.ts';
import { fileText } from '../domain/file-text.ts';
import type { FileReason, FormProblem } from '../domain/form-problems.ts';
import { problemsOfForm } from '../domain/form-problems.ts';
import { formToDocument } from '../domain/form-to-document.ts';
import { type Outcome, type SimulatedFile, unpackOutcome } from '../domain/simulated.ts';

/** The outcome of a form, or what is wrong with it. Nothing is kept. */
export type Simulation =
  | { readonly ok: true; readonly outcome: Outcome; readonly text: string }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

const check = (document: unknown, language: Language): FileReason[] => {
  const checked = checkAllianceDocument(JSON.parse(JSON.stringify(document)));
  if (checked.ok) return [];
  return checked.errors.map((problem) => ({
    code: problem.code,
    path: problem.path,
    message: describeProblem(problem, language),
  }));
};

/** The valid document that a form makes, or everything that is wrong with it. */
export const checkForm = (
  form: AllianceForm,
  language: Language,
):
  | { readonly ok: true; readonly document: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problems: readonly FormProblem[] } => {
  const read = formToDocument(form, language);
  const problems = problemsOfForm(read, check(read.document, language));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, document: read.document };
};

/** Computes what a form describes, in a thread of its own. */
export const simulateForm = async (
  form: AllianceForm,
  language: Language,
  ports: Ports,
): Promise<Simulation> => {
  const read = formToDocument(form, language);
  if (read.problems.length > 0) {
    return { ok: false, problems: problemsOfForm(read, check(read.document, language)) };
  }
  const text = fileText(read.document);
  const computed = await simulateFile(new TextEncoder().encode(text), language, ports);
  if (!computed.ok) return { ok: false, problems: problemsOfForm(read, computed.reasons) };
  return { ok: true, outcome: computed.outcome, text };
};

export type FileSimulation =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly reasons: readonly FileReason[] };

/** Computes an alliance file, in a thread of its own. */
export const simulateFile = async (
  bytes: Uint8Array,
  language: Language,
  ports: Ports,
): Promise<FileSimulation> => {
  const answer = await ports.compute.run('simulation', bytes, { language });
  if (!answer.ok) return { ok: false, reasons: answer.errors };
  return { ok: true, outcome: unpackOutcome(JSON.parse(answer.value) as SimulatedFile) };
};
