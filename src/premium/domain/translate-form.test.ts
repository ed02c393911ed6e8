import { describe, expect, it } from 'vitest';
import example from '../../../examples/alliances/cuisine-partagee-incertaine.json' with { type: 'json' };
import type { AllianceModel } from '../../engine/premium/index.ts';
import { documentToForm } from './document-to-form.ts';
import { formToDocument } from './form-to-document.ts';
import { translateForm } from './translate-form.ts';

const model = example as unknown as AllianceModel;

describe('a form told in another language', () => {
  it('makes the same file', () => {
    const french = documentToForm(model, 'fr');
    const english = translateForm(french, 'fr', 'en');
    expect(formToDocument(english, 'en').document).toEqual(formToDocument(french, 'fr').document);
    expect(formToDocument(english, 'en').problems).toEqual([]);
  });

  it('keeps what is no number as it was typed', () => {
    const form = { ...documentToForm(model, 'fr'), horizonYears: 'cinq' };
    expect(translateForm(form, 'fr', 'en').horizonYears).toBe('cinq');
  });
});
