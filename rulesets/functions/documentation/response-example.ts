import type { MediaType, Operation, Surroundings } from '../../../src/core/contract/contract';
import { memoizeByNode, memoize, memoizeAlone, type Written } from '../../../src/core/contract/memoize';
import { isError, isSuccess, successesOf } from '../../../src/core/contract/statuses';
import { isObject, toPointer } from '../../../src/core/json';
import { collapse, type Placed } from '../rule/collapse';
import { watched } from '../../../src/core/contract/unread';
import type { Concerning } from '../rule/concerning';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import { isEmpty } from '../../../src/core/contract/empty';
import { echoIn } from '../../../src/core/inference/documentation/echoes';
import { otherRequestIn } from '../../../src/core/inference/documentation/other-request';
import { mainResponses } from '../../../src/core/inference/documentation/main-responses';
import { bestShown, isShownText, shownBy } from '../../../src/core/inference/documentation/shown';
import { SAY_UNFIT, type Shown } from '../../../src/core/inference/documentation/what-is-shown';
import { isReadAsJson } from '../../../src/core/contract/json-body';
import { code, listed, literal } from '../../../src/core/texts/wording';

/** A response, and what the best of its media types shows; undefined where that cannot be read. */
interface Judged {
  name: string;
  status: string;
  media: MediaType;
  shown: Shown | undefined;
}

/** The same, with all places where it is used. */
interface Shared extends Judged {
  users: readonly MediaType[];
}

/** The bodies of an operation that a rule looks at, and what the best of each response shows. */
interface Reviewed {
  bodies: MediaType[];
  judged: Judged[];
  /** Examples of a success that show a failure or the request, where none shows the answer. */
  others: Problem[];
}

/** Successful answers with a JSON body, and the main client errors, show an example. */
export default perDocument(function* ({ contract, operations, examine }) {
  const all = operations.map((operation) => review(contract, operation));
  for (const body of all.flatMap(({ bodies }) => bodies)) examine(body);
  const judged = distinct(all.flatMap((one) => one.judged));
  yield* oncePerPlace([
    ...missing(judged),
    ...judged.flatMap((one) => [...incomplete(one)]),
    ...all.flatMap((one) => one.others),
  ]);
});

/** Where nearly all are bare, one finding says it; failures are mended where their shared schema is. */
function missing(judged: readonly Judged[]): Problem[] {
  const successes = judged.filter(({ status }) => !isError(status));
  const isBare = ({ shown }: Judged) => shown?.kind === 'nothing';
  return [
    ...collapse(successes.filter(isBare).map(withoutExample), successes.length, (count, of, first) => ({
      message: `${count} of ${of} successful responses should show an example of their body, among them ${first}.`,
      path: ['paths'],
    })),
    ...judged.filter((one) => isError(one.status) && isBare(one)).map(withoutExample),
  ];
}

const review = memoize((surroundings, operation: Operation): Reviewed => {
  const bodies: MediaType[] = [];
  const judged: Judged[] = [];
  const others: Problem[] = [];
  for (const response of mainResponses(operation)) {
    const content = response.content.filter(
      (media) =>
        (isReadAsJson(surroundings, media) ||
          (isSuccess(response.status) && isShownText(surroundings, media))) &&
        !(media.schema && isEmpty(surroundings, media.schema)),
    );
    bodies.push(...content);
    const all = content.map((media) => ({ media, shown: shownInAnswer(surroundings, media) }));
    const best = bestShown(all);
    if (best) judged.push({ name: operation.name, status: response.status, ...best });
    const { status } = response;
    if (!isSuccess(status)) continue;
    others.push(
      ...content.flatMap((media) => [
        ...refusalsIn(status, media),
        ...echoesIn(surroundings, operation, status, media),
        ...strangersIn(surroundings, operation, status, media),
      ]),
    );
  }
  return { bodies, judged: seenElsewhere(surroundings, operation, judged), others };
});

/**
 * What one success shows is seen for the others with the same schema: `200` for a repeat beside `201`. One in another file
 * may show it.
 */
function seenElsewhere(
  surroundings: Surroundings,
  operation: Operation,
  judged: readonly Judged[],
): Judged[] {
  return judged.map((one) => {
    if (!isSuccess(one.status) || one.shown?.kind !== 'nothing') return one;
    const isUnread = successesOf(operation).some(
      (response) =>
        response.status !== one.status &&
        watched(() => response.content.map((media) => shownInAnswer(surroundings, media))).missed.size > 0,
    );
    const isSeen = judged.some(
      ({ status, media, shown }) =>
        isSuccess(status) && (!shown || (shown.kind === 'shown' && isAlike(media, one.media))),
    );
    return isUnread || isSeen ? { ...one, shown: { kind: 'shown' } } : one;
  });
}

function isAlike({ schema: a }: MediaType, { schema: b }: MediaType): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    (a.node === b.node || (!!a.component && a.component === b.component))
  );
}

/** `ok: false` in all examples of a success: nobody sees what an answer looks like when all went well. */
function refusalsIn(status: string, { examples }: MediaType): Problem[] {
  const flags = examples.map(({ value }) => FLAGS.find((flag) => isObject(value) && value[flag] === false));
  const [first] = examples;
  const [flag] = flags;
  if (!first || flag === undefined || flags.includes(undefined)) return [];
  return [
    {
      message: `The ${code(status)} response shows only a request that failed (${code(`${flag}: false`)}): show one that succeeded.`,
      path: first.path,
    },
  ];
}

function strangersIn(
  surroundings: Surroundings,
  operation: Operation,
  status: string,
  media: MediaType,
): Problem[] {
  const other = otherRequestIn(surroundings, operation, media);
  if (!other) return [];
  return [
    {
      message: `The ${code(status)} response shows the answer to another request: ${code(other.name)} is not what the example of the body sends.`,
      path: other.path,
    },
  ];
}

function echoesIn(
  surroundings: Surroundings,
  operation: Operation,
  status: string,
  media: MediaType,
): Problem[] {
  const echo = echoIn(surroundings, operation, media);
  if (!echo) return [];
  return [
    {
      message: `The ${code(status)} response shows only what was sent: show what the answer adds, such as ${code(echo.missing)}.`,
      path: echo.path,
    },
  ];
}

const FLAGS = ['ok', 'success', 'succeeded', 'successful'];

const shownInAnswer = memoizeByNode((surroundings, media: Written<MediaType>) =>
  shownBy(surroundings, media, 'response'),
);

/** A response that several operations share is one. */
function distinct(all: readonly Judged[]): Shared[] {
  const shared = new Map<string, Shared>();
  for (const one of all) {
    const pointer = toPointer(one.media.path);
    shared.set(pointer, { ...one, users: [...(shared.get(pointer)?.users ?? []), one.media] });
  }
  return [...shared.values()];
}

const MANY = 6;

/** Where many failures have one schema, the example belongs there. */
function withoutExample({ name, status, media }: Judged, _: number, bare: readonly Judged[]): Placed {
  const place = `${status} of ${name}`;
  const error = isError(status) ? media.schema?.component : undefined;
  const alike = failuresBySchema(bare).get(error) ?? 0;
  if (error !== undefined && media.schema && alike >= MANY)
    return {
      place,
      message: `${code(error)} should have an example: ${alike} error responses with this body show none.`,
      path: media.schema.path,
    };
  return {
    place,
    message: `The ${code(status)} response should show an example of its body.`,
    path: media.path,
  };
}

/** How many of them are failures with the same component as their body. */
const failuresBySchema = memoizeAlone((bare: readonly Judged[]) => {
  const counts = new Map<string | undefined, number>();
  for (const { status, media } of bare)
    if (isError(status)) counts.set(media.schema?.component, (counts.get(media.schema?.component) ?? 0) + 1);
  return counts;
});

/** An example that is there, and not good enough. */
function* incomplete({ status, media, shown, users }: Shared): Generator<Concerning> {
  if (shown?.kind === 'partly')
    yield {
      message: `The ${code(status)} response shows only a part of its body: ${listed(shown.names)} should have an example too.`,
      path: media.path,
    };
  if (shown?.kind === 'alone')
    yield {
      message: `The ${code(status)} response has an example and no schema: nobody knows what else may come.`,
      path: media.path,
    };
  if (shown?.kind === 'placeholder')
    yield {
      message: `The example should show a value that could be real, not ${literal(shown.value)}.`,
      path: shown.path,
    };
  if (shown?.kind === 'foreign')
    yield {
      message: `The example shows nothing that its schema describes: it should have members such as ${code(shown.wanted)}.`,
      path: shown.path,
    };
  if (shown?.kind === 'unfit')
    yield {
      message: 'The example should fit its schema: as it stands, such a response never comes.',
      path: shown.path,
      saidBy: SAY_UNFIT,
      concerned: users,
    };
}
