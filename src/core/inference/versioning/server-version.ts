import type { Server } from '../../contract/contract';
import { items } from '../../contract/follow';
import { isObject } from '../../json';
import { isForTests } from '../onboarding/test-servers';
import { looksLikeVersion, plainVersion } from './version-names';

/** The version in a server's URL (`https://api.acme.dev/v2`), if it states one; variables stand for their defaults. */
export function serverVersion(server: Server): string | undefined {
  const [, host = '', path = ''] =
    /^(?:[a-z][\w+.-]*:)?(?:\/\/([^/?#]*))?([^?#]*)/i.exec(withDefaults(server)) ?? [];
  const parts = path.split('/').filter((part) => part !== '');
  const chosen = /\/v?\{(api[-_]?)?version\}/i.test(server.url);
  // A bare number may be a tenant; at the head of the path, or of a variable for it, it is a version.
  const stated =
    parts.find((part) => /^v\d+(\.\d+){0,8}$|^20\d\d-\d\d(-\d\d)?$/i.test(part)) ??
    parts.slice(0, chosen ? undefined : 2).find(looksLikeVersion) ??
    /^v\d+(?=\.)/i.exec(host)?.[0];
  return stated === undefined ? undefined : plainVersion(stated);
}

function withDefaults({ url, node }: Server): string {
  const variables = isObject(node['variables']) ? node['variables'] : {};
  return url.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (!isObject(variable)) return '';
    const [value = ''] = [variable['default'], ...items(variable['enum'])].filter(
      (candidate): candidate is string => typeof candidate === 'string',
    );
    return value;
  });
}

/** A mock or sandbox may run another version; a retired one is on its way out. */
export function isAside(server: Server): boolean {
  return (
    isForTests(server) ||
    /\b(preview|deprecated|legacy|retired)\b/i.test(`${server.description} ${server.url}`)
  );
}
