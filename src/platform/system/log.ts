import type { Clock, Log } from '../ports/ports.ts';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof levels)[number];

/** Names under which a secret could travel: their values are never written. */
const secretName = /password|secret|token|cookie|authorization|session/i;

/** Writes one JSON line per event, from that level up. */
export function createLog(level: LogLevel, clock: Clock, write: (line: string) => void): Log {
  const least = levels.indexOf(level);
  const at =
    (name: Exclude<LogLevel, 'silent' | 'debug'>) =>
    (event: string, figures: Readonly<Record<string, unknown>> = {}) => {
      if (levels.indexOf(name) < least) return;
      const line = JSON.stringify(
        { time: clock.now().toISOString(), level: name, event, ...figures },
        (key, value) => (secretName.test(key) ? '…' : value),
      );
      write(`${line}\n`);
    };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
