"use client";
import { AlertBanner } from "@gongbang/ui/alert-banner";
import { Button } from "@gongbang/ui/button";
import { SearchField } from "@gongbang/ui/field";
import { useQuery } from "@tanstack/react-query";
import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "../../../../shell/trpc-client.tsx";
import { useRefusal } from "../../../../shell/use-refusal.ts";
import { CreateMemberForm } from "./create-member-form.tsx";
import { FoundMembers } from "./found-members.tsx";

type SeekMemberFormProps = {
  today: string;
  unions: readonly { id: string; name: string; depth: number }[];
  unionId: string;
};

/**
 * Search before create (product.md D1): the way to the form opens only after a search. What is typed, a whole number as
 * often as not, stays on this page and in the body of a call: it never stands in an address.
 */
export function SeekMemberForm({ today, unions, unionId }: SeekMemberFormProps) {
  const t = useTranslations("members.new");
  const refusal = useRefusal();
  const [text, setText] = useState("");
  const [isNew, setIsNew] = useState(false);
  const input = { text: text === "" ? " " : text, limit: 10 };
  const found = useQuery({
    ...useTRPC().members.seek.queryOptions(input),
    enabled: text !== "" && !isNew,
    gcTime: 0,
    retry: 0,
  });
  if (isNew) {
    // A search by a number was for the number; any other was for the name.
    const isNumber = /^[\dXx\s]+$/.test(text);
    const defaults = { name: isNumber ? "" : text, citizenId: isNumber ? text : "", unionId };
    return <CreateMemberForm today={today} unions={unions} defaults={defaults} />;
  }
  return (
    <>
      <search>
        <form
          method="post"
          aria-label={t("searchLabel")}
          className="flex items-end gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            const typed = new FormData(event.currentTarget).get("text");
            setText(
              String(typed ?? "")
                .trim()
                .slice(0, 40),
            );
          }}
        >
          <SearchField
            label={t("searchLabel")}
            hideLabel
            name="text"
            placeholder={t("search")}
            maxLength={40}
            data-page-search
            className="w-[360px] max-md:w-full"
          />
          <Button type="submit" icon={<Search aria-hidden />} busy={found.isFetching}>
            {t("submit")}
          </Button>
        </form>
      </search>
      {found.error && (
        <AlertBanner tone="danger" live>
          {refusal(found.error)}
        </AlertBanner>
      )}
      {found.data && <FoundMembers found={found.data} onRegister={() => setIsNew(true)} />}
    </>
  );
}
