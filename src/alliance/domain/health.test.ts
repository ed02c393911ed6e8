import { describe, expect, it } from 'vitest';
import type { AllianceReading } from './alliance-reading.ts';
import { type FindingCode, healthOf } from './health.ts';

const bare: AllianceReading = {
  alliance: {
    id: 'a',
    version: 1,
    state: 'active',
    name: 'Cuisine',
    kinds: [],
    stage: 'experiment',
    need: '',
    answer: '',
    lessons: '',
    sdgs: [],
    startsOn: null,
    endsOn: null,
    priceYear: 2026,
    priceChange: null,
    territory: null,
    organisationId: null,
    actionId: null,
    origin: null,
    isDemo: false,
    updatedAt: new Date('2026-01-01T00:00:00Z'),
  },
  members: [],
  lines: [],
  tasks: [],
  grants: [],
  milestones: [],
};

const member = (id: string, more: Partial<AllianceReading['members'][number]> = {}) => ({
  id,
  version: 1,
  name: id,
  kind: 'association' as const,
  actorId: null,
  organisationId: null,
  standing: 'consented' as const,
  role: '',
  invitedOn: '2026-01-01',
  answeredOn: '2026-01-02',
  leftOn: null,
  reason: '',
  lineFate: null,
  consentNote: '',
  agreesPublic: false,
  ...more,
});

const line = (memberId: string, side: 'contribution' | 'benefit', low: number, more = {}) => ({
  id: `${memberId}${side}`,
  version: 1,
  memberId,
  side,
  title: '',
  lever: 'financial' as const,
  means: 'money' as const,
  amount: { unit: 'EUR' as const, low, high: low },
  per: 'year' as const,
  basis: null,
  unitValue: null,
  priceYear: 2026,
  fromYear: null,
  toYear: null,
  beneficiary: 'members' as const,
  source: '',
  visibility: 'alliance' as const,
  ...more,
});

const codes = (reading: AllianceReading, decisions: Parameters<typeof healthOf>[1] = []): FindingCode[] =>
  healthOf(reading, decisions, '2026-11-27').map(({ code }) => code);

describe('the health of an alliance', () => {
  it('of which nothing is recorded is mostly not known, and never graded', () => {
    const findings = healthOf(bare, [], '2026-11-27');
    expect(findings.map(({ code }) => code)).toEqual([
      'members-alone',
      'decisions-none',
      'need-missing',
      'answer-missing',
      'goals-none',
      'dates-none',
      'work-none',
      'payers-none',
    ]);
    expect(new Set(findings.flatMap((finding) => Object.keys(finding)))).not.toContain('score');
  });

  it('says who has nothing on one side, who has not answered, who left within a year', () => {
    const reading = {
      ...bare,
      members: [
        member('A'),
        member('B'),
        member('C', { standing: 'invited' }),
        member('D', { standing: 'left', leftOn: '2026-03-01' }),
        member('E', { standing: 'left', leftOn: '2024-03-01' }),
      ],
      lines: [line('A', 'contribution', 10), line('A', 'benefit', 5), line('B', 'benefit', 5)],
    };
    const findings = healthOf(reading, [], '2026-11-27');
    const namesOf = (code: FindingCode) => findings.find((finding) => finding.code === code)?.names;
    expect(namesOf('lines-one-way')).toEqual(['B']);
    expect(namesOf('invitations-waiting')).toEqual(['C']);
    expect(namesOf('members-left')).toEqual(['D']);
  });

  it('tells apart decisions that many took part in and those of a few', () => {
    const taken = (spoken: number) => [{ closedOn: '2026-10-01', members: 4, spoken }];
    expect(codes(bare, taken(3))).toContain('decisions-shared');
    expect(codes(bare, taken(1))).toContain('decisions-few-voices');
    expect(codes(bare, [{ closedOn: '2020-10-01', members: 4, spoken: 4 }])).toContain('decisions-none');
  });

  it('looks at work that nobody pays and at what rests on one', () => {
    const task = {
      id: 't',
      version: 1,
      task: 'meetings' as const,
      title: '',
      year: 2026,
      hours: null,
      cost: { low: 100, high: 100 },
      payerMemberId: null,
      payer: '',
      source: '',
    };
    const reading = {
      ...bare,
      members: [member('A'), member('B')],
      lines: [line('A', 'contribution', 90, { toYear: 2026 }), line('B', 'contribution', 10)],
      tasks: [
        { ...task, id: 'a', payer: 'Fondation', cost: { low: 300, high: 300 } },
        { ...task, id: 'b' },
      ],
    };
    expect(codes(reading)).toEqual(
      expect.arrayContaining(['unpaid-work', 'one-payer', 'one-contributor', 'contributions-end']),
    );
    expect(codes(reading)).not.toContain('payers-known');
  });

  it('says that shares leave out what is unknown', () => {
    const reading = {
      ...bare,
      members: [member('A')],
      lines: [line('A', 'contribution', 0, { amount: null })],
    };
    expect(codes(reading)).toContain('amounts-unknown');
  });
});
