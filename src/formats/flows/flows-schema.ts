import { z } from 'zod';

/** Limits of the document. */
export const flowsLimits = { nodes: 20_000, flows: 500_000, removals: 100 } as const;

const annotations = { source: z.string().optional(), year: z.int().optional(), note: z.string().optional() };
const amount = z.number().gte(0);
const byNode = z.record(z.string(), amount).optional();
const share = z.number().gt(0).lte(1).optional().describe('Part that disappears: all of it when left out');

const removal = z
  .strictObject({
    node: z.string().optional().describe('An actor that disappears, with all its flows'),
    import: z
      .strictObject({ to: z.string(), share })
      .optional()
      .describe('What this actor receives from outside'),
    flow: z
      .strictObject({ from: z.string(), to: z.string(), share })
      .optional()
      .describe('What one actor gives another'),
    ...annotations,
  })
  .describe('Exactly one of node, import, flow');

/** The document that `cap17 compute flows` reads. One definition gives the check and the published JSON Schema. */
export const flowsDocumentSchema = z.strictObject({
  nodes: z.array(z.string()).describe('Ids of the actors'),
  flows: z
    .array(z.strictObject({ from: z.string(), to: z.string(), amount, ...annotations }))
    .describe('Who gives how much to whom, all in one unit over one period; the same two given again add up'),
  imports: byNode.describe('What each actor receives from outside; 0 where left out'),
  exports: byNode.describe('What each actor sends outside usefully; 0 where left out'),
  dissipation: byNode.describe('What each actor uses up or loses; 0 where left out'),
  removals: z.array(removal).optional().describe('What would disappear, each on its own'),
  name: z.string().optional(),
  unit: z.string().optional(),
  currency: z.string().optional(),
  priceYear: z.int().optional(),
  ...annotations,
});

export type FlowsDocument = z.infer<typeof flowsDocumentSchema>;
export type RemovalDocument = NonNullable<FlowsDocument['removals']>[number];
