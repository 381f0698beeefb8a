import { createRulesetFunction, type Rule } from '@stoplight/spectral-core';
import { spend } from '../../../src/core/budget';
import { contractOf } from '../../../src/core/contract/build';
import type { Contract } from '../../../src/core/contract/contract';
import {
  crashOf,
  examinationOf,
  placeAndWords,
  type Examined,
  type Subject,
} from '../../../src/core/contract/examination';
import type { Problem } from '../../../src/core/contract/problem';
import { isObject, toPointer } from '../../../src/core/json';
import { code } from '../../../src/core/texts/wording';
import type { Concerning } from './concerning';
import { withoutFloods } from './flood';
import { waiversFor, type Waived, type Waivers } from './waivers';

/** Says that the rule applies to this node, whether or not something is wrong with it. */
export type Examine = (subject: Subject) => void;

/** What a rule has to say of a contract. */
export interface Review {
  subjects: readonly Subject[];
  /** What else it applies to, in operations that ask it to be silent. */
  silent?: readonly Subject[];
  problems: readonly Concerning[];
  /** Problems at the same places, which are said once: whom else they concern. */
  repeated?: readonly Concerning[];
  /** What rests on something that lies in another file, and is not said. */
  withheld?: readonly Concerning[];
  /** What it would say, had nobody asked it not to. */
  waived: readonly Waived[];
}

/**
 * The function that Spectral calls (`given: $`, `resolved: false`), made from what a rule of some shape does with a
 * contract. It records what the rule looked at, sets waived problems aside, and turns a throw into a record: one
 * throwing function would abort Spectral's whole run. The rule is known by the name that the ruleset gives it.
 */
export function ruleFunction(review: (contract: Contract, rule: string, waivers: Waivers) => Review) {
  return createRulesetFunction<unknown, null>({ input: null, options: null }, (root, _, { rule }) => {
    const { name } = rule as Rule;
    // Said here and not as a schema, which Spectral would compile for each rule.
    if (!isObject(root)) return [];
    try {
      const contract = contractOf(root);
      const waivers = waiversFor(name, contract);
      const found = review(contract, name, waivers);
      const split = waivers.split(found.problems);
      const heard = withoutFloods(split.heard.filter(({ saidBy }) => saidBy === undefined));
      const elsewhere = split.heard.flatMap(({ path, saidBy, concerned }) =>
        saidBy ? [{ path, saidBy, ...(concerned ? { concerned } : {}) }] : [],
      );
      for (const problem of heard) spend(root, costOf(problem));
      examinationOf(root).set(name, {
        ...examined(found, heard, [...found.waived, ...split.silenced]),
        ...(elsewhere.length > 0 ? { elsewhere } : {}),
      });
      return heard.map(({ message, path }) => ({ message, path: path.map(asFragment) }));
    } catch (error) {
      const crash = crashOf(error);
      examinationOf(root).set(name, { subjects: [], ...crash });
      return [{ message: `This rule could not check the document: ${code(crash.crashed ?? '')}`, path: [] }];
    }
  });
}

function examined(
  { subjects, silent = [], repeated = [], withheld = [] }: Review,
  heard: readonly Concerning[],
  waived: readonly Waived[],
): Examined {
  const concerned = new Map<string, readonly Subject[]>();
  for (const { path, concerned: also } of [...heard, ...repeated, ...withheld, ...waived]) {
    if (!also) continue;
    const pointer = toPointer(path);
    const known = concerned.get(pointer);
    // What is said of the whole document concerns all that was looked at: one list for all of it.
    concerned.set(pointer, known ? [...known, ...also] : also);
  }
  const related = new Map(
    [...heard, ...waived].flatMap(({ path, message, related: others }) =>
      others ? [[placeAndWords(path, message), others] as const] : [],
    ),
  );
  return {
    subjects,
    ...(related.size > 0 ? { related } : {}),
    ...(silent.length > 0 ? { silent } : {}),
    ...(withheld.length > 0 ? { withheld: withheld.map(({ path }) => toPointer(path)) } : {}),
    ...(concerned.size > 0 ? { concerned } : {}),
    ...(waived.length > 0 ? { waived } : {}),
  };
}

/** In steps of the budget: Spectral writes out the path of each problem, and a key may be as long as the document. */
function costOf({ path }: Problem): number {
  return path.reduce<number>((steps, key) => steps + 15 * String(key).length, 200);
}

/** Spectral reads the keys of a path as JSON Pointer fragments: in a key of the document `~1` is no slash. */
function asFragment(key: string | number): string | number {
  return typeof key === 'string' ? key.replaceAll('~', '~0') : key;
}
