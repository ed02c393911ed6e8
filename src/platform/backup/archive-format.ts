import { backupFormat } from '../../formats/backup/index.ts';

/** Name and version of the format; a reader refuses any other. */
export const archiveFormat = backupFormat;

/** First entry: what the archive is, before any content. */
export const headName = 'cap17-backup.json';
/** Last entry of the content: where numberings stand. */
export const sequencesName = 'sequences.jsonl';
/** Last entry: what the archive holds, with the digest of each entry. */
export const manifestName = 'manifest.json';

/** One part of a table holds about so many bytes: what is in memory at once, whatever the size of the table. */
export const partBytes = 2_000_000;
/** An entry larger than this is no work of ours: one row may be large, not that large. */
export const greatestEntryBytes = 128_000_000;
/** Bytes unpacked for one byte read, at most, past a first allowance: an archive made to fill the memory is refused. */
export const greatestRatio = { allowance: 200_000_000, times: 300 };

/** What the first entry says. */
export interface ArchiveHead {
  readonly format: string;
  /** Release of Cap17 that wrote it. */
  readonly release: string;
  /** The installation that it comes from. */
  readonly instance: string;
  /** ISO date and time, UTC. */
  readonly createdAt: string;
  readonly postgres: string;
  /** Changes of the database that had been applied, and by which release. */
  readonly migrations: readonly { readonly id: string; readonly release: string }[];
  readonly tables: readonly ArchivedTable[];
}

export interface ArchivedTable {
  readonly name: string;
  /** Columns in the order of the keys of each line; values are PostgreSQL's text, or null. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
}

/** What the last entry says. */
export interface ArchiveManifest {
  readonly format: string;
  /** Every entry before this one, in order. */
  readonly entries: readonly { readonly name: string; readonly bytes: number; readonly sha256: string }[];
  /** Rows of each table, and the digest of its lines: the same content has the same digest on any PostgreSQL. */
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
  /** Digest of the digests of the tables: one figure to compare two archives of the same content. */
  readonly content: string;
}

/** Name of a part of a table, numbered from 1. */
export const partName = (table: string, part: number): string =>
  `tables/${table}/${String(part).padStart(6, '0')}.jsonl`;

/** The table and the number in the name of a part, or null when it is no such name. */
export function readPartName(name: string): { readonly table: string; readonly part: number } | null {
  const match = /^tables\/([a-z_][a-z0-9_]*)\/(\d{6,9})\.jsonl$/.exec(name);
  return match ? { table: match[1]!, part: Number(match[2]) } : null;
}
