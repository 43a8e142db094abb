CREATE TABLE "app"."forms_versions" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"form_key" text NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "forms_versions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_absences" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "people_absences_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_assignments" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "people_assignments_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_employments" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"hired_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "people_employments_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_imports" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"file_hash" text NOT NULL,
	"added" integer NOT NULL,
	"changed" integer NOT NULL,
	"unchanged" integer NOT NULL,
	"imported_by" uuid NOT NULL,
	"imported_at" timestamptz NOT NULL,
	CONSTRAINT "people_imports_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_organizations" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"name" text NOT NULL,
	"time_zone" text DEFAULT 'Asia/Tokyo' NOT NULL,
	"locale" text DEFAULT 'ja' NOT NULL,
	CONSTRAINT "people_organizations_organization_id_pk" PRIMARY KEY("organization_id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_persons" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"family_name" text DEFAULT '' NOT NULL,
	"given_name" text DEFAULT '' NOT NULL,
	"reading" text DEFAULT '' NOT NULL,
	"email" text,
	"locale" text DEFAULT 'ja' NOT NULL,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"search_text" text DEFAULT '' NOT NULL,
	"sort_key" text DEFAULT '' NOT NULL,
	"invited_at" timestamptz,
	"activated_at" timestamptz,
	CONSTRAINT "people_persons_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_supports" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"supporter_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "people_supports_organization_id_id_pk" PRIMARY KEY("organization_id","id"),
	CONSTRAINT "people_supports_another" CHECK ("app"."people_supports"."person_id" <> "app"."people_supports"."supporter_id")
);
--> statement-breakpoint
CREATE TABLE "app"."people_units" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"path" text NOT NULL,
	"name" text NOT NULL,
	"parent_id" uuid,
	CONSTRAINT "people_units_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_counts" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"month" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"shard" integer NOT NULL,
	"asked" integer DEFAULT 0 NOT NULL,
	"submitted" integer DEFAULT 0 NOT NULL,
	"answered" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "reflections_counts_organization_id_programme_id_month_unit_id_shard_pk" PRIMARY KEY("organization_id","programme_id","month","unit_id","shard")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_participants" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "reflections_participants_organization_id_programme_id_person_id_pk" PRIMARY KEY("organization_id","programme_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_programmes" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"starts_month" text NOT NULL,
	"ends_month" text NOT NULL,
	"opens_before_month_end" integer NOT NULL,
	"due_after" integer NOT NULL,
	"closes_after" integer NOT NULL,
	"hire_form_id" uuid NOT NULL,
	"trainer_form_id" uuid NOT NULL,
	"started_at" timestamptz NOT NULL,
	CONSTRAINT "reflections_programmes_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_recipients" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"reflection_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "reflections_recipients_organization_id_reflection_id_person_id_pk" PRIMARY KEY("organization_id","reflection_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "app"."reflections_reflections" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"unit_id" uuid,
	"month" text NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"opens_on" date NOT NULL,
	"due_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"submitted_at" timestamptz,
	"answered_at" timestamptz,
	"answered_by" uuid,
	CONSTRAINT "reflections_reflections_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."tasks_steps" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"person_id" uuid NOT NULL,
	"about_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"month" text,
	"minutes" integer NOT NULL,
	"path" text NOT NULL,
	"done_path" text NOT NULL,
	"opens_on" date NOT NULL,
	"due_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"done_at" timestamptz,
	"told_on" date,
	CONSTRAINT "tasks_steps_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."entrusted" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"about_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"slot" text DEFAULT '' NOT NULL,
	"person_readers" uuid[] DEFAULT '{}' NOT NULL,
	"office_readers" text[] DEFAULT '{}' NOT NULL,
	"body" "bytea",
	"marks" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"written_at" timestamptz NOT NULL,
	CONSTRAINT "entrusted_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."readings" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"entrusted_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"read_at" timestamptz NOT NULL,
	CONSTRAINT "readings_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "identity"."accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."installation" (
	"one" integer PRIMARY KEY NOT NULL,
	"key_check" text NOT NULL,
	"claim_token_hash" text NOT NULL,
	"claimed_at" timestamp with time zone,
	"demo" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."invitations" (
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "invitations_organization_id_person_id_pk" PRIMARY KEY("organization_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "identity"."memberships" (
	"user_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "memberships_user_id_organization_id_pk" PRIMARY KEY("user_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "identity"."sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity"."verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."events" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"actor_id" uuid NOT NULL,
	"at" timestamptz NOT NULL,
	CONSTRAINT "events_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."ledger" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"job" text NOT NULL,
	"day" date NOT NULL,
	"ran_at" timestamptz NOT NULL,
	CONSTRAINT "ledger_organization_id_job_day_pk" PRIMARY KEY("organization_id","job","day")
);
--> statement-breakpoint
CREATE TABLE "app"."mails" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"address" text NOT NULL,
	"kind" text NOT NULL,
	"sealed" "bytea",
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_try_at" timestamptz NOT NULL,
	"last_problem" text,
	"created_at" timestamptz NOT NULL,
	"sent_at" timestamptz,
	CONSTRAINT "mails_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
ALTER TABLE "app"."people_absences" ADD CONSTRAINT "people_absences_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people_assignments" ADD CONSTRAINT "people_assignments_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people_assignments" ADD CONSTRAINT "people_assignments_organization_id_unit_id_people_units_organization_id_id_fk" FOREIGN KEY ("organization_id","unit_id") REFERENCES "app"."people_units"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people_employments" ADD CONSTRAINT "people_employments_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people_supports" ADD CONSTRAINT "people_supports_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."people_supports" ADD CONSTRAINT "people_supports_organization_id_supporter_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","supporter_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reflections_participants" ADD CONSTRAINT "reflections_participants_organization_id_programme_id_reflections_programmes_organization_id_id_fk" FOREIGN KEY ("organization_id","programme_id") REFERENCES "app"."reflections_programmes"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reflections_recipients" ADD CONSTRAINT "reflections_recipients_organization_id_reflection_id_reflections_reflections_organization_id_id_fk" FOREIGN KEY ("organization_id","reflection_id") REFERENCES "app"."reflections_reflections"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reflections_reflections" ADD CONSTRAINT "reflections_reflections_organization_id_programme_id_reflections_programmes_organization_id_id_fk" FOREIGN KEY ("organization_id","programme_id") REFERENCES "app"."reflections_programmes"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_absences_person" ON "app"."people_absences" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "people_assignments_person" ON "app"."people_assignments" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "people_assignments_unit" ON "app"."people_assignments" USING btree ("organization_id","unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_employments_number" ON "app"."people_employments" USING btree ("organization_id","number");--> statement-breakpoint
CREATE INDEX "people_employments_person" ON "app"."people_employments" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_persons_email" ON "app"."people_persons" USING btree ("organization_id",lower("email"));--> statement-breakpoint
CREATE INDEX "people_persons_order" ON "app"."people_persons" USING btree ("organization_id","sort_key","id");--> statement-breakpoint
CREATE INDEX "people_supports_person" ON "app"."people_supports" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "people_supports_supporter" ON "app"."people_supports" USING btree ("organization_id","supporter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "people_units_path" ON "app"."people_units" USING btree ("organization_id","path");--> statement-breakpoint
CREATE INDEX "reflections_recipients_person" ON "app"."reflections_recipients" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reflections_one_a_month" ON "app"."reflections_reflections" USING btree ("organization_id","programme_id","person_id","month");--> statement-breakpoint
CREATE INDEX "reflections_of_person" ON "app"."reflections_reflections" USING btree ("organization_id","person_id","month");--> statement-breakpoint
CREATE INDEX "reflections_round" ON "app"."reflections_reflections" USING btree ("organization_id","programme_id","month","unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_steps_subject" ON "app"."tasks_steps" USING btree ("organization_id","subject_id","kind","person_id");--> statement-breakpoint
CREATE INDEX "tasks_steps_person" ON "app"."tasks_steps" USING btree ("organization_id","person_id","state","due_on");--> statement-breakpoint
CREATE INDEX "entrusted_subject" ON "app"."entrusted" USING btree ("organization_id","subject_id");--> statement-breakpoint
CREATE INDEX "entrusted_about" ON "app"."entrusted" USING btree ("organization_id","about_id","written_at");--> statement-breakpoint
CREATE INDEX "entrusted_author" ON "app"."entrusted" USING btree ("organization_id","author_id","written_at");--> statement-breakpoint
CREATE INDEX "readings_subject" ON "app"."readings" USING btree ("organization_id","subject_id","author_id");--> statement-breakpoint
CREATE INDEX "accounts_user" ON "identity"."accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "identity"."invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_person" ON "identity"."memberships" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_token" ON "identity"."sessions" USING btree ("token");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "identity"."sessions" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "identity"."users" USING btree ("email");--> statement-breakpoint
CREATE INDEX "verifications_identifier" ON "identity"."verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "events_subject" ON "app"."events" USING btree ("organization_id","subject_id");--> statement-breakpoint
CREATE INDEX "mails_waiting" ON "app"."mails" USING btree ("organization_id","state","next_try_at");