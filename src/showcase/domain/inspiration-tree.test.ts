import { expect, it } from 'vitest';
import { inspirationTree } from './inspiration-tree.ts';

const at = new Date('2026-11-01T00:00:00Z');
const pioneers = [
  { slug: 'cafes', name: 'Cafés' },
  { slug: 'seul', name: 'Seul' },
];

it('shows what started from what, through the stories of what was started, and nothing that started nothing', () => {
  const tree = inspirationTree(
    pioneers,
    [
      { slug: 'recit-a', title: 'Récit A', allianceId: 'a' },
      { slug: 'recit-b', title: 'Récit B', allianceId: 'b' },
    ],
    [
      { from: { kind: 'pioneer', slug: 'cafes' }, name: 'A', at, allianceId: 'a' },
      { from: { kind: 'pioneer', slug: 'cafes' }, name: 'Ailleurs', at, allianceId: null },
      { from: { kind: 'story', slug: 'recit-a' }, name: 'C', at, allianceId: 'c' },
    ],
  );
  expect(tree).toEqual([
    {
      kind: 'pioneer',
      key: 'cafes',
      name: 'Cafés',
      at: null,
      children: [
        {
          kind: 'alliance',
          key: 'a',
          name: 'A',
          at,
          children: [
            {
              kind: 'story',
              key: 'recit-a',
              name: 'Récit A',
              at: null,
              children: [{ kind: 'alliance', key: 'c', name: 'C', at, children: [] }],
            },
          ],
        },
        { kind: 'elsewhere', key: null, name: 'Ailleurs', at, children: [] },
      ],
    },
  ]);
});

it('ends where a loop closes', () => {
  const stories = [{ slug: 's', title: 'S', allianceId: 'a' }];
  const started = [
    { from: { kind: 'pioneer', slug: 'cafes' }, name: 'A', at, allianceId: 'a' },
    { from: { kind: 'story', slug: 's' }, name: 'A', at, allianceId: 'a' },
  ] as const;
  const [root] = inspirationTree(pioneers, stories, started);
  expect(root?.children[0]?.children[0]?.children[0]).toMatchObject({ key: 'a', children: [] });
});
