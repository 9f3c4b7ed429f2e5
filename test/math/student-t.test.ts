import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { studentReach, studentTail } from '../../src/math/student-t.ts'

describe('Student’s t', () => {
  test('reaches as far as the tables say', () => {
    // source: two-sided 95 % and 80 % points of the t table (NIST/SEMATECH e-Handbook, 1.3.6.7.2)
    expect(studentReach(0.95, 1)).toBeCloseTo(12.706, 3)
    expect(studentReach(0.95, 5)).toBeCloseTo(2.571, 3)
    expect(studentReach(0.8, 10)).toBeCloseTo(1.372, 3)
    expect(studentReach(0.95, 1e6)).toBeCloseTo(1.96, 3)
  })

  test('leaves outside its reach what is left of the level', () => {
    const degrees = fc.double({ min: 1, max: 1e6, noNaN: true })
    const level = fc.double({ min: 0.01, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(level, degrees, (p, n) => {
        expect(studentTail(studentReach(p, n), n)).toBeCloseTo(1 - p, 9)
        expect(studentTail(-studentReach(p, n), n)).toBeCloseTo(1 - p, 9)
      }),
    )
  })

  test('has degrees of freedom, and a level inside (0, 1)', () => {
    expect(() => studentTail(1, 0)).toThrow('degrees of freedom must be above 0, got 0')
    for (const level of [0, 1, -0.5, 1.5, Number.NaN])
      expect(() => studentReach(level, 3)).toThrow(`level must lie in (0, 1), got ${level}`)
    for (const degrees of [0, -1, Number.NaN])
      expect(() => studentReach(0.5, degrees)).toThrow(`degrees of freedom must be above 0, got ${degrees}`)
  })
})
