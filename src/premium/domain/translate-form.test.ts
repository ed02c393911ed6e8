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

  it('keeps the worth of a French decimal of three digits, which English takes for thousands', () => {
    const weights = (horizonYears: string) =>
      translateForm({ ...documentToForm(model, 'fr'), horizonYears }, 'fr', 'en').horizonYears;
    expect([weights('1,500'), weights('2,250'), weights('12,5')]).toEqual(['1.500', '2.250', '12.5']);
  });
});
