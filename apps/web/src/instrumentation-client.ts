import { config } from "zod";

// Runs before any schema is made. Without it zod asks by `new Function` whether it may compile, which the content
// policy forbids and the browser writes down as a violation on every page with a form.
config({ jitless: true });
