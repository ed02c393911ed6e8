import { z } from 'zod';
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

const annotations = { source: z.string().optional(), year: z.int().optional(), note: z.string().optional() };

const shareOfMember = statedNumber(share);
const weights = z.record(z.string(), statedNumber(notNegative));
const amounts = z.record(z.string(), quantity(notNegative));

const member = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  kind: z.enum(actorKinds).optional(),
  ...annotations,
});

const line = { id: z.string(), label: z.string().optional(), received: weights.optional(), ...annotations };

const byLaw = z.strictObject({
  ...line,
  law: z.strictObject({
    fixed: quantity(notNegative).optional(),
    unitCost: quantity(notNegative),
    elasticity: quantity({ least: 0, above: true, most: 1 }),
    ...annotations,
  }),
  need: amounts,
});
const byUse = z.strictObject({
  ...line,
  alone: amounts,
  pooled: z.strictObject({ fixed: quantity(notNegative).optional(), use: amounts, ...annotations }),
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
  label: z.string().optional(),
  among: z.array(z.string()),
  perYear: quantity(any),
  to: oneOf([destination, destinations], (found) =>
    isObject(found) ? destinations : destination,
  ).optional(),
  deadweight: quantity(share).optional(),
  attribution: quantity(share).optional(),
  displacement: quantity(share).optional(),
  dropOff: quantity(share).optional(),
  received: weights.optional(),
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
  year: z.int().gte(0),
  source: annotations.source,
  note: annotations.note,
});

/** The alliance file, `cap17/alliance@1`: what checks it and what describes it. */
export const allianceFileSchema = z.strictObject({
  format: z.literal('cap17/alliance@1'),
  name: z.string(),
  currency: z.string(),
  priceYear: z.int(),
  horizonYears: z.int().gte(1).lte(allianceLimits.horizonYears),
  discountRate: quantity({ least: -0.99, most: 1 }),
  publicFundsCost: quantity(notNegative).optional(),
  members: z.array(member),
  pooledMeans: z.array(pooledMeans).optional(),
  jointValue: z.array(jointValue).optional(),
  coordination: z
    .strictObject({ perExtraMemberPerYear: quantity(notNegative).optional(), ...annotations })
    .optional(),
  engineering,
  investment: quantity(notNegative).optional(),
  ramp: z
    .strictObject({
      delayYearsPerExtraMember: quantity(notNegative).optional(),
      timeConstantYears: quantity(notNegative).optional(),
      ...annotations,
    })
    .optional(),
  survival: z.strictObject({ yearlyHazard: quantity(share).optional(), ...annotations }).optional(),
  factors: amounts.optional(),
  grants: z.array(grant).optional(),
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
