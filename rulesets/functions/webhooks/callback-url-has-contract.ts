import type { Contract, Operation, Surroundings } from '../../../src/core/contract/contract';
import { fields } from '../../../src/core/contract/follow';
import { segments } from '../../../src/core/inference/text/words';
import { together } from '../../../src/core/contract/unread';
import { urlsToCall } from '../../../src/core/inference/webhooks/callback-urls';
import { isObject } from '../../../src/core/json';
import { code } from '../../../src/core/texts/wording';
import { collapse, type Placed } from '../rule/collapse';
import { perDocument } from '../rule/per-document';

/** Whoever takes a URL to call also describes the request that will arrive there. */
export default perDocument(function* ({ contract, operations, examine }) {
  const problems: Placed[] = [];
  let looked = 0;
  const described = namesDescribed(contract);
  const makers = makersIn(operations);
  for (const operation of operations) {
    const [url] = urlsToCall(contract, operation);
    if (!url) continue;
    examine(operation);
    // The PATCH that changes a URL need not repeat what the POST that first took it says, or lacks.
    const others = (makers.get(collectionOf(operation)) ?? []).filter((maker) => maker !== operation);
    if (others.some((maker) => takes(contract, maker, url.name))) continue;
    looked++;
    if (hasWebhooks(contract) || hasCallbacks(operation) || described.has(url.name.toLowerCase())) continue;
    const place = operation.name;
    const message = `${code(place)} should describe what it will send to ${code(url.name)}: add \`callbacks\` here, or \`webhooks\` to the document.`;
    problems.push({ place, message, path: operation.path });
  }
  yield* collapse(problems, looked, (count, of, first) => ({
    message: `${count} of ${of} operations that take a callback URL should describe what they will send there, in \`callbacks\` or \`webhooks\`: ${first}.`,
    path: ['paths'],
  }));
});

/** What makes something, by the collection that it makes it in. */
function makersIn(operations: readonly Operation[]): Map<string, Operation[]> {
  const makers = new Map<string, Operation[]>();
  for (const operation of operations) {
    if (operation.method !== 'post') continue;
    const collection = collectionOf(operation, false);
    makers.set(collection, [...(makers.get(collection) ?? []), operation]);
  }
  return makers;
}

function collectionOf({ route }: Operation, strip = true): string {
  const path = segments(route);
  const ends = strip && path.at(-1)?.parameter === true;
  return (ends ? path.slice(0, -1) : path).map(({ text }) => text).join('/');
}

function takes(contract: Surroundings, operation: Operation, name: string): boolean {
  return urlsToCall(contract, operation).some((url) => url.name === name);
}

/** Counted as written: what stands in another file cannot be read, but it is there. */
function hasWebhooks({ root }: Contract): boolean {
  return ['webhooks', 'x-webhooks'].some((key) => fields(root[key]).length > 0);
}

function hasCallbacks({ node }: Operation): boolean {
  return isObject(node['callbacks']) && Object.keys(node['callbacks']).length > 0;
}

/** A URL of the same name receives the same thing. */
function namesDescribed(contract: Contract): Set<string> {
  return together(() => {
    const urls = contract.operations.filter(hasCallbacks).flatMap((one) => urlsToCall(contract, one));
    return new Set(urls.map(({ name }) => name.toLowerCase()));
  });
}
