import type { premiumNotesFr } from './premium-notes.fr.ts';

/** Remarks on a report, by the dotted path of what they are about. */
export type Notes = Readonly<Record<string, string>>;

/** A remark of the report. */
export type NoteKey = keyof typeof premiumNotesFr;

/** What remarks say in one language. A browser carries those of its page only. */
export type NoteTexts = Readonly<Record<NoteKey, string>>;

/** A remark and the figures it quotes. */
export interface NoteEntry {
  /** Dotted path of what the remark is about, such as `sharing.tau`. */
  readonly about: string;
  readonly key: NoteKey;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The remarks in a person's words; the first one about a path is kept. */
export function notesIn(texts: NoteTexts, entries: readonly NoteEntry[]): Notes {
  const notes = new Map<string, string>();
  for (const { about, key, params } of entries) {
    if (!notes.has(about)) notes.set(about, fill(texts[key], params ?? {}));
  }
  return Object.fromEntries(notes);
}

function fill(text: string, params: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
