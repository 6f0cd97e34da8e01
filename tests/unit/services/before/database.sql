BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('main_0009');
CREATE TABLE attempts (
	id INTEGER NOT NULL, 
	wallet_id INTEGER NOT NULL, 
	gen INTEGER NOT NULL, 
	aim VARCHAR(20) NOT NULL, 
	opened DATETIME NOT NULL, 
	deadline DATETIME NOT NULL, 
	clean BOOLEAN NOT NULL, 
	single BOOLEAN NOT NULL, 
	outcome VARCHAR(20), 
	code INTEGER NOT NULL, journal_slot INTEGER DEFAULT '0' NOT NULL, journal_n INTEGER DEFAULT '0' NOT NULL, 
	CONSTRAINT pk_attempts PRIMARY KEY (id), 
	CONSTRAINT fk_attempts_wallet_id FOREIGN KEY(wallet_id) REFERENCES wallet (id), 
	CONSTRAINT ck_attempts_aim CHECK (aim IN ('free', 'locked', 'closed', 'cancelled')), 
	CONSTRAINT ck_attempts_outcome CHECK (outcome IN ('ok', 'refused', 'not_sent', 'unknown'))
);
INSERT INTO "attempts" VALUES(1,1,1,'locked','2026-05-06 08:00:00.000000','2026-05-06 08:00:10.000000',1,1,'ok',0,0,1);
INSERT INTO "attempts" VALUES(2,2,1,'locked','2026-05-06 08:00:00.000000','2026-05-06 08:00:10.000000',1,1,'ok',0,0,3);
INSERT INTO "attempts" VALUES(3,1,2,'closed','2026-05-06 08:00:30.000000','2026-05-06 08:00:40.000000',1,1,'ok',0,0,5);
INSERT INTO "attempts" VALUES(4,3,1,'locked','2026-05-06 08:01:00.000000','2026-05-06 08:01:10.000000',1,1,'ok',0,0,8);
INSERT INTO "attempts" VALUES(5,4,1,'locked','2026-05-06 08:01:00.000000','2026-05-06 08:01:10.000000',1,1,'ok',0,0,10);
INSERT INTO "attempts" VALUES(6,3,2,'closed','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'ok',0,0,12);
INSERT INTO "attempts" VALUES(7,5,1,'locked','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'ok',0,0,14);
INSERT INTO "attempts" VALUES(8,6,1,'locked','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'ok',0,0,16);
INSERT INTO "attempts" VALUES(9,7,1,'locked','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'ok',0,0,18);
INSERT INTO "attempts" VALUES(10,8,1,'locked','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'ok',0,0,20);
INSERT INTO "attempts" VALUES(11,9,1,'locked','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'ok',0,0,22);
INSERT INTO "attempts" VALUES(12,9,2,'free','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'ok',0,0,24);
INSERT INTO "attempts" VALUES(13,10,1,'locked','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'ok',0,0,26);
INSERT INTO "attempts" VALUES(14,10,2,'free','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'ok',0,0,28);
INSERT INTO "attempts" VALUES(15,11,1,'locked','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'refused',72023,0,30);
INSERT INTO "attempts" VALUES(16,12,1,'locked','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'ok',0,0,32);
INSERT INTO "attempts" VALUES(17,13,1,'locked','2026-05-06 08:01:30.000000','2026-05-06 08:01:40.000000',1,1,'ok',0,0,34);
INSERT INTO "attempts" VALUES(18,14,1,'locked','2026-05-06 08:02:01.000000','2026-05-06 08:02:11.000000',1,1,'ok',0,0,36);
INSERT INTO "attempts" VALUES(19,15,1,'locked','2026-05-06 08:02:01.000000','2026-05-06 08:02:11.000000',1,1,'ok',0,0,38);
INSERT INTO "attempts" VALUES(20,16,1,'locked','2026-05-06 08:02:13.000000','2026-05-06 08:02:23.000000',1,1,'ok',0,0,40);
INSERT INTO "attempts" VALUES(21,16,2,'closed','2026-05-06 08:02:56.000000','2026-05-06 08:03:06.000000',1,1,'unknown',0,0,42);
INSERT INTO "attempts" VALUES(22,16,2,'closed','2026-05-06 08:02:56.000000','2026-05-06 08:03:06.000000',1,1,'unknown',0,0,43);
INSERT INTO "attempts" VALUES(23,16,2,'closed','2026-05-06 08:02:56.000000','2026-05-06 08:03:06.000000',1,1,'unknown',0,0,44);
INSERT INTO "attempts" VALUES(24,16,2,'closed','2026-05-06 08:02:56.000000','2026-05-06 08:03:06.000000',1,1,'unknown',0,0,45);
INSERT INTO "attempts" VALUES(25,16,2,'closed','2026-05-06 08:02:56.000000','2026-05-06 08:03:06.000000',1,1,'unknown',0,0,46);
INSERT INTO "attempts" VALUES(26,16,2,'closed','2026-05-06 08:02:56.000000','2026-05-06 08:03:06.000000',1,1,'unknown',0,0,47);
CREATE TABLE audit (
	id INTEGER NOT NULL, 
	claim_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor TEXT NOT NULL, 
	actor_name TEXT NOT NULL, 
	step TEXT NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	version INTEGER NOT NULL, 
	detail JSON NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (id), 
	CONSTRAINT fk_audit_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id), 
	CONSTRAINT ck_audit_state CHECK (state IN ('draft', 'locking', 'pending', 'approved', 'paid', 'closing', 'closed', 'rejected', 'withdrawn'))
);
INSERT INTO "audit" VALUES(1,1,'2026-05-06 08:00:00.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(2,2,'2026-05-06 08:00:00.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(3,1,'2026-05-06 08:00:00.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(4,2,'2026-05-06 08:00:00.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(5,1,'2026-05-06 08:00:00.000000','lead','lead先生','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(6,1,'2026-05-06 08:00:30.000000','','','close','closing',5,'{}');
INSERT INTO "audit" VALUES(7,1,'2026-05-06 08:00:30.000000','','','written_off','closed',6,'{}');
INSERT INTO "audit" VALUES(8,2,'2026-05-06 08:00:30.000000','lead','lead先生','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(9,2,'2026-05-06 08:01:00.000000','','','close','closing',5,'{}');
INSERT INTO "audit" VALUES(10,2,'2026-05-06 08:01:00.000000','','','written_off','closed',6,'{}');
INSERT INTO "audit" VALUES(11,3,'2026-05-06 08:01:00.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(12,4,'2026-05-06 08:01:00.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(13,3,'2026-05-06 08:01:00.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(14,4,'2026-05-06 08:01:00.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(15,3,'2026-05-06 08:01:00.000000','lead','lead先生','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(16,3,'2026-05-06 08:01:30.000000','','','close','closing',5,'{}');
INSERT INTO "audit" VALUES(17,3,'2026-05-06 08:01:30.000000','','','written_off','closed',6,'{}');
INSERT INTO "audit" VALUES(18,5,'2026-05-06 08:01:30.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(19,6,'2026-05-06 08:01:30.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(20,5,'2026-05-06 08:01:30.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(21,6,'2026-05-06 08:01:30.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(22,7,'2026-05-06 08:01:30.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(23,7,'2026-05-06 08:01:30.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(24,8,'2026-05-06 08:01:30.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(25,8,'2026-05-06 08:01:30.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(26,9,'2026-05-06 08:01:30.000000','bob','bob先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(27,9,'2026-05-06 08:01:30.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(28,9,'2026-05-06 08:01:30.000000','bob','bob先生','withdraw','withdrawn',4,'{}');
INSERT INTO "audit" VALUES(29,9,'2026-05-06 08:01:30.000000','','','released','withdrawn',4,'{}');
INSERT INTO "audit" VALUES(30,10,'2026-05-06 08:01:30.000000','bob','bob先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(31,10,'2026-05-06 08:01:30.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(32,10,'2026-05-06 08:01:30.000000','lead','lead先生','reject','rejected',4,'{"reason": "reason.other"}');
INSERT INTO "audit" VALUES(33,10,'2026-05-06 08:01:30.000000','','','released','rejected',4,'{}');
INSERT INTO "audit" VALUES(34,11,'2026-05-06 08:01:30.000000','bob','bob先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(35,11,'2026-05-06 08:01:30.000000','','','lock_refused','draft',3,'{"lines": "1"}');
INSERT INTO "audit" VALUES(36,11,'2026-05-06 08:01:30.000000','','','released','draft',3,'{}');
INSERT INTO "audit" VALUES(37,12,'2026-05-06 08:01:30.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(38,13,'2026-05-06 08:01:30.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(39,12,'2026-05-06 08:01:30.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(40,13,'2026-05-06 08:01:30.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(41,12,'2026-05-06 08:01:30.000000','lead','lead先生','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(42,13,'2026-05-06 08:01:30.000000','lead','lead先生','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(43,12,'2026-05-06 08:02:01.000000','fin','fin','pay','paid',5,'{}');
INSERT INTO "audit" VALUES(44,13,'2026-05-06 08:02:01.000000','fin','fin','pay','paid',5,'{}');
INSERT INTO "audit" VALUES(45,14,'2026-05-06 08:02:01.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(46,15,'2026-05-06 08:02:01.000000','ann','ann先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(47,14,'2026-05-06 08:02:01.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(48,15,'2026-05-06 08:02:01.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(49,14,'2026-05-06 08:02:13.000000','lead','lead先生','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(50,15,'2026-05-06 08:02:13.000000','lead','lead先生','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(51,16,'2026-05-06 08:02:13.000000','bob','bob先生','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(52,16,'2026-05-06 08:02:13.000000','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(53,16,'2026-05-06 08:02:25.000000','lead','lead先生','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(54,16,'2026-05-06 08:02:56.000000','','','close','closing',5,'{}');
INSERT INTO "audit" VALUES(55,17,'2026-05-06 08:02:56.000000','bob','bob先生','submit','locking',2,'{}');
CREATE TABLE binding_codes (
	account TEXT DEFAULT 'work' NOT NULL, 
	openid TEXT NOT NULL, 
	code_hash TEXT NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_binding_codes PRIMARY KEY (account, openid), 
	CONSTRAINT uq_binding_codes_code_hash UNIQUE (code_hash)
);
CREATE TABLE binding_log (
	id INTEGER NOT NULL, 
	account TEXT DEFAULT 'work' NOT NULL, 
	openid TEXT NOT NULL, 
	userid TEXT NOT NULL, 
	step TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_binding_log PRIMARY KEY (id)
);
CREATE TABLE bindings (
	account TEXT DEFAULT 'work' NOT NULL, 
	openid TEXT NOT NULL, 
	userid TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_bindings PRIMARY KEY (account, openid)
);
INSERT INTO "bindings" VALUES('work','openid-ann','ann','2026-05-06 08:00:00.000000');
INSERT INTO "bindings" VALUES('work','openid-bob','bob','2026-05-06 08:01:30.000000');
CREATE TABLE breakers (
	api TEXT NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_breakers PRIMARY KEY (api)
);
CREATE TABLE card_codes (
	id INTEGER NOT NULL, 
	task_id TEXT NOT NULL, 
	code TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	spent BOOLEAN NOT NULL, 
	CONSTRAINT pk_card_codes PRIMARY KEY (id), 
	CONSTRAINT uq_card_codes_task_id_code UNIQUE (task_id, code)
);
INSERT INTO "card_codes" VALUES(1,'test-BX-0001-1-1-claimant','send-test-BX-0001-1-1-claimant','2026-05-06 08:00:00.000000',1);
INSERT INTO "card_codes" VALUES(2,'test-BX-0001-1-1-approval','send-test-BX-0001-1-1-approval','2026-05-06 08:00:00.000000',1);
INSERT INTO "card_codes" VALUES(3,'test-BX-0002-1-1-claimant','send-test-BX-0002-1-1-claimant','2026-05-06 08:00:00.000000',1);
INSERT INTO "card_codes" VALUES(4,'test-BX-0002-1-1-approval','send-test-BX-0002-1-1-approval','2026-05-06 08:00:00.000000',1);
INSERT INTO "card_codes" VALUES(5,'test-BX-0003-1-1-claimant','send-test-BX-0003-1-1-claimant','2026-05-06 08:01:00.000000',1);
INSERT INTO "card_codes" VALUES(6,'test-BX-0003-1-1-approval','send-test-BX-0003-1-1-approval','2026-05-06 08:01:00.000000',1);
INSERT INTO "card_codes" VALUES(7,'test-BX-0004-1-1-claimant','send-test-BX-0004-1-1-claimant','2026-05-06 08:01:00.000000',0);
INSERT INTO "card_codes" VALUES(8,'test-BX-0004-1-1-approval','send-test-BX-0004-1-1-approval','2026-05-06 08:01:00.000000',0);
INSERT INTO "card_codes" VALUES(9,'test-BX-0005-1-1-claimant','send-test-BX-0005-1-1-claimant','2026-05-06 08:01:30.000000',0);
INSERT INTO "card_codes" VALUES(10,'test-BX-0005-1-1-approval','send-test-BX-0005-1-1-approval','2026-05-06 08:01:30.000000',0);
INSERT INTO "card_codes" VALUES(11,'test-BX-0006-1-1-claimant','send-test-BX-0006-1-1-claimant','2026-05-06 08:01:30.000000',0);
INSERT INTO "card_codes" VALUES(12,'test-BX-0006-1-1-approval','send-test-BX-0006-1-1-approval','2026-05-06 08:01:30.000000',0);
INSERT INTO "card_codes" VALUES(13,'test-BX-0007-1-1-claimant','send-test-BX-0007-1-1-claimant','2026-05-06 08:01:30.000000',0);
INSERT INTO "card_codes" VALUES(14,'test-BX-0007-1-1-approval','send-test-BX-0007-1-1-approval','2026-05-06 08:01:30.000000',0);
INSERT INTO "card_codes" VALUES(15,'test-BX-0008-1-1-claimant','send-test-BX-0008-1-1-claimant','2026-05-06 08:01:30.000000',0);
INSERT INTO "card_codes" VALUES(16,'test-BX-0008-1-1-approval','send-test-BX-0008-1-1-approval','2026-05-06 08:01:30.000000',0);
INSERT INTO "card_codes" VALUES(17,'test-BX-0009-1-1-claimant','send-test-BX-0009-1-1-claimant','2026-05-06 08:01:30.000000',1);
INSERT INTO "card_codes" VALUES(18,'test-BX-0009-1-1-approval','send-test-BX-0009-1-1-approval','2026-05-06 08:01:30.000000',1);
INSERT INTO "card_codes" VALUES(19,'test-BX-0010-1-1-claimant','send-test-BX-0010-1-1-claimant','2026-05-06 08:01:30.000000',1);
INSERT INTO "card_codes" VALUES(20,'test-BX-0010-1-1-approval','send-test-BX-0010-1-1-approval','2026-05-06 08:01:30.000000',1);
INSERT INTO "card_codes" VALUES(21,'test-BX-0012-1-1-claimant','send-test-BX-0012-1-1-claimant','2026-05-06 08:01:30.000000',0);
INSERT INTO "card_codes" VALUES(22,'test-BX-0012-1-1-approval','send-test-BX-0012-1-1-approval','2026-05-06 08:01:30.000000',1);
INSERT INTO "card_codes" VALUES(23,'test-BX-0013-1-1-claimant','send-test-BX-0013-1-1-claimant','2026-05-06 08:01:30.000000',0);
INSERT INTO "card_codes" VALUES(24,'test-BX-0013-1-1-approval','send-test-BX-0013-1-1-approval','2026-05-06 08:01:30.000000',1);
INSERT INTO "card_codes" VALUES(25,'test-BX-0014-1-1-claimant','send-test-BX-0014-1-1-claimant','2026-05-06 08:02:01.000000',0);
INSERT INTO "card_codes" VALUES(26,'test-BX-0014-1-1-approval','send-test-BX-0014-1-1-approval','2026-05-06 08:02:01.000000',1);
INSERT INTO "card_codes" VALUES(27,'test-BX-0015-1-1-claimant','send-test-BX-0015-1-1-claimant','2026-05-06 08:02:01.000000',0);
INSERT INTO "card_codes" VALUES(28,'test-BX-0015-1-1-approval','send-test-BX-0015-1-1-approval','2026-05-06 08:02:01.000000',1);
INSERT INTO "card_codes" VALUES(29,'test-BX-0016-1-1-claimant','send-test-BX-0016-1-1-claimant','2026-05-06 08:02:13.000000',0);
INSERT INTO "card_codes" VALUES(30,'test-BX-0016-1-1-approval','send-test-BX-0016-1-1-approval','2026-05-06 08:02:13.000000',1);
CREATE TABLE cards (
	id INTEGER NOT NULL, 
	task_id TEXT NOT NULL, 
	claim_id INTEGER NOT NULL, 
	kind TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	level INTEGER NOT NULL, 
	"to" JSON NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	CONSTRAINT pk_cards PRIMARY KEY (id), 
	CONSTRAINT fk_cards_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id), 
	CONSTRAINT uq_cards_task_id UNIQUE (task_id), 
	CONSTRAINT ck_cards_state CHECK (state IN ('planned', 'sent', 'failed', 'final'))
);
INSERT INTO "cards" VALUES(1,'test-BX-0001-1-1-claimant',1,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(2,'test-BX-0001-1-1-approval',1,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(3,'test-BX-0002-1-1-claimant',2,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(4,'test-BX-0002-1-1-approval',2,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(5,'test-BX-0003-1-1-claimant',3,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(6,'test-BX-0003-1-1-approval',3,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(7,'test-BX-0004-1-1-claimant',4,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(8,'test-BX-0004-1-1-approval',4,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(9,'test-BX-0005-1-1-claimant',5,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(10,'test-BX-0005-1-1-approval',5,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(11,'test-BX-0006-1-1-claimant',6,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(12,'test-BX-0006-1-1-approval',6,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(13,'test-BX-0007-1-1-claimant',7,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(14,'test-BX-0007-1-1-approval',7,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(15,'test-BX-0008-1-1-claimant',8,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(16,'test-BX-0008-1-1-approval',8,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(17,'test-BX-0009-1-1-claimant',9,'claimant',1,1,'["bob"]','sent');
INSERT INTO "cards" VALUES(18,'test-BX-0009-1-1-approval',9,'approval',1,1,'["lead", "lead2"]','sent');
INSERT INTO "cards" VALUES(19,'test-BX-0010-1-1-claimant',10,'claimant',1,1,'["bob"]','sent');
INSERT INTO "cards" VALUES(20,'test-BX-0010-1-1-approval',10,'approval',1,1,'["lead", "lead2"]','sent');
INSERT INTO "cards" VALUES(21,'test-BX-0012-1-1-claimant',12,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(22,'test-BX-0012-1-1-approval',12,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(23,'test-BX-0013-1-1-claimant',13,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(24,'test-BX-0013-1-1-approval',13,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(25,'test-BX-0014-1-1-claimant',14,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(26,'test-BX-0014-1-1-approval',14,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(27,'test-BX-0015-1-1-claimant',15,'claimant',1,1,'["ann"]','sent');
INSERT INTO "cards" VALUES(28,'test-BX-0015-1-1-approval',15,'approval',1,1,'["lead"]','sent');
INSERT INTO "cards" VALUES(29,'test-BX-0016-1-1-claimant',16,'claimant',1,1,'["bob"]','sent');
INSERT INTO "cards" VALUES(30,'test-BX-0016-1-1-approval',16,'approval',1,1,'["lead", "lead2"]','sent');
CREATE TABLE claims (
	id INTEGER NOT NULL, 
	number TEXT NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	version INTEGER NOT NULL, 
	claimant TEXT NOT NULL, 
	claimant_name TEXT NOT NULL, 
	purpose TEXT NOT NULL, 
	submission_key TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	level INTEGER NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	approvers JSON NOT NULL, 
	undo_until DATETIME, 
	needs_help TEXT NOT NULL, 
	help_owner TEXT NOT NULL, 
	extra JSON NOT NULL, held TEXT DEFAULT '' NOT NULL, held_by TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_claims PRIMARY KEY (id), 
	CONSTRAINT uq_claims_claimant_submission_key UNIQUE (claimant, submission_key), 
	CONSTRAINT uq_claims_number UNIQUE (number), 
	CONSTRAINT ck_claims_state CHECK (state IN ('draft', 'locking', 'pending', 'approved', 'paid', 'closing', 'closed', 'rejected', 'withdrawn'))
);
INSERT INTO "claims" VALUES(1,'BX-0001','closed',6,'ann','ann先生','','key-1',1,1,'2026-05-06 08:00:00.000000','2026-05-06 08:00:30.000000','[["lead", "lead先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(2,'BX-0002','closed',6,'ann','ann先生','','key-2',1,1,'2026-05-06 08:00:00.000000','2026-05-06 08:01:00.000000','[["lead", "lead先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(3,'BX-0003','closed',6,'ann','ann先生','','key-3',1,1,'2026-05-06 08:01:00.000000','2026-05-06 08:01:30.000000','[["lead", "lead先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(4,'BX-0004','pending',3,'ann','ann先生','','key-4',1,1,'2026-05-06 08:01:00.000000','2026-05-06 08:01:00.000000','[["lead", "lead先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(5,'BX-0005','pending',3,'ann','ann先生','','key-5',1,1,'2026-05-06 08:01:30.000000','2026-05-06 08:01:30.000000','[["lead", "lead先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(6,'BX-0006','pending',3,'ann','ann先生','','key-6',1,1,'2026-05-06 08:01:30.000000','2026-05-06 08:01:30.000000','[["lead", "lead先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(7,'BX-0007','pending',3,'ann','ann先生','','key-7',1,1,'2026-05-06 08:01:30.000000','2026-05-06 08:01:30.000000','[["lead", "lead先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(8,'BX-0008','pending',3,'ann','ann先生','','key-8',1,1,'2026-05-06 08:01:30.000000','2026-05-06 08:01:30.000000','[["lead", "lead先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(9,'BX-0009','withdrawn',4,'bob','bob先生','','key-9',1,1,'2026-05-06 08:01:30.000000','2026-05-06 08:01:30.000000','[["lead", "lead先生"], ["lead2", "lead2先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(10,'BX-0010','rejected',4,'bob','bob先生','','key-10',1,1,'2026-05-06 08:01:30.000000','2026-05-06 08:01:30.000000','[["lead", "lead先生"], ["lead2", "lead2先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(11,'BX-0011','draft',3,'bob','bob先生','','key-11',1,1,'2026-05-06 08:01:30.000000','2026-05-06 08:01:30.000000','[["lead", "lead先生"], ["lead2", "lead2先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(12,'BX-0012','paid',5,'ann','ann先生','','key-12',1,1,'2026-05-06 08:01:30.000000','2026-05-06 08:02:01.000000','[["lead", "lead先生"]]','2026-05-07 08:02:01.000000','','','{}','','');
INSERT INTO "claims" VALUES(13,'BX-0013','paid',5,'ann','ann先生','','key-13',1,1,'2026-05-06 08:01:30.000000','2026-05-06 08:02:01.000000','[["lead", "lead先生"]]','2026-05-07 08:02:01.000000','','','{}','','');
INSERT INTO "claims" VALUES(14,'BX-0014','approved',4,'ann','ann先生','','key-14',1,1,'2026-05-06 08:02:01.000000','2026-05-06 08:02:13.000000','[["lead", "lead先生"]]','2026-05-06 08:02:43.000000','','','{}','','');
INSERT INTO "claims" VALUES(15,'BX-0015','approved',4,'ann','ann先生','','key-15',1,1,'2026-05-06 08:02:01.000000','2026-05-06 08:02:13.000000','[["lead", "lead先生"]]','2026-05-06 08:02:43.000000','','','{}','','');
INSERT INTO "claims" VALUES(16,'BX-0016','closing',5,'bob','bob先生','','key-16',1,1,'2026-05-06 08:02:13.000000','2026-05-06 08:02:56.000000','[["lead", "lead先生"], ["lead2", "lead2先生"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(17,'BX-0017','locking',2,'bob','bob先生','','key-17',1,1,'2026-05-06 08:02:56.000000','2026-05-06 08:02:56.000000','[["lead", "lead先生"], ["lead2", "lead2先生"]]',NULL,'','','{}','','');
CREATE TABLE conversations (
	userid TEXT NOT NULL, 
	state JSON NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_conversations PRIMARY KEY (userid)
);
CREATE TABLE decisions (
	id INTEGER NOT NULL, 
	claim_id INTEGER NOT NULL, 
	round INTEGER NOT NULL, 
	level INTEGER NOT NULL, 
	"by" TEXT NOT NULL, 
	by_name TEXT NOT NULL, 
	verdict VARCHAR(20) NOT NULL, 
	reason TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_decisions PRIMARY KEY (id), 
	CONSTRAINT fk_decisions_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id), 
	CONSTRAINT uq_decisions_claim_id_round_level UNIQUE (claim_id, round, level), 
	CONSTRAINT ck_decisions_verdict CHECK (verdict IN ('submit', 'locked', 'lock_refused', 'approve', 'undo', 'reject', 'withdraw', 'pay', 'unpay', 'close', 'written_off'))
);
INSERT INTO "decisions" VALUES(1,1,1,1,'lead','lead先生','approve','','2026-05-06 08:00:00.000000');
INSERT INTO "decisions" VALUES(2,2,1,1,'lead','lead先生','approve','','2026-05-06 08:00:30.000000');
INSERT INTO "decisions" VALUES(3,3,1,1,'lead','lead先生','approve','','2026-05-06 08:01:00.000000');
INSERT INTO "decisions" VALUES(4,10,1,1,'lead','lead先生','reject','reason.other','2026-05-06 08:01:30.000000');
INSERT INTO "decisions" VALUES(5,12,1,1,'lead','lead先生','approve','','2026-05-06 08:01:30.000000');
INSERT INTO "decisions" VALUES(6,13,1,1,'lead','lead先生','approve','','2026-05-06 08:01:30.000000');
INSERT INTO "decisions" VALUES(7,14,1,1,'lead','lead先生','approve','','2026-05-06 08:02:13.000000');
INSERT INTO "decisions" VALUES(8,15,1,1,'lead','lead先生','approve','','2026-05-06 08:02:13.000000');
INSERT INTO "decisions" VALUES(9,16,1,1,'lead','lead先生','approve','','2026-05-06 08:02:25.000000');
CREATE TABLE effect_queue (
	seq INTEGER NOT NULL, 
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	payload TEXT NOT NULL, 
	run INTEGER NOT NULL, 
	failed INTEGER NOT NULL, 
	due FLOAT NOT NULL, 
	tick BOOLEAN NOT NULL, 
	state TEXT NOT NULL, 
	why TEXT NOT NULL, 
	ended FLOAT, 
	PRIMARY KEY (seq), 
	UNIQUE (id)
);
INSERT INTO "effect_queue" VALUES(1,'wallet:BX-0001.2','wallet','BX-0001.2','{"claim_id": 1}',0,0,1778054400.0,0,'done','',1778054400.0);
INSERT INTO "effect_queue" VALUES(2,'wallet:BX-0002.2','wallet','BX-0002.2','{"claim_id": 2}',0,0,1778054400.0,0,'done','',1778054400.0);
INSERT INTO "effect_queue" VALUES(3,'card:test-BX-0001-1-1-claimant','card','test-BX-0001-1-1-claimant','{"task_id": "test-BX-0001-1-1-claimant"}',0,0,1778054400.0,0,'done','',1778054400.0);
INSERT INTO "effect_queue" VALUES(4,'card:test-BX-0001-1-1-approval','card','test-BX-0001-1-1-approval','{"task_id": "test-BX-0001-1-1-approval"}',0,0,1778054400.0,0,'done','',1778054400.0);
INSERT INTO "effect_queue" VALUES(5,'card:test-BX-0002-1-1-claimant','card','test-BX-0002-1-1-claimant','{"task_id": "test-BX-0002-1-1-claimant"}',0,0,1778054400.0,0,'done','',1778054400.0);
INSERT INTO "effect_queue" VALUES(6,'card:test-BX-0002-1-1-approval','card','test-BX-0002-1-1-approval','{"task_id": "test-BX-0002-1-1-approval"}',0,0,1778054400.0,0,'done','',1778054400.0);
INSERT INTO "effect_queue" VALUES(7,'card_update:test-BX-0001-1-1-approval.4','card_update','test-BX-0001-1-1-approval.4','{"task_id": "test-BX-0001-1-1-approval"}',0,0,1778054400.0,0,'done','',1778054400.0);
INSERT INTO "effect_queue" VALUES(8,'close:BX-0001.4','close','BX-0001.4','{"claim_id": 1, "version": 4}',0,0,1778054430.0,0,'done','',1778054430.0);
INSERT INTO "effect_queue" VALUES(9,'wallet:BX-0001.5','wallet','BX-0001.5','{"claim_id": 1}',0,0,1778054430.0,0,'done','',1778054430.0);
INSERT INTO "effect_queue" VALUES(10,'card_update:test-BX-0001-1-1-claimant.6','card_update','test-BX-0001-1-1-claimant.6','{"task_id": "test-BX-0001-1-1-claimant"}',0,0,1778054430.0,0,'done','',1778054430.0);
INSERT INTO "effect_queue" VALUES(11,'card_update:test-BX-0002-1-1-approval.4','card_update','test-BX-0002-1-1-approval.4','{"task_id": "test-BX-0002-1-1-approval"}',0,0,1778054430.0,0,'done','',1778054430.0);
INSERT INTO "effect_queue" VALUES(12,'close:BX-0002.4','close','BX-0002.4','{"claim_id": 2, "version": 4}',0,0,1778054460.0,0,'done','',1778054460.0);
INSERT INTO "effect_queue" VALUES(13,'wallet:BX-0002.5','wallet','BX-0002.5','{"claim_id": 2}',0,0,1778054460.0,0,'done','',1778054460.0);
INSERT INTO "effect_queue" VALUES(14,'card_update:test-BX-0002-1-1-claimant.6','card_update','test-BX-0002-1-1-claimant.6','{"task_id": "test-BX-0002-1-1-claimant"}',0,0,1778054460.0,0,'done','',1778054460.0);
INSERT INTO "effect_queue" VALUES(15,'wallet:BX-0003.2','wallet','BX-0003.2','{"claim_id": 3}',0,0,1778054460.0,0,'done','',1778054460.0);
INSERT INTO "effect_queue" VALUES(16,'wallet:BX-0004.2','wallet','BX-0004.2','{"claim_id": 4}',0,0,1778054460.0,0,'done','',1778054460.0);
INSERT INTO "effect_queue" VALUES(17,'card:test-BX-0003-1-1-claimant','card','test-BX-0003-1-1-claimant','{"task_id": "test-BX-0003-1-1-claimant"}',0,0,1778054460.0,0,'done','',1778054460.0);
INSERT INTO "effect_queue" VALUES(18,'card:test-BX-0003-1-1-approval','card','test-BX-0003-1-1-approval','{"task_id": "test-BX-0003-1-1-approval"}',0,0,1778054460.0,0,'done','',1778054460.0);
INSERT INTO "effect_queue" VALUES(19,'card:test-BX-0004-1-1-claimant','card','test-BX-0004-1-1-claimant','{"task_id": "test-BX-0004-1-1-claimant"}',0,0,1778054460.0,0,'done','',1778054460.0);
INSERT INTO "effect_queue" VALUES(20,'card:test-BX-0004-1-1-approval','card','test-BX-0004-1-1-approval','{"task_id": "test-BX-0004-1-1-approval"}',0,0,1778054460.0,0,'done','',1778054460.0);
INSERT INTO "effect_queue" VALUES(21,'card_update:test-BX-0003-1-1-approval.4','card_update','test-BX-0003-1-1-approval.4','{"task_id": "test-BX-0003-1-1-approval"}',0,0,1778054460.0,0,'done','',1778054460.0);
INSERT INTO "effect_queue" VALUES(22,'close:BX-0003.4','close','BX-0003.4','{"claim_id": 3, "version": 4}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(23,'wallet:BX-0003.5','wallet','BX-0003.5','{"claim_id": 3}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(24,'card_update:test-BX-0003-1-1-claimant.6','card_update','test-BX-0003-1-1-claimant.6','{"task_id": "test-BX-0003-1-1-claimant"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(25,'wallet:BX-0005.2','wallet','BX-0005.2','{"claim_id": 5}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(26,'wallet:BX-0006.2','wallet','BX-0006.2','{"claim_id": 6}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(27,'card:test-BX-0005-1-1-claimant','card','test-BX-0005-1-1-claimant','{"task_id": "test-BX-0005-1-1-claimant"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(28,'card:test-BX-0005-1-1-approval','card','test-BX-0005-1-1-approval','{"task_id": "test-BX-0005-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(29,'card:test-BX-0006-1-1-claimant','card','test-BX-0006-1-1-claimant','{"task_id": "test-BX-0006-1-1-claimant"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(30,'card:test-BX-0006-1-1-approval','card','test-BX-0006-1-1-approval','{"task_id": "test-BX-0006-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(31,'wallet:BX-0007.2','wallet','BX-0007.2','{"claim_id": 7}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(32,'card:test-BX-0007-1-1-claimant','card','test-BX-0007-1-1-claimant','{"task_id": "test-BX-0007-1-1-claimant"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(33,'card:test-BX-0007-1-1-approval','card','test-BX-0007-1-1-approval','{"task_id": "test-BX-0007-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(34,'wallet:BX-0008.2','wallet','BX-0008.2','{"claim_id": 8}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(35,'card:test-BX-0008-1-1-claimant','card','test-BX-0008-1-1-claimant','{"task_id": "test-BX-0008-1-1-claimant"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(36,'card:test-BX-0008-1-1-approval','card','test-BX-0008-1-1-approval','{"task_id": "test-BX-0008-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(37,'wallet:BX-0009.2','wallet','BX-0009.2','{"claim_id": 9}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(38,'card:test-BX-0009-1-1-claimant','card','test-BX-0009-1-1-claimant','{"task_id": "test-BX-0009-1-1-claimant"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(39,'card:test-BX-0009-1-1-approval','card','test-BX-0009-1-1-approval','{"task_id": "test-BX-0009-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(40,'wallet:BX-0009.4','wallet','BX-0009.4','{"claim_id": 9}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(41,'card_update:test-BX-0009-1-1-approval.4','card_update','test-BX-0009-1-1-approval.4','{"task_id": "test-BX-0009-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(42,'card_update:test-BX-0009-1-1-claimant.4','card_update','test-BX-0009-1-1-claimant.4','{"task_id": "test-BX-0009-1-1-claimant"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(43,'wallet:BX-0010.2','wallet','BX-0010.2','{"claim_id": 10}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(44,'card:test-BX-0010-1-1-claimant','card','test-BX-0010-1-1-claimant','{"task_id": "test-BX-0010-1-1-claimant"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(45,'card:test-BX-0010-1-1-approval','card','test-BX-0010-1-1-approval','{"task_id": "test-BX-0010-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(46,'wallet:BX-0010.4','wallet','BX-0010.4','{"claim_id": 10}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(47,'card_update:test-BX-0010-1-1-approval.4','card_update','test-BX-0010-1-1-approval.4','{"task_id": "test-BX-0010-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(48,'card_update:test-BX-0010-1-1-claimant.4','card_update','test-BX-0010-1-1-claimant.4','{"task_id": "test-BX-0010-1-1-claimant"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(49,'say:rejected-BX-0010.4.bob','say','rejected-BX-0010.4.bob','{"to": "bob", "key": "notice.rejected", "args": {"number": "BX-0010", "name": "lead先生", "reason": "reason.other"}, "path": "/claims/BX-0010", "label": "label.see_claim", "lang": "", "once": true}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(50,'wallet:BX-0011.2','wallet','BX-0011.2','{"claim_id": 11}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(51,'wallet:BX-0011.3','wallet','BX-0011.3','{"claim_id": 11}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(52,'say:refused-BX-0011.3.bob','say','refused-BX-0011.3.bob','{"to": "bob", "key": "notice.locked_elsewhere", "args": {"number": "BX-0011", "bad": "1", "good": "0", "seller": "城际客运站8", "amount": "¥100.00", "tail": "0008", "why": "line.locked_elsewhere", "code": "0"}, "path": "/claims/BX-0011", "label": "label.go_on", "lang": "", "once": true}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(53,'wallet:BX-0012.2','wallet','BX-0012.2','{"claim_id": 12}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(54,'wallet:BX-0013.2','wallet','BX-0013.2','{"claim_id": 13}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(55,'card:test-BX-0012-1-1-claimant','card','test-BX-0012-1-1-claimant','{"task_id": "test-BX-0012-1-1-claimant"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(56,'card:test-BX-0012-1-1-approval','card','test-BX-0012-1-1-approval','{"task_id": "test-BX-0012-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(57,'card:test-BX-0013-1-1-claimant','card','test-BX-0013-1-1-claimant','{"task_id": "test-BX-0013-1-1-claimant"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(58,'card:test-BX-0013-1-1-approval','card','test-BX-0013-1-1-approval','{"task_id": "test-BX-0013-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054490.0);
INSERT INTO "effect_queue" VALUES(59,'card_update:test-BX-0012-1-1-approval.4','card_update','test-BX-0012-1-1-approval.4','{"task_id": "test-BX-0012-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054521.0);
INSERT INTO "effect_queue" VALUES(60,'card_update:test-BX-0013-1-1-approval.4','card_update','test-BX-0013-1-1-approval.4','{"task_id": "test-BX-0013-1-1-approval"}',0,0,1778054490.0,0,'done','',1778054521.0);
INSERT INTO "effect_queue" VALUES(61,'close:BX-0012.5','close','BX-0012.5','{"claim_id": 12, "version": 5}',0,0,1778140921.0,0,'waiting','',NULL);
INSERT INTO "effect_queue" VALUES(62,'say:paid-BX-0012.5.ann','say','paid-BX-0012.5.ann','{"to": "ann", "key": "notice.paid", "args": {"number": "BX-0012", "total": "¥100.00", "at": "2026-05-07T08:02:01+00:00"}, "path": "/claims/BX-0012", "label": "label.see_claim", "lang": "", "once": true}',0,0,1778054521.0,0,'done','',1778054521.0);
INSERT INTO "effect_queue" VALUES(63,'close:BX-0013.5','close','BX-0013.5','{"claim_id": 13, "version": 5}',0,0,1778140921.0,0,'waiting','',NULL);
INSERT INTO "effect_queue" VALUES(64,'say:paid-BX-0013.5.ann','say','paid-BX-0013.5.ann','{"to": "ann", "key": "notice.paid", "args": {"number": "BX-0013", "total": "¥100.00", "at": "2026-05-07T08:02:01+00:00"}, "path": "/claims/BX-0013", "label": "label.see_claim", "lang": "", "once": true}',0,0,1778054521.0,0,'done','',1778054521.0);
INSERT INTO "effect_queue" VALUES(65,'wallet:BX-0014.2','wallet','BX-0014.2','{"claim_id": 14}',0,0,1778054521.0,0,'done','',1778054521.0);
INSERT INTO "effect_queue" VALUES(66,'wallet:BX-0015.2','wallet','BX-0015.2','{"claim_id": 15}',0,0,1778054521.0,0,'done','',1778054521.0);
INSERT INTO "effect_queue" VALUES(67,'card:test-BX-0014-1-1-claimant','card','test-BX-0014-1-1-claimant','{"task_id": "test-BX-0014-1-1-claimant"}',0,0,1778054521.0,0,'done','',1778054521.0);
INSERT INTO "effect_queue" VALUES(68,'card:test-BX-0014-1-1-approval','card','test-BX-0014-1-1-approval','{"task_id": "test-BX-0014-1-1-approval"}',0,0,1778054521.0,0,'done','',1778054521.0);
INSERT INTO "effect_queue" VALUES(69,'card:test-BX-0015-1-1-claimant','card','test-BX-0015-1-1-claimant','{"task_id": "test-BX-0015-1-1-claimant"}',0,0,1778054521.0,0,'done','',1778054521.0);
INSERT INTO "effect_queue" VALUES(70,'card:test-BX-0015-1-1-approval','card','test-BX-0015-1-1-approval','{"task_id": "test-BX-0015-1-1-approval"}',0,0,1778054521.0,0,'done','',1778054521.0);
INSERT INTO "effect_queue" VALUES(71,'card_update:test-BX-0014-1-1-approval.4','card_update','test-BX-0014-1-1-approval.4','{"task_id": "test-BX-0014-1-1-approval"}',0,0,1778054533.0,0,'done','',1778054533.0);
INSERT INTO "effect_queue" VALUES(72,'card_update:test-BX-0015-1-1-approval.4','card_update','test-BX-0015-1-1-approval.4','{"task_id": "test-BX-0015-1-1-approval"}',0,0,1778054533.0,0,'done','',1778054533.0);
INSERT INTO "effect_queue" VALUES(73,'wallet:BX-0016.2','wallet','BX-0016.2','{"claim_id": 16}',0,0,1778054533.0,0,'done','',1778054533.0);
INSERT INTO "effect_queue" VALUES(74,'card:test-BX-0016-1-1-claimant','card','test-BX-0016-1-1-claimant','{"task_id": "test-BX-0016-1-1-claimant"}',0,0,1778054533.0,0,'done','',1778054533.0);
INSERT INTO "effect_queue" VALUES(75,'card:test-BX-0016-1-1-approval','card','test-BX-0016-1-1-approval','{"task_id": "test-BX-0016-1-1-approval"}',0,0,1778054533.0,0,'done','',1778054533.0);
INSERT INTO "effect_queue" VALUES(76,'card_update:test-BX-0016-1-1-approval.4','card_update','test-BX-0016-1-1-approval.4','{"task_id": "test-BX-0016-1-1-approval"}',0,0,1778054545.0,0,'done','',1778054576.0);
INSERT INTO "effect_queue" VALUES(77,'close:BX-0016.4','close','BX-0016.4','{"claim_id": 16, "version": 4}',0,0,1778054575.0,0,'done','',1778054576.0);
INSERT INTO "effect_queue" VALUES(78,'wallet:BX-0016.5','wallet','BX-0016.5','{"claim_id": 16}',0,0,1778054576.0,0,'done','',1778054576.0);
INSERT INTO "effect_queue" VALUES(79,'wallet:BX-0016.5#1','wallet','BX-0016.5','{"claim_id": 16, "tries": 1}',1,0,1778054577.0,0,'waiting','',NULL);
INSERT INTO "effect_queue" VALUES(80,'wallet:BX-0017.2','wallet','BX-0017.2','{"claim_id": 17}',0,0,1778054576.0,0,'waiting','',NULL);
CREATE TABLE heard (
	inbox_id INTEGER NOT NULL, 
	outcome TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_heard PRIMARY KEY (inbox_id)
);
CREATE TABLE lines (
	id INTEGER NOT NULL, 
	claim_id INTEGER NOT NULL, 
	no INTEGER NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	"key" TEXT NOT NULL, 
	card_id TEXT NOT NULL, 
	encrypt_code TEXT NOT NULL, 
	openid TEXT NOT NULL, 
	app_id TEXT NOT NULL, 
	invoice JSON NOT NULL, 
	wallet_id INTEGER NOT NULL, 
	problem TEXT NOT NULL, 
	live_key TEXT, note TEXT DEFAULT '' NOT NULL, findings JSON DEFAULT '[]' NOT NULL, weak TEXT DEFAULT '' NOT NULL, category TEXT DEFAULT 'other' NOT NULL, problem_code INTEGER DEFAULT '0' NOT NULL, account TEXT DEFAULT 'work' NOT NULL, 
	CONSTRAINT pk_lines PRIMARY KEY (id), 
	CONSTRAINT fk_lines_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id), 
	CONSTRAINT fk_lines_wallet_id FOREIGN KEY(wallet_id) REFERENCES wallet (id), 
	CONSTRAINT uq_lines_claim_id_no UNIQUE (claim_id, no), 
	CONSTRAINT uq_lines_live_key UNIQUE (live_key), 
	CONSTRAINT ck_lines_state CHECK (state IN ('proposed', 'approved', 'declined', 'dropped', 'closed'))
);
INSERT INTO "lines" VALUES(1,1,1,'closed','C:7ec6529edcc325fbbce2740c480b594549359614','card-1','code+/=1','openid-ann','','{"number": "7842109800001", "code": "", "kind": "电子发票", "seller": "城际客运站1", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',1,'','C:7ec6529edcc325fbbce2740c480b594549359614','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(2,2,1,'closed','C:542c8f30ea8df7941b56bfc20e0fe6a1e6a6c8c4','card-1','code+/=1-again','openid-ann','','{"number": "7842109800001", "code": "", "kind": "电子发票", "seller": "城际客运站1", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',2,'','C:542c8f30ea8df7941b56bfc20e0fe6a1e6a6c8c4','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(3,3,1,'closed','C:2447a98e2de911eed7f016c533b8db5c7d117198','card-0','code+/=2','openid-ann','','{"number": "7842109800002", "code": "", "kind": "电子发票", "seller": "城际客运站2", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',3,'','C:2447a98e2de911eed7f016c533b8db5c7d117198','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(4,4,1,'proposed','C:00029b2d6878a97cb6bab72444010258432d57f1','card-0','code+/=2-again','openid-ann','','{"number": "7842109800002", "code": "", "kind": "电子发票", "seller": "城际客运站2", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',4,'','C:00029b2d6878a97cb6bab72444010258432d57f1','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(5,5,1,'proposed','C:895a181cd4bc7909caf3f9d3f56a483b1f92a0d2','card-1','code+/=3','openid-ann','','{"number": "7842109800003", "code": "", "kind": "电子发票", "seller": "城际客运站3", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',5,'','C:895a181cd4bc7909caf3f9d3f56a483b1f92a0d2','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(6,6,1,'proposed','C:b31c8b516812b4b6d48130b403ab9cb305e52c6c','card-1','code+/=3-again','openid-ann','','{"number": "7842109800003", "code": "", "kind": "电子发票", "seller": "城际客运站3", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',6,'','C:b31c8b516812b4b6d48130b403ab9cb305e52c6c','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(7,7,1,'proposed','T:0123456789:11010124','card-0','code+/=4','openid-ann','','{"number": "0123456789", "code": "11010124", "kind": "电子发票", "seller": "城际客运站4", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',7,'','T:0123456789:11010124','','[{"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(8,8,1,'proposed','C:fd57eb71dfc9ad43b90f210034e646dd141abdc4','card-1','code+/=5','openid-ann','','{"number": "", "code": "", "kind": "电子发票", "seller": "城际客运站5", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',8,'','C:fd57eb71dfc9ad43b90f210034e646dd141abdc4','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(9,9,1,'proposed','C:690c462adf4900d3fe85b8e00f18aa43d0b34b8b','card-0','code+/=6','openid-bob','','{"number": "7842109800006", "code": "", "kind": "电子发票", "seller": "城际客运站6", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',9,'',NULL,'','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(10,10,1,'proposed','C:48aa18168d97ea6ba61456d7e599a036621239be','card-1','code+/=7','openid-bob','','{"number": "7842109800007", "code": "", "kind": "电子发票", "seller": "城际客运站7", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',10,'',NULL,'','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(11,11,1,'proposed','C:e0482b248e6cfcb68b38255418356acb16be73a7','card-0','code+/=8','openid-bob','','{"number": "7842109800008", "code": "", "kind": "电子发票", "seller": "城际客运站8", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',11,'line.locked_elsewhere',NULL,'','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(12,12,1,'approved','C:df0b66e0a6095c30c06b2893a14bff40f6d6c46a','card-1','code+/=9','openid-ann','','{"number": "7842109800009", "code": "", "kind": "电子发票", "seller": "城际客运站9", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',12,'','C:df0b66e0a6095c30c06b2893a14bff40f6d6c46a','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(13,13,1,'approved','C:02dd5674b71e53227319b19291d1508bd2e1e2bb','card-1','code+/=9-again','openid-ann','','{"number": "7842109800009", "code": "", "kind": "电子发票", "seller": "城际客运站9", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',13,'','C:02dd5674b71e53227319b19291d1508bd2e1e2bb','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(14,14,1,'approved','C:d8d3cd0f94c6934bd8e7b280623af5844e1669b7','card-0','code+/=10','openid-ann','','{"number": "7842109800010", "code": "", "kind": "电子发票", "seller": "城际客运站10", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',14,'','C:d8d3cd0f94c6934bd8e7b280623af5844e1669b7','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(15,15,1,'approved','C:53bd836adf4415e169da7749a53ce94edc9b17fd','card-0','code+/=10-again','openid-ann','','{"number": "7842109800010", "code": "", "kind": "电子发票", "seller": "城际客运站10", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',15,'','C:53bd836adf4415e169da7749a53ce94edc9b17fd','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(16,16,1,'approved','C:edb2372c884c6b875ce6dbe3821cd02b74a2dcf1','card-1','code+/=11','openid-bob','','{"number": "7842109800011", "code": "", "kind": "电子发票", "seller": "城际客运站11", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',16,'','C:edb2372c884c6b875ce6dbe3821cd02b74a2dcf1','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
INSERT INTO "lines" VALUES(17,17,1,'proposed','C:4b7bd5cd29728a77d4840e76d57e5da6f5c368d3','card-0','code+/=12','openid-bob','','{"number": "7842109800012", "code": "", "kind": "电子发票", "seller": "城际客运站12", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}',17,'','C:4b7bd5cd29728a77d4840e76d57e5da6f5c368d3','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.no_pdf", "note": "row.no_pdf", "args": {}, "asks": false, "quiet": false}, {"blocks": false, "chip": "chip.missing", "note": "row.missing_tax_number", "args": {}, "asks": false, "quiet": true}]','','travel',0,'work');
CREATE TABLE oauth_states (
	state_hash TEXT NOT NULL, 
	cookie_hash TEXT NOT NULL, 
	target TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_oauth_states PRIMARY KEY (state_hash)
);
CREATE TABLE originals (
	id INTEGER NOT NULL, 
	line_id INTEGER NOT NULL, 
	kind VARCHAR(20) NOT NULL, 
	state VARCHAR(20) NOT NULL, 
	url TEXT NOT NULL, 
	sha256 TEXT NOT NULL, 
	size INTEGER NOT NULL, 
	at DATETIME, 
	CONSTRAINT pk_originals PRIMARY KEY (id), 
	CONSTRAINT fk_originals_line_id FOREIGN KEY(line_id) REFERENCES lines (id), 
	CONSTRAINT uq_originals_line_id_kind UNIQUE (line_id, kind), 
	CONSTRAINT ck_originals_kind CHECK (kind IN ('pdf', 'itinerary')), 
	CONSTRAINT ck_originals_state CHECK (state IN ('waiting', 'stored', 'missing'))
);
INSERT INTO "originals" VALUES(1,1,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(2,2,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(3,3,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(4,4,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(5,5,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(6,6,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(7,7,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(8,8,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(9,9,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(10,10,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(11,11,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(12,12,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(13,13,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(14,14,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(15,15,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(16,16,'pdf','missing','','',0,NULL);
INSERT INTO "originals" VALUES(17,17,'pdf','missing','','',0,NULL);
CREATE TABLE picks (
	id TEXT NOT NULL, 
	userid TEXT NOT NULL, 
	card_id TEXT NOT NULL, 
	encrypt_code TEXT NOT NULL, 
	app_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	openid TEXT NOT NULL, 
	status VARCHAR(20) NOT NULL, 
	invoice JSON NOT NULL, 
	at DATETIME NOT NULL, account TEXT DEFAULT 'work' NOT NULL, 
	CONSTRAINT pk_picks PRIMARY KEY (id), 
	CONSTRAINT ck_picks_status CHECK (status IN ('free', 'locked', 'closed', 'cancelled'))
);
INSERT INTO "picks" VALUES('d064db0312d2f07eff5a18480b404c0a','ann','card-1','code+/=1','','C:7ec6529edcc325fbbce2740c480b594549359614','openid-ann','free','{"number": "7842109800001", "code": "", "kind": "电子发票", "seller": "城际客运站1", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:00:00.000000','work');
INSERT INTO "picks" VALUES('8fe7e3b7107dc11d77b31c45388bb785','ann','card-1','code+/=1-again','','C:542c8f30ea8df7941b56bfc20e0fe6a1e6a6c8c4','openid-ann','free','{"number": "7842109800001", "code": "", "kind": "电子发票", "seller": "城际客运站1", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:00:00.000000','work');
INSERT INTO "picks" VALUES('3ea534ef9f329295e3057e8eb10b3ee9','ann','card-0','code+/=2','','C:2447a98e2de911eed7f016c533b8db5c7d117198','openid-ann','free','{"number": "7842109800002", "code": "", "kind": "电子发票", "seller": "城际客运站2", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:01:00.000000','work');
INSERT INTO "picks" VALUES('6b5bca5f3348f64c1b0577c942ab6e70','ann','card-0','code+/=2-again','','C:00029b2d6878a97cb6bab72444010258432d57f1','openid-ann','free','{"number": "7842109800002", "code": "", "kind": "电子发票", "seller": "城际客运站2", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:01:00.000000','work');
INSERT INTO "picks" VALUES('c48c32e42ac795df2f6661a22f6f7c81','ann','card-1','code+/=3','','C:895a181cd4bc7909caf3f9d3f56a483b1f92a0d2','openid-ann','free','{"number": "7842109800003", "code": "", "kind": "电子发票", "seller": "城际客运站3", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:01:30.000000','work');
INSERT INTO "picks" VALUES('3a7fcd32c1479699798501170854fdbf','ann','card-1','code+/=3-again','','C:b31c8b516812b4b6d48130b403ab9cb305e52c6c','openid-ann','free','{"number": "7842109800003", "code": "", "kind": "电子发票", "seller": "城际客运站3", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:01:30.000000','work');
INSERT INTO "picks" VALUES('0c254ffb25481c9e4f915000a9af3a8f','ann','card-0','code+/=4','','T:0123456789:11010124','openid-ann','free','{"number": "0123456789", "code": "11010124", "kind": "电子发票", "seller": "城际客运站4", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:01:30.000000','work');
INSERT INTO "picks" VALUES('3e62191b951a0dac0f3c17e0ac990d12','ann','card-1','code+/=5','','C:fd57eb71dfc9ad43b90f210034e646dd141abdc4','openid-ann','free','{"number": "", "code": "", "kind": "电子发票", "seller": "城际客运站5", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:01:30.000000','work');
INSERT INTO "picks" VALUES('c4831932698da10c58cb64ea4d3bce83','bob','card-0','code+/=6','','C:690c462adf4900d3fe85b8e00f18aa43d0b34b8b','openid-bob','free','{"number": "7842109800006", "code": "", "kind": "电子发票", "seller": "城际客运站6", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:01:30.000000','work');
INSERT INTO "picks" VALUES('698c6ebc3286073e33801ff87a3e229a','bob','card-1','code+/=7','','C:48aa18168d97ea6ba61456d7e599a036621239be','openid-bob','free','{"number": "7842109800007", "code": "", "kind": "电子发票", "seller": "城际客运站7", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:01:30.000000','work');
INSERT INTO "picks" VALUES('f7522f4f6919b353a43eb96cbaf79dba','bob','card-0','code+/=8','','C:e0482b248e6cfcb68b38255418356acb16be73a7','openid-bob','free','{"number": "7842109800008", "code": "", "kind": "电子发票", "seller": "城际客运站8", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:01:30.000000','work');
INSERT INTO "picks" VALUES('eb1ed795b8c067e752fd58b1d0409bd1','ann','card-1','code+/=9','','C:df0b66e0a6095c30c06b2893a14bff40f6d6c46a','openid-ann','free','{"number": "7842109800009", "code": "", "kind": "电子发票", "seller": "城际客运站9", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:01:30.000000','work');
INSERT INTO "picks" VALUES('10fdbacaa7158aff4539c871d44f648c','ann','card-1','code+/=9-again','','C:02dd5674b71e53227319b19291d1508bd2e1e2bb','openid-ann','free','{"number": "7842109800009", "code": "", "kind": "电子发票", "seller": "城际客运站9", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:01:30.000000','work');
INSERT INTO "picks" VALUES('560d9a02a3498f7c581f9f6d495ce9d6','ann','card-0','code+/=10','','C:d8d3cd0f94c6934bd8e7b280623af5844e1669b7','openid-ann','free','{"number": "7842109800010", "code": "", "kind": "电子发票", "seller": "城际客运站10", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:02:01.000000','work');
INSERT INTO "picks" VALUES('3d008dc72fe30e5163641b3b632ec9ab','ann','card-0','code+/=10-again','','C:53bd836adf4415e169da7749a53ce94edc9b17fd','openid-ann','free','{"number": "7842109800010", "code": "", "kind": "电子发票", "seller": "城际客运站10", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:02:01.000000','work');
INSERT INTO "picks" VALUES('4d30f9ae584ecd3adf7757dc18815f35','bob','card-1','code+/=11','','C:edb2372c884c6b875ce6dbe3821cd02b74a2dcf1','openid-bob','free','{"number": "7842109800011", "code": "", "kind": "电子发票", "seller": "城际客运站11", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:02:13.000000','work');
INSERT INTO "picks" VALUES('b79232d8cbe53b9b5ed86da23a309675','bob','card-0','code+/=12','','C:4b7bd5cd29728a77d4840e76d57e5da6f5c368d3','openid-bob','free','{"number": "7842109800012", "code": "", "kind": "电子发票", "seller": "城际客运站12", "buyer": "公司", "fee": 10000, "billed_on": "2026-05-01", "tax": null, "fee_without_tax": null, "buyer_number": "", "seller_number": "", "check_code": "", "detail": "", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "", "expires_on": "", "card_status": "", "extra": {}}','2026-05-06 08:02:56.000000','work');
CREATE TABLE platform_tokens (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	expires_at DATETIME NOT NULL, 
	updated DATETIME NOT NULL, 
	CONSTRAINT pk_platform_tokens PRIMARY KEY (name)
);
CREATE TABLE preferences (
	userid TEXT NOT NULL, 
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_preferences PRIMARY KEY (userid, name)
);
CREATE TABLE questions (
	id INTEGER NOT NULL, 
	userid TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	claim_id INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_questions PRIMARY KEY (id), 
	CONSTRAINT fk_questions_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id), 
	CONSTRAINT uq_questions_userid_key UNIQUE (userid, "key")
);
CREATE TABLE sequences (
	name TEXT NOT NULL, 
	value INTEGER NOT NULL, 
	CONSTRAINT pk_sequences PRIMARY KEY (name)
);
INSERT INTO "sequences" VALUES('claim',17);
CREATE TABLE sessions (
	token_hash TEXT NOT NULL, 
	userid TEXT NOT NULL, 
	made_at DATETIME NOT NULL, 
	used_at DATETIME NOT NULL, account TEXT DEFAULT 'work' NOT NULL, openid TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_sessions PRIMARY KEY (token_hash)
);
CREATE TABLE settings (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (name)
);
CREATE TABLE waiting (
	userid TEXT NOT NULL, 
	claim_id INTEGER NOT NULL, 
	CONSTRAINT pk_waiting PRIMARY KEY (userid, claim_id), 
	CONSTRAINT fk_waiting_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id)
);
INSERT INTO "waiting" VALUES('lead',4);
INSERT INTO "waiting" VALUES('lead',5);
INSERT INTO "waiting" VALUES('lead',6);
INSERT INTO "waiting" VALUES('lead',7);
INSERT INTO "waiting" VALUES('lead',8);
CREATE TABLE wallet (
	id INTEGER NOT NULL, 
	"key" TEXT NOT NULL, 
	card_id TEXT NOT NULL, 
	encrypt_code TEXT NOT NULL, 
	openid TEXT NOT NULL, 
	want VARCHAR(20) NOT NULL, 
	gen INTEGER NOT NULL, 
	proved BOOLEAN NOT NULL, 
	evidence TEXT NOT NULL, 
	proved_at DATETIME, 
	seen VARCHAR(20), 
	seen_at DATETIME, account TEXT DEFAULT 'work' NOT NULL, 
	CONSTRAINT pk_wallet PRIMARY KEY (id), 
	CONSTRAINT uq_wallet_key UNIQUE ("key"), 
	CONSTRAINT ck_wallet_want CHECK (want IN ('free', 'locked', 'closed', 'cancelled')), 
	CONSTRAINT ck_wallet_seen CHECK (seen IN ('free', 'locked', 'closed', 'cancelled'))
);
INSERT INTO "wallet" VALUES(1,'C:7ec6529edcc325fbbce2740c480b594549359614','card-1','code+/=1','openid-ann','closed',2,1,'query','2026-05-06 08:00:30.000000','closed','2026-05-06 08:00:30.000000','work');
INSERT INTO "wallet" VALUES(2,'C:542c8f30ea8df7941b56bfc20e0fe6a1e6a6c8c4','card-1','code+/=1-again','openid-ann','closed',2,1,'query','2026-05-06 08:01:00.000000','closed','2026-05-06 08:01:00.000000','work');
INSERT INTO "wallet" VALUES(3,'C:2447a98e2de911eed7f016c533b8db5c7d117198','card-0','code+/=2','openid-ann','closed',2,1,'query','2026-05-06 08:01:30.000000','closed','2026-05-06 08:01:30.000000','work');
INSERT INTO "wallet" VALUES(4,'C:00029b2d6878a97cb6bab72444010258432d57f1','card-0','code+/=2-again','openid-ann','locked',1,1,'query','2026-05-06 08:01:00.000000','locked','2026-05-06 08:01:00.000000','work');
INSERT INTO "wallet" VALUES(5,'C:895a181cd4bc7909caf3f9d3f56a483b1f92a0d2','card-1','code+/=3','openid-ann','locked',1,1,'query','2026-05-06 08:01:30.000000','locked','2026-05-06 08:01:30.000000','work');
INSERT INTO "wallet" VALUES(6,'C:b31c8b516812b4b6d48130b403ab9cb305e52c6c','card-1','code+/=3-again','openid-ann','locked',1,1,'query','2026-05-06 08:01:30.000000','locked','2026-05-06 08:01:30.000000','work');
INSERT INTO "wallet" VALUES(7,'T:0123456789:11010124','card-0','code+/=4','openid-ann','locked',1,1,'query','2026-05-06 08:01:30.000000','locked','2026-05-06 08:01:30.000000','work');
INSERT INTO "wallet" VALUES(8,'C:fd57eb71dfc9ad43b90f210034e646dd141abdc4','card-1','code+/=5','openid-ann','locked',1,1,'query','2026-05-06 08:01:30.000000','locked','2026-05-06 08:01:30.000000','work');
INSERT INTO "wallet" VALUES(9,'C:690c462adf4900d3fe85b8e00f18aa43d0b34b8b','card-0','code+/=6','openid-bob','free',2,1,'query','2026-05-06 08:01:30.000000','free','2026-05-06 08:01:30.000000','work');
INSERT INTO "wallet" VALUES(10,'C:48aa18168d97ea6ba61456d7e599a036621239be','card-1','code+/=7','openid-bob','free',2,1,'query','2026-05-06 08:01:30.000000','free','2026-05-06 08:01:30.000000','work');
INSERT INTO "wallet" VALUES(11,'C:e0482b248e6cfcb68b38255418356acb16be73a7','card-0','code+/=8','openid-bob','free',2,1,'never locked by us','2026-05-06 08:01:30.000000','locked','2026-05-06 08:01:30.000000','work');
INSERT INTO "wallet" VALUES(12,'C:df0b66e0a6095c30c06b2893a14bff40f6d6c46a','card-1','code+/=9','openid-ann','locked',1,1,'query','2026-05-06 08:01:30.000000','locked','2026-05-06 08:01:30.000000','work');
INSERT INTO "wallet" VALUES(13,'C:02dd5674b71e53227319b19291d1508bd2e1e2bb','card-1','code+/=9-again','openid-ann','locked',1,1,'query','2026-05-06 08:01:30.000000','locked','2026-05-06 08:01:30.000000','work');
INSERT INTO "wallet" VALUES(14,'C:d8d3cd0f94c6934bd8e7b280623af5844e1669b7','card-0','code+/=10','openid-ann','locked',1,1,'query','2026-05-06 08:02:01.000000','locked','2026-05-06 08:02:01.000000','work');
INSERT INTO "wallet" VALUES(15,'C:53bd836adf4415e169da7749a53ce94edc9b17fd','card-0','code+/=10-again','openid-ann','locked',1,1,'query','2026-05-06 08:02:01.000000','locked','2026-05-06 08:02:01.000000','work');
INSERT INTO "wallet" VALUES(16,'C:edb2372c884c6b875ce6dbe3821cd02b74a2dcf1','card-1','code+/=11','openid-bob','closed',2,0,'',NULL,'locked','2026-05-06 08:02:56.000000','work');
INSERT INTO "wallet" VALUES(17,'C:4b7bd5cd29728a77d4840e76d57e5da6f5c368d3','card-0','code+/=12','openid-bob','locked',1,0,'',NULL,NULL,NULL,'work');
CREATE INDEX ix_card_codes_task_id_spent_id ON card_codes (task_id, spent, id);
CREATE INDEX ix_claims_claimant_id ON claims (claimant, id);
CREATE INDEX ix_claims_state_id ON claims (state, id);
CREATE INDEX ix_claims_state_undo_until_id ON claims (state, undo_until, id);
CREATE INDEX ix_oauth_states_at ON oauth_states (at);
CREATE INDEX ix_picks_at ON picks (at);
CREATE INDEX ix_sessions_used_at ON sessions (used_at);
CREATE INDEX ix_attempts_wallet_id_id ON attempts (wallet_id, id);
CREATE INDEX ix_audit_claim_id_id ON audit (claim_id, id);
CREATE INDEX ix_cards_claim_id_id ON cards (claim_id, id);
CREATE INDEX ix_lines_wallet_id ON lines (wallet_id);
CREATE INDEX ix_waiting_claim_id ON waiting (claim_id);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END;
CREATE TRIGGER decisions_no_update BEFORE UPDATE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
CREATE TRIGGER decisions_no_delete BEFORE DELETE ON decisions BEGIN SELECT RAISE(ABORT, 'decisions is append-only'); END;
CREATE INDEX ix_lines_weak ON lines (weak);
CREATE INDEX ix_claims_needs_help ON claims (id) WHERE needs_help <> '';
CREATE INDEX ix_wallet_open ON wallet (id) WHERE NOT proved;
CREATE INDEX ix_attempts_journal_slot_journal_n ON attempts (journal_slot, journal_n);
CREATE INDEX ix_sessions_account_openid ON sessions (account, openid);
CREATE INDEX ix_bindings_userid_account_at ON bindings (userid, account, at);
CREATE INDEX ix_binding_codes_until ON binding_codes (until);
CREATE INDEX ix_binding_log_userid_id ON binding_log (userid, id);
CREATE TRIGGER binding_log_no_update BEFORE UPDATE ON binding_log BEGIN SELECT RAISE(ABORT, 'binding_log is append-only'); END;
CREATE TRIGGER binding_log_no_delete BEFORE DELETE ON binding_log BEGIN SELECT RAISE(ABORT, 'binding_log is append-only'); END;
CREATE INDEX ix_decisions_at_claim_id ON decisions (at, claim_id);
COMMIT;
