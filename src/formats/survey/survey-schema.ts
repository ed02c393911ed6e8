import { z } from 'zod';

/** Limits of the document. */
export const surveyLimits = {
  groups: 200,
  answers: 100,
  count: 1_000_000_000_000,
  releases: 20,
  cells: 10_000,
  margins: 20,
  items: 200,
  ratingRows: 100_000,
  categories: 200,
  units: 10_000,
  evidence: 1_000,
  /** Products that the covariances of items may take. */
  itemWork: 1_000_000_000,
  /** Gaps listed. */
  gaps: 100_000,
} as const;

const annotations = { source: z.string().optional(), year: z.int().optional(), note: z.string().optional() };

const count = z.int().gte(0).lte(surveyLimits.count);
const chance = z.number().gte(0).lte(1);

const snapshot = z.strictObject({
  respondents: count.nullable(),
  counts: z.record(z.string(), count.nullable()),
});

const release = z
  .strictObject({
    groups: z.record(z.string(), snapshot.nullable()),
    total: snapshot.nullable().optional(),
  })
  .describe('What was published: the "release" of an earlier answer; null is what was hidden');

const cell = z
  .object({
    count: count.gte(1).describe('Answers alike in every category'),
    weight: z
      .number()
      .gt(0)
      .lte(1e100)
      .optional()
      .describe('Weight of one answer before raking; 1 by default'),
  })
  .catchall(z.string())
  .describe('Its category on each margin: "stype": "E"');

const beforeAfter = z.strictObject({ before: z.number(), after: z.number(), ...annotations });

const evidence = z.strictObject({
  sensitivity: chance.describe('Chance to see it if the claim is true'),
  typeI: chance.describe('Chance to see it if the claim is false'),
  observed: z.boolean().optional().describe('Whether it was seen; true by default'),
  ...annotations,
});

/** The document that `cap17 compute survey` reads. One definition gives the check and the published JSON Schema. */
export const surveyDocumentSchema = z.strictObject({
  scale: z.array(z.string()).optional().describe('The possible answers, in order'),
  groups: z
    .record(z.string(), z.record(z.string(), count))
    .optional()
    .describe('How many of each answer, in each group; every answer of the scale is there, 0 included'),
  threshold: z
    .int()
    .gte(1)
    .lte(1_000_000)
    .optional()
    .describe('Fewest people behind a published count; without it, nothing is hidden'),
  organisations: z
    .record(z.string(), z.record(z.string(), z.array(z.number().gte(0))))
    .optional()
    .describe('Groups whose answers are those of organisations: for each answer, the weight of each one'),
  totals: z.boolean().optional().describe('Whether the groups shown are added up too; true by default'),
  previous: z
    .array(release)
    .optional()
    .describe('What was published before, oldest first: the "release" of each earlier answer'),
  weights: z.array(cell).optional().describe('Cells of answers to weight'),
  margins: z
    .record(z.string(), z.record(z.string(), z.number().gte(0)))
    .optional()
    .describe('For each category of the cells, the totals to meet'),
  trim: z
    .strictObject({
      least: z.number().gte(0).lte(1).optional(),
      most: z.number().gte(1).optional(),
    })
    .optional()
    .describe('Bounds of a raked weight, as multiples of the mean weight'),
  items: z.array(z.array(z.number())).optional().describe('One row per person, one column per question'),
  ratings: z
    .strictObject({
      counts: z.array(z.array(count)).optional().describe('One row per thing, one column per category'),
      table: z.array(z.array(count)).optional().describe('Square: first reader by row, second by column'),
      ranks: z.array(z.array(z.number())).optional().describe('One row per person, one column per thing'),
    })
    .optional()
    .describe('Exactly one of: "counts" (Fleiss), "table" (Cohen), "ranks" (Kendall)'),
  differenceInDifferences: z
    .strictObject({
      treated: z.array(beforeAfter),
      control: z.array(beforeAfter),
      seed: z.int().gte(0).lte(4_294_967_295).optional(),
      ...annotations,
    })
    .optional()
    .describe('Measures before and after, of those who took part and of the others'),
  contribution: z
    .strictObject({ prior: chance, evidence: z.array(evidence), ...annotations })
    .optional()
    .describe('Confidence in a claim before the evidence, and each piece of evidence'),
  name: z.string().optional(),
  ...annotations,
});

export type SurveyDocument = z.infer<typeof surveyDocumentSchema>;
