import { z } from 'zod';

/** Limits of the document. */
export const appraisalLimits = { periods: 400 } as const;

const share = z.number().gte(0).lte(1).optional();

/** The document that `cap17 compute appraisal` reads. One definition gives the check and the published JSON Schema. */
export const appraisalDocumentSchema = z.strictObject({
  rate: z.number().gt(-1).lte(10).describe('Discount rate per year: 0.032 is 3.2 %'),
  benefits: z.array(z.number()).describe('Benefits by period, the decision first; it is not discounted'),
  costs: z.array(z.number()).describe('Costs by period, as many as benefits'),
  periodYears: z
    .number()
    .gt(0)
    .lte(1)
    .optional()
    .describe('Length of a period in years: 1 by default, 0.5 for half-years'),
  deadweight: share.describe('Part of the benefits that would have come anyway; for the social return only'),
  attribution: share.describe('Part due to others; for the social return only'),
  displacement: share.describe('Part moved from elsewhere; for the social return only'),
  dropOff: share.describe('Part lost each year from the second on; for the social return only'),
  name: z.string().optional(),
  currency: z.string().optional(),
  priceYear: z.int().optional(),
  source: z.string().optional(),
  year: z.int().optional(),
  note: z.string().optional(),
});

export type AppraisalDocument = z.infer<typeof appraisalDocumentSchema>;
