import { expect, test } from 'vitest';
import { hrefOf, routeOf } from '../../../entrypoints/options/use-route.ts';

test.each([
  ['', { view: 'settings' }],
  ['#', { view: 'settings' }],
  ['#regelbog', { view: 'rules', rule: null }],
  ['#regelbog/contact-4-in-first-6m', { view: 'rules', rule: 'contact-4-in-first-6m' }],
  ['#aendringer', { view: 'changes' }],
  ['#gemte-sager', { view: 'kept' }],
  ['#diagnose', { view: 'diagnosis', tabId: null, field: null }],
  ['#diagnose/', { view: 'diagnosis', tabId: null, field: null }],
  ['#diagnose/17', { view: 'diagnosis', tabId: 17, field: null }],
  ['#diagnose/17x', { view: 'diagnosis', tabId: null, field: null }],
  ['#diagnose/17/start', { view: 'diagnosis', tabId: 17, field: 'start' }],
  ['#opsaetninger', { view: 'adapters' }],
  ['#vejledning', { view: 'guidance', part: 'workflows', open: null }],
  ['#vejledning/klage', { view: 'guidance', part: 'complaint', open: null }],
  ['#vejledning/noget-andet', { view: 'guidance', part: 'workflows', open: null }],
  ['#noget-andet', { view: 'settings' }],
])('the address »%s« opens its view', (hash, route) => {
  expect(routeOf(hash)).toEqual(route);
});

test('each view is reached by its own link', () => {
  expect(routeOf(hrefOf.rule('file-access-7wd'))).toEqual({ view: 'rules', rule: 'file-access-7wd' });
  expect(routeOf(hrefOf.tab(17))).toEqual({ view: 'diagnosis', tabId: 17, field: null });
});
