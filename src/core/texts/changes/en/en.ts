import type { ChangeTexts } from '../kind-texts';
import { directed } from './directed';
import { undirected } from './undirected';

/** What is said of changes between two versions, in English. */
export const en: ChangeTexts = {
  directed,
  undirected,
  nobody: { who: 'Nobody', why: 'Callers go on as before.' },
  whyAndWay: (why, way) => (way === '' ? why : `${why} The additive way: ${way}`),
  who: {
    everyone: 'Everyone who calls it',
    callers: 'Callers',
    senders: 'Callers who send it',
    readers: 'Callers who read it',
    'strict-readers': 'Readers that check every field',
    receivers: 'Receivers of the delivery',
    'sdk-users': 'Users of generated SDKs',
    planners: 'Callers who plan their migration',
    'credential-holders': 'Holders of credentials that were issued',
  },
  side: {
    request: 'the request',
    response: 'the response',
    delivery: 'what the provider sends',
    answer: 'what the receiver answers',
  },
  thing: {
    operation: 'operation',
    webhook: 'webhook',
    callback: 'callback',
    parameter: 'parameter',
    header: 'header',
    member: 'field',
  },
  body: 'The body',
  none: 'nothing',
  verdict: { breaking: 'breaking', risky: 'risky', safe: 'safe' },
  gap: {
    elsewhere: (pointer, side) =>
      `${pointer} of ${side} leads to another file that was not read, so it was not compared.`,
    nowhere: (pointer, side) => `${pointer} of ${side} leads nowhere, so it was not compared.`,
    dynamic: (pointer, side) =>
      `${pointer} of ${side} is found at run time (\`$dynamicRef\`), so it was not compared.`,
    'too-much': (pointer, side) =>
      `${pointer} of ${side} has more shapes than one comparison may look at, so it was not compared.`,
  },
  document: { baseline: 'the baseline', revision: 'the revision' },
};
