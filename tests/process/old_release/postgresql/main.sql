SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
CREATE SCHEMA dbos;
CREATE FUNCTION dbos.enqueue_workflow(workflow_name text, queue_name text, positional_args json[] DEFAULT ARRAY[]::json[], named_args json DEFAULT '{}'::json, class_name text DEFAULT NULL::text, config_name text DEFAULT NULL::text, workflow_id text DEFAULT NULL::text, app_version text DEFAULT NULL::text, timeout_ms bigint DEFAULT NULL::bigint, deadline_epoch_ms bigint DEFAULT NULL::bigint, deduplication_id text DEFAULT NULL::text, priority integer DEFAULT NULL::integer, queue_partition_key text DEFAULT NULL::text, authenticated_user text DEFAULT NULL::text, authenticated_roles text DEFAULT NULL::text, delay_until_epoch_ms bigint DEFAULT NULL::bigint, application_name text DEFAULT NULL::text) RETURNS text
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_workflow_id TEXT;
    v_serialized_inputs TEXT;
    v_owner_xid TEXT;
    v_now BIGINT;
    v_recovery_attempts INT4 := 0;
    v_priority INT4;
    v_status TEXT;
BEGIN
    -- Validate required parameters
    IF workflow_name IS NULL OR workflow_name = '' THEN
        RAISE EXCEPTION 'Workflow name cannot be null or empty';
    END IF;
    IF queue_name IS NULL OR queue_name = '' THEN
        RAISE EXCEPTION 'Queue name cannot be null or empty';
    END IF;
    IF named_args IS NOT NULL AND jsonb_typeof(named_args::jsonb) != 'object' THEN
        RAISE EXCEPTION 'Named args must be a JSON object';
    END IF;
    IF workflow_id IS NOT NULL AND workflow_id = '' THEN
        RAISE EXCEPTION 'Workflow ID cannot be an empty string if provided.';
    END IF;
    IF delay_until_epoch_ms IS NOT NULL AND delay_until_epoch_ms < 0 THEN
        RAISE EXCEPTION 'delay_until_epoch_ms must be >= 0';
    END IF;
    v_workflow_id := COALESCE(workflow_id, gen_random_uuid()::TEXT);
    v_owner_xid := gen_random_uuid()::TEXT;
    v_priority := COALESCE(priority, 0);
    v_serialized_inputs := json_build_object(
        'positionalArgs', positional_args,
        'namedArgs', named_args
    )::TEXT;
    v_now := EXTRACT(epoch FROM now()) * 1000;
    v_status := CASE WHEN delay_until_epoch_ms IS NULL THEN 'ENQUEUED' ELSE 'DELAYED' END;
    INSERT INTO "dbos".workflow_status (
        workflow_uuid, status,
        name, class_name, config_name,
        queue_name, deduplication_id, priority, queue_partition_key,
        application_version,
        created_at, updated_at, recovery_attempts,
        workflow_timeout_ms, workflow_deadline_epoch_ms,
        parent_workflow_id, owner_xid, serialization,
        authenticated_user, authenticated_roles,
        delay_until_epoch_ms, application_name
    ) VALUES (
        v_workflow_id, v_status,
        workflow_name, class_name, config_name,
        queue_name, deduplication_id, v_priority, queue_partition_key,
        app_version,
        v_now, v_now, v_recovery_attempts,
        timeout_ms, deadline_epoch_ms,
        NULL, v_owner_xid, 'portable_json',
        authenticated_user, authenticated_roles,
        delay_until_epoch_ms, application_name
    )
    ON CONFLICT (workflow_uuid)
    DO UPDATE SET
        updated_at = EXCLUDED.updated_at;
    INSERT INTO "dbos".workflow_input (
        workflow_uuid, inputs, retention_timestamp
    ) VALUES (
        v_workflow_id, v_serialized_inputs, v_now
    )
    ON CONFLICT (workflow_uuid) DO NOTHING;
    RETURN v_workflow_id;
EXCEPTION
    WHEN unique_violation THEN
        RAISE EXCEPTION 'DBOS queue duplicated'
            USING DETAIL = format('Workflow %s with queue %s and deduplication ID %s already exists', v_workflow_id, queue_name, deduplication_id),
                ERRCODE = 'unique_violation';
END;
$$;
CREATE FUNCTION dbos.notifications_function() RETURNS trigger
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    payload text := NEW.destination_uuid || '::' || NEW.topic;
BEGIN
    PERFORM pg_notify('dbos_notifications_channel', payload);
    RETURN NEW;
END;
$$;
CREATE FUNCTION dbos.send_message(destination_id text, message json, topic text DEFAULT NULL::text, message_id text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    SET search_path TO 'pg_catalog', 'pg_temp'
    AS $$
DECLARE
    v_topic TEXT := COALESCE(topic, '__null__topic__');
    v_message_id TEXT := COALESCE(message_id, gen_random_uuid()::TEXT);
BEGIN
    INSERT INTO "dbos".notifications (
        destination_uuid, topic, message, message_uuid, serialization
    ) VALUES (
        destination_id, v_topic, message, v_message_id, 'portable_json'
    )
    ON CONFLICT (message_uuid) DO NOTHING;
EXCEPTION
    WHEN foreign_key_violation THEN
        RAISE EXCEPTION 'DBOS non-existent workflow'
            USING DETAIL = format('Destination workflow %s does not exist', destination_id),
                ERRCODE = 'foreign_key_violation';
END;
$$;
CREATE FUNCTION public.refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE dbos.application_versions (
    version_id text NOT NULL,
    version_name text NOT NULL,
    version_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_name text
);
CREATE TABLE dbos.dbos_migrations (
    version bigint NOT NULL
);
CREATE TABLE dbos.event_dispatch_kv (
    service_name text NOT NULL,
    workflow_fn_name text NOT NULL,
    key text NOT NULL,
    value text,
    update_seq numeric(38,0),
    update_time numeric(38,15)
);
CREATE TABLE dbos.notifications (
    message_uuid text DEFAULT gen_random_uuid() NOT NULL,
    destination_uuid text NOT NULL,
    topic text,
    message text NOT NULL,
    created_at_epoch_ms bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    serialization text,
    consumed boolean DEFAULT false NOT NULL,
    consumed_by_function_id integer
);
CREATE TABLE dbos.operation_outputs (
    workflow_uuid text NOT NULL,
    function_id integer NOT NULL,
    function_name text DEFAULT ''::text NOT NULL,
    output text,
    error text,
    child_workflow_id text,
    started_at_epoch_ms bigint,
    completed_at_epoch_ms bigint,
    serialization text,
    application_name text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);
CREATE TABLE dbos.queues (
    queue_id text DEFAULT (gen_random_uuid())::text NOT NULL,
    name text NOT NULL,
    concurrency integer,
    worker_concurrency integer,
    rate_limit_max integer,
    rate_limit_period_sec double precision,
    priority_enabled boolean DEFAULT false NOT NULL,
    partition_queue boolean DEFAULT false NOT NULL,
    polling_interval_sec double precision DEFAULT 1.0 NOT NULL,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    updated_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_name text,
    partition_concurrency integer,
    partition_worker_concurrency integer,
    partition_rate_limit_max integer,
    partition_rate_limit_period_sec double precision
);
CREATE TABLE dbos.streams (
    workflow_uuid text NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    "offset" integer NOT NULL,
    function_id integer DEFAULT 0 NOT NULL,
    serialization text
);
CREATE TABLE dbos.workflow_events (
    workflow_uuid text NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    serialization text
);
CREATE TABLE dbos.workflow_events_history (
    workflow_uuid text NOT NULL,
    function_id integer NOT NULL,
    key text NOT NULL,
    value text NOT NULL,
    serialization text
);
CREATE TABLE dbos.workflow_input (
    workflow_uuid text NOT NULL,
    inputs text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);
CREATE TABLE dbos.workflow_output (
    workflow_uuid text NOT NULL,
    output text,
    error text,
    retention_timestamp bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL
);
CREATE TABLE dbos.workflow_schedules (
    schedule_id text NOT NULL,
    schedule_name text NOT NULL,
    workflow_name text NOT NULL,
    workflow_class_name text,
    schedule text NOT NULL,
    status text DEFAULT 'ACTIVE'::text NOT NULL,
    context text NOT NULL,
    last_fired_at text,
    automatic_backfill boolean DEFAULT false NOT NULL,
    cron_timezone text,
    queue_name text,
    application_name text
);
CREATE TABLE dbos.workflow_status (
    workflow_uuid text NOT NULL,
    status text,
    name text,
    authenticated_user text,
    assumed_role text,
    authenticated_roles text,
    request text,
    output text,
    error text,
    executor_id text,
    created_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    updated_at bigint DEFAULT ((EXTRACT(epoch FROM now()) * 1000.0))::bigint NOT NULL,
    application_version text,
    application_id text,
    class_name character varying(255) DEFAULT NULL::character varying,
    config_name character varying(255) DEFAULT NULL::character varying,
    recovery_attempts bigint DEFAULT 0,
    queue_name text,
    workflow_timeout_ms bigint,
    workflow_deadline_epoch_ms bigint,
    inputs text,
    started_at_epoch_ms bigint,
    deduplication_id text,
    priority integer DEFAULT 0 NOT NULL,
    queue_partition_key text,
    forked_from text,
    owner_xid text,
    parent_workflow_id text,
    serialization text,
    delay_until_epoch_ms bigint,
    was_forked_from boolean DEFAULT false NOT NULL,
    rate_limited boolean DEFAULT false NOT NULL,
    completed_at bigint,
    attributes jsonb,
    schedule_name text,
    debounce_deadline_epoch_ms bigint,
    is_debounced boolean DEFAULT false NOT NULL,
    application_name text,
    creator_xid text
);
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.alembic_version_inbox (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.attempts (
    id integer NOT NULL,
    wallet_id integer NOT NULL,
    gen integer NOT NULL,
    aim character varying(20) NOT NULL,
    opened timestamp with time zone NOT NULL,
    deadline timestamp with time zone NOT NULL,
    clean boolean NOT NULL,
    single boolean NOT NULL,
    outcome character varying(20),
    code integer NOT NULL,
    journal_slot integer DEFAULT 0 NOT NULL,
    journal_n integer DEFAULT 0 NOT NULL,
    CONSTRAINT ck_attempts_aim CHECK (((aim)::text = ANY ((ARRAY['free'::character varying, 'locked'::character varying, 'closed'::character varying, 'cancelled'::character varying])::text[]))),
    CONSTRAINT ck_attempts_outcome CHECK (((outcome)::text = ANY ((ARRAY['ok'::character varying, 'refused'::character varying, 'not_sent'::character varying, 'unknown'::character varying])::text[])))
);
CREATE SEQUENCE public.attempts_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.attempts_id_seq OWNED BY public.attempts.id;
CREATE TABLE public.audit (
    id integer NOT NULL,
    claim_id integer NOT NULL,
    at timestamp with time zone NOT NULL,
    actor text NOT NULL,
    actor_name text NOT NULL,
    step text NOT NULL,
    state character varying(20) NOT NULL,
    version integer NOT NULL,
    detail json NOT NULL,
    CONSTRAINT ck_audit_state CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'locking'::character varying, 'pending'::character varying, 'approved'::character varying, 'paid'::character varying, 'closing'::character varying, 'closed'::character varying, 'rejected'::character varying, 'withdrawn'::character varying])::text[])))
);
CREATE SEQUENCE public.audit_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.audit_id_seq OWNED BY public.audit.id;
CREATE TABLE public.binding_codes (
    account text DEFAULT 'work'::text NOT NULL,
    openid text NOT NULL,
    code_hash text NOT NULL,
    until timestamp with time zone NOT NULL
);
CREATE TABLE public.binding_log (
    id integer NOT NULL,
    account text DEFAULT 'work'::text NOT NULL,
    openid text NOT NULL,
    userid text NOT NULL,
    step text NOT NULL,
    by text NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.binding_log_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.binding_log_id_seq OWNED BY public.binding_log.id;
CREATE TABLE public.bindings (
    account text DEFAULT 'work'::text NOT NULL,
    openid text CONSTRAINT bindings_openid_not_null1 NOT NULL,
    userid text CONSTRAINT bindings_userid_not_null1 NOT NULL,
    at timestamp with time zone CONSTRAINT bindings_at_not_null1 NOT NULL
);
CREATE TABLE public.breakers (
    api text NOT NULL,
    until timestamp with time zone NOT NULL
);
CREATE TABLE public.card_codes (
    id integer NOT NULL,
    task_id text NOT NULL,
    code text NOT NULL,
    at timestamp with time zone NOT NULL,
    spent boolean NOT NULL
);
CREATE SEQUENCE public.card_codes_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.card_codes_id_seq OWNED BY public.card_codes.id;
CREATE TABLE public.cards (
    id integer NOT NULL,
    task_id text NOT NULL,
    claim_id integer NOT NULL,
    kind text NOT NULL,
    round integer NOT NULL,
    level integer NOT NULL,
    "to" json NOT NULL,
    state character varying(20) NOT NULL,
    CONSTRAINT ck_cards_state CHECK (((state)::text = ANY ((ARRAY['planned'::character varying, 'sent'::character varying, 'failed'::character varying, 'final'::character varying])::text[])))
);
CREATE SEQUENCE public.cards_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.cards_id_seq OWNED BY public.cards.id;
CREATE TABLE public.claims (
    id integer NOT NULL,
    number text NOT NULL,
    state character varying(20) NOT NULL,
    version integer NOT NULL,
    claimant text NOT NULL,
    claimant_name text NOT NULL,
    purpose text NOT NULL,
    submission_key text NOT NULL,
    round integer NOT NULL,
    level integer NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    approvers json NOT NULL,
    undo_until timestamp with time zone,
    needs_help text NOT NULL,
    help_owner text NOT NULL,
    extra json NOT NULL,
    held text DEFAULT ''::text NOT NULL,
    held_by text DEFAULT ''::text NOT NULL,
    CONSTRAINT ck_claims_state CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'locking'::character varying, 'pending'::character varying, 'approved'::character varying, 'paid'::character varying, 'closing'::character varying, 'closed'::character varying, 'rejected'::character varying, 'withdrawn'::character varying])::text[])))
);
CREATE TABLE public.conversations (
    userid text NOT NULL,
    state json NOT NULL,
    until timestamp with time zone NOT NULL
);
CREATE TABLE public.decisions (
    id integer NOT NULL,
    claim_id integer NOT NULL,
    round integer NOT NULL,
    level integer NOT NULL,
    by text NOT NULL,
    by_name text NOT NULL,
    verdict character varying(20) NOT NULL,
    reason text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT ck_decisions_verdict CHECK (((verdict)::text = ANY ((ARRAY['submit'::character varying, 'locked'::character varying, 'lock_refused'::character varying, 'approve'::character varying, 'undo'::character varying, 'reject'::character varying, 'withdraw'::character varying, 'pay'::character varying, 'unpay'::character varying, 'close'::character varying, 'written_off'::character varying])::text[])))
);
CREATE SEQUENCE public.decisions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.decisions_id_seq OWNED BY public.decisions.id;
CREATE TABLE public.heard (
    inbox_id integer NOT NULL,
    outcome text NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.inbox (
    id integer NOT NULL,
    key text NOT NULL,
    person text NOT NULL,
    created timestamp with time zone NOT NULL,
    received timestamp with time zone NOT NULL,
    body text NOT NULL,
    ignored text NOT NULL,
    forwarded boolean NOT NULL,
    settled boolean NOT NULL,
    purged boolean NOT NULL
);
CREATE SEQUENCE public.inbox_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.inbox_id_seq OWNED BY public.inbox.id;
CREATE TABLE public.lines (
    id integer NOT NULL,
    claim_id integer NOT NULL,
    no integer NOT NULL,
    state character varying(20) NOT NULL,
    key text NOT NULL,
    card_id text NOT NULL,
    encrypt_code text NOT NULL,
    openid text NOT NULL,
    app_id text NOT NULL,
    invoice json NOT NULL,
    wallet_id integer NOT NULL,
    problem text NOT NULL,
    live_key text,
    note text DEFAULT ''::text NOT NULL,
    findings json DEFAULT '[]'::json NOT NULL,
    weak text DEFAULT ''::text NOT NULL,
    category text DEFAULT 'other'::text NOT NULL,
    problem_code integer DEFAULT 0 NOT NULL,
    account text DEFAULT 'work'::text NOT NULL,
    CONSTRAINT ck_lines_state CHECK (((state)::text = ANY ((ARRAY['proposed'::character varying, 'approved'::character varying, 'declined'::character varying, 'dropped'::character varying, 'closed'::character varying])::text[])))
);
CREATE SEQUENCE public.lines_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.lines_id_seq OWNED BY public.lines.id;
CREATE TABLE public.oauth_states (
    state_hash text NOT NULL,
    cookie_hash text NOT NULL,
    target text NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE TABLE public.originals (
    id integer NOT NULL,
    line_id integer NOT NULL,
    kind character varying(20) NOT NULL,
    state character varying(20) NOT NULL,
    url text NOT NULL,
    sha256 text NOT NULL,
    size integer NOT NULL,
    at timestamp with time zone,
    CONSTRAINT ck_originals_kind CHECK (((kind)::text = ANY ((ARRAY['pdf'::character varying, 'itinerary'::character varying])::text[]))),
    CONSTRAINT ck_originals_state CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'stored'::character varying, 'missing'::character varying])::text[])))
);
CREATE SEQUENCE public.originals_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.originals_id_seq OWNED BY public.originals.id;
CREATE TABLE public.pacing (
    name text NOT NULL,
    state text NOT NULL
);
CREATE TABLE public.picks (
    id text NOT NULL,
    userid text NOT NULL,
    card_id text NOT NULL,
    encrypt_code text NOT NULL,
    app_id text NOT NULL,
    key text NOT NULL,
    openid text NOT NULL,
    status character varying(20) NOT NULL,
    invoice json NOT NULL,
    at timestamp with time zone NOT NULL,
    account text DEFAULT 'work'::text NOT NULL,
    CONSTRAINT ck_picks_status CHECK (((status)::text = ANY ((ARRAY['free'::character varying, 'locked'::character varying, 'closed'::character varying, 'cancelled'::character varying])::text[])))
);
CREATE TABLE public.platform_tokens (
    name text NOT NULL,
    value text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    updated timestamp with time zone NOT NULL
);
CREATE TABLE public.preferences (
    userid text NOT NULL,
    name text NOT NULL,
    value text NOT NULL
);
CREATE TABLE public.questions (
    id integer NOT NULL,
    userid text NOT NULL,
    key text NOT NULL,
    claim_id integer NOT NULL,
    at timestamp with time zone NOT NULL
);
CREATE SEQUENCE public.questions_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.questions_id_seq OWNED BY public.questions.id;
CREATE TABLE public.sequences (
    name text NOT NULL,
    value integer NOT NULL
);
CREATE TABLE public.sessions (
    token_hash text NOT NULL,
    userid text NOT NULL,
    made_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone NOT NULL,
    account text DEFAULT 'work'::text NOT NULL,
    openid text DEFAULT ''::text NOT NULL
);
CREATE TABLE public.settings (
    name text NOT NULL,
    value text NOT NULL
);
CREATE TABLE public.waiting (
    userid text NOT NULL,
    claim_id integer NOT NULL
);
CREATE TABLE public.wallet (
    id integer NOT NULL,
    key text NOT NULL,
    card_id text NOT NULL,
    encrypt_code text NOT NULL,
    openid text NOT NULL,
    want character varying(20) NOT NULL,
    gen integer NOT NULL,
    proved boolean NOT NULL,
    evidence text NOT NULL,
    proved_at timestamp with time zone,
    seen character varying(20),
    seen_at timestamp with time zone,
    account text DEFAULT 'work'::text NOT NULL,
    CONSTRAINT ck_wallet_seen CHECK (((seen)::text = ANY ((ARRAY['free'::character varying, 'locked'::character varying, 'closed'::character varying, 'cancelled'::character varying])::text[]))),
    CONSTRAINT ck_wallet_want CHECK (((want)::text = ANY ((ARRAY['free'::character varying, 'locked'::character varying, 'closed'::character varying, 'cancelled'::character varying])::text[])))
);
CREATE SEQUENCE public.wallet_id_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.wallet_id_seq OWNED BY public.wallet.id;
ALTER TABLE ONLY public.attempts ALTER COLUMN id SET DEFAULT nextval('public.attempts_id_seq'::regclass);
ALTER TABLE ONLY public.audit ALTER COLUMN id SET DEFAULT nextval('public.audit_id_seq'::regclass);
ALTER TABLE ONLY public.binding_log ALTER COLUMN id SET DEFAULT nextval('public.binding_log_id_seq'::regclass);
ALTER TABLE ONLY public.card_codes ALTER COLUMN id SET DEFAULT nextval('public.card_codes_id_seq'::regclass);
ALTER TABLE ONLY public.cards ALTER COLUMN id SET DEFAULT nextval('public.cards_id_seq'::regclass);
ALTER TABLE ONLY public.decisions ALTER COLUMN id SET DEFAULT nextval('public.decisions_id_seq'::regclass);
ALTER TABLE ONLY public.inbox ALTER COLUMN id SET DEFAULT nextval('public.inbox_id_seq'::regclass);
ALTER TABLE ONLY public.lines ALTER COLUMN id SET DEFAULT nextval('public.lines_id_seq'::regclass);
ALTER TABLE ONLY public.originals ALTER COLUMN id SET DEFAULT nextval('public.originals_id_seq'::regclass);
ALTER TABLE ONLY public.questions ALTER COLUMN id SET DEFAULT nextval('public.questions_id_seq'::regclass);
ALTER TABLE ONLY public.wallet ALTER COLUMN id SET DEFAULT nextval('public.wallet_id_seq'::regclass);
INSERT INTO dbos.application_versions VALUES ('2811b1e7-754c-4e33-a003-4dbf5ca3f5c8', '1', 1795901720231, 1795901720231, 'baoxiao');
INSERT INTO dbos.dbos_migrations VALUES (125);
INSERT INTO dbos.operation_outputs VALUES ('sched-open-2026-11-27T22:30:00+00:00', 1, 'run', 'null', NULL, NULL, 1795818911573, 1795818911587, 'portable_json', 'baoxiao', 1795901771591);
INSERT INTO dbos.operation_outputs VALUES ('sched-engine-purge-2026-11-27T22:00:00+00:00', 1, 'run', 'null', NULL, NULL, 1795818911569, 1795818911617, 'portable_json', 'baoxiao', 1795901771620);
INSERT INTO dbos.operation_outputs VALUES ('sched-mornings-2026-11-27T01:30:00+00:00', 1, 'run', 'null', NULL, NULL, 1795818912617, 1795818912642, 'portable_json', 'baoxiao', 1795901772647);
INSERT INTO dbos.operation_outputs VALUES ('sched-nightly-2026-11-27T18:30:00+00:00', 1, 'run', 'null', NULL, NULL, 1795818912609, 1795818912740, 'portable_json', 'baoxiao', 1795901772741);
INSERT INTO dbos.operation_outputs VALUES ('sched-tidy-2026-11-27T19:10:00+00:00', 1, 'run', 'null', NULL, NULL, 1795818913646, 1795818913667, 'portable_json', 'baoxiao', 1795901773669);
INSERT INTO dbos.queues VALUES ('a737ab29-d80b-4a10-8656-5d342defb331', 'urgent', NULL, 8, NULL, NULL, true, false, 0.15, 1795901720044, 1795901835266, 'baoxiao', NULL, NULL, NULL, NULL);
INSERT INTO dbos.queues VALUES ('c6c29e30-4caf-47be-ae50-c77f4c86a12b', 'wallet', NULL, 3, NULL, NULL, true, false, 0.15, 1795901720106, 1795901835335, 'baoxiao', NULL, NULL, NULL, NULL);
INSERT INTO dbos.queues VALUES ('afbeb0f5-3092-4a89-90d9-71a7b1519e74', 'effects', NULL, 4, NULL, NULL, true, false, 0.5, 1795901720139, 1795901835360, 'baoxiao', NULL, NULL, NULL, NULL);
INSERT INTO dbos.queues VALUES ('88388311-c1b9-413f-8d02-c14be5ae8760', 'later', NULL, 2, NULL, NULL, true, false, 1, 1795901720157, 1795901835389, 'baoxiao', NULL, NULL, NULL, NULL);
INSERT INTO dbos.workflow_input VALUES ('original:1', '{"namedArgs":{},"positionalArgs":["original","1",{"id":1},0,0]}', 1795901721868);
INSERT INTO dbos.workflow_input VALUES ('original:2', '{"namedArgs":{},"positionalArgs":["original","2",{"id":2},0,0]}', 1795901721868);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0001.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0001.2",{"claim_id":1},0,0]}', 1795901721868);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0001-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0001-1-1-claimant",{"task_id":"5l7j8fxs-BX-0001-1-1-claimant"},0,0]}', 1795901722878);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0001-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0001-1-1-approval",{"task_id":"5l7j8fxs-BX-0001-1-1-approval"},0,0]}', 1795901722878);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0001-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0001-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0001-1-1-approval"},0,0]}', 1795901723688);
INSERT INTO dbos.workflow_input VALUES ('close:BX-0001.5', '{"namedArgs":{},"positionalArgs":["close","BX-0001.5",{"claim_id":1,"version":5},0,0]}', 1795901724267);
INSERT INTO dbos.workflow_input VALUES ('say:paid-BX-0001.5.lina', '{"namedArgs":{},"positionalArgs":["say","paid-BX-0001.5.lina",{"to":"lina","key":"notice.paid","args":{"number":"BX-0001","total":"¥200.01","at":"2026-11-29T21:35:24.280516+00:00"},"path":"/claims/BX-0001","label":"label.see_claim","lang":"","once":true},0,0]}', 1795901724267);
INSERT INTO dbos.workflow_input VALUES ('original:3', '{"namedArgs":{},"positionalArgs":["original","3",{"id":3},0,0]}', 1795901724604);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0002.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0002.2",{"claim_id":2},0,0]}', 1795901724604);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0002-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0002-1-1-claimant",{"task_id":"5l7j8fxs-BX-0002-1-1-claimant"},0,0]}', 1795901725110);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0002-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0002-1-1-approval",{"task_id":"5l7j8fxs-BX-0002-1-1-approval"},0,0]}', 1795901725110);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0002-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0002-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0002-1-1-approval"},0,0]}', 1795901725782);
INSERT INTO dbos.workflow_input VALUES ('close:BX-0002.5', '{"namedArgs":{},"positionalArgs":["close","BX-0002.5",{"claim_id":2,"version":5},0,0]}', 1795901725834);
INSERT INTO dbos.workflow_input VALUES ('say:paid-BX-0002.5.lina', '{"namedArgs":{},"positionalArgs":["say","paid-BX-0002.5.lina",{"to":"lina","key":"notice.paid","args":{"number":"BX-0002","total":"¥101.00","at":"2026-11-29T21:35:25.836534+00:00"},"path":"/claims/BX-0002","label":"label.see_claim","lang":"","once":true},0,0]}', 1795901725834);
INSERT INTO dbos.workflow_input VALUES ('original:4', '{"namedArgs":{},"positionalArgs":["original","4",{"id":4},0,0]}', 1795901726320);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0003.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0003.2",{"claim_id":3},0,0]}', 1795901726320);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0003-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0003-1-1-claimant",{"task_id":"5l7j8fxs-BX-0003-1-1-claimant"},0,0]}', 1795901727091);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0003-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0003-1-1-approval",{"task_id":"5l7j8fxs-BX-0003-1-1-approval"},0,0]}', 1795901727091);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0003-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0003-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0003-1-1-approval"},0,0]}', 1795901727640);
INSERT INTO dbos.workflow_input VALUES ('original:5', '{"namedArgs":{},"positionalArgs":["original","5",{"id":5},0,0]}', 1795901728175);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0004.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0004.2",{"claim_id":4},0,0]}', 1795901728175);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0004-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0004-1-1-claimant",{"task_id":"5l7j8fxs-BX-0004-1-1-claimant"},0,0]}', 1795901728847);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0004-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0004-1-1-approval",{"task_id":"5l7j8fxs-BX-0004-1-1-approval"},0,0]}', 1795901728847);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0004-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0004-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0004-1-1-approval"},0,0]}', 1795901729552);
INSERT INTO dbos.workflow_input VALUES ('say:ask-back-BX-0003.5.chenjing', '{"namedArgs":{},"positionalArgs":["say","ask-back-BX-0003.5.chenjing",{"to":"chenjing","key":"notice.asked_back","args":{"number":"BX-0003","name":"李娜","total":"¥102.00"},"path":"/claims/BX-0003","label":"label.see_claim","lang":"","once":true},0,0]}', 1795901729853);
INSERT INTO dbos.workflow_input VALUES ('original:6', '{"namedArgs":{},"positionalArgs":["original","6",{"id":6},0,0]}', 1795901730364);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0005.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0005.2",{"claim_id":5},0,0]}', 1795901730364);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0005-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0005-1-1-claimant",{"task_id":"5l7j8fxs-BX-0005-1-1-claimant"},0,0]}', 1795901731000);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0005-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0005-1-1-approval",{"task_id":"5l7j8fxs-BX-0005-1-1-approval"},0,0]}', 1795901731000);
INSERT INTO dbos.workflow_input VALUES ('original:7', '{"namedArgs":{},"positionalArgs":["original","7",{"id":7},0,0]}', 1795901731527);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0006.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0006.2",{"claim_id":6},0,0]}', 1795901731527);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0006-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0006-1-1-claimant",{"task_id":"5l7j8fxs-BX-0006-1-1-claimant"},0,0]}', 1795901732384);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0006-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0006-1-1-approval",{"task_id":"5l7j8fxs-BX-0006-1-1-approval"},0,0]}', 1795901732384);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0005-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0005-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0005-1-1-approval"},0,0]}', 1795901733252);
INSERT INTO dbos.workflow_input VALUES ('close:BX-0005.5', '{"namedArgs":{},"positionalArgs":["close","BX-0005.5",{"claim_id":5,"version":5},0,0]}', 1795901733557);
INSERT INTO dbos.workflow_input VALUES ('say:paid-BX-0005.5.lina', '{"namedArgs":{},"positionalArgs":["say","paid-BX-0005.5.lina",{"to":"lina","key":"notice.paid","args":{"number":"BX-0005","total":"¥400.00","at":"2026-11-29T21:35:33.609128+00:00"},"path":"/claims/BX-0005","label":"label.see_claim","lang":"","once":true},0,0]}', 1795901733557);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0006-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0006-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0006-1-1-approval"},0,0]}', 1795901733896);
INSERT INTO dbos.workflow_input VALUES ('close:BX-0006.5', '{"namedArgs":{},"positionalArgs":["close","BX-0006.5",{"claim_id":6,"version":5},0,0]}', 1795901733994);
INSERT INTO dbos.workflow_input VALUES ('say:paid-BX-0006.5.lina', '{"namedArgs":{},"positionalArgs":["say","paid-BX-0006.5.lina",{"to":"lina","key":"notice.paid","args":{"number":"BX-0006","total":"¥400.00","at":"2026-11-29T21:35:33.999695+00:00"},"path":"/claims/BX-0006","label":"label.see_claim","lang":"","once":true},0,0]}', 1795901733994);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0004.5', '{"namedArgs":{},"positionalArgs":["wallet","BX-0004.5",{"claim_id":4},0,0]}', 1795901744728);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0004-1-1-claimant.6', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0004-1-1-claimant.6",{"task_id":"5l7j8fxs-BX-0004-1-1-claimant"},0,0]}', 1795901745644);
INSERT INTO dbos.workflow_input VALUES ('original:8', '{"namedArgs":{},"positionalArgs":["original","8",{"id":8},0,0]}', 1795901747017);
INSERT INTO dbos.workflow_input VALUES ('original:9', '{"namedArgs":{},"positionalArgs":["original","9",{"id":9},0,0]}', 1795901747017);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0007.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0007.2",{"claim_id":7},0,0]}', 1795901747017);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0007-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0007-1-1-claimant",{"task_id":"5l7j8fxs-BX-0007-1-1-claimant"},0,0]}', 1795901748439);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0007-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0007-1-1-approval",{"task_id":"5l7j8fxs-BX-0007-1-1-approval"},0,0]}', 1795901748439);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0007-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0007-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0007-1-1-approval"},0,0]}', 1795901750019);
INSERT INTO dbos.workflow_input VALUES ('close:BX-0007.4', '{"namedArgs":{},"positionalArgs":["close","BX-0007.4",{"claim_id":7,"version":4},0,0]}', 1795901750019);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0007.5', '{"namedArgs":{},"positionalArgs":["wallet","BX-0007.5",{"claim_id":7},0,0]}', 1795901750740);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0007-1-1-claimant.6', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0007-1-1-claimant.6",{"task_id":"5l7j8fxs-BX-0007-1-1-claimant"},0,0]}', 1795901752073);
INSERT INTO dbos.workflow_input VALUES ('original:10', '{"namedArgs":{},"positionalArgs":["original","10",{"id":10},0,0]}', 1795901753020);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0008.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0008.2",{"claim_id":8},0,0]}', 1795901753020);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0008-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0008-1-1-claimant",{"task_id":"5l7j8fxs-BX-0008-1-1-claimant"},0,0]}', 1795901753586);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0008-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0008-1-1-approval",{"task_id":"5l7j8fxs-BX-0008-1-1-approval"},0,0]}', 1795901753586);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0008.4', '{"namedArgs":{},"positionalArgs":["wallet","BX-0008.4",{"claim_id":8},0,0]}', 1795901754257);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0008-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0008-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0008-1-1-approval"},0,0]}', 1795901754257);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0008-1-1-claimant.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0008-1-1-claimant.4",{"task_id":"5l7j8fxs-BX-0008-1-1-claimant"},0,0]}', 1795901754257);
INSERT INTO dbos.workflow_input VALUES ('say:rejected-BX-0008.4.lina', '{"namedArgs":{},"positionalArgs":["say","rejected-BX-0008.4.lina",{"to":"lina","key":"notice.rejected","args":{"number":"BX-0008","name":"王强","reason":"reason.other"},"path":"/claims/BX-0008","label":"label.see_claim","lang":"","once":true},0,0]}', 1795901754257);
INSERT INTO dbos.workflow_input VALUES ('original:11', '{"namedArgs":{},"positionalArgs":["original","11",{"id":11},0,0]}', 1795901756324);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0009.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0009.2",{"claim_id":9},0,0]}', 1795901756324);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0009-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0009-1-1-claimant",{"task_id":"5l7j8fxs-BX-0009-1-1-claimant"},0,0]}', 1795901757010);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0009-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0009-1-1-approval",{"task_id":"5l7j8fxs-BX-0009-1-1-approval"},0,0]}', 1795901757010);
INSERT INTO dbos.workflow_input VALUES ('original:12', '{"namedArgs":{},"positionalArgs":["original","12",{"id":12},0,0]}', 1795901758381);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0010.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0010.2",{"claim_id":10},0,0]}', 1795901758381);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0010-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0010-1-1-claimant",{"task_id":"5l7j8fxs-BX-0010-1-1-claimant"},0,0]}', 1795901759274);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0010-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0010-1-1-approval",{"task_id":"5l7j8fxs-BX-0010-1-1-approval"},0,0]}', 1795901759274);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0009.4', '{"namedArgs":{},"positionalArgs":["wallet","BX-0009.4",{"claim_id":9},0,0]}', 1795901760387);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0009-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0009-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0009-1-1-approval"},0,0]}', 1795901760387);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0009-1-1-claimant.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0009-1-1-claimant.4",{"task_id":"5l7j8fxs-BX-0009-1-1-claimant"},0,0]}', 1795901760387);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0010.4', '{"namedArgs":{},"positionalArgs":["wallet","BX-0010.4",{"claim_id":10},0,0]}', 1795901760562);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0010-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0010-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0010-1-1-approval"},0,0]}', 1795901760562);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0010-1-1-claimant.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0010-1-1-claimant.4",{"task_id":"5l7j8fxs-BX-0010-1-1-claimant"},0,0]}', 1795901760562);
INSERT INTO dbos.workflow_input VALUES ('original:13', '{"namedArgs":{},"positionalArgs":["original","13",{"id":13},0,0]}', 1795901762854);
INSERT INTO dbos.workflow_input VALUES ('original:14', '{"namedArgs":{},"positionalArgs":["original","14",{"id":14},0,0]}', 1795901762854);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0011.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0011.2",{"claim_id":11},0,0]}', 1795901762854);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0011.3', '{"namedArgs":{},"positionalArgs":["wallet","BX-0011.3",{"claim_id":11},0,0]}', 1795901763674);
INSERT INTO dbos.workflow_input VALUES ('say:refused-BX-0011.3.zhaopeng', '{"namedArgs":{},"positionalArgs":["say","refused-BX-0011.3.zhaopeng",{"to":"zhaopeng","key":"notice.locked_elsewhere","args":{"number":"BX-0011","bad":"1","good":"1","seller":"第12号饭店","amount":"¥200.00","tail":"0012","why":"line.locked_elsewhere","code":"0"},"path":"/claims/BX-0011","label":"label.go_on","lang":"","once":true},0,0]}', 1795901763674);
INSERT INTO dbos.workflow_input VALUES ('original:15', '{"namedArgs":{},"positionalArgs":["original","15",{"id":15},0,0]}', 1795901764960);
INSERT INTO dbos.workflow_input VALUES ('original:16', '{"namedArgs":{},"positionalArgs":["original","16",{"id":16},0,0]}', 1795901764960);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0012.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0012.2",{"claim_id":12},0,0]}', 1795901764960);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0012-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0012-1-1-claimant",{"task_id":"5l7j8fxs-BX-0012-1-1-claimant"},0,0]}', 1795901766055);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0012-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0012-1-1-approval",{"task_id":"5l7j8fxs-BX-0012-1-1-approval"},0,0]}', 1795901766055);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0012-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0012-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0012-1-1-approval"},0,0]}', 1795901767239);
INSERT INTO dbos.workflow_input VALUES ('close:BX-0012.4', '{"namedArgs":{},"positionalArgs":["close","BX-0012.4",{"claim_id":12,"version":4},0,0]}', 1795901767239);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0012.5', '{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12},0,0]}', 1795901767616);
INSERT INTO dbos.workflow_input VALUES ('say:help-BX-0012.6.chenjing', '{"namedArgs":{},"positionalArgs":["say","help-BX-0012.6.chenjing",{"to":"chenjing","key":"help.cancelled","args":{"number":"BX-0012"},"path":"/claims/BX-0012","label":"label.see_claim","lang":"","once":true},0,0]}', 1795901767967);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0012.5#1', '{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":1},1,0]}', 1795901768374);
INSERT INTO dbos.workflow_input VALUES ('original:17', '{"namedArgs":{},"positionalArgs":["original","17",{"id":17},0,0]}', 1795901768724);
INSERT INTO dbos.workflow_input VALUES ('original:18', '{"namedArgs":{},"positionalArgs":["original","18",{"id":18},0,0]}', 1795901768724);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0013.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0013.2",{"claim_id":13},0,0]}', 1795901768724);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0013-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0013-1-1-claimant",{"task_id":"5l7j8fxs-BX-0013-1-1-claimant"},0,0]}', 1795901769500);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0013-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0013-1-1-approval",{"task_id":"5l7j8fxs-BX-0013-1-1-approval"},0,0]}', 1795901769500);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0012.5#2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":2},2,0]}', 1795901770343);
INSERT INTO dbos.workflow_input VALUES ('sched-engine-purge-2026-11-27T22:00:00+00:00', '{"namedArgs":{},"positionalArgs":["2026-11-27T22:00:00.000Z",{"kind":"engine-purge","name":"engine-purge"}]}', 1795901770752);
INSERT INTO dbos.workflow_input VALUES ('sched-open-2026-11-27T22:30:00+00:00', '{"namedArgs":{},"positionalArgs":["2026-11-27T22:30:00.000Z",{"kind":"sweep","name":"open"}]}', 1795901770755);
INSERT INTO dbos.workflow_input VALUES ('sched-nightly-2026-11-27T18:30:00+00:00', '{"namedArgs":{},"positionalArgs":["2026-11-27T18:30:00.000Z",{"kind":"sweep","name":"nightly"}]}', 1795901770768);
INSERT INTO dbos.workflow_input VALUES ('sched-mornings-2026-11-27T01:30:00+00:00', '{"namedArgs":{},"positionalArgs":["2026-11-27T01:30:00.000Z",{"kind":"remind","name":"mornings"}]}', 1795901770791);
INSERT INTO dbos.workflow_input VALUES ('sched-tidy-2026-11-27T19:10:00+00:00', '{"namedArgs":{},"positionalArgs":["2026-11-27T19:10:00.000Z",{"kind":"purge","name":"tidy"}]}', 1795901770801);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0012.5#3', '{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":3},3,0]}', 1795901771468);
INSERT INTO dbos.workflow_input VALUES ('wallet:open-12.202611272235', '{"namedArgs":{},"positionalArgs":["wallet","open-12.202611272235",{"claim_id":12,"once":true},0,0]}', 1795901771585);
INSERT INTO dbos.workflow_input VALUES ('orphan:12.2', '{"namedArgs":{},"positionalArgs":["orphan","12.2",{"wallet_id":12,"gen":2},0,0]}', 1795901772711);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0012.5#4', '{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":4},4,0]}', 1795901782574);
INSERT INTO dbos.workflow_input VALUES ('original:19', '{"namedArgs":{},"positionalArgs":["original","19",{"id":19},0,0]}', 1795901783271);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0014.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0014.2",{"claim_id":14},0,0]}', 1795901783271);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0014-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0014-1-1-claimant",{"task_id":"5l7j8fxs-BX-0014-1-1-claimant"},0,0]}', 1795901784219);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0014-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0014-1-1-approval",{"task_id":"5l7j8fxs-BX-0014-1-1-approval"},0,0]}', 1795901784219);
INSERT INTO dbos.workflow_input VALUES ('original:20', '{"namedArgs":{},"positionalArgs":["original","20",{"id":20},0,0]}', 1795901785312);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0015.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0015.2",{"claim_id":15},0,0]}', 1795901785312);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0015-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0015-1-1-claimant",{"task_id":"5l7j8fxs-BX-0015-1-1-claimant"},0,0]}', 1795901785934);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0015-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0015-1-1-approval",{"task_id":"5l7j8fxs-BX-0015-1-1-approval"},0,0]}', 1795901785934);
INSERT INTO dbos.workflow_input VALUES ('original:21', '{"namedArgs":{},"positionalArgs":["original","21",{"id":21},0,0]}', 1795901786728);
INSERT INTO dbos.workflow_input VALUES ('original:22', '{"namedArgs":{},"positionalArgs":["original","22",{"id":22},0,0]}', 1795901786728);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0016.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0016.2",{"claim_id":16},0,0]}', 1795901786728);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0016-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0016-1-1-claimant",{"task_id":"5l7j8fxs-BX-0016-1-1-claimant"},0,0]}', 1795901788133);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0016-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0016-1-1-approval",{"task_id":"5l7j8fxs-BX-0016-1-1-approval"},0,0]}', 1795901788133);
INSERT INTO dbos.workflow_input VALUES ('original:23', '{"namedArgs":{},"positionalArgs":["original","23",{"id":23},0,0]}', 1795901789698);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0017.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0017.2",{"claim_id":17},0,0]}', 1795901789698);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0017-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0017-1-1-claimant",{"task_id":"5l7j8fxs-BX-0017-1-1-claimant"},0,0]}', 1795901790791);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0017-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0017-1-1-approval",{"task_id":"5l7j8fxs-BX-0017-1-1-approval"},0,0]}', 1795901790791);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0012.5#5', '{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":5},5,0]}', 1795901791498);
INSERT INTO dbos.workflow_input VALUES ('original:24', '{"namedArgs":{},"positionalArgs":["original","24",{"id":24},0,0]}', 1795901792319);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0018.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0018.2",{"claim_id":18},0,0]}', 1795901792319);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0018-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0018-1-1-claimant",{"task_id":"5l7j8fxs-BX-0018-1-1-claimant"},0,0]}', 1795901792731);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0018-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0018-1-1-approval",{"task_id":"5l7j8fxs-BX-0018-1-1-approval"},0,0]}', 1795901792731);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0014-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0014-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0014-1-1-approval"},0,0]}', 1795901793776);
INSERT INTO dbos.workflow_input VALUES ('close:BX-0014.4', '{"namedArgs":{},"positionalArgs":["close","BX-0014.4",{"claim_id":14,"version":4},0,0]}', 1795901793776);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0017-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0017-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0017-1-1-approval"},0,0]}', 1795901794403);
INSERT INTO dbos.workflow_input VALUES ('close:BX-0017.4', '{"namedArgs":{},"positionalArgs":["close","BX-0017.4",{"claim_id":17,"version":4},0,0]}', 1795901794403);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0018-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0018-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0018-1-1-approval"},0,0]}', 1795901794649);
INSERT INTO dbos.workflow_input VALUES ('close:BX-0018.4', '{"namedArgs":{},"positionalArgs":["close","BX-0018.4",{"claim_id":18,"version":4},0,0]}', 1795901794649);
INSERT INTO dbos.workflow_input VALUES ('original:25', '{"namedArgs":{},"positionalArgs":["original","25",{"id":25},0,0]}', 1795901795076);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0019.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0019.2",{"claim_id":19},0,0]}', 1795901795076);
INSERT INTO dbos.workflow_input VALUES ('hear:lina-1', '{"namedArgs":{},"positionalArgs":["hear","lina-1",{"person":"lina","up_to":1},0,0]}', 1795901795414);
INSERT INTO dbos.workflow_input VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang', '{"namedArgs":{},"positionalArgs":["say","nudge-BX-0013-2026-11-28.wangqiang",{"to":"wangqiang","key":"notice.nudge","args":{"name":"李娜","number":"BX-0013","total":"¥224.01"},"path":"/claims/BX-0013","label":"label.see_claim","lang":"","once":true},0,0]}', 1795901795908);
INSERT INTO dbos.workflow_input VALUES ('say:hear-1', '{"namedArgs":{},"positionalArgs":["say","hear-1",{"to":"lina","once":false,"lang":"","key":"reply.nudged","args":{"number":"BX-0013","names":"王强"}},0,0]}', 1795901795908);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-claimant",{"task_id":"5l7j8fxs-BX-0019-1-1-claimant"},0,0]}', 1795901796217);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-approval",{"task_id":"5l7j8fxs-BX-0019-1-1-approval"},0,0]}', 1795901796217);
INSERT INTO dbos.workflow_input VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#1', '{"namedArgs":{},"positionalArgs":["say","nudge-BX-0013-2026-11-28.wangqiang",{"to":"wangqiang","key":"notice.nudge","args":{"name":"李娜","number":"BX-0013","total":"¥224.01"},"path":"/claims/BX-0013","label":"label.see_claim","lang":"","once":true,"tries":1},1,0]}', 1795901796391);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#1', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-claimant",{"task_id":"5l7j8fxs-BX-0019-1-1-claimant","tries":1},1,0]}', 1795901797060);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#1', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-approval",{"task_id":"5l7j8fxs-BX-0019-1-1-approval","tries":1},1,0]}', 1795901797083);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#2', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-approval",{"task_id":"5l7j8fxs-BX-0019-1-1-approval","tries":2},2,0]}', 1795901798375);
INSERT INTO dbos.workflow_input VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#2', '{"namedArgs":{},"positionalArgs":["say","nudge-BX-0013-2026-11-28.wangqiang",{"to":"wangqiang","key":"notice.nudge","args":{"name":"李娜","number":"BX-0013","total":"¥224.01"},"path":"/claims/BX-0013","label":"label.see_claim","lang":"","once":true,"tries":2},2,0]}', 1795901798399);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#2', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-claimant",{"task_id":"5l7j8fxs-BX-0019-1-1-claimant","tries":2},2,0]}', 1795901798480);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0012.5#6', '{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":6},6,0]}', 1795901798598);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#3', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-claimant",{"task_id":"5l7j8fxs-BX-0019-1-1-claimant","tries":3},3,0]}', 1795901799397);
INSERT INTO dbos.workflow_input VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#3', '{"namedArgs":{},"positionalArgs":["say","nudge-BX-0013-2026-11-28.wangqiang",{"to":"wangqiang","key":"notice.nudge","args":{"name":"李娜","number":"BX-0013","total":"¥224.01"},"path":"/claims/BX-0013","label":"label.see_claim","lang":"","once":true,"tries":3},3,0]}', 1795901799437);
INSERT INTO dbos.workflow_input VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#4', '{"namedArgs":{},"positionalArgs":["say","nudge-BX-0013-2026-11-28.wangqiang",{"to":"wangqiang","key":"notice.nudge","args":{"name":"李娜","number":"BX-0013","total":"¥224.01"},"path":"/claims/BX-0013","label":"label.see_claim","lang":"","once":true,"tries":4},4,0]}', 1795901800389);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#3', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-approval",{"task_id":"5l7j8fxs-BX-0019-1-1-approval","tries":3},3,0]}', 1795901799455);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#4', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-claimant",{"task_id":"5l7j8fxs-BX-0019-1-1-claimant","tries":4},4,0]}', 1795901800417);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#4', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-approval",{"task_id":"5l7j8fxs-BX-0019-1-1-approval","tries":4},4,0]}', 1795901800437);
INSERT INTO dbos.workflow_input VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#5', '{"namedArgs":{},"positionalArgs":["say","nudge-BX-0013-2026-11-28.wangqiang",{"to":"wangqiang","key":"notice.nudge","args":{"name":"李娜","number":"BX-0013","total":"¥224.01"},"path":"/claims/BX-0013","label":"label.see_claim","lang":"","once":true,"tries":5},5,0]}', 1795901813506);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#5', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-claimant",{"task_id":"5l7j8fxs-BX-0019-1-1-claimant","tries":5},5,0]}', 1795901813536);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#5', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0019-1-1-approval",{"task_id":"5l7j8fxs-BX-0019-1-1-approval","tries":5},5,0]}', 1795901813550);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0012.5#7', '{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":7},7,0]}', 1795901813729);
INSERT INTO dbos.workflow_input VALUES ('original:26', '{"namedArgs":{},"positionalArgs":["original","26",{"id":26},0,0]}', 1795901816446);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0020.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0020.2",{"claim_id":20},0,0]}', 1795901816446);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0020-1-1-claimant', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0020-1-1-claimant",{"task_id":"5l7j8fxs-BX-0020-1-1-claimant"},0,0]}', 1795901818003);
INSERT INTO dbos.workflow_input VALUES ('card:5l7j8fxs-BX-0020-1-1-approval', '{"namedArgs":{},"positionalArgs":["card","5l7j8fxs-BX-0020-1-1-approval",{"task_id":"5l7j8fxs-BX-0020-1-1-approval"},0,0]}', 1795901818003);
INSERT INTO dbos.workflow_input VALUES ('hear:huangting-2', '{"namedArgs":{},"positionalArgs":["hear","huangting-2",{"person":"huangting","up_to":2},0,0]}', 1795901818938);
INSERT INTO dbos.workflow_input VALUES ('hear:zhoumin-3', '{"namedArgs":{},"positionalArgs":["hear","zhoumin-3",{"person":"zhoumin","up_to":3},0,0]}', 1795901819090);
INSERT INTO dbos.workflow_input VALUES ('hear:hejing-4', '{"namedArgs":{},"positionalArgs":["hear","hejing-4",{"person":"hejing","up_to":4},0,0]}', 1795901819090);
INSERT INTO dbos.workflow_input VALUES ('hear:huangting-5', '{"namedArgs":{},"positionalArgs":["hear","huangting-5",{"person":"huangting","up_to":5},0,0]}', 1795901819090);
INSERT INTO dbos.workflow_input VALUES ('hear:zhoumin-9', '{"namedArgs":{},"positionalArgs":["hear","zhoumin-9",{"person":"zhoumin","up_to":9},0,0]}', 1795901819171);
INSERT INTO dbos.workflow_input VALUES ('hear:hejing-7', '{"namedArgs":{},"positionalArgs":["hear","hejing-7",{"person":"hejing","up_to":7},0,0]}', 1795901819171);
INSERT INTO dbos.workflow_input VALUES ('hear:huangting-8', '{"namedArgs":{},"positionalArgs":["hear","huangting-8",{"person":"huangting","up_to":8},0,0]}', 1795901819171);
INSERT INTO dbos.workflow_input VALUES ('offer:hear-3', '{"namedArgs":{},"positionalArgs":["offer","hear-3",{"to":"zhoumin","lang":"","task_id":"5l7j8fxs-offer-3","buttons":["mine","claim"]},0,0]}', 1795901819185);
INSERT INTO dbos.workflow_input VALUES ('offer:hear-2', '{"namedArgs":{},"positionalArgs":["offer","hear-2",{"to":"huangting","lang":"","task_id":"5l7j8fxs-offer-2","buttons":["mine","claim"]},0,0]}', 1795901819215);
INSERT INTO dbos.workflow_input VALUES ('hear:hejing-10', '{"namedArgs":{},"positionalArgs":["hear","hejing-10",{"person":"hejing","up_to":10},0,0]}', 1795901819326);
INSERT INTO dbos.workflow_input VALUES ('say:hear-5', '{"namedArgs":{},"positionalArgs":["say","hear-5",{"to":"huangting","once":false,"lang":"","key":"reply.help","args":{}},0,0]}', 1795901819331);
INSERT INTO dbos.workflow_input VALUES ('offer:hear-4', '{"namedArgs":{},"positionalArgs":["offer","hear-4",{"to":"hejing","lang":"","task_id":"5l7j8fxs-offer-4","buttons":["mine","claim"]},0,0]}', 1795901819288);
INSERT INTO dbos.workflow_input VALUES ('say:hear-6', '{"namedArgs":{},"positionalArgs":["say","hear-6",{"to":"zhoumin","once":false,"lang":"","key":"reply.help","args":{}},0,0]}', 1795901819778);
INSERT INTO dbos.workflow_input VALUES ('say:hear-7', '{"namedArgs":{},"positionalArgs":["say","hear-7",{"to":"hejing","once":false,"lang":"","key":"reply.help","args":{}},0,0]}', 1795901819778);
INSERT INTO dbos.workflow_input VALUES ('say:hear-8', '{"namedArgs":{},"positionalArgs":["say","hear-8",{"to":"huangting","once":false,"lang":"","key":"","text":"你的报销都在这里。\n1 BX-0010 ¥109.00 已撤回\n2 BX-0009 ¥108.00 已撤回","path":"/claims","label":"label.my_claims"},0,0]}', 1795901819898);
INSERT INTO dbos.workflow_input VALUES ('say:hear-9', '{"namedArgs":{},"positionalArgs":["say","hear-9",{"to":"zhoumin","once":false,"lang":"","key":"reply.mine_nothing","args":{},"path":"/picker","label":"label.pick"},0,0]}', 1795901820209);
INSERT INTO dbos.workflow_input VALUES ('say:hear-10', '{"namedArgs":{},"positionalArgs":["say","hear-10",{"to":"hejing","once":false,"lang":"","key":"reply.mine_nothing","args":{},"path":"/picker","label":"label.pick"},0,0]}', 1795901820677);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0015.4', '{"namedArgs":{},"positionalArgs":["wallet","BX-0015.4",{"claim_id":15},0,0]}', 1795901821741);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0015-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0015-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0015-1-1-approval"},0,0]}', 1795901821741);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0015-1-1-claimant.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0015-1-1-claimant.4",{"task_id":"5l7j8fxs-BX-0015-1-1-claimant"},0,0]}', 1795901821741);
INSERT INTO dbos.workflow_input VALUES ('say:rejected-BX-0015.4.lina', '{"namedArgs":{},"positionalArgs":["say","rejected-BX-0015.4.lina",{"to":"lina","key":"notice.rejected","args":{"number":"BX-0015","name":"王强","reason":"reason.other"},"path":"/claims/BX-0015","label":"label.see_claim","lang":"","once":true},0,0]}', 1795901821741);
INSERT INTO dbos.workflow_input VALUES ('card_update:5l7j8fxs-BX-0016-1-1-approval.4', '{"namedArgs":{},"positionalArgs":["card_update","5l7j8fxs-BX-0016-1-1-approval.4",{"task_id":"5l7j8fxs-BX-0016-1-1-approval"},0,0]}', 1795901822963);
INSERT INTO dbos.workflow_input VALUES ('close:BX-0016.4', '{"namedArgs":{},"positionalArgs":["close","BX-0016.4",{"claim_id":16,"version":4},0,0]}', 1795901822963);
INSERT INTO dbos.workflow_input VALUES ('original:27', '{"namedArgs":{},"positionalArgs":["original","27",{"id":27},0,0]}', 1795901823829);
INSERT INTO dbos.workflow_input VALUES ('original:28', '{"namedArgs":{},"positionalArgs":["original","28",{"id":28},0,0]}', 1795901823829);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0016.5', '{"namedArgs":{},"positionalArgs":["wallet","BX-0016.5",{"claim_id":16},0,0]}', 1795901824075);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0021.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0021.2",{"claim_id":21},0,0]}', 1795901823829);
INSERT INTO dbos.workflow_input VALUES ('hear:lina-11', '{"namedArgs":{},"positionalArgs":["hear","lina-11",{"person":"lina","up_to":11},0,0]}', 1795901824759);
INSERT INTO dbos.workflow_input VALUES ('original:29', '{"namedArgs":{},"positionalArgs":["original","29",{"id":29},0,0]}', 1795901825162);
INSERT INTO dbos.workflow_input VALUES ('original:30', '{"namedArgs":{},"positionalArgs":["original","30",{"id":30},0,0]}', 1795901825162);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0022.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0022.2",{"claim_id":22},0,0]}', 1795901825162);
INSERT INTO dbos.workflow_input VALUES ('original:31', '{"namedArgs":{},"positionalArgs":["original","31",{"id":31},0,0]}', 1795901825631);
INSERT INTO dbos.workflow_input VALUES ('original:32', '{"namedArgs":{},"positionalArgs":["original","32",{"id":32},0,0]}', 1795901825631);
INSERT INTO dbos.workflow_input VALUES ('wallet:BX-0023.2', '{"namedArgs":{},"positionalArgs":["wallet","BX-0023.2",{"claim_id":23},0,0]}', 1795901825631);
INSERT INTO dbos.workflow_input VALUES ('sched-engine-purge-2026-11-28T21:00:00+00:00', '{"namedArgs":{},"positionalArgs":["2026-11-28T21:00:00.000Z",{"kind":"engine-purge","name":"engine-purge"}]}', 1795901826498);
INSERT INTO dbos.workflow_input VALUES ('sched-open-2026-11-28T21:30:00+00:00', '{"namedArgs":{},"positionalArgs":["2026-11-28T21:30:00.000Z",{"kind":"sweep","name":"open"}]}', 1795901826511);
INSERT INTO dbos.workflow_input VALUES ('sched-nightly-2026-11-28T18:30:00+00:00', '{"namedArgs":{},"positionalArgs":["2026-11-28T18:30:00.000Z",{"kind":"sweep","name":"nightly"}]}', 1795901826533);
INSERT INTO dbos.workflow_input VALUES ('sched-tidy-2026-11-28T19:10:00+00:00', '{"namedArgs":{},"positionalArgs":["2026-11-28T19:10:00.000Z",{"kind":"purge","name":"tidy"}]}', 1795901826569);
INSERT INTO dbos.workflow_input VALUES ('sched-mornings-2026-11-28T01:30:00+00:00', '{"namedArgs":{},"positionalArgs":["2026-11-28T01:30:00.000Z",{"kind":"remind","name":"mornings"}]}', 1795901826553);
INSERT INTO dbos.workflow_output VALUES ('original:1', 'null', NULL, 1795901722778);
INSERT INTO dbos.workflow_output VALUES ('original:2', 'null', NULL, 1795901722806);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0001.2', 'null', NULL, 1795901723164);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0001-1-1-approval', 'null', NULL, 1795901723424);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0001-1-1-claimant', 'null', NULL, 1795901723470);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0001-1-1-approval.4', 'null', NULL, 1795901724165);
INSERT INTO dbos.workflow_output VALUES ('say:paid-BX-0001.5.lina', 'null', NULL, 1795901724480);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0002.2', 'null', NULL, 1795901725260);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0002-1-1-approval', 'null', NULL, 1795901725579);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0002-1-1-claimant', 'null', NULL, 1795901725604);
INSERT INTO dbos.workflow_output VALUES ('original:3', 'null', NULL, 1795901725822);
INSERT INTO dbos.workflow_output VALUES ('say:paid-BX-0002.5.lina', 'null', NULL, 1795901726110);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0002-1-1-approval.4', 'null', NULL, 1795901726148);
INSERT INTO dbos.workflow_output VALUES ('original:4', 'null', NULL, 1795901727034);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0003.2', 'null', NULL, 1795901727221);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0003-1-1-approval', 'null', NULL, 1795901727442);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0003-1-1-claimant', 'null', NULL, 1795901727454);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0003-1-1-approval.4', 'null', NULL, 1795901728028);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0004.2', 'null', NULL, 1795901729106);
INSERT INTO dbos.workflow_output VALUES ('original:5', 'null', NULL, 1795901729127);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0004-1-1-approval', 'null', NULL, 1795901729435);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0004-1-1-claimant', 'null', NULL, 1795901729445);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0004-1-1-approval.4', 'null', NULL, 1795901729951);
INSERT INTO dbos.workflow_output VALUES ('say:ask-back-BX-0003.5.chenjing', 'null', NULL, 1795901730056);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0005.2', 'null', NULL, 1795901731107);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0005-1-1-approval', 'null', NULL, 1795901731188);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0005-1-1-claimant', 'null', NULL, 1795901731206);
INSERT INTO dbos.workflow_output VALUES ('original:6', 'null', NULL, 1795901731292);
INSERT INTO dbos.workflow_output VALUES ('original:7', 'null', NULL, 1795901732554);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0006.2', 'null', NULL, 1795901732733);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0006-1-1-claimant', 'null', NULL, 1795901732959);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0006-1-1-approval', 'null', NULL, 1795901733014);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0005-1-1-approval.4', 'null', NULL, 1795901733885);
INSERT INTO dbos.workflow_output VALUES ('say:paid-BX-0005.5.lina', 'null', NULL, 1795901733895);
INSERT INTO dbos.workflow_output VALUES ('say:paid-BX-0006.5.lina', 'null', NULL, 1795901734314);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0006-1-1-approval.4', 'null', NULL, 1795901734343);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0004.5', 'null', NULL, 1795901745754);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0004-1-1-claimant.6', 'null', NULL, 1795901746343);
INSERT INTO dbos.workflow_output VALUES ('original:9', 'null', NULL, 1795901748129);
INSERT INTO dbos.workflow_output VALUES ('original:8', 'null', NULL, 1795901748131);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0007.2', 'null', NULL, 1795901748927);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0007-1-1-claimant', 'null', NULL, 1795901749574);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0007-1-1-approval', 'null', NULL, 1795901749695);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0007-1-1-approval.4', 'null', NULL, 1795901750741);
INSERT INTO dbos.workflow_output VALUES ('close:BX-0007.4', 'null', NULL, 1795901750918);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0007.5', 'null', NULL, 1795901752412);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0007-1-1-claimant.6', 'null', NULL, 1795901752852);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0008.2', 'null', NULL, 1795901753840);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0008-1-1-claimant', 'null', NULL, 1795901754065);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0008-1-1-approval', 'null', NULL, 1795901754156);
INSERT INTO dbos.workflow_output VALUES ('original:10', 'null', NULL, 1795901754618);
INSERT INTO dbos.workflow_output VALUES ('say:rejected-BX-0008.4.lina', 'null', NULL, 1795901755090);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0008-1-1-approval.4', 'null', NULL, 1795901755185);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0008-1-1-claimant.4', 'null', NULL, 1795901755190);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0008.4', 'null', NULL, 1795901756003);
INSERT INTO dbos.workflow_output VALUES ('original:11', 'null', NULL, 1795901756548);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0009.2', 'null', NULL, 1795901757264);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0009-1-1-claimant', 'null', NULL, 1795901757956);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0009-1-1-approval', 'null', NULL, 1795901757975);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0010.2', 'null', NULL, 1795901759406);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0010-1-1-claimant', 'null', NULL, 1795901759886);
INSERT INTO dbos.workflow_output VALUES ('original:12', 'null', NULL, 1795901759891);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0010-1-1-approval', 'null', NULL, 1795901760065);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0009-1-1-claimant.4', 'null', NULL, 1795901761571);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0009-1-1-approval.4', 'null', NULL, 1795901761577);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0010-1-1-approval.4', 'null', NULL, 1795901761766);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0010-1-1-claimant.4', 'null', NULL, 1795901761838);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0010.4', 'null', NULL, 1795901762542);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0009.4', 'null', NULL, 1795901762579);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0011.3', 'null', NULL, 1795901764324);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0011.2', 'null', NULL, 1795901764325);
INSERT INTO dbos.workflow_output VALUES ('original:13', 'null', NULL, 1795901764394);
INSERT INTO dbos.workflow_output VALUES ('say:refused-BX-0011.3.zhaopeng', 'null', NULL, 1795901764396);
INSERT INTO dbos.workflow_output VALUES ('original:14', 'null', NULL, 1795901764477);
INSERT INTO dbos.workflow_output VALUES ('original:16', 'null', NULL, 1795901765501);
INSERT INTO dbos.workflow_output VALUES ('original:15', 'null', NULL, 1795901765550);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0012.2', 'null', NULL, 1795901766269);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0012-1-1-claimant', 'null', NULL, 1795901766938);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0012-1-1-approval', 'null', NULL, 1795901767028);
INSERT INTO dbos.workflow_output VALUES ('close:BX-0012.4', 'null', NULL, 1795901767674);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0012-1-1-approval.4', 'null', NULL, 1795901767742);
INSERT INTO dbos.workflow_output VALUES ('say:help-BX-0012.6.chenjing', 'null', NULL, 1795901768123);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0012.5', 'null', NULL, 1795901768381);
INSERT INTO dbos.workflow_output VALUES ('original:18', 'null', NULL, 1795901769600);
INSERT INTO dbos.workflow_output VALUES ('original:17', 'null', NULL, 1795901769619);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0013.2', 'null', NULL, 1795901769766);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0013-1-1-approval', 'null', NULL, 1795901770117);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0013-1-1-claimant', 'null', NULL, 1795901770143);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0012.5#1', 'null', NULL, 1795901770371);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0012.5#2', 'null', NULL, 1795901771476);
INSERT INTO dbos.workflow_output VALUES ('sched-open-2026-11-27T22:30:00+00:00', 'null', NULL, 1795901771617);
INSERT INTO dbos.workflow_output VALUES ('sched-engine-purge-2026-11-27T22:00:00+00:00', 'null', NULL, 1795901771629);
INSERT INTO dbos.workflow_output VALUES ('wallet:open-12.202611272235', 'null', NULL, 1795901771894);
INSERT INTO dbos.workflow_output VALUES ('sched-mornings-2026-11-27T01:30:00+00:00', 'null', NULL, 1795901772651);
INSERT INTO dbos.workflow_output VALUES ('sched-nightly-2026-11-27T18:30:00+00:00', 'null', NULL, 1795901772766);
INSERT INTO dbos.workflow_output VALUES ('sched-tidy-2026-11-27T19:10:00+00:00', 'null', NULL, 1795901773671);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0012.5#3', 'null', NULL, 1795901782590);
INSERT INTO dbos.workflow_output VALUES ('original:19', 'null', NULL, 1795901784187);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0014.2', 'null', NULL, 1795901784585);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0014-1-1-approval', 'null', NULL, 1795901784942);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0014-1-1-claimant', 'null', NULL, 1795901784952);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0015.2', 'null', NULL, 1795901786007);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0015-1-1-claimant', 'null', NULL, 1795901786164);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0015-1-1-approval', 'null', NULL, 1795901786245);
INSERT INTO dbos.workflow_output VALUES ('original:20', 'null', NULL, 1795901786245);
INSERT INTO dbos.workflow_output VALUES ('original:21', 'null', NULL, 1795901787469);
INSERT INTO dbos.workflow_output VALUES ('original:22', 'null', NULL, 1795901787498);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0016.2', 'null', NULL, 1795901788735);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0016-1-1-approval', 'null', NULL, 1795901789240);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0016-1-1-claimant', 'null', NULL, 1795901789288);
INSERT INTO dbos.workflow_output VALUES ('original:23', 'null', NULL, 1795901790730);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0017.2', 'null', NULL, 1795901791138);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0012.5#4', 'null', NULL, 1795901791508);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0017-1-1-claimant', 'null', NULL, 1795901791767);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0017-1-1-approval', 'null', NULL, 1795901791871);
INSERT INTO dbos.workflow_output VALUES ('original:24', 'null', NULL, 1795901792621);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0018.2', 'null', NULL, 1795901793005);
INSERT INTO dbos.workflow_output VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#1', 'null', NULL, 1795901798477);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#2', 'null', NULL, 1795901799467);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0018-1-1-approval', 'null', NULL, 1795901793269);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant', 'null', NULL, 1795901797096);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#1', 'null', NULL, 1795901798462);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#1', 'null', NULL, 1795901798529);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0018-1-1-claimant', 'null', NULL, 1795901793293);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0019-1-1-approval', 'null', NULL, 1795901797110);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0012.5#5', 'null', NULL, 1795901798629);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0014-1-1-approval.4', 'null', NULL, 1795901794633);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0017-1-1-approval.4', 'null', NULL, 1795901794849);
INSERT INTO dbos.workflow_output VALUES ('hear:lina-1', 'null', NULL, 1795901796252);
INSERT INTO dbos.workflow_output VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang', 'null', NULL, 1795901796400);
INSERT INTO dbos.workflow_output VALUES ('card_update:5l7j8fxs-BX-0018-1-1-approval.4', 'null', NULL, 1795901795033);
INSERT INTO dbos.workflow_output VALUES ('original:25', 'null', NULL, 1795901796115);
INSERT INTO dbos.workflow_output VALUES ('say:hear-1', 'null', NULL, 1795901796389);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#2', 'null', NULL, 1795901799416);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0019.2', 'null', NULL, 1795901796405);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#3', 'null', NULL, 1795901800455);
INSERT INTO dbos.workflow_output VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#2', 'null', NULL, 1795901799462);
INSERT INTO dbos.workflow_output VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#3', 'null', NULL, 1795901800396);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#3', 'null', NULL, 1795901800458);
INSERT INTO dbos.workflow_output VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#4', 'null', NULL, 1795901813535);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#4', 'null', NULL, 1795901813548);
INSERT INTO dbos.workflow_output VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#4', 'null', NULL, 1795901813621);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0012.5#6', 'null', NULL, 1795901813742);
INSERT INTO dbos.workflow_output VALUES ('original:26', 'null', NULL, 1795901817573);
INSERT INTO dbos.workflow_output VALUES ('wallet:BX-0020.2', 'null', NULL, 1795901818604);
INSERT INTO dbos.workflow_output VALUES ('hear:zhoumin-3', 'null', NULL, 1795901819240);
INSERT INTO dbos.workflow_output VALUES ('hear:huangting-2', 'null', NULL, 1795901819298);
INSERT INTO dbos.workflow_output VALUES ('hear:huangting-5', 'null', NULL, 1795901819596);
INSERT INTO dbos.workflow_output VALUES ('hear:hejing-4', 'null', NULL, 1795901819597);
INSERT INTO dbos.workflow_output VALUES ('hear:hejing-7', 'null', NULL, 1795901820161);
INSERT INTO dbos.workflow_output VALUES ('hear:huangting-8', 'null', NULL, 1795901820535);
INSERT INTO dbos.workflow_output VALUES ('hear:zhoumin-9', 'null', NULL, 1795901820647);
INSERT INTO dbos.workflow_output VALUES ('hear:hejing-10', 'null', NULL, 1795901820965);
INSERT INTO dbos.workflow_output VALUES ('close:BX-0016.4', 'null', NULL, 1795901824204);
INSERT INTO dbos.workflow_output VALUES ('original:27', 'null', NULL, 1795901825204);
INSERT INTO dbos.workflow_output VALUES ('original:28', 'null', NULL, 1795901825236);
INSERT INTO dbos.workflow_output VALUES ('original:29', 'null', NULL, 1795901826355);
INSERT INTO dbos.workflow_schedules VALUES ('f11c78e7-024f-4aec-b7e2-ec580b1ef190', 'engine-purge', 'tick', NULL, '0 0 */1 * * *', 'ACTIVE', '{"kind":"engine-purge","name":"engine-purge"}', NULL, false, NULL, 'later', 'baoxiao');
INSERT INTO dbos.workflow_schedules VALUES ('f969df2a-6986-47cc-a6ed-9434687f8c41', 'open', 'tick', NULL, '0 */10 * * * *', 'ACTIVE', '{"kind":"sweep","name":"open"}', NULL, false, NULL, 'later', 'baoxiao');
INSERT INTO dbos.workflow_schedules VALUES ('38a45b77-32e5-415b-bf53-f4ad841c45d3', 'nightly', 'tick', NULL, '0 30 18 * * *', 'ACTIVE', '{"kind":"sweep","name":"nightly"}', NULL, false, NULL, 'later', 'baoxiao');
INSERT INTO dbos.workflow_schedules VALUES ('c6e0cd1b-e9c7-4c5b-a932-44847613e907', 'mornings', 'tick', NULL, '0 30 1 * * *', 'ACTIVE', '{"kind":"remind","name":"mornings"}', NULL, false, NULL, 'later', 'baoxiao');
INSERT INTO dbos.workflow_schedules VALUES ('9efbbdfe-bd09-4304-abb8-7fbb6ff92801', 'tidy', 'tick', NULL, '0 10 19 * * *', 'ACTIVE', '{"kind":"purge","name":"tidy"}', NULL, false, NULL, 'later', 'baoxiao');
INSERT INTO dbos.workflow_status VALUES ('original:1', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901721868, 1795901722778, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901722490, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901722778, 'null', NULL, NULL, false, 'baoxiao', '8c5b30ad-af9d-4819-9ebf-dbd10cfd3607');
INSERT INTO dbos.workflow_status VALUES ('original:2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901721868, 1795901722806, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901722490, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901722806, 'null', NULL, NULL, false, 'baoxiao', '56ff563a-670f-4ece-b061-47979b08c322');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0001.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901721868, 1795901723164, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901722334, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901723164, 'null', NULL, NULL, false, 'baoxiao', 'd9bf2346-9456-423e-9133-d4e718cbea75');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0001-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901722878, 1795901723424, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901723132, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901723424, 'null', NULL, NULL, false, 'baoxiao', 'fcd5d6be-aa61-40fa-9e44-2644d6314c39');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0001-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901722878, 1795901723470, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901723132, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901723470, 'null', NULL, NULL, false, 'baoxiao', 'f92f4b35-6336-4ad0-b8cc-86f0736a3720');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0001-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901723688, 1795901724165, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901723901, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901724165, 'null', NULL, NULL, false, 'baoxiao', 'c3853880-0545-4aaf-b6cf-3143a9cc544a');
INSERT INTO dbos.workflow_status VALUES ('close:BX-0001.5', 'DELAYED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901724267, 1795901724267, NULL, NULL, NULL, NULL, 0, 'effects', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795988124280, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '0ed33708-59e9-4244-9cac-444ae00a81ab');
INSERT INTO dbos.workflow_status VALUES ('say:paid-BX-0001.5.lina', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901724267, 1795901724480, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901724387, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901724480, 'null', NULL, NULL, false, 'baoxiao', 'ac5556cc-4c3d-474f-9aec-7f6750f0f108');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0002.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901724604, 1795901725260, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901724756, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901725260, 'null', NULL, NULL, false, 'baoxiao', '348dfb95-95fd-4d91-bdad-b029faa576a8');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0002-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901725110, 1795901725579, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901725380, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901725579, 'null', NULL, NULL, false, 'baoxiao', 'de244424-005f-40e7-8122-fa25369c02ca');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0002-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901725110, 1795901725604, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901725380, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901725604, 'null', NULL, NULL, false, 'baoxiao', 'eb2f6868-9883-4a43-add9-b0e7a80543ae');
INSERT INTO dbos.workflow_status VALUES ('original:3', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901724604, 1795901725822, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901725755, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901725822, 'null', NULL, NULL, false, 'baoxiao', 'fcb69cb8-d601-4f45-9037-d0ae62175643');
INSERT INTO dbos.workflow_status VALUES ('close:BX-0002.5', 'DELAYED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901725834, 1795901725834, NULL, NULL, NULL, NULL, 0, 'effects', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795988125836, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '54b4f739-380b-4119-99a5-228575fc2988');
INSERT INTO dbos.workflow_status VALUES ('say:paid-BX-0002.5.lina', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901725834, 1795901726110, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901725945, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901726110, 'null', NULL, NULL, false, 'baoxiao', 'de220e5a-5bf0-4e3b-b8db-e0f96547255c');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0002-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901725782, 1795901726148, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901725945, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901726148, 'null', NULL, NULL, false, 'baoxiao', 'a0bab204-2cfb-4537-bcf5-10277e0bcd68');
INSERT INTO dbos.workflow_status VALUES ('original:4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901726320, 1795901727034, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901726793, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901727034, 'null', NULL, NULL, false, 'baoxiao', '605b7ebe-8b1c-4e51-8274-5afd4c92e098');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0003.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901726320, 1795901727221, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901726467, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901727221, 'null', NULL, NULL, false, 'baoxiao', '1ba31886-0585-4559-ab51-696e0f57282b');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0003-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901727091, 1795901727442, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901727286, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901727442, 'null', NULL, NULL, false, 'baoxiao', 'c34ca425-9e05-45b8-a179-0359d3644bd8');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0003-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901727091, 1795901727454, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901727286, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901727454, 'null', NULL, NULL, false, 'baoxiao', '9ef521e5-bd69-4796-aacc-85c797e72215');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0003-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901727640, 1795901728028, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901727893, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901728028, 'null', NULL, NULL, false, 'baoxiao', '1db074f6-3570-47d2-8074-d0fb8c52f12f');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0004.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901728175, 1795901729106, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901728405, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901729106, 'null', NULL, NULL, false, 'baoxiao', 'ec22eed5-5669-4018-847c-9aa7f328c5ff');
INSERT INTO dbos.workflow_status VALUES ('original:5', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901728175, 1795901729127, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901729029, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901729127, 'null', NULL, NULL, false, 'baoxiao', '607676cf-78f4-435d-8b85-50f1955640af');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0004-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901728847, 1795901729435, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901729071, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901729435, 'null', NULL, NULL, false, 'baoxiao', '428b878b-40b7-4b71-8f48-642826b63f87');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0004-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901728847, 1795901729445, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901729071, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901729445, 'null', NULL, NULL, false, 'baoxiao', 'cffcce55-21da-4a29-b0bd-e1b4cf6cd2c8');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0004-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901729552, 1795901729951, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901729659, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901729951, 'null', NULL, NULL, false, 'baoxiao', '6f9b8e46-91d3-44e9-a88d-42ee31ed2e5e');
INSERT INTO dbos.workflow_status VALUES ('say:ask-back-BX-0003.5.chenjing', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901729853, 1795901730056, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901729945, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901730056, 'null', NULL, NULL, false, 'baoxiao', '4bcc49a4-10ac-46fd-8e88-9c9e94b3b236');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0005.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901730364, 1795901731107, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901730469, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901731107, 'null', NULL, NULL, false, 'baoxiao', '13561d4e-39c6-4517-8c2f-b685e11a1d53');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0005-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901731000, 1795901731188, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901731098, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901731188, 'null', NULL, NULL, false, 'baoxiao', '4dc4ed04-0b40-4bcb-8487-509f13550b36');
INSERT INTO dbos.workflow_status VALUES ('original:7', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901731527, 1795901732554, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901732267, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901732554, 'null', NULL, NULL, false, 'baoxiao', 'e8dd416f-f201-47ca-aa31-15de491f001e');
INSERT INTO dbos.workflow_status VALUES ('close:BX-0006.5', 'DELAYED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901733994, 1795901733994, NULL, NULL, NULL, NULL, 0, 'effects', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795988133999, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'ac5f0a75-5651-4ef3-a2bd-8d9a7ef00ee1');
INSERT INTO dbos.workflow_status VALUES ('say:paid-BX-0006.5.lina', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901733994, 1795901734314, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901734098, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901734314, 'null', NULL, NULL, false, 'baoxiao', '75130da4-86ff-4e4f-aecb-265ed6ee1cfe');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0005-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901731000, 1795901731206, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901731098, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901731206, 'null', NULL, NULL, false, 'baoxiao', '307e1792-4fe3-4d24-86da-98ff6ea42787');
INSERT INTO dbos.workflow_status VALUES ('original:6', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901730364, 1795901731292, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901731223, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901731292, 'null', NULL, NULL, false, 'baoxiao', 'f6891db1-01aa-4c73-9089-0503b1f0ce11');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0006.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901731527, 1795901732733, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901731758, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901732733, 'null', NULL, NULL, false, 'baoxiao', 'b75bb221-2677-4592-8a53-62de199424bc');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0006-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901732384, 1795901732959, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901732683, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901732959, 'null', NULL, NULL, false, 'baoxiao', 'ea9ed897-b890-4c22-92c5-38f2fad16791');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0006-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901732384, 1795901733014, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901732683, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901733014, 'null', NULL, NULL, false, 'baoxiao', 'aeb81a04-c389-46f3-afc8-811f57f9d923');
INSERT INTO dbos.workflow_status VALUES ('original:29', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901825162, 1795901826355, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901826035, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901826355, 'null', NULL, NULL, false, 'baoxiao', 'ccf5c90e-4b0a-4507-8f33-3008b00edb61');
INSERT INTO dbos.workflow_status VALUES ('sched-engine-purge-2026-11-28T21:00:00+00:00', 'ENQUEUED', 'tick', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901826498, 1795901826498, NULL, NULL, NULL, NULL, 0, 'later', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '71b06c32-b4cc-47b0-a9e7-b62f73eea1b4');
INSERT INTO dbos.workflow_status VALUES ('sched-tidy-2026-11-28T19:10:00+00:00', 'ENQUEUED', 'tick', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901826569, 1795901826569, NULL, NULL, NULL, NULL, 0, 'later', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'b50c3c32-3fcc-4760-9b11-a756bc00b58b');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#5', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901813536, 1795901835725, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901835725, NULL, 0, NULL, NULL, 'a0997770-d38f-4215-9327-af72f156269e', NULL, 'portable_json', 1795819029530, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '333a2096-c2ca-4a00-866e-782551d94c54');
INSERT INTO dbos.workflow_status VALUES ('orphan:12.2', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901772711, 1795901836382, '1', NULL, NULL, NULL, 1, 'effects', NULL, NULL, NULL, 1795901836382, NULL, 0, NULL, NULL, 'e17838eb-1e12-45de-8f36-a59ea7a7fbfb', NULL, 'portable_json', 1795819812721, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '0606de69-2fdd-4ff1-8507-5e686ee4a408');
INSERT INTO dbos.workflow_status VALUES ('original:30', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901825162, 1795901836593, '1', NULL, NULL, NULL, 2, 'later', NULL, NULL, NULL, 1795901836593, NULL, 0, NULL, NULL, '4a0efde7-f125-4ca2-82c1-d3a9b3a63dfa', NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '3a568da3-f1a9-4c88-b1f4-0c3d64b0f000');
INSERT INTO dbos.workflow_status VALUES ('close:BX-0005.5', 'DELAYED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901733557, 1795901733557, NULL, NULL, NULL, NULL, 0, 'effects', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795988133609, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '8c835eea-d3e6-40d9-b169-95a2e0b1f510');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0005-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901733252, 1795901733885, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901733471, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901733885, 'null', NULL, NULL, false, 'baoxiao', 'f7cfc2da-99e4-4eb8-9a35-d0b4673added');
INSERT INTO dbos.workflow_status VALUES ('say:paid-BX-0005.5.lina', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901733557, 1795901733895, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901733709, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901733895, 'null', NULL, NULL, false, 'baoxiao', '8094d94b-2351-4426-a22c-99d6b9e1fda4');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0006-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901733896, 1795901734343, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901734098, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901734343, 'null', NULL, NULL, false, 'baoxiao', 'c9948740-f2ff-4f6e-b09f-a7ed6de94c96');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0004.5', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901744728, 1795901745754, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901744918, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901745754, 'null', NULL, NULL, false, 'baoxiao', '96920d52-243d-4e3d-9a41-a53419423ecb');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0004-1-1-claimant.6', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901745644, 1795901746343, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901745911, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901746343, 'null', NULL, NULL, false, 'baoxiao', 'bd884281-9e51-4af7-9c9b-621ace25d083');
INSERT INTO dbos.workflow_status VALUES ('original:9', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901747017, 1795901748129, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901747848, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901748129, 'null', NULL, NULL, false, 'baoxiao', '2a05e929-b206-4335-a1f2-49cc6f7d86ed');
INSERT INTO dbos.workflow_status VALUES ('original:8', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901747017, 1795901748131, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901747848, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901748131, 'null', NULL, NULL, false, 'baoxiao', 'b5c01124-2ed9-4213-88db-bbdf24c18b72');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0007.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901747017, 1795901748927, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901747702, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901748927, 'null', NULL, NULL, false, 'baoxiao', 'fd041208-269c-44ff-9911-17635844af8e');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0007-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901748439, 1795901749574, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901748945, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901749574, 'null', NULL, NULL, false, 'baoxiao', 'aedb0e4e-ceb0-408c-b15b-22034621dce8');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0007-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901748439, 1795901749695, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901748945, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901749695, 'null', NULL, NULL, false, 'baoxiao', '72662c0e-04a1-40cc-9728-ba2a87866318');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0007-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901750019, 1795901750741, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901750214, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901750741, 'null', NULL, NULL, false, 'baoxiao', '756c07be-4f4f-4521-92f3-9b3f58ce41c3');
INSERT INTO dbos.workflow_status VALUES ('close:BX-0007.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901750019, 1795901750918, '1', NULL, NULL, NULL, 1, 'effects', NULL, NULL, NULL, 1795901750593, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901750918, 'null', NULL, NULL, false, 'baoxiao', 'dc330f75-f8fd-4e47-93b7-4f56ec0f11d6');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0007.5', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901750740, 1795901752412, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901750903, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901752412, 'null', NULL, NULL, false, 'baoxiao', 'a1b6f199-a6ff-4177-aa0f-567afe89606b');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0007-1-1-claimant.6', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901752073, 1795901752852, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901752480, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901752852, 'null', NULL, NULL, false, 'baoxiao', 'cd113169-a56b-4a2c-95cf-a083e8bffa13');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0008.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901753020, 1795901753840, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901753375, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901753840, 'null', NULL, NULL, false, 'baoxiao', '340ed2b6-0e11-4924-88c2-64b74c3b10d2');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0008-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901753586, 1795901754065, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901753959, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901754065, 'null', NULL, NULL, false, 'baoxiao', '49b8c3e0-3b5d-45b6-bbdd-5873cf7102ba');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0008-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901753586, 1795901754156, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901753959, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901754156, 'null', NULL, NULL, false, 'baoxiao', '8e468403-a5aa-436e-a358-fa7ca60c569c');
INSERT INTO dbos.workflow_status VALUES ('original:10', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901753020, 1795901754618, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901754323, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901754618, 'null', NULL, NULL, false, 'baoxiao', 'd8898bbf-c16e-4baa-92a6-35e5a5d55e48');
INSERT INTO dbos.workflow_status VALUES ('say:rejected-BX-0008.4.lina', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901754257, 1795901755090, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901754554, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901755090, 'null', NULL, NULL, false, 'baoxiao', 'fc0303d2-1e27-4a08-a49e-e10095f066d6');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0008-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901754257, 1795901755185, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901754554, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901755185, 'null', NULL, NULL, false, 'baoxiao', '80cf3f8e-0afc-4aa2-9948-a43ef12d4608');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0008-1-1-claimant.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901754257, 1795901755190, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901754554, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901755190, 'null', NULL, NULL, false, 'baoxiao', 'd06b837f-8169-460b-a15c-f18d779793ed');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0008.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901754257, 1795901756003, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901754491, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901756003, 'null', NULL, NULL, false, 'baoxiao', 'f0d783f5-5d3b-47de-b227-fba66309e5d3');
INSERT INTO dbos.workflow_status VALUES ('original:11', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901756324, 1795901756548, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901756494, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901756548, 'null', NULL, NULL, false, 'baoxiao', '85d33c4f-02da-4617-b833-3bcf510e44d6');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0009.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901756324, 1795901757264, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901756489, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901757264, 'null', NULL, NULL, false, 'baoxiao', '67373137-838e-41fd-a140-1c51fa39a72b');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0009-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901757010, 1795901757956, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901757418, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901757956, 'null', NULL, NULL, false, 'baoxiao', 'c8df4a5f-149c-4cd2-85f0-1ba014a4add9');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0009-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901757010, 1795901757975, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901757418, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901757975, 'null', NULL, NULL, false, 'baoxiao', '52ea8d25-31c0-4cac-a587-c91a67bdc3fd');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0010.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901758381, 1795901759406, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901758691, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901759406, 'null', NULL, NULL, false, 'baoxiao', 'ee13c369-557a-4299-986a-969cd3250bfd');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0010-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901759274, 1795901759886, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901759475, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901759886, 'null', NULL, NULL, false, 'baoxiao', 'c906c7a3-96c5-4639-a2a3-6a9e672849bd');
INSERT INTO dbos.workflow_status VALUES ('original:12', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901758381, 1795901759891, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901759641, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901759891, 'null', NULL, NULL, false, 'baoxiao', 'f5f3dc89-8ebb-4c70-bf54-2d45af9c21be');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0010-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901759274, 1795901760065, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901759475, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901760065, 'null', NULL, NULL, false, 'baoxiao', '1d3ab03b-19f6-4b04-9e2b-5066dde4897e');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0012-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901766055, 1795901766938, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901766321, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901766938, 'null', NULL, NULL, false, 'baoxiao', '1552b085-aa70-4125-ad63-57df773d4630');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0012.5', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901767616, 1795901768381, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901767829, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901768381, 'null', NULL, NULL, false, 'baoxiao', '42d73b8c-8f20-46ff-9e36-3ba0b36ac0c8');
INSERT INTO dbos.workflow_status VALUES ('original:26', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901816446, 1795901817573, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901817078, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901817573, 'null', NULL, NULL, false, 'baoxiao', '33cc9f10-8866-454c-b6d9-bd059b9093f6');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0009-1-1-claimant.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901760387, 1795901761571, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901760638, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901761571, 'null', NULL, NULL, false, 'baoxiao', '88d570a1-128f-4b51-befa-cbbc01f51149');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0009-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901760387, 1795901761577, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901760638, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901761577, 'null', NULL, NULL, false, 'baoxiao', '5e8f9d6a-f170-44e8-82de-785851631de8');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0009.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901760387, 1795901762579, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901760575, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901762579, 'null', NULL, NULL, false, 'baoxiao', '6101e2e8-2b8c-470b-b67e-00473816d3c7');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0020.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901816446, 1795901818604, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901816740, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901818604, 'null', NULL, NULL, false, 'baoxiao', '92018d34-f659-4715-bc53-cba212b215ef');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0011.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901762854, 1795901764325, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901763125, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901764325, 'null', NULL, NULL, false, 'baoxiao', '20586b83-8fec-4b4a-87dd-aee156fd10df');
INSERT INTO dbos.workflow_status VALUES ('original:13', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901762854, 1795901764394, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901764019, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901764394, 'null', NULL, NULL, false, 'baoxiao', 'f3de6440-d3e8-4658-9d68-ae2e1d826d09');
INSERT INTO dbos.workflow_status VALUES ('say:refused-BX-0011.3.zhaopeng', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901763674, 1795901764396, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901764118, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901764396, 'null', NULL, NULL, false, 'baoxiao', '58439dae-99c6-4d3e-b3ce-1693f75255e2');
INSERT INTO dbos.workflow_status VALUES ('original:14', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901762854, 1795901764477, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901764019, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901764477, 'null', NULL, NULL, false, 'baoxiao', '3ccb9da8-e4e6-4f72-89bb-277beeda6d22');
INSERT INTO dbos.workflow_status VALUES ('hear:huangting-2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901818938, 1795901819298, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901819130, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901819298, 'null', NULL, NULL, false, 'baoxiao', 'ab8bf0f9-ba6a-476e-aac6-ca28814f034b');
INSERT INTO dbos.workflow_status VALUES ('say:help-BX-0012.6.chenjing', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901767967, 1795901768123, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901768057, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901768123, 'null', NULL, NULL, false, 'baoxiao', '7204d63f-247d-453a-a2b9-50eb0e36ca94');
INSERT INTO dbos.workflow_status VALUES ('original:18', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901768724, 1795901769600, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901769468, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901769600, 'null', NULL, NULL, false, 'baoxiao', '075030d0-e5c1-4f6d-8cf3-2fe8118f4d72');
INSERT INTO dbos.workflow_status VALUES ('original:17', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901768724, 1795901769619, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901769468, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901769619, 'null', NULL, NULL, false, 'baoxiao', '14e5884a-311f-4374-9893-fadde1c4f7dc');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0013.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901768724, 1795901769766, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901768986, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901769766, 'null', NULL, NULL, false, 'baoxiao', '22708c87-12d8-497a-af72-2a0e069dc03e');
INSERT INTO dbos.workflow_status VALUES ('hear:hejing-7', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819171, 1795901820161, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901819336, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901820161, 'null', NULL, NULL, false, 'baoxiao', '1a3ce61a-556e-4537-9d74-620f0dcc1835');
INSERT INTO dbos.workflow_status VALUES ('hear:huangting-8', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819171, 1795901820535, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901819336, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901820535, 'null', NULL, NULL, false, 'baoxiao', '584ac0b4-c9cf-48c5-af36-bbceff1593bd');
INSERT INTO dbos.workflow_status VALUES ('hear:zhoumin-9', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819171, 1795901820647, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901819336, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901820647, 'null', NULL, NULL, false, 'baoxiao', '559a3dd8-7597-4a80-a869-45ec3a479441');
INSERT INTO dbos.workflow_status VALUES ('sched-engine-purge-2026-11-27T22:00:00+00:00', 'SUCCESS', 'tick', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901770752, 1795901771629, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901771528, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901771629, 'null', NULL, NULL, false, 'baoxiao', '624ab3a8-4d23-43f2-a8e3-b74afcc9d99e');
INSERT INTO dbos.workflow_status VALUES ('say:hear-10', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901820677, 1795901820677, NULL, NULL, NULL, NULL, 0, 'urgent', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'a3214bd5-d6f8-412b-8c85-a5ccc75a9528');
INSERT INTO dbos.workflow_status VALUES ('wallet:open-12.202611272235', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901771585, 1795901771894, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901771695, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901771894, 'null', NULL, NULL, false, 'baoxiao', '7dc05195-b3b4-41b8-87ee-d11ec87a65f8');
INSERT INTO dbos.workflow_status VALUES ('hear:hejing-10', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819326, 1795901820965, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901820275, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901820965, 'null', NULL, NULL, false, 'baoxiao', '69c94d7c-b191-426c-816b-ed6115ad3f33');
INSERT INTO dbos.workflow_status VALUES ('sched-tidy-2026-11-27T19:10:00+00:00', 'SUCCESS', 'tick', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901770801, 1795901773671, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901773599, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901773671, 'null', NULL, NULL, false, 'baoxiao', 'c3f27764-87c7-4b71-904a-b38a0f03dbf4');
INSERT INTO dbos.workflow_status VALUES ('original:27', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901823829, 1795901825204, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901824810, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901825204, 'null', NULL, NULL, false, 'baoxiao', 'f31c28a6-c3e1-4f83-92de-cd7876c63e69');
INSERT INTO dbos.workflow_status VALUES ('original:28', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901823829, 1795901825236, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901824810, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901825236, 'null', NULL, NULL, false, 'baoxiao', 'e88564f3-1215-4e4d-bd9f-a1143f0b34ec');
INSERT INTO dbos.workflow_status VALUES ('sched-nightly-2026-11-28T18:30:00+00:00', 'ENQUEUED', 'tick', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901826533, 1795901826533, NULL, NULL, NULL, NULL, 0, 'later', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'dcaf70cc-d9e8-49c1-9699-ab8944012fae');
INSERT INTO dbos.workflow_status VALUES ('say:hear-7', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819778, 1795901835705, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '41d41bfe-d36e-495f-9944-759bdd0948a3');
INSERT INTO dbos.workflow_status VALUES ('offer:hear-2', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819215, 1795901835725, '1', NULL, NULL, NULL, 2, 'urgent', NULL, NULL, NULL, 1795901835725, NULL, 0, NULL, NULL, 'a0997770-d38f-4215-9327-af72f156269e', NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '01ce391d-0d71-4871-89db-70a1783a7290');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0021.2', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901823829, 1795901835799, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '9375e824-6ea2-48b7-94d7-2c89ca46fd7d');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0020-1-1-claimant', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901818003, 1795901835725, '1', NULL, NULL, NULL, 2, 'urgent', NULL, NULL, NULL, 1795901835725, NULL, 0, NULL, NULL, 'a0997770-d38f-4215-9327-af72f156269e', NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '962940a3-92ea-43ae-89b3-4e9a74256b2c');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0010-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901760562, 1795901761766, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901760972, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901761766, 'null', NULL, NULL, false, 'baoxiao', 'ec2c2ab7-eb72-4500-b036-f0295e98d7a6');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0010-1-1-claimant.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901760562, 1795901761838, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901760972, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901761838, 'null', NULL, NULL, false, 'baoxiao', 'ba8e0e4e-e7c2-4079-8582-7b53b6e3c9d1');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0010.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901760562, 1795901762542, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901760910, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901762542, 'null', NULL, NULL, false, 'baoxiao', '88d725e8-80a2-4fe6-80f1-214d351fbf2f');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0011.3', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901763674, 1795901764324, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901764133, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901764324, 'null', NULL, NULL, false, 'baoxiao', '0129466b-385e-4087-bf31-81767efd7587');
INSERT INTO dbos.workflow_status VALUES ('original:16', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901764960, 1795901765501, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901765211, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901765501, 'null', NULL, NULL, false, 'baoxiao', 'f85ebfa3-193a-4fe3-9e21-71756c32d1ff');
INSERT INTO dbos.workflow_status VALUES ('original:15', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901764960, 1795901765550, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901765211, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901765550, 'null', NULL, NULL, false, 'baoxiao', 'ec9670cf-5dc2-409a-aa93-225ef2ce5c84');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0012.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901764960, 1795901766269, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901765239, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901766269, 'null', NULL, NULL, false, 'baoxiao', 'd9e9f967-88b5-4157-ab35-d590918c5925');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0012-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901766055, 1795901767028, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901766321, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901767028, 'null', NULL, NULL, false, 'baoxiao', '32086482-0b6d-4fdb-ba6e-8d8505e6b7a2');
INSERT INTO dbos.workflow_status VALUES ('close:BX-0012.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901767239, 1795901767674, '1', NULL, NULL, NULL, 1, 'effects', NULL, NULL, NULL, 1795901767397, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901767674, 'null', NULL, NULL, false, 'baoxiao', '2add8b58-e357-486c-8183-50bf55c3c376');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0012-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901767239, 1795901767742, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901767472, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901767742, 'null', NULL, NULL, false, 'baoxiao', 'a7ef41c4-4f4f-44a2-bdde-e79bbda0f82f');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0013-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901769500, 1795901770117, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901769850, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901770117, 'null', NULL, NULL, false, 'baoxiao', 'd5d805cf-f01c-4497-985e-cff5c6a9a18b');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0013-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901769500, 1795901770143, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901769850, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901770143, 'null', NULL, NULL, false, 'baoxiao', '9fed13df-4447-4de5-ba08-b1aa22049300');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0012.5#1', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901768374, 1795901770371, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901770218, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795642569371, false, false, 1795901770371, 'null', NULL, NULL, false, 'baoxiao', '415b413d-5296-4543-823b-b5cc395207ce');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0012.5#2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901770343, 1795901771476, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901771130, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795642572340, false, false, 1795901771476, 'null', NULL, NULL, false, 'baoxiao', 'd3a9717b-0e1e-4d4d-9878-cc21aea26fb2');
INSERT INTO dbos.workflow_status VALUES ('sched-open-2026-11-27T22:30:00+00:00', 'SUCCESS', 'tick', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901770755, 1795901771617, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901771528, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901771617, 'null', NULL, NULL, false, 'baoxiao', '1784f7ef-3217-483b-b2d4-ec53b5a7e02b');
INSERT INTO dbos.workflow_status VALUES ('sched-mornings-2026-11-27T01:30:00+00:00', 'SUCCESS', 'tick', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901770791, 1795901772651, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901772547, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901772651, 'null', NULL, NULL, false, 'baoxiao', 'd1a52fe6-3b9f-4879-b921-74ceab212f5a');
INSERT INTO dbos.workflow_status VALUES ('sched-nightly-2026-11-27T18:30:00+00:00', 'SUCCESS', 'tick', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901770768, 1795901772766, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901772547, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901772766, 'null', NULL, NULL, false, 'baoxiao', 'df8ba561-61c2-4331-aa26-e9f7eeab0940');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0012.5#3', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901771468, 1795901782590, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901781134, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818915466, false, false, 1795901782590, 'null', NULL, NULL, false, 'baoxiao', '1e9c71b6-c12d-4502-9d2c-ffd1cda78fac');
INSERT INTO dbos.workflow_status VALUES ('original:19', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901783271, 1795901784187, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901784049, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901784187, 'null', NULL, NULL, false, 'baoxiao', '218f2bf5-1ef3-4be8-a9cc-6be5b654ae72');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0014.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901783271, 1795901784585, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901783603, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901784585, 'null', NULL, NULL, false, 'baoxiao', '46adae20-4634-47a2-864c-53631207922f');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0014-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901784219, 1795901784942, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901784561, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901784942, 'null', NULL, NULL, false, 'baoxiao', '85f2b9ef-9e0a-4ba2-af37-57c01d2ff09b');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0014-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901784219, 1795901784952, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901784561, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901784952, 'null', NULL, NULL, false, 'baoxiao', '8ac4a89e-e021-4d69-9c30-25d61fe9db7a');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0015.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901785312, 1795901786007, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901785691, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901786007, 'null', NULL, NULL, false, 'baoxiao', '69cb79c2-e5be-47e4-9e9b-3cf0f5dd6331');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0015-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901785934, 1795901786164, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901786002, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901786164, 'null', NULL, NULL, false, 'baoxiao', '762edc96-da99-45df-9423-010119c9624b');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0015-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901785934, 1795901786245, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901786002, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901786245, 'null', NULL, NULL, false, 'baoxiao', '795fcf40-08aa-4d07-ac94-1842849607c2');
INSERT INTO dbos.workflow_status VALUES ('original:20', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901785312, 1795901786245, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901786157, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901786245, 'null', NULL, NULL, false, 'baoxiao', 'f91834cf-489b-478c-9aed-512d3ba97c55');
INSERT INTO dbos.workflow_status VALUES ('original:21', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901786728, 1795901787469, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901787195, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901787469, 'null', NULL, NULL, false, 'baoxiao', 'e54b67f9-e471-4f86-8c80-74daa9ad40ba');
INSERT INTO dbos.workflow_status VALUES ('original:23', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901789698, 1795901790730, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901790504, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901790730, 'null', NULL, NULL, false, 'baoxiao', '021669a1-5991-4b6d-a43a-0876949ba6a3');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0017.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901789698, 1795901791138, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901790158, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901791138, 'null', NULL, NULL, false, 'baoxiao', 'd83db33a-30af-4c62-9b73-529c3ff4786b');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0012.5#4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901782574, 1795901791508, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901791189, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818930569, false, false, 1795901791508, 'null', NULL, NULL, false, 'baoxiao', 'aa1a06cb-26ca-46e3-91a8-cde24abf729d');
INSERT INTO dbos.workflow_status VALUES ('original:24', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901792319, 1795901792621, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901792580, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901792621, 'null', NULL, NULL, false, 'baoxiao', '15b9101e-bad8-4ec9-9f48-6de50eddfc9a');
INSERT INTO dbos.workflow_status VALUES ('close:BX-0014.4', 'DELAYED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901793776, 1795901793776, NULL, NULL, NULL, NULL, 0, 'effects', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795905333857, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'cc76eb07-ef24-4663-ae61-4551864b282a');
INSERT INTO dbos.workflow_status VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901800389, 1795901813535, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901811866, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795819008384, false, false, 1795901813535, 'null', NULL, NULL, false, 'baoxiao', '05e5f302-3e7c-412d-b252-7812db75860f');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0012.5#6', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901798598, 1795901813742, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901811931, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795819010586, false, false, 1795901813742, 'null', NULL, NULL, false, 'baoxiao', 'cc920dba-6b2d-496d-b93f-99e8ff00a3ad');
INSERT INTO dbos.workflow_status VALUES ('original:22', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901786728, 1795901787498, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901787195, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901787498, 'null', NULL, NULL, false, 'baoxiao', 'f4140e70-45c0-4c11-ace0-312d4eef8323');
INSERT INTO dbos.workflow_status VALUES ('sched-open-2026-11-28T21:30:00+00:00', 'ENQUEUED', 'tick', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901826511, 1795901826511, NULL, NULL, NULL, NULL, 0, 'later', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'e943bd03-73ff-4e9b-8ff5-39bb57e67f43');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0016.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901786728, 1795901788735, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901787274, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901788735, 'null', NULL, NULL, false, 'baoxiao', '964b9a4b-f7c0-45ed-9e89-b9b33032d594');
INSERT INTO dbos.workflow_status VALUES ('sched-mornings-2026-11-28T01:30:00+00:00', 'ENQUEUED', 'tick', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901826553, 1795901826553, NULL, NULL, NULL, NULL, 0, 'later', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'aeabf3ec-98db-41cc-89d4-92e336990e79');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0016-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901788133, 1795901789240, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901788887, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901789240, 'null', NULL, NULL, false, 'baoxiao', '6aacc099-0a22-446f-b165-e56b654cb85d');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0016-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901788133, 1795901789288, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901788887, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901789288, 'null', NULL, NULL, false, 'baoxiao', 'b0dfbfd1-c2a3-4512-8941-82f6975cf017');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0020-1-1-approval', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901818003, 1795901835725, '1', NULL, NULL, NULL, 2, 'urgent', NULL, NULL, NULL, 1795901835725, NULL, 0, NULL, NULL, 'a0997770-d38f-4215-9327-af72f156269e', NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '224649a5-13dd-4790-80e7-6549612b238e');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0017-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901790791, 1795901791767, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901791190, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901791767, 'null', NULL, NULL, false, 'baoxiao', '21e7d3cb-6336-467b-a45e-b111afbad244');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0017-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901790791, 1795901791871, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901791190, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901791871, 'null', NULL, NULL, false, 'baoxiao', '68025d59-0e59-4322-ad07-f993fc1f4ae8');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0018.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901792319, 1795901793005, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901792459, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901793005, 'null', NULL, NULL, false, 'baoxiao', '0bee174b-ebae-45dd-8901-c844fff1d1c2');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0018-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901792731, 1795901793269, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901792998, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901793269, 'null', NULL, NULL, false, 'baoxiao', 'ac735e52-b0fa-4253-9117-a6b2c3b42560');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0018-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901792731, 1795901793293, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901792998, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901793293, 'null', NULL, NULL, false, 'baoxiao', '2a88c524-195a-49af-b935-0c7777ba3957');
INSERT INTO dbos.workflow_status VALUES ('hear:lina-1', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901795414, 1795901796252, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901795614, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901796252, 'null', NULL, NULL, false, 'baoxiao', 'c611c83f-2ceb-4817-8ad3-d401fd4ea035');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901796217, 1795901797096, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901796529, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901797096, 'null', NULL, NULL, false, 'baoxiao', '8c0d462f-edf4-43c9-b2cd-49a03dc07869');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-approval', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901796217, 1795901797110, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901796529, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901797110, 'null', NULL, NULL, false, 'baoxiao', '72c5c61d-6e09-41c2-8783-54f6c98e88eb');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0012.5#5', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901791498, 1795901798629, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901798182, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818947497, false, false, 1795901798629, 'null', NULL, NULL, false, 'baoxiao', 'c3121445-de7d-4069-87b4-43ab5ddea8de');
INSERT INTO dbos.workflow_status VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#3', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901799437, 1795901800396, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901800155, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818984417, false, false, 1795901800396, 'null', NULL, NULL, false, 'baoxiao', '153cf1cb-07f1-495e-8a0e-38724acd5839');
INSERT INTO dbos.workflow_status VALUES ('close:BX-0017.4', 'DELAYED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901794403, 1795901794403, NULL, NULL, NULL, NULL, 0, 'effects', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795905334534, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '96c56649-ec27-4cb4-92fc-e4020316f3be');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0014-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901793776, 1795901794633, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901793994, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901794633, 'null', NULL, NULL, false, 'baoxiao', '9ea53931-fec4-470f-8dbe-e70139c34bd5');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901800437, 1795901813621, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901811866, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795819008436, false, false, 1795901813621, 'null', NULL, NULL, false, 'baoxiao', '204d5ded-82c5-4365-adea-79b37abaa9df');
INSERT INTO dbos.workflow_status VALUES ('close:BX-0018.4', 'DELAYED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901794649, 1795901794649, NULL, NULL, NULL, NULL, 0, 'effects', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795905334757, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '5d9d25db-725c-419f-86b0-70cee1613da6');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0017-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901794403, 1795901794849, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901794694, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901794849, 'null', NULL, NULL, false, 'baoxiao', '9f455e76-f8d4-48f6-a690-143b4027322b');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0018-1-1-approval.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901794649, 1795901795033, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901794872, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901795033, 'null', NULL, NULL, false, 'baoxiao', '44ca33f6-b883-4188-bdda-66a9c7bc190b');
INSERT INTO dbos.workflow_status VALUES ('original:25', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901795076, 1795901796115, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901795699, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901796115, 'null', NULL, NULL, false, 'baoxiao', 'fe7fa242-3cda-47c0-8a9e-3b464dd106e0');
INSERT INTO dbos.workflow_status VALUES ('hear:zhoumin-3', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819090, 1795901819240, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901819130, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901819240, 'null', NULL, NULL, false, 'baoxiao', '84dda9e2-ec20-4138-9b53-c19c5f9cc4d0');
INSERT INTO dbos.workflow_status VALUES ('say:hear-1', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901795908, 1795901796389, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901796209, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901796389, 'null', NULL, NULL, false, 'baoxiao', '5241605f-3938-4d0c-8f35-5e7d06e9c332');
INSERT INTO dbos.workflow_status VALUES ('hear:huangting-5', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819090, 1795901819596, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901819130, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901819596, 'null', NULL, NULL, false, 'baoxiao', '152b4efe-c409-4a8b-b2db-bd5879f9caf5');
INSERT INTO dbos.workflow_status VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901795908, 1795901796400, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901796209, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901796400, 'null', NULL, NULL, false, 'baoxiao', 'bc062b94-f705-4e07-abea-1a43dd1705b2');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0019.2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901795076, 1795901796405, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901795243, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901796405, 'null', NULL, NULL, false, 'baoxiao', 'f2909175-f6f7-4eb4-8fb6-a19797f13930');
INSERT INTO dbos.workflow_status VALUES ('hear:hejing-4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819090, 1795901819597, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901819130, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901819597, 'null', NULL, NULL, false, 'baoxiao', '4a99a451-ed6b-46e2-9609-1743ac65848f');
INSERT INTO dbos.workflow_status VALUES ('say:hear-9', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901820209, 1795901820209, NULL, NULL, NULL, NULL, 0, 'urgent', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '274a5097-04a4-4958-9413-8386fadd5c91');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0016-1-1-approval.4', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901822963, 1795901822963, NULL, NULL, NULL, NULL, 0, 'urgent', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '2424aca5-14b1-4f55-a623-81b16ac267e5');
INSERT INTO dbos.workflow_status VALUES ('close:BX-0016.4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901822963, 1795901824204, '1', NULL, NULL, NULL, 1, 'effects', NULL, NULL, NULL, 1795901823840, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, 1795901824204, 'null', NULL, NULL, false, 'baoxiao', '55986a0f-297c-4c84-b0ff-766b22cfb8b2');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#1', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901797083, 1795901798462, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901798138, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818938079, false, false, 1795901798462, 'null', NULL, NULL, false, 'baoxiao', '7780e3e0-fe2b-41c7-bef9-7575926af870');
INSERT INTO dbos.workflow_status VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#1', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901796391, 1795901798477, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901798138, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818941390, false, false, 1795901798477, 'null', NULL, NULL, false, 'baoxiao', '4f1183df-e67d-46d8-a68a-c6acf74949af');
INSERT INTO dbos.workflow_status VALUES ('hear:lina-11', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901824759, 1795901824759, NULL, NULL, NULL, NULL, 0, 'urgent', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '4cea9018-1e65-4f01-87a7-e6517c905225');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#1', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901797060, 1795901798529, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901798138, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818938056, false, false, 1795901798529, 'null', NULL, NULL, false, 'baoxiao', 'e0aa36ac-7f85-4cd0-98e0-6ebc8e867196');
INSERT INTO dbos.workflow_status VALUES ('say:hear-5', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819331, 1795901835674, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '455aa451-8055-4d5f-9c19-39e0de89dca8');
INSERT INTO dbos.workflow_status VALUES ('say:hear-6', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819778, 1795901835726, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'a9af9808-0c2e-4350-b7ca-6ffc9396e0ec');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0022.2', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901825162, 1795901835729, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901835729, NULL, 0, NULL, NULL, '56a7edbf-2c0b-4b55-baac-dd3dbf07faa1', NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '1c1a1c7c-f326-43a9-bdc1-9029a07fa027');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901798480, 1795901799416, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901799278, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818960460, false, false, 1795901799416, 'null', NULL, NULL, false, 'baoxiao', '3a17483e-3790-4a2f-942e-ed5af0008c85');
INSERT INTO dbos.workflow_status VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901798399, 1795901799462, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901799278, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818963398, false, false, 1795901799462, 'null', NULL, NULL, false, 'baoxiao', 'b4af2a4b-d1d3-4502-ad57-37418b240405');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#2', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901798375, 1795901799467, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901799278, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818960359, false, false, 1795901799467, 'null', NULL, NULL, false, 'baoxiao', '88795383-f9f9-4465-a16c-da013d18d2fb');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0012.5#7', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901813729, 1795901835729, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901835729, NULL, 0, NULL, NULL, '56a7edbf-2c0b-4b55-baac-dd3dbf07faa1', NULL, 'portable_json', 1795819077723, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '19ce670f-22db-4926-bf31-8b59f4c39999');
INSERT INTO dbos.workflow_status VALUES ('offer:hear-3', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819185, 1795901835725, '1', NULL, NULL, NULL, 2, 'urgent', NULL, NULL, NULL, 1795901835725, NULL, 0, NULL, NULL, 'a0997770-d38f-4215-9327-af72f156269e', NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '641c279a-b043-48f4-a697-cac3a1729190');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#3', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901799397, 1795901800455, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901800155, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818983390, false, false, 1795901800455, 'null', NULL, NULL, false, 'baoxiao', 'c3b67481-2179-4291-99bf-5461177056ef');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#3', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901799455, 1795901800458, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901800155, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795818983453, false, false, 1795901800458, 'null', NULL, NULL, false, 'baoxiao', '0b74f330-6c61-4c80-a712-4144a76f2f6b');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-claimant#4', 'SUCCESS', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901800417, 1795901813548, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901811866, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', 1795819008416, false, false, 1795901813548, 'null', NULL, NULL, false, 'baoxiao', '8ec40d2d-1f59-4a34-b901-4681a4c3c789');
INSERT INTO dbos.workflow_status VALUES ('say:hear-8', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901819898, 1795901819898, NULL, NULL, NULL, NULL, 0, 'urgent', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '54fcbbf1-0646-454c-8962-0fc5dd3d89fa');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0015-1-1-approval.4', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901821741, 1795901821741, NULL, NULL, NULL, NULL, 0, 'urgent', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '8663969c-d45d-4382-a673-4e7a1044fdc3');
INSERT INTO dbos.workflow_status VALUES ('card_update:5l7j8fxs-BX-0015-1-1-claimant.4', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901821741, 1795901821741, NULL, NULL, NULL, NULL, 0, 'urgent', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'fda00ceb-6891-4585-8e44-65c81cc50cd1');
INSERT INTO dbos.workflow_status VALUES ('say:rejected-BX-0015.4.lina', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901821741, 1795901821741, NULL, NULL, NULL, NULL, 0, 'urgent', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'e38799e8-9312-4931-b124-76488b617a14');
INSERT INTO dbos.workflow_status VALUES ('original:32', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 1795901825631, 1795901825631, NULL, NULL, NULL, NULL, 0, 'later', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'b1c3abbd-38ce-490e-bd4c-a414ede0014b');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0023.2', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901825631, 1795901835729, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, 1795901835729, NULL, 0, NULL, NULL, '56a7edbf-2c0b-4b55-baac-dd3dbf07faa1', NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '289baef6-45c3-4312-beb1-86594090c172');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0015.4', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901821741, 1795901835755, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'cf550f1a-22d6-4079-97dd-008ea4171f2d');
INSERT INTO dbos.workflow_status VALUES ('say:nudge-BX-0013-2026-11-28.wangqiang#5', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901813506, 1795901835725, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901835725, NULL, 0, NULL, NULL, 'a0997770-d38f-4215-9327-af72f156269e', NULL, 'portable_json', 1795819029503, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '840dbe16-ef96-4403-a6df-7c108218e1bc');
INSERT INTO dbos.workflow_status VALUES ('card:5l7j8fxs-BX-0019-1-1-approval#5', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901813550, 1795901835725, '1', NULL, NULL, NULL, 1, 'urgent', NULL, NULL, NULL, 1795901835725, NULL, 0, NULL, NULL, 'a0997770-d38f-4215-9327-af72f156269e', NULL, 'portable_json', 1795819029549, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '9662c6c7-3299-40ff-9736-3ebe60c39f33');
INSERT INTO dbos.workflow_status VALUES ('offer:hear-4', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901819288, 1795901835725, '1', NULL, NULL, NULL, 2, 'urgent', NULL, NULL, NULL, 1795901835725, NULL, 0, NULL, NULL, 'a0997770-d38f-4215-9327-af72f156269e', NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '72a6fd82-8391-4f53-be1c-535761d2f88e');
INSERT INTO dbos.workflow_status VALUES ('wallet:BX-0016.5', 'ENQUEUED', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901824075, 1795901835820, '1', NULL, NULL, NULL, 1, 'wallet', NULL, NULL, NULL, NULL, NULL, 0, NULL, NULL, NULL, NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', 'fd7623a3-61cf-4f2f-b141-5ce9aa883960');
INSERT INTO dbos.workflow_status VALUES ('original:31', 'PENDING', 'effect', NULL, NULL, NULL, NULL, NULL, NULL, 'slot-0', 1795901825631, 1795901836593, '1', NULL, NULL, NULL, 1, 'later', NULL, NULL, NULL, 1795901836593, NULL, 0, NULL, NULL, '4a0efde7-f125-4ca2-82c1-d3a9b3a63dfa', NULL, 'portable_json', NULL, false, false, NULL, 'null', NULL, NULL, false, 'baoxiao', '9d1bdc11-43e9-47bc-9257-b69447250685');
INSERT INTO public.alembic_version VALUES ('main_0009');
INSERT INTO public.alembic_version_inbox VALUES ('inbox_0001');
INSERT INTO public.attempts VALUES (1, 1, 1, 'locked', '2026-11-25 21:35:22.670498+00', '2026-11-25 21:35:32.670498+00', true, false, 'ok', 0, 0, 1);
INSERT INTO public.attempts VALUES (2, 2, 1, 'locked', '2026-11-25 21:35:22.670498+00', '2026-11-25 21:35:32.670498+00', true, false, 'ok', 0, 0, 2);
INSERT INTO public.attempts VALUES (3, 3, 1, 'locked', '2026-11-25 21:35:24.918854+00', '2026-11-25 21:35:34.918854+00', true, true, 'ok', 0, 0, 5);
INSERT INTO public.attempts VALUES (4, 4, 1, 'locked', '2026-11-25 21:35:26.807898+00', '2026-11-25 21:35:36.807898+00', true, true, 'ok', 0, 0, 7);
INSERT INTO public.attempts VALUES (5, 5, 1, 'locked', '2026-11-25 21:35:28.57485+00', '2026-11-25 21:35:38.57485+00', true, true, 'ok', 0, 0, 9);
INSERT INTO public.attempts VALUES (6, 6, 1, 'locked', '2026-11-25 21:35:30.705961+00', '2026-11-25 21:35:40.705961+00', true, true, 'ok', 0, 0, 11);
INSERT INTO public.attempts VALUES (7, 7, 1, 'locked', '2026-11-25 21:35:32.01021+00', '2026-11-25 21:35:42.01021+00', true, true, 'ok', 0, 0, 13);
INSERT INTO public.attempts VALUES (8, 5, 2, 'closed', '2026-11-25 21:35:45.51726+00', '2026-11-25 21:35:55.51726+00', true, true, 'ok', 0, 0, 15);
INSERT INTO public.attempts VALUES (9, 8, 1, 'locked', '2026-11-25 21:35:48.052415+00', '2026-11-25 21:35:58.052415+00', true, false, 'ok', 0, 0, 17);
INSERT INTO public.attempts VALUES (10, 9, 1, 'locked', '2026-11-25 21:35:48.052415+00', '2026-11-25 21:35:58.052415+00', true, false, 'ok', 0, 0, 18);
INSERT INTO public.attempts VALUES (11, 8, 2, 'closed', '2026-11-25 21:35:51.455717+00', '2026-11-25 21:36:01.455717+00', true, false, 'ok', 0, 0, 21);
INSERT INTO public.attempts VALUES (12, 9, 2, 'closed', '2026-11-25 21:35:51.455717+00', '2026-11-25 21:36:01.455717+00', true, false, 'ok', 0, 0, 22);
INSERT INTO public.attempts VALUES (13, 10, 1, 'locked', '2026-11-25 21:35:53.506775+00', '2026-11-25 21:36:03.506775+00', true, true, 'ok', 0, 0, 25);
INSERT INTO public.attempts VALUES (14, 10, 2, 'free', '2026-11-25 21:35:55.180363+00', '2026-11-25 21:36:05.180363+00', true, true, 'ok', 0, 0, 27);
INSERT INTO public.attempts VALUES (15, 11, 1, 'locked', '2026-11-25 21:35:56.703997+00', '2026-11-25 21:36:06.703997+00', true, true, 'ok', 0, 0, 29);
INSERT INTO public.attempts VALUES (16, 12, 1, 'locked', '2026-11-25 21:35:59.028078+00', '2026-11-25 21:36:09.028078+00', true, true, 'ok', 0, 0, 31);
INSERT INTO public.attempts VALUES (17, 11, 2, 'free', '2026-11-25 21:36:01.401963+00', '2026-11-25 21:36:11.401963+00', true, true, 'ok', 0, 0, 33);
INSERT INTO public.attempts VALUES (18, 12, 2, 'free', '2026-11-25 21:36:01.713925+00', '2026-11-25 21:36:11.713925+00', true, true, 'ok', 0, 0, 34);
INSERT INTO public.attempts VALUES (19, 13, 1, 'locked', '2026-11-25 21:36:03.388833+00', '2026-11-25 21:36:13.388833+00', true, true, 'refused', 72023, 0, 37);
INSERT INTO public.attempts VALUES (20, 15, 1, 'locked', '2026-11-25 21:36:05.57438+00', '2026-11-25 21:36:15.57438+00', true, false, 'ok', 0, 0, 40);
INSERT INTO public.attempts VALUES (21, 16, 1, 'locked', '2026-11-25 21:36:05.57438+00', '2026-11-25 21:36:15.57438+00', true, false, 'ok', 0, 0, 41);
INSERT INTO public.attempts VALUES (22, 15, 2, 'closed', '2026-11-25 21:36:08.067076+00', '2026-11-25 21:36:18.067076+00', true, true, 'ok', 0, 0, 44);
INSERT INTO public.attempts VALUES (23, 17, 1, 'locked', '2026-11-25 21:36:09.188747+00', '2026-11-25 21:36:19.188747+00', true, false, 'ok', 0, 0, 46);
INSERT INTO public.attempts VALUES (24, 18, 1, 'locked', '2026-11-25 21:36:09.188747+00', '2026-11-25 21:36:19.188747+00', true, false, 'ok', 0, 0, 47);
INSERT INTO public.attempts VALUES (25, 19, 1, 'locked', '2026-11-27 22:35:23.910368+00', '2026-11-27 22:35:33.910368+00', true, true, 'ok', 0, 0, 50);
INSERT INTO public.attempts VALUES (26, 20, 1, 'locked', '2026-11-27 22:35:25.796158+00', '2026-11-27 22:35:35.796158+00', true, true, 'ok', 0, 0, 52);
INSERT INTO public.attempts VALUES (27, 21, 1, 'locked', '2026-11-27 22:35:27.705442+00', '2026-11-27 22:35:37.705442+00', true, false, 'ok', 0, 0, 54);
INSERT INTO public.attempts VALUES (28, 22, 1, 'locked', '2026-11-27 22:35:27.705442+00', '2026-11-27 22:35:37.705442+00', true, false, 'ok', 0, 0, 55);
INSERT INTO public.attempts VALUES (29, 23, 1, 'locked', '2026-11-27 22:35:30.364871+00', '2026-11-27 22:35:40.364871+00', true, true, 'ok', 0, 0, 58);
INSERT INTO public.attempts VALUES (30, 24, 1, 'locked', '2026-11-27 22:35:32.612079+00', '2026-11-27 22:35:42.612079+00', true, true, 'ok', 0, 0, 60);
INSERT INTO public.attempts VALUES (31, 25, 1, 'locked', '2026-11-27 22:35:35.463865+00', '2026-11-27 22:35:45.463865+00', true, true, 'ok', 0, 0, 62);
INSERT INTO public.attempts VALUES (32, 26, 1, 'locked', '2026-11-27 22:36:57.262234+00', '2026-11-27 22:38:17.262234+00', true, true, 'ok', 0, 0, 64);
INSERT INTO public.attempts VALUES (33, 20, 2, 'free', '2026-11-27 22:37:03.425435+00', '2026-11-27 22:38:23.425435+00', true, true, NULL, 0, 0, 66);
INSERT INTO public.attempts VALUES (34, 21, 2, 'closed', '2026-11-27 22:37:05.072035+00', '2026-11-27 22:38:25.072035+00', true, false, NULL, 0, 0, 67);
INSERT INTO public.attempts VALUES (35, 22, 2, 'closed', '2026-11-27 22:37:05.072035+00', '2026-11-27 22:38:25.072035+00', true, false, NULL, 0, 0, 68);
INSERT INTO public.attempts VALUES (36, 27, 1, 'locked', '2026-11-27 22:37:05.103199+00', '2026-11-27 22:38:25.103199+00', true, false, NULL, 0, 0, 69);
INSERT INTO public.attempts VALUES (37, 28, 1, 'locked', '2026-11-27 22:37:05.103199+00', '2026-11-27 22:38:25.103199+00', true, false, NULL, 0, 0, 70);
INSERT INTO public.audit VALUES (1, 1, '2026-11-25 21:35:22.073102+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (2, 1, '2026-11-25 21:35:22.935638+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (3, 1, '2026-11-25 21:35:23.705093+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (4, 1, '2026-11-25 21:35:24.280523+00', 'chenjing', '陈静', 'pay', 'paid', 5, '{}');
INSERT INTO public.audit VALUES (5, 2, '2026-11-25 21:35:24.682139+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (6, 2, '2026-11-25 21:35:25.198343+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (7, 2, '2026-11-25 21:35:25.784787+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (8, 2, '2026-11-25 21:35:25.836538+00', 'chenjing', '陈静', 'pay', 'paid', 5, '{}');
INSERT INTO public.audit VALUES (9, 2, '2026-11-25 21:35:25.955353+00', 'chenjing', '陈静', 'hold', 'paid', 6, '{"why": "查一下"}');
INSERT INTO public.audit VALUES (10, 3, '2026-11-25 21:35:26.405432+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (11, 3, '2026-11-25 21:35:27.130251+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (12, 3, '2026-11-25 21:35:27.651672+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (13, 3, '2026-11-25 21:35:27.84253+00', 'chenjing', '陈静', 'hold', 'approved', 5, '{"why": "查一下"}');
INSERT INTO public.audit VALUES (14, 4, '2026-11-25 21:35:28.266796+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (15, 4, '2026-11-25 21:35:28.897419+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (16, 4, '2026-11-25 21:35:29.562902+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (17, 3, '2026-11-25 21:35:29.861202+00', 'lina', '李娜', 'asked_back', 'approved', 5, '{}');
INSERT INTO public.audit VALUES (18, 5, '2026-11-25 21:35:30.438408+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (19, 5, '2026-11-25 21:35:31.027+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (20, 6, '2026-11-25 21:35:31.639721+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (21, 6, '2026-11-25 21:35:32.475722+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (22, 5, '2026-11-25 21:35:33.278365+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (23, 5, '2026-11-25 21:35:33.609133+00', 'chenjing', '陈静', 'pay', 'paid', 5, '{}');
INSERT INTO public.audit VALUES (24, 6, '2026-11-25 21:35:33.901379+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (25, 6, '2026-11-25 21:35:33.9997+00', 'chenjing', '陈静', 'pay', 'paid', 5, '{}');
INSERT INTO public.audit VALUES (26, 4, '2026-11-25 21:35:44.759342+00', '', '', 'close', 'closing', 5, '{}');
INSERT INTO public.audit VALUES (27, 4, '2026-11-25 21:35:45.70845+00', '', '', 'written_off', 'closed', 6, '{}');
INSERT INTO public.audit VALUES (28, 7, '2026-11-25 21:35:47.399972+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (29, 7, '2026-11-25 21:35:48.622367+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (30, 7, '2026-11-25 21:35:50.047594+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (31, 7, '2026-11-25 21:35:50.766397+00', '', '', 'close', 'closing', 5, '{}');
INSERT INTO public.audit VALUES (32, 7, '2026-11-25 21:35:52.199883+00', '', '', 'written_off', 'closed', 6, '{}');
INSERT INTO public.audit VALUES (33, 8, '2026-11-25 21:35:53.215745+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (34, 8, '2026-11-25 21:35:53.641791+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (35, 8, '2026-11-25 21:35:54.269396+00', 'wangqiang', '王强', 'reject', 'rejected', 4, '{"reason": "reason.other"}');
INSERT INTO public.audit VALUES (36, 8, '2026-11-25 21:35:55.851151+00', '', '', 'released', 'rejected', 4, '{}');
INSERT INTO public.audit VALUES (37, 9, '2026-11-25 21:35:56.439645+00', 'huangting', '黄婷', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (38, 9, '2026-11-25 21:35:57.185944+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (39, 10, '2026-11-25 21:35:58.536373+00', 'huangting', '黄婷', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (40, 10, '2026-11-25 21:35:59.296837+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (41, 9, '2026-11-25 21:36:00.407524+00', 'huangting', '黄婷', 'withdraw', 'withdrawn', 4, '{}');
INSERT INTO public.audit VALUES (42, 10, '2026-11-25 21:36:00.578142+00', 'huangting', '黄婷', 'withdraw', 'withdrawn', 4, '{}');
INSERT INTO public.audit VALUES (43, 9, '2026-11-25 21:36:02.26971+00', '', '', 'released', 'withdrawn', 4, '{}');
INSERT INTO public.audit VALUES (44, 10, '2026-11-25 21:36:02.282266+00', '', '', 'released', 'withdrawn', 4, '{}');
INSERT INTO public.audit VALUES (45, 11, '2026-11-25 21:36:02.975585+00', 'zhaopeng', '赵鹏', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (46, 11, '2026-11-25 21:36:03.744247+00', '', '', 'lock_refused', 'draft', 3, '{"lines": "1"}');
INSERT INTO public.audit VALUES (47, 11, '2026-11-25 21:36:03.961403+00', '', '', 'released', 'draft', 3, '{}');
INSERT INTO public.audit VALUES (48, 12, '2026-11-25 21:36:05.161169+00', 'wuhao', '吴昊', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (49, 12, '2026-11-25 21:36:06.170151+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (50, 12, '2026-11-25 21:36:07.261998+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (51, 12, '2026-11-25 21:36:07.636429+00', '', '', 'close', 'closing', 5, '{}');
INSERT INTO public.audit VALUES (52, 12, '2026-11-25 21:36:07.974338+00', '', '', 'needs_help', 'closing', 6, '{"why": "help.cancelled"}');
INSERT INTO public.audit VALUES (53, 13, '2026-11-25 21:36:08.800518+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (54, 13, '2026-11-25 21:36:09.567561+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (55, 14, '2026-11-27 22:35:23.41995+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (56, 14, '2026-11-27 22:35:24.340937+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (57, 15, '2026-11-27 22:35:25.484336+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (58, 15, '2026-11-27 22:35:25.957306+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (59, 16, '2026-11-27 22:35:26.994247+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (60, 16, '2026-11-27 22:35:28.455798+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (61, 17, '2026-11-27 22:35:29.995234+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (62, 17, '2026-11-27 22:35:30.948469+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (63, 18, '2026-11-27 22:35:32.421499+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (64, 18, '2026-11-27 22:35:32.843028+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (65, 14, '2026-11-27 22:35:33.840946+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (66, 17, '2026-11-27 22:35:34.418127+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (67, 18, '2026-11-27 22:35:34.652412+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (68, 19, '2026-11-27 22:35:35.132979+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (69, 19, '2026-11-27 22:35:36.334776+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (70, 20, '2026-11-27 22:36:56.633367+00', 'zhaopeng', '赵鹏', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (71, 20, '2026-11-27 22:36:58.055975+00', '', '', 'locked', 'pending', 3, '{}');
INSERT INTO public.audit VALUES (72, 15, '2026-11-27 22:37:01.780264+00', 'wangqiang', '王强', 'reject', 'rejected', 4, '{"reason": "reason.other"}');
INSERT INTO public.audit VALUES (73, 16, '2026-11-27 22:37:03.073362+00', 'wangqiang', '王强', 'approve', 'approved', 4, '{}');
INSERT INTO public.audit VALUES (74, 16, '2026-11-27 22:37:04.115695+00', '', '', 'close', 'closing', 5, '{}');
INSERT INTO public.audit VALUES (75, 21, '2026-11-27 22:37:04.187113+00', 'lina', '李娜', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (76, 22, '2026-11-27 22:37:05.509672+00', 'zhaopeng', '赵鹏', 'submit', 'locking', 2, '{}');
INSERT INTO public.audit VALUES (77, 23, '2026-11-27 22:37:06.059701+00', 'wuhao', '吴昊', 'submit', 'locking', 2, '{}');
INSERT INTO public.bindings VALUES ('work', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'lina', '2026-11-25 21:35:21.686692+00');
INSERT INTO public.bindings VALUES ('work', 'oSimhuangtingxxxxxxxxxxxxxxx', 'huangting', '2026-11-25 21:35:56.143435+00');
INSERT INTO public.bindings VALUES ('work', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'zhaopeng', '2026-11-25 21:36:02.740029+00');
INSERT INTO public.bindings VALUES ('work', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'wuhao', '2026-11-25 21:36:04.739163+00');
INSERT INTO public.card_codes VALUES (2, '5l7j8fxs-BX-0001-1-1-claimant', 'rc-046b936ce9995dda218e5fc7f7bf80acb71dca11', '2026-11-25 21:35:23.433923+00', false);
INSERT INTO public.card_codes VALUES (1, '5l7j8fxs-BX-0001-1-1-approval', 'rc-951cb1afebc3574b561cb6de97495b8b10e5df15', '2026-11-25 21:35:23.353626+00', true);
INSERT INTO public.card_codes VALUES (4, '5l7j8fxs-BX-0002-1-1-claimant', 'rc-48c0dd2f1c35813c1cd7a53e37a08a2d93a5bc80', '2026-11-25 21:35:25.585657+00', false);
INSERT INTO public.card_codes VALUES (3, '5l7j8fxs-BX-0002-1-1-approval', 'rc-d45e1480d38f8696cf6f6f8b32f07f3396fd53fc', '2026-11-25 21:35:25.553806+00', true);
INSERT INTO public.card_codes VALUES (6, '5l7j8fxs-BX-0003-1-1-claimant', 'rc-9c9165f954591b0b532460c8e7992eb50bf81827', '2026-11-25 21:35:27.44435+00', false);
INSERT INTO public.card_codes VALUES (5, '5l7j8fxs-BX-0003-1-1-approval', 'rc-2e2a81a08a1c9602a00910a5238fa10e8388562d', '2026-11-25 21:35:27.426389+00', true);
INSERT INTO public.card_codes VALUES (7, '5l7j8fxs-BX-0004-1-1-approval', 'rc-17271b32417554a996ece23466284db1a95b12f4', '2026-11-25 21:35:29.344187+00', true);
INSERT INTO public.card_codes VALUES (10, '5l7j8fxs-BX-0005-1-1-claimant', 'rc-91e2391f580d87ca6c95959c53427e7e9cfed389', '2026-11-25 21:35:31.18307+00', false);
INSERT INTO public.card_codes VALUES (11, '5l7j8fxs-BX-0006-1-1-claimant', 'rc-f225d8b5decef5dad97db485cd5b48ff50b1628f', '2026-11-25 21:35:32.936929+00', false);
INSERT INTO public.card_codes VALUES (9, '5l7j8fxs-BX-0005-1-1-approval', 'rc-ab75fc25bbe4423eb50925f7e69527180cce4bd4', '2026-11-25 21:35:31.174792+00', true);
INSERT INTO public.card_codes VALUES (12, '5l7j8fxs-BX-0006-1-1-approval', 'rc-e30a45a3fe5faccdf2b68a086d05ac59d04ebd4c', '2026-11-25 21:35:32.978032+00', true);
INSERT INTO public.card_codes VALUES (8, '5l7j8fxs-BX-0004-1-1-claimant', 'rc-19688f7a38c5c362bedf199ec1e8779e4094c6e9', '2026-11-25 21:35:29.417988+00', true);
INSERT INTO public.card_codes VALUES (14, '5l7j8fxs-BX-0007-1-1-approval', 'rc-19b6e791ae90c62c460bf3941b6ac4816e0b4c2f', '2026-11-25 21:35:49.618418+00', true);
INSERT INTO public.card_codes VALUES (13, '5l7j8fxs-BX-0007-1-1-claimant', 'rc-8da2df05f19746942eb2828e1ea1be31ba28cdcf', '2026-11-25 21:35:49.527726+00', true);
INSERT INTO public.card_codes VALUES (16, '5l7j8fxs-BX-0008-1-1-approval', 'rc-5336e1eb00162155630c1db09fafa5dfc9ba9d00', '2026-11-25 21:35:54.105811+00', true);
INSERT INTO public.card_codes VALUES (15, '5l7j8fxs-BX-0008-1-1-claimant', 'rc-3a804aaadc02ef153fcb8c7c8e68916be555b705', '2026-11-25 21:35:54.05768+00', true);
INSERT INTO public.card_codes VALUES (17, '5l7j8fxs-BX-0009-1-1-claimant', 'rc-9503ab665ca79bcd42609913e5b6610a44e9c735', '2026-11-25 21:35:57.843991+00', true);
INSERT INTO public.card_codes VALUES (18, '5l7j8fxs-BX-0009-1-1-approval', 'rc-80d5a66c01dea623bf73e2575d4be281b31702b4', '2026-11-25 21:35:57.947758+00', true);
INSERT INTO public.card_codes VALUES (20, '5l7j8fxs-BX-0010-1-1-approval', 'rc-654059fe73022747a659aae2d40537b94312c545', '2026-11-25 21:35:59.978469+00', true);
INSERT INTO public.card_codes VALUES (19, '5l7j8fxs-BX-0010-1-1-claimant', 'rc-cb96d124ce9fc418187ba2db6e2a816f4dc27f61', '2026-11-25 21:35:59.830957+00', true);
INSERT INTO public.card_codes VALUES (21, '5l7j8fxs-BX-0012-1-1-claimant', 'rc-62bd5ea9eaabb898435e9ed0b58802eec7c31e3a', '2026-11-25 21:36:06.835439+00', false);
INSERT INTO public.card_codes VALUES (22, '5l7j8fxs-BX-0012-1-1-approval', 'rc-146ec3902c3c074a4e8149ef69dc926aa5bb2d10', '2026-11-25 21:36:06.950143+00', true);
INSERT INTO public.card_codes VALUES (23, '5l7j8fxs-BX-0013-1-1-approval', 'rc-61683fabf6145a2541778dbdccd9738e966bc333', '2026-11-25 21:36:10.092331+00', false);
INSERT INTO public.card_codes VALUES (24, '5l7j8fxs-BX-0013-1-1-claimant', 'rc-b44d730ca0d58f93f55f25a5645d2e81e1c5cfac', '2026-11-25 21:36:10.124351+00', false);
INSERT INTO public.card_codes VALUES (26, '5l7j8fxs-BX-0014-1-1-claimant', 'rc-5b7b97cb0fba4c340539c8fe41ac1ecb55211e08', '2026-11-27 22:35:24.941159+00', false);
INSERT INTO public.card_codes VALUES (27, '5l7j8fxs-BX-0015-1-1-claimant', 'rc-8b65cbf87d3bc79be8346aa2348708386f324d03', '2026-11-27 22:35:26.126304+00', false);
INSERT INTO public.card_codes VALUES (28, '5l7j8fxs-BX-0015-1-1-approval', 'rc-df0b5007715fb32420b049fab20fadb3f86f885a', '2026-11-27 22:35:26.205236+00', false);
INSERT INTO public.card_codes VALUES (29, '5l7j8fxs-BX-0016-1-1-approval', 'rc-6ac8f931f981e95e2d3d5784dee58145f7c8ab9f', '2026-11-27 22:35:29.229529+00', false);
INSERT INTO public.card_codes VALUES (30, '5l7j8fxs-BX-0016-1-1-claimant', 'rc-e21210397b1e541af4eca173fc58c9b629870b7a', '2026-11-27 22:35:29.248694+00', false);
INSERT INTO public.card_codes VALUES (31, '5l7j8fxs-BX-0017-1-1-claimant', 'rc-7ec2ce3726a5771dddc439a6f37e2ce31e706a85', '2026-11-27 22:35:31.665386+00', false);
INSERT INTO public.card_codes VALUES (34, '5l7j8fxs-BX-0018-1-1-claimant', 'rc-6f50d5433cb19352385c8f6e6af395f2ffa767cb', '2026-11-27 22:35:33.273424+00', false);
INSERT INTO public.card_codes VALUES (25, '5l7j8fxs-BX-0014-1-1-approval', 'rc-8b32cd9e0cecfaf4fd48b59312a9c565c7d3cebd', '2026-11-27 22:35:24.893378+00', true);
INSERT INTO public.card_codes VALUES (32, '5l7j8fxs-BX-0017-1-1-approval', 'rc-e80ab395cb64add884b2e3cdd70e6ff1d9cf2e32', '2026-11-27 22:35:31.776797+00', true);
INSERT INTO public.card_codes VALUES (33, '5l7j8fxs-BX-0018-1-1-approval', 'rc-5fed01576ccd81593f73482b48b48921ef15afc1', '2026-11-27 22:35:33.190659+00', true);
INSERT INTO public.cards VALUES (2, '5l7j8fxs-BX-0001-1-1-approval', 1, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (1, '5l7j8fxs-BX-0001-1-1-claimant', 1, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (4, '5l7j8fxs-BX-0002-1-1-approval', 2, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (3, '5l7j8fxs-BX-0002-1-1-claimant', 2, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (6, '5l7j8fxs-BX-0003-1-1-approval', 3, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (5, '5l7j8fxs-BX-0003-1-1-claimant', 3, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (8, '5l7j8fxs-BX-0004-1-1-approval', 4, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (7, '5l7j8fxs-BX-0004-1-1-claimant', 4, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (10, '5l7j8fxs-BX-0005-1-1-approval', 5, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (9, '5l7j8fxs-BX-0005-1-1-claimant', 5, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (11, '5l7j8fxs-BX-0006-1-1-claimant', 6, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (12, '5l7j8fxs-BX-0006-1-1-approval', 6, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (13, '5l7j8fxs-BX-0007-1-1-claimant', 7, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (14, '5l7j8fxs-BX-0007-1-1-approval', 7, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (15, '5l7j8fxs-BX-0008-1-1-claimant', 8, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (16, '5l7j8fxs-BX-0008-1-1-approval', 8, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (17, '5l7j8fxs-BX-0009-1-1-claimant', 9, 'claimant', 1, 1, '["huangting"]', 'sent');
INSERT INTO public.cards VALUES (18, '5l7j8fxs-BX-0009-1-1-approval', 9, 'approval', 1, 1, '["zhoumin"]', 'sent');
INSERT INTO public.cards VALUES (19, '5l7j8fxs-BX-0010-1-1-claimant', 10, 'claimant', 1, 1, '["huangting"]', 'sent');
INSERT INTO public.cards VALUES (20, '5l7j8fxs-BX-0010-1-1-approval', 10, 'approval', 1, 1, '["zhoumin"]', 'sent');
INSERT INTO public.cards VALUES (21, '5l7j8fxs-BX-0012-1-1-claimant', 12, 'claimant', 1, 1, '["wuhao"]', 'sent');
INSERT INTO public.cards VALUES (22, '5l7j8fxs-BX-0012-1-1-approval', 12, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (24, '5l7j8fxs-BX-0013-1-1-approval', 13, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (23, '5l7j8fxs-BX-0013-1-1-claimant', 13, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (26, '5l7j8fxs-BX-0014-1-1-approval', 14, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (25, '5l7j8fxs-BX-0014-1-1-claimant', 14, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (27, '5l7j8fxs-BX-0015-1-1-claimant', 15, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (28, '5l7j8fxs-BX-0015-1-1-approval', 15, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (30, '5l7j8fxs-BX-0016-1-1-approval', 16, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (29, '5l7j8fxs-BX-0016-1-1-claimant', 16, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (31, '5l7j8fxs-BX-0017-1-1-claimant', 17, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (32, '5l7j8fxs-BX-0017-1-1-approval', 17, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (34, '5l7j8fxs-BX-0018-1-1-approval', 18, 'approval', 1, 1, '["wangqiang"]', 'sent');
INSERT INTO public.cards VALUES (33, '5l7j8fxs-BX-0018-1-1-claimant', 18, 'claimant', 1, 1, '["lina"]', 'sent');
INSERT INTO public.cards VALUES (35, '5l7j8fxs-BX-0019-1-1-claimant', 19, 'claimant', 1, 1, '["lina"]', 'planned');
INSERT INTO public.cards VALUES (36, '5l7j8fxs-BX-0019-1-1-approval', 19, 'approval', 1, 1, '["wangqiang"]', 'planned');
INSERT INTO public.cards VALUES (37, '5l7j8fxs-BX-0020-1-1-claimant', 20, 'claimant', 1, 1, '["zhaopeng"]', 'planned');
INSERT INTO public.cards VALUES (38, '5l7j8fxs-BX-0020-1-1-approval', 20, 'approval', 1, 1, '["wangqiang"]', 'planned');
INSERT INTO public.claims VALUES (20, 'BX-0020', 'pending', 3, 'zhaopeng', '赵鹏', 'cards half sent', 'b8d41924-a109-4f73-a938-db1b63e9e541', 1, 1, '2026-11-27 22:36:56.471031+00', '2026-11-27 22:36:58.055975+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (15, 'BX-0015', 'rejected', 4, 'lina', '李娜', 'to be rejected', 'c8e7dd5b-11bd-4b0e-9d7b-1bfc680d3ff9', 1, 1, '2026-11-27 22:35:25.335979+00', '2026-11-27 22:37:01.780264+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (1, 'BX-0001', 'paid', 5, 'lina', '李娜', 'paid', '7568b194-d321-46bc-981e-88831daf61b5', 1, 1, '2026-11-25 21:35:21.919666+00', '2026-11-25 21:35:24.280523+00', '[["wangqiang", "王强"]]', '2026-11-29 21:35:24.280516+00', '', '', '{}', '', '');
INSERT INTO public.claims VALUES (16, 'BX-0016', 'closing', 5, 'lina', '李娜', 'to be closed', '1c17e94f-2ebc-4c2c-a924-a26cdb2f5d4e', 1, 1, '2026-11-27 22:35:26.798208+00', '2026-11-27 22:37:04.115695+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (21, 'BX-0021', 'locking', 2, 'lina', '李娜', '客户拜访', 'd7ba5c15-0238-47b5-8d19-08c952e3f147', 1, 1, '2026-11-27 22:37:03.937423+00', '2026-11-27 22:37:04.187113+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (2, 'BX-0002', 'paid', 6, 'lina', '李娜', 'paid and held', '8a473abe-5f02-4098-863c-d4a8f96b9848', 1, 1, '2026-11-25 21:35:24.608423+00', '2026-11-25 21:35:25.955353+00', '[["wangqiang", "王强"]]', '2026-11-29 21:35:25.836534+00', '', '', '{}', '查一下', '陈静');
INSERT INTO public.claims VALUES (22, 'BX-0022', 'locking', 2, 'zhaopeng', '赵鹏', '客户拜访', '27e4f490-5eb8-4c8b-9ed7-7817354e9f87', 1, 1, '2026-11-27 22:37:05.245583+00', '2026-11-27 22:37:05.509672+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (3, 'BX-0003', 'approved', 5, 'lina', '李娜', 'approved and held', '1fe60846-10f6-4fdb-8653-bb83220c705c', 1, 1, '2026-11-25 21:35:26.328967+00', '2026-11-25 21:35:27.84253+00', '[["wangqiang", "王强"]]', '2026-11-25 21:35:27.651651+00', '', '', '{}', '查一下', '陈静');
INSERT INTO public.claims VALUES (23, 'BX-0023', 'locking', 2, 'wuhao', '吴昊', '客户拜访', '093d30c4-be1c-4481-9c90-cc11dd185509', 1, 1, '2026-11-27 22:37:05.778318+00', '2026-11-27 22:37:06.059701+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (5, 'BX-0005', 'paid', 5, 'lina', '李娜', 'paid twice, first', '73535fe1-e54b-41aa-b0e7-6ccf3a0f4a63', 1, 1, '2026-11-25 21:35:30.393065+00', '2026-11-25 21:35:33.609133+00', '[["wangqiang", "王强"]]', '2026-11-29 21:35:33.609128+00', '', '', '{}', '', '');
INSERT INTO public.claims VALUES (6, 'BX-0006', 'paid', 5, 'lina', '李娜', 'paid twice, second', '1708f758-0b08-47f8-be71-7bf664e09073', 1, 1, '2026-11-25 21:35:31.556086+00', '2026-11-25 21:35:33.9997+00', '[["wangqiang", "王强"]]', '2026-11-29 21:35:33.999695+00', '', '', '{}', '', '');
INSERT INTO public.claims VALUES (4, 'BX-0004', 'closed', 6, 'lina', '李娜', 'to be paid', '022b5ce4-7db1-4f34-a51d-0b9c19fae477', 1, 1, '2026-11-25 21:35:28.216331+00', '2026-11-25 21:35:45.70845+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (7, 'BX-0007', 'closed', 6, 'lina', '李娜', 'closed', '5f27eec1-6aec-481d-a1f7-e48e1483c9d6', 1, 1, '2026-11-25 21:35:47.075533+00', '2026-11-25 21:35:52.199883+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (8, 'BX-0008', 'rejected', 4, 'lina', '李娜', 'rejected', '1e5c4e75-4c2b-467c-aae0-fa15ae52a216', 1, 1, '2026-11-25 21:35:53.09331+00', '2026-11-25 21:35:54.269396+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (9, 'BX-0009', 'withdrawn', 4, 'huangting', '黄婷', 'withdrawn', 'ffa6b0fd-f75d-4a21-8bd7-d75ff1db23da', 1, 1, '2026-11-25 21:35:56.344306+00', '2026-11-25 21:36:00.407524+00', '[["zhoumin", "周敏"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (10, 'BX-0010', 'withdrawn', 4, 'huangting', '黄婷', 'withdrawn, locked again', '3309599b-dfc9-479c-aeeb-e06ff37505f5', 1, 1, '2026-11-25 21:35:58.415681+00', '2026-11-25 21:36:00.578142+00', '[["zhoumin", "周敏"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (11, 'BX-0011', 'draft', 3, 'zhaopeng', '赵鹏', 'draft', '741bd953-f8d4-4e3c-b719-a0219edc7eb9', 1, 1, '2026-11-25 21:36:02.873844+00', '2026-11-25 21:36:03.744247+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (12, 'BX-0012', 'closing', 6, 'wuhao', '吴昊', 'partly closed', 'f24b5aff-a23c-40fe-845b-c9ca0730aebc', 1, 1, '2026-11-25 21:36:05.038504+00', '2026-11-25 21:36:07.974338+00', '[["wangqiang", "王强"]]', NULL, 'help.cancelled', 'finance', '{}', '', '');
INSERT INTO public.claims VALUES (13, 'BX-0013', 'pending', 3, 'lina', '李娜', 'waits for three days', '7e6c6e77-4e2a-4348-b46a-572f9aa87b47', 1, 1, '2026-11-25 21:36:08.747737+00', '2026-11-25 21:36:09.567561+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.claims VALUES (14, 'BX-0014', 'approved', 4, 'lina', '李娜', 'can be undone', 'd29419c2-7590-4b9e-9bc9-94b526d83269', 1, 1, '2026-11-27 22:35:23.300725+00', '2026-11-27 22:35:33.840946+00', '[["wangqiang", "王强"]]', '2026-11-28 22:35:33.840917+00', '', '', '{}', '', '');
INSERT INTO public.claims VALUES (17, 'BX-0017', 'approved', 4, 'lina', '李娜', 'approved twice, first', '9907037a-f747-4e2c-8bfd-0840eb5331b9', 1, 1, '2026-11-27 22:35:29.828679+00', '2026-11-27 22:35:34.418127+00', '[["wangqiang", "王强"]]', '2026-11-28 22:35:34.418103+00', '', '', '{}', '', '');
INSERT INTO public.claims VALUES (18, 'BX-0018', 'approved', 4, 'lina', '李娜', 'approved twice, second', '389b4ebf-f5fc-43e7-a16e-abfff1effa1b', 1, 1, '2026-11-27 22:35:32.35926+00', '2026-11-27 22:35:34.652412+00', '[["wangqiang", "王强"]]', '2026-11-28 22:35:34.652392+00', '', '', '{}', '', '');
INSERT INTO public.claims VALUES (19, 'BX-0019', 'pending', 3, 'lina', '李娜', 'cards refused', 'c772aba9-4e16-4f9a-8ac8-d36dc673f0e0', 1, 1, '2026-11-27 22:35:35.086588+00', '2026-11-27 22:35:36.334776+00', '[["wangqiang", "王强"]]', NULL, '', '', '{}', '', '');
INSERT INTO public.conversations VALUES ('huangting', '{"list": ["BX-0010", "BX-0009"]}', '2026-11-27 22:47:00.326747+00');
INSERT INTO public.conversations VALUES ('zhoumin', '{"list": []}', '2026-11-27 22:47:00.452868+00');
INSERT INTO public.conversations VALUES ('hejing', '{"list": []}', '2026-11-27 22:47:00.771889+00');
INSERT INTO public.decisions VALUES (1, 1, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-25 21:35:23.705089+00');
INSERT INTO public.decisions VALUES (2, 2, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-25 21:35:25.784779+00');
INSERT INTO public.decisions VALUES (3, 3, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-25 21:35:27.651669+00');
INSERT INTO public.decisions VALUES (4, 4, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-25 21:35:29.5629+00');
INSERT INTO public.decisions VALUES (5, 5, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-25 21:35:33.278362+00');
INSERT INTO public.decisions VALUES (6, 6, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-25 21:35:33.901376+00');
INSERT INTO public.decisions VALUES (7, 7, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-25 21:35:50.047591+00');
INSERT INTO public.decisions VALUES (8, 8, 1, 1, 'wangqiang', '王强', 'reject', 'reason.other', '2026-11-25 21:35:54.269386+00');
INSERT INTO public.decisions VALUES (9, 12, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-25 21:36:07.261995+00');
INSERT INTO public.decisions VALUES (10, 14, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-27 22:35:33.84094+00');
INSERT INTO public.decisions VALUES (11, 17, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-27 22:35:34.418123+00');
INSERT INTO public.decisions VALUES (12, 18, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-27 22:35:34.652409+00');
INSERT INTO public.decisions VALUES (13, 15, 1, 1, 'wangqiang', '王强', 'reject', 'reason.other', '2026-11-27 22:37:01.780252+00');
INSERT INTO public.decisions VALUES (14, 16, 1, 1, 'wangqiang', '王强', 'approve', '', '2026-11-27 22:37:03.073359+00');
INSERT INTO public.heard VALUES (1, 'heard', '2026-11-27 22:35:35.911262+00');
INSERT INTO public.heard VALUES (3, 'heard', '2026-11-27 22:36:59.187174+00');
INSERT INTO public.heard VALUES (2, 'heard', '2026-11-27 22:36:59.21602+00');
INSERT INTO public.heard VALUES (4, 'heard', '2026-11-27 22:36:59.300354+00');
INSERT INTO public.heard VALUES (5, 'heard', '2026-11-27 22:36:59.414485+00');
INSERT INTO public.heard VALUES (6, 'heard', '2026-11-27 22:36:59.806508+00');
INSERT INTO public.heard VALUES (7, 'heard', '2026-11-27 22:36:59.820607+00');
INSERT INTO public.heard VALUES (8, 'heard', '2026-11-27 22:36:59.954459+00');
INSERT INTO public.heard VALUES (9, 'heard', '2026-11-27 22:37:00.244708+00');
INSERT INTO public.heard VALUES (10, 'heard', '2026-11-27 22:37:00.689416+00');
INSERT INTO public.inbox VALUES (1, 'm-1795818935176000159', 'lina', '2026-11-27 22:35:35+00', '2026-11-27 22:35:35.197875+00', '<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[lina]]></FromUserName>
<CreateTime>1795818935</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[催 BX-0013]]></Content>
<MsgId>1795818935176000159</MsgId>
<AgentID>1000002</AgentID>
</xml>', '', true, false, false);
INSERT INTO public.inbox VALUES (6, 'm-1795819019024000207', 'zhoumin', '2026-11-27 22:36:59+00', '2026-11-27 22:36:59.042295+00', '<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[zhoumin]]></FromUserName>
<CreateTime>1795819019</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[帮助]]></Content>
<MsgId>1795819019024000207</MsgId>
<AgentID>1000002</AgentID>
</xml>', '', true, false, false);
INSERT INTO public.inbox VALUES (8, 'm-1795819019109000213', 'huangting', '2026-11-27 22:36:59+00', '2026-11-27 22:36:59.129839+00', '<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[huangting]]></FromUserName>
<CreateTime>1795819019</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[我的]]></Content>
<MsgId>1795819019109000213</MsgId>
<AgentID>1000002</AgentID>
</xml>', '', true, false, false);
INSERT INTO public.inbox VALUES (9, 'm-1795819019140000216', 'zhoumin', '2026-11-27 22:36:59+00', '2026-11-27 22:36:59.151231+00', '<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[zhoumin]]></FromUserName>
<CreateTime>1795819019</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[我的]]></Content>
<MsgId>1795819019140000216</MsgId>
<AgentID>1000002</AgentID>
</xml>', '', true, false, false);
INSERT INTO public.inbox VALUES (10, 'm-1795819019149000219', 'hejing', '2026-11-27 22:36:59+00', '2026-11-27 22:36:59.165463+00', '<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[hejing]]></FromUserName>
<CreateTime>1795819019</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[我的]]></Content>
<MsgId>1795819019149000219</MsgId>
<AgentID>1000002</AgentID>
</xml>', '', true, false, false);
INSERT INTO public.inbox VALUES (11, 'm-1795819024477000237', 'lina', '2026-11-27 22:37:04+00', '2026-11-27 22:37:04.506981+00', '<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[lina]]></FromUserName>
<CreateTime>1795819024</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[我的]]></Content>
<MsgId>1795819024477000237</MsgId>
<AgentID>1000002</AgentID>
</xml>', '', true, false, false);
INSERT INTO public.inbox VALUES (2, 'm-1795819018829000189', 'huangting', '2026-11-27 22:36:58+00', '2026-11-27 22:36:58.871998+00', '<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[huangting]]></FromUserName>
<CreateTime>1795819018</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[把钱给我打过来]]></Content>
<MsgId>1795819018829000189</MsgId>
<AgentID>1000002</AgentID>
</xml>', '', true, true, false);
INSERT INTO public.inbox VALUES (3, 'm-1795819018878000192', 'zhoumin', '2026-11-27 22:36:58+00', '2026-11-27 22:36:58.915221+00', '<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[zhoumin]]></FromUserName>
<CreateTime>1795819018</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[把钱给我打过来]]></Content>
<MsgId>1795819018878000192</MsgId>
<AgentID>1000002</AgentID>
</xml>', '', true, true, false);
INSERT INTO public.inbox VALUES (4, 'm-1795819018914000195', 'hejing', '2026-11-27 22:36:58+00', '2026-11-27 22:36:58.996168+00', '<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[hejing]]></FromUserName>
<CreateTime>1795819018</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[把钱给我打过来]]></Content>
<MsgId>1795819018914000195</MsgId>
<AgentID>1000002</AgentID>
</xml>', '', true, true, false);
INSERT INTO public.inbox VALUES (5, 'm-1795819018939000198', 'huangting', '2026-11-27 22:36:58+00', '2026-11-27 22:36:58.996339+00', '<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[huangting]]></FromUserName>
<CreateTime>1795819018</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[帮助]]></Content>
<MsgId>1795819018939000198</MsgId>
<AgentID>1000002</AgentID>
</xml>', '', true, true, false);
INSERT INTO public.inbox VALUES (7, 'm-1795819019064000210', 'hejing', '2026-11-27 22:36:59+00', '2026-11-27 22:36:59.095243+00', '<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[hejing]]></FromUserName>
<CreateTime>1795819019</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[帮助]]></Content>
<MsgId>1795819019064000210</MsgId>
<AgentID>1000002</AgentID>
</xml>', '', true, true, false);
INSERT INTO public.lines VALUES (4, 3, 1, 'approved', 'D:26440000000000000004', 'pTestCard1', 'code-31405e7fd3bf820417a2457fb4a5c22cc71+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000004", "code": "", "kind": "电子发票（普通发票）", "seller": "第4号饭店", "buyer": "青屿示例科技有限公司", "fee": 10200, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 4, '', 'D:26440000000000000004', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (1, 1, 1, 'approved', 'D:26440000000000000001', 'pTestCard1', 'code-5806c35e97431e15b9813d2b89dd1a04e3d+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000001", "code": "", "kind": "电子发票（普通发票）", "seller": "第1号饭店", "buyer": "青屿示例科技有限公司", "fee": 10000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 1, '', 'D:26440000000000000001', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (2, 1, 2, 'approved', 'D:26440000000000000002', 'pTestCard2', 'code-618ce76b2612434999810f19df8b07d22ea+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000002", "code": "", "kind": "电子发票（普通发票）", "seller": "第2号饭店", "buyer": "青屿示例科技有限公司", "fee": 10001, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 2, '', 'D:26440000000000000002', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (3, 2, 1, 'approved', 'D:26440000000000000003', 'pTestCard0', 'code-cabc196308e7610e548fc7bd1b55d9fce4b+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000003", "code": "", "kind": "电子发票（普通发票）", "seller": "第3号饭店", "buyer": "青屿示例科技有限公司", "fee": 10100, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 3, '', 'D:26440000000000000003', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (5, 4, 1, 'closed', 'D:26440000000000000005', 'pTestCard2', 'code-34b52fc1b5efeedca60ca53d86e8bf009d5+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000005", "code": "", "kind": "电子发票（普通发票）", "seller": "第5号饭店", "buyer": "青屿示例科技有限公司", "fee": 10300, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 5, '', 'D:26440000000000000005', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (13, 11, 1, 'proposed', 'D:26440000000000000012', 'pTestCard0', 'code-373233e36ad1c9b02b7f28b9b7cd0f9ad51+/=', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000012", "code": "", "kind": "电子发票（普通发票）", "seller": "第12号饭店", "buyer": "青屿示例科技有限公司", "fee": 20000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 13, 'line.locked_elsewhere', NULL, '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (6, 5, 1, 'approved', 'C:f08e5fa1a2ebfcc3534200f33515c5bf34c68640', 'pTestCard0', 'code-6680d7f2df68ffdf22c15c037467dc5e458+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "2612345678901", "code": "", "kind": "电子发票（普通发票）", "seller": "第6号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 6, '', 'C:f08e5fa1a2ebfcc3534200f33515c5bf34c68640', '', '[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (7, 6, 1, 'approved', 'C:b7ad9b2fb2473bbd8e4f6f349dcd614c7040ae06', 'pTestCard0', 'code-d99cab3f12e22d766699c9e07567aa65c6b+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "2612345678901", "code": "", "kind": "电子发票（普通发票）", "seller": "第6号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 7, '', 'C:b7ad9b2fb2473bbd8e4f6f349dcd614c7040ae06', '', '[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (10, 8, 1, 'proposed', 'D:26440000000000000009', 'pTestCard0', 'code-30ebf57cc730ed2bd8a6d2505fb340f6b30+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000009", "code": "", "kind": "电子发票（普通发票）", "seller": "第9号饭店", "buyer": "青屿示例科技有限公司", "fee": 10700, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 10, '', NULL, '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (8, 7, 1, 'closed', 'D:26440000000000000007', 'pTestCard1', 'code-bca0fac295eb51dfcaec09fe1be038fa8fb+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000007", "code": "", "kind": "电子发票（普通发票）", "seller": "第7号饭店", "buyer": "青屿示例科技有限公司", "fee": 10600, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 8, '', 'D:26440000000000000007', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (9, 7, 2, 'closed', 'D:26440000000000000008', 'pTestCard2', 'code-06f4f109ea5b8c09e3bc273f26a442b6fac+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000008", "code": "", "kind": "电子发票（普通发票）", "seller": "第8号饭店", "buyer": "青屿示例科技有限公司", "fee": 10601, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 9, '', 'D:26440000000000000008', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (11, 9, 1, 'proposed', 'D:26440000000000000010', 'pTestCard1', 'code-f11e6cdb05cc25c6433237182450981bdcb+/=', 'oSimhuangtingxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000010", "code": "", "kind": "电子发票（普通发票）", "seller": "第10号饭店", "buyer": "青屿示例科技有限公司", "fee": 10800, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 11, '', NULL, '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (12, 10, 1, 'proposed', 'D:26440000000000000011', 'pTestCard2', 'code-ee12f68fadfd2520c8f840cb9728815ce95+/=', 'oSimhuangtingxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000011", "code": "", "kind": "电子发票（普通发票）", "seller": "第11号饭店", "buyer": "青屿示例科技有限公司", "fee": 10900, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 12, '', NULL, '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (14, 11, 2, 'proposed', 'D:26440000000000000013', 'pTestCard1', 'code-d744747a3ac8b6ea135abdcc101ae5789a1+/=', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000013", "code": "", "kind": "电子发票（普通发票）", "seller": "第13号饭店", "buyer": "青屿示例科技有限公司", "fee": 20001, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 14, '', NULL, '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (17, 13, 1, 'proposed', 'D:26440000000000000016', 'pTestCard1', 'code-aa0b75e467d4d20006c8e964af954c90508+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000016", "code": "", "kind": "电子发票（普通发票）", "seller": "第16号饭店", "buyer": "青屿示例科技有限公司", "fee": 11200, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 17, '', 'D:26440000000000000016', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (18, 13, 2, 'proposed', 'D:26440000000000000017', 'pTestCard2', 'code-8d0774f1623f9621f5de6ffe5397e449e39+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000017", "code": "", "kind": "电子发票（普通发票）", "seller": "第17号饭店", "buyer": "青屿示例科技有限公司", "fee": 11201, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 18, '', 'D:26440000000000000017', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (15, 12, 1, 'approved', 'D:26440000000000000014', 'pTestCard2', 'code-a3ef887633f78ec185cdb0e548913ffaf36+/=', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000014", "code": "", "kind": "电子发票（普通发票）", "seller": "第14号饭店", "buyer": "青屿示例科技有限公司", "fee": 11100, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 15, '', 'D:26440000000000000014', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (16, 12, 2, 'approved', 'D:26440000000000000015', 'pTestCard0', 'code-f37d325d7e73597210ead3c9d6d818e60eb+/=', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000015", "code": "", "kind": "电子发票（普通发票）", "seller": "第15号饭店", "buyer": "青屿示例科技有限公司", "fee": 11101, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', 16, '', 'D:26440000000000000015', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (21, 16, 1, 'approved', 'D:26440000000000000021', 'pTestCard0', 'code-41df9589180db6f48a1c90b7902ae9be2fd+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000021", "code": "", "kind": "电子发票（普通发票）", "seller": "第21号饭店", "buyer": "青屿示例科技有限公司", "fee": 11500, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 21, '', 'D:26440000000000000021', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (30, 22, 2, 'proposed', 'D:26440000000000000028', 'pTestCard1', 'code-eea421ff631f6e2f066a5a41f35a4847161+/=', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000028", "code": "", "kind": "电子发票（普通发票）", "seller": "第28号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 30, '', 'D:26440000000000000028', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (31, 23, 1, 'proposed', 'D:26440000000000000029', 'pTestCard2', 'code-5f5cd6c8fd50cdec74e3836371268efa8d7+/=', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000029", "code": "", "kind": "电子发票（普通发票）", "seller": "第29号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 31, '', 'D:26440000000000000029', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (19, 14, 1, 'approved', 'D:26440000000000000019', 'pTestCard1', 'code-e819eb15c5cf4c877ce8094bfd96f3569e0+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000019", "code": "", "kind": "电子发票（普通发票）", "seller": "第19号饭店", "buyer": "青屿示例科技有限公司", "fee": 11300, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 19, '', 'D:26440000000000000019', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (20, 15, 1, 'proposed', 'D:26440000000000000020', 'pTestCard2', 'code-9a3154675e298e42a1354ba6cfd1ead52d3+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000020", "code": "", "kind": "电子发票（普通发票）", "seller": "第20号饭店", "buyer": "青屿示例科技有限公司", "fee": 11400, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 20, '', NULL, '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (22, 16, 2, 'approved', 'D:26440000000000000022', 'pTestCard1', 'code-9f11f7ba99dd0ceae94204cfa59226d3b27+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000022", "code": "", "kind": "电子发票（普通发票）", "seller": "第22号饭店", "buyer": "青屿示例科技有限公司", "fee": 11501, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 22, '', 'D:26440000000000000022', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (23, 17, 1, 'approved', 'C:82e4e8dd7b14c94fff0a0110e482153b3f81cad6', 'pTestCard2', 'code-694e9ae22bc4698ef04b319de83f4606e15+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "2612345678902", "code": "", "kind": "电子发票（普通发票）", "seller": "第23号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 23, '', 'C:82e4e8dd7b14c94fff0a0110e482153b3f81cad6', '', '[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (24, 18, 1, 'approved', 'C:e2f37513679e75f42802fc44a31deb2b03e24ca4', 'pTestCard2', 'code-59d200124c02278f904cf7d28e5c5db14d7+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "2612345678902", "code": "", "kind": "电子发票（普通发票）", "seller": "第23号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 24, '', 'C:e2f37513679e75f42802fc44a31deb2b03e24ca4', '', '[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (25, 19, 1, 'proposed', 'D:26440000000000000024', 'pTestCard0', 'code-fbd25d319ef9ce0d1ba5e247a9286e3e6e3+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000024", "code": "", "kind": "电子发票（普通发票）", "seller": "第24号饭店", "buyer": "青屿示例科技有限公司", "fee": 12345, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 25, '', 'D:26440000000000000024', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (26, 20, 1, 'proposed', 'D:26440000000000000031', 'pTestCard1', 'code-fbbaef3601c092569be0d0d6b34200d7723+/=', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000031", "code": "", "kind": "电子发票（普通发票）", "seller": "第31号饭店", "buyer": "青屿示例科技有限公司", "fee": 12345, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 26, '', 'D:26440000000000000031', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (27, 21, 1, 'proposed', 'D:26440000000000000025', 'pTestCard1', 'code-01c0d29eb40405291dc08e7064a7fa5749f+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000025", "code": "", "kind": "电子发票（普通发票）", "seller": "第25号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 27, '', 'D:26440000000000000025', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (28, 21, 2, 'proposed', 'D:26440000000000000026', 'pTestCard2', 'code-2493ae74744fbaf3f6ed65e453e41710623+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000026", "code": "", "kind": "电子发票（普通发票）", "seller": "第26号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 28, '', 'D:26440000000000000026', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (29, 22, 1, 'proposed', 'D:26440000000000000027', 'pTestCard0', 'code-f97d28e15ff564b6719a370e8ae74d0adcc+/=', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000027", "code": "", "kind": "电子发票（普通发票）", "seller": "第27号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 29, '', 'D:26440000000000000027', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.lines VALUES (32, 23, 2, 'proposed', 'D:26440000000000000030', 'pTestCard0', 'code-2369ae6b5e8afb99d0f76285a7e7e22c31e+/=', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'wxinvoiceplatform01', '{"number": "26440000000000000030", "code": "", "kind": "电子发票（普通发票）", "seller": "第30号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', 32, '', 'D:26440000000000000030', '', '[]', '', 'meals', 0, 'work');
INSERT INTO public.originals VALUES (1, 1, 'pdf', 'stored', '', '221c91cc7b5834e1c371ce41183eeb17924c5221186b0cd258413a63f3c99950', 643, '2026-11-25 21:35:22.753866+00');
INSERT INTO public.originals VALUES (2, 2, 'pdf', 'stored', '', 'e1f95239e3eb16bacf903a0638d2074bac8cc1db3abc24b0046ae8730470fdc2', 643, '2026-11-25 21:35:22.771662+00');
INSERT INTO public.originals VALUES (3, 3, 'pdf', 'stored', '', '7454f1fce6e8c6790b62443989034525c8072e7fec7401515012e4367330b34c', 643, '2026-11-25 21:35:25.801943+00');
INSERT INTO public.originals VALUES (4, 4, 'pdf', 'stored', '', '030d313bce0d3506b594a66c6b5c2d024c8c983d465a9914be67473dbfc1cf75', 643, '2026-11-25 21:35:27.030137+00');
INSERT INTO public.originals VALUES (5, 5, 'pdf', 'stored', '', 'f9dca41473397e6a3e139cd7ac5e1642b2ac1bf5fa82239659c50605956f128a', 643, '2026-11-25 21:35:29.112794+00');
INSERT INTO public.originals VALUES (6, 6, 'pdf', 'stored', '', '996745b0e086d16ddf57a553983b6879bc7d7437a29f2718dcd1b553b2990f93', 636, '2026-11-25 21:35:31.284287+00');
INSERT INTO public.originals VALUES (7, 7, 'pdf', 'stored', '', '996745b0e086d16ddf57a553983b6879bc7d7437a29f2718dcd1b553b2990f93', 636, '2026-11-25 21:35:32.464914+00');
INSERT INTO public.originals VALUES (8, 8, 'pdf', 'stored', '', 'd04ed1a5dfb6ca20704518c9e4fbf70cb1ca1d252924d88549e89e0925d4df74', 643, '2026-11-25 21:35:47.950113+00');
INSERT INTO public.originals VALUES (9, 9, 'pdf', 'stored', '', 'dddd3eacedeca5c752bec018de59c3f1cc02b8d5b84f056100152eae260a4ed2', 643, '2026-11-25 21:35:47.961855+00');
INSERT INTO public.originals VALUES (10, 10, 'pdf', 'stored', '', 'dd7010e3fb22c04a861828c1a78c79672dd2f446c6e4abc535d0f53cd0aeeb71', 643, '2026-11-25 21:35:54.451531+00');
INSERT INTO public.originals VALUES (11, 11, 'pdf', 'stored', '', 'd5455f723df4b92490bb5552f791fa97e4729aa0ca8a076f41f23e100630a9b1', 643, '2026-11-25 21:35:56.53735+00');
INSERT INTO public.originals VALUES (12, 12, 'pdf', 'stored', '', '6fd0f407b6b22f2f10ccdd8cb74e12d467f88c09ed0263344ebea38a5f3630e6', 643, '2026-11-25 21:35:59.833775+00');
INSERT INTO public.originals VALUES (13, 13, 'pdf', 'stored', '', 'f890e6ce7402e5c6c87c3d1db25e09e737307eb30fe49259b83bc1752e861492', 643, '2026-11-25 21:36:04.32887+00');
INSERT INTO public.originals VALUES (14, 14, 'pdf', 'stored', '', 'c5e1431ca492913f4a9ebe288ab194a90dc3e177368c185c77fda6a827905040', 643, '2026-11-25 21:36:04.391057+00');
INSERT INTO public.originals VALUES (16, 16, 'pdf', 'stored', '', '263a6a11ae0c4f272368ef42414559c42916d6b5714f783f3d40f0bbcd20b3b0', 643, '2026-11-25 21:36:05.408461+00');
INSERT INTO public.originals VALUES (15, 15, 'pdf', 'stored', '', 'b66f1be4b71fba0f3c1e21e335bd357be8f9f5e3c50ad551536c775b2786eb31', 643, '2026-11-25 21:36:05.389755+00');
INSERT INTO public.originals VALUES (18, 18, 'pdf', 'stored', '', 'f42293be7dc3e36960ace19278f8c4d1544d2ad11ba64f12e616c954204b449e', 643, '2026-11-25 21:36:09.573221+00');
INSERT INTO public.originals VALUES (17, 17, 'pdf', 'stored', '', '79be0e3ff7d7aa53d0e32c5f36b10396ea5bff19df42ed84e51932a598371cfe', 643, '2026-11-25 21:36:09.566527+00');
INSERT INTO public.originals VALUES (19, 19, 'pdf', 'stored', '', 'bceac12a774c67cf02b986debe12bfbf8e182258a505908b2a5ad92926a5df3e', 643, '2026-11-27 22:35:24.147899+00');
INSERT INTO public.originals VALUES (20, 20, 'pdf', 'stored', '', '64c5f3c4d9df462649eb424e74a8500c24208d109c58fd76985fde01f0910e34', 643, '2026-11-27 22:35:26.208807+00');
INSERT INTO public.originals VALUES (21, 21, 'pdf', 'stored', '', '9efde760f50e038e2c2dfc5e6fff784d7513b6f8af23b2dd0810d0a8b4da730b', 643, '2026-11-27 22:35:27.392397+00');
INSERT INTO public.originals VALUES (22, 22, 'pdf', 'stored', '', '1bd4cb7427bc6c8746cb165d15a8dec8364542f3343cc40d331111b7ca9eaca7', 643, '2026-11-27 22:35:27.392969+00');
INSERT INTO public.originals VALUES (23, 23, 'pdf', 'stored', '', 'e0dc8b6ee668c4985b6c62f74e76bc3638d6dd8e753d6774d108931229505112', 636, '2026-11-27 22:35:30.677321+00');
INSERT INTO public.originals VALUES (24, 24, 'pdf', 'stored', '', 'e0dc8b6ee668c4985b6c62f74e76bc3638d6dd8e753d6774d108931229505112', 636, '2026-11-27 22:35:32.613607+00');
INSERT INTO public.originals VALUES (25, 25, 'pdf', 'stored', '', '17cb38952d79b0d14af1a3c88d7f44c02324738098e3b2a03e8725263ee5b453', 643, '2026-11-27 22:35:36.038958+00');
INSERT INTO public.originals VALUES (26, 26, 'pdf', 'stored', '', '813554cc73de1706eb8bdfcb152c2facef7486742bc9e963af25cc9b46859247', 643, '2026-11-27 22:36:57.477969+00');
INSERT INTO public.originals VALUES (27, 27, 'pdf', 'stored', '', '4710c34016b04de4e2de8145e6c5c47582939eb140e7da37b08e21dcaa83b746', 643, '2026-11-27 22:37:05.0792+00');
INSERT INTO public.originals VALUES (28, 28, 'pdf', 'stored', '', '3e192f0695769d2744e8b60e5b700a822210b9ce312b14357f4111c05fa0b77f', 643, '2026-11-27 22:37:05.194009+00');
INSERT INTO public.originals VALUES (30, 30, 'pdf', 'waiting', 'http://@page@/pdf/zhaopeng-28.pdf', '', 0, NULL);
INSERT INTO public.originals VALUES (31, 31, 'pdf', 'waiting', 'http://@page@/pdf/wuhao-29.pdf', '', 0, NULL);
INSERT INTO public.originals VALUES (32, 32, 'pdf', 'waiting', 'http://@page@/pdf/wuhao-30.pdf', '', 0, NULL);
INSERT INTO public.originals VALUES (29, 29, 'pdf', 'stored', '', 'b1043028a2036374a4d34806583f7b6d8ee162f4b43e900504675a99f7c8e888', 643, '2026-11-27 22:37:06.314666+00');
INSERT INTO public.pacing VALUES ('person:wuhao', '[1795901769467000, 1795901770967000]');
INSERT INTO public.pacing VALUES ('department/list', '[1795901814473000, 1795901814499000]');
INSERT INTO public.pacing VALUES ('card/invoice/reimburse/updateinvoicestatus', '[1795901792638000, 1795901792664000]');
INSERT INTO public.pacing VALUES ('person:chenjing', '[1795901771087000, 1795901772587000]');
INSERT INTO public.pacing VALUES ('auth/getuserinfo', '[1795901816042000, 1795901816068000]');
INSERT INTO public.pacing VALUES ('message/update_template_card', '[1795901794985000, 1795901795011000]');
INSERT INTO public.pacing VALUES ('gettoken', '[1795901771254000, 1795901771280000]');
INSERT INTO public.pacing VALUES ('user/get', '[1795901819202000, 1795901819306000]');
INSERT INTO public.pacing VALUES ('message/send', '[1795901821602000, 1795901821628000]');
INSERT INTO public.pacing VALUES ('card/invoice/reimburse/getinvoiceinfo', '[1795901823012000, 1795901823038000]');
INSERT INTO public.pacing VALUES ('card/invoice/reimburse/getinvoiceinfobatch', '[1795901824788000, 1795901824814000]');
INSERT INTO public.pacing VALUES ('card/invoice/reimburse/updatestatusbatch', '[1795901825250000, 1795901825276000]');
INSERT INTO public.pacing VALUES ('person:huangting', '[1795901839669000, 1795901841169000]');
INSERT INTO public.pacing VALUES ('person:zhoumin', '[1795901839686000, 1795901841186000]');
INSERT INTO public.pacing VALUES ('person:hejing', '[1795901839711000, 1795901841211000]');
INSERT INTO public.pacing VALUES ('person:lina', '[1795901839728000, 1795901841228000]');
INSERT INTO public.pacing VALUES ('person:zhaopeng', '[1795901839891000, 1795901841391000]');
INSERT INTO public.pacing VALUES ('person:wangqiang', '[1795901845544000, 1795901870316000]');
INSERT INTO public.picks VALUES ('fcc925c5ed5986d4244a815e7a2c9590', 'lina', 'pTestCard1', 'code-5806c35e97431e15b9813d2b89dd1a04e3d+/=', 'wxinvoiceplatform01', 'D:26440000000000000001', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000001", "code": "", "kind": "电子发票（普通发票）", "seller": "第1号饭店", "buyer": "青屿示例科技有限公司", "fee": 10000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:21.655707+00', 'work');
INSERT INTO public.picks VALUES ('871e1ae0ebc69be7fb8944d643fbd99e', 'lina', 'pTestCard2', 'code-618ce76b2612434999810f19df8b07d22ea+/=', 'wxinvoiceplatform01', 'D:26440000000000000002', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000002", "code": "", "kind": "电子发票（普通发票）", "seller": "第2号饭店", "buyer": "青屿示例科技有限公司", "fee": 10001, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:21.748085+00', 'work');
INSERT INTO public.picks VALUES ('50816f9b2a0f3c2191fedc4e27a4a0b2', 'lina', 'pTestCard0', 'code-cabc196308e7610e548fc7bd1b55d9fce4b+/=', 'wxinvoiceplatform01', 'D:26440000000000000003', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000003", "code": "", "kind": "电子发票（普通发票）", "seller": "第3号饭店", "buyer": "青屿示例科技有限公司", "fee": 10100, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:24.500836+00', 'work');
INSERT INTO public.picks VALUES ('c50bac4f877a6ab60530db7b79da41c6', 'lina', 'pTestCard1', 'code-31405e7fd3bf820417a2457fb4a5c22cc71+/=', 'wxinvoiceplatform01', 'D:26440000000000000004', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000004", "code": "", "kind": "电子发票（普通发票）", "seller": "第4号饭店", "buyer": "青屿示例科技有限公司", "fee": 10200, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:26.198028+00', 'work');
INSERT INTO public.picks VALUES ('a80fc287ebc3372d8de828396eb5c9a3', 'lina', 'pTestCard2', 'code-34b52fc1b5efeedca60ca53d86e8bf009d5+/=', 'wxinvoiceplatform01', 'D:26440000000000000005', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000005", "code": "", "kind": "电子发票（普通发票）", "seller": "第5号饭店", "buyer": "青屿示例科技有限公司", "fee": 10300, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:28.03078+00', 'work');
INSERT INTO public.picks VALUES ('884bcb35750a187c9ddfba9e9f73556f', 'lina', 'pTestCard0', 'code-6680d7f2df68ffdf22c15c037467dc5e458+/=', 'wxinvoiceplatform01', 'C:f08e5fa1a2ebfcc3534200f33515c5bf34c68640', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "2612345678901", "code": "", "kind": "电子发票（普通发票）", "seller": "第6号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:30.078495+00', 'work');
INSERT INTO public.picks VALUES ('afca4dc58dd975d5007d8888d562692f', 'lina', 'pTestCard0', 'code-d99cab3f12e22d766699c9e07567aa65c6b+/=', 'wxinvoiceplatform01', 'C:b7ad9b2fb2473bbd8e4f6f349dcd614c7040ae06', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "2612345678901", "code": "", "kind": "电子发票（普通发票）", "seller": "第6号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:30.208132+00', 'work');
INSERT INTO public.picks VALUES ('baaab503950dec97e008f45cf450302b', 'lina', 'pTestCard1', 'code-bca0fac295eb51dfcaec09fe1be038fa8fb+/=', 'wxinvoiceplatform01', 'D:26440000000000000007', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000007", "code": "", "kind": "电子发票（普通发票）", "seller": "第7号饭店", "buyer": "青屿示例科技有限公司", "fee": 10600, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:46.545597+00', 'work');
INSERT INTO public.picks VALUES ('b67172d4bbc97eb268d8a5d6ec2e13e2', 'lina', 'pTestCard2', 'code-06f4f109ea5b8c09e3bc273f26a442b6fac+/=', 'wxinvoiceplatform01', 'D:26440000000000000008', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000008", "code": "", "kind": "电子发票（普通发票）", "seller": "第8号饭店", "buyer": "青屿示例科技有限公司", "fee": 10601, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:46.686803+00', 'work');
INSERT INTO public.picks VALUES ('d7538cdb352d7923cdc2573bf0f7949c', 'lina', 'pTestCard0', 'code-30ebf57cc730ed2bd8a6d2505fb340f6b30+/=', 'wxinvoiceplatform01', 'D:26440000000000000009', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000009", "code": "", "kind": "电子发票（普通发票）", "seller": "第9号饭店", "buyer": "青屿示例科技有限公司", "fee": 10700, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:52.856355+00', 'work');
INSERT INTO public.picks VALUES ('7d9198b9e5fa84d6522fb6a3842a5554', 'huangting', 'pTestCard1', 'code-f11e6cdb05cc25c6433237182450981bdcb+/=', 'wxinvoiceplatform01', 'D:26440000000000000010', 'oSimhuangtingxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000010", "code": "", "kind": "电子发票（普通发票）", "seller": "第10号饭店", "buyer": "青屿示例科技有限公司", "fee": 10800, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:56.135515+00', 'work');
INSERT INTO public.picks VALUES ('f13a9bf1b6de7f93f53fa6595921b52f', 'huangting', 'pTestCard2', 'code-ee12f68fadfd2520c8f840cb9728815ce95+/=', 'wxinvoiceplatform01', 'D:26440000000000000011', 'oSimhuangtingxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000011", "code": "", "kind": "电子发票（普通发票）", "seller": "第11号饭店", "buyer": "青屿示例科技有限公司", "fee": 10900, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:35:58.271227+00', 'work');
INSERT INTO public.picks VALUES ('8e529b6ed5fcd36b67c33632159a3678', 'zhaopeng', 'pTestCard0', 'code-373233e36ad1c9b02b7f28b9b7cd0f9ad51+/=', 'wxinvoiceplatform01', 'D:26440000000000000012', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000012", "code": "", "kind": "电子发票（普通发票）", "seller": "第12号饭店", "buyer": "青屿示例科技有限公司", "fee": 20000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:36:02.731924+00', 'work');
INSERT INTO public.picks VALUES ('d80a7f8b7a0827ee0dd563248a6d5c5e', 'huangting', 'pTestCard0', 'code-7925d0cf51eff37e284da7f316bcb1a6cd8+/=', 'wxinvoiceplatform01', 'D:26440000000000000018', 'oSimhuangtingxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000018", "code": "", "kind": "电子发票（普通发票）", "seller": "第18号饭店", "buyer": "青屿示例科技有限公司", "fee": 12345, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "http://@page@/pdf/huangting-18.pdf", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:36:10.404066+00', 'work');
INSERT INTO public.picks VALUES ('85de32a303bf6bea575fd002c675c3a6', 'zhaopeng', 'pTestCard1', 'code-d744747a3ac8b6ea135abdcc101ae5789a1+/=', 'wxinvoiceplatform01', 'D:26440000000000000013', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000013", "code": "", "kind": "电子发票（普通发票）", "seller": "第13号饭店", "buyer": "青屿示例科技有限公司", "fee": 20001, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:36:02.748133+00', 'work');
INSERT INTO public.picks VALUES ('0e8d92cd39f5de291ce371b5806cf1cf', 'wuhao', 'pTestCard2', 'code-a3ef887633f78ec185cdb0e548913ffaf36+/=', 'wxinvoiceplatform01', 'D:26440000000000000014', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000014", "code": "", "kind": "电子发票（普通发票）", "seller": "第14号饭店", "buyer": "青屿示例科技有限公司", "fee": 11100, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:36:04.728041+00', 'work');
INSERT INTO public.picks VALUES ('a1657f53d8349102891217f059a00407', 'wuhao', 'pTestCard0', 'code-f37d325d7e73597210ead3c9d6d818e60eb+/=', 'wxinvoiceplatform01', 'D:26440000000000000015', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000015", "code": "", "kind": "电子发票（普通发票）", "seller": "第15号饭店", "buyer": "青屿示例科技有限公司", "fee": 11101, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:36:04.771567+00', 'work');
INSERT INTO public.picks VALUES ('cdcbb6ad67ba5559b2259c297d1ffcd9', 'lina', 'pTestCard1', 'code-aa0b75e467d4d20006c8e964af954c90508+/=', 'wxinvoiceplatform01', 'D:26440000000000000016', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000016", "code": "", "kind": "电子发票（普通发票）", "seller": "第16号饭店", "buyer": "青屿示例科技有限公司", "fee": 11200, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:36:08.606808+00', 'work');
INSERT INTO public.picks VALUES ('8e01f6a438ad41c77fe05bc4b9e88831', 'lina', 'pTestCard2', 'code-8d0774f1623f9621f5de6ffe5397e449e39+/=', 'wxinvoiceplatform01', 'D:26440000000000000017', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000017", "code": "", "kind": "电子发票（普通发票）", "seller": "第17号饭店", "buyer": "青屿示例科技有限公司", "fee": 11201, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-25 21:36:08.639899+00', 'work');
INSERT INTO public.picks VALUES ('34c3285676e4407b3d2811b4527e4801', 'lina', 'pTestCard1', 'code-e819eb15c5cf4c877ce8094bfd96f3569e0+/=', 'wxinvoiceplatform01', 'D:26440000000000000019', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000019", "code": "", "kind": "电子发票（普通发票）", "seller": "第19号饭店", "buyer": "青屿示例科技有限公司", "fee": 11300, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:35:23.06712+00', 'work');
INSERT INTO public.picks VALUES ('b9c978b3dba8210f6e4895ea45d74836', 'lina', 'pTestCard2', 'code-9a3154675e298e42a1354ba6cfd1ead52d3+/=', 'wxinvoiceplatform01', 'D:26440000000000000020', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000020", "code": "", "kind": "电子发票（普通发票）", "seller": "第20号饭店", "buyer": "青屿示例科技有限公司", "fee": 11400, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:35:25.12038+00', 'work');
INSERT INTO public.picks VALUES ('5a4c70568f1cd74afb0262141a2771e3', 'lina', 'pTestCard0', 'code-41df9589180db6f48a1c90b7902ae9be2fd+/=', 'wxinvoiceplatform01', 'D:26440000000000000021', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000021", "code": "", "kind": "电子发票（普通发票）", "seller": "第21号饭店", "buyer": "青屿示例科技有限公司", "fee": 11500, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:35:26.540281+00', 'work');
INSERT INTO public.picks VALUES ('bd66f3c40a138bb73674acad5f780d91', 'lina', 'pTestCard1', 'code-9f11f7ba99dd0ceae94204cfa59226d3b27+/=', 'wxinvoiceplatform01', 'D:26440000000000000022', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000022", "code": "", "kind": "电子发票（普通发票）", "seller": "第22号饭店", "buyer": "青屿示例科技有限公司", "fee": 11501, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:35:26.560049+00', 'work');
INSERT INTO public.picks VALUES ('e2ceea551714bdd969d4a6110372f4e8', 'lina', 'pTestCard2', 'code-694e9ae22bc4698ef04b319de83f4606e15+/=', 'wxinvoiceplatform01', 'C:82e4e8dd7b14c94fff0a0110e482153b3f81cad6', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "2612345678902", "code": "", "kind": "电子发票（普通发票）", "seller": "第23号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:35:29.470516+00', 'work');
INSERT INTO public.picks VALUES ('06f580297f16d311b9238faf31d874d8', 'lina', 'pTestCard2', 'code-59d200124c02278f904cf7d28e5c5db14d7+/=', 'wxinvoiceplatform01', 'C:e2f37513679e75f42802fc44a31deb2b03e24ca4', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "2612345678902", "code": "", "kind": "电子发票（普通发票）", "seller": "第23号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:35:29.598336+00', 'work');
INSERT INTO public.picks VALUES ('e5bcb840941ebf3a97c93d6f65537f3a', 'lina', 'pTestCard0', 'code-fbd25d319ef9ce0d1ba5e247a9286e3e6e3+/=', 'wxinvoiceplatform01', 'D:26440000000000000024', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000024", "code": "", "kind": "电子发票（普通发票）", "seller": "第24号饭店", "buyer": "青屿示例科技有限公司", "fee": 12345, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:35:34.99032+00', 'work');
INSERT INTO public.picks VALUES ('f46a216238e9c7d7045f9e70b2ae9bc9', 'lina', 'pTestCard1', 'code-01c0d29eb40405291dc08e7064a7fa5749f+/=', 'wxinvoiceplatform01', 'D:26440000000000000025', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000025", "code": "", "kind": "电子发票（普通发票）", "seller": "第25号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:36:54.398514+00', 'work');
INSERT INTO public.picks VALUES ('3404dc434f86e422f8b801cd60e797f7', 'zhaopeng', 'pTestCard1', 'code-fbbaef3601c092569be0d0d6b34200d7723+/=', 'wxinvoiceplatform01', 'D:26440000000000000031', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000031", "code": "", "kind": "电子发票（普通发票）", "seller": "第31号饭店", "buyer": "青屿示例科技有限公司", "fee": 12345, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:36:56.322439+00', 'work');
INSERT INTO public.picks VALUES ('a762ed5b4beced2d94bb2519aca04c7c', 'lina', 'pTestCard2', 'code-2493ae74744fbaf3f6ed65e453e41710623+/=', 'wxinvoiceplatform01', 'D:26440000000000000026', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000026", "code": "", "kind": "电子发票（普通发票）", "seller": "第26号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:36:54.434262+00', 'work');
INSERT INTO public.picks VALUES ('49165663db0973e7fa52b52a39f3b160', 'zhaopeng', 'pTestCard0', 'code-f97d28e15ff564b6719a370e8ae74d0adcc+/=', 'wxinvoiceplatform01', 'D:26440000000000000027', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000027", "code": "", "kind": "电子发票（普通发票）", "seller": "第27号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:36:55.194446+00', 'work');
INSERT INTO public.picks VALUES ('52469ebf9dc67612c38bebfec7d74705', 'zhaopeng', 'pTestCard1', 'code-eea421ff631f6e2f066a5a41f35a4847161+/=', 'wxinvoiceplatform01', 'D:26440000000000000028', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000028", "code": "", "kind": "电子发票（普通发票）", "seller": "第28号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:36:55.272053+00', 'work');
INSERT INTO public.picks VALUES ('c72f1838959413ff4d86a5b681927e49', 'wuhao', 'pTestCard2', 'code-5f5cd6c8fd50cdec74e3836371268efa8d7+/=', 'wxinvoiceplatform01', 'D:26440000000000000029', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000029", "code": "", "kind": "电子发票（普通发票）", "seller": "第29号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:36:55.879427+00', 'work');
INSERT INTO public.picks VALUES ('a8c3b60c78a0ece93422051c713c6e13', 'wuhao', 'pTestCard0', 'code-2369ae6b5e8afb99d0f76285a7e7e22c31e+/=', 'wxinvoiceplatform01', 'D:26440000000000000030', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'free', '{"number": "26440000000000000030", "code": "", "kind": "电子发票（普通发票）", "seller": "第30号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}', '2026-11-27 22:36:55.884891+00', 'work');
INSERT INTO public.platform_tokens VALUES ('access_token:ww1234567890abcdef:1000002:02d6e3fb', 'token-4694c4a27a76c9b7955918acd0d6a09f082efa51ffd9a6acf3cc6c81adaa4e7b3a13b5bb22d5c84d60c72fc783aba8065a4f4492a1dc668bcd2d22db038f0c152370d0e1ecdbae721082738a9994bf77fa7fdbfd83d7a6f79ef92f84a4bd6850ce9a5b3442203eca', '2026-11-28 00:30:10.304975+00', '2026-11-27 22:35:11.305003+00');
INSERT INTO public.sequences VALUES ('claim', 23);
INSERT INTO public.sessions VALUES ('4edd45c1bf9db0ca4d1a773d7ca397c9e43855cd7d722987e220fa7e730d3bae', 'chenjing', '2026-11-25 21:35:24.181896+00', '2026-11-25 21:35:24.198898+00', 'work', '');
INSERT INTO public.sessions VALUES ('dd1e8f7de103087f418874ebc634e1fad48bdce04bb6e915b27c980c2afb00c1', 'lina', '2026-11-25 21:35:21.224891+00', '2026-11-25 21:35:46.220347+00', 'work', '');
INSERT INTO public.sessions VALUES ('b9272529768bbc8b50517f91b6c9302b416722a2dc270165234716c60a4d0367', 'wangqiang', '2026-11-25 21:35:23.630201+00', '2026-11-25 21:35:49.909868+00', 'work', '');
INSERT INTO public.sessions VALUES ('69c2bbaeb2a5efc3e570e3ab7ef5419b6e29871f65b038b3774f36f4c579c3c2', 'huangting', '2026-11-25 21:35:55.319577+00', '2026-11-25 21:35:55.436604+00', 'work', '');
INSERT INTO public.sessions VALUES ('2eb5cd6833a13b0faf17b398d84559e9cdf2b7ec1c2201a374ebf8e131392158', 'zhaopeng', '2026-11-25 21:36:02.58089+00', '2026-11-25 21:36:02.625133+00', 'work', '');
INSERT INTO public.sessions VALUES ('bb63b5ac39ca6e404f1754f347dca3139757fe2581b4de2ed861fb6bcbc6964a', 'wuhao', '2026-11-25 21:36:04.634621+00', '2026-11-25 21:36:04.66636+00', 'work', '');
INSERT INTO public.sessions VALUES ('6756f5a382678ebc2743904f71ad072a780e6823586a18585bcdbac55f709b42', 'lina', '2026-11-27 22:35:22.572723+00', '2026-11-27 22:35:22.62315+00', 'work', '');
INSERT INTO public.sessions VALUES ('3473dbdc80dd0a6e1e23328daf26a9a473ce46e53e3036a2352922d6d71a2b5b', 'wangqiang', '2026-11-27 22:35:33.600244+00', '2026-11-27 22:35:33.656907+00', 'work', '');
INSERT INTO public.sessions VALUES ('a4f23e8c3b5a2d9da9d27f2f6d2eac1324612fe80240cf22d4f94fe6d6285c8e', 'lina', '2026-11-27 22:36:53.699929+00', '2026-11-27 22:36:53.78458+00', 'work', '');
INSERT INTO public.sessions VALUES ('ba5f9642c21331b25a5aae4f14d7098671a287de0adf6ce5f198d34c6a6db03e', 'zhaopeng', '2026-11-27 22:36:54.828924+00', '2026-11-27 22:36:54.875871+00', 'work', '');
INSERT INTO public.sessions VALUES ('7bac6bdebf3d947924bac56f788ff15489cbc120a448c41d2d8c9cbe2fbd1167', 'wuhao', '2026-11-27 22:36:55.670851+00', '2026-11-27 22:36:55.707536+00', 'work', '');
INSERT INTO public.sessions VALUES ('18d878672208ca24c823b0f9e682e521ada232eb469d79fb62cf58495ebecb70', 'wangqiang', '2026-11-27 22:36:56.074042+00', '2026-11-27 22:36:56.102523+00', 'work', '');
INSERT INTO public.settings VALUES ('installation', '5l7j8fxs');
INSERT INTO public.settings VALUES ('nudged.BX-0013', '2026-11-28');
INSERT INTO public.waiting VALUES ('wangqiang', 13);
INSERT INTO public.waiting VALUES ('wangqiang', 19);
INSERT INTO public.waiting VALUES ('wangqiang', 20);
INSERT INTO public.wallet VALUES (16, 'D:26440000000000000015', 'pTestCard0', 'code-f37d325d7e73597210ead3c9d6d818e60eb+/=', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'closed', 2, false, '', NULL, 'cancelled', '2026-11-27 22:36:53.566424+00', 'work');
INSERT INTO public.wallet VALUES (26, 'D:26440000000000000031', 'pTestCard1', 'code-fbbaef3601c092569be0d0d6b34200d7723+/=', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-27 22:36:57.994572+00', 'locked', '2026-11-27 22:36:57.994572+00', 'work');
INSERT INTO public.wallet VALUES (1, 'D:26440000000000000001', 'pTestCard1', 'code-5806c35e97431e15b9813d2b89dd1a04e3d+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-25 21:35:22.866851+00', 'locked', '2026-11-25 21:35:22.866851+00', 'work');
INSERT INTO public.wallet VALUES (20, 'D:26440000000000000020', 'pTestCard2', 'code-9a3154675e298e42a1354ba6cfd1ead52d3+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', 2, false, '', NULL, 'locked', '2026-11-27 22:37:03.240022+00', 'work');
INSERT INTO public.wallet VALUES (2, 'D:26440000000000000002', 'pTestCard2', 'code-618ce76b2612434999810f19df8b07d22ea+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-25 21:35:22.866851+00', 'locked', '2026-11-25 21:35:22.866851+00', 'work');
INSERT INTO public.wallet VALUES (3, 'D:26440000000000000003', 'pTestCard0', 'code-cabc196308e7610e548fc7bd1b55d9fce4b+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-25 21:35:25.108383+00', 'locked', '2026-11-25 21:35:25.108383+00', 'work');
INSERT INTO public.wallet VALUES (21, 'D:26440000000000000021', 'pTestCard0', 'code-41df9589180db6f48a1c90b7902ae9be2fd+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'closed', 2, false, '', NULL, 'locked', '2026-11-27 22:37:04.793078+00', 'work');
INSERT INTO public.wallet VALUES (22, 'D:26440000000000000022', 'pTestCard1', 'code-9f11f7ba99dd0ceae94204cfa59226d3b27+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'closed', 2, false, '', NULL, 'locked', '2026-11-27 22:37:04.793078+00', 'work');
INSERT INTO public.wallet VALUES (27, 'D:26440000000000000025', 'pTestCard1', 'code-01c0d29eb40405291dc08e7064a7fa5749f+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, false, '', NULL, 'free', '2026-11-27 22:37:04.912396+00', 'work');
INSERT INTO public.wallet VALUES (28, 'D:26440000000000000026', 'pTestCard2', 'code-2493ae74744fbaf3f6ed65e453e41710623+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, false, '', NULL, 'free', '2026-11-27 22:37:04.912396+00', 'work');
INSERT INTO public.wallet VALUES (4, 'D:26440000000000000004', 'pTestCard1', 'code-31405e7fd3bf820417a2457fb4a5c22cc71+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-25 21:35:27.086046+00', 'locked', '2026-11-25 21:35:27.086046+00', 'work');
INSERT INTO public.wallet VALUES (29, 'D:26440000000000000027', 'pTestCard0', 'code-f97d28e15ff564b6719a370e8ae74d0adcc+/=', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'locked', 1, false, '', NULL, NULL, NULL, 'work');
INSERT INTO public.wallet VALUES (30, 'D:26440000000000000028', 'pTestCard1', 'code-eea421ff631f6e2f066a5a41f35a4847161+/=', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'locked', 1, false, '', NULL, NULL, NULL, 'work');
INSERT INTO public.wallet VALUES (31, 'D:26440000000000000029', 'pTestCard2', 'code-5f5cd6c8fd50cdec74e3836371268efa8d7+/=', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'locked', 1, false, '', NULL, NULL, NULL, 'work');
INSERT INTO public.wallet VALUES (32, 'D:26440000000000000030', 'pTestCard0', 'code-2369ae6b5e8afb99d0f76285a7e7e22c31e+/=', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'locked', 1, false, '', NULL, NULL, NULL, 'work');
INSERT INTO public.wallet VALUES (6, 'C:f08e5fa1a2ebfcc3534200f33515c5bf34c68640', 'pTestCard0', 'code-6680d7f2df68ffdf22c15c037467dc5e458+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-25 21:35:30.99867+00', 'locked', '2026-11-25 21:35:30.99867+00', 'work');
INSERT INTO public.wallet VALUES (8, 'D:26440000000000000007', 'pTestCard1', 'code-bca0fac295eb51dfcaec09fe1be038fa8fb+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'closed', 2, true, 'query', '2026-11-25 21:35:51.987004+00', 'closed', '2026-11-25 21:35:51.987004+00', 'work');
INSERT INTO public.wallet VALUES (7, 'C:b7ad9b2fb2473bbd8e4f6f349dcd614c7040ae06', 'pTestCard0', 'code-d99cab3f12e22d766699c9e07567aa65c6b+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-25 21:35:32.352266+00', 'locked', '2026-11-25 21:35:32.352266+00', 'work');
INSERT INTO public.wallet VALUES (9, 'D:26440000000000000008', 'pTestCard2', 'code-06f4f109ea5b8c09e3bc273f26a442b6fac+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'closed', 2, true, 'query', '2026-11-25 21:35:51.987004+00', 'closed', '2026-11-25 21:35:51.987004+00', 'work');
INSERT INTO public.wallet VALUES (5, 'D:26440000000000000005', 'pTestCard2', 'code-34b52fc1b5efeedca60ca53d86e8bf009d5+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'closed', 2, true, 'query', '2026-11-25 21:35:45.634617+00', 'closed', '2026-11-25 21:35:45.634617+00', 'work');
INSERT INTO public.wallet VALUES (18, 'D:26440000000000000017', 'pTestCard2', 'code-8d0774f1623f9621f5de6ffe5397e449e39+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-25 21:36:09.477413+00', 'locked', '2026-11-25 21:36:09.477413+00', 'work');
INSERT INTO public.wallet VALUES (11, 'D:26440000000000000010', 'pTestCard1', 'code-f11e6cdb05cc25c6433237182450981bdcb+/=', 'oSimhuangtingxxxxxxxxxxxxxxx', 'free', 2, true, 'query', '2026-11-25 21:36:02.041738+00', 'free', '2026-11-25 21:36:02.041738+00', 'work');
INSERT INTO public.wallet VALUES (10, 'D:26440000000000000009', 'pTestCard0', 'code-30ebf57cc730ed2bd8a6d2505fb340f6b30+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'free', 2, true, 'query', '2026-11-25 21:35:55.564226+00', 'free', '2026-11-25 21:35:55.564226+00', 'work');
INSERT INTO public.wallet VALUES (12, 'D:26440000000000000011', 'pTestCard2', 'code-ee12f68fadfd2520c8f840cb9728815ce95+/=', 'oSimhuangtingxxxxxxxxxxxxxxx', 'free', 2, true, 'query', '2026-11-25 21:36:02.204933+00', 'free', '2026-11-25 21:36:02.204933+00', 'work');
INSERT INTO public.wallet VALUES (25, 'D:26440000000000000024', 'pTestCard0', 'code-fbd25d319ef9ce0d1ba5e247a9286e3e6e3+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-27 22:35:36.169736+00', 'locked', '2026-11-27 22:35:36.169736+00', 'work');
INSERT INTO public.wallet VALUES (15, 'D:26440000000000000014', 'pTestCard2', 'code-a3ef887633f78ec185cdb0e548913ffaf36+/=', 'oSimwuhaoxxxxxxxxxxxxxxxxxxx', 'closed', 2, true, 'query', '2026-11-25 21:36:08.224141+00', 'closed', '2026-11-25 21:36:08.224141+00', 'work');
INSERT INTO public.wallet VALUES (13, 'D:26440000000000000012', 'pTestCard0', 'code-373233e36ad1c9b02b7f28b9b7cd0f9ad51+/=', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'free', 2, true, 'never locked by us', '2026-11-25 21:36:03.904285+00', 'locked', '2026-11-25 21:36:03.626351+00', 'work');
INSERT INTO public.wallet VALUES (14, 'D:26440000000000000013', 'pTestCard1', 'code-d744747a3ac8b6ea135abdcc101ae5789a1+/=', 'oSimzhaopengxxxxxxxxxxxxxxxx', 'free', 2, true, 'never locked by us', '2026-11-25 21:36:03.919577+00', 'free', '2026-11-25 21:36:03.626351+00', 'work');
INSERT INTO public.wallet VALUES (17, 'D:26440000000000000016', 'pTestCard1', 'code-aa0b75e467d4d20006c8e964af954c90508+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-25 21:36:09.477413+00', 'locked', '2026-11-25 21:36:09.477413+00', 'work');
INSERT INTO public.wallet VALUES (19, 'D:26440000000000000019', 'pTestCard1', 'code-e819eb15c5cf4c877ce8094bfd96f3569e0+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-27 22:35:24.214673+00', 'locked', '2026-11-27 22:35:24.214673+00', 'work');
INSERT INTO public.wallet VALUES (24, 'C:e2f37513679e75f42802fc44a31deb2b03e24ca4', 'pTestCard2', 'code-59d200124c02278f904cf7d28e5c5db14d7+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-27 22:35:32.726592+00', 'locked', '2026-11-27 22:35:32.726592+00', 'work');
INSERT INTO public.wallet VALUES (23, 'C:82e4e8dd7b14c94fff0a0110e482153b3f81cad6', 'pTestCard2', 'code-694e9ae22bc4698ef04b319de83f4606e15+/=', 'oSimlinaxxxxxxxxxxxxxxxxxxxx', 'locked', 1, true, 'query', '2026-11-27 22:35:30.77392+00', 'locked', '2026-11-27 22:35:30.77392+00', 'work');
SELECT pg_catalog.setval('public.attempts_id_seq', 37, true);
SELECT pg_catalog.setval('public.audit_id_seq', 77, true);
SELECT pg_catalog.setval('public.binding_log_id_seq', 1, false);
SELECT pg_catalog.setval('public.card_codes_id_seq', 34, true);
SELECT pg_catalog.setval('public.cards_id_seq', 38, true);
SELECT pg_catalog.setval('public.decisions_id_seq', 14, true);
SELECT pg_catalog.setval('public.inbox_id_seq', 11, true);
SELECT pg_catalog.setval('public.lines_id_seq', 32, true);
SELECT pg_catalog.setval('public.originals_id_seq', 32, true);
SELECT pg_catalog.setval('public.questions_id_seq', 1, false);
SELECT pg_catalog.setval('public.wallet_id_seq', 32, true);
ALTER TABLE ONLY dbos.application_versions
    ADD CONSTRAINT application_versions_pkey PRIMARY KEY (version_id);
ALTER TABLE ONLY dbos.application_versions
    ADD CONSTRAINT application_versions_version_name_key UNIQUE (version_name);
ALTER TABLE ONLY dbos.dbos_migrations
    ADD CONSTRAINT dbos_migrations_pkey PRIMARY KEY (version);
ALTER TABLE ONLY dbos.event_dispatch_kv
    ADD CONSTRAINT event_dispatch_kv_pkey PRIMARY KEY (service_name, workflow_fn_name, key);
ALTER TABLE ONLY dbos.notifications
    ADD CONSTRAINT notifications_pkey PRIMARY KEY (message_uuid);
ALTER TABLE ONLY dbos.operation_outputs
    ADD CONSTRAINT operation_outputs_pkey PRIMARY KEY (workflow_uuid, function_id);
ALTER TABLE ONLY dbos.queues
    ADD CONSTRAINT queues_name_key UNIQUE (name);
ALTER TABLE ONLY dbos.queues
    ADD CONSTRAINT queues_pkey PRIMARY KEY (queue_id);
ALTER TABLE ONLY dbos.streams
    ADD CONSTRAINT streams_pkey PRIMARY KEY (workflow_uuid, key, "offset");
ALTER TABLE ONLY dbos.workflow_events_history
    ADD CONSTRAINT workflow_events_history_pkey PRIMARY KEY (workflow_uuid, function_id, key);
ALTER TABLE ONLY dbos.workflow_events
    ADD CONSTRAINT workflow_events_pkey PRIMARY KEY (workflow_uuid, key);
ALTER TABLE ONLY dbos.workflow_input
    ADD CONSTRAINT workflow_input_pkey PRIMARY KEY (workflow_uuid);
ALTER TABLE ONLY dbos.workflow_output
    ADD CONSTRAINT workflow_output_pkey PRIMARY KEY (workflow_uuid);
ALTER TABLE ONLY dbos.workflow_schedules
    ADD CONSTRAINT workflow_schedules_pkey PRIMARY KEY (schedule_id);
ALTER TABLE ONLY dbos.workflow_schedules
    ADD CONSTRAINT workflow_schedules_schedule_name_key UNIQUE (schedule_name);
ALTER TABLE ONLY dbos.workflow_status
    ADD CONSTRAINT workflow_status_pkey PRIMARY KEY (workflow_uuid);
ALTER TABLE ONLY public.alembic_version_inbox
    ADD CONSTRAINT alembic_version_inbox_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.pacing
    ADD CONSTRAINT pacing_pkey PRIMARY KEY (name);
ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT pk_attempts PRIMARY KEY (id);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT pk_audit PRIMARY KEY (id);
ALTER TABLE ONLY public.binding_codes
    ADD CONSTRAINT pk_binding_codes PRIMARY KEY (account, openid);
ALTER TABLE ONLY public.binding_log
    ADD CONSTRAINT pk_binding_log PRIMARY KEY (id);
ALTER TABLE ONLY public.bindings
    ADD CONSTRAINT pk_bindings PRIMARY KEY (account, openid);
ALTER TABLE ONLY public.breakers
    ADD CONSTRAINT pk_breakers PRIMARY KEY (api);
ALTER TABLE ONLY public.card_codes
    ADD CONSTRAINT pk_card_codes PRIMARY KEY (id);
ALTER TABLE ONLY public.cards
    ADD CONSTRAINT pk_cards PRIMARY KEY (id);
ALTER TABLE ONLY public.claims
    ADD CONSTRAINT pk_claims PRIMARY KEY (id);
ALTER TABLE ONLY public.conversations
    ADD CONSTRAINT pk_conversations PRIMARY KEY (userid);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT pk_decisions PRIMARY KEY (id);
ALTER TABLE ONLY public.heard
    ADD CONSTRAINT pk_heard PRIMARY KEY (inbox_id);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT pk_inbox PRIMARY KEY (id);
ALTER TABLE ONLY public.lines
    ADD CONSTRAINT pk_lines PRIMARY KEY (id);
ALTER TABLE ONLY public.oauth_states
    ADD CONSTRAINT pk_oauth_states PRIMARY KEY (state_hash);
ALTER TABLE ONLY public.originals
    ADD CONSTRAINT pk_originals PRIMARY KEY (id);
ALTER TABLE ONLY public.picks
    ADD CONSTRAINT pk_picks PRIMARY KEY (id);
ALTER TABLE ONLY public.platform_tokens
    ADD CONSTRAINT pk_platform_tokens PRIMARY KEY (name);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT pk_preferences PRIMARY KEY (userid, name);
ALTER TABLE ONLY public.questions
    ADD CONSTRAINT pk_questions PRIMARY KEY (id);
ALTER TABLE ONLY public.sequences
    ADD CONSTRAINT pk_sequences PRIMARY KEY (name);
ALTER TABLE ONLY public.sessions
    ADD CONSTRAINT pk_sessions PRIMARY KEY (token_hash);
ALTER TABLE ONLY public.settings
    ADD CONSTRAINT pk_settings PRIMARY KEY (name);
ALTER TABLE ONLY public.waiting
    ADD CONSTRAINT pk_waiting PRIMARY KEY (userid, claim_id);
ALTER TABLE ONLY public.wallet
    ADD CONSTRAINT pk_wallet PRIMARY KEY (id);
ALTER TABLE ONLY public.binding_codes
    ADD CONSTRAINT uq_binding_codes_code_hash UNIQUE (code_hash);
ALTER TABLE ONLY public.card_codes
    ADD CONSTRAINT uq_card_codes_task_id_code UNIQUE (task_id, code);
ALTER TABLE ONLY public.cards
    ADD CONSTRAINT uq_cards_task_id UNIQUE (task_id);
ALTER TABLE ONLY public.claims
    ADD CONSTRAINT uq_claims_claimant_submission_key UNIQUE (claimant, submission_key);
ALTER TABLE ONLY public.claims
    ADD CONSTRAINT uq_claims_number UNIQUE (number);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT uq_decisions_claim_id_round_level UNIQUE (claim_id, round, level);
ALTER TABLE ONLY public.inbox
    ADD CONSTRAINT uq_inbox_key UNIQUE (key);
ALTER TABLE ONLY public.lines
    ADD CONSTRAINT uq_lines_claim_id_no UNIQUE (claim_id, no);
ALTER TABLE ONLY public.lines
    ADD CONSTRAINT uq_lines_live_key UNIQUE (live_key);
ALTER TABLE ONLY public.originals
    ADD CONSTRAINT uq_originals_line_id_kind UNIQUE (line_id, kind);
ALTER TABLE ONLY public.questions
    ADD CONSTRAINT uq_questions_userid_key UNIQUE (userid, key);
ALTER TABLE ONLY public.wallet
    ADD CONSTRAINT uq_wallet_key UNIQUE (key);
CREATE INDEX idx_application_versions_owner_timestamp ON dbos.application_versions USING btree (application_name, version_timestamp DESC);
CREATE INDEX idx_application_versions_timestamp ON dbos.application_versions USING btree (version_timestamp DESC);
CREATE INDEX idx_operation_outputs_completed_at_function_name_v2 ON dbos.operation_outputs USING btree (completed_at_epoch_ms, function_name) INCLUDE (application_name);
CREATE INDEX idx_operation_outputs_retention ON dbos.operation_outputs USING btree (retention_timestamp);
CREATE INDEX idx_workflow_input_retention ON dbos.workflow_input USING btree (retention_timestamp);
CREATE INDEX idx_workflow_output_retention ON dbos.workflow_output USING btree (retention_timestamp);
CREATE INDEX idx_workflow_status_attributes ON dbos.workflow_status USING gin (attributes) WHERE (attributes IS NOT NULL);
CREATE INDEX idx_workflow_status_completed_at ON dbos.workflow_status USING btree (completed_at) WHERE (completed_at IS NOT NULL);
CREATE INDEX idx_workflow_status_deadline ON dbos.workflow_status USING btree (workflow_deadline_epoch_ms) WHERE ((status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text, 'DELAYED'::text])) AND (workflow_deadline_epoch_ms IS NOT NULL));
CREATE INDEX idx_workflow_status_delayed ON dbos.workflow_status USING btree (delay_until_epoch_ms) WHERE (status = 'DELAYED'::text);
CREATE INDEX idx_workflow_status_failed ON dbos.workflow_status USING btree (status, created_at) WHERE (status = ANY (ARRAY['ERROR'::text, 'CANCELLED'::text, 'MAX_RECOVERY_ATTEMPTS_EXCEEDED'::text]));
CREATE INDEX idx_workflow_status_forked_from ON dbos.workflow_status USING btree (forked_from) WHERE (forked_from IS NOT NULL);
CREATE INDEX idx_workflow_status_in_flight_v2 ON dbos.workflow_status USING btree (queue_name, status, priority, created_at) INCLUDE (application_name) WHERE (status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text]));
CREATE INDEX idx_workflow_status_parent_workflow_id ON dbos.workflow_status USING btree (parent_workflow_id) WHERE (parent_workflow_id IS NOT NULL);
CREATE INDEX idx_workflow_status_partition_dequeue_v3 ON dbos.workflow_status USING btree (queue_name, status, queue_partition_key, priority, created_at, workflow_uuid) INCLUDE (application_name) WHERE ((status = ANY (ARRAY['ENQUEUED'::text, 'PENDING'::text])) AND (queue_partition_key IS NOT NULL));
CREATE INDEX idx_workflow_status_pending ON dbos.workflow_status USING btree (created_at) WHERE (status = 'PENDING'::text);
CREATE INDEX idx_workflow_status_rate_limited ON dbos.workflow_status USING btree (queue_name, started_at_epoch_ms) WHERE (rate_limited = true);
CREATE INDEX idx_workflow_status_schedule_name ON dbos.workflow_status USING btree (schedule_name) WHERE (schedule_name IS NOT NULL);
CREATE INDEX idx_workflow_status_started_at ON dbos.workflow_status USING btree (started_at_epoch_ms) WHERE (started_at_epoch_ms IS NOT NULL);
CREATE INDEX idx_workflow_topic ON dbos.notifications USING btree (destination_uuid, topic);
CREATE UNIQUE INDEX uq_application_versions_owner_version ON dbos.application_versions USING btree (application_name, version_name) WHERE (application_name IS NOT NULL);
CREATE UNIQUE INDEX uq_application_versions_unclaimed_version ON dbos.application_versions USING btree (version_name) WHERE (application_name IS NULL);
CREATE UNIQUE INDEX uq_workflow_status_dedup_id ON dbos.workflow_status USING btree (queue_name, deduplication_id) WHERE (deduplication_id IS NOT NULL);
CREATE INDEX workflow_status_created_at_index ON dbos.workflow_status USING btree (created_at);
CREATE INDEX ix_attempts_journal_slot_journal_n ON public.attempts USING btree (journal_slot, journal_n);
CREATE INDEX ix_attempts_wallet_id_id ON public.attempts USING btree (wallet_id, id);
CREATE INDEX ix_audit_claim_id_id ON public.audit USING btree (claim_id, id);
CREATE INDEX ix_binding_codes_until ON public.binding_codes USING btree (until);
CREATE INDEX ix_binding_log_userid_id ON public.binding_log USING btree (userid, id);
CREATE INDEX ix_bindings_userid_account_at ON public.bindings USING btree (userid, account, at);
CREATE INDEX ix_card_codes_task_id_spent_id ON public.card_codes USING btree (task_id, spent, id);
CREATE INDEX ix_cards_claim_id_id ON public.cards USING btree (claim_id, id);
CREATE INDEX ix_claims_claimant_id ON public.claims USING btree (claimant, id);
CREATE INDEX ix_claims_needs_help ON public.claims USING btree (id) WHERE (needs_help <> ''::text);
CREATE INDEX ix_claims_state_id ON public.claims USING btree (state, id);
CREATE INDEX ix_claims_state_undo_until_id ON public.claims USING btree (state, undo_until, id);
CREATE INDEX ix_decisions_at_claim_id ON public.decisions USING btree (at, claim_id);
CREATE INDEX ix_inbox_forwarded_id ON public.inbox USING btree (forwarded, id);
CREATE INDEX ix_inbox_person_settled_id ON public.inbox USING btree (person, settled, id);
CREATE INDEX ix_inbox_purged_id ON public.inbox USING btree (purged, id);
CREATE INDEX ix_lines_wallet_id ON public.lines USING btree (wallet_id);
CREATE INDEX ix_lines_weak ON public.lines USING btree (weak);
CREATE INDEX ix_oauth_states_at ON public.oauth_states USING btree (at);
CREATE INDEX ix_picks_at ON public.picks USING btree (at);
CREATE INDEX ix_sessions_account_openid ON public.sessions USING btree (account, openid);
CREATE INDEX ix_sessions_used_at ON public.sessions USING btree (used_at);
CREATE INDEX ix_waiting_claim_id ON public.waiting USING btree (claim_id);
CREATE INDEX ix_wallet_open ON public.wallet USING btree (id) WHERE (NOT proved);
CREATE TRIGGER dbos_notifications_trigger AFTER INSERT ON dbos.notifications FOR EACH ROW EXECUTE FUNCTION dbos.notifications_function();
CREATE TRIGGER audit_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER binding_log_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.binding_log FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
CREATE TRIGGER decisions_no_change BEFORE DELETE OR UPDATE OR TRUNCATE ON public.decisions FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change();
ALTER TABLE ONLY dbos.notifications
    ADD CONSTRAINT notifications_destination_uuid_fkey FOREIGN KEY (destination_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY dbos.streams
    ADD CONSTRAINT streams_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY dbos.workflow_events_history
    ADD CONSTRAINT workflow_events_history_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY dbos.workflow_events
    ADD CONSTRAINT workflow_events_workflow_uuid_fkey FOREIGN KEY (workflow_uuid) REFERENCES dbos.workflow_status(workflow_uuid) ON UPDATE CASCADE ON DELETE CASCADE;
ALTER TABLE ONLY public.attempts
    ADD CONSTRAINT fk_attempts_wallet_id FOREIGN KEY (wallet_id) REFERENCES public.wallet(id);
ALTER TABLE ONLY public.audit
    ADD CONSTRAINT fk_audit_claim_id FOREIGN KEY (claim_id) REFERENCES public.claims(id);
ALTER TABLE ONLY public.cards
    ADD CONSTRAINT fk_cards_claim_id FOREIGN KEY (claim_id) REFERENCES public.claims(id);
ALTER TABLE ONLY public.decisions
    ADD CONSTRAINT fk_decisions_claim_id FOREIGN KEY (claim_id) REFERENCES public.claims(id);
ALTER TABLE ONLY public.lines
    ADD CONSTRAINT fk_lines_claim_id FOREIGN KEY (claim_id) REFERENCES public.claims(id);
ALTER TABLE ONLY public.lines
    ADD CONSTRAINT fk_lines_wallet_id FOREIGN KEY (wallet_id) REFERENCES public.wallet(id);
ALTER TABLE ONLY public.originals
    ADD CONSTRAINT fk_originals_line_id FOREIGN KEY (line_id) REFERENCES public.lines(id);
ALTER TABLE ONLY public.questions
    ADD CONSTRAINT fk_questions_claim_id FOREIGN KEY (claim_id) REFERENCES public.claims(id);
ALTER TABLE ONLY public.waiting
    ADD CONSTRAINT fk_waiting_claim_id FOREIGN KEY (claim_id) REFERENCES public.claims(id);
