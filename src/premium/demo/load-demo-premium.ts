import { readAlliance } from '../../alliance/index.ts';
import { computePremiumDocument } from '../../formats/alliance-file/index.ts';
import { sha256 } from '../../formats/digest/sha-256.ts';
import { peopleDatabase } from '../../people/index.ts';
import type { DemoPart } from '../../platform/ports/contributions.ts';
import { factsOfReading } from '../alliance/facts-of-reading.ts';
import { leftOutBy } from '../alliance/overlap.ts';
import { formOfProposal, proposeModel } from '../alliance/propose-model.ts';
import { fileText } from '../domain/file-text.ts';
import { formToDocument } from '../domain/form-to-document.ts';
import { saveDemoModel } from '../store/model-store.ts';
import { insertPremiumVersion } from '../store/version-store.ts';
import { withInventedAnswers } from './invented-answers.ts';

/** The premium of the invented alliance: what its data propose, what is asked answered by invention, and one version of it. */
export const demoPremiumPart: DemoPart = {
  name: 'premium',
  load: async (handle, demo) => {
    const transaction = peopleDatabase(handle);
    const allianceId = demo.idOf('alliance');
    const reading = await readAlliance(transaction, allianceId, 'everything');
    if (reading === null) return;
    const facts = factsOfReading(reading, { links: [], models: [] }, 'fr');
    const context = { language: 'fr', startYear: facts.startYear } as const;
    const proposal = proposeModel(facts, context);
    const proposed = formOfProposal(facts, proposal, leftOutBy(proposal.overlaps, {}), context);
    const form = withInventedAnswers(proposed);
    await saveDemoModel(transaction, { allianceId, form, at: demo.at });
    const { document } = formToDocument(form, 'fr');
    const file = fileText(document);
    const bytes = new TextEncoder().encode(file);
    const { engineVersion } = demo;
    const computed = computePremiumDocument(bytes, { language: 'fr', engineVersion });
    if (!computed.ok) throw new Error(`The teaching example is refused: ${JSON.stringify(computed.errors)}`);
    await insertPremiumVersion(transaction, {
      id: demo.idOf('premium-version', 1),
      allianceId,
      number: 1,
      name: 'Premier chiffrage',
      reason: 'Exemple pédagogique : ce que les données proposent, complété par des réponses inventées.',
      at: demo.at,
      personId: null,
      engine: engineVersion,
      digest: `sha256:${sha256(bytes)}`,
      file,
      report: JSON.stringify(computed.value.report),
      withheld: [],
      shownSums: [],
    });
  },
};
