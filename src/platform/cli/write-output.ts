import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Language } from '../../kernel/language.ts';
import type { OutputFile, Reason } from '../ports/command.ts';
import { commandMessages } from './command-messages.ts';

const reasonOf = (code: string, message: string): Reason => ({ code, path: '', message });

/** Looks at the files to write before anything is computed: every fault at once. */
export async function checkOutputs(
  outputs: readonly OutputFile[],
  input: string,
  language: Language,
): Promise<readonly Reason[]> {
  const say = commandMessages[language];
  const taken = new Map<string, string>();
  if (input !== '-') taken.set(await placeOf(input), '');
  const reasons: Reason[] = [];
  for (const { option, file } of outputs) {
    const place = await placeOf(file);
    const other = taken.get(place);
    taken.set(place, option);
    if (file === '' || file === '-') reasons.push(reasonOf('cli.no-output-name', say.noOutputName(option)));
    else if (other === '') reasons.push(reasonOf('cli.same-file', say.sameAsInput(option, file)));
    else if (other !== undefined)
      reasons.push(reasonOf('cli.same-file', say.sameOutput(option, other, file)));
    else reasons.push(...(await faultOf(file, language)));
  }
  return reasons;
}

/** The file itself, through links; where it is not there yet, its place in its folder. */
async function placeOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch {
    const folder = await realpath(dirname(resolve(file))).catch(() => dirname(resolve(file)));
    return join(folder, basename(file));
  }
}

async function faultOf(file: string, language: Language): Promise<Reason[]> {
  const say = commandMessages[language];
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() || file.endsWith('/')) {
    return [reasonOf('file.is-folder', say.fileIsFolder(file))];
  }
  const folder = await stat(dirname(resolve(file))).catch(() => null);
  if (folder?.isDirectory()) return [];
  return [reasonOf('file.no-folder', say.noFolder(file, dirname(file)))];
}

/** Writes a file whole, beside its place first; what is no plain file (a device, a pipe) is written into. */
export async function writeOutput(
  { file }: OutputFile,
  bytes: Uint8Array,
  language: Language,
): Promise<Reason | null> {
  const place = await placeOf(file);
  const draft = `${place}.${process.pid}.part`;
  try {
    const found = await stat(place).catch(() => null);
    if (found !== null && !found.isFile()) await writeFile(place, bytes);
    else {
      await writeFile(draft, bytes, { flush: true, mode: found === null ? 0o666 : found.mode & 0o777 });
      await rename(draft, place);
    }
    return null;
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {});
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    return reasonOf('file.unwritable', commandMessages[language].fileUnwritable(file, code));
  }
}
