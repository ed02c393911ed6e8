import { catalogue } from '../../platform/web/messages/catalogue.ts';

/** How a story tells what the results of an evaluation show. */
export const evaluationFactWords = catalogue(
  {
    label: (title: string, question: string) => `Évaluation « ${title} » : ${question}`,
    group: (who: string, share: string, range: string, answers: string) =>
      `${who} : ${share}${range === '' ? '' : ` (${range})`}, ${answers}`,
    option: (option: string, groups: string) => `« ${option} » : ${groups}`,
    number: (who: string, middle: string, half: string, answers: string) =>
      `${who} : la moitié répond ${middle} ou moins (une sur deux de ${half}), ${answers}`,
    interval: 'Entre parenthèses, l’intervalle à 95 %.',
  },
  {
    label: (title, question) => `Evaluation “${title}”: ${question}`,
    group: (who, share, range, answers) => `${who}: ${share}${range === '' ? '' : ` (${range})`}, ${answers}`,
    option: (option, groups) => `“${option}”: ${groups}`,
    number: (who, middle, half, answers) =>
      `${who}: half answer ${middle} or less (one in two from ${half}), ${answers}`,
    interval: 'In brackets, the 95% interval.',
  },
);
