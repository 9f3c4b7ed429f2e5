import type { DatedValue } from '../../../src/estimate/period/detect-day-shift.ts'
import { normalQuantile } from '../../../src/math/normal.ts'

export const date = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

/** Park and Miller's generator, so that every run sees the same numbers. */
export const normals = (seed: number): (() => number) => {
  let state = (seed % 2_147_483_646) + 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return normalQuantile(state / 2_147_483_647)
  }
}

export interface Plan {
  readonly seed: number
  readonly days: number
  /** Correlation of neighbouring days of ln views, its sd, and the sd of ln views per viewer. */
  readonly memory: number
  readonly spread: number
  readonly noise: number
  /** Shift of the viewers of each day. */
  readonly shift: (day: number) => number
}

export const START = 20_000

/** Views and viewers of made days, the viewers labelled so many days late. */
export const simulate = ({ seed, days, memory, spread, noise, shift }: Plan): [DatedValue[], DatedValue[]] => {
  const normal = normals(seed)
  let log = spread * normal()
  const views: DatedValue[] = []
  const viewers = new Map<string, number>()
  for (let day = 0; day < days; day++) {
    log = memory * log + Math.sqrt(1 - memory ** 2) * spread * normal()
    const plays = Math.round(Math.exp(8 + log))
    views.push({ date: date(START + day), value: plays })
    viewers.set(date(START + day + shift(day)), Math.round(plays / Math.exp(Math.abs(0.2 + noise * normal()))))
  }
  return [views, [...viewers].map(([label, value]) => ({ date: label, value }))]
}
