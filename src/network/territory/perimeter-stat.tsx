import type { Language } from '../../kernel/language.ts';
import { placeSource } from '../../places/index.ts';
import { Stat } from '../../platform/web/components/stat.tsx';
import { formatNumber } from '../../platform/web/format/numbers.ts';
import type { PerimeterFigures } from './territory-store.ts';
import { territoryWords } from './words.ts';

/** The population of a perimeter, which opens onto its source. */
export function PerimeterStat({
  language,
  figures,
}: {
  readonly language: Language;
  readonly figures: PerimeterFigures;
}) {
  const words = territoryWords[language].page;
  const isKnown = figures.withoutPopulation < figures.communes;
  const population = isKnown ? formatNumber(language, figures.population) : words.unknownPopulation;
  return (
    <Stat
      value={population}
      label={words.population}
      explain={{
        level: 2,
        remarks: [words.explain],
        inputs: [
          {
            name: words.communes(figures.communes),
            range: population,
            source: `${placeSource.title[language]}, ${placeSource.population[language]}`,
          },
        ],
        arguable: figures.withoutPopulation === 0 ? [] : [words.withoutPopulation(figures.withoutPopulation)],
      }}
    />
  );
}
