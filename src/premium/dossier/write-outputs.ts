import type { CommandContext, ExitCode, Reason } from '../../platform/ports/command.ts';
import type { PremiumOutput } from '../domain/premium-outputs.ts';
import type { Outcome } from '../domain/simulated.ts';
import { premiumDocument } from './premium-document.ts';

/**
 * Writes each document asked for, and says on standard error where it is.
 * @returns 0; 2 when a document cannot be built, 3 when a file cannot be written
 */
export async function writeOutputs(
  context: CommandContext,
  outputs: readonly PremiumOutput[],
  outcome: Outcome,
): Promise<ExitCode> {
  const { language } = context;
  const unwritten: Reason[] = [];
  for (const output of outputs) {
    const made = await premiumDocument(context.documents, output.kind, outcome, language);
    if (!made.ok) return context.refuse(made.errors);
    const fault = await context.write(output, made.value);
    if (fault !== null) unwritten.push(fault);
    else context.tell(`${language === 'fr' ? 'Écrit\u00a0: ' : 'Written: '}${output.file}\n`);
  }
  return unwritten.length === 0 ? 0 : context.refuse(unwritten, 3);
}
