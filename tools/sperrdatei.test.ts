import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ergaenze, fehlende } from './sperrdatei.mjs'

it('package-lock.json names the packages of all platforms (else: node tools/sperrdatei.mjs)', () => {
  expect(fehlende(JSON.parse(readFileSync('package-lock.json', 'utf8')))).toEqual([])
})

it('writes in what npm left out', () => {
  const s = ergaenze({
    packages: {
      '': {},
      'node_modules/a': {
        version: '1.0.0',
        dev: true,
        optionalDependencies: { '@a/win32-x64': '1.0.0', '@a/linux-arm64-musl': '1.0.0', b: '2.0.0' },
      },
      'node_modules/a/node_modules/b': { version: '2.0.0' },
    },
  })
  expect(s.packages['node_modules/@a/win32-x64']).toEqual({
    version: '1.0.0',
    cpu: ['x64'],
    dev: true,
    optional: true,
    os: ['win32'],
  })
  expect(s.packages['node_modules/@a/linux-arm64-musl']).toMatchObject({
    cpu: ['arm64'],
    libc: ['musl'],
    os: ['linux'],
  })
  expect(fehlende(s)).toEqual([])
})
