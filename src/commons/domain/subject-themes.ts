import { fold } from './words-of.ts';

/** A theme of ours, by its code and its labels. */
export interface ThemeNames {
  readonly key: string;
  readonly labels: readonly string[];
}

/** One line of the table of a source: a subject in its words, and the theme that it is here. */
interface SubjectLine {
  readonly subject: string;
  readonly theme: string;
}

/** Reads the table of a source, one line for each subject: `Mécénat d'entreprise = financement`. Other lines are left out. */
export function readSubjectLines(text: string | null): SubjectLine[] {
  return (text ?? '').split('\n').flatMap((line) => {
    const at = line.lastIndexOf('=');
    const [subject, theme] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return at < 0 || subject === '' || theme === '' ? [] : [{ subject, theme }];
  });
}

/** The first line of a table that cannot be followed: without `=`, or to a theme that is not ours; null when all can. */
export function wrongSubjectLine(
  text: string,
  themes: ReadonlySet<string>,
): { readonly line: number; readonly found: string } | null {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => {
    if (line.trim() === '') return false;
    const [read] = readSubjectLines(line);
    return read === undefined || !themes.has(read.theme);
  });
  return at < 0 ? null : { line: at + 1, found: lines[at]!.trim() };
}

/**
 * Finds our themes for the subjects of a source: by its table first, else a theme of the same code or the same name.
 *
 * @returns codes in the order of our themes, and the subjects that are none
 */
export function subjectReader(
  table: string | null,
  themes: readonly ThemeNames[],
): (subjects: readonly string[]) => {
  readonly themes: readonly string[];
  readonly unknown: readonly string[];
} {
  const same = (text: string) =>
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const known = new Map(
    themes.flatMap(({ key, labels }) => [key, ...labels].map((name) => [same(name), key] as const)),
  );
  for (const { subject, theme } of readSubjectLines(table))
    if (themes.some(({ key }) => key === theme)) known.set(same(subject), theme);
  return (subjects) => {
    const found = new Set(subjects.map((subject) => known.get(same(subject))));
    return {
      themes: themes.map(({ key }) => key).filter((key) => found.has(key)),
      unknown: subjects.filter((subject) => !known.has(same(subject))),
    };
  };
}
