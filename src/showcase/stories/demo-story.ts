import { presentMembers } from '../../alliance/index.ts';
import { type PeopleTransaction, peopleDatabase } from '../../people/index.ts';
import type { DemoPart } from '../../platform/ports/contributions.ts';
import { readStorySource } from './alliance-facts.ts';
import { contentOf } from './story-content.ts';
import { storyRecord } from './story-record.ts';
import { insertEdition, keepAnswer, moveEdition } from './story-store.ts';

const texts = {
  title: 'Une cuisine pour trois vallées',
  lead: 'Exemple pédagogique, tout est inventé. Une épicerie solidaire, des maraîchers, une intercommunalité, un lycée et une Scic partagent une cuisine : des légumes perdus deviennent les bocaux de l’hiver.',
  beginning:
    'Tout part d’une phrase dite à l’épicerie : « L’été on en jette, l’hiver on en manque. » Les maraîchers le savaient, la cantine du bourg aussi ; personne n’avait de cuisine.\n\nUne ancienne cuisine centrale dormait. Il a fallu un hiver pour en parler tous ensemble.',
  together:
    'La communauté de communes prête le lieu et l’a mis aux normes. Les maraîchers apportent les surplus, la Scic un mi-temps de cuisine, l’épicerie ses bénévoles, le lycée ses classes et ses mesures.',
  changed:
    'Cent vingt familles ont des bocaux en février. La cantine achète à dix kilomètres. Ce que nous ne savons pas encore : si les repas pris à la maison ont changé.',
  difficult:
    'Les règles d’hygiène ont pris six mois de plus que prévu. Et chacun voulait la cuisine le même jour : il a fallu décider qui passe en premier, par écrit.',
  advice:
    'Commencez par une journée de bocaux dans une cuisine prêtée, avant de signer quoi que ce soit. Ayez une personne dont c’est le métier de tenir le planning.',
} as const;

/** The story of the invented alliance, public with the invented consents of its members; it leaves with the territory. */
export const demoStoryPart: DemoPart = {
  name: 'story',
  load: async (handle, demo) => {
    const transaction = peopleDatabase(handle) as PeopleTransaction;
    const allianceId = demo.idOf('alliance');
    const ports = { database: handle, contributions: { storyFacts: [] } };
    const source = await readStorySource(ports, allianceId);
    if (source === null) return;
    const id = demo.idOf('story');
    const fields = {
      ...texts,
      allianceId,
      slug: 'exemple-une-cuisine-pour-trois-vallees',
      language: 'fr',
      factKeys: source.facts
        .filter(({ key }) => key.startsWith('line:') || key === 'alliance:starts')
        .map(({ key }) => key),
      memberIds: presentMembers(source.reading).map((member) => member.id),
      others: '',
    };
    await storyRecord.insert(transaction, { id, fields, organisationId: null, at: demo.at });
    const editionId = demo.idOf('story-edition', 1);
    const content = contentOf(fields, source);
    await insertEdition(transaction, {
      id: editionId,
      storyId: id,
      storyVersion: 1,
      content,
      note: '',
      askedAt: demo.at,
      askedBy: null,
    });
    for (const { key } of content.partners)
      await keepAnswer(transaction, {
        editionId,
        partnerKey: key,
        answer: 'yes',
        via: 'account',
        byName: '',
        byRole: '',
        personId: null,
        reason: '',
        at: demo.at,
      });
    await moveEdition(transaction, editionId, 'published', demo.at);
  },
};
