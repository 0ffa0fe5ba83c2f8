/** Lets code that names the browser be loaded where there is none: nothing of it is called. Import it first. */
const nobody = { runtime: { id: "fuzz" } };
Object.assign(globalThis, { chrome: nobody, browser: nobody });
