import type {
  Contract,
  MediaType,
  Operation,
  Parameter,
  Schema,
  Surroundings,
} from '../../../src/core/contract/contract';
import { flatten, keyword } from '../../../src/core/contract/flatten';
import { memoize } from '../../../src/core/contract/memoize';
import { toPointer } from '../../../src/core/json';
import { collapse, type Placed } from '../rule/collapse';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { isEmpty } from '../../../src/core/contract/empty';
import { bestShown, isShownText, shownBy } from '../../../src/core/inference/documentation/shown';
import { showsCall } from '../../../src/core/inference/documentation/calls/shows-call';
import { showsKey } from '../../../src/core/inference/idempotency/key-examples';
import { shownRetryOf } from '../../../src/core/inference/idempotency/retry';
import { isWrite } from '../../../src/core/inference/operations/kinds';
import { SAY_UNFIT, type Shown } from '../../../src/core/inference/documentation/what-is-shown';
import { isReadAsJson } from '../../../src/core/contract/json-body';
import { faultsOf } from '../../../src/core/schema/validate';
import { isForm } from '../../../src/core/contract/media-types';
import { code, listed, literal } from '../../../src/core/texts/wording';

/** A body that is sent, and what the best of its media types shows. */
interface Judged {
  name: string;
  media: MediaType;
  shown: Shown;
}

/** The bodies of an operation that a rule looks at, and what the best of them shows, if that can be read. */
interface Reviewed {
  bodies: MediaType[];
  judged: Judged | undefined;
  /** Required parameters whose examples cannot be sent. */
  parameters: Problem[];
}

/**
 * Every JSON or form body that is sent has one complete, realistic example; so has what a webhook delivers. Text and XML
 * are judged where they show one.
 */
export default perDocument(function* ({ contract, operations, deliveries, examine }) {
  const reviews = [...operations, ...deliveries].map((operation) => review(contract, operation));
  for (const body of reviews.flatMap(({ bodies }) => bodies)) examine(body);
  const all = reviews.flatMap((one) => one.judged ?? []);
  const judged = [...new Map(all.map((one) => [toPointer(one.media.path), one])).values()];
  const bare = judged.filter(({ shown }) => shown.kind === 'nothing');
  yield* operations.flatMap((operation) => keyWithoutExample(contract, operation));
  yield* reviews.flatMap(({ parameters }) => parameters);
  yield* oncePerPlace([
    ...collapse(bare.map(withoutExample), judged.length, (count, of, first) => ({
      message: `${count} of ${of} bodies should have a complete example to copy, among them those of ${first}.`,
      path: ['paths'],
    })),
    ...judged.flatMap((one) => [...incomplete(one)]),
  ]);
});

const review = memoize((surroundings, operation: Operation): Reviewed => {
  const bodies = (operation.body?.content ?? []).filter((media) => {
    const { type, schema } = media;
    return (
      (isReadAsJson(surroundings, media) || isForm(type) || isShownText(surroundings, media)) &&
      !(schema && (isEmpty(surroundings, schema) || (isForm(type) && isOnlyFile(surroundings, schema))))
    );
  });
  const flow = operation.kind === 'operation' ? 'request' : 'either';
  const all = bodies.map((media) => ({ media, shown: shownBy(surroundings, media, flow) }));
  // Where one cannot be read, none is judged.
  const best = all.every(({ shown }) => shown) ? bestShown(all) : undefined;
  const isOpen = best?.shown?.kind === 'nothing' || best?.shown?.kind === 'partly';
  const parameters = operation.parameters.flatMap((one) => unfitIn(surroundings, one));
  if (best && isOpen && showsCall(surroundings, operation, best.media))
    return { bodies, judged: undefined, parameters };
  const judged = best?.shown && { name: operation.name, media: best.media, shown: best.shown };
  return { bodies, judged, parameters };
});

/** A copied request carries the examples of what it must carry. */
function unfitIn(
  { root, version }: Surroundings,
  { name, required, schema, examples }: Parameter,
): Problem[] {
  const [first] = examples;
  if (!required || !schema || !first) return [];
  const scope = { root, version, flow: 'request', name: 'example', text: true } as const;
  if (examples.some(({ value }) => faultsOf(value, schema.node, scope).length === 0)) return [];
  const message = `The example of ${code(name)} should fit its schema: as it stands, a copy of it fails.`;
  return [{ message, path: first.path, saidBy: SAY_UNFIT }];
}

/** A required key in a header that shows no value: the request cannot be copied either. */
function keyWithoutExample(contract: Contract, operation: Operation): Problem[] {
  const retry = isWrite(operation) ? shownRetryOf(contract, operation) : undefined;
  if (!retry?.parameter?.required || retry.kind !== 'header' || showsKey(contract, operation, retry))
    return [];
  const isCalled = operation.body?.content.some((media) => showsCall(contract, operation, media));
  if (isCalled) return [];
  const message = `The idempotency key ${code(retry.name)} should also state ${code('example')}.`;
  return [{ message, path: retry.path, saidBy: ['idempotency-key-bounded'] }];
}

/** A form that carries a file and nothing else: no example can be copied. */
function isOnlyFile(surroundings: Surroundings, schema: Schema): boolean {
  const members = [...flatten(surroundings, schema).properties.values()];
  return members.every((member) => keyword(flatten(surroundings, member.schema), 'format') === 'binary');
}

function withoutExample({ name, media }: Judged): Placed {
  return {
    place: name,
    message: `The body of ${code(name)} should have a complete example to copy, with values that could be real.`,
    path: media.path,
  };
}

/** An example that is there, and not good enough. */
function* incomplete({ name, media, shown }: Judged): Generator<Problem> {
  if (shown.kind === 'partly')
    yield {
      message: `The body of ${code(name)} cannot be copied: ${listed(shown.names)} should have an example too.`,
      path: media.path,
    };
  if (shown.kind === 'alone')
    yield {
      message: `The body of ${code(name)} has an example and no schema: nobody knows what else may be sent, and what must.`,
      path: media.path,
    };
  if (shown.kind === 'placeholder')
    yield {
      message: `The example should show a value that could be real, not ${literal(shown.value)}.`,
      path: shown.path,
    };
  if (shown.kind === 'foreign')
    yield {
      message: `The example shows nothing that its schema describes: it should have members such as ${code(shown.wanted)}.`,
      path: shown.path,
    };
  if (shown.kind === 'unfit')
    yield {
      message: 'The example should fit its schema: as it stands, a copy of it fails.',
      path: shown.path,
      saidBy: SAY_UNFIT,
    };
}
