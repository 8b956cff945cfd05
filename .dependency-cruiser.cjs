// The direction of imports (docs/decisions/0003): a folder may import only itself and the folders named.
const only = (from, ...to) => ({
  name: `${from} may import only ${to.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^src/${from}/` },
  to: { path: '^src/', pathNot: [from, ...to].map((folder) => `^src/${folder}/`) },
});
const core = [
  'core/kernel',
  'core/crm',
  'core/statistics',
  'core/scenario',
  'core/sample',
  'core/play',
  'core/classroom',
  'core/lms',
];
const home = (library, ...folders) => ({
  name: `${library} only in ${folders.join(', ')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: folders.map((folder) => `^src/${folder}`) },
  to: { path: `node_modules/${library}/` },
});

module.exports = {
  forbidden: [
    only('core/kernel'),
    only('core/crm', 'core/kernel'),
    only('core/statistics', 'core/kernel'),
    only('core/scenario', 'core/kernel', 'core/crm', 'core/statistics', 'core/sample'),
    only('core/sample', 'core/kernel', 'core/crm', 'core/statistics'),
    only('core/play', 'core/kernel', 'core/crm', 'core/statistics', 'core/scenario', 'core/sample'),
    only('core/learn', 'core/kernel', 'core/scenario', 'core/play'),
    only('core/classroom', ...core.slice(0, 6)),
    only('core/lms', ...core.slice(0, 7)),
    only('db', 'core'),
    only('app', 'core', 'db'),
    only('ui/tokens'),
    only('ui/kit', 'ui/tokens', 'app', 'core'),
    ...['play', 'desk', 'debrief', 'learn', 'studio', 'class'].map((subject) =>
      only(`ui/${subject}`, 'ui/kit', 'ui/tokens', 'app', 'core'),
    ),
    only('ui/pages', 'ui', 'app', 'core'),
    only('cli', 'core'),
    home('yaml', 'core/scenario', 'core/learn'),
    home('ts-fsrs', 'core/learn'),
    home('papaparse', 'core/sample', 'app'),
    home('xstate', 'core/play', 'app'),
    home('dexie', 'db', 'app/live'),
    home('svelte', 'app', 'ui', 'main.ts'),
    home('chart.js', 'ui/kit'),
    home('fflate', 'core/classroom', 'core/lms', 'app/own-data'),
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.app.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.svelte', '.svelte.ts', '.js'] },
  },
};
