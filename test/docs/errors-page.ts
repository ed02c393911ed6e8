import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeProblem, problemCodes } from '../../src/formats/messages/describe-problem.ts';
import type { Language } from '../../src/kernel/language.ts';
import { archiveProblems } from '../../src/platform/backup/archive-problems.ts';
import { errorTexts } from '../../src/platform/http/error-texts.ts';
import { root } from './documents.ts';

/** Every figure of a message reads “…”. */
const anyFigure: Readonly<Record<string, string>> = new Proxy({}, { get: () => '…' });

const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('\n', ' ').replaceAll('undefined', '…');

const messageOf = (code: string, language: Language): string =>
  cell(describeProblem({ code, path: '', params: anyFigure }, language));

/** The rows of docs/errors.md that come from the registries: refusals of documents, answers of the web server, refusals of archives. */
export function errorRows(): Readonly<Record<'documents' | 'web' | 'backups', string[]>> {
  return {
    documents: problemCodes.map(
      (code) => `| \`${code}\` | ${messageOf(code, 'en')} | ${messageOf(code, 'fr')} |`,
    ),
    web: Object.entries(errorTexts).map(
      ([code, { status, title, advice }]) =>
        `| \`${code}\` | ${status} | ${cell(`${title.en}. ${advice.en}`)} | ${cell(`${title.fr}. ${advice.fr}`)} |`,
    ),
    backups: Object.entries(archiveProblems).map(
      ([code, texts]) => `| \`${code}\` | ${cell(texts.en('…'))} | ${cell(texts.fr('…'))} |`,
    ),
  };
}

/** Codes written in the program itself, without a registry: the command line, files, computations, settings, the start. */
export function codesInProgram(): string[] {
  const written = /'((?:api|cli|compute|config|file|start)\.[a-z]+(?:-[a-z]+)*)'/g;
  const found = ['platform', 'open-data']
    .flatMap((folder) => readdirSync(join(root, 'src', folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /(?<!\.test)\.tsx?$/.test(entry.name))
    .flatMap((entry) => [...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(written)])
    .map(([, code]) => code!);
  return [...new Set(found)].filter((code) => !['start.log', 'compute.thread'].includes(code)).sort();
}
