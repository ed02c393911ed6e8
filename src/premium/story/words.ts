import { catalogue } from '../../platform/web/messages/catalogue.ts';

/** How a story tells what a version of the premium says. */
export const premiumFactWords = catalogue(
  {
    territory: (version: string) => `Prime à l’alliance, territoire compris (version ${version})`,
    members: (version: string) => `Prime à l’alliance, pour les membres (version ${version})`,
    text: (range: string, years: string, priceYear: number, chances: string) =>
      `${range} sur ${years}, en euros de ${priceYear} ; positive dans ${chances}. Une estimation, avec ses hypothèses.`,
  },
  {
    territory: (version) => `Alliance premium, territory included (version ${version})`,
    members: (version) => `Alliance premium, for the members (version ${version})`,
    text: (range, years, priceYear, chances) =>
      `${range} over ${years}, in euros of ${priceYear}; positive in ${chances}. An estimate, with its hypotheses.`,
  },
);
