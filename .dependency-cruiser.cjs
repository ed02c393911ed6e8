/**
 * The arrows of docs/architecture.md, as lint errors.
 * kernel <- engine <- formats <- rooms <- platform; inside a room domain <- actions <- {pages, routes, api, commands}.
 */
const rooms = [
  'method',
  'places',
  'people',
  'network',
  'project',
  'alliance',
  'premium',
  'evaluation',
  'showcase',
  'fund',
  'commons',
  'documents',
  'open-data',
];

/** For each room, the rooms whose door (index.ts) it may use. */
const mayUse = {
  method: [],
  places: [],
  people: ['places'],
  network: ['places', 'people'],
  project: ['places', 'people', 'network'],
  alliance: ['places', 'people', 'network', 'project'],
  premium: ['places', 'people', 'network', 'project', 'alliance'],
  evaluation: ['places', 'people', 'network', 'project', 'alliance'],
  showcase: ['places', 'people', 'network', 'project', 'alliance'],
  fund: ['places', 'people', 'network', 'project', 'alliance'],
  commons: ['places', 'people'],
  documents: rooms.filter((r) => r !== 'documents' && r !== 'open-data'),
  'open-data': rooms.filter((r) => r !== 'documents' && r !== 'open-data'),
};

const notTests = '(?<!\\.test)\\.tsx?$';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-alone',
      severity: 'error',
      from: { path: `^src/kernel/.*${notTests}` },
      to: { pathNot: '^src/kernel/' },
    },
    {
      name: 'engine-needs-only-kernel',
      severity: 'error',
      from: { path: `^src/engine/.*${notTests}` },
      to: { pathNot: '^src/(kernel|engine)/' },
    },
    {
      name: 'formats-need-only-kernel-engine-and-libraries',
      severity: 'error',
      from: { path: `^src/formats/.*${notTests}` },
      to: { path: '^src/', pathNot: '^src/(kernel|engine|formats)/' },
    },
    ...rooms.map((room) => ({
      name: `arrows-of-${room}`,
      comment: 'A room uses other rooms only along the arrows of docs/architecture.md',
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: {
        path: `^src/(${rooms.filter((other) => other !== room && !mayUse[room].includes(other)).join('|')})/`,
      },
    })),
    {
      name: 'rooms-by-their-door',
      comment: "A room's only door for others is its index.ts",
      severity: 'error',
      from: { path: `^src/(${rooms.join('|')})/` },
      to: { path: `^src/(${rooms.join('|')})/`, pathNot: ['^src/$1/', '^src/[^/]+/index\\.tsx?$'] },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: `^src/[^/]+/domain/.*${notTests}` },
      to: {
        pathNot: [
          '^src/(kernel|engine|formats)/',
          '^src/[^/]+/domain/',
          '^src/[^/]+/index\\.ts$',
          'node_modules/zod/',
        ],
      },
    },
    {
      name: 'store-only-from-actions',
      severity: 'error',
      from: { path: '^src/[^/]+/(pages|domain)/' },
      to: { path: '^src/[^/]+/store' },
    },
    {
      name: 'pages-do-not-call-routes',
      severity: 'error',
      from: { path: '^src/[^/]+/(domain|actions)/' },
      to: { path: '^src/[^/]+/(pages/|routes|api|commands)' },
    },
    {
      name: 'rooms-know-platform-by-its-ports',
      comment:
        'Rooms use the platform only through its public doors: web components, messages, ports; a test may put the whole together',
      severity: 'error',
      from: { path: `^src/(${rooms.join('|')})/.*${notTests}` },
      to: { path: '^src/platform/', pathNot: '^src/platform/(web|ports)/' },
    },
    {
      name: 'no-utils',
      severity: 'error',
      from: {},
      to: { path: '/(utils?|helpers?|misc|common)(/|\\.tsx?$)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // TypeScript 7 has no interface for other programs; types count as arrows with this parser too.
    parser: 'swc',
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
};
