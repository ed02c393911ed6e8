import type { AllianceForm, JointForm, PooledForm } from '../domain/alliance-form.ts';
import { isBlankQuantity, type QuantityForm } from '../domain/quantity-form.ts';

const invented = 'Réponse inventée pour l’exemple.';
const inventedSource = 'exemple pédagogique';

/** A blank figure answered by a range in euros; one that is known stays. */
const answered = (quantity: QuantityForm, low: number, high: number): QuantityForm =>
  isBlankQuantity(quantity)
    ? {
        ...quantity,
        low: String(low),
        high: String(high),
        source: quantity.source || inventedSource,
        note: `${quantity.note} ${invented}`.trim(),
      }
    : quantity;

const pooled = (line: PooledForm): PooledForm =>
  line.form === 'use'
    ? {
        ...line,
        fixed: answered(line.fixed, 1000, 3000),
        users: line.users.map((user) => ({
          ...user,
          alone: answered(user.alone, 5000, 9000),
          use: answered(user.use, 300, 1200),
        })),
      }
    : line;

/** Who is needed for a line to come about, beside the kitchen itself: the alliance holds by several threads, not by one. */
const neededFor: Readonly<Record<string, readonly string[]>> = {
  'Ventes de repas à la cantine': ['Communauté de communes'],
  'Repas locaux à la cantine du bourg': ['Communauté de communes'],
  'Ancienne cuisine centrale': ['Communauté de communes'],
  'Un débouché régulier pour les deuxièmes choix': ['Maraîchers associés'],
  'Surplus de légumes, d’ordinaire perdus': ['Maraîchers associés'],
  'Un lieu de stage à dix minutes': ['Lycée agricole'],
  'Encadrement de deux classes': ['Lycée agricole'],
  'Bocaux d’hiver pour 120 familles': ['Maraîchers associés', 'Épicerie solidaire'],
  'Moins de gaspillage, des repas équilibrés': ['Maraîchers associés', 'Épicerie solidaire'],
  'Bénévoles aux journées de bocaux': ['Maraîchers associés', 'Épicerie solidaire'],
};
const kitchen = 'Scic cuisine partagée';

/** What is brought is below zero, so is its answer. */
const jointAmong =
  (members: AllianceForm['members']) =>
  (line: JointForm): JointForm => {
    const needed = Object.entries(neededFor).find(([title]) => line.label.startsWith(title))?.[1];
    const names = needed === undefined ? null : [kitchen, ...needed];
    return {
      ...line,
      among:
        names === null ? line.among : members.filter(({ name }) => names.includes(name)).map(({ id }) => id),
      perYear: line.id.startsWith('contribution-')
        ? answered(line.perYear, -2500, -500)
        : answered(line.perYear, 6000, 16000),
    };
  };

/** The model of the teaching example with an invented answer wherever a figure is asked. */
export const withInventedAnswers = (form: AllianceForm): AllianceForm => ({
  ...form,
  source: inventedSource,
  pooled: form.pooled.map(pooled),
  joint: form.joint.map(jointAmong(form.members)),
  engineering: {
    ...form.engineering,
    years: form.engineering.years.map((year) => answered(year, 2000, 5000)),
    later: answered(form.engineering.later, 500, 2000),
  },
  // A monthly committee that is already paid for by the tasks: half a day or so of each member.
  coordination: {
    ...form.coordination,
    low: '600',
    high: '1800',
    source: inventedSource,
    note: 'Réponse inventée pour l’exemple : une demi-journée par mois et par membre.',
  },
});
