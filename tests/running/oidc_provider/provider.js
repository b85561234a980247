/* A certified OpenID provider with its own sign-in pages, for tests: node provider.js '<settings as JSON>' */

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import process from "node:process";

const settings = JSON.parse(process.argv[2]);
const found = createRequire(`${settings.installed}/`).resolve("oidc-provider");
const { default: Provider } = await import(pathToFileURL(found).href);

const person = (sub) => ({ accountId: sub, claims: () => ({ sub, ...(settings.people[sub] ?? {}) }) });
const provider = new Provider(settings.issuer, {
  clients: settings.clients,
  jwks: { keys: settings.keys },
  cookies: { keys: ["only for tests"] },
  acrValues: ["urn:two-factors"],
  claims: { openid: ["sub", "groups"], profile: ["name"], acr: null, sid: null, auth_time: null, iss: null },
  conformIdTokenClaims: settings.conform,
  pkce: { required: () => true },
  features: { backchannelLogout: { enabled: true } },
  fetch: (url, { dispatcher: _, ...options }) => globalThis.fetch(url, options), // it calls no loopback by itself
  findAccount: (_, sub) => person(sub),
});

provider.on("server_error", (_, error) => process.stderr.write(`${error.stack}\n`));
provider.on("backchannel.error", (_, error) => process.stderr.write(`${error.stack}\n`));
provider.listen(settings.port, "127.0.0.1", () => process.stdout.write("ready\n"));
