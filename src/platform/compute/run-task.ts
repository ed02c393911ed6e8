import { describeProblem } from '../../formats/messages/describe-problem.ts';
import { ok, type Result, refused } from '../../kernel/result.ts';
import type { Reason } from '../ports/command.ts';
import type { Task } from './computation.ts';
import { computations, fileReadings } from './methods.ts';

/** Computes in this thread: the JSON text of the answer, or the reasons in the user's language. */
export async function runTask(
  { method, document, options }: Task,
  onProgress: (share: number) => void = () => {},
): Promise<Result<string, Reason[]>> {
  const load = Object.hasOwn(computations, method)
    ? computations[method]
    : Object.hasOwn(fileReadings, method)
      ? fileReadings[method]
      : undefined;
  if (!load) throw new Error(`No method ${method}`);
  const compute = await load();
  const result = await compute(document, { ...options, onProgress });
  if (result.ok) return ok(JSON.stringify(result.value));
  return refused(
    result.errors.map((problem) => ({
      code: problem.code,
      path: problem.path,
      message: describeProblem(problem, options.language),
    })),
  );
}

/** What a fault says to the thread that asked: nothing but text crosses. */
export const describeFault = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
