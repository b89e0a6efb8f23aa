// Vue components only: oxlint reads the TypeScript, ESLint what oxlint cannot read, the templates.
import vue from 'eslint-plugin-vue'
import accessibility from 'eslint-plugin-vuejs-accessibility'
import typescript from 'typescript-eslint'

export default [
  { ignores: ['**/dist/**', '.runtime/**', '.data/**'] },
  ...vue.configs['flat/recommended'],
  ...accessibility.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: {
      parserOptions: { parser: typescript.parser, ecmaVersion: 'latest', sourceType: 'module' },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
      'vue/no-v-html': 'error',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView', 'I18nT'] }],
      'vue/no-unused-refs': 'error',
      'vue/no-useless-v-bind': 'error',
      'vue/require-typed-ref': 'error',
      // An optional typed prop says with its type that it may be missing.
      'vue/require-default-prop': 'off',
      // Keys are often handled once, on the form that holds the controls; clicks need keys by another rule.
      'vuejs-accessibility/no-static-element-interactions': 'off',
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      'vue/no-bare-strings-in-template': 'error',
    },
  },
  // Prettier decides about layout.
  {
    files: ['**/*.vue'],
    rules: Object.fromEntries(
      [
        'first-attribute-linebreak',
        'html-closing-bracket-newline',
        'html-closing-bracket-spacing',
        'html-indent',
        'html-quotes',
        'html-self-closing',
        'max-attributes-per-line',
        'multiline-html-element-content-newline',
        'mustache-interpolation-spacing',
        'singleline-html-element-content-newline',
      ].map((rule) => [`vue/${rule}`, 'off']),
    ),
  },
]
