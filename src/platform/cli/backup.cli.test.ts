import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ScratchData } from '../../../test/faults/scratch-data.ts';
import { createOrganisation, insertWriter, startForWriters } from '../../../test/faults/writer.ts';
import { runCap17 } from '../../../test/support/command-line.ts';
import type { RunningServer } from '../../../test/support/running-server.ts';

let data: ScratchData;
let other: ScratchData;
let server: RunningServer;
let file: string;
let content: string;
beforeAll(async () => {
  data = new ScratchData();
  other = new ScratchData();
  file = join(other.path, 'kept.tar.gz');
  await data.alreadyUsed();
  server = await startForWriters({ CAP17_DATA: data.path });
  const client = await data.connect();
  const cookie = await insertWriter(client);
  await client.end();
  for (let number = 0; number < 5; number++)
    await createOrganisation(server.origin, cookie, `Éléonore ${number}`);
});
afterAll(async () => {
  await server?.stop('SIGKILL');
  data?.remove();
  other?.remove();
});

const run = (words: readonly string[], folder = data.path, language = 'fr_FR.UTF-8') =>
  runCap17(words, { environment: { CAP17_DATA: folder, LANG: language, CAP17_LOG: 'silent' } });

test('a backup is written while the server runs, with one JSON document on standard output and nobody else allowed to read it', async () => {
  const answer = await run(['backup', file, '--json']);
  // On a busy machine it says how far it is.
  expect([answer.exitCode, answer.stderr.replaceAll(/^Sauvegarde \d+\s%\n/gm, '')]).toEqual([0, '']);
  const summary = JSON.parse(answer.stdout) as {
    content: string;
    bytes: number;
    tables: Record<string, { rows: number }>;
  };
  content = summary.content;
  expect(summary.tables.organisation!.rows).toBe(5);
  expect(summary.bytes).toBe(statSync(file).size);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect((await fetch(`${server.origin}/pret`)).status).toBe(200);
});

test('it is restored on a new machine with the same content, and that one backs up the same again', async () => {
  const machine = new ScratchData();
  const fresh = machine.path;
  const answer = await run(['restore', file], fresh);
  expect([answer.exitCode, answer.stdout]).toEqual([
    0,
    expect.stringMatching(/restauré.*sommes de contrôle identiques\.\n$/),
  ]);
  const again = await run(['backup', join(other.path, 'again.tar.gz'), '--json'], fresh);
  expect((JSON.parse(again.stdout) as { content: string }).content).toBe(content);
  machine.remove();
});

test('over a content it needs --replace, and says so with exit code 3; nothing has changed', async () => {
  const answer = await run(['restore', file]);
  expect([answer.exitCode, answer.stdout]).toEqual([3, '']);
  expect(answer.stderr).toContain('Restauration refusée\u00A0: la base n’est pas vide');
  expect((await run(['restore', file, '--replace'])).exitCode).toBe(0);
});

function flipped(bytes: Buffer): Buffer {
  bytes[bytes.length >> 1]! ^= 4;
  return bytes;
}

test.each([
  ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1), 'BAK-003'],
  ['without its last byte', (bytes: Buffer) => bytes.subarray(0, -1), 'BAK-00'],
  ['with one bit changed', flipped, 'BAK-001'],
  ['of something else', () => Buffer.from('not a backup at all, only some words in a file'), 'BAK-002'],
  ['empty', () => Buffer.alloc(0), 'BAK-002'],
])('an archive %s is refused with exit code 2 before anything is touched', async (_, damage, code) => {
  const damaged = join(other.path, 'damaged.tar.gz');
  writeFileSync(damaged, damage(Buffer.from(readFileSync(file))));
  const answer = await run(['restore', damaged, '--replace', '--json']);
  expect(answer.exitCode).toBe(2);
  const { errors } = JSON.parse(answer.stdout) as { errors: { code: string; message: string }[] };
  expect(errors[0]!.code).toContain(code);
  expect(errors[0]!.message).toMatch(/^Archive refusée avant toute modification\u00A0: /);
  const english = await run(['restore', damaged, '--replace'], data.path, 'en_GB.UTF-8');
  expect(english.stderr).toMatch(/^Archive refused before anything was changed: /);
});

test('a place that cannot be written, a file that is not there: exit code 2, in one sentence', async () => {
  for (const [words, text] of [
    [['backup', other.path], 'est un dossier'],
    [['backup', join(other.path, 'no', 'where.tar.gz')], 'n’existe pas'],
    [['restore', join(other.path, 'nothing.tar.gz')], 'n’existe pas'],
    [['restore', other.path], 'est un dossier'],
    [['backup'], 'Il manque FILE'],
  ] as const) {
    const answer = await run(words);
    expect([answer.exitCode, answer.stderr.split('\n').length]).toEqual([2, 2]);
    expect(answer.stderr).toContain(text);
  }
  expect(existsSync(`${file}.part`)).toBe(false);
});

test('a database in use is backed up before a new version changes it', async () => {
  await server.stop('SIGINT');
  const folder = join(data.path, 'backups');
  expect(existsSync(folder)).toBe(false);
  server = await startForWriters({ CAP17_DATA: data.path });
  const client = await data.connect();
  await client.query(`drop table cap17_erasure, cap17_job_progress, cap17_backup, cap17_instance`);
  await client.query(`delete from cap17_migration where id = '2026-11-26-platform-operations'`);
  await client.end();
  await server.stop('SIGINT');
  server = await startForWriters({ CAP17_DATA: data.path });
  expect(readdirSync(folder)).toEqual([
    expect.stringMatching(/^cap17-.*-upgrade\.tar\.gz$/),
    'erasures.jsonl',
  ]);
});
