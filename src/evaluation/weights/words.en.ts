import type { weightFr } from './words.fr.ts';

/** Words of weights, in English. */
export const weightEn: typeof weightFr = {
  tab: 'Weights',
  title: 'Give weights to the answers',
  lead: 'Without weights, each answer counts the same. If you know the shares of a population (ages, neighbourhoods), the results can look more like it. Nothing is weighted unless you ask for it, and the page of results says so.',
  many: 'Known shares',
  add: 'Give known shares',
  give: 'Give the shares',
  edit: 'Edit',
  remove: 'Take away',
  fields: {
    viewpoint: 'The population of which viewpoint',
    shares: 'Share of each answer, in %',
    source: 'Source',
  },
  hints: {
    shares: 'One line for each answer: the answer, a semicolon, its share. They add up to 100.',
    source: 'Published with the results. For instance: Insee, census of 2022, commune of…',
  },
  problems: {
    unknownOption: (found) => `This answer is none of the question: ${found}.`,
    notPercent: (option, found) =>
      `“${option}”: a share from 0 to 100 is expected, like 24.5; found: ${found}.`,
    optionTwice: (option) => `The answer ${option} is given twice.`,
    optionMissing: (option) => `The share of the answer ${option} is missing.`,
    sumOf: (sum) => `The shares add up to ${sum}%: they must make 100%.`,
    already: 'The shares of this viewpoint are already given for this question: edit them.',
    noMargin: 'Give known shares first.',
    noRelease: 'Establish the results first: weights apply to what may be shown.',
  },
  questions: 'The questions that may serve',
  questionsIntro:
    'A question of one choice, of which you know the shares in the population: age, neighbourhood, size of the company…',
  notOpen: 'The campaign is not open.',
  notOpenNext:
    'Known shares are given once the questions are fixed. To be able to weight, add before you open a question of profile with one choice, wide enough to point at nobody.',
  noQuestion: 'This campaign has no question of one choice.',
  noQuestionNext:
    'To be able to weight the next one, add a question of profile before you open it. It is enough, as long as it points at nobody.',
  none: 'No share is given: the results are not weighted.',
  columns: {
    viewpoint: 'Viewpoint',
    question: 'Question',
    shares: 'Shares',
    source: 'Source',
    deeds: 'Change',
  },
  apply: 'Apply to the results',
  applyNote:
    'Weighted shares are then shown first, with their weights and their source; the shares without weights stay one link away. The next results will be weighted likewise.',
  applied: (day) => `The results are weighted since ${day}.`,
  withdraw: 'Go back to shares without weights',
  again: 'Apply again, after a change',
  how: 'How weights are made',
  howLines: [
    'For each question and each viewpoint, weights are adjusted until those who answer look like the given shares (raking).',
    'A weight stays between a fifth and five times the mean one, our choice; otherwise the viewpoint is not weighted.',
    'Unequal weights cost precision: the effective size says how many equal answers they are worth, and the interval counts with it.',
    'A weighted share is told only if each group that carries one weight reaches the threshold and is not nearly of one mind: otherwise, comparing both shares would tell what a few people answered.',
    'Numbers are not weighted, nor is the evolution, nor what is put together with other territories.',
  ],
  method: 'The formula of weights and an example to redo',
  notice: {
    title: 'These shares are weighted.',
    margin: (viewpoint, question, shares, source) =>
      `${viewpoint}, by “${question}”: ${shares}. Source: ${source}.`,
    share: (option, share) => `${option}: ${share}`,
    without: 'See the shares without weights',
    aside: 'You are reading the shares without weights.',
    back: 'See the weighted shares',
    how: 'How weights are made',
    uncovered: (share) =>
      `Up to ${share} of this population has no group large enough among the answers: weights change nothing to it.`,
  },
  row: {
    worth: (answers, effective) => `${answers}, worth ${effective}`,
    noneHere: 'Without weights on this question.',
    numbers: 'Without weights: numbers are not weighted.',
    without: (answers, why) => `${answers}, without weights: ${why}`,
    why: {
      'no-margin': 'no known shares',
      'not-shares': 'a number has no share',
      'small-groups': 'fewer than two groups large enough',
      'out-of-reach': 'the known shares would ask for too unequal weights',
      'one-mind': 'one of the groups answers nearly with one voice',
      'moved-little': 'too few new answers since the weights before',
    },
  },
  lines: {
    weighted: 'Weights are applied, to shares only; they are said at the beginning, with their source.',
    unweighted: 'No weighting is applied.',
  },
  files: 'The same, without the weights:',
  wall: 'Project without the weights',
  paper: { title: 'Weights', answers: (answers, effective) => `${answers} (worth ${effective})` },
};
