/**
 * The whole suite runs twice. As shipped, operations over HTTP are compiled when asked again, and those of the harness are
 * interpreted by graphql-js; with `TEST_EXECUTOR=compiled` everything is compiled at first sight. What differs between the two is
 * a mistake of the compiled form.
 */
export const compiledRun = process.env['TEST_EXECUTOR'] === 'compiled';
