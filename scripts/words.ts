import { EngineError, soundsLikeFullDisk } from "@gongbang/db/embedded-error";

/** A stop that the user can do something about: its message is the one sentence that they see. */
export class Halt extends Error {}

/** What the launchers say when they can't go on: what is wrong, and what to do. */
export const words = {
  databaseStarted: "Database started. 数据库已启动。",
  storyReady: "Demo data ready. 演示数据已就绪。",
  built: "Built. 构建完成。",
  notRebuilt: "Build is up to date. 无需重新构建。",
  open: (address: string) => `The office is open: ${address}/sign-in  工帮已启动。`,
  howToStop: "Ctrl-C stops it. 按 Ctrl-C 停止。",
  upToDate: "The database is up to date. 数据库已是最新。",
  federation: "区总工会",
  firstOfficer: (link: string) =>
    `Nobody is at work here yet. The first administrator ("admin") begins, within 24 hours, at ${link}  系统里还没有工作人员，首位系统管理员（admin）请在 24 小时内打开以上链接。`,
  accountHeads: ["role 角色", "name 姓名", "sign-in 用户名", "password 密码"],
  portBusy: (port: number) =>
    `Port ${port} is in use: choose another with PORT=…, or leave PORT out. 端口 ${port} 已被占用：请用 PORT=… 换一个，或不设置 PORT。`,
  portWrong: (text: string) =>
    `PORT must be a number from 1 to 65535, and is "${text}". PORT 应为 1–65535 的数字，现为“${text}”。`,
  alreadyRunning: (pid: string, address: string) =>
    `The demo already runs${address && ` at ${address}`} (process ${pid}): use it, or stop it first. 演示已在运行${address && `：${address}`}（进程 ${pid}），请直接使用或先停止它。`,
  keysLost: (file: string) =>
    `The keys are missing (${file}): without them nothing sealed in this data folder can be read. Put the file back, or start over with --reset. 密钥文件缺失（${file}），本数据目录中的加密内容无法读取：请放回该文件，或用 --reset 重新开始。`,
  diskFull: (folder: string) =>
    `The disk is full, or a file-size limit is reached (${folder}): make room and start again; nothing that was saved is lost. 磁盘已满或超出文件大小限制，请腾出空间后重新启动；已保存的数据不会丢失。`,
  notYours: (path: string) =>
    `This user may not write ${path}: start as the user who made it, or set DATA_DIR to another folder. 当前用户无权写入 ${path}：请改用创建者启动，或用 DATA_DIR 另指目录。`,
  noEngine: (name: string) =>
    `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL to a PostgreSQL server. 本机没有可用的内置 PostgreSQL（${name}）：请用 DATABASE_URL 指定数据库服务器。`,
  engineFailed: (detail: string) =>
    `The embedded PostgreSQL did not start: ${detail} 内置 PostgreSQL 未能启动，原因见上。`,
  movedAside: (path: string) =>
    `The data folder was only half there; it was moved to ${path}, and a new one is made. 数据目录不完整，已移至 ${path}，现重新创建。`,
  unreachable: (detail: string) =>
    `The server of DATABASE_URL can't be used: ${detail} 无法使用 DATABASE_URL 指定的服务器，原因见上。`,
  belowFloor: (version: string, floor: string | null) =>
    `PostgreSQL ${version} has known holes in row security${floor ? `: update to ${floor}` : " or was never tried: use 15, 16, 17 or 18"}. PostgreSQL ${version} 的行级安全有已知漏洞或未经验证${floor ? `，请升级到 ${floor}` : "，请使用 15–18 版"}。`,
  noChinese:
    "The database can't hold Chinese: create it with encoding UTF8 and a locale other than C. 数据库不支持中文：请以 UTF8 编码和非 C 区域重新创建。",
  resetServer:
    "--reset empties only the embedded database; drop the database of DATABASE_URL yourself. --reset 只重置内置数据库，DATABASE_URL 的数据库请自行删除。",
  childFailed: (name: string, log: string) =>
    `The ${name} stopped; its last words are in ${log}. ${name} 已停止，详见 ${log}。`,
  noAnswer: (seconds: number, log: string) =>
    `The office did not answer in ${seconds} s; see ${log}. 系统在 ${seconds} 秒内没有响应，详见 ${log}。`,
  noBrowser:
    'No Chromium was found: set CHROMIUM_PATH, or run "npx playwright install chromium", or install the system\'s chromium package. 没有找到 Chromium：请设置 CHROMIUM_PATH，或执行 npx playwright install chromium，或安装系统的 chromium 软件包。',
  missing: (name: string) => `The environment variable ${name} is not set. 没有设置环境变量 ${name}。`,
};

const textOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
const detailOf = (cause: unknown, name: "code" | "path") =>
  typeof cause === "object" && cause !== null && name in cause
    ? String(Object.entries(cause).find(([key]) => key === name)?.[1])
    : "";

/** The sentence for whatever was thrown. What nobody foresaw keeps its stack, for the report of the fault. */
export function sentenceFor(cause: unknown): string {
  if (cause instanceof Halt) return cause.message;
  const code = detailOf(cause, "code");
  if (code === "53100" || soundsLikeFullDisk(`${code} ${textOf(cause)}`)) {
    return words.diskFull(detailOf(cause, "path") || "DATA_DIR");
  }
  if (code === "EACCES" || code === "EPERM") return words.notYours(detailOf(cause, "path"));
  if (cause instanceof EngineError) return sentenceForEngine(cause);
  return unforeseen(cause);
}

/** What nobody foresaw, with all that lies behind it: a failed statement keeps the server's own words in its cause. */
function unforeseen(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  const said = cause.stack ?? cause.message;
  return cause.cause === undefined ? said : `${said}\n<- ${unforeseen(cause.cause)}`;
}

function sentenceForEngine({ code, detail }: EngineError): string {
  if (code === "ENGINE.NO_BINARIES") return words.noEngine(detail);
  return code === "ENGINE.NO_FOLDER" ? words.notYours(detail) : words.engineFailed(detail);
}
