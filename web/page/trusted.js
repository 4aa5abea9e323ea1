// The only scripts that the page loads by an address of its own making. The page's policy (shell.html) lets a browser with
// Trusted Types refuse every other one.

const SCRIPTS = new Set(['attache.js', 'pdf/pdf.worker.js', 'service-worker.js']);

const ruleset = {
  createScriptURL(name) {
    if (!SCRIPTS.has(name)) throw new TypeError(`${name} is no script of this page`);
    return new URL(name, import.meta.url).href;
  },
};

const policy = globalThis.trustedTypes?.createPolicy('attache', ruleset) ?? ruleset;

/** The address of a script of the page's folder, in the form that the browser takes. */
export const scriptAddress = (name) => policy.createScriptURL(name);
