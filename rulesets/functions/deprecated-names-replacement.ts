import type { Contract, Operation } from '../../src/core/contract/contract';
import { isObject } from '../../src/core/json';
import { collapse, type Placed } from './collapse';
import { defineRule, reviewed } from './define-rule';
import { code } from './wording';

const ID = 'deprecated-names-replacement';

/** A deprecated operation says what to call in its place, or that nothing takes its place. */
export default defineRule(ID, function* (contract, examine) {
  const { info } = contract.root;
  const language = isObject(info) ? info['x-language'] : undefined;
  const isReadable = typeof language !== 'string' || /^(en|zh)/i.test(language);
  const problems: Placed[] = [];
  let judged = 0;
  for (const operation of reviewed(ID, contract.operations)) {
    if (!operation.deprecated || !isReadable) continue;
    examine(operation);
    judged += 1;
    const text = `${operation.summary}\n${operation.description}`;
    if (statesReplacement(operation) || SAYS.test(text) || namesOther(contract, operation, text)) continue;
    problems.push({
      message: `${code(operation.name)} should say in its description what to call instead, or that nothing replaces it.`,
      path:
        typeof operation.node['description'] === 'string'
          ? [...operation.path, 'description']
          : operation.path,
      place: operation.name,
    });
  }
  yield* collapse(problems, judged, (count, of, first) => ({
    message: `${count} of ${of} deprecated operations, ${first} among them, do not say what to call instead. Name it in their descriptions.`,
    path: ['paths'],
  }));
});

/** English and Chinese. "Use this to list calls" is about the operation itself. */
const SAYS =
  /replac|\binstead\b|migrat|supersed|successor|in favou?r of|(moved|switch|upgrade|change) to|equivalent|\bno (alternative|substitute)|alternative|(please|should|deprecated[^.\n]{0,40}) use (?!of\b|this\b|it\b)|\buse (the |our )?(new|newer|v\d|following|["'`<[/]|https?:|(GET|POST|PUT|PATCH|DELETE)\b)|\bsee (also )?(the |our )?(new|["'`<[/]|https?:|(GET|POST|PUT|PATCH|DELETE)\b)|替代|取代|替换|改用|换用|迁移|请(使|调)?用|代替|没有后继/i;

const KEYS = ['x-replaced-by', 'x-replacement', 'x-successor', 'x-superseded-by', 'x-alternative'];

/** In an extension, or in a documented `Link` header with `rel="successor-version"`. */
function statesReplacement({ node, responses }: Operation): boolean {
  const details = node['x-deprecation'];
  const stated = [node, ...(isObject(details) ? [details] : [])].some((holder) =>
    [...KEYS, 'replacement', 'successor', 'replacedBy', 'alternative'].some(
      (key) => (holder !== node || KEYS.includes(key)) && holder[key] !== undefined,
    ),
  );
  const docs = node['externalDocs'];
  const linked = isObject(docs) && /migrat|replac|successor|upgrade/i.test(JSON.stringify(docs));
  return (
    stated ||
    linked ||
    responses.some(({ headers }) =>
      headers.some(
        ({ name, node: header }) => /^link$/i.test(name) && /successor-version/.test(JSON.stringify(header)),
      ),
    )
  );
}

/** The name or the path of another operation says it without any verb. */
function namesOther({ operations }: Contract, self: Operation, text: string): boolean {
  return operations.some(({ operationId, route }) => {
    const isNamed = operationId !== undefined && operationId !== self.operationId && operationId.length > 5;
    return (
      (isNamed && text.includes(operationId)) ||
      (route !== self.route && route.length > 3 && text.includes(route))
    );
  });
}
