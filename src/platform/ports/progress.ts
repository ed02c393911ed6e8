import type { CommandContext } from './command.ts';

export interface Progress {
  /** Which share of the work is done, from 0 to 1. */
  readonly show: (share: number) => void;
  /** Shows the time passed, for work that cannot tell its share. */
  readonly tick: () => void;
  /** Takes the bar away. */
  readonly clear: () => void;
}

/** Milliseconds before progress is worth showing and between two steps: of a bar, or of lines in a log. */
const rhythm = { bar: 300, line: 5_000 };
const steps = 30;

/**
 * Progress of long work on standard error: a bar on a terminal, a line now and then otherwise.
 * @param now milliseconds that only go forward
 */
export function createProgress(
  { terminal, language, tell }: Pick<CommandContext, 'terminal' | 'language' | 'tell'>,
  now: () => number = () => performance.now(),
): Progress {
  const start = now();
  const pause = terminal.interactive ? rhythm.bar : rhythm.line;
  let last = start;
  let reached = 0;
  let width = 0;
  const write = (share: number): void => {
    reached = Math.max(reached, share);
    if (now() - last < pause) return;
    last = now();
    const text = describe(reached, Math.round((now() - start) / 1000), language);
    if (!terminal.interactive) {
      tell(`${text}\n`);
      return;
    }
    const done = Math.round(reached * steps);
    const line = `${'█'.repeat(done)}${'░'.repeat(steps - done)} ${text}`;
    tell(`\r${line.padEnd(width)}`);
    width = line.length;
  };
  return {
    show: write,
    tick: () => write(reached),
    clear() {
      if (width > 0) tell(`\r${' '.repeat(width)}\r`);
    },
  };
}

function describe(share: number, seconds: number, language: CommandContext['language']): string {
  const percent = share > 0 ? `${Math.round(share * 100)}\u00A0%, ` : '';
  return language === 'fr'
    ? `Calcul en cours\u00A0: ${percent}${seconds}\u00A0s`
    : `Computing: ${percent}${seconds} s`;
}
