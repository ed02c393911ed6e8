import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of the project. */
export const root = join(import.meta.dirname, '..', '..');

/** One Markdown document of the project, by its path from the folder of the project. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

const folders = ['.', 'docs', 'data', 'examples', 'src', 'bench'];

/** Every Markdown document that people read: those at the top and those of the folders of the product. */
export const documents: readonly Document[] = folders
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: folder !== '.', withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  .filter((path) => !path.includes('node_modules'))
  .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, 'utf8') }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

/** A document by its path; throws when there is none. */
export function documentAt(path: string): Document {
  const found = documents.find((document) => document.path === path);
  if (found === undefined) throw new Error(`No document ${path}`);
  return found;
}

/** One fenced block: its information line and its content. */
export interface Fence {
  readonly info: string;
  readonly content: string;
}

/** The fenced blocks of a text, in order. */
export const fencesOf = (text: string): Fence[] =>
  [...text.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, info, content]) => ({
    info: info!.trim(),
    content: content!,
  }));

/** The text without its front matter and its fenced blocks: what is read as sentences. */
export const proseOf = (text: string): string =>
  text.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/^```[^\n]*\n[\s\S]*?^```$/gm, '');

/** The headings of a text, each with its level. */
export const headingsOf = (text: string): { readonly level: number; readonly title: string }[] =>
  [...proseOf(text).matchAll(/^(#{1,6}) (.+)$/gm)].map(([, marks, title]) => ({
    level: marks!.length,
    title: title!,
  }));

/** The rows of the first table under a heading, each as its cells. */
export const tableUnder = (text: string, heading: string): string[][] => {
  const section = text.split(/^#+ /m).find((part) => part.startsWith(heading)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[-|]+\|$/.test(line))
    .slice(1)
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
};

/** The English twin of a French document, or the reverse, or null. */
export const twinOf = (path: string): string | null => {
  if (path === 'README.md') return 'README.fr.md';
  if (/\.fr\.md$/.test(path))
    return path === 'README.fr.md' ? 'README.md' : path.replace(/\.fr\.md$/, '.en.md');
  if (/\.en\.md$/.test(path)) return path.replace(/\.en\.md$/, '.fr.md');
  if (path.startsWith('docs/guides/fr/')) return path.replace('/fr/', '/en/');
  if (path.startsWith('docs/guides/en/')) return path.replace('/en/', '/fr/');
  return null;
};

/** Whether a document is in French. */
export const isFrench = (path: string): boolean =>
  /\.fr\.md$/.test(path) || path.startsWith('docs/guides/fr/');
