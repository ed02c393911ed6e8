import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { computePremiumDocument, type PremiumOfDocument } from '../../src/formats/alliance-file/index.ts';
import type { Language } from '../../src/kernel/language.ts';
import { bytesOf } from './premium-of.ts';

/** A premium with everything that its documents are written from. */
export function outcomeOf(document: unknown, language: Language = 'fr'): PremiumOfDocument {
  const computed = computePremiumDocument(bytesOf(document), {
    samples: 256,
    language,
    engineVersion: '9.9.9',
  });
  if (!computed.ok) throw new Error(JSON.stringify(computed.errors));
  return computed.value;
}

/** The parts of an office document as texts, by their name. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = unzipSync(bytes);
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** Whether a program of the system is there: some checks need one, and say so when it is not. */
export function hasProgram(name: string, argument = '--version'): boolean {
  return spawnSync(name, [argument], { stdio: 'ignore', timeout: 30_000 }).error === undefined;
}

/** Runs a program on a file of these bytes, and gives what it wrote on standard output. */
export function runOn(
  program: string,
  words: (file: string) => string[],
  bytes: Uint8Array,
  ending: string,
): string {
  return withFile(bytes, ending, (file) => {
    const done = spawnSync(program, words(file), { encoding: 'utf8', maxBuffer: 100_000_000 });
    if (done.error) throw done.error;
    return done.stdout;
  });
}

/** Opens a document with LibreOffice and saves it in another format. */
export function convertWithOffice(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return withFile(bytes, from, (file, folder) => {
    const words = [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      to,
      '--outdir',
      folder,
      file,
    ];
    const done = spawnSync('soffice', words, { encoding: 'utf8', timeout: 120_000 });
    if (done.status !== 0) throw new Error(`${done.stderr} ${done.error?.message ?? ''}`);
    return readFileSync(join(folder, `document.${to}`));
  });
}

function withFile<Value>(
  bytes: Uint8Array,
  ending: string,
  work: (file: string, folder: string) => Value,
): Value {
  const folder = mkdtempSync(join(tmpdir(), 'cap17-document-'));
  try {
    const file = join(folder, `document.${ending}`);
    writeFileSync(file, bytes);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
