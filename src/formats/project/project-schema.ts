import * as z from 'zod';
import { actorKinds } from '../../kernel/codes.ts';

/** Name and version of the format of a project for programs. */
export const projectFormat = 'cap17/project@1';

const text = z.string();
const day = z.iso.date();
const euros = z.number().min(0).describe('Euros, to the cent; null when it is not known, never 0 instead');
const attachedTo = z.string().describe('`project`, `orientation:<id>` or `action:<id>`');

const action = z
  .strictObject({
    id: z.uuid(),
    number: z.int().min(1).describe('Number inside the project: 12 is shown as A12'),
    orientationId: z.uuid().nullable(),
    title: text,
    description: text,
    themes: z.array(text).describe('Codes of data/themes.json'),
    objectives: text,
    publics: text,
    expectedResults: text,
    resources: text,
    budgetPlanned: euros.nullable(),
    budgetActual: euros.nullable(),
    cofunders: z.array(
      z.strictObject({
        name: text,
        share: z
          .number()
          .min(0)
          .max(100)
          .nullable()
          .describe('Percent of the budget planned; null when unknown'),
      }),
    ),
    status: z.enum(['upcoming', 'ongoing', 'done', 'paused', 'abandoned', 'blocked', 'late', 'to-discuss']),
    priority: z.enum(['high', 'medium', 'low']).nullable(),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    isContinuous: z.boolean(),
    calendar: text,
    governance: text,
    participation: text,
    confidentiality: z.enum(['public', 'writers']),
    pilots: text,
    services: text,
    partners: z.array(
      z.strictObject({
        actorId: z.uuid(),
        name: text.nullable(),
        contribution: text,
        benefit: text,
      }),
    ),
    dependsOn: z.array(z.int().min(1)).describe('Numbers of the actions that must move first'),
    origin: z
      .strictObject({ slug: text, name: text })
      .nullable()
      .describe('The pioneering alliance it started from'),
  })
  .describe('An action sheet');

const dated = z.strictObject({ value: z.number().nullable(), on: day.nullable() });

const indicator = z.strictObject({
  id: z.uuid(),
  catalogueId: text.nullable(),
  name: text,
  unit: text,
  direction: z.enum(['up', 'down', 'none']),
  attachedTo,
  targets: z.array(text).describe('Codes of SDG targets'),
  source: text,
  baseline: dated,
  target: dated,
  readings: z
    .array(z.strictObject({ on: day, value: z.number(), source: text }))
    .describe('One a day at most'),
});

/** A project of territory for programs, as `/api/v1/projects/<key>/project.json` gives it: what the asker may read. */
export const projectSchema = z
  .strictObject({
    format: z.literal(projectFormat),
    name: text,
    slug: text,
    address: z.url(),
    date: day,
    licence: z.url(),
    isExample: z.boolean().describe('True for an invented project'),
    territory: text,
    vision: text,
    horizonYear: z.int().nullable(),
    diagnosis: z.strictObject({
      summary: text,
      said: z
        .array(
          z.strictObject({
            nature: z.enum(['strength', 'weakness', 'need', 'resource', 'wish']),
            text,
            theme: text.nullable(),
            viewpoint: z.enum(actorKinds).nullable(),
          }),
        )
        .describe('What actors said, without their names'),
    }),
    actors: z.array(text).describe('Those who take part'),
    sdgs: z.array(
      z.strictObject({
        target: text,
        goal: z.int().min(1).max(17),
        level: z.enum(['main', 'supports', 'watch-out']),
        why: text,
        attachedTo,
      }),
    ),
    orientations: z.array(z.strictObject({ id: z.uuid(), title: text, description: text })),
    actions: z.array(action),
    indicators: z.array(indicator),
  })
  .describe('A project of territory: what is not known is null');

/** The same value, which nobody changes. */
type Fixed<Value> = Value extends readonly (infer Item)[]
  ? readonly Fixed<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Fixed<Value[Key]> }
    : Value;

/** A project as its file holds it. */
export type ProjectDocument = Fixed<z.infer<typeof projectSchema>>;
