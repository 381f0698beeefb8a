// The real package carries a binary for every platform; this server runs on one.
const { join } = require('node:path');

exports.rgPath = join(__dirname, '..', 'ripgrep-linux-x64', 'bin', 'rg');
