import type { Language } from '../../kernel/language.ts';
import { ok, type Problem, type Result, refused } from '../../kernel/result.ts';
import type { Reason } from '../ports/command.ts';
import type { Task } from './computation.ts';
import { computations } from './methods.ts';

/** Computes in this thread: the JSON text of the answer, or the reasons in the user's language. */
export async function runTask(task: Task): Promise<Result<string, Reason[]>> {
  const load = Object.hasOwn(computations, task.method) ? computations[task.method] : undefined;
  if (!load) throw new Error(`No method ${task.method}`);
  const compute = await load();
  const result = compute(task.document, task.options);
  return result.ok ? ok(JSON.stringify(result.value)) : refused(await describe(result.errors, task.language));
}

async function describe(problems: readonly Problem[], _language: Language): Promise<Reason[]> {
  return problems.map((problem) => ({ code: problem.code, path: problem.path, message: problem.code }));
}

export const describeFault = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
