import type { CommandContext } from '../ports/command.ts';

const barWidth = 24;
/** Without a terminal, a line now and then. */
const lineMilliseconds = 5_000;

/**
 * Shows how far a long command is: a bar on a terminal, a line now and then otherwise; on standard error in both cases.
 * @returns what to call with the work done and the whole (0 when it is not known), and at the end what ends the bar
 */
export function createProgressBar(context: CommandContext, label: string) {
  const isTerminal = process.stderr.isTTY === true;
  let last = performance.now();
  return {
    show(done: number, total: number): void {
      const now = performance.now();
      if (now - last < (isTerminal ? 100 : lineMilliseconds)) return;
      last = now;
      const percent = total > 0 ? Math.min(100, Math.floor((100 * done) / total)) : null;
      context.tell(isTerminal ? `\r${bar(label, percent, done)}` : `${line(label, percent, done)}\n`);
    },
    end(): void {
      if (isTerminal) context.tell(`\r${' '.repeat(label.length + barWidth + 24)}\r`);
    },
  };
}

function bar(label: string, percent: number | null, done: number): string {
  if (percent === null) return `${label} ${done}`;
  const full = Math.round((percent * barWidth) / 100);
  return `${label} [${'#'.repeat(full)}${'·'.repeat(barWidth - full)}] ${percent} %`;
}

const line = (label: string, percent: number | null, done: number): string =>
  percent === null ? `${label} ${done}` : `${label} ${percent} %`;
