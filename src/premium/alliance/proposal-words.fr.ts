/** What a proposed model says of itself: labels and notes that go into the file. */
export const proposalFr = {
  ours: 'hypothèse de Cap17',
  delayNote: 'Hypothèse de Cap17 selon l’étape de l’alliance, modifiable.',
  hazardNote:
    'Hypothèse de Cap17, modifiable. Repère publié : 30 à 70 % des alliances échouent (Bamford et al. 2004, cité par Kale et Singh 2009), surtout des entreprises ; sur sept ans, 5 à 16 % par an.',
  coordinationNote:
    'Hypothèse de Cap17, modifiable : de quelques demi-journées par an à un jour par semaine.',
  correctionNote: 'Hypothèse de Cap17, modifiable : à étudier.',
  purchases: (supplier: string) => `Achats à ${supplier}`,
  shared: (giver: string, taker: string) => `Moyens partagés par ${giver} avec ${taker}`,
  contributed: (title: string, member: string) => `${title} (apport de ${member})`,
  pooledNote: 'Ce que chacun paie seul est connu ; ce que coûterait la mise en commun est à dire.',
  said: (text: string) => `Dit ainsi, sans base de valorisation : ${text}.`,
  otherYear: (year: number, price: number) => `En euros de ${year}, non convertis en euros de ${price}.`,
  contributionNote: 'Apport : un coût pour celui qui apporte, donc en négatif.',
  years: { one: 'année', other: 'années' },
  counted: (part: string, whole: string) =>
    `Vaut ${part} sur ${whole} : le fichier n’a pas de place pour les années d’une ligne, elle est donc comptée chaque année, pour cette part de son montant.`,
  effect: (range: string) =>
    `Placée à ses années, elle pèserait ${range} de ce qui est compté, selon le délai, la montée en régime et le risque supposés.`,
  noEffect: 'Avec le délai supposé, aucune année de la durée étudiée n’aurait encore d’effet.',
  taskSum: 'Somme des tâches de l’année : les bas ensemble, les hauts ensemble.',
  notForAll: 'Vient d’un lien ou d’un modèle que toute l’alliance ne voit pas : à dire par ses membres.',
  unsourced: (member: string) =>
    member === '' ? 'Déclaré dans l’alliance, sans source.' : `Déclaré par ${member}, sans source.`,
  partlySourced: 'Une partie de cette somme est sans source.',
  rateSource: 'valeur à confirmer',
};
