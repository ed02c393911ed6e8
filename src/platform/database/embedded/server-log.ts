import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';

/** Where the server's first words go, before it keeps a log of its own. */
export const startLog = (data: DataFolder): string => join(data.postgres, 'start.log');

/** Why the server ended: the last thing it called fatal, at its start or in its own log. */
export function readServerComplaint(data: DataFolder): string {
  const folder = join(data.postgres, 'log');
  const logs = (existsSync(folder) ? readdirSync(folder) : [])
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const texts = [startLog(data), ...logs.slice(0, 1)].map((file) => readFileSync(file, 'utf8'));
  const complaints = texts.flatMap((text) =>
    [...text.matchAll(/(?:FATAL|PANIC): *(.*)/g)].map(([, complaint]) => complaint!),
  );
  return complaints.at(-1) ?? texts[0]!.trim().split('\n').at(-2) ?? '';
}
