import { describe, expect, test } from 'vitest';
import { endsField } from './ends-field.tsx';

const both = (text: string) => ({ fr: text, en: text });
const field = endsField({
  name: 'amount',
  label: both('amount'),
  hint: both(''),
  units: ['EUR', 'hours'].map((code) => ({ code, label: both(code) })),
});
const read = (low: string, high = '', unit = 'EUR') => {
  const outcome = field.read([low, high, unit].join('\n'));
  return outcome.ok ? outcome.value : outcome.fault.message.en;
};

describe('a quantity as people type it', () => {
  test.each([
    ['12 k€', '', { unit: 'EUR', low: 12_000, high: 12_000 }],
    ['3 000 €', '3,5 k€', { unit: 'EUR', low: 3000, high: 3500 }],
    ['12', '15 k€', { unit: 'EUR', low: 12_000, high: 15_000 }],
    ['12,345.5', '', { unit: 'EUR', low: 12_345.5, high: 12_345.5 }],
    ['3,5', '', { unit: 'EUR', low: 3.5, high: 3.5 }],
  ])('%s and “%s” are read', (low, high, expected) => {
    expect(read(low, high)).toEqual(expected);
  });

  test.each(['1.500', '1,500', '12.000 €', '1,125'])('%s may be thousands: it is asked', (text) => {
    expect(read(text)).toMatch(/may be read in two ways. Write [\d\s]+(€ )?for thousands/u);
  });

  test('what is about an amount is asked as two ends, and hours are no euros', () => {
    expect(read('environ 3 000 €')).toContain('say between what and what');
    expect(read('3 k€', '', 'hours')).toContain('A positive number is expected');
    expect(read('3', '2')).toContain('The low end comes before the high one');
    expect(read('-3')).toContain('A positive number is expected');
  });

  test('what is kept comes back in the form, and is read the same', () => {
    for (const end of [0.125, 1.125, 12_345.125, 1234.5, 1500, 0]) {
      const kept = { unit: 'EUR', low: end, high: end };
      const again = field.read(field.write(kept));
      expect(again).toEqual({ ok: true, value: kept });
    }
  });
});
