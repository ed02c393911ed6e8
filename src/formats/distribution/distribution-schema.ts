import { z } from 'zod';
import { quantitySchema } from './quantity-schema.ts';

/** Limits of the document. */
export const distributionLimits = {
  quantities: 500,
  factors: 500,
  correlations: 5_000,
  samples: 10_000_000,
  seed: 4_294_967_295,
} as const;

/** What may be asked for beyond the usual answer. */
export const distributionExtras = ['errors', 'information', 'tails'] as const;

const annotations = { source: z.string().optional(), year: z.int().optional(), note: z.string().optional() };

const correlation = z
  .strictObject({
    between: z.tuple([z.string(), z.string()]).describe('Names of two quantities that each have a range'),
    rank: z.number().gte(-1).lte(1).describe('Wanted rank correlation (Spearman) of their own ranges'),
    ...annotations,
  })
  .describe('Two quantities whose ranges move together, tied by a Gaussian copula');

/** The document that `cap17 compute distribution` reads. One definition gives the check and the published JSON Schema. */
export const distributionDocumentSchema = z.strictObject({
  quantities: z
    .record(z.string(), quantitySchema({}))
    .describe('Figures and ranges by the name that the formula uses'),
  formula: z.string().describe('Arithmetic on the names: + − × ÷ ^, comparisons, min, max, exp, log, sqrt'),
  factors: z
    .record(z.string(), quantitySchema({ least: 0 }))
    .optional()
    .describe('Common factors that quantities name in their own "factors"'),
  correlations: z.array(correlation).optional(),
  samples: z
    .int()
    .gte(1)
    .lte(distributionLimits.samples)
    .optional()
    .describe('Number of draws, rounded up to a power of two; 16,384 by default'),
  seed: z.int().gte(0).lte(distributionLimits.seed).optional().describe('Seed of the draws; 1 by default'),
  want: z
    .array(z.enum(distributionExtras))
    .optional()
    .describe(
      'Further answers: "errors" (sampling error of the formula’s figures, from 8 independent scrambles), "information" (value of knowing everything and each input, the formula being the net benefit of doing it), "tails" (means of the lowest and highest hundredth, twentieth, tenth)',
    ),
  name: z.string().optional(),
  ...annotations,
});

export type DistributionDocument = z.infer<typeof distributionDocumentSchema>;
