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

const english = {
  translatedTitle: 'One kitchen for three valleys',
  translatedLead:
    'Teaching example, everything is invented. A solidarity grocery, market gardeners, a federation of communes, a secondary school and a cooperative share a kitchen: wasted vegetables become the jars of winter.',
  translatedBeginning:
    'It all began with something said at the grocery: “In summer we throw them away, in winter we lack them.” The gardeners knew, so did the canteen of the town; nobody had a kitchen.\n\nA former central kitchen lay idle. It took a winter for everybody to talk about it.',
  translatedTogether:
    'The federation of communes lends the place and brought it up to standard. The gardeners bring their surplus, the cooperative half a cook, the grocery its volunteers, the school its classes and its measurements.',
  translatedChanged:
    'A hundred and twenty families have jars in February. The canteen buys within ten kilometres. What we do not know yet: whether meals at home have changed.',
  translatedDifficult:
    'The rules of hygiene took six months longer than planned. And everybody wanted the kitchen on the same day: it had to be decided, in writing, who goes first.',
  translatedAdvice:
    'Begin with a day of jars in a borrowed kitchen, before signing anything. Have one person whose trade is to keep the timetable.',
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
      ...english,
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
