CREATE TABLE "app"."trainings_costs" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"label" text DEFAULT '' NOT NULL,
	"yen" bigint NOT NULL,
	"in_house" jsonb,
	"counted" boolean NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "trainings_costs_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_grades" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"fiscal_year" integer NOT NULL,
	"monthly_yen" bigint NOT NULL,
	"monthly_hours" integer NOT NULL,
	CONSTRAINT "trainings_grades_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_pay" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"fiscal_year" integer NOT NULL,
	"average_yen" bigint NOT NULL,
	"hours" integer NOT NULL,
	CONSTRAINT "trainings_pay_organization_id_fiscal_year_pk" PRIMARY KEY("organization_id","fiscal_year")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_papers" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"form" jsonb NOT NULL,
	"points" integer NOT NULL,
	"opens_on" date NOT NULL,
	"due_on" date NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "trainings_papers_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_points" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"of" text NOT NULL,
	"numerator" bigint NOT NULL,
	"denominator" bigint NOT NULL,
	"detail" jsonb NOT NULL,
	"adjustment" integer DEFAULT 0 NOT NULL,
	"adjusted_for" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamptz NOT NULL,
	CONSTRAINT "trainings_points_organization_id_session_id_person_id_of_pk" PRIMARY KEY("organization_id","session_id","person_id","of")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_raters" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"rater_id" uuid NOT NULL,
	"ratee_id" uuid NOT NULL,
	"done" boolean DEFAULT false NOT NULL,
	CONSTRAINT "trainings_raters_organization_id_session_id_rater_id_ratee_id_pk" PRIMARY KEY("organization_id","session_id","rater_id","ratee_id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_results" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"raw_numerator" bigint NOT NULL,
	"numerator" bigint NOT NULL,
	"denominator" bigint NOT NULL,
	"missing" text[] NOT NULL,
	"passed" boolean NOT NULL,
	"tier" integer NOT NULL,
	"revision" integer NOT NULL,
	"settled_at" timestamptz NOT NULL,
	CONSTRAINT "trainings_results_organization_id_session_id_person_id_pk" PRIMARY KEY("organization_id","session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_sheets" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"paper_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"handed_at" timestamptz,
	CONSTRAINT "trainings_sheets_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_cells" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"measure" text NOT NULL,
	"counts" jsonb,
	"published_at" timestamptz NOT NULL,
	CONSTRAINT "trainings_cells_organization_id_session_id_number_measure_pk" PRIMARY KEY("organization_id","session_id","number","measure")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_material" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"texts" jsonb NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "trainings_material_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_calendars" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"free" jsonb NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	CONSTRAINT "trainings_calendars_organization_id_pk" PRIMARY KEY("organization_id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_changes" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"change" jsonb NOT NULL,
	"changed_at" timestamptz NOT NULL,
	CONSTRAINT "trainings_changes_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_confirmations" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"supporter_id" uuid NOT NULL,
	"activity" text NOT NULL,
	"state" text NOT NULL,
	"asked_on" date NOT NULL,
	"answered_on" date,
	CONSTRAINT "trainings_confirmations_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_phases" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"number" smallint NOT NULL,
	"person_id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"planned_on" date NOT NULL,
	"from_on" date NOT NULL,
	"until_on" date NOT NULL,
	"opens_on" date NOT NULL,
	"out_of_tolerance" boolean NOT NULL,
	"state" text NOT NULL,
	"done_on" date,
	"result" smallint,
	CONSTRAINT "trainings_phases_organization_id_plan_id_number_pk" PRIMARY KEY("organization_id","plan_id","number")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_plans" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"day_zero" date NOT NULL,
	"tier" smallint NOT NULL,
	"final" boolean NOT NULL,
	"state" text NOT NULL,
	"placed_around" text DEFAULT '' NOT NULL,
	"supporter_id" uuid,
	CONSTRAINT "trainings_plans_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_methods" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"content" jsonb NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamptz NOT NULL,
	CONSTRAINT "trainings_methods_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_participants" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"added_at" timestamptz NOT NULL,
	CONSTRAINT "trainings_participants_organization_id_session_id_person_id_pk" PRIMARY KEY("organization_id","session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_programmes" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"title_en" text DEFAULT '' NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamptz NOT NULL,
	CONSTRAINT "trainings_programmes_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_sessions" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"title" text NOT NULL,
	"title_en" text DEFAULT '' NOT NULL,
	"objective" text DEFAULT '' NOT NULL,
	"level" text DEFAULT '' NOT NULL,
	"days" jsonb NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"minutes" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"evaluation" jsonb,
	"retention" jsonb,
	"benefit_yen" bigint,
	"redesign" text DEFAULT '' NOT NULL,
	"redesigned_at" timestamptz,
	"revision" integer DEFAULT 0 NOT NULL,
	"created_at" timestamptz NOT NULL,
	"started_at" timestamptz,
	"judged_at" timestamptz,
	"cancelled_at" timestamptz,
	CONSTRAINT "trainings_sessions_organization_id_id_pk" PRIMARY KEY("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "app"."trainings_staff" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"as" text NOT NULL,
	"since" date NOT NULL,
	CONSTRAINT "trainings_staff_organization_id_session_id_person_id_as_pk" PRIMARY KEY("organization_id","session_id","person_id","as")
);
--> statement-breakpoint
CREATE TABLE "app"."tallies" (
	"organization_id" uuid DEFAULT current_setting('app.organization_id')::uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"about_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "tallies_organization_id_kind_subject_id_about_id_pk" PRIMARY KEY("organization_id","kind","subject_id","about_id")
);
--> statement-breakpoint
ALTER TABLE "app"."trainings_costs" ADD CONSTRAINT "trainings_costs_organization_id_session_id_trainings_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "app"."trainings_sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_papers" ADD CONSTRAINT "trainings_papers_organization_id_session_id_trainings_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "app"."trainings_sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_points" ADD CONSTRAINT "trainings_points_organization_id_session_id_trainings_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "app"."trainings_sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_raters" ADD CONSTRAINT "trainings_raters_organization_id_session_id_trainings_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "app"."trainings_sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_results" ADD CONSTRAINT "trainings_results_organization_id_session_id_trainings_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "app"."trainings_sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_sheets" ADD CONSTRAINT "trainings_sheets_organization_id_paper_id_trainings_papers_organization_id_id_fk" FOREIGN KEY ("organization_id","paper_id") REFERENCES "app"."trainings_papers"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_cells" ADD CONSTRAINT "trainings_cells_organization_id_session_id_trainings_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "app"."trainings_sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_material" ADD CONSTRAINT "trainings_material_organization_id_programme_id_trainings_programmes_organization_id_id_fk" FOREIGN KEY ("organization_id","programme_id") REFERENCES "app"."trainings_programmes"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_confirmations" ADD CONSTRAINT "trainings_confirmations_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_plans" ADD CONSTRAINT "trainings_plans_organization_id_session_id_trainings_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "app"."trainings_sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_plans" ADD CONSTRAINT "trainings_plans_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_participants" ADD CONSTRAINT "trainings_participants_organization_id_session_id_trainings_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "app"."trainings_sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_participants" ADD CONSTRAINT "trainings_participants_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_sessions" ADD CONSTRAINT "trainings_sessions_organization_id_programme_id_trainings_programmes_organization_id_id_fk" FOREIGN KEY ("organization_id","programme_id") REFERENCES "app"."trainings_programmes"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_staff" ADD CONSTRAINT "trainings_staff_organization_id_session_id_trainings_sessions_organization_id_id_fk" FOREIGN KEY ("organization_id","session_id") REFERENCES "app"."trainings_sessions"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."trainings_staff" ADD CONSTRAINT "trainings_staff_organization_id_person_id_people_persons_organization_id_id_fk" FOREIGN KEY ("organization_id","person_id") REFERENCES "app"."people_persons"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "trainings_costs_session" ON "app"."trainings_costs" USING btree ("organization_id","session_id","position");--> statement-breakpoint
CREATE INDEX "trainings_papers_session" ON "app"."trainings_papers" USING btree ("organization_id","session_id");--> statement-breakpoint
CREATE INDEX "trainings_papers_opens" ON "app"."trainings_papers" USING btree ("organization_id","opens_on");--> statement-breakpoint
CREATE UNIQUE INDEX "trainings_sheets_one" ON "app"."trainings_sheets" USING btree ("organization_id","paper_id","person_id");--> statement-breakpoint
CREATE INDEX "trainings_sheets_session" ON "app"."trainings_sheets" USING btree ("organization_id","session_id");--> statement-breakpoint
CREATE INDEX "trainings_material_programme" ON "app"."trainings_material" USING btree ("organization_id","programme_id","kind","position");--> statement-breakpoint
CREATE INDEX "trainings_changes_plan" ON "app"."trainings_changes" USING btree ("organization_id","plan_id","changed_at");--> statement-breakpoint
CREATE INDEX "trainings_confirmations_person" ON "app"."trainings_confirmations" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "trainings_confirmations_supporter" ON "app"."trainings_confirmations" USING btree ("organization_id","supporter_id");--> statement-breakpoint
CREATE INDEX "trainings_phases_ahead" ON "app"."trainings_phases" USING btree ("organization_id","opens_on") WHERE "app"."trainings_phases"."state" = 'ahead';--> statement-breakpoint
CREATE INDEX "trainings_phases_person" ON "app"."trainings_phases" USING btree ("organization_id","person_id","opens_on");--> statement-breakpoint
CREATE UNIQUE INDEX "trainings_plans_one" ON "app"."trainings_plans" USING btree ("organization_id","session_id","person_id");--> statement-breakpoint
CREATE INDEX "trainings_plans_person" ON "app"."trainings_plans" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "trainings_plans_running" ON "app"."trainings_plans" USING btree ("organization_id") WHERE "app"."trainings_plans"."state" = 'running';--> statement-breakpoint
CREATE INDEX "trainings_participants_person" ON "app"."trainings_participants" USING btree ("organization_id","person_id");--> statement-breakpoint
CREATE INDEX "trainings_sessions_days" ON "app"."trainings_sessions" USING btree ("organization_id","ends_on");--> statement-breakpoint
CREATE INDEX "trainings_sessions_programme" ON "app"."trainings_sessions" USING btree ("organization_id","programme_id","ends_on");--> statement-breakpoint
CREATE INDEX "trainings_staff_person" ON "app"."trainings_staff" USING btree ("organization_id","person_id");--> statement-breakpoint
CALL app.protect(ARRAY[
  'app.tallies', 'app.trainings_calendars', 'app.trainings_cells', 'app.trainings_costs', 'app.trainings_grades',
  'app.trainings_material', 'app.trainings_methods', 'app.trainings_papers', 'app.trainings_participants',
  'app.trainings_pay', 'app.trainings_programmes', 'app.trainings_sessions', 'app.trainings_staff'
]::regclass[], 'SELECT, INSERT, UPDATE, DELETE');
--> statement-breakpoint
-- Whoever stands behind the transaction, and the jobs, which are nobody.
CREATE FUNCTION app.is_me(person uuid) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT current_setting('app.person_id')::uuid IN (person, '00000000-0000-0000-0000-000000000000')
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION app.is_me(uuid) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION app.is_me(uuid) TO banso_app;
--> statement-breakpoint
-- Scores and tiers, and the days that would betray them, are seen by the learner and the owners of the session alone;
-- what was scored also by those who score it; who was drawn to rate whom by the rater; a confirmation by its two sides.
DO $$
DECLARE
  guarded record;
  mine constant text := 'organization_id = current_setting(''app.organization_id'')::uuid AND (%s)';
  staffed constant text := 'app.is_me(person_id) OR session_id IN (SELECT s.session_id FROM app.trainings_staff s
    WHERE s.organization_id = current_setting(''app.organization_id'')::uuid
      AND s.person_id = current_setting(''app.person_id'')::uuid%s)';
BEGIN
  FOR guarded IN SELECT * FROM (VALUES
    ('app.trainings_plans', format(staffed, ' AND s."as" = ''owner''')),
    ('app.trainings_phases', format(staffed, ' AND s."as" = ''owner''')),
    ('app.trainings_changes', format(staffed, ' AND s."as" = ''owner''')),
    ('app.trainings_results', format(staffed, ' AND s."as" = ''owner''')),
    -- Instructors see what they score, not what makes the whole.
    ('app.trainings_points', format(staffed, ' AND (s."as" = ''owner'' OR "of" IN (''observation'', ''before'', ''after''))')),
    ('app.trainings_sheets', format(staffed, '')),
    ('app.trainings_raters', 'app.is_me(rater_id)'),
    ('app.trainings_confirmations', 'app.is_me(supporter_id) OR app.is_me(person_id)')
  ) AS guards(name, rule) LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', guarded.name);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', guarded.name);
    EXECUTE format('CREATE POLICY those_concerned ON %s TO banso_app USING (%s)', guarded.name, format(mine, guarded.rule));
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO banso_app', guarded.name);
    CALL app.back_up(guarded.name::regclass);
  END LOOP;
END $$;
