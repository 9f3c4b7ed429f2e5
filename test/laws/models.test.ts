import { describe, expect, test } from 'vitest'
import { MODELS } from '../../src/estimate/models/index.ts'
import { PRIORS } from '../../src/estimate/priors.ts'

describe('the list of models', () => {
  test('names every model once, people reached first', () => {
    const ids = MODELS.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids[0]).toBe('viewers')
  })

  test('holds only ids that the report documents', () => {
    // source: the stable estimate ids of the product's description
    const documented = [
      'views',
      'viewers',
      'views-per-viewer',
      'viewer-days',
      'share-rate',
      'new-viewers-per-share',
      'viral-coefficient',
      'share-driven-viewers',
      'first-hand-viewers',
      'share-generation',
      'beyond-tiktok-viewers',
      'overlap',
      'incremental-viewers',
      'population-share',
      'engagement-rate',
      'watch-fraction',
      'new-followers-per-viewer',
      'momentum',
    ]
    expect(MODELS.map(({ id }) => id).filter((id) => !documented.includes(id))).toEqual([])
  })
})

describe.each(MODELS.map((model) => [model.id, model] as const))('%s', (_, model) => {
  test('says what it is, by which formula, on whose word', () => {
    for (const text of [model.id, model.title, model.summary, model.formula, model.source]) {
      expect(text.trim()).toBe(text)
      expect(text).not.toBe('')
    }
    expect(model.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(model.summary).toMatch(/\.$/)
  })

  test('names priors that exist', () => {
    for (const pattern of model.priors) {
      const known = PRIORS.filter(({ id }) =>
        pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern,
      )
      expect({ pattern, known: known.length > 0 }).toEqual({ pattern, known: true })
    }
  })

  test('estimates something, in a unit that fits its aggregation', () => {
    expect(model.ofPeriod ?? model.ofVideo).toBeDefined()
    if (model.unit === 'people') expect(model.aggregation).toBe('deduplicated')
    if (model.aggregation === 'ratio') expect(['ratio', 'fraction']).toContain(model.unit)
    if (model.aggregation === 'sum') expect(['views', 'viewer-days']).toContain(model.unit)
  })
})
