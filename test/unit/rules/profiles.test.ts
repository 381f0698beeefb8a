import { Ruleset, type RulesetDefinition } from '@stoplight/spectral-core';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import review from '../../../rulesets/api-kata.yaml';
import learner from '../../../rulesets/learn.yaml';
import moneyAndMessaging from '../../../rulesets/money-and-messaging.yaml';

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
  'compat-request-tightened',
  'request-id-exposed',
  'request-example',
];
const ERROR = 0;

/** The severities of the enabled rules of an entry, by id. */
function severitiesOf(entry: RulesetDefinition): Map<string, number> {
  const { rules } = new Ruleset(entry, { severity: 'recommended' });
  return new Map(Object.values(rules).flatMap((rule) => (rule.enabled ? [[rule.name, rule.severity]] : [])));
}

describe('the profiles', function () {
  // The stock command line takes seconds to start on a busy machine.
  this.timeout(120_000);

  it('learn: every rule, and nothing above warn except the core and what is not OpenAPI', () => {
    const learn = severitiesOf(learner);
    const all = new Ruleset(review, { severity: 'all' }).rules;
    const coversOthers = (id: string) => all[id]?.extensions?.['covers'] !== undefined;
    // What exercises switch on says the same as others, cause by cause.
    const [forExercises, forAll] = [Object.keys(all).filter(coversOthers), Object.keys(all)];
    assert.deepEqual(forExercises, ['error-causes-documented']);
    assert.deepEqual([...learn.keys(), ...forExercises].sort(), forAll.sort());
    const errors = [...learn].flatMap(([id, severity]) => (severity === ERROR ? [id] : []));
    const category = (id: string) => all[id]?.extensions?.['category'];
    const design = errors.filter((id) => category(id) !== 'correctness');
    assert.deepEqual(design.sort(), [...CORE].sort());
  });

  it('money-and-messaging: retries, webhooks, abuse and consent are errors, the rest as in a review', () => {
    const money = severitiesOf(moneyAndMessaging);
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
