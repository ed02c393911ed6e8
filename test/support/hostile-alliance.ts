/** Everything that some writer could take for its own language. */
export const hostileText =
  '# *gras* _x_ $a^2$ @ref <b>&amp; ~ `code` \\ [lien] {x} "q" \'s\' =1+1 --- // /* #let x = 1';

/** A name of 300 characters without a place to break. */
export const solidText = 'x'.repeat(300);

/** An alliance whose every text tries to be something else than text. */
export const hostileAlliance = {
  format: 'cap17/alliance@1',
  name: `${hostileText} سلام עולם 😀👨‍👩‍👧 中文`,
  note: hostileText,
  source: '=cmd|calc',
  currency: 'EUR',
  priceYear: 2026,
  horizonYears: 4,
  discountRate: { low: 0.01, high: 0.05, value: 0.03, source: '@SUM(1)' },
  members: [
    { id: '=A#', name: hostileText, kind: 'association' },
    { id: '@é', name: solidText, kind: 'company' },
    { id: 'خ', name: 'مؤسسة 😀 \u202eretourné\u0007', kind: 'authority' },
    { id: 'i'.repeat(64), name: '-2+3', kind: 'other' },
  ],
  pooledMeans: [
    {
      id: 'l1',
      label: hostileText,
      law: { fixed: { low: 1000, high: 9000, note: hostileText }, unitCost: 1, elasticity: 0.8 },
      need: { '=A#': 40, '@é': 60, خ: 30 },
    },
  ],
  jointValue: [
    { id: 'j1', label: `+1-1${solidText}`, among: ['=A#', '@é'], perYear: { low: 100, high: 5e9 } },
    { id: 'j2', label: '-2', among: ['=A#', 'خ'], perYear: { min: 1, mode: 2, max: 9 }, to: 'public' },
  ],
  engineering: { perExtraMember: [{ low: 9000, high: 30000 }, 15000, 3000, 3000, 3000] },
  grants: [
    { payer: hostileText, amount: 30000, year: 0 },
    { payer: '=A#', amount: { low: 1, high: 4 }, year: 2 },
  ],
} as const;
