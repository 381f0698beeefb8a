import type { Contract, MediaType, Operation } from '../../src/core/contract/contract';
import { defineRule, oncePerPlace, reviewed, type Examine, type Problem } from './define-rule';
import { isEmpty } from './structure/empty';
import { shownBy } from './illustration/shown';
import { isForm, isJson } from './structure/media-types';
import { code, listed, literal } from './wording';

const ID = 'request-example';

/** Every JSON or form body that is sent has one complete, realistic example; so has what a webhook delivers. */
export default defineRule(ID, (contract, examine) => oncePerPlace(review(contract, examine)));

function* review(contract: Contract, examine: Examine): Generator<Problem> {
  for (const operation of reviewed(ID, [...contract.operations, ...contract.deliveries])) {
    const content = (operation.body?.content ?? []).filter(
      ({ type, schema }) => (isJson(type) || isForm(type)) && !(schema && isEmpty(contract, schema)),
    );
    for (const media of content) examine(media);
    yield* judge(contract, operation, content);
  }
}

/** One media type with an example is enough: the others carry the same. */
function* judge(contract: Contract, operation: Operation, content: MediaType[]): Generator<Problem> {
  const flow = operation.kind === 'operation' ? 'request' : 'either';
  const all = content.map((media) => ({ media, shown: shownBy(contract, media, flow) }));
  const [first] = all;
  if (!first?.shown || all.some(({ shown }) => !shown || shown.kind === 'shown')) return;
  const { media, shown } = all.find((one) => one.shown?.kind !== 'nothing') ?? first;
  const name = code(operation.name);
  if (shown?.kind === 'nothing')
    yield {
      message: `The body of ${name} should have a complete example to copy, with values that could be real.`,
      path: media.path,
    };
  if (shown?.kind === 'partly')
    yield {
      message: `The body of ${name} cannot be copied: ${listed(shown.names)} should have an example too.`,
      path: media.path,
    };
  if (shown?.kind === 'placeholder')
    yield {
      message: `The example should show a value that could be real, not ${literal(shown.value)}.`,
      path: shown.path,
    };
  if (shown?.kind === 'unfit')
    yield {
      message: 'The example should fit its schema: as it stands, a copy of it fails.',
      path: shown.path,
    };
}
