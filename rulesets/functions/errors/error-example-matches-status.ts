import type { Operation, Response, Surroundings } from '../../../src/core/contract/contract';
import { memoize } from '../../../src/core/contract/memoize';
import { toPointer, type JsonPath } from '../../../src/core/json';
import type { Problem } from '../../../src/core/contract/problem';
import { oncePerPlace } from '../rule/once-per-place';
import { perDocument } from '../rule/per-document';
import {
  errorResponses,
  isReadByPrograms,
  type ErrorResponse,
} from '../../../src/core/inference/errors/answers';
import { placeholderIn } from '../../../src/core/inference/documentation/placeholders';
import { CAUSES } from '../../../src/core/inference/errors/cause';
import { documentedIn } from '../../../src/core/inference/errors/documented';
import { codesOf } from '../../../src/core/inference/errors/pages';
import { plain } from '../../../src/core/inference/errors/plain';
import { factsShownBy, type Facts } from '../../../src/core/inference/errors/facts';
import { alternatives, code, literal } from '../../../src/core/texts/wording';

/** The example of an error shows the status that it is documented under, and a code that is not that of another. */
export default perDocument(function* ({ contract, operations, examine }) {
  const errors = errorResponses(operations);
  const uses = usesOf(errors);
  const problems: Problem[] = [];
  const clashes: Problem[] = [];
  for (const error of errors) {
    const { response } = error;
    const { bodies, sameCodes } = shownIn(contract, error);
    const statuses = uses.get(toPointer(response.path)) ?? [response.status];
    for (const { media, shown } of bodies) {
      examine(media);
      // Where the whole response is about another failure, its example is no fault of its own.
      const used = isMisplaced(contract, error) ? [] : wrongUse(response, shown, statuses);
      problems.push(...wrongStatuses(shown, statuses), ...used, ...standIns(shown));
    }
    clashes.push(...sameCodes);
  }
  yield* oncePerPlace(problems);
  yield* oncePerCode(clashes);
});

/** What the bodies of one error show, and what is wrong with it whoever else uses it. */
const shownIn = memoize((surroundings, { operation, response }: ErrorResponse) => ({
  bodies: response.content
    .filter((media) => isReadByPrograms(surroundings, response, media))
    .map((media) => ({ media, shown: factsShownBy(surroundings, media) })),
  sameCodes: [
    ...sameCodes(surroundings, operation.responses, response),
    ...misnamed(surroundings, operation, response),
  ],
}));

/** Of two examples with one code, the one whose name is in another code: `cancelled: { value: { code: already_sent } }`. */
function* misnamed(
  surroundings: Surroundings,
  operation: Operation,
  { content }: Response,
): Generator<Problem> {
  const codes = codesOf(surroundings, operation);
  for (const media of content) {
    const all = factsShownBy(surroundings, media).flatMap((facts) => facts.code ?? []);
    for (const own of all) {
      const at = own.path.lastIndexOf('examples');
      const name = at < 0 ? undefined : own.path[at + 1];
      const isTwice = all.filter(({ value }) => value === own.value).length > 1;
      if (typeof name !== 'string' || name.length < SHORTEST || !isTwice) continue;
      const [said, shown] = [plain(name), plain(own.value)];
      if (!shown.includes(said) && [...codes].some((one) => one.includes(said)))
        yield {
          message: `The example ${code(name)} shows the code ${code(own.value)}, which is that of another failure.`,
          path: own.path,
        };
    }
  }
}

/** A shorter name is part of many words. */
const SHORTEST = 4;

/** One code for two failures is one fault, in however many operations it shows. */
function oncePerCode(clashes: readonly Problem[]): Problem[] {
  return [...new Map([...clashes].reverse().map((clash) => [clash.message, clash])).values()].reverse();
}

/** The statuses that each response is used under: a shared one may serve several. */
function usesOf(errors: readonly ErrorResponse[]): Map<string, string[]> {
  const uses = new Map<string, string[]>();
  for (const { response } of errors) {
    const pointer = toPointer(response.path);
    const known = uses.get(pointer) ?? [];
    if (!known.includes(response.status)) uses.set(pointer, [...known, response.status]);
  }
  return uses;
}

/** True where its texts say that it belongs to another status, as `error-causes-documented` says. */
function isMisplaced(contract: Surroundings, { operation, response }: ErrorResponse): boolean {
  return CAUSES.some((cause) => {
    const found = documentedIn(contract, operation, cause);
    return found.state === 'misleading' && found.response.status === response.status;
  });
}

/** Each example must fit its key. */
function* wrongStatuses(shown: readonly Facts[], statuses: readonly string[]): Generator<Problem> {
  const numbers = shown.flatMap(({ status }) => status ?? []);
  for (const { value, path } of numbers)
    if (!statuses.some((status) => fits(value, status)))
      yield {
        message: `The example shows the status ${code(String(value))}, and is documented under ${alternatives(statuses)}.`,
        path,
      };
}

/** Of a shared response, each key needs an example that fits it. */
function* wrongUse(
  response: Response,
  shown: readonly Facts[],
  statuses: readonly string[],
): Generator<Problem> {
  const numbers = shown.flatMap(({ status }) => status ?? []);
  const [first] = numbers.filter(({ value }) => statuses.some((status) => fits(value, status)));
  if (first && !numbers.some(({ value }) => fits(value, response.status)))
    yield {
      message: `This response is used for ${code(response.status)} too, and its example shows ${code(String(first.value))}. Add an example for it, or give it a response of its own.`,
      path: first.path,
    };
}

/** What a generator wrote where the code of this failure belongs. */
function* standIns(shown: readonly Facts[]): Generator<Problem> {
  for (const { code: own } of shown)
    if (own && (own.value.trim() === '' || NO_CODE.test(own.value) || placeholderIn(own.value)))
      yield {
        message: `The example should show the code of this failure, not ${literal(own.value)}.`,
        path: own.path,
      };
}

const NO_CODE = /^(error_?|err_?)?code$|^some_(error|code)$/i;

function fits(value: number, status: string): boolean {
  if (status === 'default') return value >= 400;
  return /xx$/i.test(status) ? String(value).startsWith(status.slice(0, 1)) : String(value) === status;
}

/** A code that an earlier response of the operation shows under another status. */
function* sameCodes(
  surroundings: Surroundings,
  all: readonly Response[],
  response: Response,
): Generator<Problem> {
  const shownIn = ({ content }: Response) => content.flatMap((media) => factsShownBy(surroundings, media));
  if (!/^\d{3}$/.test(response.status)) return;
  const others = all
    .slice(0, all.indexOf(response))
    .filter(({ status, path }) => /^[45]\d\d$/.test(status) && toPointer(path) !== toPointer(response.path));
  const earlier = new Map(
    others.flatMap((other) =>
      shownIn(other).flatMap((shown): [string, { status: string; path: JsonPath }][] => {
        const own = shown.code ?? shown.type;
        return own ? [[own.value, { status: other.status, path: own.path }]] : [];
      }),
    ),
  );
  for (const shown of shownIn(response)) {
    const own = shown.code ?? shown.type;
    const first = own && earlier.get(own.value);
    if (own && first && first.status !== response.status)
      yield {
        message: `The code ${code(own.value)} is shown under ${code(first.status)} and under ${code(response.status)}. Give each failure a code of its own.`,
        path: own.path,
        related: [first.path],
      };
  }
}
