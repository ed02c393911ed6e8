import type {
  AllianceModel,
  Annotated,
  Grant,
  JointValue,
  Member,
  PooledByGroup,
  PooledByLaw,
  PooledByUse,
  PooledMeans,
  ReceivedWeights,
} from '../../engine/premium/alliance-model.ts';
import type { Scale } from '../../formats/typed-number/index.ts';
import { writeTypedNumber } from '../../formats/typed-number/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { Quantity } from '../../kernel/quantity.ts';
import type {
  AllianceForm,
  EngineeringForm,
  FactorForm,
  GrantForm,
  GroupForm,
  JointForm,
  LawForm,
  MemberForm,
  PooledForm,
  UseForm,
  WeightForm,
} from './alliance-form.ts';
import { membersShownEverywhere } from './alliance-form.ts';
import type { QuantityForm } from './quantity-form.ts';
import { blankQuantity, quantityToForm } from './quantity-form.ts';
import type { Unshown } from './unshown.ts';
import { fitsOneLine, isShowable, keepUnshown } from './unshown.ts';

/** Texts of an object that a field can hold; other properties are kept aside, but those in `shown`. */
const texts = <Key extends string>(source: object, keys: readonly Key[], shown: readonly string[]) => {
  const bag = source as Record<string, unknown>;
  const fits = (key: Key) => {
    const text = bag[key];
    return typeof text === 'string' && (key === 'note' ? isShowable(text) : fitsOneLine(text));
  };
  const held = keys.filter(fits);
  const read = Object.fromEntries(keys.map((key) => [key, held.includes(key) ? bag[key] : '']));
  return { ...(read as Record<Key, string>), unshown: keepUnshown(bag, new Set([...shown, ...held])) };
};

/** Figures by member, group or factor, apart from the source, year and note that any object of a file may carry. */
interface Split<Value> {
  readonly figures: Readonly<Record<string, Value>>;
  readonly notes: Readonly<Record<string, unknown>>;
}

/** @param kept keys that are figures whatever they look like: the ids of the members */
const split = <Value>(map: Readonly<Record<string, Value>>, kept: readonly string[]): Split<Value> => {
  const isNote = ([key, value]: [string, unknown]): boolean =>
    !kept.includes(key) &&
    (key === 'source' || key === 'note'
      ? typeof value === 'string'
      : key === 'year' && typeof value === 'number');
  const entries = Object.entries(map);
  return {
    figures: Object.fromEntries(entries.filter((entry) => !isNote(entry))),
    notes: Object.fromEntries(entries.filter(isNote)),
  };
};

/** How the file's figures become texts, for one language and one list of members. */
class Writing {
  private readonly language: Language;
  private readonly memberIds: readonly string[];

  constructor(language: Language, memberIds: readonly string[]) {
    this.language = language;
    this.memberIds = memberIds;
  }

  split<Value>(map: Readonly<Record<string, Value>> | undefined): Split<Value> {
    return split(map ?? {}, this.memberIds);
  }

  isMember(id: string): boolean {
    return this.memberIds.includes(id);
  }

  quantity(quantity: Quantity | undefined, scale: Scale = 'plain'): QuantityForm {
    return quantity === undefined ? blankQuantity : quantityToForm(quantity, this.language, scale);
  }

  number(number: number, scale: Scale = 'plain'): string {
    return writeTypedNumber(number, this.language, scale);
  }

  /** The texts `keys` of an object and its year, beside `shown`, which have their own place. */
  noted<Key extends string>(source: Annotated, keys: readonly Key[], shown: readonly string[]) {
    const { year } = source;
    return {
      ...texts(source, keys, year === undefined ? shown : [...shown, 'year']),
      year: year === undefined ? '' : this.number(year),
    };
  }

  /** The members named, then, in a small alliance, a blank place for each of the others. */
  places<Named, Place extends { readonly member: string }>(
    map: Readonly<Record<string, Named>>,
    place: (member: string, value: Named | undefined) => Place,
  ): Place[] {
    const named = this.split(map).figures;
    const used = Object.entries(named).map(([member, value]) => place(member, value));
    if (this.memberIds.length > membersShownEverywhere) return used;
    const others = this.memberIds.filter((id) => !Object.hasOwn(named, id));
    const all = [...used, ...others.map((member) => place(member, undefined))];
    const rank = new Map(this.memberIds.map((id, index) => [id, index]));
    return all.sort((a, b) => (rank.get(a.member) ?? 0) - (rank.get(b.member) ?? 0));
  }

  weights(weights: ReceivedWeights | undefined, scale: Scale = 'plain'): WeightForm[] {
    return Object.entries(this.split(weights).figures).map(([member, weight]) => ({
      member,
      weight: this.number(weight, scale),
    }));
  }
}

/** The notes of the maps of a line, as JSON, by the name of each map. */
const mapNotes = (maps: Readonly<Record<string, object | undefined>>, writing: Writing): Unshown => {
  const notes = Object.entries(maps).map(([name, map]) => [name, writing.split({ ...map }).notes] as const);
  const some = notes.filter(([, said]) => Object.keys(said).length > 0);
  return some.length === 0 ? '' : JSON.stringify(Object.fromEntries(some));
};

const line = (
  source: PooledMeans | JointValue,
  writing: Writing,
  shown: readonly string[],
  maps: Readonly<Record<string, object | undefined>>,
) => {
  const received = Object.keys(source.received ?? {}).length > 0 ? ['received'] : [];
  return {
    ...writing.noted(source, ['label', 'source', 'note'], ['id', ...received, ...shown]),
    id: source.id,
    received: writing.weights(source.received),
    maps: mapNotes({ ...maps, received: source.received }, writing),
    open: false,
  };
};

const law = (means: PooledByLaw, writing: Writing): LawForm => ({
  ...line(means, writing, ['law', 'need'], { need: means.need }),
  form: 'law',
  fixed: writing.quantity(means.law.fixed),
  unitCost: writing.quantity(means.law.unitCost),
  elasticity: writing.quantity(means.law.elasticity),
  needs: writing.places(means.need, (member, need) => ({ member, need: writing.quantity(need) })),
  body: keepUnshown({ ...means.law }, new Set(['fixed', 'unitCost', 'elasticity'])),
});

const use = (means: PooledByUse, writing: Writing): UseForm => ({
  ...line(means, writing, ['alone', 'pooled'], { alone: means.alone, use: means.pooled.use }),
  form: 'use',
  fixed: writing.quantity(means.pooled.fixed),
  users: writing.places(means.alone, (member, alone) => ({
    member,
    alone: writing.quantity(alone),
    use: writing.quantity(alone === undefined ? undefined : means.pooled.use[member]),
  })),
  body: keepUnshown({ ...means.pooled }, new Set(['fixed', 'use'])),
});

const group = (means: PooledByGroup, writing: Writing): GroupForm => ({
  ...line(means, writing, ['costs'], { costs: means.costs }),
  form: 'group',
  costs: Object.entries(writing.split(means.costs).figures).map(([key, cost]) => ({
    group: key,
    cost: writing.quantity(cost),
  })),
});

const pooled = (means: PooledMeans, writing: Writing): PooledForm => {
  if ('law' in means) return law(means, writing);
  return 'costs' in means ? group(means, writing) : use(means, writing);
};

const corrections = ['deadweight', 'attribution', 'displacement', 'dropOff'] as const;

const joint = (value: JointValue, writing: Writing): JointForm => {
  const { to } = value;
  const shares = typeof to === 'object';
  const percent = Object.fromEntries(
    corrections.map((key) => [key, writing.quantity(value[key], 'percent')]),
  );
  return {
    ...line(value, writing, ['among', 'perYear', 'to', ...corrections], shares ? { to } : {}),
    ...(percent as Record<(typeof corrections)[number], QuantityForm>),
    among: value.among,
    perYear: writing.quantity(value.perYear),
    to: shares ? 'shares' : (to ?? ''),
    shares: shares ? writing.weights(to, 'percent') : [],
  };
};

/** The first years apart, then the figure that holds for every later year. */
const engineering = (source: AllianceModel['engineering'], writing: Writing): EngineeringForm => {
  const basis = 'total' in source ? 'total' : 'perExtraMember';
  const list = 'total' in source ? source.total : source.perExtraMember;
  const last = JSON.stringify(list.at(-1));
  let own = list.length - 1;
  while (own > 1 && JSON.stringify(list[own - 1]) === last) own -= 1;
  return {
    basis,
    years: list.slice(0, Math.max(1, own)).map((quantity) => writing.quantity(quantity)),
    later: writing.quantity(list.at(-1)),
    unshown: keepUnshown({ ...source }, new Set([basis])),
  };
};

const member = (source: Member, writing: Writing): MemberForm => ({
  ...writing.noted(source, ['name', 'source', 'note'], ['id', 'kind']),
  id: source.id,
  kind: source.kind ?? '',
});

const grant = (source: Grant, writing: Writing): GrantForm => {
  const { payer: name, ...noted } = texts(source, ['payer', 'source', 'note'], ['amount', 'year']);
  const isMember = writing.isMember(source.payer);
  return {
    ...noted,
    payer: isMember ? source.payer : '',
    outsider: isMember ? '' : name,
    amount: writing.quantity(source.amount),
    year: writing.number(source.year),
  };
};

const shownAtTop = [
  'format',
  'priceYear',
  'horizonYears',
  'discountRate',
  'publicFundsCost',
  'members',
  'engineering',
  'coordination',
  'investment',
  'ramp',
  'survival',
] as const;

/** Lists and maps have their place in the form once they hold something; empty ones are kept aside as they are. */
const filledKeys = (model: AllianceModel): string[] =>
  (['pooledMeans', 'jointValue', 'factors', 'grants'] as const).filter((key) => {
    const content = model[key];
    return content !== undefined && Object.keys(content).length > 0;
  });

const part = (source: object | undefined, shown: readonly string[]): string =>
  source === undefined ? '' : keepUnshown({ ...source }, new Set(shown)) || '{}';

/**
 * The form that shows a valid alliance file, in the language of its reader.
 * `formToDocument` gives back the same document, whatever the file holds.
 */
export const documentToForm = (model: AllianceModel, language: Language): AllianceForm => {
  const writing = new Writing(
    language,
    model.members.map((each) => each.id),
  );
  const factors = split(model.factors ?? {}, ['year']);
  return {
    ...writing.noted(model, ['name', 'currency', 'source', 'note'], [...shownAtTop, ...filledKeys(model)]),
    priceYear: writing.number(model.priceYear),
    horizonYears: writing.number(model.horizonYears),
    discountRate: writing.quantity(model.discountRate, 'percent'),
    publicFundsCost: writing.quantity(model.publicFundsCost, 'percent'),
    members: model.members.map((each) => member(each, writing)),
    pooled: (model.pooledMeans ?? []).map((means) => pooled(means, writing)),
    joint: (model.jointValue ?? []).map((value) => joint(value, writing)),
    engineering: engineering(model.engineering, writing),
    coordination: writing.quantity(model.coordination?.perExtraMemberPerYear),
    investment: writing.quantity(model.investment),
    delay: writing.quantity(model.ramp?.delayYearsPerExtraMember),
    timeConstant: writing.quantity(model.ramp?.timeConstantYears),
    hazard: writing.quantity(model.survival?.yearlyHazard, 'percent'),
    factors: Object.entries(factors.figures).map(
      ([name, quantity]): FactorForm => ({ name, quantity: writing.quantity(quantity) }),
    ),
    grants: (model.grants ?? []).map((each) => grant(each, writing)),
    parts: {
      coordination: part(model.coordination, ['perExtraMemberPerYear']),
      ramp: part(model.ramp, ['delayYearsPerExtraMember', 'timeConstantYears']),
      survival: part(model.survival, ['yearlyHazard']),
      factors: keepUnshown(factors.notes, new Set()),
    },
  };
};
