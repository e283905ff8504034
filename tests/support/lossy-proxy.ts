import { connect, createServer, type Socket } from "node:net";

/** What a bad line does to one call. */
export const faults = ["loseRequest", "loseReply", "delay", "double", "cutReply"] as const;
export type Fault = (typeof faults)[number];

export type LossyProxy = {
  port: number;
  /** How often each of them happened. */
  happened: Record<Fault | "none", number>;
  close: () => Promise<void>;
};

type Line = { client: Socket; target: number; delayMs: number };

/**
 * A line between a telephone and the office that loses, delays, doubles and cuts: `share` of the calls meet a fault. One
 * connection is one call.
 */
export async function lossyProxy(
  target: number,
  { roll, share, delayMs }: { roll: () => number; share: number; delayMs: number },
): Promise<LossyProxy> {
  const happened = { none: 0, loseRequest: 0, loseReply: 0, delay: 0, double: 0, cutReply: 0 };
  const open = new Set<Socket>();
  const server = createServer((client) => {
    open.add(client);
    client.on("close", () => open.delete(client));
    client.on("error", () => {});
    const fault = roll() < share ? (faults[Math.floor(roll() * faults.length)] ?? "delay") : "none";
    happened[fault] += 1;
    carry(fault, { client, target, delayMs: Math.ceil(roll() * delayMs) });
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The proxy has no port.");
  return {
    port: address.port,
    happened,
    close: () => {
      for (const socket of open) socket.destroy();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

function carry(fault: Fault | "none", line: Line): void {
  const { client } = line;
  // Nothing reaches the office.
  if (fault === "loseRequest") return void client.once("data", () => client.destroy());
  const office = upstream(line);
  client.on("data", (bytes) => office.write(bytes));
  client.on("end", () => office.end());
  if (fault === "double") sendTwice(line);
  answer(fault, line, office);
}

function upstream({ client, target }: Line): Socket {
  const office = connect(target, "127.0.0.1");
  office.on("error", () => client.destroy());
  client.on("close", () => office.destroy());
  return office;
}

/** The office hears the same call from a second line as well; that answer goes nowhere. */
function sendTwice({ client, target }: Line): void {
  const other = connect(target, "127.0.0.1");
  other.on("error", () => {});
  other.resume();
  client.on("data", (bytes) => other.write(bytes));
  client.on("end", () => other.end());
}

function answer(fault: Fault | "none", { client, delayMs }: Line, office: Socket): void {
  const reply: Buffer[] = [];
  if (fault === "none" || fault === "double") return void office.pipe(client);
  office.on("data", (bytes) => reply.push(bytes));
  office.on("end", () => {
    const whole = Buffer.concat(reply);
    // The office has done it; the telephone never hears so.
    if (fault === "loseReply") client.destroy();
    else if (fault === "cutReply")
      client.write(whole.subarray(0, Math.floor(whole.length / 2)), () => client.destroy());
    else setTimeout(() => client.end(whole), delayMs);
  });
}
