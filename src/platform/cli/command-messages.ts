import type { Language } from '../../kernel/language.ts';

const french = {
  usage: 'Usage\u00A0:',
  commands: 'Commandes',
  arguments: 'Arguments',
  options: 'Options',
  introduction:
    'Cap17 — comprendre, chiffrer, partager et évaluer ce que les acteurs d’un territoire font ensemble.',
  more: 'cap17 COMMANDE --help décrit une commande.',
  jsonOption: 'Un seul document JSON sur la sortie standard',
  langOption: 'Langue des messages\u00A0: fr ou en (sinon, celle du système)',
  helpOption: 'Cette aide',
  versionOption: 'La version',
  unknownCommand: (name: string) =>
    `Commande inconnue\u00A0: «\u202F${name}\u202F». Commandes connues\u00A0:`,
  unknownOption: (name: string) => `Option inconnue\u00A0: ${name}.`,
  missingValue: (name: string) => `L’option ${name} demande une valeur.`,
  unexpectedValue: (name: string) => `L’option ${name} ne prend pas de valeur.`,
  repeatedOption: (name: string) => `L’option ${name} est donnée deux fois.`,
  missingArgument: (name: string) => `Il manque ${name}.`,
  unexpectedArgument: (value: string) => `Mot en trop\u00A0: «\u202F${value}\u202F».`,
  unknownLanguage: (value: string) => `--lang vaut fr ou en, pas «\u202F${value}\u202F».`,
  fileMissing: (file: string) => `Le fichier «\u202F${file}\u202F» n’existe pas.`,
  fileIsFolder: (file: string) => `«\u202F${file}\u202F» est un dossier\u202F; il faut un fichier.`,
  fileUnreadable: (file: string, code: string) =>
    `Le fichier «\u202F${file}\u202F» ne peut pas être lu (${code}).`,
  fileTooLarge: (file: string, limit: number) => `Le fichier «\u202F${file}\u202F» dépasse ${limit}\u00A0Mo.`,
  noOutputName: (option: string) => `${option} demande le nom d’un fichier à écrire.`,
  sameAsInput: (option: string, file: string) =>
    `${option}\u00A0: «\u202F${file}\u202F» est le fichier lu\u202F; il serait perdu. Donnez un autre nom.`,
  sameOutput: (option: string, other: string, file: string) =>
    `${option} et ${other} désignent le même fichier, «\u202F${file}\u202F»\u202F; il faut deux noms.`,
  noFolder: (file: string, folder: string) =>
    `«\u202F${file}\u202F» ne peut pas être écrit\u00A0: le dossier «\u202F${folder}\u202F» n’existe pas.`,
  fileUnwritable: (file: string, code: string) =>
    `Le fichier «\u202F${file}\u202F» ne peut pas être écrit (${code}).`,
  unknownVerb: (found: string, expected: string) =>
    `Mot inconnu\u00A0: «\u202F${found}\u202F». Mot attendu\u00A0: ${expected}.`,
  noAdministrator: (email: string) => `Aucun administrateur de ce site n’a l’adresse «\u202F${email}\u202F».`,
  recoveryLink: (minutes: number) =>
    `Ce lien sert une fois, pendant ${minutes}\u00A0minutes\u202F; il remplace le précédent. Le second facteur, les codes et les clés d’accès de ce compte seront retirés, ses sessions fermées.`,
  internal: 'Erreur inattendue. Merci de la signaler avec la ligne suivante\u00A0:',
};

type Messages = typeof french;

const english: Messages = {
  usage: 'Usage:',
  commands: 'Commands',
  arguments: 'Arguments',
  options: 'Options',
  introduction: 'Cap17: understand, cost, share and evaluate what a territory’s actors do together.',
  more: 'cap17 COMMAND --help describes one command.',
  jsonOption: 'One JSON document on standard output, nothing else',
  langOption: 'Language of the messages: fr or en (otherwise the system’s)',
  helpOption: 'This help',
  versionOption: 'The version',
  unknownCommand: (name) => `Unknown command: “${name}”. Known commands:`,
  unknownOption: (name) => `Unknown option: ${name}.`,
  missingValue: (name) => `The option ${name} needs a value.`,
  unexpectedValue: (name) => `The option ${name} takes no value.`,
  repeatedOption: (name) => `The option ${name} is given twice.`,
  missingArgument: (name) => `${name} is missing.`,
  unexpectedArgument: (value) => `Unexpected word: “${value}”.`,
  unknownLanguage: (value) => `--lang is fr or en, not “${value}”.`,
  fileMissing: (file) => `The file “${file}” does not exist.`,
  fileIsFolder: (file) => `“${file}” is a folder; a file is needed.`,
  fileUnreadable: (file, code) => `The file “${file}” cannot be read (${code}).`,
  fileTooLarge: (file, limit) => `The file “${file}” is larger than ${limit} MB.`,
  noOutputName: (option) => `${option} needs the name of a file to write.`,
  sameAsInput: (option, file) =>
    `${option}: “${file}” is the file that is read, and would be lost. Give another name.`,
  sameOutput: (option, other, file) =>
    `${option} and ${other} name the same file, “${file}”; two names are needed.`,
  noFolder: (file, folder) => `“${file}” cannot be written: the folder “${folder}” does not exist.`,
  fileUnwritable: (file, code) => `The file “${file}” cannot be written (${code}).`,
  unknownVerb: (found, expected) => `Unknown word: “${found}”. Expected: ${expected}.`,
  noAdministrator: (email) => `No administrator of this site has the address “${email}”.`,
  recoveryLink: (minutes) =>
    `This link works once, for ${minutes} minutes, and replaces the one before. The second factor, the codes and the passkeys of this account will be removed, its sessions closed.`,
  internal: 'Unexpected error. Please report it with the following line:',
};

/** Texts of the command line itself. */
export const commandMessages: Readonly<Record<Language, Messages>> = { fr: french, en: english };
