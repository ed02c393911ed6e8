import type { Language, Localized } from '../../kernel/language.ts';
import type { Reason } from '../ports/command.ts';

/** What to ask for instead, by method: a size that passes whatever the figures. */
const smaller: Readonly<Record<string, Localized>> = {
  game: {
    fr: 'Un jeu de 16 joueurs passe toujours\u202F; au-delà, demandez moins de réponses avec «\u202Fwant\u202F».',
    en: 'A game of 16 players always passes; beyond, ask for fewer answers with “want”.',
  },
  flows: {
    fr: 'Un réseau de 10 000 acteurs et 100 000 flux passe toujours.',
    en: 'A network of 10,000 actors and 100,000 flows always passes.',
  },
  distribution: {
    fr: 'Demandez moins de tirages («\u202Fsamples\u202F»)\u202F; 16 384 passent toujours pour cent grandeurs.',
    en: 'Ask for fewer draws (“samples”); 16,384 always pass for a hundred quantities.',
  },
  premium: {
    fr: 'Demandez moins de tirages\u202F; 16 384 passent toujours pour une alliance de seize membres.',
    en: 'Ask for fewer draws; 16,384 always pass for an alliance of sixteen members.',
  },
};

/** The computation took longer than it may; says how far it was, which tells what size would pass. */
export function tooLong(method: string, language: Language, seconds: number, share: number): Reason {
  const done = Math.floor(100 * share);
  const french = done > 0 ? ` ${done}\u00A0% étaient faits\u00A0: une taille d’autant passerait.` : '';
  const english = done > 0 ? ` ${done} % was done: a size of as much would pass.` : '';
  return tooHeavy(method, language, {
    fr: `Calcul interrompu après ${seconds}\u00A0s\u00A0: le document demande trop de travail.${french}`,
    en: `Computation stopped after ${seconds} s: the document asks for too much work.${english}`,
  });
}

/** The computation asked for more memory than it may. */
export const tooLarge = (method: string, language: Language, megabytes: number): Reason =>
  tooHeavy(method, language, {
    fr: `Calcul interrompu\u00A0: il demande plus de ${megabytes}\u00A0Mo de mémoire.`,
    en: `Computation stopped: it needs more than ${megabytes} MB of memory.`,
  });

function tooHeavy(method: string, language: Language, text: Localized): Reason {
  const hint = Object.hasOwn(smaller, method) ? ` ${smaller[method]![language]}` : '';
  return { code: 'compute.too-heavy', path: '', message: `${text[language]}${hint}` };
}

/** Too many computations are under way already. */
export const busy = (language: Language): Reason => ({
  code: 'compute.busy',
  path: '',
  message:
    language === 'fr'
      ? 'Trop de calculs en cours. Réessayez dans quelques instants.'
      : 'Too many computations under way. Try again in a moment.',
});

/** Nobody waits for the answer any more. */
export const cancelled = (language: Language): Reason => ({
  code: 'compute.cancelled',
  path: '',
  message: language === 'fr' ? 'Calcul annulé.' : 'Computation cancelled.',
});
