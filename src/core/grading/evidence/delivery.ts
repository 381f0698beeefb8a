import { isEvent } from '../../inference/webhooks/deliveries';
import { ofOperation, type Selector } from './kind';

const SENT_AS = ['any', 'webhook', 'callback'] as const;
type SentAs = (typeof SENT_AS)[number];

export interface DeliveryFields {
  /** What the provider sends, handshakes left out: an event nobody tells of is no event. */
  delivery?: SentAs;
}

const EN: Record<SentAs, string> = {
  any: 'an event that is sent to the caller',
  webhook: 'a webhook',
  callback: 'a callback',
};

const ZH_CN: Record<SentAs, string> = {
  any: '一个发给调用方的事件',
  webhook: '一个 webhook',
  callback: '一个回调',
};

export const delivery: Selector<DeliveryFields> = {
  schema: { delivery: { enum: [...SENT_AS] } },
  select: ({ deliveries }, { delivery = 'any' }) =>
    deliveries
      .filter((one) => isEvent(one) && (delivery === 'any' || one.kind === delivery))
      .map(ofOperation),
  describe: {
    en: ({ delivery = 'any' }, thing) => `${EN[delivery]}${thing ? ` about ${thing}` : ''}`,
    'zh-cn': ({ delivery = 'any' }, thing) => `${ZH_CN[delivery]}${thing ? `（关于 ${thing}）` : ''}`,
  },
};
