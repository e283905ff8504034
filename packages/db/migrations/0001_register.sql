CREATE TABLE "member_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"fields" text[] NOT NULL,
	"name" text,
	"was_name" text NOT NULL,
	"id_kind" text,
	"citizen_id" text,
	"citizen_id_index" "bytea",
	"id_mask" text,
	"sex" text,
	"birth_on" date,
	"was_id_index" "bytea" NOT NULL,
	"was_id_mask" text NOT NULL,
	"bank_card" text,
	"bank_card_index" "bytea",
	"card_tail" text,
	"was_card_index" "bytea",
	"was_card_tail" text,
	"reason" text NOT NULL,
	"evidence" uuid[] NOT NULL,
	"requested_by" uuid NOT NULL,
	"requester_name" text NOT NULL,
	"requested_on" date NOT NULL,
	"decided_by" uuid,
	"decider_name" text,
	"decided_on" date,
	"note" text,
	"applied" text[],
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "member_changes_status" CHECK ("member_changes"."status" in ('pending', 'approved', 'rejected', 'withdrawn')),
	CONSTRAINT "member_changes_ask_something" CHECK (cardinality("member_changes"."fields") > 0),
	CONSTRAINT "member_changes_show_evidence" CHECK (cardinality("member_changes"."evidence") > 0),
	CONSTRAINT "member_changes_second_person" CHECK ("member_changes"."requested_by" <> "member_changes"."decided_by"),
	CONSTRAINT "member_changes_decided_by_someone" CHECK ("member_changes"."status" not in ('approved', 'rejected') or "member_changes"."decided_by" is not null)
);
--> statement-breakpoint
ALTER TABLE "member_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "duplicate_pairs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"a_id" uuid NOT NULL,
	"b_id" uuid NOT NULL,
	"score" integer NOT NULL,
	"reasons" text[] NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"a_key" "bytea" NOT NULL,
	"b_key" "bytea" NOT NULL,
	"reason" text,
	"dismissed_by" text,
	"dismissed_on" date,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "duplicate_pairs_ordered" CHECK ("duplicate_pairs"."a_id" < "duplicate_pairs"."b_id"),
	CONSTRAINT "duplicate_pairs_status" CHECK ("duplicate_pairs"."status" in ('open', 'dismissed', 'merged', 'cleared')),
	CONSTRAINT "duplicate_pairs_score" CHECK ("duplicate_pairs"."score" between 0 and 100),
	CONSTRAINT "duplicate_pairs_dismissed" CHECK ("duplicate_pairs"."status" <> 'dismissed' or "duplicate_pairs"."reason" is not null)
);
--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survivor_id" uuid NOT NULL,
	"gone_ids" uuid[] NOT NULL,
	"name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"totals" jsonb NOT NULL,
	"merged_on" date NOT NULL,
	"merged_by" text NOT NULL,
	"undo_until" date NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text,
	"undone_reason" text,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "merges_of_several" CHECK (cardinality("merges"."gone_ids") > 0)
);
--> statement-breakpoint
ALTER TABLE "merges" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"headings_key" text NOT NULL,
	"headings" jsonb NOT NULL,
	"columns" jsonb NOT NULL,
	"values" jsonb NOT NULL,
	"match_by" jsonb NOT NULL,
	"mode" text NOT NULL,
	"into_union_id" uuid NOT NULL,
	"used_at" timestamp (3) with time zone NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "import_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_export_files" (
	"export_id" uuid NOT NULL,
	"part" integer NOT NULL,
	"file_id" uuid NOT NULL,
	"rows" integer NOT NULL,
	"bytes" integer NOT NULL,
	"last" jsonb,
	CONSTRAINT "member_export_files_export_id_part_pk" PRIMARY KEY("export_id","part")
);
--> statement-breakpoint
ALTER TABLE "member_export_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"format" text NOT NULL,
	"content" text NOT NULL,
	"columns" jsonb NOT NULL,
	"filter" jsonb NOT NULL,
	"reason" text,
	"locale" text NOT NULL,
	"job_id" uuid,
	"rows" integer,
	"expires_at" timestamp (3) with time zone,
	"downloads" integer DEFAULT 0 NOT NULL,
	"downloaded_at" timestamp (3) with time zone,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "member_exports_format" CHECK ("member_exports"."format" in ('xlsx', 'csv')),
	CONSTRAINT "member_exports_content" CHECK ("member_exports"."content" in ('masked', 'plain')),
	CONSTRAINT "member_exports_plain_has_reason" CHECK ("member_exports"."content" = 'masked' or "member_exports"."reason" is not null)
);
--> statement-breakpoint
ALTER TABLE "member_exports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"link_id" uuid NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"name" text NOT NULL,
	"sex" text NOT NULL,
	"birth_on" date NOT NULL,
	"citizen_id" text NOT NULL,
	"citizen_id_index" "bytea" NOT NULL,
	"id_mask" text NOT NULL,
	"phone" text NOT NULL,
	"phone_mask" text NOT NULL,
	"unit_name" text,
	"occupation" text,
	"new_form_work" text,
	"platform" text,
	"work_area" text,
	"consent" text NOT NULL,
	"applied_on" date NOT NULL,
	"decided_by" uuid,
	"decided_on" date,
	"refusal" text,
	"member_id" uuid,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "applications_status" CHECK ("applications"."status" in ('waiting', 'approved', 'refused')),
	CONSTRAINT "applications_approved_as_member" CHECK (("applications"."status" = 'approved') = ("applications"."member_id" is not null)),
	CONSTRAINT "applications_refused_with_reason" CHECK ("applications"."status" <> 'refused' or "applications"."refusal" is not null)
);
--> statement-breakpoint
ALTER TABLE "applications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "join_knocks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ip" text NOT NULL,
	"link_id" uuid,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "join_knocks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "join_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"token" text NOT NULL,
	"closed_at" timestamp (3) with time zone,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "join_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "membership_facts" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"retention" text,
	"retained_since" date,
	"idle_since" date,
	"admonished_on" date,
	"group_discussed_on" date,
	"expelled_on" date,
	"expelled_by" uuid,
	"filed_on" date,
	"filed_by" uuid,
	"file_number" text,
	"ended_on" date,
	"died_on" date,
	CONSTRAINT "membership_facts_retention" CHECK ("membership_facts"."retention" in ('retired', 'unemployed', 'military', 'unpaidLeave')),
	CONSTRAINT "membership_facts_filed_by_another" CHECK ("membership_facts"."filed_by" <> "membership_facts"."expelled_by")
);
--> statement-breakpoint
ALTER TABLE "membership_facts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "transfers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"status" text NOT NULL,
	"name" text NOT NULL,
	"id_mask" text NOT NULL,
	"from_union_id" uuid NOT NULL,
	"from_path" text collate "C" NOT NULL,
	"from_name" text NOT NULL,
	"to_union_id" uuid NOT NULL,
	"to_path" text collate "C" NOT NULL,
	"to_name" text NOT NULL,
	"kind" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"asked_by" uuid,
	"asked_on" date,
	"sent_by" uuid,
	"sent_on" date,
	"due_on" date,
	"settled_by" uuid,
	"settled_on" date,
	"settled_note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "transfers_status" CHECK ("transfers"."status" in ('asked', 'sent', 'accepted', 'returned', 'declined', 'withdrawn', 'cancelled')),
	CONSTRAINT "transfers_between_two" CHECK ("transfers"."from_union_id" <> "transfers"."to_union_id" or "transfers"."status" not in ('asked', 'sent')),
	CONSTRAINT "transfers_asker_does_not_send" CHECK ("transfers"."asked_by" <> "transfers"."sent_by"),
	CONSTRAINT "transfers_sender_does_not_accept" CHECK ("transfers"."status" <> 'accepted' or "transfers"."sent_by" <> "transfers"."settled_by"),
	CONSTRAINT "transfers_sent_by_someone" CHECK ("transfers"."status" not in ('sent', 'accepted', 'returned') or "transfers"."sent_by" is not null)
);
--> statement-breakpoint
ALTER TABLE "transfers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pack_batch_rows" (
	"batch_id" uuid NOT NULL,
	"record_id" uuid NOT NULL,
	"row_hash" "bytea" NOT NULL,
	CONSTRAINT "pack_batch_rows_batch_id_record_id_pk" PRIMARY KEY("batch_id","record_id")
);
--> statement-breakpoint
ALTER TABLE "pack_batch_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pack_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"format_key" text NOT NULL,
	"of_union_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"reason" text NOT NULL,
	"stage" text DEFAULT 'building' NOT NULL,
	"job_id" uuid,
	"file_ids" uuid[] DEFAULT '{}' NOT NULL,
	"file_names" text[] DEFAULT '{}' NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"files_until" timestamp (3) with time zone,
	"receipt_number" text,
	"reported_at" timestamp (3) with time zone,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "pack_batches_stage" CHECK ("pack_batches"."stage" in ('building', 'built', 'reported')),
	CONSTRAINT "pack_batches_choice" CHECK ("pack_batches"."choice" in ('pending', 'never', 'changed', 'all')),
	CONSTRAINT "pack_batches_reported_with_receipt" CHECK (("pack_batches"."stage" = 'reported') = ("pack_batches"."receipt_number" is not null))
);
--> statement-breakpoint
ALTER TABLE "pack_batches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pack_entries" (
	"format_key" text NOT NULL,
	"record_id" uuid NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"seen" "bytea" NOT NULL,
	"row_hash" "bytea" NOT NULL,
	"lacking" text[] NOT NULL,
	"is_ready" boolean GENERATED ALWAYS AS (cardinality(lacking) = 0) STORED,
	"is_live" boolean DEFAULT true NOT NULL,
	"uploaded_hash" "bytea",
	"uploaded_at" timestamp (3) with time zone,
	"receipt_number" text,
	"state" text GENERATED ALWAYS AS (case when uploaded_hash is null then 'never' when uploaded_hash = row_hash then 'uploaded' else 'changed' end) STORED,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pack_entries_format_key_record_id_pk" PRIMARY KEY("format_key","record_id")
);
--> statement-breakpoint
ALTER TABLE "pack_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pack_tallies" (
	"format_key" text NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"ready" integer NOT NULL,
	"lacking" integer NOT NULL,
	"never" integer NOT NULL,
	"uploaded" integer NOT NULL,
	"changed" integer NOT NULL,
	"pending" integer NOT NULL,
	"lacking_by" jsonb NOT NULL,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "pack_tallies_format_key_union_id_pk" PRIMARY KEY("format_key","union_id")
);
--> statement-breakpoint
ALTER TABLE "pack_tallies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "family_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"relation" text NOT NULL,
	"birth_on" date,
	"employment" text,
	"unit_name" text,
	"citizen_id" text,
	"id_mask" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_why" text,
	CONSTRAINT "family_members_removed_with_reason" CHECK (("family_members"."removed_at" is null) = ("family_members"."removed_why" is null))
);
--> statement-breakpoint
ALTER TABLE "family_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea",
	"added_by" uuid NOT NULL,
	"added_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_why" text,
	CONSTRAINT "member_files_kind" CHECK ("member_files"."kind" in ('pdf', 'jpg', 'png')),
	CONSTRAINT "member_files_size" CHECK (octet_length("member_files"."content") <= 10485760 + 4096),
	CONSTRAINT "member_files_removed_whole" CHECK (("member_files"."removed_at" is null) = ("member_files"."content" is not null)),
	CONSTRAINT "member_files_removed_with_reason" CHECK (("member_files"."removed_at" is null) = ("member_files"."removed_why" is null))
);
--> statement-breakpoint
ALTER TABLE "member_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "register_counts" (
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"own" integer NOT NULL,
	"total" integer NOT NULL,
	"counted_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "register_counts_union_id_kind_key_pk" PRIMARY KEY("union_id","kind","key")
);
--> statement-breakpoint
ALTER TABLE "register_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "keeper_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"was_keeper_id" uuid NOT NULL,
	"becomes_keeper_id" uuid NOT NULL,
	"command_id" uuid NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "keeper_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_tallies" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "member_tallies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"union_path" text collate "C" NOT NULL,
	"kind" text NOT NULL,
	"people" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "member_tallies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"settings" jsonb NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"opens_first" boolean DEFAULT false NOT NULL,
	"first_for" text[] DEFAULT '{}' NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "member_views_first_for" CHECK ("member_views"."is_shared" or "member_views"."first_for" = '{}')
);
--> statement-breakpoint
ALTER TABLE "member_views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "import_rows" DROP CONSTRAINT "import_rows_outcome";--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_stage";--> statement-breakpoint
ALTER TABLE "imports" DROP CONSTRAINT "imports_mode";--> statement-breakpoint
ALTER TABLE "members" DROP CONSTRAINT "members_status";--> statement-breakpoint
DROP INDEX "members_by_pinyin";--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "version" integer;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "was" jsonb;--> statement-breakpoint
ALTER TABLE "import_rows" ADD COLUMN "reverted" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "sha256" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "headings" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "values" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "match_by" jsonb DEFAULT '["citizenId"]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "result" jsonb;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "reverted" jsonb;--> statement-breakpoint
ALTER TABLE "member_grams" ADD COLUMN "name_pinyin" text collate "C" DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "id_kind" text DEFAULT '1' NOT NULL;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "id_valid_until" date;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "card_state" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "card_bound_on" date;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "residence_street" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "degree" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "registration_region" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "registration_place" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "registration_place_mask" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "contract_form" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "platform" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "partner_firm" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "work_area" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "new_form_since" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "is_multi_platform" boolean;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "title_grade" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "union_post" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "is_model_worker" boolean;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "honour" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "speciality" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "is_from_elsewhere" boolean;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "credit_code" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "no_credit_code" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "unit_category" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "industry" text;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "photo_file_id" uuid;--> statement-breakpoint
ALTER TABLE "members" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "own_credit_code" text;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "org_type" text;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "form" text;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "level_code" text;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "status" text DEFAULT '1' NOT NULL;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "founded_on" date;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "approval_number" text;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "chair_name" text;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "term_from" date;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "term_until" date;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "legal_person_until" date;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "staff_count" integer;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "women_count" integer;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "migrant_count" integer;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "insured_count" integer;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "unit_category" text;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "industry" text;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "has_audit_committee" boolean;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "has_women_committee" boolean;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "has_congress" boolean;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "has_open_affairs" boolean;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "has_collective_contract" boolean;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "has_supervision" boolean;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "home_stars" integer;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "proposed_by" uuid;--> statement-breakpoint
ALTER TABLE "unions" ADD COLUMN "successor_id" uuid;--> statement-breakpoint
ALTER TABLE "member_changes" ADD CONSTRAINT "member_changes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_a_id_members_id_fk" FOREIGN KEY ("a_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_b_id_members_id_fk" FOREIGN KEY ("b_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_survivor_id_members_id_fk" FOREIGN KEY ("survivor_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_export_files" ADD CONSTRAINT "member_export_files_export_id_member_exports_id_fk" FOREIGN KEY ("export_id") REFERENCES "public"."member_exports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_link_id_join_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."join_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership_facts" ADD CONSTRAINT "membership_facts_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transfers" ADD CONSTRAINT "transfers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pack_batch_rows" ADD CONSTRAINT "pack_batch_rows_batch_id_pack_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."pack_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "family_members" ADD CONSTRAINT "family_members_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_files" ADD CONSTRAINT "member_files_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "keeper_changes" ADD CONSTRAINT "keeper_changes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "member_changes_one_pending" ON "member_changes" USING btree ("member_id") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "member_changes_by_member" ON "member_changes" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "member_changes_queue" ON "member_changes" USING btree ("union_path","status","id");--> statement-breakpoint
CREATE INDEX "member_changes_by_requester" ON "member_changes" USING btree ("requested_by","id");--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_pairs_once" ON "duplicate_pairs" USING btree ("a_id","b_id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_by_b" ON "duplicate_pairs" USING btree ("b_id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_queue" ON "duplicate_pairs" USING btree ("status","score" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_by_path" ON "duplicate_pairs" USING btree ("union_path","status");--> statement-breakpoint
CREATE INDEX "merges_by_survivor" ON "merges" USING btree ("survivor_id");--> statement-breakpoint
CREATE INDEX "merges_by_path" ON "merges" USING btree ("union_path","id");--> statement-breakpoint
CREATE UNIQUE INDEX "import_templates_by_keeper" ON "import_templates" USING btree ("keeper_id","headings_key");--> statement-breakpoint
CREATE INDEX "import_templates_by_union" ON "import_templates" USING btree ("union_id","used_at");--> statement-breakpoint
CREATE INDEX "member_exports_by_keeper" ON "member_exports" USING btree ("keeper_id","created_at");--> statement-breakpoint
CREATE INDEX "member_exports_by_path" ON "member_exports" USING btree ("union_path","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_one_waiting" ON "applications" USING btree ("union_id","citizen_id_index") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "applications_by_path" ON "applications" USING btree ("union_path","status","id");--> statement-breakpoint
CREATE INDEX "join_knocks_by_ip" ON "join_knocks" USING btree ("ip","at");--> statement-breakpoint
CREATE INDEX "join_knocks_by_link" ON "join_knocks" USING btree ("link_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "join_links_token" ON "join_links" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "join_links_one_open_a_union" ON "join_links" USING btree ("union_id") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "transfers_one_open_a_member" ON "transfers" USING btree ("member_id") WHERE status in ('asked', 'sent');--> statement-breakpoint
CREATE INDEX "transfers_by_from" ON "transfers" USING btree ("from_path","id");--> statement-breakpoint
CREATE INDEX "transfers_by_to" ON "transfers" USING btree ("to_path","id");--> statement-breakpoint
CREATE INDEX "pack_batches_by_path" ON "pack_batches" USING btree ("union_path","format_key","id");--> statement-breakpoint
CREATE INDEX "pack_entries_by_path" ON "pack_entries" USING btree ("format_key","is_live","union_path","record_id");--> statement-breakpoint
CREATE INDEX "pack_entries_by_state" ON "pack_entries" USING btree ("format_key","is_live","state","is_ready","union_path","record_id");--> statement-breakpoint
CREATE INDEX "pack_entries_by_record" ON "pack_entries" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "pack_tallies_by_path" ON "pack_tallies" USING btree ("format_key","union_path");--> statement-breakpoint
CREATE INDEX "family_members_by_member" ON "family_members" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "member_files_by_member" ON "member_files" USING btree ("member_id","id");--> statement-breakpoint
CREATE INDEX "member_files_by_adder" ON "member_files" USING btree ("added_by","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "member_files_one_photo" ON "member_files" USING btree ("member_id") WHERE purpose = 'photo' and removed_at is null;--> statement-breakpoint
CREATE INDEX "keeper_changes_by_member" ON "keeper_changes" USING btree ("member_id","created_at");--> statement-breakpoint
CREATE INDEX "keeper_changes_by_command" ON "keeper_changes" USING btree ("command_id");--> statement-breakpoint
CREATE INDEX "member_tallies_by_kind" ON "member_tallies" USING btree ("kind","union_path","people");--> statement-breakpoint
CREATE INDEX "member_views_by_keeper" ON "member_views" USING btree ("keeper_id");--> statement-breakpoint
CREATE INDEX "member_views_by_path" ON "member_views" USING btree ("union_path");--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_merged_into_id_members_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unions" ADD CONSTRAINT "unions_successor_id_unions_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."unions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grants_by_member" ON "grants" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "visits_by_member" ON "visits" USING btree ("member_id","visited_on");--> statement-breakpoint
CREATE INDEX "imports_by_file" ON "imports" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "member_grams_in_order" ON "member_grams" USING btree ("gram","name_pinyin","member_id","union_path");--> statement-breakpoint
CREATE INDEX "members_by_citizen_id" ON "members" USING btree ("citizen_id_index");--> statement-breakpoint
CREATE INDEX "members_by_pinyin_and_birth" ON "members" USING btree ("name_pinyin","birth_on");--> statement-breakpoint
CREATE INDEX "members_by_initials" ON "members" USING btree ("name_initials","name_pinyin","id");--> statement-breakpoint
CREATE INDEX "members_by_birth" ON "members" USING btree ("birth_on","id");--> statement-breakpoint
CREATE INDEX "members_by_joining" ON "members" USING btree (coalesce(joined_on, '0001-01-01'::date),"id");--> statement-breakpoint
CREATE INDEX "members_by_registering" ON "members" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "members_on_new_form_work" ON "members" USING btree ("new_form_work");--> statement-breakpoint
CREATE INDEX "members_on_education" ON "members" USING btree ("education");--> statement-breakpoint
CREATE INDEX "members_on_political_status" ON "members" USING btree ("political_status");--> statement-breakpoint
CREATE INDEX "members_on_ethnic_group" ON "members" USING btree ("ethnic_group");--> statement-breakpoint
CREATE INDEX "members_on_registration_kind" ON "members" USING btree ("registration_kind");--> statement-breakpoint
CREATE INDEX "members_on_employment" ON "members" USING btree ("employment");--> statement-breakpoint
CREATE INDEX "members_on_employment_form" ON "members" USING btree ("employment_form");--> statement-breakpoint
CREATE INDEX "members_on_skill_grade" ON "members" USING btree ("skill_grade");--> statement-breakpoint
CREATE INDEX "members_on_title_grade" ON "members" USING btree ("title_grade");--> statement-breakpoint
CREATE INDEX "members_on_industry" ON "members" USING btree ("industry");--> statement-breakpoint
CREATE INDEX "members_on_card_state" ON "members" USING btree ("card_state");--> statement-breakpoint
CREATE INDEX "members_on_status" ON "members" USING btree ("status");--> statement-breakpoint
CREATE INDEX "members_on_is_model_worker" ON "members" USING btree ("is_model_worker");--> statement-breakpoint
CREATE INDEX "members_on_is_from_elsewhere" ON "members" USING btree ("is_from_elsewhere");--> statement-breakpoint
CREATE INDEX "members_on_id_valid_until" ON "members" USING btree ("id_valid_until");--> statement-breakpoint
CREATE INDEX "members_without_address" ON "members" USING btree ("id") WHERE address is null;--> statement-breakpoint
CREATE INDEX "members_by_merged_into" ON "members" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_reverted" CHECK ("import_rows"."reverted" in ('removed', 'restored', 'left'));--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_outcome" CHECK ("import_rows"."outcome" in ('added', 'changed', 'same', 'skipped', 'wrong'));--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_stage" CHECK ("imports"."stage" in ('uploaded', 'planning', 'planned', 'running', 'done', 'reverting', 'reverted'));--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_mode" CHECK ("imports"."mode" in ('addAndUpdate', 'addOnly', 'updateOnly'));--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_merged_into_somebody" CHECK (("members"."status" = 'merged') = ("members"."merged_into_id" is not null));--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_new_form_since" CHECK ("members"."new_form_since" ~ '^[0-9]{4}-(0[1-9]|1[0-2])$');--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_status" CHECK ("members"."status" in ('applied', 'notAdmitted', 'active', 'transferring', 'retained', 'left', 'lapsed', 'expelled', 'deceased', 'merged'));--> statement-breakpoint
ALTER TABLE "unions" ADD CONSTRAINT "unions_status" CHECK ("unions"."status" in ('0', '1', '3', '4'));--> statement-breakpoint
ALTER TABLE "unions" ADD CONSTRAINT "unions_term" CHECK ("unions"."term_from" <= "unions"."term_until");--> statement-breakpoint
ALTER TABLE "unions" ADD CONSTRAINT "unions_home_stars" CHECK ("unions"."home_stars" between 1 and 5);--> statement-breakpoint
CREATE POLICY "seen" ON "member_changes" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "member_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "member_changes" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "member_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "member_changes" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "member_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "member_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "member_changes" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "duplicate_pairs" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "duplicate_pairs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "duplicate_pairs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "duplicate_pairs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "duplicate_pairs" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "duplicate_pairs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "duplicate_pairs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "duplicate_pairs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "duplicate_pairs" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "duplicate_pairs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "duplicate_pairs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "duplicate_pairs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "duplicate_pairs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "duplicate_pairs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "duplicate_pairs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "duplicate_pairs" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "merges" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "merges"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "merges"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "merges"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "merges" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "merges"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "merges"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "merges"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "merges" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "merges"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "merges"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "merges"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "merges"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "merges"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "merges"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "merges" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "import_templates" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "import_templates"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "import_templates"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "import_templates"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "import_templates" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "import_templates"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "import_templates"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "import_templates"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "import_templates" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "import_templates"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "import_templates"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "import_templates"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "import_templates"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "import_templates"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "import_templates"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "import_templates" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "member_export_files" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "member_exports" where "member_exports"."id" = "member_export_files"."export_id"));--> statement-breakpoint
CREATE POLICY "added" ON "member_export_files" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "member_exports" where "member_exports"."id" = "member_export_files"."export_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "member_export_files" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "member_exports" where "member_exports"."id" = "member_export_files"."export_id")) WITH CHECK (exists (select from "member_exports" where "member_exports"."id" = "member_export_files"."export_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "member_export_files" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "member_exports" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "member_exports"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_exports"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_exports"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "member_exports" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "member_exports"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_exports"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_exports"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "member_exports" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "member_exports"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_exports"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_exports"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "member_exports"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_exports"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_exports"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "member_exports" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "applications" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "applications"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "applications"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "applications"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "applications" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "applications"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "applications"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "applications"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "applications" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "applications"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "applications"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "applications"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "applications"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "applications"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "applications"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "applications" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "nobody" ON "join_knocks" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (false);--> statement-breakpoint
CREATE POLICY "seen" ON "join_links" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "join_links"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "join_links"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "join_links"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "join_links" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "join_links"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "join_links"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "join_links"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "join_links" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "join_links"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "join_links"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "join_links"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "join_links"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "join_links"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "join_links"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "join_links" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "membership_facts" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "members" where "members"."id" = "membership_facts"."member_id"));--> statement-breakpoint
CREATE POLICY "added" ON "membership_facts" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "members" where "members"."id" = "membership_facts"."member_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "membership_facts" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "members" where "members"."id" = "membership_facts"."member_id")) WITH CHECK (exists (select from "members" where "members"."id" = "membership_facts"."member_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "membership_facts" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "transfers" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (((("transfers"."from_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transfers"."from_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111))
  or ("transfers"."to_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transfers"."to_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)))
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "added" ON "transfers" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (((("transfers"."from_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transfers"."from_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111))
  or ("transfers"."to_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transfers"."to_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)))
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "changed" ON "transfers" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (((("transfers"."from_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transfers"."from_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111))
  or ("transfers"."to_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transfers"."to_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)))
  and (select nullif(current_setting('app.scope', true), '')) <> 'own')) WITH CHECK (((("transfers"."from_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transfers"."from_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111))
  or ("transfers"."to_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transfers"."to_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)))
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "transfers" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "pack_batch_rows" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "pack_batches" where "pack_batches"."id" = "pack_batch_rows"."batch_id"));--> statement-breakpoint
CREATE POLICY "added" ON "pack_batch_rows" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "pack_batches" where "pack_batches"."id" = "pack_batch_rows"."batch_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "pack_batch_rows" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "pack_batches" where "pack_batches"."id" = "pack_batch_rows"."batch_id")) WITH CHECK (exists (select from "pack_batches" where "pack_batches"."id" = "pack_batch_rows"."batch_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "pack_batch_rows" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "pack_batches" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "pack_batches"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_batches"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "pack_batches"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "pack_batches" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "pack_batches"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_batches"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "pack_batches"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "pack_batches" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "pack_batches"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_batches"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "pack_batches"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "pack_batches"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_batches"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "pack_batches"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "pack_batches" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "pack_entries" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (("pack_entries"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_entries"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "added" ON "pack_entries" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (("pack_entries"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_entries"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "changed" ON "pack_entries" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (("pack_entries"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_entries"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own')) WITH CHECK (("pack_entries"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_entries"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "pack_entries" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "pack_tallies" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (("pack_tallies"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_tallies"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "added" ON "pack_tallies" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (("pack_tallies"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_tallies"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "changed" ON "pack_tallies" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (("pack_tallies"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_tallies"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own')) WITH CHECK (("pack_tallies"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pack_tallies"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "pack_tallies" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "family_members" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "members" where "members"."id" = "family_members"."member_id"));--> statement-breakpoint
CREATE POLICY "added" ON "family_members" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "members" where "members"."id" = "family_members"."member_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "family_members" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "members" where "members"."id" = "family_members"."member_id")) WITH CHECK (exists (select from "members" where "members"."id" = "family_members"."member_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "family_members" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "member_files" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "members" where "members"."id" = "member_files"."member_id"));--> statement-breakpoint
CREATE POLICY "added" ON "member_files" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "members" where "members"."id" = "member_files"."member_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "member_files" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "members" where "members"."id" = "member_files"."member_id")) WITH CHECK (exists (select from "members" where "members"."id" = "member_files"."member_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "member_files" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "register_counts" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (("register_counts"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "register_counts"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "added" ON "register_counts" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (("register_counts"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "register_counts"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "changed" ON "register_counts" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (("register_counts"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "register_counts"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own')) WITH CHECK (("register_counts"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "register_counts"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "register_counts" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "keeper_changes" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "keeper_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "keeper_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "keeper_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "keeper_changes" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "keeper_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "keeper_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "keeper_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "keeper_changes" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "keeper_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "keeper_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "keeper_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "keeper_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "keeper_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "keeper_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "keeper_changes" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "member_tallies" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (("member_tallies"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_tallies"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "added" ON "member_tallies" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (("member_tallies"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_tallies"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "changed" ON "member_tallies" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (("member_tallies"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_tallies"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own')) WITH CHECK (("member_tallies"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_tallies"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "member_tallies" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "member_views" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (((
  "member_views"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_views"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_views"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)) or ("member_views"."is_shared" and starts_with((select nullif(current_setting('app.scope_path', true), '')), "member_views"."union_path"))));--> statement-breakpoint
CREATE POLICY "added" ON "member_views" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "member_views"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_views"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_views"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "member_views" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "member_views"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_views"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_views"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "member_views"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_views"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "member_views"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "member_views" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
ALTER POLICY "added" ON "unions" TO gongbang_office WITH CHECK (("unions"."path" >= (select nullif(current_setting('app.scope_path', true), '')) and "unions"."path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
ALTER POLICY "changed" ON "unions" TO gongbang_office USING (("unions"."path" >= (select nullif(current_setting('app.scope_path', true), '')) and "unions"."path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own')) WITH CHECK (("unions"."path" >= (select nullif(current_setting('app.scope_path', true), '')) and "unions"."path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));