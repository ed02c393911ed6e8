import { z } from 'zod';

/** What can be asked of a game by name, in the order of the answer. The last four are given only when asked for. */
export const gameSolutionNames = [
  'shapley',
  'banzhaf',
  'nucleolus',
  'prenucleolus',
  'perCapitaNucleolus',
  'tau',
  'gately',
  'separableCosts',
  'owen',
  'myerson',
  'dividends',
  'coreNonEmpty',
  'leastCore',
  'shapleyInCore',
  'superadditive',
  'convex',
  'objections',
  'costOfStability',
  'interaction',
  'certificate',
  'sampling',
] as const;
export type GameSolutionName = (typeof gameSolutionNames)[number];

/** Orders of arrival that may be asked for. */
const mostOrders = 10_000_000;
const amount = z.number();
const group = z.array(z.string());

const family = z
  .strictObject({
    airport: z
      .array(amount.nonnegative())
      .optional()
      .describe('Cost of each player; a group costs what its dearest member does'),
    weightedVoting: z
      .strictObject({ quota: amount.positive(), weights: z.array(amount.nonnegative()) })
      .optional()
      .describe('A group whose weights reach the quota is worth 1'),
    bankruptcy: z
      .strictObject({ estate: amount.nonnegative(), claims: z.array(amount.nonnegative()) })
      .optional()
      .describe('A group is worth what is left of the estate once the others are paid'),
    glove: z
      .strictObject({ left: z.int().nonnegative(), right: z.int().nonnegative() })
      .optional()
      .describe('Left gloves first, then right gloves; a pair is worth 1'),
    dividends: z
      .record(z.string(), amount)
      .optional()
      .describe(
        'What each group named creates of its own, ids joined by commas; groups left out create nothing',
      ),
  })
  .describe('A game by its figures instead of its values: exactly one of these');

/** The document that `cap17 compute game` reads. One definition gives the check and the published JSON Schema. */
export const gameDocumentSchema = z.strictObject({
  kind: z
    .enum(['value', 'cost'])
    .optional()
    .describe('Whether figures are values or costs; needed with values'),
  players: z.array(z.string()).min(1).describe('Ids of the players, in the order of the lists of a family'),
  values: z
    .record(z.string(), amount)
    .optional()
    .describe('Figure of every group, ids joined by commas in any order'),
  family: family.optional(),
  unions: z.array(group).optional().describe('Players by union, each in exactly one, for the Owen value'),
  graph: z
    .array(z.tuple([z.string(), z.string()]))
    .optional()
    .describe('Pairs who can work together, for the Myerson value'),
  sampling: z
    .strictObject({
      halfWidth: amount
        .positive()
        .optional()
        .describe('Stops once the 95 % interval of every share is this narrow on each side'),
      mostOrders: z
        .int()
        .gte(1)
        .lte(mostOrders)
        .optional()
        .describe('Orders of arrival drawn at most, 512 at least being drawn'),
      seed: z.int().gte(0).lte(4_294_967_295).optional().describe('Seed of the orders; 1 by default'),
    })
    .optional()
    .describe('How Shapley shares that can neither be listed nor counted are estimated'),
  want: z.array(z.enum(gameSolutionNames)).optional().describe('Limits the work to these answers'),
  name: z.string().optional(),
  source: z.string().optional(),
  year: z.number().optional(),
  note: z.string().optional(),
});

export type GameDocument = z.infer<typeof gameDocumentSchema>;
export type FamilyDocument = z.infer<typeof family>;
