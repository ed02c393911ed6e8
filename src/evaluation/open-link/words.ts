import { catalogue } from '../../platform/web/messages/catalogue.ts';

/** Words of the page about the answers of the open link. */
export const openLinkWords = catalogue(
  {
    tab: 'Lien ouvert',
    title: 'Réponses du lien ouvert',
    lead: 'Elles sont montrées ici, à ceux qui conduisent la campagne, et nulle part ailleurs : ni dans les regards croisés, ni dans le rapport, ni dans l’observatoire.',
    notRepresentative: 'Non représentatif.',
    notRepresentativeNote:
      'N’importe qui peut répondre par ce lien, plusieurs fois s’il le veut. Ces parts ne disent que ce qu’ont répondu ceux qui l’ont trouvé : elles n’ont donc ni intervalle, ni écart, ni comparaison.',
    dated: (day: string) => `établies le ${day}`,
    none: 'Aucune réponse du lien ouvert ne peut être montrée.',
    noneNext: (threshold: string) =>
      `Elles apparaissent quand on établit les résultats, si deux regards au moins y ont chacun ${threshold} réponses. En dessous, elles restent scellées.`,
    caption: 'Part de ceux qui ont répondu par le lien ouvert',
    middleCaption: 'Milieu des réponses venues par le lien ouvert',
    share: 'Part',
    see: 'Voir les réponses du lien ouvert',
  },
  {
    tab: 'Open link',
    title: 'Answers of the open link',
    lead: 'They are shown here, to those who run the campaign, and nowhere else: neither in the crossed results, nor in the report, nor in the observatory.',
    notRepresentative: 'Not representative.',
    notRepresentativeNote:
      'Anybody may answer by this link, several times if they wish. These shares tell only what those who found it answered: they have no interval, no gap, no comparison.',
    dated: (day: string) => `established on ${day}`,
    none: 'No answer of the open link may be shown.',
    noneNext: (threshold: string) =>
      `They appear when results are established, if two viewpoints at least each have ${threshold} answers there. Below, they stay sealed.`,
    caption: 'Share of those who answered by the open link',
    middleCaption: 'Middle of the answers that came by the open link',
    share: 'Share',
    see: 'See the answers of the open link',
  },
);
