import type { Language } from '../../kernel/language.ts';

/** Words of the field that people use for one another, to begin with; moderators change the list afterwards. */
export const firstSynonyms: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'mécénat de compétences, bénévolat de compétences, pro bono',
    'bénévole, bénévolat',
    'mairie, commune, collectivité, maire, élu, municipalité',
    'intercommunalité, EPCI, communauté de communes, agglomération',
    'entreprise, société, PME, TPE',
    'subvention, financement, financer, fonds',
    'argent, financement, ressources financières',
    'évaluer, évaluation, mesure, mesurer',
    'impact social, utilité sociale',
    'modèle économique, modèle socio-économique',
    'partenariat, alliance, coopération',
    'partenaire, partenariat',
    'mutualiser, mutualisation, partage de moyens, mettre en commun',
    'ODD, objectifs de développement durable, agenda 2030',
    'ESS, économie sociale et solidaire',
    'PTCE, pôle territorial de coopération économique',
    'RSE, responsabilité sociétale',
    'campagne, rural, ruralité, village',
    'quartier prioritaire, QPV, politique de la ville, quartiers',
    'appel d’offres, marché public, commande publique, achat responsable',
    'emploi, chômage, insertion, inclusion',
    'formation, MOOC, cours, apprendre, se former',
    'diagnostic, état des lieux',
    'animer, animation, facilitation',
    'réunion, atelier',
    'concertation, participation, participation citoyenne',
    'habitants, citoyens',
    'tiers-lieu, tiers lieux, fab lab, coworking',
    'alimentation, alimentaire, cantine, nourriture',
    'récit, témoignage, raconter, storytelling',
    'indicateur, données, chiffres, statistiques',
    'chercheur, recherche, université',
    'convention, contrat, accord, juridique',
    'gouvernance, décision, pilotage',
    'groupement d’employeurs, partage d’emploi',
    'monnaie locale, économie locale',
    'déchets, réemploi, recyclage, économie circulaire',
    'climat, transition écologique, écologie',
    'fondation, mécène, mécénat, philanthropie',
    'CRTE, contrat de réussite de la transition écologique, contrat de relance et de transition écologique',
  ],
  en: [
    'skills patronage, skills-based volunteering, pro bono',
    'volunteer, volunteering',
    'local authority, town council, mayor',
    'company, business, firm',
    'grant, funding, fund, money',
    'evaluate, evaluation, measure, assessment',
    'partnership, alliance, cooperation, collaboration',
    'SDG, sustainable development goals, agenda 2030',
    'social economy, social and solidarity economy',
    'rural, village, countryside',
    'training, course, MOOC, learning',
    'philanthropy, foundation, patronage',
    'storytelling, story, testimony',
  ],
};

/** The expressions of a group, written with commas. */
export const expressionsOf = (words: string): string[] =>
  words
    .split(/[,;\n]/)
    .map((expression) => expression.trim())
    .filter((expression) => expression !== '');
