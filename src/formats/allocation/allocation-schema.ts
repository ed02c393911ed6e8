import { z } from 'zod';
import { fundDimensions } from '../../engine/allocation/index.ts';

/** Limits of the document. */
export const allocationLimits = {
  candidates: 5_000,
  levels: 20,
  exclusions: 20_000,
  scenarios: 2_000,
} as const;

const annotations = { source: z.string().optional(), year: z.int().optional(), note: z.string().optional() };
const amount = z.number().gte(0);
const byGroup = z.record(z.string(), amount).optional();
const limits = z.strictObject({ territory: byGroup, maturity: byGroup, kind: byGroup, ...annotations });
const level = z.strictObject({ cost: amount, value: z.number(), ...annotations });

const candidate = z
  .strictObject({
    id: z.string(),
    cost: amount.optional().describe('Money asked for, all or nothing'),
    value: z.number().optional().describe('What funding it brings, in any one unit'),
    levels: z
      .array(level)
      .optional()
      .describe('Instead of cost and value: the amounts that may be granted, one at most'),
    territory: z.string().optional(),
    maturity: z.string().optional(),
    kind: z.string().optional(),
    name: z.string().optional(),
    ...annotations,
  })
  .describe('Cost and value, or levels; territory, maturity and kind where a floor or a cap needs them');

const scenarioValues = z.union([z.array(z.number()), z.array(z.array(z.number()))]);

/** The document that `cap17 compute allocation` reads. One definition gives the check and the published JSON Schema. */
export const allocationDocumentSchema = z.strictObject({
  budget: amount.describe('The envelope'),
  candidates: z.array(candidate),
  floors: limits.optional().describe('Least that a territory, a maturity, a kind receives'),
  caps: limits.optional().describe('Most that a territory, a maturity, a kind receives'),
  exclusions: z
    .array(z.array(z.string()).min(2))
    .optional()
    .describe('Candidates of which one at most is funded'),
  heads: z
    .record(z.string(), z.number().gt(0))
    .optional()
    .describe('Inhabitants by territory, for the rule of the least favoured; one each when left out'),
  scenarios: z
    .strictObject({
      values: z
        .record(z.string(), scenarioValues)
        .describe('Value of each candidate in each shared future; one list per level where it has levels'),
      beta: z.number().gte(0).lt(1).describe('0.9 looks at the worst tenth of the futures'),
      lambda: z.number().gte(0).lte(1).describe('Weight of the risk against the mean'),
      ...annotations,
    })
    .optional(),
  name: z.string().optional(),
  currency: z.string().optional(),
  priceYear: z.int().optional(),
  ...annotations,
});

export type AllocationDocument = z.infer<typeof allocationDocumentSchema>;
export type CandidateDocument = AllocationDocument['candidates'][number];
export const dimensions = fundDimensions;
