import { parentPort } from 'node:worker_threads';
import ruleset from '../../rulesets/api-kata.yaml';
import zhCn from '../../rulesets/messages.zh-cn.yaml';
import { createKata } from '../core/kata';
import type { Reply, Request } from './protocol';
import { serve } from './serve';

/** The worker's entry under Node. */
const port = parentPort;
if (port) {
  serve(
    {
      onRequest: (listener) => port.on('message', (request: Request) => listener(request)),
      reply: (reply: Reply) => port.postMessage(reply),
    },
    () => createKata({ ruleset, translations: { 'zh-cn': zhCn } }),
  );
}
