// Refuses every connection but loopback, where the machine allows no network namespace. Loaded before anything else.
import dns from "node:dns";
import net from "node:net";

const LOCAL = /^(?:127\.|::1$|localhost$|$)/;
const refuse = (host) => Object.assign(new Error(`refused: a connection to ${host} left the host`), {code: "ECONNREFUSED_OFFLINE"});

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function (...words) {
  const options = Array.isArray(words[0]) ? words[0][0] : words[0];
  const host = typeof options === "object" && options !== null ? (options.path ? "" : (options.host ?? "")) : typeof words[1] === "string" ? words[1] : "";
  if (LOCAL.test(host)) return connect.apply(this, words);
  queueMicrotask(() => this.destroy(refuse(host)));
  return this;
};

for (const [owner, name] of [[dns, "lookup"], [dns.promises, "lookup"], [dns, "resolve"], [dns.promises, "resolve"]]) {
  const real = owner[name];
  owner[name] = function (host, ...words) {
    if (LOCAL.test(host)) return real.call(this, host, ...words);
    const done = words.at(-1);
    if (typeof done === "function") return queueMicrotask(() => done(refuse(host)));
    return Promise.reject(refuse(host));
  };
}
