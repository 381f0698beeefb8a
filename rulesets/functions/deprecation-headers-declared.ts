import type { Header, Operation } from '../../src/core/contract/contract';
import { successesOf } from '../../src/core/contract/statuses';
import { collapse, type Placed } from './collapse';
import { defineRule, oncePerPlace, reviewed } from './define-rule';
import { code, listed } from './wording';

const ID = 'deprecation-headers-declared';
const WANTED = ['Deprecation', 'Sunset', 'Link'];

/** The successes of a deprecated operation tell the running client so, in their headers. */
export default defineRule(ID, function* (contract, examine) {
  const problems: Placed[] = [];
  const judged = new Set<Operation>();
  for (const operation of reviewed(ID, contract.operations).filter(({ deprecated }) => deprecated))
    for (const response of successesOf(operation)) {
      examine(response);
      judged.add(operation);
      const missing = WANTED.filter((name) => !headerOf(response.headers, name));
      if (missing.length > 0)
        problems.push({
          message: `The ${code(response.status)} answer of a deprecated operation should declare ${listed(missing)}: headers reach the program that still calls.`,
          path: response.headers.length > 0 ? [...response.path, 'headers'] : response.path,
          place: operation.name,
        });
      const header = headerOf(response.headers, 'Deprecation');
      const shown = header && [...header.examples.map(({ value }) => value), header.schema?.node['example']];
      const old = shown?.find(
        (value) => value !== undefined && !(typeof value === 'string' && /^@\d+$/.test(value)),
      );
      if (header && old !== undefined)
        problems.push({
          message: `\`Deprecation\` shows ${code(typeof old === 'string' ? old : JSON.stringify(old))}, the form of an old draft. It is a date such as \`@1767225600\`, in seconds.`,
          path: header.path,
          place: operation.name,
        });
    }
  const once = [...oncePerPlace(problems)] as Placed[];
  yield* collapse(once, judged.size, (count, of, first) => ({
    message: `${count} of ${of} deprecated operations, ${first} among them, do not declare the headers \`Deprecation\`, \`Sunset\` and \`Link\`. Define them once and refer to them.`,
    path: ['paths'],
  }));
});

function headerOf(headers: readonly Header[], name: string): Header | undefined {
  return headers.find((header) => header.name.toLowerCase() === name.toLowerCase());
}
