import { createComputePool } from '../compute/compute-pool.ts';
import { computeMethods } from '../compute/methods.ts';
import type { CommandContext, ExitCode } from '../ports/command.ts';
import { createProgress } from '../ports/progress.ts';

/** What one computation of a user's own machine may take: far more than a server grants. */
const bounds = { seconds: 600, megabytes: 4_096, threads: 1, waiting: 1 };

/** Runs a method on a file and prints its answer as JSON: indented for people, on one line with `--json`. */
export async function compute(context: CommandContext): Promise<ExitCode> {
  const { language } = context;
  const [method = '', file = ''] = context.arguments;
  if (!(computeMethods as readonly string[]).includes(method)) return refuseMethod(context, method);
  const read = await context.read(file);
  if (!read.ok) return context.refuse(read.reasons);
  const pool = createComputePool(bounds);
  const progress = createProgress(context);
  const clock = setInterval(progress.tick, 1000);
  const { signal, stopListening } = cancelledByKey();
  try {
    const answer = await pool.run(method, read.bytes, { language, signal, onProgress: progress.show });
    progress.clear();
    if (!answer.ok) return context.refuse(answer.errors, signal.aborted ? 3 : 2);
    context.print(`${context.json ? answer.value : JSON.stringify(JSON.parse(answer.value), null, 2)}\n`);
    return 0;
  } finally {
    clearInterval(clock);
    stopListening();
    await pool.close();
  }
}

/** Aborted by Ctrl-C or by a supervisor; a second Ctrl-C ends the process as usual. */
function cancelledByKey(): { signal: AbortSignal; stopListening: () => void } {
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  process.once('SIGINT', cancel).once('SIGTERM', cancel);
  return {
    signal: controller.signal,
    stopListening: () => void process.off('SIGINT', cancel).off('SIGTERM', cancel),
  };
}

function refuseMethod({ language, refuse }: CommandContext, method: string): ExitCode {
  const known = computeMethods.join(', ');
  const message =
    language === 'fr'
      ? `Méthode inconnue\u00A0: «\u202F${method}\u202F». Méthodes connues\u00A0: ${known}.`
      : `Unknown method: “${method}”. Known methods: ${known}.`;
  return refuse([{ code: 'cli.unknown-method', path: '', message }]);
}
