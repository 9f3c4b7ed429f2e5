// Stands in the bundle for what reach never calls (see build.js).
module.exports = {}
