import type { Language } from '../../kernel/language.ts';
import type { DigestSource } from '../../platform/ports/contributions.ts';
import { figuresAddress } from './addresses.ts';
import { publishedFigures } from './published-figure.ts';
import { observatoryWords } from './words.ts';
import { writtenValue } from './written-value.ts';

/** Figures proposed each week. */
const together = 8;
const week = 7 * 86_400_000;

/** A few published figures each week, in turn: what an issue has told already is said so by the digest. */
export const figureSource: DigestSource = {
  name: 'figure',
  async propose(_since, { clock }) {
    const now = clock.now();
    const first = (Math.floor(now.getTime() / week) * together) % publishedFigures.length;
    const turn = [...publishedFigures, ...publishedFigures].slice(first, first + together);
    return turn.map((figure) => {
      const told = (language: Language): string => {
        const words = observatoryWords[language];
        const parts = [
          `${words.viewpoints[figure.viewpoint]}, ${figure.year ?? words.noYear}`,
          figure.source,
          figure.caveat?.[language],
        ];
        return parts.filter((part) => part).join('. ');
      };
      return {
        key: figure.id,
        kind: 'figure',
        title: {
          fr: `${writtenValue('fr', figure)} : ${figure.question.fr}`,
          en: `${writtenValue('en', figure)}: ${figure.question.en}`,
        },
        text: { fr: told('fr'), en: told('en') },
        address: {
          fr: `${figuresAddress('fr')}?q=${encodeURIComponent(figure.question.fr.slice(0, 60))}`,
          en: `${figuresAddress('en')}?q=${encodeURIComponent(figure.question.en.slice(0, 60))}`,
        },
        at: now,
      };
    });
  },
  async withdrawn(keys) {
    const known = new Set(publishedFigures.map(({ id }) => id));
    return keys.filter((key) => !known.has(key));
  },
};
