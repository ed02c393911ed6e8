import type { AllianceModel } from '../../src/engine/premium/index.ts';
import { peopleDatabase } from '../../src/people/index.ts';
import { documentToForm } from '../../src/premium/domain/document-to-form.ts';
import { keepVersion } from '../../src/premium/versions/keep-version.ts';
import type { TestAlliance } from './alliance-in-database.ts';
import type { TestApp } from './test-app.ts';

/** A small model of the members of an alliance, in euros: what they create together, and what starting costs. */
export const gardenModel = ({ members }: TestAlliance): AllianceModel => ({
  format: 'cap17/alliance@1',
  name: 'Jardin',
  currency: 'EUR',
  priceYear: 2026,
  horizonYears: 5,
  discountRate: 0.032,
  members: members.map(({ id, name }) => ({ id, name, kind: 'association' })),
  jointValue: [
    {
      id: 'visits',
      label: 'Visites',
      among: members.map(({ id }) => id),
      perYear: { low: 15_000, high: 25_000 },
    },
  ],
  engineering: { total: [5000, 2000, 1000, 1000, 1000, 1000] },
});

/** Keeps a version of that model, with what is changed of it. @returns its number */
export async function keepGardenVersion(
  app: TestApp,
  alliance: TestAlliance,
  name: string,
  change: Partial<AllianceModel> = {},
): Promise<number> {
  const form = documentToForm({ ...gardenModel(alliance), ...change }, 'fr');
  const kept = await keepVersion(app.ports, peopleDatabase(app.ports.database), {
    allianceId: alliance.id,
    form,
    language: 'fr',
    name,
    reason: 'essai',
    personId: alliance.catalyst.personId,
  });
  if (kept.outcome !== 'kept') throw new Error(JSON.stringify(kept));
  return kept.number;
}
