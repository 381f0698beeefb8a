import type { Contract, Operation } from '../../contract/contract';
import { text } from '../../contract/follow';
import { memoizeAlone } from '../../contract/memoize';
import type { JsonObject } from '../../json';
import type { DataField } from '../fields/data-field';
import { dataFields, missFields } from '../fields/data-fields';
import { isForTests } from './test-servers';
import { textsOf } from './texts';

/** True where a caller can see how to try the API without paying and without harm. */
export const hasTestEnvironment = memoizeAlone((contract: Contract): boolean => {
  const { operations } = contract;
  const has =
    [...contract.servers, ...operations.flatMap(({ servers }) => servers)].some(isForTests) ||
    textsOf(contract).some((said) => IN_WORDS.test(said)) ||
    operations.some(speaksOfTests) ||
    dataFields(contract, operations).some(isSwitch);
  if (!has) missFields(contract);
  return has;
});

const speaksOfTests = memoizeAlone(
  (operation: Operation): boolean =>
    IN_WORDS.test(`${operation.summary}\n${operation.description}`) || showsMagic(operation),
);

function isSwitch({ snake, raw }: DataField): boolean {
  return SWITCH.test(snake) || showsTests(raw);
}

const showsTests = memoizeAlone(
  (node: JsonObject): boolean =>
    IN_WORDS.test(text(node, 'description')) ||
    MAGIC.test(JSON.stringify([node['example'] ?? '', node['examples'] ?? ''])),
);

/** Among the examples of the body, with their summaries. */
function showsMagic({ body }: Operation): boolean {
  return (body?.content ?? []).some(({ node, examples }) => {
    const values = examples.map(({ value }) => value);
    return MAGIC.test(JSON.stringify([node['example'] ?? '', node['examples'] ?? '', values]));
  });
}

/** Said anywhere: an environment, keys of it, values that only pretend, or a sample API that is nothing but that. */
const IN_WORDS =
  /\bsandbox|\btest[- ]?(mode|keys?|credentials?|numbers?|cards?|accounts?|environments?|tokens?|payments?|servers?|clocks?|values?)\b|\b(sk|pk|rk|key|acct)_test|\+1500555|\btok_visa|\bmagic (numbers?|values?|inputs?)|\bdry[- ]?run|\b(staging|demo|mock) (server|environment|api|account)|\b(sample|fake|demo|mock)\b[\w -]{0,40}\b(server|api)\b|沙箱|沙盒|测试(环境|模式|密钥|账号|账户|凭证|凭据|号码|卡)|试运行/i;

/** Values that only pretend, as an example shows them. */
const MAGIC =
  /\+1500555\d|\btok_(visa|mastercard|amex|chargeDeclined)|\bpm_card_|\b(sk|pk|rk|key)_test_|\btest cards?\b/;

/** A switch in the request, or a flag of the answer that tells the two worlds apart. */
const SWITCH =
  /^(x_)?(is_)?(dry_?run|test_?mode|sandbox(_mode)?|live_?mode|validate_only|simulate|simulation|test)$/;
