// Runs the quiet-period decision on other engines and prints one JSON line each: {"engine", "perSecond", "checked"}.
// The facts and the expected verdicts come from the .NET runner as NDJSON on standard input, so that all
// engines answer the same questions in the same run.
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { ZenEngine } from '@gorules/zen-engine';
import { Engine } from 'json-rules-engine';

const seconds = Number(process.argv[2] ?? 3);
const cases = readFileSync(0, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));

async function measure(engine, answer) {
  for (const c of cases) {
    const verdict = await answer(c.facts);
    if (verdict !== c.verdict) {
      throw new Error(`${engine} says ${verdict} for ${JSON.stringify(c.facts)}, expected ${c.verdict}`);
    }
  }
  const warmUntil = performance.now() + 500;
  while (performance.now() < warmUntil) {
    for (const c of cases) await answer(c.facts);
  }
  let done = 0;
  const start = performance.now();
  while (performance.now() - start < seconds * 1000) {
    for (const c of cases) await answer(c.facts);
    done += cases.length;
  }
  const perSecond = done / ((performance.now() - start) / 1000);
  console.log(JSON.stringify({ engine, perSecond: Math.round(perSecond), checked: cases.length }));
}

const zen = new ZenEngine();
const decision = zen.createDecision(readFileSync(new URL('./quiet-period.zen.json', import.meta.url)));
await measure('@gorules/zen-engine', async (facts) => (await decision.evaluate(facts)).result.verdict);

const special = ['work-safety', 'environmental-protection', 'emergency-fire', 'occupational-health',
  'emergency-event', 'complaint-or-report', 'superior-assignment'];
const engine = new Engine([], { allowUndefinedFacts: true });
engine.addFact('month', async (_, almanac) => Number((await almanac.factValue('date')).slice(5, 7)));
const open = {
  any: [
    { fact: 'library', operator: 'equal', value: 'C' },
    { all: [{ fact: 'library', operator: 'equal', value: 'A' }, { fact: 'month', operator: 'equal', value: 6 }] },
    { all: [{ fact: 'library', operator: 'equal', value: 'B' }, { fact: 'month', operator: 'in', value: [6, 9] }] },
  ],
};
const excused = { all: [{ fact: 'reason', operator: 'in', value: special }, { fact: 'entersPremises', operator: 'equal', value: true }] };
engine.addRule({ conditions: { any: [open] }, event: { type: 'allowed', params: { clauses: ['window'] } }, priority: 3 });
engine.addRule({ conditions: { all: [{ not: open }, excused] }, event: { type: 'allowed-with-filing', params: { clauses: ['quiet-exception'], obligations: ['file:office', 'file:justice-bureau'] } }, priority: 2 });
engine.addRule({ conditions: { all: [{ not: open }, { not: excused }] }, event: { type: 'not-allowed', params: { clauses: ['quiet-ban'] } }, priority: 1 });
await measure('json-rules-engine', async (facts) => (await engine.run(facts)).events[0].type);
