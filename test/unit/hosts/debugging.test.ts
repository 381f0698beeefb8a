import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { inspectPortIn } from '../../../src/worker/inspect-port';

interface Configuration {
  name: string;
  program?: string;
  port?: number;
  address?: string;
  env?: Record<string, string>;
  preLaunchTask?: string;
}
interface Launch {
  configurations: Configuration[];
  compounds: { configurations: string[] }[];
}
interface Tasks {
  tasks: { label: string; args: string[]; dependsOn?: string }[];
}

/** They have comments. */
const read = (file: string) =>
  ts.parseConfigFileTextToJson(file, readFileSync(file, 'utf8')).config as unknown;

/** What a contributor starts from the editor. */
describe('the debugger and the tasks of the checkout', () => {
  const { configurations, compounds } = read('.vscode/launch.json') as Launch;
  const { tasks } = read('.vscode/tasks.json') as Tasks;
  const labels = tasks.map(({ label }) => label);

  it('name tasks, configurations and programs that are there', () => {
    for (const { preLaunchTask, program } of configurations) {
      if (preLaunchTask !== undefined) assert.ok(labels.includes(preLaunchTask), preLaunchTask);
      if (program !== undefined) {
        const file = program.replace('${workspaceFolder}/', '');
        assert.ok(existsSync(file), file);
      }
    }
    for (const { args, dependsOn } of tasks) {
      assert.ok(existsSync(args[0] ?? ''), args[0]);
      if (dependsOn !== undefined) assert.ok(labels.includes(dependsOn), dependsOn);
    }
    const names = configurations.map(({ name }) => name);
    for (const compound of compounds)
      for (const name of compound.configurations) assert.ok(names.includes(name), name);
  });

  it('open the port of the worker where the other end attaches, and in no other configuration', () => {
    const attach = configurations.find(({ port }) => port !== undefined);
    const ports = configurations.flatMap(({ env = {} }) => inspectPortIn(env) ?? []);
    assert.deepEqual(ports, [attach?.port]);
    assert.equal(attach?.address, '127.0.0.1');
  });
});
