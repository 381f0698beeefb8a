import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import { migrateRuleset } from '@stoplight/spectral-ruleset-migrator';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import review from '../../../rulesets/api-kata.yaml';

/** The rules to teach first: `error` for learners, too. */
const CORE = [
  'idempotency-key-on-create',
  'error-client-errors-documented',
  'error-stable-code',
  'rate-limit-retry-after',
  'webhook-signature-headers',
  'webhook-event-id',
  'webhook-delivery-policy',
  'list-paginated',
  'deprecated-needs-sunset',
  'request-id-exposed',
  'request-example',
];
const ERROR = 0;

/** The severities of the enabled rules of an entry, by id. */
async function severitiesOf(entry: string): Promise<Map<string, number>> {
  const code = await migrateRuleset(resolve('rulesets', entry), { format: 'commonjs', fs });
  // Severities do not depend on the functions, so each function is a stand-in.
  const stub = () => [];
  const load = createRequire(resolve('package.json'));
  const loadModule = (id: string): unknown => (id.startsWith('@stoplight') ? load(id) : { default: stub });
  const module = { exports: {} as RulesetDefinition };
  new Function('module', 'require', code)(module, loadModule);
  const { rules } = new Ruleset(module.exports, { severity: 'recommended' });
  return new Map(Object.values(rules).flatMap((rule) => (rule.enabled ? [[rule.name, rule.severity]] : [])));
}

describe('the profiles', () => {
  it('learn: every rule, and nothing above warn except the core and what is not OpenAPI', async () => {
    const learn = await severitiesOf('learn.yaml');
    const all = new Ruleset(review, { severity: 'all' }).rules;
    assert.deepEqual([...learn.keys()].sort(), Object.keys(all).sort());
    const errors = [...learn].flatMap(([id, severity]) => (severity === ERROR ? [id] : []));
    const category = (id: string) => all[id]?.extensions?.['category'];
    const design = errors.filter((id) => category(id) !== 'correctness');
    assert.deepEqual(design.sort(), [...CORE].sort());
  });

  it('money-and-messaging: retries, webhooks, abuse and consent are errors, the rest as in a review', async () => {
    const money = await severitiesOf('money-and-messaging.yaml');
    const { rules } = new Ruleset(review, { severity: 'recommended' });
    for (const rule of Object.values(rules).filter(({ enabled }) => enabled)) {
      const category = rule.extensions?.['category'];
      const raised = category === 'idempotency' || category === 'webhooks' || category === 'privacy';
      assert.equal(money.get(rule.name), raised ? ERROR : rule.severity, rule.name);
    }
  });

  it('run under the stock command line', () => {
    const manifest = createRequire(resolve('package.json')).resolve('@stoplight/spectral-cli/package.json');
    const cli = resolve(manifest, '../dist/index.js');
    for (const entry of ['learn', 'money-and-messaging']) {
      const args = [
        cli,
        'lint',
        '-q',
        '-f',
        'json',
        '--fail-severity',
        'error',
        '-r',
        `dist/rulesets/${entry}.yaml`,
      ];
      const run = () =>
        execFileSync(process.execPath, [...args, 'test/fixtures/specs/much-wrong.yaml'], {
          encoding: 'utf8',
        });
      assert.throws(run, (error: { status?: number; stdout?: string }) => {
        assert.equal(error.status, 1);
        assert.ok((JSON.parse(error.stdout ?? '[]') as unknown[]).length > 0);
        return true;
      });
    }
  });
});
