import * as z from 'zod/mini';
import { actorKinds } from '../../kernel/codes.ts';
import { quoteValue } from '../messages/quote-value.ts';
import { isObject, jsonSchemaOf, oneOf } from './one-of.ts';
import { type Domain, quantity, statedNumber } from './quantity-schema.ts';

/** Limits of the format. */
export const allianceLimits = {
  bytes: 5_000_000,
  depth: 64,
  members: 100,
  lines: 500,
  horizonYears: 100,
} as const;

const any: Domain = {};
const notNegative: Domain = { least: 0 };
const share: Domain = { least: 0, most: 1 };

const text = z.optional(z.string());
const annotations = { source: text, year: z.optional(z.int()), note: text };

const shareOfMember = statedNumber(share);
const weights = z.record(z.string(), statedNumber(notNegative));
const amounts = z.record(z.string(), quantity(notNegative));

const member = z.strictObject({
  id: z.string(),
  name: text,
  kind: z.optional(z.enum(actorKinds)),
  ...annotations,
});

const line = { id: z.string(), label: text, received: z.optional(weights), ...annotations };

const byLaw = z.strictObject({
  ...line,
  law: z.strictObject({
    fixed: z.optional(quantity(notNegative)),
    unitCost: quantity(notNegative),
    elasticity: quantity({ least: 0, above: true, most: 1 }),
    ...annotations,
  }),
  need: amounts,
});
const byUse = z.strictObject({
  ...line,
  alone: amounts,
  pooled: z.strictObject({ fixed: z.optional(quantity(notNegative)), use: amounts, ...annotations }),
});
const byGroup = z.strictObject({ ...line, costs: amounts });

const pooledMeans = oneOf([byLaw, byUse, byGroup], (found) => {
  if (!isObject(found)) return byLaw;
  const law = 'law' in found || 'need' in found;
  const use = 'alone' in found || 'pooled' in found;
  const costs = 'costs' in found;
  if (Number(law) + Number(use) + Number(costs) !== 1) {
    return { code: 'alliance.pooled-form', params: { found: quoteValue(Object.keys(found)) } };
  }
  return law ? byLaw : use ? byUse : byGroup;
});

const destination = z.enum(['members', 'public']);
const destinations = z.record(z.string(), shareOfMember);

const jointValue = z.strictObject({
  id: z.string(),
  label: text,
  among: z.array(z.string()),
  perYear: quantity(any),
  to: z.optional(
    oneOf([destination, destinations], (found) => (isObject(found) ? destinations : destination)),
  ),
  deadweight: z.optional(quantity(share)),
  attribution: z.optional(quantity(share)),
  displacement: z.optional(quantity(share)),
  dropOff: z.optional(quantity(share)),
  received: z.optional(weights),
  ...annotations,
});

const yearly = z.array(quantity(notNegative));
const perExtraMember = z.strictObject({ perExtraMember: yearly, ...annotations });
const total = z.strictObject({ total: yearly, ...annotations });
const engineering = oneOf([perExtraMember, total], (found) => {
  if (!isObject(found)) return perExtraMember;
  if ('perExtraMember' in found === 'total' in found) {
    return { code: 'alliance.engineering-form', params: { found: quoteValue(Object.keys(found)) } };
  }
  return 'total' in found ? total : perExtraMember;
});

const grant = z.strictObject({
  payer: z.string(),
  amount: quantity(notNegative),
  year: z.int().check(z.gte(0)),
  source: annotations.source,
  note: annotations.note,
});

/** The alliance file, `cap17/alliance@1`: what checks it and what describes it. */
export const allianceFileSchema = z.strictObject({
  format: z.literal('cap17/alliance@1'),
  name: z.string(),
  currency: z.string(),
  priceYear: z.int(),
  horizonYears: z.int().check(z.gte(1), z.lte(allianceLimits.horizonYears)),
  discountRate: quantity({ least: -0.99, most: 1 }),
  publicFundsCost: z.optional(quantity(notNegative)),
  members: z.array(member),
  pooledMeans: z.optional(z.array(pooledMeans)),
  jointValue: z.optional(z.array(jointValue)),
  coordination: z.optional(
    z.strictObject({ perExtraMemberPerYear: z.optional(quantity(notNegative)), ...annotations }),
  ),
  engineering,
  investment: z.optional(quantity(notNegative)),
  ramp: z.optional(
    z.strictObject({
      delayYearsPerExtraMember: z.optional(quantity(notNegative)),
      timeConstantYears: z.optional(quantity(notNegative)),
      ...annotations,
    }),
  ),
  survival: z.optional(z.strictObject({ yearlyHazard: z.optional(quantity(share)), ...annotations })),
  factors: z.optional(amounts),
  grants: z.optional(z.array(grant)),
  ...annotations,
});

/** The JSON Schema published as `/schemas/cap17/alliance@1.json`, from the definition that checks the files. */
export function allianceJsonSchema(): Record<string, unknown> {
  return {
    ...jsonSchemaOf(allianceFileSchema),
    $id: 'cap17/alliance@1',
    title: 'cap17/alliance@1',
  };
}
