/** Rulesets are compiled into code at build time: see scripts/rulesets.mjs. */
declare module '*/rulesets/api-kata.yaml' {
  const ruleset: import('@stoplight/spectral-core').RulesetDefinition;
  export default ruleset;
}

/** Rule texts are data. */
declare module '*/rulesets/messages.zh-cn.yaml' {
  const texts: import('./core/texts/translate').RuleTexts;
  export default texts;
}
