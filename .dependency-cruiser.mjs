// Who may import whom. Each comment says what to do instead.
const feature = '^apps/api/src/features/'
const commands = '/commands(\\.ts$|/)'

/** Features whose commands call commands of other features, in the same transaction. */
const commandPairs = {
  '(import|imports)': '(people|case-files|steps|gaps|attainments|residence|entry-levels|goals)',
  '(notes|conference)': 'tasks',
}

const commandPairRules = Object.entries(commandPairs).map(([from, to]) => ({
  name: `commands-from-${from.replace(/\W+/g, '-').replace(/^-|-$/g, '')}`,
  comment: `This feature may call the commands of ${to} only. Move the shared decision into packages/domain instead.`,
  severity: 'error',
  from: { path: `${feature}(${from})/` },
  to: { path: `${feature}[^/]+${commands}`, pathNot: [`${feature}$1/`, `${feature}${to}/`] },
}))

export default {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Two files that need each other are one idea or hide a third: move that third into its own file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      comment: 'The file or package does not exist: correct the path, or add the package to the manifest.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-unlisted-package',
      comment: 'The package is not in this workspace\'s own package.json: add it there with "catalog:".',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'domain-is-pure',
      comment:
        'The domain imports nothing. Pass what it needs as a parameter: the day, the facts, the settings.',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'contract-knows-domain-and-typebox',
      comment:
        'The contract describes the wire. Behaviour belongs into the API, words and rules into the domain.',
      severity: 'error',
      from: { path: '^packages/contract/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: ['^packages/(contract|domain)/src/', '(^|/)node_modules/typebox/', '^typebox(/|$)'] },
    },
    {
      name: 'sample-data-knows-domain-only',
      comment:
        'Stories are written in the words of the domain; loading them into a database is the work of the API.',
      severity: 'error',
      from: { path: '^packages/sample-data/src/', pathNot: '\\.test\\.ts$' },
      to: { pathNot: '^packages/(sample-data|domain)/src/' },
    },
    {
      name: 'stories-do-not-know-the-rules',
      comment:
        'A story states the level its author expects. Computing it with the rules would prove the rules by themselves.',
      severity: 'error',
      from: { path: '^packages/sample-data/src/' },
      to: { path: '^packages/domain/src/career/' },
    },
    {
      name: 'platform-below-features',
      comment: 'The platform serves every feature and knows none: pass a function in from app.ts.',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/(features|app\\.ts|main\\.ts)' },
    },
    {
      name: 'nobody-imports-the-process',
      comment: 'main.ts is the process. What it does and others need belongs into app.ts or platform/.',
      severity: 'error',
      from: { path: '^(apps|packages|tests)/' },
      to: { path: '^apps/api/src/main\\.ts$' },
    },
    {
      name: 'features-meet-in-queries-and-commands',
      comment:
        'Another feature offers its queries.ts and commands.ts only. Share a decision through packages/domain, a mechanism through platform/.',
      severity: 'error',
      from: { path: `${feature}([^/]+)/` },
      to: { path: feature, pathNot: [`${feature}$1/`, '/queries(\\.ts$|/)', commands] },
    },
    {
      name: 'commands-by-name-only',
      comment:
        'A command writes for its own feature. Let the route call both, or add the pair by name in .dependency-cruiser.mjs and say why.',
      severity: 'error',
      from: { path: `${feature}([^/]+)/`, pathNot: `${feature}(${Object.keys(commandPairs).join('|')})/` },
      to: { path: `${feature}[^/]+${commands}`, pathNot: `${feature}$1/` },
    },
    ...commandPairRules,
    {
      name: 'ui-knows-nothing',
      comment:
        'A Base component shows what it is given: pass words, data and callbacks as props, slots and events.',
      severity: 'error',
      from: { path: '^apps/web/src/ui/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^apps/web/src/(?!ui/)', '^packages/', '^apps/api/'] },
    },
    {
      name: 'web-features-meet-in-public',
      comment: 'Another feature offers its components and its use*.ts only.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: {
        path: '^apps/web/src/features/',
        pathNot: ['^apps/web/src/features/$1/', '\\.vue$', '/use[A-Z][^/]*\\.ts$'],
      },
    },
    {
      name: 'pages-on-top',
      comment:
        'Pages and layouts arrange features. What a feature needs from a page is a prop, an event or a named route.',
      severity: 'error',
      from: { path: '^apps/web/src/(features|ui|api|i18n)/' },
      to: { path: '^apps/web/src/(pages|layouts)/' },
    },
    {
      name: 'web-and-api-meet-in-the-contract',
      comment: 'Browser and server share packages/contract and packages/domain, nothing else.',
      severity: 'error',
      from: { path: '^apps/(web|api)/src/' },
      to: { path: '^apps/(web|api)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-node-in-the-browser',
      comment: 'A browser has no modules of Node; only tests read files.',
      severity: 'error',
      from: { path: '^apps/web/src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-demo-in-the-browser',
      comment: 'Sample data is for the server, tests and benchmarks.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^packages/sample-data/' },
    },
    {
      name: 'product-without-tests',
      comment: 'Product code does not import tests: move what both need into the product.',
      severity: 'error',
      // The benchmarks lie with the tests; this script is how they are started.
      from: { path: '^(apps|packages|scripts)/', pathNot: ['\\.test\\.ts$', '^scripts/bench\\.ts$'] },
      to: { path: ['^tests/', '\\.test\\.ts$'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '^\\.runtime/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mts', '.js', '.mjs', '.vue', '.json', '.css'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
