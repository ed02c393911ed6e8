import type { Language } from '../../kernel/language.ts';

const french = {
  navigation: 'API et formats',
  title: 'API et formats ouverts',
  lead: 'Les mêmes documents que la ligne de commande, et les mêmes réponses. Rien n’est conservé de ce qui est envoyé.',
  documents: 'Les documents',
  caption: 'Une adresse par document ; la définition qui le vérifie est aussi celle qui le décrit.',
  what: 'Calcul',
  address: 'Adresse (POST)',
  command: 'Commande',
  schema: 'Schéma JSON',
  kinds: 'Ce que l’on lit et modifie',
  kindsText:
    'Avec un jeton d’accès (Mon espace), un programme fait ce que vous pouvez faire : lire (GET), remplacer (PUT), changer quelques champs (PATCH), supprimer (DELETE) à l’adresse de l’objet, avec If-Match ; ajouter (POST), avec Idempotency-Key. La description complète dit les champs de chacun.',
  kindsCaption: 'Objets modifiables, leur adresse, et où en ajouter un',
  kind: 'Objet',
  one: 'Adresse de chacun',
  begun: 'Ajouter (POST)',
  byPage: 'sur sa page',
  files: 'Les sauvegardes',
  filesText:
    'Une sauvegarde est une archive .tar.gz que tout outil ouvre. Deux documents disent ce qu’elle contient ; les lignes des tables sont du JSON, une par ligne.',
  example: 'Un exemple',
  exampleText: 'Depuis le dossier de Cap17, la prime de la cuisine partagée (exemple pédagogique) :',
  errors: 'Les refus',
  errorsText:
    'Un document refusé l’est avec toutes ses erreurs à la fois (statut 422) : un code stable, la place dans le document (JSON Pointer), ce qui a été trouvé et ce qui est attendu. Les messages sont en français, ou en anglais si l’en-tête Accept-Language le préfère. Les réponses suivent la RFC 9457 et portent une référence à citer.',
  limits: 'Les limites',
  limitsText:
    'Un document de 6 Mo au plus, un temps et une mémoire bornés par calcul. Au-delà de soixante calculs par minute, la réponse 429 dit quand revenir.',
  description: 'Description complète (OpenAPI 3.1)',
};

const english: typeof french = {
  navigation: 'API and formats',
  title: 'API and open formats',
  lead: 'The same documents as the command line, and the same answers. Nothing that is sent is kept.',
  documents: 'The documents',
  caption: 'One address per document; the definition that checks it is the one that describes it.',
  what: 'Computation',
  address: 'Address (POST)',
  command: 'Command',
  schema: 'JSON Schema',
  kinds: 'What is read and changed',
  kindsText:
    'With an access token (My space), a program does what you may do: read (GET), replace (PUT), change some fields (PATCH), remove (DELETE) at the address of the object, with If-Match; add (POST), with Idempotency-Key. The full description tells the fields of each.',
  kindsCaption: 'Objects that can be changed, their address, and where to add one',
  kind: 'Object',
  one: 'Address of each',
  begun: 'Add (POST)',
  byPage: 'on its page',
  files: 'Backups',
  filesText:
    'A backup is a .tar.gz archive that any tool opens. Two documents tell what it holds; the rows of the tables are JSON, one per line.',
  example: 'An example',
  exampleText: 'From the folder of Cap17, the premium of the shared kitchen (invented example):',
  errors: 'Refusals',
  errorsText:
    'A refused document is refused with all its errors at once (status 422): a stable code, the place in the document (JSON Pointer), what was found and what is expected. Messages are in French, or in English when the Accept-Language header prefers it. Answers follow RFC 9457 and carry a reference to quote.',
  limits: 'Limits',
  limitsText:
    'A document of 6 MB at most, bounded time and memory for each computation. Beyond sixty computations a minute, the answer 429 says when to come back.',
  description: 'Full description (OpenAPI 3.1)',
};

/** Texts of the room, set in the typography of their language where they are shown. */
export const openDataWords: Readonly<Record<Language, typeof french>> = { fr: french, en: english };
