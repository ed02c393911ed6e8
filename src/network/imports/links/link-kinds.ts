import {
  type CellChoice,
  type CellReader,
  cellChoices,
  readChoice,
  textOf,
} from '../../../formats/table/index.ts';
import { type LinkKind, linkKinds } from '../../domain/codes.ts';
import { networkWords } from '../../graph/words.ts';

/** What passes through a link, as people write it. */
export const linkKindChoices: readonly CellChoice<LinkKind>[] = cellChoices(
  linkKinds,
  (language) => networkWords[language].kinds,
  {
    funds: [
      'financement',
      'subvention',
      'subventionne',
      'don',
      'donne de l’argent',
      'mécénat',
      'mécénat financier',
      'cofinance',
      'cofinancement',
      'soutien financier',
      'aide financière',
      'appui financier',
      'parrainage',
      'cotisation',
      'adhésion',
      'dotation',
      'grant',
      'funding',
    ],
    'lends-people': [
      'prête des personnes',
      'prêt de personnel',
      'mise à disposition',
      'mise à disposition de personnel',
      'mise à disposition d’un salarié',
      'mécénat de compétences',
      'bénévolat',
      'lends people',
    ],
    'shares-means': [
      'partage des moyens',
      'partage de moyens',
      'mutualisation',
      'partage',
      'mise en commun',
      'prêt de local',
      'prêt de locaux',
      'prêt de salle',
      'prêt de matériel',
      'prêt de véhicule',
      'mise à disposition de locaux',
      'mise à disposition de salle',
      'mise à disposition d’une salle',
      'mise à disposition d’un local',
      'mise à disposition de matériel',
      'don en nature',
      'don de matériel',
      'don alimentaire',
      'mécénat en nature',
      'hébergement',
      'shares means',
    ],
    'buys-from': [
      'achète',
      'achat',
      'client de',
      'prestation',
      'marché',
      'commande',
      'loyer',
      'buys',
      'purchase',
    ],
    'brings-publics': [
      'amène des publics',
      'oriente',
      'orientation',
      'adresse des publics',
      'brings publics',
    ],
    'gives-legitimacy': [
      'donne de la légitimité',
      'légitimité',
      'soutien',
      'label',
      'agrément',
      'reconnaissance',
      'gives legitimacy',
    ],
    teaches: [
      'transmet un savoir',
      'transmet',
      'formation',
      'forme',
      'accompagne',
      'accompagnement',
      'trains',
    ],
    'depends-on': ['dépend', 'dépendance', 'depends'],
  },
);

const readKindName = readChoice(linkKindChoices);

/** Reads what passes by the words that begin it, the longest first: «Subvention de fonctionnement», «Prêt de salle le mardi». */
export const readLinkKind: CellReader<LinkKind> = (cell, language) => {
  const words = textOf(cell).split(/\s+/u);
  for (let length = words.length; length > 0; length--) {
    const read = readKindName({ kind: 'text', text: words.slice(0, length).join(' ') }, language);
    if (read.ok) return read;
  }
  return readKindName(cell, language);
};
