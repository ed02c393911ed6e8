import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAlliance } from '../../../test/support/any-alliance.ts';
import type { AllianceModel } from '../../engine/premium/alliance-model.ts';
import { checkAllianceDocument } from '../../formats/alliance-file/index.ts';
import { languages } from '../../kernel/language.ts';
import { documentToForm } from './document-to-form.ts';
import { formToDocument } from './form-to-document.ts';

const folder = new URL('../../../examples/alliances/', import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith('.json'));
const example = (name: string): AllianceModel => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));

test('the files tried are valid ones', () => {
  fc.assert(
    fc.property(anyAlliance, (model) => {
      const checked = checkAllianceDocument(JSON.parse(JSON.stringify(model)));
      expect(checked.ok ? [] : checked.errors).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

describe('a file through the form', () => {
  test.each(examples)('%s comes back the same in both languages', (name) => {
    const model = example(name);
    for (const language of languages) {
      const { document, problems } = formToDocument(documentToForm(model, language), language);
      expect({ document, problems }).toEqual({ document: model, problems: [] });
    }
  });

  test('any valid file comes back the same', () => {
    fc.assert(
      fc.property(anyAlliance, fc.constantFrom(...languages), (model, language) => {
        const { document, problems } = formToDocument(documentToForm(model, language), language);
        expect({ document, problems }).toEqual({ document: model, problems: [] });
      }),
      { numRuns: 500 },
    );
  });
});
