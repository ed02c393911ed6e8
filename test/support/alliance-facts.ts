import type { AllianceFacts, AmountFacts } from '../../src/premium/alliance/alliance-facts.ts';

/** A known amount, or one that nobody knows. */
export const amount = (low: number | null, high = low, more: Partial<AmountFacts> = {}): AmountFacts => ({
  low,
  high,
  year: null,
  source: '',
  basis: '',
  asSaid: '',
  ...more,
});

/** A shared kitchen of three members, invented, with something to watch in each list. */
export const kitchenFacts = (): AllianceFacts => ({
  name: 'Cuisine des Trois-Moulins',
  stage: 'framing',
  startYear: 2026,
  members: [
    { id: 'A', name: 'Table ouverte', kind: 'association' },
    { id: 'E', name: 'Traiteur du Val', kind: 'company' },
    { id: 'C', name: 'Commune de Moulins', kind: 'authority' },
  ],
  contributions: [
    {
      id: 'c1',
      memberId: 'C',
      title: 'Loyer de la cuisine',
      nature: 'means',
      toMemberId: null,
      isOnce: false,
      isVolunteer: false,
      ...amount(6000, 9000, { basis: 'market-rent', source: 'Agence' }),
    },
    {
      id: 'c2',
      memberId: 'E',
      title: 'Fourneau',
      nature: 'means',
      toMemberId: null,
      isOnce: true,
      isVolunteer: false,
      ...amount(12000),
    },
    {
      id: 'c3',
      memberId: 'A',
      title: 'Bénévoles',
      nature: 'hours',
      toMemberId: null,
      isOnce: false,
      isVolunteer: true,
      ...amount(null, null, { asSaid: '400 h' }),
    },
  ],
  benefits: [
    {
      id: 'b1',
      memberId: 'E',
      title: 'Ventes nouvelles',
      nature: 'money',
      fromContributionId: null,
      ...amount(8000, 20000),
    },
    {
      id: 'b2',
      memberId: null,
      title: 'Repas des habitants',
      nature: 'means',
      fromContributionId: null,
      ...amount(10000, 30000),
    },
  ],
  aloneCosts: [
    { id: 'a1', memberId: 'A', title: 'Logistique', ...amount(9000, 11000) },
    { id: 'a2', memberId: 'E', title: 'logistique', ...amount(14000) },
    { id: 'a3', memberId: 'C', title: 'Chauffage', ...amount(4000) },
  ],
  tasks: [
    { id: 't1', title: 'Réunions', onYear: 2026, hours: 60, memberId: 'A', ...amount(2000, 3000) },
    { id: 't2', title: 'Évaluer', onYear: 2028, hours: null, memberId: null, ...amount(1500) },
  ],
  grants: [
    {
      id: 'g1',
      payer: 'Région',
      memberId: null,
      payerKind: 'authority',
      state: 'obtained',
      onYear: 2026,
      turnover: null,
      reference: 'R-12',
      ...amount(5000),
    },
    {
      id: 'g2',
      payer: 'Fondation du Val',
      memberId: null,
      payerKind: 'foundation',
      state: 'requested',
      onYear: 2027,
      turnover: null,
      reference: '',
      ...amount(8000),
    },
  ],
  links: [],
});
