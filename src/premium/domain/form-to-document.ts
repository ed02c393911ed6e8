import type { Scale } from '../../formats/typed-number/index.ts';
import type { Language } from '../../kernel/language.ts';
import type { AllianceForm, EngineeringForm, FactorForm, GrantForm, MemberForm } from './alliance-form.ts';
import { eurosIn } from './euro-scale.ts';
import { convertJoint, convertPooled } from './form-lines.ts';
import type { Converted, FieldProblem } from './form-reading.ts';
import { joinPath, pointerToken, Reading } from './form-reading.ts';
import type { QuantityForm } from './quantity-form.ts';

/** The alliance file that a form makes, whether valid or not. */
export interface FormDocument {
  readonly document: Readonly<Record<string, unknown>>;
  /** Texts that make no figure; the document then lacks them. */
  readonly problems: readonly FieldProblem[];
  /** The field of the form that a JSON Pointer of the document is about. */
  readonly fieldOf: (pointer: string) => string;
}

/** One piece of the document: where it stands in the file and in the form. */
interface Piece {
  readonly pointer: string;
  readonly field: string;
  readonly converted: Converted<unknown>;
}

/** Conversions of lines already made: an immutable line that did not change is not read again while one types. */
type Memory = WeakMap<object, Converted<unknown>>;
/** By language and by the euros that one unit of the money is: «12 k€» is another figure in another money. */
const memories = new Map<string, Memory>();

function memoryOf(language: Language, euros: number | null): Memory {
  const key = `${language} ${euros}`;
  const memory = memories.get(key) ?? new WeakMap();
  memories.set(key, memory);
  return memory;
}

const remembered = <Source extends object>(
  source: Source,
  language: Language,
  euros: number | null,
  convert: (source: Source, reading: Reading) => Converted<unknown>,
): Converted<unknown> => {
  const memory = memoryOf(language, euros);
  const known = memory.get(source);
  if (known) return known;
  const converted = convert(source, new Reading(language, euros));
  memory.set(source, converted);
  return converted;
};

const convertMember = (form: MemberForm, reading: Reading): Converted<unknown> => {
  reading.text('/name', 'name');
  reading.text('/kind', 'kind');
  const name = form.name === '' ? {} : { name: form.name };
  const kind = form.kind === '' ? {} : { kind: form.kind };
  return reading.done({ id: form.id, ...reading.noted(form), ...name, ...kind });
};

const convertGrant = (form: GrantForm, reading: Reading): Converted<unknown> => {
  reading.text('/payer', 'payer');
  const payer = form.payer === '' ? form.outsider : form.payer;
  return reading.done(
    {
      ...reading.unnoted(form),
      ...(payer === '' ? {} : { payer }),
      ...reading.required('amount', form.amount, 'amount', '/amount', 'money'),
      ...reading.number('year', form.year, 'year'),
    },
    payer === '' && reading.isBlank(form.amount),
  );
};

const convertFactor = (form: FactorForm, reading: Reading): Converted<unknown> => {
  const { figure } = reading.required('figure', form.quantity, 'quantity', '');
  return reading.done(figure);
};

/** Longest horizon of a file, in years. */
const longestHorizon = 100;

/** One figure for each year from 0 to the horizon; without a horizon, those of the years given. */
const convertEngineering = (
  form: EngineeringForm,
  horizon: number | null,
  reading: Reading,
): Converted<unknown> => {
  const known = horizon !== null && Number.isInteger(horizon) && horizon >= 1 && horizon <= longestHorizon;
  const count = known ? horizon + 1 : form.years.length;
  reading.text(`/${form.basis}`, 'years.0');
  const list = Array.from({ length: count }, (_, year) => {
    const own = form.years[year];
    const field = own ? `years.${year}` : 'later';
    return reading.required('figure', own ?? form.later, field, `/${form.basis}/${year}`, 'money').figure;
  });
  return reading.done({ ...reading.bag(form.unshown), [form.basis]: list });
};

/** An object of the file that holds figures of the form beside what the form does not show. */
const convertPart = (
  kept: string,
  figures: readonly [key: string, form: QuantityForm, field: string, scale?: Scale | 'money'][],
  reading: Reading,
): Converted<unknown> => {
  const found = figures.map(([key, form, field, scale]) =>
    reading.optional(key, form, field, `/${key}`, scale),
  );
  const blank = figures.every(([, form]) => reading.isBlank(form));
  return reading.done({ ...reading.bag(kept), ...Object.assign({}, ...found) }, blank && kept === '');
};

const one = (
  key: string,
  form: QuantityForm,
  scale: Scale | 'money',
  must: boolean,
  reading: Reading,
): Piece => {
  const found = must
    ? reading.required('figure', form, '', '', scale)
    : reading.optional('figure', form, '', '', scale);
  return {
    pointer: `/${key}`,
    field: key,
    converted: reading.done(found.figure, !must && reading.isBlank(form)),
  };
};

const ordered = [
  'format',
  'name',
  'source',
  'year',
  'note',
  'currency',
  'priceYear',
  'horizonYears',
  'discountRate',
  'publicFundsCost',
  'members',
  'pooledMeans',
  'jointValue',
  'coordination',
  'engineering',
  'investment',
  'ramp',
  'survival',
  'factors',
  'grants',
];

const lists = (form: AllianceForm, language: Language): Record<string, Piece[]> => {
  const euros = eurosIn(form.currency);
  const list = <Source extends object>(
    key: string,
    field: string,
    sources: readonly Source[],
    convert: (source: Source, reading: Reading) => Converted<unknown>,
  ): Piece[] => {
    const all = sources.map((source, index) => ({
      index,
      converted: remembered(source, language, euros, convert),
    }));
    return all
      .filter(({ converted }) => !converted.blank)
      .map(({ index, converted }, at) => ({
        pointer: `/${key}/${at}`,
        field: `${field}.${index}`,
        converted,
      }));
  };
  const factors = form.factors.map((factor, index) => ({
    pointer: `/factors/${pointerToken(factor.name)}`,
    field: `factors.${index}`,
    converted: remembered(factor, language, euros, convertFactor),
  }));
  return {
    members: list('members', 'members', form.members, convertMember),
    pooledMeans: list('pooledMeans', 'pooled', form.pooled, convertPooled),
    jointValue: list('jointValue', 'joint', form.joint, convertJoint),
    grants: list('grants', 'grants', form.grants, convertGrant),
    factors,
  };
};

const parts = (form: AllianceForm, horizon: number | null, language: Language): Piece[] => {
  const read = () => new Reading(language, eurosIn(form.currency));
  const piece = (
    pointer: string,
    field: string,
    convert: (reading: Reading) => Converted<unknown>,
  ): Piece => ({
    pointer,
    field,
    converted: convert(read()),
  });
  return [
    one('discountRate', form.discountRate, 'percent', true, read()),
    one('publicFundsCost', form.publicFundsCost, 'percent', false, read()),
    one('investment', form.investment, 'money', false, read()),
    piece('/engineering', 'engineering', (reading) => convertEngineering(form.engineering, horizon, reading)),
    piece('/coordination', '', (reading) =>
      convertPart(
        form.parts.coordination,
        [['perExtraMemberPerYear', form.coordination, 'coordination', 'money']],
        reading,
      ),
    ),
    piece('/ramp', '', (reading) =>
      convertPart(
        form.parts.ramp,
        [
          ['delayYearsPerExtraMember', form.delay, 'delay'],
          ['timeConstantYears', form.timeConstant, 'timeConstant'],
        ],
        reading,
      ),
    ),
    piece('/survival', '', (reading) =>
      convertPart(form.parts.survival, [['yearlyHazard', form.hazard, 'hazard', 'percent']], reading),
    ),
  ];
};

const arrange = (bag: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const known = ordered.filter((key) => bag[key] !== undefined);
  const others = Object.keys(bag).filter((key) => !ordered.includes(key));
  return Object.fromEntries([...known, ...others].map((key) => [key, bag[key]]));
};

/**
 * The alliance file that the texts of a form make. Lines where nothing is typed are left out; a blank figure is
 * left out too, never read as zero. What the form does not show comes back as it was in the file.
 */
export const formToDocument = (form: AllianceForm, language: Language): FormDocument => {
  const top = new Reading(language);
  top.text('/name', 'name');
  top.text('/currency', 'currency');
  const horizonYears = top.requiredNumber('horizonYears', form.horizonYears, 'horizonYears');
  const heads = {
    format: 'cap17/alliance@1',
    ...top.noted(form),
    ...(form.name === '' ? {} : { name: form.name }),
    ...(form.currency === '' ? {} : { currency: form.currency }),
    ...top.requiredNumber('priceYear', form.priceYear, 'priceYear'),
    ...horizonYears,
  };
  const single = parts(form, horizonYears.horizonYears ?? null, language);
  const many = lists(form, language);
  const pieces = [...single, ...Object.values(many).flat()];
  const filled = single.filter(({ converted }) => !converted.blank && converted.value !== undefined);
  const { factors = [], members = [], ...optionalLists } = many;
  const document = arrange({
    ...heads,
    ...Object.fromEntries(filled.map(({ pointer, converted }) => [pointer.slice(1), converted.value])),
    members: members.map(({ converted }) => converted.value),
    ...Object.fromEntries(
      Object.entries(optionalLists)
        .filter(([, list]) => list.length > 0)
        .map(([key, list]) => [key, list.map(({ converted }) => converted.value)]),
    ),
    ...(factors.length === 0 && form.parts.factors === ''
      ? {}
      : {
          factors: {
            ...top.bag(form.parts.factors),
            ...Object.fromEntries(form.factors.map(({ name }, at) => [name, factors[at]?.converted.value])),
          },
        }),
  });
  const headPiece: Piece = { pointer: '', field: '', converted: top.done(heads) };
  const all = [headPiece, ...pieces];
  return {
    document,
    problems: all.flatMap(({ field, converted }) =>
      converted.problems.map((problem) => ({ ...problem, field: joinPath(field, problem.field) })),
    ),
    fieldOf: (pointer) => locate(pointer, all),
  };
};

/** The piece that holds the pointer, then inside it the field recorded nearest above. */
const locate = (pointer: string, pieces: readonly Piece[]): string => {
  const holder = pieces
    .filter((piece) => pointer === piece.pointer || pointer.startsWith(`${piece.pointer}/`))
    .sort((a, b) => b.pointer.length - a.pointer.length)[0];
  if (!holder) return '';
  return joinPath(holder.field, holder.converted.fieldOf(pointer.slice(holder.pointer.length)));
};
