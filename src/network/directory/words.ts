import { catalogue } from '../../platform/web/messages/catalogue.ts';

const directoryFr = {
  title: 'Trouver par nom ou numéro dans l’annuaire des entreprises',
  label: 'Nom, SIREN ou SIRET',
  hint: 'Facultatif. Ces mots sont envoyés à l’annuaire public des entreprises (api.gouv.fr), qui connaît aussi les associations ayant un numéro.',
  find: 'Chercher dans l’annuaire',
  none: 'L’annuaire ne connaît personne de ce nom. Écrivez la fiche ci-dessous : un acteur sans numéro est un acteur à part entière.',
  later: 'L’annuaire se repose un instant. Réessayez dans une minute, ou écrivez la fiche ci-dessous.',
  failed: 'L’annuaire ne répond pas. Écrivez la fiche ci-dessous ; rien d’autre n’en dépend.',
  found: 'Dans l’annuaire',
  take: (name: string) => `Reprendre ${name}`,
  taken: (name: string) =>
    `Repris de l’annuaire des entreprises : ${name}. Vérifiez, complétez, puis enregistrez.`,
  closed: 'a cessé son activité',
} as const;

const directoryEn = {
  title: 'Find by name or number in the directory of companies',
  label: 'Name, SIREN or SIRET',
  hint: 'Optional. These words are sent to the public directory of companies (api.gouv.fr), which also knows associations that have a number.',
  find: 'Search the directory',
  none: 'The directory knows nobody of this name. Write the sheet below: an actor without a number is an actor like any other.',
  later: 'The directory is resting. Try again in a minute, or write the sheet below.',
  failed: 'The directory does not answer. Write the sheet below; nothing else depends on it.',
  found: 'In the directory',
  take: (name: string) => `Take ${name}`,
  taken: (name: string) => `Taken from the directory of companies: ${name}. Check, complete, then save.`,
  closed: 'has ceased its activity',
} as const;

/** Words of the search in the public directory of companies. */
export const directoryWords = catalogue(directoryFr, directoryEn);
