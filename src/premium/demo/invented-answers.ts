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

/** What is brought is below zero, so is its answer. */
const joint = (line: JointForm): JointForm => ({
  ...line,
  perYear: line.id.startsWith('contribution-')
    ? answered(line.perYear, -2500, -500)
    : answered(line.perYear, 6000, 16000),
});

/** The model of the teaching example with an invented answer wherever a figure is asked. */
export const withInventedAnswers = (form: AllianceForm): AllianceForm => ({
  ...form,
  source: inventedSource,
  pooled: form.pooled.map(pooled),
  joint: form.joint.map(joint),
  engineering: {
    ...form.engineering,
    years: form.engineering.years.map((year) => answered(year, 2000, 5000)),
    later: answered(form.engineering.later, 500, 2000),
  },
});
