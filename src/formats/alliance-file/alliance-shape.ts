import { actorKinds } from '../../kernel/codes.ts';
import { quoteValue } from '../messages/quote-value.ts';
import { isObject } from './is-object.ts';
import { quantity } from './quantity-shape.ts';
import {
  annotations,
  choice,
  type Domain,
  fields,
  list,
  map,
  number,
  oneOf,
  optional,
  text,
  whole,
} from './shape/shape.ts';

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

const shareOfMember = number(share);
const weights = map(number(notNegative));
const amounts = map(quantity(notNegative));

const member = fields({
  id: text,
  name: optional(text),
  kind: optional(choice(actorKinds)),
  ...annotations,
});

const line = { id: text, label: optional(text), received: optional(weights), ...annotations };

const byLaw = fields({
  ...line,
  law: fields({
    fixed: optional(quantity(notNegative)),
    unitCost: quantity(notNegative),
    elasticity: quantity({ least: 0, above: true, most: 1 }),
    ...annotations,
  }),
  need: amounts,
});
const byUse = fields({
  ...line,
  alone: amounts,
  pooled: fields({ fixed: optional(quantity(notNegative)), use: amounts, ...annotations }),
});
const byGroup = fields({ ...line, costs: amounts });

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

const destination = choice(['members', 'public']);
const destinations = map(shareOfMember);

const jointValue = fields({
  id: text,
  label: optional(text),
  among: list(text),
  perYear: quantity(any),
  to: optional(oneOf([destination, destinations], (found) => (isObject(found) ? destinations : destination))),
  deadweight: optional(quantity(share)),
  attribution: optional(quantity(share)),
  displacement: optional(quantity(share)),
  dropOff: optional(quantity(share)),
  received: optional(weights),
  ...annotations,
});

const yearly = list(quantity(notNegative));
const perExtraMember = fields({ perExtraMember: yearly, ...annotations });
const total = fields({ total: yearly, ...annotations });
const engineering = oneOf([perExtraMember, total], (found) => {
  if (!isObject(found)) return perExtraMember;
  if ('perExtraMember' in found === 'total' in found) {
    return { code: 'alliance.engineering-form', params: { found: quoteValue(Object.keys(found)) } };
  }
  return 'total' in found ? total : perExtraMember;
});

const grant = fields({
  payer: text,
  amount: quantity(notNegative),
  year: { ...whole, least: 0 },
  source: annotations.source,
  note: annotations.note,
});

/** The alliance file, `cap17/alliance@1`: what checks it and what describes it. */
export const allianceFileShape = fields({
  format: choice(['cap17/alliance@1']),
  name: text,
  currency: { ...text, filled: true },
  priceYear: whole,
  horizonYears: { ...whole, least: 1, most: allianceLimits.horizonYears },
  discountRate: quantity({ least: -0.99, most: 1 }),
  publicFundsCost: optional(quantity(notNegative)),
  members: list(member),
  pooledMeans: optional(list(pooledMeans)),
  jointValue: optional(list(jointValue)),
  coordination: optional(fields({ perExtraMemberPerYear: optional(quantity(notNegative)), ...annotations })),
  engineering,
  investment: optional(quantity(notNegative)),
  ramp: optional(
    fields({
      delayYearsPerExtraMember: optional(quantity(notNegative)),
      timeConstantYears: optional(quantity(notNegative)),
      ...annotations,
    }),
  ),
  survival: optional(fields({ yearlyHazard: optional(quantity(share)), ...annotations })),
  factors: optional(amounts),
  grants: optional(list(grant)),
  ...annotations,
});
