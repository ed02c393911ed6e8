import { airport, groupedAirport } from './kinds/airport.ts';
import { analyticSquare } from './kinds/analytic-square.ts';
import { bankruptcy } from './kinds/bankruptcy.ts';
import { companyGiving } from './kinds/company-giving.ts';
import { concentration } from './kinds/concentration.ts';
import { discount } from './kinds/discount.ts';
import { flowNetwork } from './kinds/flow-network.ts';
import { fund, knapsack } from './kinds/fund.ts';
import { fundingCeiling } from './kinds/funding-ceiling.ts';
import { glove } from './kinds/glove.ts';
import { informationValue } from './kinds/information-value.ts';
import { ishigami } from './kinds/ishigami.ts';
import { graph } from './kinds/kite.ts';
import { costGame, valueGame } from './kinds/listed-game.ts';
import { ninetyRange } from './kinds/ninety-range.ts';
import { presentValues } from './kinds/npv.ts';
import { personalGift } from './kinds/personal-gift.ts';
import { portfolio } from './kinds/portfolio.ts';
import { publishedTable } from './kinds/published-table.ts';
import { sobolSequence } from './kinds/sobol-sequence.ts';
import { socialReturn } from './kinds/social-return.ts';
import { structuredGame } from './kinds/structured-game.ts';
import { bayes, cohen, cronbach, ipf, wilson } from './kinds/survey.ts';
import { uncertainAlliance } from './kinds/uncertain-alliance.ts';
import { workedAlliance } from './kinds/worked-alliance.ts';
import type { Kind } from './published-case.ts';

/**
 * How the cases of each kind are computed, by the `kind` of their inputs. A new kind: a file in `kinds/` that returns the
 * engine's figures under the names of the case, and a line here.
 */
export const kinds: Readonly<Record<string, Kind>> = {
  value: valueGame,
  cost: costGame,
  cost_airport: airport,
  cost_airport_grouped: groupedAirport,
  bankruptcy,
  glove,
  formula: analyticSquare,
  structured: structuredGame,
  flow_network: flowNetwork,
  graph,
  hhi: concentration,
  npv_end_of_period: presentValues,
  discount,
  mecenat: companyGiving,
  gift: personalGift,
  ceiling: fundingCeiling,
  table: publishedTable,
  sroi_totals: socialReturn,
  ishigami,
  sobol: sobolSequence,
  two_action_normal: informationValue,
  lognormal90: ninetyRange,
  portfolio,
  knapsack,
  fund,
  wilson,
  cronbach,
  ipf,
  cohen,
  bayes,
  alliance: workedAlliance,
  alliance_mc: uncertainAlliance,
};
