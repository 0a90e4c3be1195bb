import { expect, it } from 'vitest';
import { indexPlace } from '../../../src-main/service/folder-index/index-place.ts';

const home = '/home/ana';

it.each([
  ['linux', {}, '/home/ana/.cache/Clauseline/folders/'],
  ['linux', { XDG_CACHE_HOME: '/var/cache/ana' }, '/var/cache/ana/Clauseline/folders/'],
  ['linux', { XDG_CACHE_HOME: 'here' }, '/home/ana/.cache/Clauseline/folders/'],
  ['darwin', {}, '/home/ana/Library/Caches/Clauseline/folders/'],
  ['linux', { CLAUSELINE_CACHE: '/tmp/mine' }, '/tmp/mine/folders/'],
] as const)(
  'indexes are kept in the cache folder of %s with %j',
  (platform, environment, start) => {
    const place = indexPlace('/texts', { environment, platform, home });
    expect(place.startsWith(start)).toBe(true);
    expect(place.slice(start.length)).toMatch(/^[0-9a-f]{32}$/u);
  },
);

it('each folder has a place of its own, whatever its name holds', () => {
  const request = { environment: {}, platform: 'linux', home } as const;
  const places = ['/a', '/b', '/a/../b', '/a\n'].map((path) => indexPlace(path, request));
  expect(new Set(places).size).toBe(4);
});
