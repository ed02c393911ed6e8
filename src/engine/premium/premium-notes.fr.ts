/** Remarks that a report may carry, in French; `{…}` stands for a figure. */
export const premiumNotesFr = {
  tooManyMembers:
    'Au-delà de 16 membres, les groupes ne sont pas tous comparés : ce résultat n’est pas calculé. Les partages « shapley » et « equal » portent sur v, sans la possibilité de travailler par blocs.',
  blocks:
    'Au calcul central, les membres gagnent davantage en travaillant par blocs, ou chacun de son côté, que tous ensemble : les parts se partagent ce qu’ils peuvent obtenir ainsi, plus que la prime des membres.',
  notQuasiBalanced:
    'La valeur tau n’existe pas ici : ce que chacun peut espérer au plus ne couvre pas le tout, ou passe sous son droit minimal (jeu non quasi équilibré).',
  noCommonPropensity:
    'Le point de Gately n’existe pas ici : aucun membre n’apporte plus au tout que ce qu’il vaut seul, alors qu’il y a quelque chose à partager.',
  notCertified: 'Le nucléole n’a pas pu être certifié à la précision des nombres : il n’est pas donné.',
  overflow:
    'Les montants dépassent ce que les nombres peuvent porter : ce résultat n’est pas calculé. Changez d’unité de monnaie.',
  quadrature: 'Parts calculées par une intégrale dont l’erreur est bornée : au plus {bound} par part.',
  publicFundsCost:
    'Hypothèse de Cap17 : le coût d’opportunité des fonds publics, absent du fichier, est pris à 0,20 (rapport Quinet 2013, non confirmé à la source).',
  floorAboveCeiling:
    'Le plancher dépasse le plafond : aucun montant de financement n’est justifié par ces chiffres.',
  sensitivitySamples:
    'Les indices de sensibilité sont calculés sur {analysed} tirages de chacun des deux échantillons, et non sur {samples}.',
} as const;
