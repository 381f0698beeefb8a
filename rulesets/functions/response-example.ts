import type { Contract, MediaType, Operation, Response } from '../../src/core/contract/contract';
import { isSuccess } from '../../src/core/contract/statuses';
import { defineRule, oncePerPlace, reviewed, type Examine, type Problem } from './define-rule';
import { isEmpty } from './structure/empty';
import { shownBy, type Shown } from './illustration/shown';
import { isJson } from './structure/media-types';
import { code, listed, literal } from './wording';

const ID = 'response-example';

/** The failures that callers meet first. */
const MAIN_FAILURES = /^(400|404|409|422|4xx)$/i;

/** Successful answers with a JSON body, and the main client errors, show an example. */
export default defineRule(ID, (contract, examine) => oncePerPlace(review(contract, examine)));

function* review(contract: Contract, examine: Examine): Generator<Problem> {
  for (const operation of reviewed(ID, contract.operations))
    for (const response of shownOf(operation)) {
      const content = response.content.filter(
        ({ type, schema }) => isJson(type) && !(schema && isEmpty(contract, schema)),
      );
      for (const media of content) examine(media);
      yield* judge(contract, response, content);
    }
}

/** `default` is the main failure only where no other is documented. */
function shownOf({ responses }: Operation): Response[] {
  const hasClientError = responses.some(({ status }) => /^4/.test(status));
  return responses.filter(
    ({ status }) =>
      isSuccess(status) || MAIN_FAILURES.test(status) || (status === 'default' && !hasClientError),
  );
}

/** One media type with an example is enough: the others carry the same. */
function* judge(contract: Contract, { status }: Response, content: MediaType[]): Generator<Problem> {
  const all = content.map((media) => ({ media, shown: shownBy(contract, media, 'response') }));
  if (all.some(({ shown }) => !shown || shown.kind === 'shown')) return;
  const nearest = all.find(({ shown }) => shown?.kind !== 'nothing') ?? all[0];
  if (nearest?.shown) yield* problemOf(status, nearest.media, nearest.shown);
}

function* problemOf(status: string, media: MediaType, shown: Shown): Generator<Problem> {
  if (shown.kind === 'nothing')
    yield {
      message: `The ${code(status)} response should show an example of its body.`,
      path: media.path,
    };
  if (shown.kind === 'partly')
    yield {
      message: `The ${code(status)} response shows only a part of its body: ${listed(shown.names)} should have an example too.`,
      path: media.path,
    };
  if (shown.kind === 'placeholder')
    yield {
      message: `The example should show a value that could be real, not ${literal(shown.value)}.`,
      path: shown.path,
    };
  if (shown.kind === 'unfit')
    yield {
      message: 'The example should fit its schema: as it stands, such an answer never comes.',
      path: shown.path,
    };
}
