import type { Contract, Operation } from '../../contract/contract';
import { memoizeAlone } from '../../contract/memoize';
import { versionsOf, type VersionMechanism } from '../../inference/versioning/versions';
import type { Condition } from './kind';

const PLACES = ['url', 'header', 'query', 'media-type'] as const;
type VersionPlace = (typeof PLACES)[number];

export interface VersionFields {
  /** Where the version of the API is chosen. */
  version?: VersionPlace;
}

const EN: Record<VersionPlace, string> = {
  url: 'in its URL',
  header: 'in a header',
  query: 'in the query',
  'media-type': 'in its media type',
};
const ZH_CN: Record<VersionPlace, string> = {
  url: 'URL',
  header: '请求头',
  query: '查询参数',
  'media-type': '媒体类型',
};

export const version: Condition<VersionFields> = {
  schema: { version: { enum: [...PLACES] } },
  narrow: (found, { version }, contract) =>
    found.filter(
      ({ operation }) =>
        operation !== undefined && version !== undefined && isAt(contract, operation, version),
    ),
  lacking: {
    en: ({ version }, { name }) => (version ? `${name} does not carry the version ${EN[version]}.` : ''),
    'zh-cn': ({ version }, { name }) =>
      version
        ? `${name} 的版本没有写在${version === 'url' ? ' ' : ''}${ZH_CN[version]}${version === 'url' ? ' ' : ''}里。`
        : '',
  },
  describe: {
    en: ({ version }) => (version ? ` with the version ${EN[version]}` : ''),
    'zh-cn': ({ version }) => (version ? `，版本写在${version === 'url' ? ' URL ' : ZH_CN[version]}里` : ''),
  },
};

function isAt(contract: Contract, operation: Operation, place: VersionPlace): boolean {
  return placesOf(contract).get(operation)?.has(place) === true;
}

const placesOf = memoizeAlone((contract: Contract): Map<Operation, Set<VersionPlace>> => {
  const found = new Map<Operation, Set<VersionPlace>>();
  for (const { operation, mechanism } of versionsOf(contract, contract.operations)) {
    if (mechanism === 'body') continue;
    const known = found.get(operation) ?? new Set();
    found.set(operation, known.add(placeOf(mechanism)));
  }
  return found;
});

function placeOf(mechanism: Exclude<VersionMechanism, 'body'>): VersionPlace {
  return mechanism === 'server' || mechanism === 'path' ? 'url' : mechanism;
}
