import { readFile, stat } from 'node:fs/promises';
import type { Language } from '../../kernel/language.ts';
import type { FileRead } from '../ports/command.ts';
import { commandMessages } from './command-messages.ts';

/** No document that a command reads is larger, whatever its format: reading stops there. */
const limitMegabytes = 100;
const limit = limitMegabytes * 1_000_000;

/** Reads a file wholly, or standard input for `-`. */
export async function readInput(file: string, language: Language): Promise<FileRead> {
  const say = commandMessages[language];
  const refuse = (code: string, message: string): FileRead => ({
    ok: false,
    reasons: [{ code, path: '', message }],
  });
  try {
    const bytes = file === '-' ? await readStandardInput() : await readBounded(file);
    return bytes ? { ok: true, bytes } : refuse('file.too-large', say.fileTooLarge(file, limitMegabytes));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT' || code === 'ENOTDIR') return refuse('file.missing', say.fileMissing(file));
    if (code === 'EISDIR') return refuse('file.is-folder', say.fileIsFolder(file));
    if (code === '') throw error;
    return refuse('file.unreadable', say.fileUnreadable(file, code));
  }
}

async function readBounded(file: string): Promise<Uint8Array | null> {
  const { size } = await stat(file);
  return size > limit ? null : readFile(file);
}

async function readStandardInput(): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
