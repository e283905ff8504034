ALTER TABLE "visits" ADD COLUMN "second_visitor" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "consents" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "household_members" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
UPDATE "consents" c SET "person_id" = coalesce((
  SELECT h."id" FROM "household_members" h WHERE h."archive_id" = c."archive_id"
   ORDER BY h."name" = c."person" DESC, h."relation" = '01' DESC, h."position" LIMIT 1), c."archive_id");--> statement-breakpoint
ALTER TABLE "consents" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "household_members" FORCE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "consents" ALTER COLUMN "person_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "withdrawn_on" date;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "withdrawn_by" uuid;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_two_are_two" CHECK ("visits"."second_visitor" not in ('', "visits"."visitor_name"));--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_withdrawn" CHECK ("consents"."withdrawn_on" >= "consents"."given_on");