import { z } from 'zod';
import type { FileReading } from './readings-reading.ts';

/** Readings of one file, at most. */
const most = 2_000;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((on) => {
    const date = new Date(`${on}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(on);
  });
const text = (longest: number) => z.string().max(longest);
const shape = z.array(z.tuple([day, z.number(), text(300), text(120), text(500)])).max(most);

/** Writes readings into one field of a form: what was shown is what is sent back. */
export const writeContent = (readings: readonly FileReading[]): string =>
  JSON.stringify(readings.map(({ on, value, source, author, note }) => [on, value, source, author, note]));

/** Reads them back with the same rules as a file; `null` for anything else. */
export function readContent(content: string): Omit<FileReading, 'line'>[] | null {
  let document: unknown;
  try {
    document = JSON.parse(content);
  } catch {
    return null;
  }
  const read = shape.safeParse(document);
  if (!read.success) return null;
  return read.data.map(([on, value, source, author, note]) => ({ on, value, source, author, note }));
}
