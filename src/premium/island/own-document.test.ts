import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { premiumNotesEn, premiumNotesFr } from '../../engine/premium/index.ts';
import { fileText } from '../domain/file-text.ts';
import { simulateDocument } from '../simulate-document.ts';
import { simulateAllianceFile } from '../simulation.ts';
import { readOwnDocument } from './own-document.ts';

const folder = new URL('../../../examples/alliances/', import.meta.url);
const written = (value: unknown) => new TextEncoder().encode(fileText(value));
const engineVersion = '1.2.3';

test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
  'what the page wrote of %s gives in the browser the very result of the server, in both languages',
  (name) => {
    const bytes = written(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    for (const [language, noteTexts] of [
      ['fr', premiumNotesFr],
      ['en', premiumNotesEn],
    ] as const) {
      const inBrowser = simulateDocument(readOwnDocument(bytes), bytes, { noteTexts, engineVersion });
      expect(inBrowser.ok).toBe(true);
      expect(JSON.stringify(inBrowser)).toBe(
        JSON.stringify(simulateAllianceFile(bytes, { language, engineVersion })),
      );
    }
  },
);

test.each(['__proto__', 'constructor', 'prototype'])('a key named %s is left to the strict reader', (key) => {
  expect(readOwnDocument(new TextEncoder().encode(`{"needs":{"${key}" : 3}}`))).toBeUndefined();
  expect(readOwnDocument(written({ name: key }))).toEqual({ name: key });
});
