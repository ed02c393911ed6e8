/** What is said of amounts that members keep private. */
export const privateFr = {
  members: 'Montants privés réunis',
  public: 'Montants privés réunis, pour les autres',
  note: 'Somme de ce qu’au moins trois membres gardent privé : apports en négatif, bénéfices en positif. Elle ne dit rien d’aucun d’eux. Comptée comme créée tous ensemble.',
  withheldTitle: 'Des montants privés ne sont pas comptés ici',
  withheld: {
    'few-members': 'Moins de trois membres gardent des montants privés : leur somme en dirait trop.',
    'one-dominates':
      'Un membre pourrait retrouver, à peu près, ce qu’un autre garde privé : la somme cache trop peu le plus grand montant.',
    difference:
      'Comparée à une version précédente, la somme des montants privés dirait ce qu’un ou deux membres ont changé.',
    currency: 'Le modèle n’est pas en euros : les montants privés, qui le sont, n’y entrent pas.',
  },
  withheldNext:
    'Les chiffres ci-dessous sont donc incomplets. Les membres concernés peuvent montrer leurs lignes à l’alliance.',
};
