import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process that holds a lock. Its number alone says little: numbers are used again, and in a container each is 1. */
export interface Owner {
  pid: number;
  /** Where that number is valid: one machine since it was started, and one container on it. */
  space: string;
  /** When the process began, by the kernel's own count, which no clock that is set changes; empty where unknown. */
  start: string;
  /** Of this lock alone. */
  token: string;
  host: string;
}

/** This process, with a new token. */
export function thisProcess(): Owner {
  return {
    pid: process.pid,
    space: spaceOfNumbers(),
    start: startOf(process.pid),
    token: randomUUID(),
    host: hostname(),
  };
}

/** As a file name that holds all of it. */
export function nameOf({ pid, space, start, token, host }: Owner): string {
  return [pid, space, start || '-', token, encodeURIComponent(host).slice(0, 60)].join(' ');
}

/** Reads such a name; undefined for any other. */
export function ownerNamed(name: string): Owner | undefined {
  const [, pid, space = '', start = '', token = '', host = ''] =
    /^(\d{1,10}) ([\da-f]+) (\d+|-) ([\da-f-]{36}) (\S*)$/.exec(name) ?? [];
  if (pid === undefined) return undefined;
  return { pid: Number(pid), space, start: start === '-' ? '' : start, token, host };
}

/** Whether the process still runs. `unknown` where its numbers are not ours, or the system does not say since when it runs. */
export function stateOf({ pid, space, start }: Owner): 'alive' | 'dead' | 'unknown' {
  if (space !== spaceOfNumbers()) return 'unknown';
  if (!exists(pid)) return 'dead';
  const now = startOf(pid);
  if (start === '' || now === '') return 'unknown';
  return now === start ? 'alive' : 'dead';
}

/** Whether there is a process of this number here, whoever it is. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function spaceOfNumbers(): string {
  const parts = [
    hostname(),
    attempt(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
    attempt(() => readlinkSync('/proc/self/ns/pid')),
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}

/** Linux: field 22 of `/proc/<pid>/stat`, counted after the name, which may hold anything. */
function startOf(pid: number): string {
  // Else these are the processes of another container.
  if (attempt(() => readlinkSync('/proc/self')) !== String(process.pid)) return '';
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function attempt(look: () => string): string {
  try {
    return look();
  } catch {
    return '';
  }
}
