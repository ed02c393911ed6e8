/** Words with which the model of an alliance is saved. */
export const saveFr = {
  title: 'Enregistrer',
  draft:
    'Le modèle peut rester inachevé : ce qui est inconnu reste vide. Les autres personnes de l’alliance le verront tel quel.',
  keep: 'Enregistrer le modèle',
  versionTitle: 'Garder une version',
  versionIntro:
    'Une version est datée et ne change plus jamais. C’est elle que l’on montre, que l’on compare et que l’on partage.',
  versionName: 'Nom de la version',
  versionReason: 'Pourquoi cette version ? Qu’est-ce qui a changé ?',
  versionReasonHint: 'Par exemple : loyers confirmés par la commune, risque revu après l’expérimentation.',
  version: 'Garder cette version',
};
