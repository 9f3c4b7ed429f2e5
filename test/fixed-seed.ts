import fc from 'fast-check'

fc.configureGlobal({ seed: 20_251, endOnFailure: true })
