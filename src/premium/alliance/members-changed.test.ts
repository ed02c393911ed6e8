import { expect, it } from 'vitest';
import type { AllianceMember } from '../../alliance/index.ts';
import { membersChanged } from './members-changed.ts';

const [first, second, third] = [1, 2, 3].map((n) => `0000000${n}-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
];
const member = (id: string, name: string, standing: AllianceMember['standing']) =>
  ({ id, name, standing }) as AllianceMember;

it('tells who left and who joined since a model was made, and nothing of members named by hand', () => {
  const members = [
    member(first, 'Anémone', 'consented'),
    member(second, 'Bleuet', 'left'),
    member(third, 'Capucine', 'consented'),
  ];
  const counted = [
    { id: first, name: 'Anémone' },
    { id: second, name: 'Bleuet' },
  ];
  expect(membersChanged(counted, { members })).toEqual({ left: ['Bleuet'], joined: ['Capucine'] });
  expect(
    membersChanged([...counted, { id: 'M4', name: 'Dahlia' }], { members: members.slice(0, 1) }),
  ).toEqual({
    left: ['Bleuet'],
    joined: [],
  });
  expect(membersChanged([{ id: 'A', name: 'Anémone' }], { members })).toEqual({ left: [], joined: [] });
});
