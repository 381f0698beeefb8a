import type { MediaType, Response, Schema, Surroundings } from '../../../src/core/contract/contract';
import type { Problem } from '../../../src/core/contract/problem';
import { errorBodiesOf } from '../../../src/core/inference/errors/answers';
import { isCode } from '../../../src/core/inference/errors/code-names';
import { schemaExamples } from '../../../src/core/contract/stated-examples';
import { faultsOf } from '../../../src/core/schema/validate';
import { kindsOfFailure } from '../../../src/core/inference/errors/kinds-of-failure';
import { SAY_UNFIT } from '../../../src/core/inference/documentation/what-is-shown';
import { verdictOnCode, type Verdict } from '../../../src/core/inference/errors/verdict-on-code';
import { code } from '../../../src/core/texts/wording';
import { perOperation } from '../rule/per-operation';

/** Every error body carries a required, documented identifier that a program can branch on. */
export default perOperation(function* (surroundings, operation, examine) {
  const found: Found[] = [];
  for (const { response, media } of errorBodiesOf(surroundings, operation)) {
    examine(media);
    const { schema, node, path } = media;
    if (schema) found.push({ response, media, verdict: verdictOnCode(surroundings, { ...media, schema }) });
    // Else it is written in another file.
    else if (node['schema'] === undefined) yield { message: MISSING, path };
  }
  for (const { response, verdict } of found) {
    const problem = problemOf(verdict, response);
    if (problem) yield problem;
    else if (verdict.unlisted)
      yield {
        message: `The example shows ${code(verdict.unlisted.value)}, and the description of ${code(verdict.name)} lists the codes without it.`,
        path: verdict.unlisted.path,
      };
  }
  for (const one of found) yield* notAllowed(surroundings, one);
  const alike = found.find(({ verdict }) => verdict.fault === undefined);
  if (alike && areAlike(found)) yield alone(alike.verdict);
});

/** A code that an example shows, however far in, and that its schema does not allow. */
function* notAllowed(
  { root, version }: Surroundings,
  { media: { schema, examples }, verdict }: Found,
): Generator<Problem> {
  if (!schema) return;
  const scope = { root, version, flow: 'response', name: 'example', text: false } as const;
  const own = schema.component === undefined ? [...schemaExamples(schema.node, schema.path)] : [];
  for (const { value, path } of [...examples, ...own])
    for (const fault of faultsOf(value, schema.node, scope)) {
      const name = fault.path.findLast((step) => typeof step === 'string');
      if (typeof name === 'string' && (name === verdict.name || name === 'reason' || isCode(name)))
        yield {
          message: 'An example shows a code that is not listed.',
          path: [...path, ...fault.path],
          saidBy: SAY_UNFIT,
        };
    }
}

interface Found {
  response: Response;
  media: MediaType & { schema?: Schema | undefined };
  verdict: Verdict;
}

const MISSING =
  'This error has no code that a program can branch on. Add a required `code`, or the `type` of Problem Details.';

function problemOf(verdict: Verdict, { status }: Response): Problem | undefined {
  const { fault, name, path } = verdict;
  const [value = ''] = verdict.code?.values ?? [];
  if (fault === 'missing') return { message: MISSING, path };
  if (fault === 'prose')
    return {
      message: `${code(name)} shows ${code(value)}, a text whose wording will change. Give each failure a short value that never does, such as \`invalid_number\`.`,
      path,
    };
  if (fault === 'unstable')
    return {
      message: `The description of ${code(name)} says that it changes, or is not for programs. Say that a value keeps its meaning, so that programs can branch on it.`,
      path,
    };
  if (fault === 'empty') return alone(verdict);
  // What stands for many failures has many codes.
  if (fault === 'unlisted' || (verdict.isOneOfMany && kindsOfFailure(status).length > 1))
    return {
      message: `${code(name)} should show which values it takes: \`examples\`, or a link to the list of codes.`,
      path,
    };
  if (fault === 'optional')
    return {
      message: `${code(name)} should be required: an optional code is missing when the failure is strange.`,
      path,
    };
  if (fault === 'nullable')
    return {
      message: `${code(name)} may be \`null\`, and then a program has nothing to branch on. Give every failure a value.`,
      path,
    };
  return undefined;
}

/** True where failures of different kinds have one code, as far as a caller is told. */
function areAlike(found: readonly Found[]): boolean {
  const values = new Set(found.flatMap(({ verdict }) => verdict.code?.values ?? ['']));
  if (values.size !== 1) return false;
  const kinds = new Set(found.flatMap(({ response }) => kindsOfFailure(response.status)));
  const shown = found.filter(({ verdict: { isOneOfMany } }) => isOneOfMany);
  return kinds.size > 1 && (found.some(({ verdict }) => verdict.code?.isClosed) || shown.length > 1);
}

function alone({ name, code: found, path }: Verdict): Problem {
  return {
    message: `${code(name)} shows only ${code(found?.values[0] ?? '')}, which does not tell one failure from another. Give each kind of failure a value of its own.`,
    path,
  };
}
