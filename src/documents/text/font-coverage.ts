import { readFileSync } from 'node:fs';
import { regularFiles } from './font-files.ts';

/**
 * The characters that a TrueType font can draw: its `cmap` table, formats 4 and 12.
 * Source: OpenType specification 1.9, chapter "cmap".
 */
function coveredBy(font: Buffer): Set<number> {
  const covered = new Set<number>();
  const cmap = tableOf(font, 'cmap');
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addSegments(font, subtable, covered);
    if (format === 12) addGroups(font, subtable, covered);
  }
  return covered;
}

function tableOf(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`A font without ${tag}`);
}

function addSegments(font: Buffer, table: number, covered: Set<number>): void {
  const doubled = font.readUInt16BE(table + 6);
  const [ends, starts] = [table + 14, table + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let at = 0; at < doubled; at += 2) {
    const [start, end] = [font.readUInt16BE(starts + at), font.readUInt16BE(ends + at)];
    const [delta, offset] = [font.readUInt16BE(deltas + at), font.readUInt16BE(offsets + at)];
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const glyph =
        offset === 0 ? code + delta : font.readUInt16BE(offsets + at + offset + 2 * (code - start));
      if ((glyph & 0xffff) !== 0) covered.add(code);
    }
  }
}

function addGroups(font: Buffer, table: number, covered: Set<number>): void {
  for (let index = 0; index < font.readUInt32BE(table + 12); index += 1) {
    const group = table + 16 + index * 12;
    const end = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= end; code += 1) covered.add(code);
  }
}

let all: ReadonlySet<number> | null = null;

/** Whether one of the fonts of documents draws this character. */
export function isCovered(code: number): boolean {
  all ??= new Set(regularFiles.flatMap((file) => [...coveredBy(readFileSync(file))]));
  return all.has(code);
}
