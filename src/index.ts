/**
 * The library: reading exports, estimating reach, and the pure functions that the estimates are made of.
 *
 * Everything under `estimate` is pure and synchronous; `readExports` is the only asynchronous function.
 */
