// Stands in for a compiled logger: the server may log, and nothing is written.
const silent = () => {};
const logger = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : silent) });

exports.setFlushOn = silent;
exports.setLevel = silent;
exports.version = 0;
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async () => logger;
