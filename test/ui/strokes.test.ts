/** Presses as browsers tell of them, on several layouts and systems. */
import { describe, expect, it } from 'vitest'
import { capsOf, isCharacter, strokeOf } from '../../src/ui/keys/strokes.ts'

const press = (key: string, more: Partial<Parameters<typeof strokeOf>[0]> = {}) => ({ key, code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more })

describe('a stroke', () => {
  it('is the printed character', () => {
    expect(strokeOf(press('r'), false)).toBe('r')
    expect(strokeOf(press('R'), false)).toBe('r')
    expect(strokeOf(press('?', { shiftKey: true }), false)).toBe('?')
    expect(strokeOf(press('？', { shiftKey: true }), false)).toBe('?')
    expect(strokeOf(press('Escape'), false)).toBe('escape')
  })
  it('carries the command key of the system, and no other', () => {
    expect(strokeOf(press('k', { ctrlKey: true }), false)).toBe('mod+k')
    expect(strokeOf(press('k', { metaKey: true }), true)).toBe('mod+k')
    expect(strokeOf(press('k', { ctrlKey: true }), true)).toBeUndefined()
    expect(strokeOf(press('k', { metaKey: true }), false)).toBeUndefined()
    expect(strokeOf(press('Z', { ctrlKey: true, shiftKey: true }), false)).toBe('mod+shift+z')
    expect(strokeOf(press('@', { ctrlKey: true, altKey: true }), false)).toBeUndefined()
  })
  it('goes by the place of the key where the layout writes no Latin', () => {
    expect(strokeOf(press('л', { code: 'KeyK', ctrlKey: true }), false)).toBe('mod+k')
    expect(strokeOf(press('к', { code: 'KeyR' }), false)).toBe('r')
    expect(strokeOf(press('é', { code: 'Digit2' }), false)).toBe('2')
  })
  it('with shift is another one only for letters', () => {
    expect(strokeOf(press('R', { shiftKey: true }), false)).toBe('shift+r')
    expect(strokeOf(press('1', { shiftKey: true, code: 'Digit1' }), false)).toBe('1')
  })
})

it('caps are written as on the keys', () => {
  expect(capsOf('mod+shift+z', false)).toEqual(['Ctrl ⇧Z'])
  expect(capsOf('mod+shift+z', true)).toEqual(['⌘⇧Z'])
  expect(capsOf('g c', false)).toEqual(['G', 'C'])
  expect(capsOf('escape', false)).toEqual(['Esc'])
})

it('only what is typed with one character can be switched off', () => {
  expect(['r', '0', '?', 'g c', 'escape', 'mod+k'].filter(isCharacter)).toEqual(['r', '0', '?', 'g c'])
})
