// The one launcher of `pnpm demo`, `test`, `bench`, `docs` and the rest. Plain JavaScript, so that a Node which is too
// old for our TypeScript still gets as far as the sentence that says so.
import { join, resolve } from "node:path";

const commands = ["bench", "demo", "docs", "e2e", "migrate", "test"];
const [name, ...args] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `This is Node ${process.versions.node}; the scripts need Node 22.18 or newer. Start them as ` +
      `"npx -y pnpm@10 ${name ?? "demo"}", which brings its own Node on Linux and Windows; on macOS install Node 24. ` +
      "（需要 Node 22.18 以上：请用上述命令启动；macOS 请先安装 Node 24。）",
  );
  process.exit(1);
}
if (name === undefined || !commands.includes(name)) {
  console.error(`Usage: node scripts/run.mjs ${commands.join("|")}`);
  process.exit(1);
}

// Every process that is started from here finds its modules stripped and compiled by the one before it.
process.env.NODE_COMPILE_CACHE ||= join(
  resolve(process.env.DATA_DIR || join(import.meta.dirname, "../.data")),
  "compiled",
);
process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.TURBO_TELEMETRY_DISABLED = "1";
process.env.DO_NOT_TRACK = "1";
const { main } = await import(`./${name}.ts`);
const { sentenceFor } = await import("./words.ts");
try {
  process.exit(await main(args));
} catch (cause) {
  console.error(sentenceFor(cause));
  process.exit(1);
}
