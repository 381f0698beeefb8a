// Stands in for a compiled copy-on-write copy; a plain copy is the same to a caller.
const { promises } = require('node:fs');

exports.isCloneSupported = async () => false;
exports.cloneFile = exports.copyFile = (from, to, mode) => promises.copyFile(from, to, mode);
