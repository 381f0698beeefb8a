/** Rulesets are compiled into code at build time: see scripts/rulesets.mjs. */
declare module '*/rulesets/api-kata.yaml' {
  import type { RulesetDefinition } from '@stoplight/spectral-core';
  const ruleset: RulesetDefinition;
  export default ruleset;
}
declare module '*/rulesets/learn.yaml' {
  import type { RulesetDefinition } from '@stoplight/spectral-core';
  const ruleset: RulesetDefinition;
  export default ruleset;
}
declare module '*/rulesets/money-and-messaging.yaml' {
  import type { RulesetDefinition } from '@stoplight/spectral-core';
  const ruleset: RulesetDefinition;
  export default ruleset;
}
declare module '*/rulesets/same-job.yaml' {
  import type { RulesetDefinition } from '@stoplight/spectral-core';
  const ruleset: RulesetDefinition;
  export default ruleset;
}

/** Rule texts are data: `RuleTexts` of core/texts, which an ambient module cannot import. */
declare module '*/rulesets/messages.zh-cn.yaml' {
  const texts: Record<'why' | 'messages' | 'descriptions', Record<string, string>>;
  export default texts;
}

/** What fields and values can mean, read and checked at build time: `Lexicon` of core/inference/meanings. */
declare module '*/exercises/meanings.yaml' {
  const lexicon: unknown;
  export default lexicon;
}

/** The parts of the schema as functions, compiled at build time: see scripts/exercise-schema.mjs. */
declare module '*/exercise.schema.json?compiled' {
  interface Validator {
    (value: unknown): boolean;
    errors?:
      | { instancePath: string; keyword: string; params: Record<string, unknown>; propertyName?: string }[]
      | null;
  }
  export const validators: Record<
    'exercise' | 'overlay' | 'mutants' | 'catalog' | 'catalogOverlay',
    Validator
  >;
}
