CREATE TABLE "aid_applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"link_id" uuid NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"citizen_id" text NOT NULL,
	"citizen_id_index" "bytea" NOT NULL,
	"id_mask" text NOT NULL,
	"phone" text NOT NULL,
	"phone_mask" text NOT NULL,
	"main_cause" text NOT NULL,
	"people" integer NOT NULL,
	"statement" text NOT NULL,
	"consent" text NOT NULL,
	"comparison" text,
	"applied_on" date NOT NULL,
	"decided_by" uuid,
	"decided_on" date,
	"refusal" text,
	"archive_id" uuid,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "aid_applications_status" CHECK ("aid_applications"."status" in ('waiting', 'taken', 'refused')),
	CONSTRAINT "aid_applications_taken_as_archive" CHECK (("aid_applications"."status" = 'taken') = ("aid_applications"."archive_id" is not null)),
	CONSTRAINT "aid_applications_refused_with_reason" CHECK ("aid_applications"."status" <> 'refused' or "aid_applications"."refusal" is not null)
);
--> statement-breakpoint
ALTER TABLE "aid_applications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "apply_links" (
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
ALTER TABLE "apply_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "approval_acts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"approval_id" uuid NOT NULL,
	"tier_no" integer NOT NULL,
	"tier_name" text NOT NULL,
	"outcome" text NOT NULL,
	"by_id" uuid NOT NULL,
	"by_name" text NOT NULL,
	"for_id" uuid,
	"for_name" text,
	"to_name" text,
	"amount_fen" bigint,
	"grade" text,
	"note" text NOT NULL,
	"emergency" text,
	"acted_on" date NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approval_acts_outcome" CHECK ("approval_acts"."outcome" in ('agree', 'return', 'refuse', 'handOn', 'addSigner', 'withdraw')),
	CONSTRAINT "approval_acts_say_why" CHECK ("approval_acts"."outcome" not in ('return', 'refuse') or length("approval_acts"."note") > 1),
	CONSTRAINT "approval_acts_for_another" CHECK ("approval_acts"."by_id" <> "approval_acts"."for_id")
);
--> statement-breakpoint
ALTER TABLE "approval_acts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "approval_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"applies_to" text NOT NULL,
	"effective_from" date NOT NULL,
	"lines" jsonb NOT NULL,
	"reason" text NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposer_name" text NOT NULL,
	"proposed_on" date NOT NULL,
	"settled_by" uuid,
	"settler_name" text,
	"settled_on" date,
	"note" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "approval_rules_applies_to" CHECK ("approval_rules"."applies_to" in ('archive', 'grant')),
	CONSTRAINT "approval_rules_status" CHECK ("approval_rules"."status" in ('proposed', 'confirmed', 'rejected')),
	CONSTRAINT "approval_rules_second_person" CHECK ("approval_rules"."proposed_by" <> "approval_rules"."settled_by"),
	CONSTRAINT "approval_rules_settled_by_someone" CHECK (("approval_rules"."status" = 'proposed') = ("approval_rules"."settled_by" is null))
);
--> statement-breakpoint
ALTER TABLE "approval_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"status" text DEFAULT 'pending' NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"aid_kind" text,
	"grade" text,
	"amount_fen" bigint,
	"fund_id" uuid,
	"rule_id" uuid,
	"rule_name" text,
	"tiers" jsonb NOT NULL,
	"proposers" uuid[] NOT NULL,
	"submitted_by" uuid NOT NULL,
	"submitter_name" text NOT NULL,
	"submitted_on" date NOT NULL,
	"waiting_since" date NOT NULL,
	"snapshot" jsonb NOT NULL,
	"ended_on" date,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "approvals_kind" CHECK ("approvals"."kind" in ('archive', 'grant')),
	CONSTRAINT "approvals_status" CHECK ("approvals"."status" in ('pending', 'approved', 'returned', 'rejected', 'withdrawn')),
	CONSTRAINT "approvals_proposed_by_someone" CHECK (cardinality("approvals"."proposers") > 0)
);
--> statement-breakpoint
ALTER TABLE "approvals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"from_name" text NOT NULL,
	"to_id" uuid NOT NULL,
	"to_name" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"reason" text NOT NULL,
	"revoked_on" date,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "delegations_to_another" CHECK ("delegations"."from_id" <> "delegations"."to_id"),
	CONSTRAINT "delegations_days" CHECK ("delegations"."starts_on" <= "delegations"."ends_on")
);
--> statement-breakpoint
ALTER TABLE "delegations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "freezes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"reason" text NOT NULL,
	"set_by_name" text NOT NULL,
	"ended_note" text,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "freezes_days" CHECK ("freezes"."starts_on" <= "freezes"."ends_on" or "freezes"."ended_note" is not null)
);
--> statement-breakpoint
ALTER TABLE "freezes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "archive_pack_entries" (
	"format_key" text NOT NULL,
	"archive_id" uuid NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"row_hash" "bytea" NOT NULL,
	"lacking" text[] NOT NULL,
	"is_ready" boolean GENERATED ALWAYS AS (cardinality(lacking) = 0) STORED NOT NULL,
	"is_live" boolean DEFAULT true NOT NULL,
	"uploaded_hash" "bytea",
	"uploaded_cells" text,
	"uploaded_at" timestamp (3) with time zone,
	"receipt_number" text,
	"state" text GENERATED ALWAYS AS (case when uploaded_hash is null then 'never' when uploaded_hash = row_hash then 'uploaded' else 'changed' end) STORED,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "archive_pack_entries_format_key_archive_id_pk" PRIMARY KEY("format_key","archive_id")
);
--> statement-breakpoint
ALTER TABLE "archive_pack_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "archive_pack_rows" (
	"batch_id" uuid NOT NULL,
	"archive_id" uuid NOT NULL,
	"row_hash" "bytea" NOT NULL,
	"cells" text NOT NULL,
	CONSTRAINT "archive_pack_rows_batch_id_archive_id_pk" PRIMARY KEY("batch_id","archive_id")
);
--> statement-breakpoint
ALTER TABLE "archive_pack_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "archive_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"item" text NOT NULL,
	"file_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"kept_by" uuid NOT NULL,
	"kept_by_name" text NOT NULL,
	"kept_on" date NOT NULL,
	"removed_on" date,
	"removed_why" text,
	CONSTRAINT "archive_evidence_removed_with_reason" CHECK (("archive_evidence"."removed_on" is null) = ("archive_evidence"."removed_why" is null))
);
--> statement-breakpoint
ALTER TABLE "archive_evidence" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "means_documents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"no" integer NOT NULL,
	"reason" text NOT NULL,
	"on" date NOT NULL,
	"content" text NOT NULL,
	"sha256" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_by_name" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "means_documents_reason" CHECK ("means_documents"."reason" in ('saved', 'decided', 'renewed')),
	CONSTRAINT "means_documents_hash" CHECK ("means_documents"."sha256" = encode(sha256(convert_to("means_documents"."content", 'UTF8')), 'hex'))
);
--> statement-breakpoint
ALTER TABLE "means_documents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"object_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"kind" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "campaign_files_purpose" CHECK ("campaign_files"."purpose" in ('signature', 'photo')),
	CONSTRAINT "campaign_files_kind" CHECK ("campaign_files"."kind" in ('jpg', 'png')),
	CONSTRAINT "campaign_files_size" CHECK (octet_length("campaign_files"."content") <= 2200000)
);
--> statement-breakpoint
ALTER TABLE "campaign_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_goods" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"unit_price_fen" bigint NOT NULL,
	"received" integer DEFAULT 0 NOT NULL,
	"handed_out" integer DEFAULT 0 NOT NULL,
	"returned" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "campaign_goods_never_below_nothing" CHECK ("campaign_goods"."handed_out" >= 0 and "campaign_goods"."returned" >= 0 and "campaign_goods"."handed_out" + "campaign_goods"."returned" <= "campaign_goods"."received")
);
--> statement-breakpoint
ALTER TABLE "campaign_goods" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_objects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"type" text NOT NULL,
	"archive_id" uuid,
	"member_id" uuid,
	"name" text NOT NULL,
	"headcount" integer DEFAULT 1 NOT NULL,
	"amount_fen" bigint DEFAULT 0 NOT NULL,
	"goods_id" uuid,
	"goods_count" integer DEFAULT 0 NOT NULL,
	"goods_value_fen" bigint DEFAULT 0 NOT NULL,
	"grant_id" uuid,
	"state" text DEFAULT 'listed' NOT NULL,
	"handed_on" date,
	"handed_by" uuid,
	"visitors" text[] DEFAULT '{}' NOT NULL,
	"miss_reason" text,
	"note" text DEFAULT '' NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "campaign_objects_type" CHECK ("campaign_objects"."type" in ('household', 'person', 'group')),
	CONSTRAINT "campaign_objects_whole_household" CHECK (("campaign_objects"."type" = 'household') = ("campaign_objects"."archive_id" is not null)),
	CONSTRAINT "campaign_objects_whole_person" CHECK (("campaign_objects"."type" = 'group') = ("campaign_objects"."member_id" is null)),
	CONSTRAINT "campaign_objects_headcount" CHECK ("campaign_objects"."headcount" >= 1 and ("campaign_objects"."type" = 'group' or "campaign_objects"."headcount" = 1)),
	CONSTRAINT "campaign_objects_money_by_grant" CHECK ("campaign_objects"."amount_fen" = 0 or "campaign_objects"."type" = 'household'),
	CONSTRAINT "campaign_objects_goods" CHECK (("campaign_objects"."goods_id" is null) = ("campaign_objects"."goods_count" = 0) and "campaign_objects"."goods_count" >= 0),
	CONSTRAINT "campaign_objects_state" CHECK ("campaign_objects"."state" in ('listed', 'handedOver', 'notDelivered', 'dropped')),
	CONSTRAINT "campaign_objects_handed_by_two" CHECK (("campaign_objects"."state" = 'handedOver') = ("campaign_objects"."handed_on" is not null)
        and ("campaign_objects"."handed_on" is null or ("campaign_objects"."handed_by" is not null and cardinality("campaign_objects"."visitors") >= 2
          and ("campaign_objects"."amount_fen" = 0 or "campaign_objects"."grant_id" is not null)))),
	CONSTRAINT "campaign_objects_miss" CHECK (("campaign_objects"."state" = 'notDelivered') = ("campaign_objects"."miss_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "campaign_objects" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"fund_id" uuid NOT NULL,
	"budget_fen" bigint NOT NULL,
	"planned_fen" bigint DEFAULT 0 NOT NULL,
	"is_shared" boolean DEFAULT true NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"closed_on" date,
	"closed_by" uuid,
	"remainder_fen" bigint,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "campaigns_kind" CHECK ("campaigns"."kind" in ('warmth', 'autumn', 'cool', 'other')),
	CONSTRAINT "campaigns_days" CHECK ("campaigns"."opens_on" <= "campaigns"."closes_on"),
	CONSTRAINT "campaigns_within_budget" CHECK ("campaigns"."budget_fen" > 0 and "campaigns"."planned_fen" >= 0 and "campaigns"."planned_fen" <= "campaigns"."budget_fen"),
	CONSTRAINT "campaigns_closed_whole" CHECK ("campaigns"."state" in ('open', 'closed') and ("campaigns"."state" = 'closed') = ("campaigns"."closed_on" is not null)
        and ("campaigns"."closed_on" is null) = ("campaigns"."closed_by" is null) and ("campaigns"."closed_on" is null) = ("campaigns"."remainder_fen" is null))
);
--> statement-breakpoint
ALTER TABLE "campaigns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invariant_checks" (
	"code" text PRIMARY KEY NOT NULL,
	"faults" integer NOT NULL,
	"examples" jsonb NOT NULL,
	"failing_since" timestamp (3) with time zone,
	"checked_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "invariant_checks_since" CHECK (("invariant_checks"."faults" > 0) = ("invariant_checks"."failing_since" is not null))
);
--> statement-breakpoint
ALTER TABLE "invariant_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "medical_costs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"person_id" uuid,
	"bill_number" text NOT NULL,
	"hospital" text NOT NULL,
	"billed_on" date NOT NULL,
	"bill_fen" bigint NOT NULL,
	"insurance_fen" bigint NOT NULL,
	"serious_illness_fen" bigint NOT NULL,
	"commercial_fen" bigint NOT NULL,
	"mutual_aid_fen" bigint NOT NULL,
	"other_aid_fen" bigint NOT NULL,
	"own_paid_fen" bigint GENERATED ALWAYS AS (bill_fen - insurance_fen - serious_illness_fen - commercial_fen - mutual_aid_fen - other_aid_fen) STORED NOT NULL,
	"aided_fen" bigint DEFAULT 0 NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "medical_costs_paid_by_others" CHECK (least("medical_costs"."insurance_fen", "medical_costs"."serious_illness_fen", "medical_costs"."commercial_fen", "medical_costs"."mutual_aid_fen", "medical_costs"."other_aid_fen") >= 0),
	CONSTRAINT "medical_costs_never_overpaid" CHECK ("medical_costs"."aided_fen" >= 0 and "medical_costs"."aided_fen" <= "medical_costs"."bill_fen" - "medical_costs"."insurance_fen" - "medical_costs"."serious_illness_fen"
        - "medical_costs"."commercial_fen" - "medical_costs"."mutual_aid_fen" - "medical_costs"."other_aid_fen")
);
--> statement-breakpoint
ALTER TABLE "medical_costs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "archive_papers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"number" text,
	"name" text NOT NULL,
	"template_id" uuid,
	"template_version" integer NOT NULL,
	"template_sha256" text NOT NULL,
	"values_sha256" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"is_plain" boolean NOT NULL,
	"typed" text[] NOT NULL,
	"issued_on" date NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"issued_by" uuid NOT NULL,
	"issued_by_name" text NOT NULL,
	CONSTRAINT "archive_papers_kind" CHECK ("archive_papers"."kind" in ('registration', 'authorisation', 'survey', 'notice', 'approval', 'payment', 'letter')),
	CONSTRAINT "archive_papers_size" CHECK (octet_length("archive_papers"."content") <= 5242880 + 4096)
);
--> statement-breakpoint
ALTER TABLE "archive_papers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "paper_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"fields" text[] NOT NULL,
	"uploaded_by" uuid NOT NULL,
	"uploaded_by_name" text NOT NULL,
	"uploaded_at" timestamp (3) with time zone NOT NULL,
	"released_by" uuid,
	"released_by_name" text,
	"released_at" timestamp (3) with time zone,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "paper_templates_kind" CHECK ("paper_templates"."kind" in ('registration', 'authorisation', 'survey', 'notice', 'approval', 'payment', 'letter')),
	CONSTRAINT "paper_templates_size" CHECK (octet_length("paper_templates"."content") <= 2097152),
	CONSTRAINT "paper_templates_second_person" CHECK ("paper_templates"."uploaded_by" <> "paper_templates"."released_by"),
	CONSTRAINT "paper_templates_released_by" CHECK (("paper_templates"."released_at" is null) = ("paper_templates"."released_by" is null))
);
--> statement-breakpoint
ALTER TABLE "paper_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "bank_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"template" jsonb NOT NULL,
	"added_by" uuid,
	"added_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "bank_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "grant_reversals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"grant_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_on" date NOT NULL,
	"decided_by" uuid,
	"decided_on" date,
	"reference" text,
	"outcome" text,
	CONSTRAINT "grant_reversals_two_people" CHECK ("grant_reversals"."outcome" is distinct from 'reversed' or "grant_reversals"."asked_by" <> "grant_reversals"."decided_by"),
	CONSTRAINT "grant_reversals_outcome" CHECK ("grant_reversals"."outcome" in ('reversed', 'dropped'))
);
--> statement-breakpoint
ALTER TABLE "grant_reversals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"person_id" uuid,
	"holder_name" text NOT NULL,
	"is_guardian" boolean NOT NULL,
	"bank_name" text NOT NULL,
	"card" text NOT NULL,
	"card_index" "bytea" NOT NULL,
	"card_tail" text NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "payment_accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"answer" jsonb NOT NULL,
	"file_sha256" text NOT NULL,
	"read_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "payment_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"fund_id" uuid NOT NULL,
	"template_id" uuid NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"purpose" text NOT NULL,
	"lines" integer NOT NULL,
	"amount_fen" bigint NOT NULL,
	"made_by" uuid NOT NULL,
	"checked_by" uuid,
	"sent_by" uuid,
	"published_on" date,
	"published_at" text,
	"sent_on" date,
	"settled_on" date,
	"file_id" uuid,
	"downloads" integer DEFAULT 0 NOT NULL,
	"job_id" uuid,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "payment_batches_status" CHECK ("payment_batches"."status" in ('draft', 'checked', 'sent', 'settled', 'cancelled')),
	CONSTRAINT "payment_batches_maker_does_not_check" CHECK ("payment_batches"."made_by" <> "payment_batches"."checked_by"),
	CONSTRAINT "payment_batches_sent_when_checked" CHECK ("payment_batches"."status" not in ('sent', 'settled')
        or ("payment_batches"."checked_by" is not null and "payment_batches"."sent_on" is not null and "payment_batches"."published_on" is not null))
);
--> statement-breakpoint
ALTER TABLE "payment_batches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment_lines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"line_no" integer NOT NULL,
	"grant_id" uuid NOT NULL,
	"attempt" integer NOT NULL,
	"amount_fen" bigint NOT NULL,
	"holder_name" text NOT NULL,
	"bank_name" text NOT NULL,
	"card" text NOT NULL,
	"card_tail" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"bank_reference" text,
	"settled_on" date,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "payment_lines_status" CHECK ("payment_lines"."status" in ('waiting', 'paid', 'failed', 'dropped')),
	CONSTRAINT "payment_lines_amount" CHECK ("payment_lines"."amount_fen" > 0)
);
--> statement-breakpoint
ALTER TABLE "payment_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pairings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"every_days" integer NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"end_reason" text DEFAULT '' NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "pairings_often" CHECK ("pairings"."every_days" between 1 and 366),
	CONSTRAINT "pairings_days" CHECK ("pairings"."ends_on" >= "pairings"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "pairings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_measures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"result" text DEFAULT '' NOT NULL,
	"ended_on" date,
	"ended_by" uuid,
	"added_by" uuid NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "plan_measures_state" CHECK ("plan_measures"."state" in ('open', 'finished', 'cancelled')),
	CONSTRAINT "plan_measures_kind" CHECK ("plan_measures"."kind" in ('living', 'medical', 'schooling', 'employment', 'training', 'housing', 'legal', 'care', 'other')),
	CONSTRAINT "plan_measures_end_with_a_word" CHECK (("plan_measures"."state" = 'open') = ("plan_measures"."ended_on" is null) and ("plan_measures"."ended_on" is null) = ("plan_measures"."ended_by" is null)
        and ("plan_measures"."state" = 'open' or "plan_measures"."result" <> ''))
);
--> statement-breakpoint
ALTER TABLE "plan_measures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "programme_caps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"per" text NOT NULL,
	"basis" text NOT NULL,
	"months" integer,
	"amount_fen" bigint,
	"grades" text[] DEFAULT '{}' NOT NULL,
	"stage" text,
	"effective_from" date NOT NULL,
	"effective_until" date,
	"source" text NOT NULL,
	"added_by" uuid,
	"added_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"ended_by" uuid,
	CONSTRAINT "programme_caps_per" CHECK ("programme_caps"."per" in ('household', 'person', 'student')),
	CONSTRAINT "programme_caps_sum" CHECK (("programme_caps"."basis" = 'lines' and "programme_caps"."months" between 1 and 60 and "programme_caps"."amount_fen" is null)
        or ("programme_caps"."basis" = 'fixed' and "programme_caps"."amount_fen" > 0 and "programme_caps"."months" is null)),
	CONSTRAINT "programme_caps_stage" CHECK ("programme_caps"."stage" is null or ("programme_caps"."stage" in ('university', 'secondary') and "programme_caps"."per" = 'student')),
	CONSTRAINT "programme_caps_days" CHECK ("programme_caps"."effective_until" >= "programme_caps"."effective_from")
);
--> statement-breakpoint
ALTER TABLE "programme_caps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "return_snapshots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"period" text NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"figures" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"frozen_at" timestamp (3) with time zone NOT NULL,
	"frozen_by" uuid,
	CONSTRAINT "return_snapshots_period" CHECK ("return_snapshots"."period" in ('month', 'quarter', 'half', 'year')),
	CONSTRAINT "return_snapshots_days" CHECK ("return_snapshots"."from_on" <= "return_snapshots"."until_on")
);
--> statement-breakpoint
ALTER TABLE "return_snapshots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "entry_keys" (
	"kid" text PRIMARY KEY NOT NULL,
	"public_key" text NOT NULL,
	"private_key" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "entry_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"device_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "visit_files_purpose" CHECK ("visit_files"."purpose" in ('photo', 'signature')),
	CONSTRAINT "visit_files_kind" CHECK ("visit_files"."kind" in ('jpg', 'png')),
	CONSTRAINT "visit_files_size" CHECK (octet_length("visit_files"."content") <= 2097152)
);
--> statement-breakpoint
ALTER TABLE "visit_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"text" text NOT NULL,
	"added_by" uuid NOT NULL,
	"added_by_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "visit_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visit_phrases" (
	"officer_id" uuid PRIMARY KEY NOT NULL,
	"phrases" text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "visit_phrases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rule_choices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"effective_from" date NOT NULL,
	"reason" text NOT NULL,
	"chosen_by" uuid,
	"chosen_by_name" text DEFAULT '' NOT NULL,
	"chosen_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rule_choices_reason" CHECK ("rule_choices"."reason" <> '')
);
--> statement-breakpoint
ALTER TABLE "rule_choices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rule_sets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"effective_from" date NOT NULL,
	"rules" jsonb NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rule_sets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"done_by" uuid,
	"visit_id" uuid,
	"source_type" text,
	"source_id" uuid,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "tasks_kind" CHECK ("tasks"."kind" in ('followUp', 'paymentReturned', 'referral', 'notMet', 'measure')),
	CONSTRAINT "tasks_done_by_someone" CHECK (("tasks"."done_on" is null) = ("tasks"."done_by" is null)),
	CONSTRAINT "tasks_ticked_when_done" CHECK ("tasks"."visit_id" is null or "tasks"."done_on" is not null),
	CONSTRAINT "tasks_source_whole" CHECK (("tasks"."source_type" is null) = ("tasks"."source_id" is null))
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "transitions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"status" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_number" text NOT NULL,
	"subject_name" text,
	"service" text,
	"from_union_id" uuid NOT NULL,
	"from_path" text collate "C" NOT NULL,
	"from_name" text NOT NULL,
	"from_officer_id" uuid,
	"to_union_id" uuid NOT NULL,
	"to_path" text collate "C" NOT NULL,
	"to_name" text NOT NULL,
	"to_officer_id" uuid,
	"to_officer_name" text,
	"outside_body" text,
	"consent_given" boolean NOT NULL,
	"override_reason" text,
	"note" text NOT NULL,
	"sent_by" uuid NOT NULL,
	"sender_name" text NOT NULL,
	"sent_on" date NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"answered_by" uuid,
	"answerer_name" text,
	"answered_on" date,
	"answer_note" text,
	"receipt_number" text,
	"received_by" text,
	"done_on" date,
	"done_note" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "transitions_type" CHECK ("transitions"."type" in ('assign', 'referral', 'transfer', 'transferRequest')),
	CONSTRAINT "transitions_status" CHECK ("transitions"."status" in ('inProgress', 'accepted', 'rejected', 'done', 'revoked')),
	CONSTRAINT "transitions_subject_type" CHECK ("transitions"."subject_type" = 'archive'),
	CONSTRAINT "transitions_consent" CHECK ("transitions"."type" in ('assign', 'transferRequest') or "transitions"."consent_given" or "transitions"."override_reason" is not null),
	CONSTRAINT "transitions_sender_does_not_answer" CHECK ("transitions"."type" = 'assign' or "transitions"."outside_body" is not null or "transitions"."status" = 'revoked' or "transitions"."sent_by" <> "transitions"."answered_by"),
	CONSTRAINT "transitions_referral_has_a_service" CHECK ("transitions"."type" <> 'referral' or "transitions"."service" is not null)
);
--> statement-breakpoint
ALTER TABLE "transitions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "grants" DROP CONSTRAINT "grants_status";--> statement-breakpoint
ALTER TABLE "ledger_journals" DROP CONSTRAINT "ledger_journals_kind";--> statement-breakpoint
ALTER TABLE "visits" DROP CONSTRAINT "visits_method";--> statement-breakpoint
ALTER TABLE "archives" DROP CONSTRAINT "archives_status";--> statement-breakpoint
ALTER TABLE "funds" ADD COLUMN "giver" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "funds" ADD COLUMN "terms" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "person_id" uuid;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "beneficiary" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "beneficiary_index" "bytea";--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "cost_id" uuid;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "overlaps" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "grants" ADD COLUMN "overlap_reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "not_met_reason" text;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "people" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "entry_id" uuid;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "kind" text DEFAULT 'daily' NOT NULL;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "details" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "bank_card" text;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "bank_mask" text;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "other_contact" text;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "notice_hash" text;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "notice_down_on" date;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "override_grade" text;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "override_reason" text;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "override_by" uuid;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "heard_on" date;--> statement-breakpoint
ALTER TABLE "archives" ADD COLUMN "heard_note" text;--> statement-breakpoint
ALTER TABLE "household_members" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "household_members" ADD COLUMN "phone_mask" text;--> statement-breakpoint
ALTER TABLE "household_members" ADD COLUMN "details" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "means_parameters" ADD COLUMN "consumption_per_head_fen" bigint;--> statement-breakpoint
ALTER TABLE "means_parameters" ADD COLUMN "floor_per_head_tenths" integer;--> statement-breakpoint
ALTER TABLE "officers" ADD COLUMN "rounds_wiped_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "aid_applications" ADD CONSTRAINT "aid_applications_link_id_apply_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."apply_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aid_applications" ADD CONSTRAINT "aid_applications_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_acts" ADD CONSTRAINT "approval_acts_approval_id_approvals_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."approvals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_rule_id_approval_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."approval_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_pack_entries" ADD CONSTRAINT "archive_pack_entries_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_pack_rows" ADD CONSTRAINT "archive_pack_rows_batch_id_pack_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."pack_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_pack_rows" ADD CONSTRAINT "archive_pack_rows_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_evidence" ADD CONSTRAINT "archive_evidence_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_evidence" ADD CONSTRAINT "archive_evidence_file_id_member_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."member_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "means_documents" ADD CONSTRAINT "means_documents_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_files" ADD CONSTRAINT "campaign_files_object_id_campaign_objects_id_fk" FOREIGN KEY ("object_id") REFERENCES "public"."campaign_objects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_goods" ADD CONSTRAINT "campaign_goods_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_objects" ADD CONSTRAINT "campaign_objects_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_objects" ADD CONSTRAINT "campaign_objects_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_objects" ADD CONSTRAINT "campaign_objects_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_objects" ADD CONSTRAINT "campaign_objects_goods_id_campaign_goods_id_fk" FOREIGN KEY ("goods_id") REFERENCES "public"."campaign_goods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_objects" ADD CONSTRAINT "campaign_objects_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_fund_id_funds_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."funds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_costs" ADD CONSTRAINT "medical_costs_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "medical_costs" ADD CONSTRAINT "medical_costs_person_id_household_members_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."household_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_papers" ADD CONSTRAINT "archive_papers_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_papers" ADD CONSTRAINT "archive_papers_template_id_paper_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."paper_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grant_reversals" ADD CONSTRAINT "grant_reversals_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_accounts" ADD CONSTRAINT "payment_accounts_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_accounts" ADD CONSTRAINT "payment_accounts_person_id_household_members_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."household_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_answers" ADD CONSTRAINT "payment_answers_batch_id_payment_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."payment_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_batches" ADD CONSTRAINT "payment_batches_fund_id_funds_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."funds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_batches" ADD CONSTRAINT "payment_batches_template_id_bank_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."bank_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_lines" ADD CONSTRAINT "payment_lines_grant_id_grants_id_fk" FOREIGN KEY ("grant_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pairings" ADD CONSTRAINT "pairings_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_measures" ADD CONSTRAINT "plan_measures_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_files" ADD CONSTRAINT "visit_files_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_notes" ADD CONSTRAINT "visit_notes_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_phrases" ADD CONSTRAINT "visit_phrases_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "aid_applications_one_waiting" ON "aid_applications" USING btree ("union_id","citizen_id_index") WHERE status = 'waiting';--> statement-breakpoint
CREATE INDEX "aid_applications_by_path" ON "aid_applications" USING btree ("union_path","status","id");--> statement-breakpoint
CREATE UNIQUE INDEX "apply_links_token" ON "apply_links" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "apply_links_one_open_a_union" ON "apply_links" USING btree ("union_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "approval_acts_by_approval" ON "approval_acts" USING btree ("approval_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "approval_acts_one_hand" ON "approval_acts" USING btree ("approval_id","by_id") WHERE outcome = 'agree';--> statement-breakpoint
CREATE UNIQUE INDEX "approval_acts_one_person" ON "approval_acts" USING btree ("approval_id","for_id") WHERE outcome = 'agree';--> statement-breakpoint
CREATE INDEX "approval_rules_in_force" ON "approval_rules" USING btree ("applies_to","effective_from");--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_one_pending" ON "approvals" USING btree ("subject_id") WHERE status = 'pending';--> statement-breakpoint
CREATE INDEX "approvals_by_subject" ON "approvals" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "approvals_queue" ON "approvals" USING btree ("union_path","status","id");--> statement-breakpoint
CREATE INDEX "delegations_to" ON "delegations" USING btree ("to_id","ends_on");--> statement-breakpoint
CREATE INDEX "delegations_from" ON "delegations" USING btree ("from_id","ends_on");--> statement-breakpoint
CREATE INDEX "freezes_by_end" ON "freezes" USING btree ("ends_on");--> statement-breakpoint
CREATE INDEX "archive_pack_entries_by_path" ON "archive_pack_entries" USING btree ("format_key","is_live","union_path","archive_id");--> statement-breakpoint
CREATE INDEX "archive_pack_entries_by_archive" ON "archive_pack_entries" USING btree ("archive_id");--> statement-breakpoint
CREATE INDEX "archive_pack_rows_by_archive" ON "archive_pack_rows" USING btree ("archive_id");--> statement-breakpoint
CREATE INDEX "archive_evidence_by_archive" ON "archive_evidence" USING btree ("archive_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "means_documents_no" ON "means_documents" USING btree ("archive_id","no");--> statement-breakpoint
CREATE INDEX "campaign_files_by_object" ON "campaign_files" USING btree ("object_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_goods_by_name" ON "campaign_goods" USING btree ("campaign_id","name","unit");--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_objects_one_a_household" ON "campaign_objects" USING btree ("campaign_id","archive_id") WHERE state <> 'dropped';--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_objects_one_a_person" ON "campaign_objects" USING btree ("campaign_id","member_id") WHERE state <> 'dropped';--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_objects_one_a_grant" ON "campaign_objects" USING btree ("grant_id");--> statement-breakpoint
CREATE INDEX "campaign_objects_by_campaign" ON "campaign_objects" USING btree ("campaign_id","id");--> statement-breakpoint
CREATE INDEX "campaign_objects_by_path" ON "campaign_objects" USING btree ("union_path","id");--> statement-breakpoint
CREATE INDEX "campaign_objects_by_keeper" ON "campaign_objects" USING btree ("keeper_id","id");--> statement-breakpoint
CREATE INDEX "campaign_objects_by_archive" ON "campaign_objects" USING btree ("archive_id");--> statement-breakpoint
CREATE INDEX "campaign_objects_by_member" ON "campaign_objects" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "campaigns_number" ON "campaigns" USING btree ("number");--> statement-breakpoint
CREATE INDEX "campaigns_by_path" ON "campaigns" USING btree ("union_path","id");--> statement-breakpoint
CREATE INDEX "campaigns_by_keeper" ON "campaigns" USING btree ("keeper_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "medical_costs_one_a_bill" ON "medical_costs" USING btree ("bill_number");--> statement-breakpoint
CREATE INDEX "medical_costs_by_archive" ON "medical_costs" USING btree ("archive_id","billed_on");--> statement-breakpoint
CREATE INDEX "medical_costs_by_path" ON "medical_costs" USING btree ("union_path","id");--> statement-breakpoint
CREATE INDEX "medical_costs_by_keeper" ON "medical_costs" USING btree ("keeper_id");--> statement-breakpoint
CREATE INDEX "archive_papers_by_archive" ON "archive_papers" USING btree ("archive_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "archive_papers_number" ON "archive_papers" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_templates_version" ON "paper_templates" USING btree ("kind","version");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_templates_one_in_use" ON "paper_templates" USING btree ("kind") WHERE released_at is not null and retired_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "bank_templates_key" ON "bank_templates" USING btree ("key") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "grant_reversals_one_open" ON "grant_reversals" USING btree ("grant_id") WHERE outcome is null;--> statement-breakpoint
CREATE UNIQUE INDEX "grant_reversals_once" ON "grant_reversals" USING btree ("grant_id") WHERE outcome = 'reversed';--> statement-breakpoint
CREATE UNIQUE INDEX "payment_accounts_one_live" ON "payment_accounts" USING btree ("archive_id",coalesce(person_id, archive_id)) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "payment_accounts_by_card" ON "payment_accounts" USING btree ("card_index");--> statement-breakpoint
CREATE INDEX "payment_accounts_by_path" ON "payment_accounts" USING btree ("union_path","id");--> statement-breakpoint
CREATE INDEX "payment_accounts_by_keeper" ON "payment_accounts" USING btree ("keeper_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_answers_once_a_file" ON "payment_answers" USING btree ("batch_id","file_sha256","line_no");--> statement-breakpoint
CREATE INDEX "payment_answers_open" ON "payment_answers" USING btree ("batch_id","id") WHERE applied_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "payment_batches_number" ON "payment_batches" USING btree ("number");--> statement-breakpoint
CREATE INDEX "payment_batches_by_path" ON "payment_batches" USING btree ("union_path","id");--> statement-breakpoint
CREATE INDEX "payment_batches_by_keeper" ON "payment_batches" USING btree ("keeper_id");--> statement-breakpoint
CREATE INDEX "payment_batches_by_fund" ON "payment_batches" USING btree ("fund_id");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_lines_place" ON "payment_lines" USING btree ("batch_id","line_no");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_lines_attempt" ON "payment_lines" USING btree ("grant_id","attempt");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_lines_one_open_a_grant" ON "payment_lines" USING btree ("grant_id") WHERE status in ('waiting', 'paid');--> statement-breakpoint
CREATE INDEX "payment_lines_by_path" ON "payment_lines" USING btree ("union_path","id");--> statement-breakpoint
CREATE INDEX "payment_lines_by_keeper" ON "payment_lines" USING btree ("keeper_id");--> statement-breakpoint
CREATE UNIQUE INDEX "pairings_one_a_household" ON "pairings" USING btree ("archive_id") WHERE ends_on is null;--> statement-breakpoint
CREATE INDEX "pairings_by_path" ON "pairings" USING btree ("union_path","id");--> statement-breakpoint
CREATE INDEX "pairings_by_keeper" ON "pairings" USING btree ("keeper_id","id");--> statement-breakpoint
CREATE INDEX "plan_measures_by_archive" ON "plan_measures" USING btree ("archive_id","due_on");--> statement-breakpoint
CREATE INDEX "plan_measures_by_path" ON "plan_measures" USING btree ("union_path","due_on","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "plan_measures_by_keeper" ON "plan_measures" USING btree ("keeper_id","due_on","id");--> statement-breakpoint
CREATE INDEX "programme_caps_by_kind" ON "programme_caps" USING btree ("kind","effective_from");--> statement-breakpoint
CREATE UNIQUE INDEX "return_snapshots_once" ON "return_snapshots" USING btree ("union_id","period","from_on");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_files_by_entry" ON "visit_files" USING btree ("entry_id");--> statement-breakpoint
CREATE INDEX "visit_files_by_visit" ON "visit_files" USING btree ("visit_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_files_one_signature" ON "visit_files" USING btree ("visit_id") WHERE purpose = 'signature';--> statement-breakpoint
CREATE INDEX "visit_notes_by_visit" ON "visit_notes" USING btree ("visit_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "rule_choices_from" ON "rule_choices" USING btree ("effective_from");--> statement-breakpoint
CREATE INDEX "rule_choices_by_code" ON "rule_choices" USING btree ("code");--> statement-breakpoint
CREATE UNIQUE INDEX "rule_sets_code" ON "rule_sets" USING btree ("code");--> statement-breakpoint
CREATE INDEX "tasks_by_path" ON "tasks" USING btree ("union_path","due_on","id");--> statement-breakpoint
CREATE INDEX "tasks_by_keeper" ON "tasks" USING btree ("keeper_id","due_on","id");--> statement-breakpoint
CREATE INDEX "tasks_by_archive" ON "tasks" USING btree ("archive_id","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_one_a_source" ON "tasks" USING btree ("kind","source_type","source_id");--> statement-breakpoint
CREATE INDEX "transitions_by_from" ON "transitions" USING btree ("from_path","id");--> statement-breakpoint
CREATE INDEX "transitions_by_to" ON "transitions" USING btree ("to_path","id");--> statement-breakpoint
CREATE INDEX "transitions_by_subject" ON "transitions" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "transitions_live_to" ON "transitions" USING btree ("to_path","subject_id") WHERE status in ('inProgress', 'accepted');--> statement-breakpoint
CREATE UNIQUE INDEX "transitions_one_transfer" ON "transitions" USING btree ("subject_id") WHERE type = 'transfer' and status = 'inProgress';--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_person_id_household_members_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."household_members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_cost_id_medical_costs_id_fk" FOREIGN KEY ("cost_id") REFERENCES "public"."medical_costs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grants_by_payment" ON "grants" USING btree ("paid_on","union_path");--> statement-breakpoint
CREATE INDEX "grants_by_beneficiary" ON "grants" USING btree ("beneficiary_index","kind");--> statement-breakpoint
CREATE INDEX "grants_by_cost" ON "grants" USING btree ("cost_id");--> statement-breakpoint
CREATE UNIQUE INDEX "visits_by_entry" ON "visits" USING btree ("entry_id");--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_cost_is_medical" CHECK ("grants"."cost_id" is null or "grants"."kind" = '20');--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_status" CHECK ("grants"."status" in ('proposed', 'approved', 'declined', 'withdrawn', 'paid', 'released', 'cancelled', 'handedOver', 'returned', 'reversed'));--> statement-breakpoint
ALTER TABLE "ledger_journals" ADD CONSTRAINT "ledger_journals_kind" CHECK ("ledger_journals"."kind" in ('fund', 'reserve', 'release', 'pay', 'return', 'bounce'));--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_not_met" CHECK ("visits"."not_met_reason" is null or not "visits"."met");--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_method" CHECK ("visits"."method" in ('home', 'phone', 'office', 'wechat', 'thirdParty', 'other'));--> statement-breakpoint
ALTER TABLE "archives" ADD CONSTRAINT "archives_kind" CHECK ("archives"."kind" in ('daily', 'temporary'));--> statement-breakpoint
ALTER TABLE "archives" ADD CONSTRAINT "archives_override_by_two" CHECK ("archives"."grade" is null or "archives"."approved_by" is null or "archives"."computation" is null
        or coalesce("archives"."grade" = case "archives"."computation"->>'grade' when 'deep' then '1' when 'relative' then '2' when 'accident-review' then '3' end, false)
        or coalesce("archives"."override_grade" = "archives"."grade" and "archives"."override_reason" <> '' and "archives"."override_by" <> "archives"."approved_by", false));--> statement-breakpoint
ALTER TABLE "archives" ADD CONSTRAINT "archives_status" CHECK ("archives"."status" in ('draft', 'submitted', 'verified', 'compared', 'onNotice', 'reviewed', 'temporary', 'enrolled', 'suspended', 'returned', 'rejected', 'closed'));--> statement-breakpoint
CREATE POLICY "seen" ON "aid_applications" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "aid_applications"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "aid_applications"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "aid_applications"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "aid_applications" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "aid_applications"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "aid_applications"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "aid_applications"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "aid_applications" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "aid_applications"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "aid_applications"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "aid_applications"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "aid_applications"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "aid_applications"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "aid_applications"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "aid_applications" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "apply_links" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "apply_links"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "apply_links"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "apply_links"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "apply_links" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "apply_links"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "apply_links"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "apply_links"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "apply_links" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "apply_links"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "apply_links"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "apply_links"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "apply_links"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "apply_links"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "apply_links"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "apply_links" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "approval_acts" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "approvals" where "approvals"."id" = "approval_acts"."approval_id"));--> statement-breakpoint
CREATE POLICY "added" ON "approval_acts" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "approvals" where "approvals"."id" = "approval_acts"."approval_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "approval_acts" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "approvals" where "approvals"."id" = "approval_acts"."approval_id")) WITH CHECK (exists (select from "approvals" where "approvals"."id" = "approval_acts"."approval_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "approval_acts" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "approval_rules" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "approval_rules" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope_path', true), '')) = '/' and (select nullif(current_setting('app.scope', true), '')) <> 'own');--> statement-breakpoint
CREATE POLICY "changed" ON "approval_rules" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope_path', true), '')) = '/' and (select nullif(current_setting('app.scope', true), '')) <> 'own') WITH CHECK ((select nullif(current_setting('app.scope_path', true), '')) = '/' and (select nullif(current_setting('app.scope', true), '')) <> 'own');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "approval_rules" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "approvals" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "approvals"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "approvals"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "approvals"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "approvals" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "approvals"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "approvals"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "approvals"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "approvals" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "approvals"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "approvals"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "approvals"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "approvals"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "approvals"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "approvals"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "approvals" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "delegations" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "delegations"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "delegations"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "delegations"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "delegations" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "delegations"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "delegations"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "delegations"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "delegations" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "delegations"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "delegations"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "delegations"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "delegations"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "delegations"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "delegations"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "delegations" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "freezes" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "freezes" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (("freezes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "freezes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "changed" ON "freezes" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (("freezes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "freezes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own')) WITH CHECK (("freezes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "freezes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "freezes" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "archive_pack_entries" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (("archive_pack_entries"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "archive_pack_entries"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "added" ON "archive_pack_entries" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (("archive_pack_entries"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "archive_pack_entries"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "changed" ON "archive_pack_entries" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (("archive_pack_entries"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "archive_pack_entries"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own')) WITH CHECK (("archive_pack_entries"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "archive_pack_entries"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "archive_pack_entries" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "archive_pack_rows" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "pack_batches" where "pack_batches"."id" = "archive_pack_rows"."batch_id"));--> statement-breakpoint
CREATE POLICY "added" ON "archive_pack_rows" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "pack_batches" where "pack_batches"."id" = "archive_pack_rows"."batch_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "archive_pack_rows" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "pack_batches" where "pack_batches"."id" = "archive_pack_rows"."batch_id")) WITH CHECK (exists (select from "pack_batches" where "pack_batches"."id" = "archive_pack_rows"."batch_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "archive_pack_rows" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "archive_evidence" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "archive_evidence"."archive_id"));--> statement-breakpoint
CREATE POLICY "added" ON "archive_evidence" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "archives" where "archives"."id" = "archive_evidence"."archive_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "archive_evidence" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "archive_evidence"."archive_id")) WITH CHECK (exists (select from "archives" where "archives"."id" = "archive_evidence"."archive_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "archive_evidence" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "means_documents" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "means_documents"."archive_id"));--> statement-breakpoint
CREATE POLICY "added" ON "means_documents" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "archives" where "archives"."id" = "means_documents"."archive_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "means_documents" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "means_documents"."archive_id")) WITH CHECK (exists (select from "archives" where "archives"."id" = "means_documents"."archive_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "means_documents" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "campaign_files" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "campaign_objects" where "campaign_objects"."id" = "campaign_files"."object_id"));--> statement-breakpoint
CREATE POLICY "added" ON "campaign_files" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "campaign_objects" where "campaign_objects"."id" = "campaign_files"."object_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "campaign_files" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "campaign_objects" where "campaign_objects"."id" = "campaign_files"."object_id")) WITH CHECK (exists (select from "campaign_objects" where "campaign_objects"."id" = "campaign_files"."object_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "campaign_files" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "campaign_goods" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "campaigns" where "campaigns"."id" = "campaign_goods"."campaign_id"));--> statement-breakpoint
CREATE POLICY "added" ON "campaign_goods" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "campaigns" where "campaigns"."id" = "campaign_goods"."campaign_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "campaign_goods" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "campaigns" where "campaigns"."id" = "campaign_goods"."campaign_id")) WITH CHECK (exists (select from "campaigns" where "campaigns"."id" = "campaign_goods"."campaign_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "campaign_goods" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "campaign_objects" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "campaign_objects"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "campaign_objects"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "campaign_objects"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "campaign_objects" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "campaign_objects"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "campaign_objects"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "campaign_objects"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "campaign_objects" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "campaign_objects"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "campaign_objects"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "campaign_objects"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "campaign_objects"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "campaign_objects"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "campaign_objects"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "campaign_objects" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "campaigns" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (((
  "campaigns"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "campaigns"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "campaigns"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)) or ("campaigns"."is_shared" and starts_with((select nullif(current_setting('app.scope_path', true), '')), "campaigns"."union_path"))));--> statement-breakpoint
CREATE POLICY "added" ON "campaigns" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "campaigns"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "campaigns"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "campaigns"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "campaigns" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "campaigns"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "campaigns"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "campaigns"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "campaigns"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "campaigns"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "campaigns"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "campaigns" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "invariant_checks" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "invariant_checks" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "invariant_checks" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "invariant_checks" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "medical_costs" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "medical_costs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "medical_costs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "medical_costs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "medical_costs" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "medical_costs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "medical_costs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "medical_costs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "medical_costs" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "medical_costs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "medical_costs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "medical_costs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "medical_costs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "medical_costs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "medical_costs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "medical_costs" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "archive_papers" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "archive_papers"."archive_id"));--> statement-breakpoint
CREATE POLICY "added" ON "archive_papers" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "archives" where "archives"."id" = "archive_papers"."archive_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "archive_papers" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "archive_papers"."archive_id")) WITH CHECK (exists (select from "archives" where "archives"."id" = "archive_papers"."archive_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "archive_papers" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "paper_templates" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "paper_templates" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "paper_templates" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "paper_templates" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "bank_templates" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "bank_templates" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "bank_templates" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "bank_templates" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "grant_reversals" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "grants" where "grants"."id" = "grant_reversals"."grant_id"));--> statement-breakpoint
CREATE POLICY "added" ON "grant_reversals" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "grants" where "grants"."id" = "grant_reversals"."grant_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "grant_reversals" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "grants" where "grants"."id" = "grant_reversals"."grant_id")) WITH CHECK (exists (select from "grants" where "grants"."id" = "grant_reversals"."grant_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "grant_reversals" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "payment_accounts" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "payment_accounts"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_accounts"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_accounts"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "payment_accounts" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "payment_accounts"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_accounts"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_accounts"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "payment_accounts" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "payment_accounts"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_accounts"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_accounts"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "payment_accounts"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_accounts"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_accounts"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "payment_accounts" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "payment_answers" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "payment_batches" where "payment_batches"."id" = "payment_answers"."batch_id"));--> statement-breakpoint
CREATE POLICY "added" ON "payment_answers" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "payment_batches" where "payment_batches"."id" = "payment_answers"."batch_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "payment_answers" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "payment_batches" where "payment_batches"."id" = "payment_answers"."batch_id")) WITH CHECK (exists (select from "payment_batches" where "payment_batches"."id" = "payment_answers"."batch_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "payment_answers" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "payment_batches" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "payment_batches"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_batches"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_batches"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "payment_batches" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "payment_batches"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_batches"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_batches"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "payment_batches" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "payment_batches"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_batches"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_batches"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "payment_batches"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_batches"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_batches"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "payment_batches" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "payment_lines" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "payment_lines"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_lines"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_lines"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "payment_lines" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "payment_lines"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_lines"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_lines"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "payment_lines" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "payment_lines"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_lines"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_lines"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "payment_lines"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "payment_lines"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "payment_lines"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "payment_lines" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "pairings" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "pairings"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pairings"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "pairings"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "pairings" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "pairings"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pairings"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "pairings"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "pairings" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "pairings"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pairings"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "pairings"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "pairings"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "pairings"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "pairings"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "pairings" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "plan_measures" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "plan_measures"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "plan_measures"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "plan_measures"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "plan_measures" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "plan_measures"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "plan_measures"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "plan_measures"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "plan_measures" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "plan_measures"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "plan_measures"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "plan_measures"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "plan_measures"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "plan_measures"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "plan_measures"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "plan_measures" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "programme_caps" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "programme_caps" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "programme_caps" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "programme_caps" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "return_snapshots" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (("return_snapshots"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "return_snapshots"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "added" ON "return_snapshots" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (("return_snapshots"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "return_snapshots"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "changed" ON "return_snapshots" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (("return_snapshots"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "return_snapshots"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own')) WITH CHECK (("return_snapshots"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "return_snapshots"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "return_snapshots" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "nobody" ON "entry_keys" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (false);--> statement-breakpoint
CREATE POLICY "seen" ON "visit_files" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "visits" where "visits"."id" = "visit_files"."visit_id"));--> statement-breakpoint
CREATE POLICY "added" ON "visit_files" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "visits" where "visits"."id" = "visit_files"."visit_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "visit_files" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "visits" where "visits"."id" = "visit_files"."visit_id")) WITH CHECK (exists (select from "visits" where "visits"."id" = "visit_files"."visit_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "visit_files" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "visit_notes" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "visits" where "visits"."id" = "visit_notes"."visit_id"));--> statement-breakpoint
CREATE POLICY "added" ON "visit_notes" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "visits" where "visits"."id" = "visit_notes"."visit_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "visit_notes" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "visits" where "visits"."id" = "visit_notes"."visit_id")) WITH CHECK (exists (select from "visits" where "visits"."id" = "visit_notes"."visit_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "visit_notes" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "visit_phrases" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ("visit_phrases"."officer_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid);--> statement-breakpoint
CREATE POLICY "added" ON "visit_phrases" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ("visit_phrases"."officer_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid);--> statement-breakpoint
CREATE POLICY "changed" ON "visit_phrases" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ("visit_phrases"."officer_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid) WITH CHECK ("visit_phrases"."officer_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid);--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "visit_phrases" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "rule_choices" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "rule_choices" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "rule_choices" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "rule_choices" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "rule_sets" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "rule_sets" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "rule_sets" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "rule_sets" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "tasks" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "tasks"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "tasks"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "tasks"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "tasks" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "tasks"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "tasks"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "tasks"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "tasks" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "tasks"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "tasks"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "tasks"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "tasks"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "tasks"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "tasks"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "tasks" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "transitions" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (((("transitions"."from_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transitions"."from_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111))
  or ("transitions"."to_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transitions"."to_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)))
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "added" ON "transitions" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (((("transitions"."from_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transitions"."from_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111))
  or ("transitions"."to_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transitions"."to_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)))
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "changed" ON "transitions" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (((("transitions"."from_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transitions"."from_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111))
  or ("transitions"."to_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transitions"."to_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)))
  and (select nullif(current_setting('app.scope', true), '')) <> 'own')) WITH CHECK (((("transitions"."from_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transitions"."from_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111))
  or ("transitions"."to_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "transitions"."to_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)))
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "transitions" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);