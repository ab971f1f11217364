import { isDeepStrictEqual } from 'node:util';
import type { CaseFacts } from '../../../lib/case/case-facts.ts';
import type { BenchLine } from '../bench-line.ts';
import { ratiosOf, spreadOf } from '../spread.ts';
import { generatedCases, judgedOn } from './generated-cases.ts';
import { handWrittenLoop } from './hand-written-loop.ts';
import { jsonRulesEngine } from './json-rules-engine.ts';
import { ourEngine } from './our-engine.ts';
import type { RuleEngine } from './rule-answer.ts';
import { zenEngine } from './zen-engine.ts';

export interface EngineBenchOptions {
  cases: number;
  rounds: number;
  say: (words: string) => void;
}

/** Engines that take so long for one case are given fewer of them; what is told is per second. */
const shares: Readonly<Record<string, number>> = { 'json-rules-engine': 0.05, '@gorules/zen-engine': 0.05 };

/**
 * One rule, the same cases, several engines: deadlines per second.
 *
 * @throws Error where two engines do not give the same answers: then there is nothing to compare
 */
export async function benchEngines({ cases: count, rounds, say }: EngineBenchOptions): Promise<BenchLine[]> {
  const ours = ourEngine();
  const zen = zenEngine();
  if (!zen) say('engine: @gorules/zen-engine has no build for this machine');
  const engines = [ours, handWrittenLoop(), jsonRulesEngine(), ...(zen ? [zen] : [])];
  const cases = generatedCases(count, 2026);
  for (const engine of engines) await mustAgree(engine, ours, cases.slice(0, 2000));

  const speeds = new Map(engines.map((engine) => [engine, [] as number[]]));
  // The first round warms up and is not told.
  for (let round = 0; round <= rounds; round += 1) {
    for (const engine of engines) {
      say(`engine: ${engine.name}, round ${round}`);
      const speed = await casesPerSecond(engine, cases);
      if (round > 0) speeds.get(engine)!.push(speed);
    }
  }
  const own = speeds.get(ours)!;
  return engines.map((engine) => ({
    bench: 'engine',
    where: 'node',
    what: 'one rule, four interviews in six months',
    subject: engine.name,
    size: `${count.toLocaleString('en')} cases`,
    unit: 'deadlines/s',
    value: spreadOf(speeds.get(engine)!),
    ...(engine !== ours && { ratio: { ...ratiosOf(own, speeds.get(engine)!), to: 'rettidig ÷ this' } }),
    ...targetOf(engine),
  }));
}

function targetOf({ name }: RuleEngine): { target?: string } {
  if (name === 'json-rules-engine') return { target: 'at least 10 ×' };
  return name === 'hand-written loop' ? { target: 'at least 0.33 ×' } : {};
}

async function mustAgree(engine: RuleEngine, ours: RuleEngine, cases: readonly CaseFacts[]): Promise<void> {
  const [expected, given] = [await ours.judge(cases, judgedOn), await engine.judge(cases, judgedOn)];
  expected.forEach((answer, index) => {
    if (isDeepStrictEqual(answer, given[index])) return;
    throw new Error(
      `engine bench: ${engine.name} says ${JSON.stringify(given[index])} and rettidig ${JSON.stringify(answer)} ` +
        `of ${JSON.stringify(cases[index])}`,
    );
  });
}

async function casesPerSecond(engine: RuleEngine, cases: readonly CaseFacts[]): Promise<number> {
  const some = cases.slice(0, Math.ceil(cases.length * (shares[engine.name] ?? 1)));
  const start = performance.now();
  const answers = await engine.judge(some, judgedOn);
  const seconds = (performance.now() - start) / 1000;
  // What does not apply is an answer too, so each case counts.
  return answers.length / seconds;
}
