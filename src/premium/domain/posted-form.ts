import type {
  AllianceForm,
  Destination,
  EngineeringForm,
  FactorForm,
  GrantForm,
  JointForm,
  MemberForm,
  NotedForm,
  PooledForm,
  WeightForm,
} from './alliance-form.ts';
import { destinations } from './alliance-form.ts';
import type { PostedTree } from './posted-tree.ts';
import { growTree, listAt, textAt, textsAt, treeOfJson, under } from './posted-tree.ts';
import type { EndsMeaning, QuantityForm } from './quantity-form.ts';
import { endsMeanings } from './quantity-form.ts';

/** What a folded quantity hides: it goes through the page as one hidden field named `folded`. */
export const foldedKeys = [
  'ends',
  'stated',
  'unit',
  'source',
  'year',
  'basis',
  'note',
  'factors',
  'unshown',
] as const;

const flag = (tree: PostedTree, name: string): boolean => textAt(tree, name) !== '';

const quantity = (tree: PostedTree): QuantityForm => {
  const folded = textAt(tree, 'folded');
  const said = folded === '' ? tree : treeOfJson(folded);
  const ends = textAt(said, 'ends');
  return {
    low: textAt(tree, 'low'),
    value: textAt(tree, 'value'),
    high: textAt(tree, 'high'),
    ends: endsMeanings.includes(ends as EndsMeaning) ? (ends as EndsMeaning) : '',
    stated: textAt(said, 'stated'),
    unit: textAt(said, 'unit'),
    source: textAt(said, 'source'),
    year: textAt(said, 'year'),
    basis: textAt(said, 'basis'),
    note: textAt(said, 'note'),
    factors: textsAt(said, 'factors'),
    unshown: textAt(said, 'unshown'),
    spread: flag(tree, 'spread'),
    open: flag(tree, 'open'),
  };
};

const quantityAt = (tree: PostedTree, name: string): QuantityForm => quantity(under(tree, name));

const noted = (tree: PostedTree): NotedForm => ({
  source: textAt(tree, 'source'),
  year: textAt(tree, 'year'),
  note: textAt(tree, 'note'),
  unshown: textAt(tree, 'unshown'),
});

const weights = (tree: PostedTree, name: string): WeightForm[] =>
  listAt(tree, name).map((item) => ({ member: textAt(item, 'member'), weight: textAt(item, 'weight') }));

const line = (tree: PostedTree) => ({
  ...noted(tree),
  id: textAt(tree, 'id'),
  label: textAt(tree, 'label'),
  received: weights(tree, 'received'),
  maps: textAt(tree, 'maps'),
  open: flag(tree, 'open'),
});

/** A folded line goes through the page as one hidden field named `folded`. */
const unfold = (tree: PostedTree): PostedTree => {
  const folded = textAt(tree, 'folded');
  return folded === '' ? tree : treeOfJson(folded);
};

const pooled = (posted: PostedTree): PooledForm => {
  const tree = unfold(posted);
  const form = textAt(tree, 'form');
  const shared = line(tree);
  if (form === 'group') {
    const costs = listAt(tree, 'costs').map((item) => ({
      group: textAt(item, 'group'),
      cost: quantityAt(item, 'cost'),
    }));
    return { ...shared, form, costs };
  }
  const body = textAt(tree, 'body');
  const fixed = quantityAt(tree, 'fixed');
  if (form === 'use') {
    const users = listAt(tree, 'users').map((item) => ({
      member: textAt(item, 'member'),
      alone: quantityAt(item, 'alone'),
      use: quantityAt(item, 'use'),
    }));
    return { ...shared, form, fixed, users, body };
  }
  const needs = listAt(tree, 'needs').map((item) => ({
    member: textAt(item, 'member'),
    need: quantityAt(item, 'need'),
  }));
  const [unitCost, elasticity] = [quantityAt(tree, 'unitCost'), quantityAt(tree, 'elasticity')];
  return { ...shared, form: 'law', fixed, unitCost, elasticity, needs, body };
};

const joint = (posted: PostedTree): JointForm => {
  const tree = unfold(posted);
  const to = textAt(tree, 'to');
  return {
    ...line(tree),
    among: textsAt(tree, 'among'),
    perYear: quantityAt(tree, 'perYear'),
    to: destinations.includes(to as Destination) ? (to as Destination) : '',
    shares: weights(tree, 'shares'),
    deadweight: quantityAt(tree, 'deadweight'),
    attribution: quantityAt(tree, 'attribution'),
    displacement: quantityAt(tree, 'displacement'),
    dropOff: quantityAt(tree, 'dropOff'),
  };
};

const member = (tree: PostedTree): MemberForm => ({
  ...noted(tree),
  id: textAt(tree, 'id'),
  name: textAt(tree, 'name'),
  kind: textAt(tree, 'kind'),
});

const engineering = (tree: PostedTree): EngineeringForm => ({
  basis: textAt(tree, 'basis') === 'perExtraMember' ? 'perExtraMember' : 'total',
  years: listAt(tree, 'years').map(quantity),
  later: quantityAt(tree, 'later'),
  unshown: textAt(tree, 'unshown'),
});

const grant = (tree: PostedTree): GrantForm => ({
  payer: textAt(tree, 'payer'),
  outsider: textAt(tree, 'outsider'),
  amount: quantityAt(tree, 'amount'),
  year: textAt(tree, 'year'),
  source: textAt(tree, 'source'),
  note: textAt(tree, 'note'),
  unshown: textAt(tree, 'unshown'),
});

const formOfTree = (tree: PostedTree): AllianceForm => ({
  ...noted(tree),
  name: textAt(tree, 'name'),
  currency: textAt(tree, 'currency'),
  priceYear: textAt(tree, 'priceYear'),
  horizonYears: textAt(tree, 'horizonYears'),
  discountRate: quantityAt(tree, 'discountRate'),
  publicFundsCost: quantityAt(tree, 'publicFundsCost'),
  members: listAt(tree, 'members').map(member),
  pooled: listAt(tree, 'pooled').map(pooled),
  joint: listAt(tree, 'joint').map(joint),
  engineering: engineering(under(tree, 'engineering')),
  coordination: quantityAt(tree, 'coordination'),
  investment: quantityAt(tree, 'investment'),
  delay: quantityAt(tree, 'delay'),
  timeConstant: quantityAt(tree, 'timeConstant'),
  hazard: quantityAt(tree, 'hazard'),
  factors: listAt(tree, 'factors').map(
    (item): FactorForm => ({ name: textAt(item, 'name'), quantity: quantityAt(item, 'quantity') }),
  ),
  grants: listAt(tree, 'grants').map(grant),
  parts: {
    coordination: textAt(under(tree, 'parts'), 'coordination'),
    ramp: textAt(under(tree, 'parts'), 'ramp'),
    survival: textAt(under(tree, 'parts'), 'survival'),
    factors: textAt(under(tree, 'parts'), 'factors'),
  },
});

/** The form as a browser posts it; whatever is posted, a form comes out, with nothing typed where nothing came. */
export const readPostedForm = (fields: Iterable<readonly [string, string]>): AllianceForm =>
  formOfTree(growTree(fields));

/** The form kept as JSON on the device of the person, or in the page to undo a removal. */
export const readKeptForm = (json: string): AllianceForm => formOfTree(treeOfJson(json));
