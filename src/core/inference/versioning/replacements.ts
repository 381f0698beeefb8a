import type { Contract, Operation } from '../../contract/contract';
import { isObject } from '../../json';
import { withoutToCome } from '../text/heaps';
import { namesOther } from '../naming/named-operations';

/** True where a deprecated operation says what to call in its place, or that nothing takes its place. */
export function statesReplacement(contract: Contract, operation: Operation): boolean {
  const text = withoutToCome(`${operation.summary}\n${operation.description}`);
  return (
    isLinked(operation) ||
    SAYS.test(text) ||
    NAMES_OPERATION.test(text) ||
    namesOther(contract, operation, text)
  );
}

/** English and Chinese. What the operation itself does ("Replaces all tags", "Use this to list calls") is no answer. */
const SAYS =
  /\breplaced (by|with|in)\b|\breplacements?\b|\breplace (it|this|these|them|your|calls?|usage)\b|\binstead\b|\bmigrat(e|ing|ion) (to|guide|path|notes?|away|your|from)|\bplease migrate|supersed|successor|in favou?r of|(mov(ed?|ing)|switch(ing)?|upgrad(e|ing)|chang(e|ing)|transition(ing)?) to|\bequivalent\b|\bno (direct )?(alternative|substitute|successor|equivalent)|\balternatives?:|\balternative (is|endpoint|api)\b|\bas an alternative|(?<!not )(?<!not to )(?<!n't )\b(please|should|deprecated[^.\n]{0,40}) use (?!of\b|this\b|it\b|in\b|for\b|the endpoint\b)|(?<!not )(?<!n't )\buse (the |our )?(new|newer|v\d|following|["'`<[/]|https?:|(GET|POST|PUT|PATCH|DELETE)\b)|\bsee (also )?(the |our )?(new|["'`<[/]|https?:|(GET|POST|PUT|PATCH|DELETE)\b)|替代|取代|替换为|被替换|改用|换用|迁移|请(使|调)?用|代替|没有后继/i;

/** `use listDevices`: no other word looks like that. */
const NAMES_OPERATION = /\b[Uu]se (the )?[a-z]+[A-Z]\w+/;

const KEYS = ['x-replaced-by', 'x-replacement', 'x-successor', 'x-superseded-by', 'x-alternative'];

/** In an extension, or in a documented `Link` header with `rel="successor-version"`. */
function isLinked({ node, responses }: Operation): boolean {
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
