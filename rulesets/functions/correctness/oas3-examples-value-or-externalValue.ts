import { defineRule } from '../rule/define-rule';
import { definitionByDefinition } from '../rule/place-by-place';

/** What 3.2 added beside `value` and `externalValue`. */
const VALUES = ['value', 'dataValue', 'serializedValue', 'externalValue'];

/** A named example holds its value below `value`, or links to it with `externalValue`, not both. */
export default defineRule(
  'oas3-examples-value-or-externalValue',
  definitionByDefinition(['example'], function* (_, { node, path }, examine) {
    examine({ usedAt: path });
    if (!VALUES.some((key) => node[key] !== undefined))
      yield { message: 'The example holds nothing yet. Put what it shows below `value`.', path };
    else if (node['value'] !== undefined && node['externalValue'] !== undefined)
      yield {
        message: '`value` and `externalValue` exclude each other. Keep one.',
        path: [...path, 'externalValue'],
      };
  }),
);
