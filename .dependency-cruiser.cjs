/** The shape of the product, checked: see docs/architecture.md. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '\\.spec\\.ts$',
          '^(web|bench|test|scripts)/',
          '^src/(main|telephone)\\.ts$',
        ],
      },
      to: {},
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      comment: 'kernel imports nothing of ours',
      from: { path: '^src/kernel' },
      to: { path: '^(src/(?!kernel)|migrations|web)' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^(src/(features|start)|web)' },
    },
    {
      name: 'a-feature-has-one-door',
      severity: 'error',
      comment:
        'another feature is entered through its index.ts; view types and rules are data and pure functions',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/([^/]+)/',
        pathNot: [
          '^src/features/$1/',
          '/index\\.ts$',
          '\\.view\\.ts$',
          '^src/features/members/(personal-code|professions)\\.ts$',
        ],
      },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment: 'rules import neither Nest nor TypeORM nor the platform',
      from: { path: '^src/features/[^/]+/rules/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: ['node_modules/(@nestjs|typeorm|pg|graphile-worker|socket\\.io)', '^src/platform'],
      },
    },
    {
      name: 'twilio-in-its-carrier',
      severity: 'error',
      from: { pathNot: '^(src/platform/carriers/twilio|test)' },
      to: { path: 'node_modules/twilio' },
    },
    {
      name: 'server-knows-no-web',
      severity: 'error',
      from: { path: '^(src|migrations)' },
      to: { path: '^web' },
    },
    {
      name: 'web-takes-types-and-pure-code',
      severity: 'error',
      comment: 'the web bundles only pure code of the server',
      from: { path: '^web' },
      to: {
        path: '^src',
        pathNot: [
          '\\.view\\.ts$',
          '^src/features/live/events\\.ts$',
          '^src/features/languages/(?!.*(module|controller|index))',
          '^src/features/members/(personal-code|professions)\\.ts$',
          '^src/features/[^/]+/rules/',
          '^src/platform/errors/error-codes\\.ts$',
          '^src/platform/carriers/twilio/errors/',
          '^src/kernel/',
        ],
      },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: '^(src|migrations|web/src)', pathNot: '\\.spec\\.tsx?$' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'declared-packages',
      severity: 'error',
      from: { path: '^(src|migrations)', pathNot: '\\.spec\\.ts$' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        pathNot: 'node_modules/@types/',
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default'],
      exportsFields: ['exports'],
    },
    exclude: { path: '^dist|\\.swc' },
  },
};
