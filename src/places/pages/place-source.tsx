import { useLanguage } from '../../platform/web/language-context.tsx';
import { placeSource } from '../vintage.ts';
import { placeWords } from '../words.ts';

/** Where codes, names and populations come from. */
export function PlaceSource() {
  const language = useLanguage();
  const words = placeWords[language];
  return (
    <p class="note">
      {words.source} <a href={placeSource.url}>{placeSource.title[language]}</a>,{' '}
      {placeSource.population[language]}. {words.licence(placeSource.licence)}
    </p>
  );
}
