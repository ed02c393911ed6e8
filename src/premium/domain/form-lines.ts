import type { GroupForm, JointForm, LawForm, PooledForm, UseForm } from './alliance-form.ts';
import type { Converted, Reading } from './form-reading.ts';
import { pointerToken } from './form-reading.ts';
import type { QuantityForm } from './quantity-form.ts';

type Figures = Record<string, unknown>;

/** The id, the words and the weights really received, which all lines have. */
const head = (form: PooledForm | JointForm, reading: Reading): Figures => ({
  id: form.id,
  ...reading.noted(form),
  ...(form.label === '' ? {} : { label: form.label }),
  ...withNotes('received', reading.weights('received', form.received, 'received').received, form, reading),
});

/** Figures by member with the notes that the file gives beside them; nothing when there is neither. */
const withNotes = (
  key: string,
  figures: Figures | undefined,
  form: PooledForm | JointForm,
  reading: Reading,
): Figures => {
  const notes = notesOf(key, form, reading);
  return figures === undefined && Object.keys(notes).length === 0 ? {} : { [key]: { ...notes, ...figures } };
};

const notesOf = (key: string, form: PooledForm | JointForm, reading: Reading): Figures => {
  const notes = reading.bag(form.maps)[key];
  return typeof notes === 'object' && notes !== null ? (notes as Figures) : {};
};

const law = (form: LawForm, reading: Reading): Figures => {
  const body = {
    ...reading.bag(form.body),
    ...reading.optional('fixed', form.fixed, 'fixed', '/law/fixed', 'money'),
    ...reading.required('unitCost', form.unitCost, 'unitCost', '/law/unitCost', 'money'),
    ...reading.required('elasticity', form.elasticity, 'elasticity', '/law/elasticity'),
  };
  const need = form.needs.map(({ member, need: quantity }, index): [string, unknown] => [
    member,
    reading.optional('figure', quantity, `needs.${index}.need`, `/need/${pointerToken(member)}`).figure,
  ]);
  reading.text('/need', 'needs.0.need');
  const typed = need.filter(([, quantity]) => quantity !== undefined);
  return { law: body, need: { ...notesOf('need', form, reading), ...Object.fromEntries(typed) } };
};

const use = (form: UseForm, reading: Reading): Figures => {
  const users = form.users
    .map((user, index) => ({ ...user, index }))
    .filter((user) => !(reading.isBlank(user.alone) && reading.isBlank(user.use)));
  const column = (key: 'alone' | 'use', pointer: string) =>
    Object.fromEntries(
      users.map((user) => [
        user.member,
        reading.required(
          'figure',
          user[key],
          `users.${user.index}.${key}`,
          `${pointer}/${pointerToken(user.member)}`,
          'money',
        ).figure,
      ]),
    );
  reading.text('/alone', 'users.0.alone');
  reading.text('/pooled/use', 'users.0.use');
  return {
    alone: { ...notesOf('alone', form, reading), ...column('alone', '/alone') },
    pooled: {
      ...reading.bag(form.body),
      ...reading.optional('fixed', form.fixed, 'fixed', '/pooled/fixed', 'money'),
      use: { ...notesOf('use', form, reading), ...column('use', '/pooled/use') },
    },
  };
};

const group = (form: GroupForm, reading: Reading): Figures => {
  reading.text('/costs', 'costs');
  const costs = form.costs.map(({ group: key, cost }, index): [string, unknown] => [
    key,
    reading.required('figure', cost, `costs.${index}.cost`, `/costs/${pointerToken(key)}`, 'money').figure,
  ]);
  return { costs: { ...notesOf('costs', form, reading), ...Object.fromEntries(costs) } };
};

const figuresOf = (form: PooledForm): QuantityForm[] => {
  if (form.form === 'law') return [form.fixed, form.unitCost, ...form.needs.map(({ need }) => need)];
  if (form.form === 'use')
    return [form.fixed, ...form.users.flatMap(({ alone, use: part }) => [alone, part])];
  return form.costs.map(({ cost }) => cost);
};

/** A pooled means of the file; blank while it has neither a name nor a figure. */
export const convertPooled = (form: PooledForm, reading: Reading): Converted<unknown> => {
  const blank = form.label.trim() === '' && figuresOf(form).every((quantity) => reading.isBlank(quantity));
  const body =
    form.form === 'law'
      ? law(form, reading)
      : form.form === 'use'
        ? use(form, reading)
        : group(form, reading);
  return reading.done({ ...head(form, reading), ...body }, blank);
};

const corrections = ['deadweight', 'attribution', 'displacement', 'dropOff'] as const;

const destination = (form: JointForm, reading: Reading): Figures => {
  reading.text('/to', 'to');
  if (form.to === '') return {};
  if (form.to === 'shares') {
    const shares = reading.weights('to', form.shares, 'shares', 'percent').to;
    return { to: { ...notesOf('to', form, reading), ...shares } };
  }
  return { to: form.to };
};

/** A joint value of the file; blank while it has neither a name nor a figure. */
export const convertJoint = (form: JointForm, reading: Reading): Converted<unknown> => {
  const blank = form.label.trim() === '' && reading.isBlank(form.perYear);
  reading.text('/among', 'among');
  const corrected =
    form.to === 'public'
      ? corrections.map((key) => reading.optional(key, form[key], key, `/${key}`, 'percent'))
      : [];
  return reading.done(
    {
      ...head(form, reading),
      among: form.among,
      ...reading.required('perYear', form.perYear, 'perYear', '/perYear', 'money'),
      ...destination(form, reading),
      ...Object.assign({}, ...corrected),
    },
    blank,
  );
};
