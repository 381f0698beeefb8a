import type { Server } from '../../contract/contract';
import { entries, items } from '../../contract/follow';
import { memoizeAlone } from '../../contract/memoize';
import { isObject } from '../../json';

/** A server that says in its address, its variables or its description that it is not production. */
export const isForTests = memoizeAlone(({ url, description, node }: Server): boolean => {
  const values = entries(node['variables']).flatMap(([, variable]) =>
    isObject(variable) ? [variable['default'], ...items(variable['enum'])] : [],
  );
  const addresses = [url, ...values.filter((value) => typeof value === 'string')];
  // The top-level domains of `acme.dev` and `acme.test` say nothing.
  return (
    addresses.some((address) => LABEL.test(address.replace(/\.(dev|test)(?=[:/]|$)/gi, ''))) ||
    saysForTests(description)
  );
});

/** True where a description speaks of an environment for tests. */
export function saysForTests(description: string): boolean {
  return WORDS.test(description);
}

const LABEL =
  /(^|[./_-])(sandbox(es)?|tests?|testing|testnet|staging|stage|stg|uat|qa|demo|mock(s|server)?|dev|development|preprod|playground|trial|localhost|127\.0\.0\.1)\d*([./:_-]|$)/i;
const WORDS =
  /\b(sandbox|test(ing)?|staging|demo|mock|local(host)?|development|playground|trial)\b|沙箱|沙盒|测试|模拟|开发环境|本地/i;
