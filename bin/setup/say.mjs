/** Messages of the start-up scripts, in the user's language (French unless the locale says otherwise). */

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
const english = !/^($|C\b|POSIX|fr)/i.test(locale);

/** The sentence for this user. */
export const words = (fr, en) => (english ? en : fr);

/** Tells something on standard error: standard output belongs to the command's answer. */
export const tell = (fr, en) => process.stderr.write(`${words(fr, en)}\n`);

/** A refusal that a person can act upon; it ends the command without a stack. */
export class Refusal extends Error {
  constructor(fr, en) {
    super(words(fr, en));
    this.name = 'Refusal';
  }
}

/** Runs a script's main function; a refusal is one sentence, anything else our fault. */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    const known = error instanceof Refusal || /^(EACCES|EROFS|ENOSPC|EPERM|EDQUOT)$/.test(error?.code ?? '');
    process.stderr.write(`${known ? describe(error) : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}

function describe(error) {
  if (error instanceof Refusal) return error.message;
  const where = error.path ?? '';
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return words(
      `Le disque est plein\u00A0: impossible d’écrire ${where}. Faites de la place, puis recommencez.`,
      `The disk is full: cannot write ${where}. Make some room, then try again.`,
    );
  }
  return words(
    `Impossible d’écrire ${where} (${error.code}). Ce dossier doit appartenir à la personne qui lance Cap17.`,
    `Cannot write ${where} (${error.code}). This folder must belong to the person who runs Cap17.`,
  );
}
