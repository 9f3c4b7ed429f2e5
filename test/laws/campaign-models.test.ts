import { describe, expect, test } from 'vitest'
import { CAMPAIGN_MODELS } from '../../src/estimate/campaign/campaign-models.ts'
import { POPULATION_CEILINGS } from '../../src/estimate/population-ceilings.ts'
import { PRIORS } from '../../src/estimate/priors.ts'

test('every quantity of a campaign is listed once, people reached first', () => {
  const ids = CAMPAIGN_MODELS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids[0]).toBe('viewers')
})

describe.each(CAMPAIGN_MODELS.map((model) => [model.id, model] as const))('%s of a campaign', (_, model) => {
  test('says what it is, by which formula, on whose word, and which priors it rests on', () => {
    for (const text of [model.title, model.summary, model.formula, model.source]) expect(text.trim()).not.toBe('')
    expect(model.summary).toMatch(/\.$/)
    for (const prior of model.priors) expect(PRIORS.map(({ id }) => id)).toContain(prior)
  })
})

test('ceilings are of countries, once each, dated and sourced', () => {
  expect(new Set(POPULATION_CEILINGS.map(({ territory }) => territory)).size).toBe(POPULATION_CEILINGS.length)
  for (const { territory, people, date, source, measure } of POPULATION_CEILINGS) {
    expect(territory).toMatch(/^[A-Z]{2}$/)
    expect(date).toMatch(/^20\d\d-\d\d$/)
    expect(people).toBeGreaterThan(1e6)
    expect(`${source}${measure}`).not.toBe('')
  }
})
