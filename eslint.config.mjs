import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const scripts = ['**/*.ts', '**/*.mjs'];
const everything = [...scripts, '**/*.astro'];

export default defineConfig(
  { ignores: ['dist/', '.astro/', '.portal/', 'reports/', 'schemas/', 'content/', 'public/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: everything, extends: [tseslint.configs.strict] },
  astro.configs['flat/recommended'],
  {
    files: everything,
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-else-return': 'error',
      'no-implicit-coercion': 'error',
      'no-implied-eval': 'error',
      'no-param-reassign': 'error',
      'no-throw-literal': 'error',
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'all' }],
      // noUncheckedIndexedAccess makes `!` the short way to say "the line above has made sure of it".
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/triple-slash-reference': ['error', { types: 'always' }],
    },
  },
  {
    // Needs type information, which .astro files cannot give to the linter; `astro check` looks at their types.
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/return-await': 'error',
    },
  },
  // Matchers such as expect.stringContaining() are of type any.
  { files: ['**/*.test.ts'], rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-dynamic-delete': 'off' } },
  { files: ['scripts/**/*.ts'], rules: { 'no-console': 'off' } },
);
