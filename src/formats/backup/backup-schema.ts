import * as z from 'zod';

/** Name and version of the format of a backup; a reader refuses any other. */
export const backupFormat = 'cap17/backup@1';

const tableName = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, in lower-case hexadecimal');
const count = z.int().min(0);

const column = z
  .strictObject({ name: z.string().min(1).max(63), type: z.string().min(1).max(200) })
  .describe('A column, with its type as PostgreSQL writes it');

/** The first entry of a backup, `cap17-backup.json`: what the archive is, before any content. */
export const backupHeadSchema = z
  .strictObject({
    format: z.literal(backupFormat),
    release: z.string().min(1).max(100).describe('Release of Cap17 that wrote it'),
    instance: z.uuid().describe('The installation that it comes from'),
    createdAt: z.iso.datetime().describe('Date and time, UTC'),
    postgres: z.string().max(200).describe('Version of the server that it was read from'),
    migrations: z
      .array(z.strictObject({ id: z.string().min(1), release: z.string() }))
      .max(10_000)
      .describe('Changes of the database that had been applied, and by which release'),
    tables: z
      .array(z.strictObject({ name: tableName, columns: z.array(column).max(1600) }))
      .max(10_000)
      .describe('Tables, each with its columns in the order of the keys of its lines'),
  })
  .describe('First entry of a backup of Cap17, cap17-backup.json');

/** The last entry of a backup, `manifest.json`: what the archive holds, with the digest of each entry. */
export const backupManifestSchema = z
  .strictObject({
    format: z.literal(backupFormat),
    entries: z
      .array(z.strictObject({ name: z.string(), bytes: count, sha256: digest }))
      .describe('Every entry before this one, in order'),
    tables: z
      .record(tableName, z.strictObject({ rows: count, sha256: digest }))
      .describe(
        'Rows of each table, and the digest of its lines: the same content has the same on any PostgreSQL',
      ),
    content: digest.describe('Digest of the digests of the tables: one figure to compare two backups'),
  })
  .describe('Last entry of a backup of Cap17, manifest.json');
