// The playground listens on every address of the machine; here it is heard on this machine alone.
const { Server } = require("node:net");

const listen = Server.prototype.listen;
Server.prototype.listen = function (...args) {
  return typeof args[0] === "number" ? listen.call(this, args[0], "127.0.0.1", ...args.slice(typeof args[1] === "string" ? 2 : 1)) : listen.apply(this, args);
};
