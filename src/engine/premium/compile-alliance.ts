import type { AllianceModel } from './alliance-model.ts';
import { memberSearch, roleOf } from './compilation.ts';
import { compileGrant, compileJoint } from './compile-joint.ts';
import { compilePooled } from './compile-pooled.ts';
import type { CompiledAlliance } from './compiled-alliance.ts';
import { markEntering } from './entering-figures.ts';
import { createFigureList, type FigureList } from './figure-list.ts';

/** Cap17's hypothesis for the burden of one unit of public money, where the file is silent (contract, fine print). */
export const defaultPublicFundsCost = 0.2;

/**
 * Turns a valid alliance model into flat lists of figures and lines, ready to be evaluated many times.
 * @throws on a model that the file reader would refuse
 */
export function compileAlliance(model: AllianceModel): CompiledAlliance {
  const list = createFigureList(model.factors ?? {});
  const compilation = { list, members: model.members, memberOf: memberSearch(model.members) };
  const rate = roleOf('input.discountRate', 'rate', { least: -0.99, most: 1 });
  const funds = roleOf('input.publicFundsCost', 'rate');
  const compiled = {
    memberIds: model.members.map((member) => member.id),
    memberNames: model.members.map((member) => member.name),
    memberKinds: model.members.map((member) => member.kind),
    horizon: model.horizonYears,
    figures: list.figures,
    discountRate: list.add(['discountRate'], model.discountRate, rate),
    publicFundsCost: list.addOptional(
      ['publicFundsCost'],
      model.publicFundsCost,
      defaultPublicFundsCost,
      funds,
    ),
    pooled: (model.pooledMeans ?? []).map((line, position) => compilePooled(line, position, compilation)),
    joint: (model.jointValue ?? []).map((line, position) => compileJoint(line, position, compilation)),
    ...compileCosts(model, list),
    ...compileTiming(model, list),
    grants: (model.grants ?? []).map((grant, position) => compileGrant(grant, position, compilation)),
  };
  return { ...compiled, enters: markEntering(compiled) };
}

function compileCosts(model: AllianceModel, list: FigureList) {
  const { engineering, horizonYears, coordination } = model;
  const engineeringBasis = 'perExtraMember' in engineering ? ('perExtraMember' as const) : ('total' as const);
  const perYear = 'perExtraMember' in engineering ? engineering.perExtraMember : engineering.total;
  if (perYear.length !== horizonYears + 1)
    throw new Error('engineering needs one figure per year, 0 to the horizon');
  const label = `input.engineering.${engineeringBasis}` as const;
  return {
    coordination: list.addOptional(
      ['coordination', 'perExtraMemberPerYear'],
      coordination?.perExtraMemberPerYear,
      0,
      roleOf('input.coordination', 'money/year'),
    ),
    engineering: perYear.map((quantity, year) => {
      const role = roleOf(label, 'money', { labelParams: { year: String(year) } });
      return list.add(['engineering', engineeringBasis, year], quantity, role);
    }),
    engineeringBasis,
    investment: list.addOptional(['investment'], model.investment, 0, roleOf('input.investment', 'money')),
  };
}

function compileTiming({ ramp, survival }: AllianceModel, list: FigureList) {
  const delay = ramp?.delayYearsPerExtraMember;
  const constant = ramp?.timeConstantYears;
  const hazard = roleOf('input.hazard', 'share', { most: 1 });
  return {
    delay: list.addOptional(['ramp', 'delayYearsPerExtraMember'], delay, 0, roleOf('input.delay', 'years')),
    timeConstant: list.addOptional(
      ['ramp', 'timeConstantYears'],
      constant,
      0,
      roleOf('input.timeConstant', 'years'),
    ),
    hazard: list.addOptional(['survival', 'yearlyHazard'], survival?.yearlyHazard, 0, hazard),
  };
}
