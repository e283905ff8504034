CREATE TABLE "funds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL,
	"kinds" text[] NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"cap_fen" bigint NOT NULL,
	"spent_fen" bigint DEFAULT 0 NOT NULL,
	"reserved_fen" bigint DEFAULT 0 NOT NULL,
	"household_yearly_cap_fen" bigint NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "funds_never_overspent" CHECK ("funds"."spent_fen" >= 0 and "funds"."reserved_fen" >= 0 and "funds"."spent_fen" + "funds"."reserved_fen" <= "funds"."cap_fen"),
	CONSTRAINT "funds_household_cap" CHECK ("funds"."household_yearly_cap_fen" > 0),
	CONSTRAINT "funds_days" CHECK ("funds"."opens_on" <= "funds"."closes_on"),
	CONSTRAINT "funds_have_a_purpose" CHECK (cardinality("funds"."kinds") > 0)
);
--> statement-breakpoint
ALTER TABLE "funds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"fund_id" uuid NOT NULL,
	"archive_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	"reason" text NOT NULL,
	"way" text NOT NULL,
	"status" text DEFAULT 'proposed' NOT NULL,
	"proposed_by" uuid NOT NULL,
	"approved_by" uuid,
	"paid_by" uuid,
	"handed_over_by" uuid,
	"proposed_on" date NOT NULL,
	"approved_on" date,
	"paid_on" date,
	"handed_over_on" date,
	"ended_on" date,
	"bank_reference" text,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "grants_status" CHECK ("grants"."status" in ('proposed', 'approved', 'declined', 'withdrawn', 'paid', 'released', 'cancelled', 'handedOver', 'returned')),
	CONSTRAINT "grants_amount" CHECK ("grants"."amount_fen" > 0),
	CONSTRAINT "grants_way" CHECK ("grants"."way" in ('bank', 'handOver')),
	CONSTRAINT "grants_proposer_does_not_approve" CHECK ("grants"."proposed_by" <> "grants"."approved_by"),
	CONSTRAINT "grants_approver_does_not_pay" CHECK ("grants"."approved_by" <> "grants"."paid_by"),
	CONSTRAINT "grants_proposer_does_not_pay" CHECK ("grants"."proposed_by" <> "grants"."paid_by"),
	CONSTRAINT "grants_approver_does_not_hand_over" CHECK ("grants"."approved_by" <> "grants"."handed_over_by"),
	CONSTRAINT "grants_paid_when_approved" CHECK ("grants"."status" not in ('paid', 'released', 'handedOver', 'returned')
        or ("grants"."approved_by" is not null and "grants"."paid_by" is not null and "grants"."paid_on" is not null)),
	CONSTRAINT "grants_approved_by_someone" CHECK ("grants"."status" <> 'approved' or "grants"."approved_by" is not null),
	CONSTRAINT "grants_handed_over_by_someone" CHECK ("grants"."status" <> 'handedOver' or ("grants"."handed_over_by" is not null and "grants"."way" = 'handOver'))
);
--> statement-breakpoint
ALTER TABLE "grants" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"journal_id" bigint NOT NULL,
	"account" text NOT NULL,
	"amount_fen" bigint NOT NULL,
	CONSTRAINT "ledger_entries_account" CHECK ("ledger_entries"."account" in ('source', 'available', 'reserved', 'paid')),
	CONSTRAINT "ledger_entries_move" CHECK ("ledger_entries"."amount_fen" <> 0)
);
--> statement-breakpoint
ALTER TABLE "ledger_entries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ledger_journals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_journals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"fund_id" uuid NOT NULL,
	"grant_id" uuid,
	"on" date NOT NULL,
	"actor_id" uuid NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_journals_kind" CHECK ("ledger_journals"."kind" in ('fund', 'reserve', 'release', 'pay', 'return')),
	CONSTRAINT "ledger_journals_of_a_grant" CHECK (("ledger_journals"."kind" = 'fund') = ("ledger_journals"."grant_id" is null))
);
--> statement-breakpoint
ALTER TABLE "ledger_journals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "visits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"visited_on" date NOT NULL,
	"started_at" timestamp (3) with time zone,
	"method" text NOT NULL,
	"met" boolean NOT NULL,
	"minutes" integer NOT NULL,
	"topics" text[] NOT NULL,
	"outcomes" text[] NOT NULL,
	"note" text NOT NULL,
	"next_visit_on" date,
	"grant_handed_over_id" uuid,
	"grant_proposed_id" uuid,
	"visitor_name" text NOT NULL,
	"device_at" timestamp (3) with time zone,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "visits_method" CHECK ("visits"."method" in ('home', 'phone', 'office', 'other')),
	CONSTRAINT "visits_minutes" CHECK ("visits"."minutes" between 1 and 720),
	CONSTRAINT "visits_next_is_later" CHECK ("visits"."next_visit_on" > "visits"."visited_on")
);
--> statement-breakpoint
ALTER TABLE "visits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ticket_claims" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"period" text DEFAULT '' NOT NULL,
	"claimed_fen" bigint,
	"admitted_fen" bigint,
	CONSTRAINT "ticket_claims_amounts" CHECK (coalesce("ticket_claims"."claimed_fen", 0) >= 0 and coalesce("ticket_claims"."admitted_fen", 0) >= 0)
);
--> statement-breakpoint
ALTER TABLE "ticket_claims" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "ticket_parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"ticket_id" uuid NOT NULL,
	"side" text NOT NULL,
	"name" text NOT NULL,
	"contact" text,
	"member_id" uuid,
	"credit_code" text,
	"phone" text,
	CONSTRAINT "ticket_parties_side" CHECK ("ticket_parties"."side" in ('applicant', 'respondent', 'third'))
);
--> statement-breakpoint
ALTER TABLE "ticket_parties" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"status" text DEFAULT 'received' NOT NULL,
	"channel" text NOT NULL,
	"received_on" date NOT NULL,
	"known_on" date,
	"employed_from" date,
	"employed_to" date,
	"limitation_from" date,
	"mediator_id" uuid,
	"mediator_name" text,
	"applicant_name" text NOT NULL,
	"applicant_count" integer NOT NULL,
	"employer_name" text NOT NULL,
	"employer_code" text,
	"kind" text NOT NULL,
	"claimed_fen" bigint NOT NULL,
	"summary" text NOT NULL,
	"narrative" text,
	"consent_on" date,
	"accepted_on" date,
	"extended_days" integer,
	"applicant_agreed_on" date,
	"respondent_agreed_on" date,
	"refused_on" date,
	"refusal_reason" text,
	"failed_on" date,
	"fail_reason" text,
	"explanation" text,
	"terms" text,
	"agreed_fen" bigint,
	"perform_by" date,
	"applicant_signed_on" date,
	"respondent_signed_on" date,
	"mediator_signed_on" date,
	"sealed_on" date,
	"settled_on" date,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "tickets_status" CHECK ("tickets"."status" in ('received', 'accepted', 'mediating', 'settled', 'failed', 'refused', 'withdrawn', 'closed')),
	CONSTRAINT "tickets_kept_by_mediator" CHECK ("tickets"."mediator_id" is null or "tickets"."mediator_id" = "tickets"."keeper_id"),
	CONSTRAINT "tickets_refused_with_reason" CHECK ("tickets"."status" <> 'refused' or "tickets"."refusal_reason" is not null),
	CONSTRAINT "tickets_failed_with_reason" CHECK ("tickets"."status" <> 'failed' or "tickets"."fail_reason" is not null),
	CONSTRAINT "tickets_mediated_by_someone" CHECK ("tickets"."status" <> 'mediating' or "tickets"."mediator_id" is not null),
	CONSTRAINT "tickets_settled_when_signed" CHECK ("tickets"."status" <> 'settled' or ("tickets"."applicant_signed_on" is not null and "tickets"."respondent_signed_on" is not null
        and "tickets"."mediator_signed_on" is not null and "tickets"."sealed_on" is not null)),
	CONSTRAINT "tickets_extension" CHECK ("tickets"."extended_days" between 1 and 15)
);
--> statement-breakpoint
ALTER TABLE "tickets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "archive_objections" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"received_on" date NOT NULL,
	"objector" text,
	"text" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"handling" text,
	"settled_on" date,
	"settled_by" uuid,
	"recorded_by" uuid NOT NULL,
	CONSTRAINT "archive_objections_status" CHECK ("archive_objections"."status" in ('open', 'upheld', 'dismissed')),
	CONSTRAINT "archive_objections_settled" CHECK (("archive_objections"."status" = 'open') = ("archive_objections"."settled_on" is null))
);
--> statement-breakpoint
ALTER TABLE "archive_objections" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "archives" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"name_pinyin" text collate "C" NOT NULL,
	"name_initials" text collate "C" NOT NULL,
	"status" text DEFAULT 'draft' NOT NULL,
	"proposed_grade" text,
	"grade" text,
	"main_cause" text,
	"other_causes" text[] DEFAULT '{}' NOT NULL,
	"statement" text DEFAULT '' NOT NULL,
	"housing" text,
	"civil_affairs_class" text,
	"negatives" text[] DEFAULT '{}' NOT NULL,
	"income" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"expense" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"accident_cost_fen" bigint DEFAULT 0 NOT NULL,
	"accident_paid_back_fen" bigint DEFAULT 0 NOT NULL,
	"people" integer DEFAULT 1 NOT NULL,
	"per_head_fen" bigint,
	"computation" jsonb,
	"parameters_version" text,
	"household_on" date,
	"visited_on" date,
	"visitors" text[] DEFAULT '{}' NOT NULL,
	"compared_on" date,
	"comparison" text,
	"notice_from" date,
	"notice_until" date,
	"notice_place" text,
	"filed_by" uuid NOT NULL,
	"submitted_by" uuid,
	"reviewed_by" uuid,
	"approved_by" uuid,
	"enrolled_on" date,
	"decided_on" date,
	"next_review_on" date,
	"next_visit_on" date,
	"closed_on" date,
	"exit_code" text,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "archives_status" CHECK ("archives"."status" in ('draft', 'submitted', 'verified', 'compared', 'onNotice', 'reviewed', 'enrolled', 'returned', 'rejected', 'closed')),
	CONSTRAINT "archives_filer_does_not_approve" CHECK ("archives"."filed_by" <> "archives"."approved_by"),
	CONSTRAINT "archives_submitter_does_not_approve" CHECK ("archives"."submitted_by" <> "archives"."approved_by"),
	CONSTRAINT "archives_filer_does_not_review" CHECK ("archives"."filed_by" <> "archives"."reviewed_by"),
	CONSTRAINT "archives_submitter_does_not_review" CHECK ("archives"."submitted_by" <> "archives"."reviewed_by"),
	CONSTRAINT "archives_enrolled_is_decided" CHECK ("archives"."status" <> 'enrolled' or ("archives"."grade" is not null and "archives"."approved_by" is not null and "archives"."enrolled_on" is not null)),
	CONSTRAINT "archives_visited_by_two" CHECK ("archives"."visited_on" is null or cardinality("archives"."visitors") >= 2),
	CONSTRAINT "archives_closed_with_a_reason" CHECK ("archives"."status" <> 'closed' or "archives"."exit_code" is not null)
);
--> statement-breakpoint
ALTER TABLE "archives" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"person" text NOT NULL,
	"text_version" text NOT NULL,
	"channel" text NOT NULL,
	"given_on" date NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consents_kind" CHECK ("consents"."kind" in ('sensitive', 'comparison'))
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "household_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"archive_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"relation" text NOT NULL,
	"name" text NOT NULL,
	"citizen_id" text,
	"citizen_id_index" "bytea",
	"id_mask" text,
	"birth_on" date,
	"monthly_income_fen" bigint DEFAULT 0 NOT NULL,
	"work_state" text,
	"exempt" text,
	"health" text,
	"diagnosis" text,
	"school" text DEFAULT '' NOT NULL,
	"left_on" date,
	"live" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
ALTER TABLE "household_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "means_parameters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"effective_from" date NOT NULL,
	"area" text NOT NULL,
	"low_income_line_fen" bigint NOT NULL,
	"minimum_wage_fen" bigint,
	"relative_percent" integer DEFAULT 200 NOT NULL,
	"strict" boolean DEFAULT true NOT NULL,
	"accident_percent" integer DEFAULT 80 NOT NULL,
	"source" text NOT NULL,
	"verified" boolean DEFAULT false NOT NULL,
	CONSTRAINT "means_parameters_whole_yuan" CHECK ("means_parameters"."low_income_line_fen" > 0 and "means_parameters"."low_income_line_fen" % 100 = 0)
);
--> statement-breakpoint
ALTER TABLE "means_parameters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"row_no" integer NOT NULL,
	"row_hash" "bytea" NOT NULL,
	"outcome" text NOT NULL,
	"member_id" uuid,
	"problems" jsonb,
	CONSTRAINT "import_rows_import_id_row_no_pk" PRIMARY KEY("import_id","row_no"),
	CONSTRAINT "import_rows_outcome" CHECK ("import_rows"."outcome" in ('added', 'changed', 'same', 'wrong'))
);
--> statement-breakpoint
ALTER TABLE "import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"stage" text DEFAULT 'uploaded' NOT NULL,
	"sheet" text,
	"columns" jsonb,
	"mode" text DEFAULT 'addAndUpdate' NOT NULL,
	"into_union_id" uuid NOT NULL,
	"plan" jsonb,
	"job_id" uuid,
	"last_row" integer DEFAULT 0 NOT NULL,
	"failed_file_id" uuid,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "imports_stage" CHECK ("imports"."stage" in ('uploaded', 'planning', 'planned', 'running', 'done')),
	CONSTRAINT "imports_mode" CHECK ("imports"."mode" in ('addAndUpdate', 'addOnly'))
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "member_grams" (
	"gram" text collate "C" NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"member_id" uuid NOT NULL,
	CONSTRAINT "member_grams_gram_union_path_member_id_pk" PRIMARY KEY("gram","union_path","member_id")
);
--> statement-breakpoint
ALTER TABLE "member_grams" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_number" text NOT NULL,
	"name" text NOT NULL,
	"name_pinyin" text collate "C" NOT NULL,
	"name_initials" text collate "C" NOT NULL,
	"sex" text NOT NULL,
	"birth_on" date NOT NULL,
	"citizen_id" text NOT NULL,
	"citizen_id_index" "bytea" NOT NULL,
	"id_mask" text NOT NULL,
	"id_tail" text NOT NULL,
	"phone" text,
	"phone_index" "bytea",
	"phone_mask" text,
	"phone_tail" text,
	"bank_card" text,
	"bank_card_index" "bytea",
	"card_tail" text,
	"address" text,
	"address_mask" text,
	"ethnic_group" text,
	"political_status" text,
	"education" text,
	"marital_status" text,
	"registration_kind" text,
	"employment" text,
	"employment_form" text,
	"new_form_work" text,
	"occupation" text,
	"skill_grade" text,
	"is_migrant_worker" boolean,
	"unit_name" text,
	"group_name" text,
	"joined_on" date,
	"status" text DEFAULT 'active' NOT NULL,
	"import_id" uuid,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "members_status" CHECK ("members"."status" in ('applied', 'active', 'transferring', 'retained', 'left', 'lapsed', 'expelled', 'deceased'))
);
--> statement-breakpoint
ALTER TABLE "members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "unions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"path" text collate "C" NOT NULL,
	"level" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"pinyin" text NOT NULL,
	"credit_code" text,
	"street_code" text,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unions_level" CHECK ("unions"."level" in ('district', 'street', 'system', 'basic', 'group'))
);
--> statement-breakpoint
ALTER TABLE "unions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commands" (
	"command_id" uuid PRIMARY KEY NOT NULL,
	"actor_id" uuid NOT NULL,
	"action" text NOT NULL,
	"input_hash" "bytea" NOT NULL,
	"answer" jsonb,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "commands" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "data_keys" (
	"kid" text PRIMARY KEY NOT NULL,
	"wrapped" text NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "data_keys" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "files_size" CHECK (octet_length("files"."content") <= 20971520 + 4096)
);
--> statement-breakpoint
ALTER TABLE "files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"task" jsonb NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"result" jsonb,
	"failure" jsonb,
	"cancel_asked_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "jobs_status" CHECK ("jobs"."status" in ('waiting', 'running', 'done', 'failed', 'cancelled'))
);
--> statement-breakpoint
ALTER TABLE "jobs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "number_series" (
	"series" text NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "number_series_series_pk" PRIMARY KEY("series")
);
--> statement-breakpoint
ALTER TABLE "number_series" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "officers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"pinyin" text NOT NULL,
	"roles" text[] NOT NULL,
	"status" text DEFAULT 'invited' NOT NULL,
	"password_hash" text,
	"totp_secret" text,
	"totp_used_step" bigint DEFAULT 0 NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "officers_status" CHECK ("officers"."status" in ('invited', 'active', 'disabled'))
);
--> statement-breakpoint
ALTER TABLE "officers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "published_years" (
	"year" integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "published_years" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "rest_days" (
	"on" date PRIMARY KEY NOT NULL,
	"off" boolean NOT NULL,
	"name" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "rest_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"officer_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"ended_why" text,
	"second_factor" boolean DEFAULT false NOT NULL,
	"ip" text NOT NULL,
	"agent" text NOT NULL,
	CONSTRAINT "sessions_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "sessions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"ip" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"ok" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_in_attempts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sign_in_links" (
	"token_hash" "bytea" PRIMARY KEY NOT NULL,
	"officer_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "sign_in_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "deadlines" (
	"id" uuid PRIMARY KEY NOT NULL,
	"machine" text NOT NULL,
	"clock" text NOT NULL,
	"record_id" uuid NOT NULL,
	"title" text NOT NULL,
	"started_on" date NOT NULL,
	"due_on" date NOT NULL,
	"length" integer NOT NULL,
	"unit" text NOT NULL,
	"permits" boolean DEFAULT false NOT NULL,
	"provisional" boolean NOT NULL,
	"trace" jsonb NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"stopped_on" date,
	"stopped_by" text,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "deadlines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "status_changes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"machine" text NOT NULL,
	"record_id" uuid NOT NULL,
	"event" text NOT NULL,
	"was" text NOT NULL,
	"becomes" text NOT NULL,
	"happened_on" date NOT NULL,
	"note" text,
	"actor_name" text NOT NULL,
	"union_id" uuid NOT NULL,
	"union_path" text collate "C" NOT NULL,
	"keeper_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "status_changes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_fund_id_funds_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."funds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_journal_id_ledger_journals_id_fk" FOREIGN KEY ("journal_id") REFERENCES "public"."ledger_journals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_journals" ADD CONSTRAINT "ledger_journals_fund_id_funds_id_fk" FOREIGN KEY ("fund_id") REFERENCES "public"."funds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_grant_handed_over_id_grants_id_fk" FOREIGN KEY ("grant_handed_over_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_grant_proposed_id_grants_id_fk" FOREIGN KEY ("grant_proposed_id") REFERENCES "public"."grants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_claims" ADD CONSTRAINT "ticket_claims_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_parties" ADD CONSTRAINT "ticket_parties_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archive_objections" ADD CONSTRAINT "archive_objections_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "archives" ADD CONSTRAINT "archives_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "household_members" ADD CONSTRAINT "household_members_archive_id_archives_id_fk" FOREIGN KEY ("archive_id") REFERENCES "public"."archives"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_grams" ADD CONSTRAINT "member_grams_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unions" ADD CONSTRAINT "unions_parent_id_unions_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."unions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_links" ADD CONSTRAINT "sign_in_links_officer_id_officers_id_fk" FOREIGN KEY ("officer_id") REFERENCES "public"."officers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "funds_by_days" ON "funds" USING btree ("opens_on","closes_on");--> statement-breakpoint
CREATE UNIQUE INDEX "grants_number" ON "grants" USING btree ("number");--> statement-breakpoint
CREATE INDEX "grants_by_path" ON "grants" USING btree ("union_path","id");--> statement-breakpoint
CREATE INDEX "grants_by_status" ON "grants" USING btree ("union_path","status","id");--> statement-breakpoint
CREATE INDEX "grants_by_keeper" ON "grants" USING btree ("keeper_id","id");--> statement-breakpoint
CREATE INDEX "grants_by_archive" ON "grants" USING btree ("archive_id","fund_id");--> statement-breakpoint
CREATE INDEX "grants_by_fund" ON "grants" USING btree ("fund_id","proposed_on");--> statement-breakpoint
CREATE INDEX "ledger_entries_by_journal" ON "ledger_entries" USING btree ("journal_id");--> statement-breakpoint
CREATE INDEX "ledger_journals_by_fund" ON "ledger_journals" USING btree ("fund_id","id");--> statement-breakpoint
CREATE INDEX "ledger_journals_by_grant" ON "ledger_journals" USING btree ("grant_id","id");--> statement-breakpoint
CREATE INDEX "visits_by_path" ON "visits" USING btree ("union_path","visited_on","id");--> statement-breakpoint
CREATE INDEX "visits_by_archive" ON "visits" USING btree ("archive_id","visited_on","id");--> statement-breakpoint
CREATE INDEX "visits_by_keeper" ON "visits" USING btree ("keeper_id","visited_on","id");--> statement-breakpoint
CREATE UNIQUE INDEX "visits_one_hand_over_a_grant" ON "visits" USING btree ("grant_handed_over_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_claims_by_ticket" ON "ticket_claims" USING btree ("ticket_id","position");--> statement-breakpoint
CREATE INDEX "ticket_parties_by_ticket" ON "ticket_parties" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "ticket_parties_by_member" ON "ticket_parties" USING btree ("member_id") WHERE member_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "tickets_number" ON "tickets" USING btree ("number");--> statement-breakpoint
CREATE INDEX "tickets_by_union" ON "tickets" USING btree ("union_path","received_on","id");--> statement-breakpoint
CREATE INDEX "tickets_by_keeper" ON "tickets" USING btree ("keeper_id","status");--> statement-breakpoint
CREATE INDEX "tickets_by_employer_code" ON "tickets" USING btree ("employer_code") WHERE employer_code is not null;--> statement-breakpoint
CREATE INDEX "tickets_by_employer" ON "tickets" USING btree ("employer_name");--> statement-breakpoint
CREATE INDEX "archive_objections_by_archive" ON "archive_objections" USING btree ("archive_id");--> statement-breakpoint
CREATE UNIQUE INDEX "archives_number" ON "archives" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "archives_one_live_a_member" ON "archives" USING btree ("member_id") WHERE status not in ('rejected', 'closed');--> statement-breakpoint
CREATE INDEX "archives_by_path" ON "archives" USING btree ("union_path","id");--> statement-breakpoint
CREATE INDEX "archives_by_status" ON "archives" USING btree ("union_path","status","id");--> statement-breakpoint
CREATE INDEX "archives_by_review" ON "archives" USING btree ("union_path","next_review_on") WHERE status = 'enrolled';--> statement-breakpoint
CREATE INDEX "archives_by_union" ON "archives" USING btree ("union_id","id");--> statement-breakpoint
CREATE INDEX "archives_by_keeper" ON "archives" USING btree ("keeper_id","id");--> statement-breakpoint
CREATE INDEX "archives_by_member" ON "archives" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "consents_by_archive" ON "consents" USING btree ("archive_id");--> statement-breakpoint
CREATE INDEX "household_members_by_archive" ON "household_members" USING btree ("archive_id","position");--> statement-breakpoint
CREATE INDEX "household_members_by_person" ON "household_members" USING btree ("citizen_id_index");--> statement-breakpoint
CREATE UNIQUE INDEX "household_members_one_live_archive" ON "household_members" USING btree ("citizen_id_index") WHERE live;--> statement-breakpoint
CREATE UNIQUE INDEX "means_parameters_version" ON "means_parameters" USING btree ("version");--> statement-breakpoint
CREATE UNIQUE INDEX "means_parameters_from" ON "means_parameters" USING btree ("area","effective_from");--> statement-breakpoint
CREATE INDEX "imports_by_keeper" ON "imports" USING btree ("keeper_id","created_at");--> statement-breakpoint
CREATE INDEX "member_grams_by_member" ON "member_grams" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "members_one_live_membership" ON "members" USING btree ("citizen_id_index") WHERE status in ('applied', 'active', 'transferring', 'retained');--> statement-breakpoint
CREATE UNIQUE INDEX "members_number" ON "members" USING btree ("member_number");--> statement-breakpoint
CREATE INDEX "members_by_pinyin" ON "members" USING btree ("name_pinyin","id");--> statement-breakpoint
CREATE INDEX "members_by_union" ON "members" USING btree ("union_id","name_pinyin","id");--> statement-breakpoint
CREATE INDEX "members_by_path" ON "members" USING btree ("union_path","name_pinyin");--> statement-breakpoint
CREATE INDEX "members_by_keeper" ON "members" USING btree ("keeper_id","name_pinyin","id");--> statement-breakpoint
CREATE INDEX "members_by_phone" ON "members" USING btree ("phone_index");--> statement-breakpoint
CREATE INDEX "members_by_card" ON "members" USING btree ("bank_card_index");--> statement-breakpoint
CREATE INDEX "members_by_id_tail" ON "members" USING btree ("id_tail");--> statement-breakpoint
CREATE INDEX "members_by_phone_tail" ON "members" USING btree ("phone_tail");--> statement-breakpoint
CREATE INDEX "members_by_card_tail" ON "members" USING btree ("card_tail");--> statement-breakpoint
CREATE UNIQUE INDEX "unions_path" ON "unions" USING btree ("path");--> statement-breakpoint
CREATE INDEX "unions_by_parent" ON "unions" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "jobs_by_keeper" ON "jobs" USING btree ("keeper_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "officers_username" ON "officers" USING btree (lower("username"));--> statement-breakpoint
CREATE INDEX "officers_by_union" ON "officers" USING btree ("union_path");--> statement-breakpoint
CREATE INDEX "sessions_by_officer" ON "sessions" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_by_username" ON "sign_in_attempts" USING btree ("username","at");--> statement-breakpoint
CREATE INDEX "sign_in_attempts_by_ip" ON "sign_in_attempts" USING btree ("ip","at");--> statement-breakpoint
CREATE INDEX "sign_in_links_by_officer" ON "sign_in_links" USING btree ("officer_id");--> statement-breakpoint
CREATE INDEX "deadlines_running" ON "deadlines" USING btree ("union_path","due_on") WHERE stopped_at is null;--> statement-breakpoint
CREATE INDEX "deadlines_by_record" ON "deadlines" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "status_changes_by_record" ON "status_changes" USING btree ("record_id","id");--> statement-breakpoint
CREATE POLICY "seen" ON "funds" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "funds" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "funds" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "funds" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "grants" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "grants"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "grants"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "grants"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "grants" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "grants"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "grants"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "grants"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "grants" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "grants"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "grants"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "grants"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "grants"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "grants"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "grants"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "grants" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "ledger_entries" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "ledger_entries" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "ledger_entries" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "ledger_entries" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "ledger_journals" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "ledger_journals" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "ledger_journals" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "ledger_journals" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "visits" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "visits"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "visits"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "visits"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "visits" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "visits"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "visits"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "visits"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "visits" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "visits"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "visits"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "visits"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "visits"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "visits"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "visits"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "visits" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "ticket_claims" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "tickets" where "tickets"."id" = "ticket_claims"."ticket_id"));--> statement-breakpoint
CREATE POLICY "added" ON "ticket_claims" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "tickets" where "tickets"."id" = "ticket_claims"."ticket_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "ticket_claims" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "tickets" where "tickets"."id" = "ticket_claims"."ticket_id")) WITH CHECK (exists (select from "tickets" where "tickets"."id" = "ticket_claims"."ticket_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "ticket_claims" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "ticket_parties" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "tickets" where "tickets"."id" = "ticket_parties"."ticket_id"));--> statement-breakpoint
CREATE POLICY "added" ON "ticket_parties" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "tickets" where "tickets"."id" = "ticket_parties"."ticket_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "ticket_parties" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "tickets" where "tickets"."id" = "ticket_parties"."ticket_id")) WITH CHECK (exists (select from "tickets" where "tickets"."id" = "ticket_parties"."ticket_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "ticket_parties" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "tickets" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "tickets"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "tickets"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "tickets"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "tickets" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "tickets"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "tickets"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "tickets"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "tickets" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "tickets"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "tickets"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "tickets"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "tickets"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "tickets"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "tickets"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "tickets" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "archive_objections" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "archive_objections"."archive_id"));--> statement-breakpoint
CREATE POLICY "added" ON "archive_objections" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "archives" where "archives"."id" = "archive_objections"."archive_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "archive_objections" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "archive_objections"."archive_id")) WITH CHECK (exists (select from "archives" where "archives"."id" = "archive_objections"."archive_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "archive_objections" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "archives" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "archives"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "archives"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "archives"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "archives" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "archives"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "archives"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "archives"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "archives" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "archives"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "archives"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "archives"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "archives"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "archives"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "archives"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "archives" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "consents" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "consents"."archive_id"));--> statement-breakpoint
CREATE POLICY "added" ON "consents" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "archives" where "archives"."id" = "consents"."archive_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "consents" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "consents"."archive_id")) WITH CHECK (exists (select from "archives" where "archives"."id" = "consents"."archive_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "consents" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "household_members" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "household_members"."archive_id"));--> statement-breakpoint
CREATE POLICY "added" ON "household_members" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "archives" where "archives"."id" = "household_members"."archive_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "household_members" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "archives" where "archives"."id" = "household_members"."archive_id")) WITH CHECK (exists (select from "archives" where "archives"."id" = "household_members"."archive_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "household_members" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "means_parameters" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "means_parameters" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "means_parameters" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "means_parameters" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "import_rows" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "imports" where "imports"."id" = "import_rows"."import_id"));--> statement-breakpoint
CREATE POLICY "added" ON "import_rows" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "imports" where "imports"."id" = "import_rows"."import_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "import_rows" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "imports" where "imports"."id" = "import_rows"."import_id")) WITH CHECK (exists (select from "imports" where "imports"."id" = "import_rows"."import_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "import_rows" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "imports" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "imports"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "imports"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "imports"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "imports" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "imports"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "imports"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "imports"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "imports" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "imports"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "imports"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "imports"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "imports"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "imports"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "imports"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "imports" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "member_grams" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (("member_grams"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_grams"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "added" ON "member_grams" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (("member_grams"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_grams"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "changed" ON "member_grams" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (("member_grams"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_grams"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own')) WITH CHECK (("member_grams"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "member_grams"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and (select nullif(current_setting('app.scope', true), '')) <> 'own'));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "member_grams" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "members" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "members"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "members"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "members"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "members" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "members"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "members"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "members"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "members" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "members"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "members"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "members"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "members"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "members"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "members"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "members" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "unions" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "unions" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "unions" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "unions" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "commands" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ("commands"."actor_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid);--> statement-breakpoint
CREATE POLICY "added" ON "commands" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ("commands"."actor_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid);--> statement-breakpoint
CREATE POLICY "changed" ON "commands" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ("commands"."actor_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid) WITH CHECK ("commands"."actor_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid);--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "commands" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "nobody" ON "data_keys" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (false);--> statement-breakpoint
CREATE POLICY "seen" ON "files" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "files"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "files"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "files"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "files" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "files"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "files"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "files"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "files" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "files"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "files"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "files"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "files"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "files"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "files"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "files" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "jobs" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "jobs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "jobs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "jobs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "jobs" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "jobs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "jobs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "jobs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "jobs" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "jobs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "jobs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "jobs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "jobs"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "jobs"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "jobs"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "jobs" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "nobody" ON "number_series" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (false);--> statement-breakpoint
CREATE POLICY "seen" ON "officers" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "officers"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "officers"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "officers"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "officers" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "officers"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "officers"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "officers"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "officers" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "officers"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "officers"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "officers"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "officers"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "officers"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "officers"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "officers" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "published_years" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "published_years" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "published_years" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "published_years" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "rest_days" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((select nullif(current_setting('app.actor_id', true), '')) is not null);--> statement-breakpoint
CREATE POLICY "added" ON "rest_days" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "changed" ON "rest_days" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((select nullif(current_setting('app.scope', true), '')) = 'federation') WITH CHECK ((select nullif(current_setting('app.scope', true), '')) = 'federation');--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "rest_days" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "sessions" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "officers" where "officers"."id" = "sessions"."officer_id"));--> statement-breakpoint
CREATE POLICY "added" ON "sessions" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "officers" where "officers"."id" = "sessions"."officer_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "sessions" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "officers" where "officers"."id" = "sessions"."officer_id")) WITH CHECK (exists (select from "officers" where "officers"."id" = "sessions"."officer_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "sessions" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "nobody" ON "sign_in_attempts" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (false);--> statement-breakpoint
CREATE POLICY "seen" ON "sign_in_links" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING (exists (select from "officers" where "officers"."id" = "sign_in_links"."officer_id"));--> statement-breakpoint
CREATE POLICY "added" ON "sign_in_links" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK (exists (select from "officers" where "officers"."id" = "sign_in_links"."officer_id"));--> statement-breakpoint
CREATE POLICY "changed" ON "sign_in_links" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING (exists (select from "officers" where "officers"."id" = "sign_in_links"."officer_id")) WITH CHECK (exists (select from "officers" where "officers"."id" = "sign_in_links"."officer_id"));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "sign_in_links" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "deadlines" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "deadlines"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "deadlines"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "deadlines"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "deadlines" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "deadlines"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "deadlines"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "deadlines"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "deadlines" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "deadlines"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "deadlines"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "deadlines"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "deadlines"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "deadlines"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "deadlines"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "deadlines" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);--> statement-breakpoint
CREATE POLICY "seen" ON "status_changes" AS PERMISSIVE FOR SELECT TO "gongbang_office" USING ((
  "status_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "status_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "status_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "added" ON "status_changes" AS PERMISSIVE FOR INSERT TO "gongbang_office" WITH CHECK ((
  "status_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "status_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "status_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "changed" ON "status_changes" AS PERMISSIVE FOR UPDATE TO "gongbang_office" USING ((
  "status_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "status_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "status_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid))) WITH CHECK ((
  "status_changes"."union_path" >= (select nullif(current_setting('app.scope_path', true), '')) and "status_changes"."union_path" < (select nullif(current_setting('app.scope_path', true), '')) || chr(1114111)
  and ((select nullif(current_setting('app.scope', true), '')) <> 'own' or "status_changes"."keeper_id" = (select nullif(current_setting('app.actor_id', true), ''))::uuid)));--> statement-breakpoint
CREATE POLICY "totals_see_all" ON "status_changes" AS PERMISSIVE FOR SELECT TO "gongbang_totals" USING (true);