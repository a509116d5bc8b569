import js from '@eslint/js';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** One idiom for what is private; each block of `no-restricted-syntax` replaces those before it. */
const ownLimit = {
  selector: 'CallExpression[callee.object.name="vi"][callee.property.name="setConfig"]',
  message: 'No limit of time of its own: a busy machine may be slow.',
};

const ownModules = {
  selector:
    'CallExpression[callee.object.name="vi"][callee.property.name=/^(mock|doMock|resetModules)$/]',
  message: 'Other files share these modules: a test that changes them is named *.alone.test.ts.',
};

const privateMembers = {
  selector: 'PrivateIdentifier',
  message: 'Members are made private by `private`, as everywhere here.',
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      'dist-cli',
      'dist-file',
      '.tsbuild',
      'node_modules',
      'playwright-report',
      'test-results',
      // AssemblyScript has types of its own; its compiler checks them.
      'src/**/assembly/**',
      'src/**/*.generated.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Constants are written as all other variables.
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'variable', format: ['camelCase', 'PascalCase'] },
        // Matrices and times have the names of the formulas: C, R, N, N2.
        {
          selector: 'variable',
          filter: { regex: '^[A-Z][A-Z0-9]?$', match: true },
          format: null,
        },
      ],
      'no-restricted-syntax': ['error', privateMembers],
      'no-console': 'error',
    },
  },
  {
    // Typed-array kernels index in proven bounds; an assertion there would cost the inner loop.
    files: ['src/physics/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/**/*.tsx', 'src/**/*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    // A browser that translates a page replaces loose text, and what React writes there is lost.
    files: ['src/**/*.tsx'],
    rules: {
      'no-restricted-syntax': [
        'error',
        privateMembers,
        ...['JSXElement[openingElement.attributes.0.name.name!="translate"]', 'JSXFragment'].map(
          (parent) => ({
            selector: `${parent}:has(> JSXText[value=/\\S/]):has(> JSXExpressionContainer[expression.type!=/Literal|JSXEmptyExpression/])`,
            message:
              'Text that changes beside other text: give it an element of its own, or make one template string of both.',
          }),
        ),
      ],
    },
  },
  {
    // A model is made once per point and handed on with what is known of it.
    files: ['src/{state,panels,app,cli}/**', 'workers/client/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/physics/mixture$',
              importNames: ['spikedMixture', 'createMixture'],
              message:
                'Ask for the model instead: selectModel(state), modelOf(run), modelAt(point).',
            },
          ],
        },
      ],
    },
  },
  {
    // The limit of vite.config.ts ends what hangs; a shorter one fails on a busy machine.
    files: ['tests/**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', privateMembers, ownLimit] },
  },
  {
    // All others share their modules (vite.config.ts).
    files: ['tests/**/*.test.ts'],
    ignores: ['tests/**/*.alone.test.ts'],
    rules: { 'no-restricted-syntax': ['error', privateMembers, ownLimit, ownModules] },
  },
  {
    files: ['src/cli/**', 'tests/{bench,perf,soak,mutants,sweep,firefox}/**', 'scripts/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['scripts/**', '*.js', '*.cjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['src/start.js'],
    languageOptions: { globals: globals.browser, sourceType: 'script' },
  },
);
