import type { Rule, RulePack } from './rule.ts';
import type { IsoDate } from '../dates/iso-date.ts';

/** A pack as it is written: days are plain text. */
type Written<Value> = Value extends IsoDate
  ? string
  : Value extends readonly (infer Item)[]
    ? Written<Item>[]
    : Value extends object
      ? { [Key in keyof Value]: Written<Value[Key]> }
      : Value;

/**
 * Types a pack that is written in this repository. It checks nothing when it runs, so that the schema and its
 * library stay out of everything that judges; a test holds every pack to the schema instead.
 */
export function definePack(pack: Written<RulePack>): RulePack {
  return pack as RulePack;
}

/** The same for a few rules of their own, as tests write them. */
export function defineRules(rules: Written<Rule>[]): Rule[] {
  return rules as Rule[];
}
