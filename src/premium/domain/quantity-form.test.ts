import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyQuantity } from '../../../test/support/any-alliance.ts';
import { languages } from '../../kernel/language.ts';
import { blankQuantity, quantityToForm, readQuantity } from './quantity-form.ts';

describe('a quantity in the form', () => {
  test('nothing typed is unknown, not zero, even with a unit and a source', () => {
    expect(readQuantity({ ...blankQuantity, unit: 'k€', source: 'devis' }, 'fr')).toEqual({
      problems: [],
      blank: true,
    });
  });

  test('one value is a point, two ends a range, three a range that states its point', () => {
    const read = (texts: Partial<typeof blankQuantity>) =>
      readQuantity({ ...blankQuantity, ...texts }, 'fr').quantity;
    expect([
      read({ value: '12,5' }),
      read({ low: '40', high: '80' }),
      read({ low: '0,6', value: '1', high: '2' }),
      read({ low: '1', value: '5', high: '15', ends: 'extremes' }),
      read({ low: '1', value: '5', high: '15', ends: 'triangular' }),
    ]).toEqual([
      12.5,
      { low: 40, high: 80 },
      { low: 0.6, value: 1, high: 2 },
      { min: 1, mode: 5, max: 15 },
      { min: 1, mode: 5, max: 15, shape: 'triangular' },
    ]);
  });

  test('hundredths are divided to the last digit', () => {
    expect(
      readQuantity({ ...blankQuantity, low: '1', high: '15', ends: 'share' }, 'fr', 'percent').quantity,
    ).toEqual({
      low: 0.01,
      high: 0.15,
      shape: 'share',
    });
  });

  test('unit, source, year and factors go with the figure', () => {
    const form = {
      ...blankQuantity,
      value: '2',
      unit: 'k€/an',
      source: 'devis',
      year: '2026',
      factors: ['énergie'],
    };
    expect(readQuantity(form, 'fr').quantity).toEqual({
      value: 2,
      unit: 'k€/an',
      source: 'devis',
      year: 2026,
      factors: ['énergie'],
    });
  });

  test('each text that cannot be read is named, and a missing end asked for', () => {
    expect(readQuantity({ ...blankQuantity, low: 'dix', value: '1.2.3', high: '' }, 'fr')).toEqual({
      blank: false,
      problems: [
        { part: 'low', code: 'form.not-a-number', params: { found: 'dix' } },
        { part: 'high', code: 'form.end-missing', params: {} },
        { part: 'value', code: 'form.not-a-number', params: { found: '1.2.3' } },
      ],
    });
  });

  test('three values without the most likely one ask for it', () => {
    expect(readQuantity({ ...blankQuantity, low: '1', high: '3', ends: 'pert' }, 'fr').problems).toEqual([
      { part: 'value', code: 'form.most-likely-missing', params: {} },
    ]);
  });

  test('any quantity of a file goes through the form unchanged', () => {
    fc.assert(
      fc.property(
        anyQuantity({ factors: ['énergie', 'salaires'] }),
        fc.constantFrom(...languages),
        fc.constantFrom('plain' as const, 'percent' as const),
        (quantity, language, scale) => {
          const back = readQuantity(quantityToForm(quantity, language, scale), language, scale);
          expect(back).toEqual({ quantity, problems: [], blank: false });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
