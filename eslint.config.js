import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const CLOCK =
  'Take the time from the injected Clock; only src/kernel/clock.ts reads the system clock.';
const systemClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: CLOCK,
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: CLOCK },
];
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Settings are read in src/platform/config alone.',
};

export default tseslint.config(
  { ignores: ['dist', 'artefacts', '.data', 'coverage', 'web/src/api/generated.ts'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'off',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/kernel/clock.ts', 'src/platform/config/**', '**/*.spec.ts'],
    rules: { 'no-restricted-syntax': ['error', ...systemClock, environment] },
  },
  {
    files: ['src/platform/config/**'],
    rules: { 'no-restricted-syntax': ['error', ...systemClock] },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    // An effect that follows something outside React (a socket, a device) sets state; that is what it is for.
    rules: { ...reactHooks.configs.recommended.rules, 'react-hooks/set-state-in-effect': 'off' },
  },
  // What speaks to a person at a terminal.
  {
    files: ['src/main.ts', 'src/start/banner.ts', 'bench/**', 'scripts/**', 'test/**'],
    rules: { 'no-console': 'off' },
  },
  // Data and tests are read from top to bottom, not at a glance.
  {
    files: ['**/*.spec.ts', 'src/features/languages/catalogue/**', 'web/src/i18n/**'],
    rules: { 'max-lines': 'off' },
  },
);
