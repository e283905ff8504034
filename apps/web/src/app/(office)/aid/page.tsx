import { redirect } from "next/navigation";

/** The room opens on its funds. */
export default function AidPage() {
  redirect("/aid/funds");
}
