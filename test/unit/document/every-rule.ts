import { createRulesetFunction } from '@stoplight/spectral-core';
import ruleset from '../../../rulesets/api-kata.yaml';
import { examinationOf } from '../../../src/core/contract/examination';
import { isObject, toPointer } from '../../../src/core/json';
import { assembleKata } from '../../../src/core/kata';

/** Every rule, those included that are off unless a team asks for them. */
export const ruleIds = assembleKata({ ruleset })
  .rules()
  .map(({ id }) => id);

/** Says what each rule has looked at: a report shows it only where a goal depends on it. */
const tellSubjects = createRulesetFunction<unknown, null>({ input: null, options: null }, (root) =>
  isObject(root)
    ? [...examinationOf(root)].map(([rule, { subjects }]) => ({
        message: `${rule} has looked at ${subjects.map(({ usedAt }) => toPointer(usedAt)).join(' ')}.`,
        path: [],
      }))
    : [],
);

/** The rules, and after them one that makes a finding of what they have looked at. */
export const talkative = {
  extends: ruleset,
  rules: {
    ...Object.fromEntries(ruleIds.map((id) => [id, true])),
    'what-rules-looked-at': { given: '$', resolved: false, then: { function: tellSubjects } },
  },
};
