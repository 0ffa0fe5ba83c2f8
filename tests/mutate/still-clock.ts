/** For vitest.mutate.config.ts: how long something takes says nothing on a machine that runs mutants, so no time passes. */
performance.now = () => 0;
