import type { PremiumOfDocument } from '../formats/alliance-file/index.ts';
import type { Language } from '../kernel/language.ts';
import type { Problem } from '../kernel/result.ts';
import type { Command, CommandContext, ExitCode, Reason } from '../platform/ports/command.ts';
import { createProgress } from '../platform/ports/progress.ts';
import { premiumOptions } from './domain/premium-options.ts';
import { outputsOf } from './domain/premium-outputs.ts';

/** `cap17 premium FILE`: the main job. */
const premium: Command = {
  name: 'premium',
  summary: {
    fr: 'Calcule la prime d’une alliance à partir de son fichier',
    en: 'Computes the premium of an alliance from its file',
  },
  arguments: [
    {
      name: 'FILE',
      summary: {
        fr: 'un fichier cap17/alliance@1, ou - pour l’entrée standard',
        en: 'a cap17/alliance@1 file, or - for standard input',
      },
    },
  ],
  options: {
    samples: {
      type: 'string',
      placeholder: 'N',
      summary: {
        fr: 'nombre de tirages, de 1 à 10 000 000, porté à une puissance de deux (16 384 sinon)',
        en: 'number of draws, 1 to 10,000,000, rounded up to a power of two (16,384 otherwise)',
      },
    },
    seed: {
      type: 'string',
      placeholder: 'S',
      summary: {
        fr: 'graine des tirages, de 0 à 4 294 967 295 (1 sinon)',
        en: 'seed of the draws, 0 to 4,294,967,295 (1 otherwise)',
      },
    },
    pdf: {
      type: 'string',
      placeholder: 'OUT',
      summary: {
        fr: 'écrit aussi le dossier dans ce fichier PDF, accessible (PDF/UA-1)',
        en: 'also writes the dossier to this PDF file, accessible (PDF/UA-1)',
      },
    },
    docx: {
      type: 'string',
      placeholder: 'OUT',
      summary: {
        fr: 'écrit aussi le dossier dans ce fichier DOCX, à modifier',
        en: 'also writes the dossier to this DOCX file, to be edited',
      },
    },
    xlsx: {
      type: 'string',
      placeholder: 'OUT',
      summary: {
        fr: 'écrit aussi les chiffres dans ce classeur XLSX, dont les formules se recalculent',
        en: 'also writes the figures to this XLSX workbook, whose formulas recompute',
      },
    },
  },
  run: runPremium,
};

/** The commands of this room. */
export const commands: readonly Command[] = [premium];

async function runPremium(context: CommandContext): Promise<ExitCode> {
  const options = premiumOptions(context.options, context.language);
  if (!options.ok) return context.refuse(options.errors);
  const file = context.arguments[0]!;
  const outputs = outputsOf(context.options);
  const badOutputs = await context.checkOutputs(outputs, file);
  if (badOutputs.length > 0) return context.refuse(badOutputs);
  const read = await context.read(file);
  if (!read.ok) return context.refuse(read.reasons);
  const { computePremiumDocument } = await import('../formats/alliance-file/index.ts');
  const progress = createProgress(context);
  const computed = computePremiumDocument(read.bytes, {
    ...options.value,
    language: context.language,
    engineVersion: context.engineVersion,
    onProgress: progress.show,
  });
  progress.clear();
  if (!computed.ok) return context.refuse(await reasonsOf(computed.errors, context.language));
  if (outputs.length > 0) {
    const { writeOutputs } = await import('./dossier/write-outputs.ts');
    const exitCode = await writeOutputs(context, outputs, computed.value);
    if (exitCode !== 0) return exitCode;
  }
  if (context.json) context.print(`${JSON.stringify(computed.value.report)}\n`);
  else await printPage(context, computed.value);
  return 0;
}

async function reasonsOf(problems: readonly Problem[], language: Language): Promise<Reason[]> {
  const { describeProblem } = await import('../formats/messages/describe-problem.ts');
  return problems.map((problem) => {
    const { code, path } = problem;
    return { code, path, message: describeProblem(problem, language) };
  });
}

/** Narrowest and widest page: beyond, lines are too short to hold a table or too long to be read. */
const widths = { least: 60, most: 100 };

async function printPage(
  { language, terminal, print }: CommandContext,
  computed: PremiumOfDocument,
): Promise<void> {
  const [{ terminalPage }, { formats }, { currencySign }] = await Promise.all([
    import('./domain/terminal-page.ts'),
    import('../platform/web/format/format.ts'),
    import('../platform/web/format/money.ts'),
  ]);
  const width = Math.min(widths.most, Math.max(widths.least, terminal.columns));
  const page = terminalPage({
    model: computed.model,
    computed,
    language,
    format: formats[language],
    currency: currencySign(computed.model.currency),
    style: { width, colours: terminal.colours },
  });
  print(page);
}
