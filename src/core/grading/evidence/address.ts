import { addressOf } from '../../inference/async/addresses';
import { itemsNamedIn } from '../../inference/operations/nesting';
import { series } from '../../texts/series';
import { code, listed } from '../../texts/wording';
import type { Condition, Look, Short } from './kind';

export interface AddressFields {
  /** `of`: the path template is one of what another `find` selects; `parameters`: it names so many items at most. */
  address?: { of?: object; parameters?: number };
}

export const address: Condition<AddressFields> = {
  schema: {
    address: {
      description:
        '`of`: the same path template as what another find selects. `parameters`: at most so many path parameters, without those of an account or workspace.',
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: { of: { $ref: '#/$defs/find' }, parameters: { type: 'integer', minimum: 0 } },
    },
  },
  narrow(found, { address: { of, parameters = Infinity } = {} }, _, look) {
    const wanted = of && new Set(routesOf(of, look).map(addressOf));
    return found.filter(
      ({ operation }) =>
        operation !== undefined &&
        (wanted?.has(addressOf(operation.route)) ?? true) &&
        itemsNamedIn(operation.route).length <= parameters,
    );
  },
  lacking: {
    en({ address: { of, parameters } = {} }, { name, operation, look, say }) {
      const [route] = of ? routesOf(of, look) : [];
      if (of && isElsewhere(operation.route, of, look))
        return `${name} is not at the address of ${say(of)}${route === undefined ? '' : `, ${code(route)}`}.`;
      const named = itemsNamedIn(operation.route);
      return `${name} names ${named.length} items in its path (${listed(named)}), and ${parameters ?? 0} at most are wanted.`;
    },
    'zh-cn'({ address: { of, parameters } = {} }, { name, operation, look, say }) {
      const [route] = of ? routesOf(of, look) : [];
      if (of && isElsewhere(operation.route, of, look))
        return `${name} 不在这里要求的地址${route === undefined ? '' : ` ${code(route)} `}上：${say(of)}。`;
      const named = itemsNamedIn(operation.route);
      return `${name} 的路径里有 ${named.length} 个参数（${series(named.map(code))}），最多只能有 ${parameters ?? 0} 个。`;
    },
  },
  describe: {
    en: ({ address: { of, parameters } = {} }, _, say) =>
      `${of ? ` at the address of ${say(of)}` : ''}${parameters === undefined ? '' : ` with ${parameters} path ${parameters === 1 ? 'parameter' : 'parameters'} at most`}`,
    'zh-cn': ({ address: { of, parameters } = {} }, _, say) =>
      `${of ? `，地址与此相同：${say(of)}` : ''}${parameters === undefined ? '' : `，路径参数不超过 ${parameters} 个`}`,
  },
};

function routesOf(of: object, look: Look): string[] {
  return look(of).flatMap(({ operation }) => operation?.route ?? []);
}

function isElsewhere(route: string, of: object, look: Short['look']): boolean {
  return !routesOf(of, look).map(addressOf).includes(addressOf(route));
}
