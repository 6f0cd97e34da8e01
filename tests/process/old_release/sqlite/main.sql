BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('main_0009');
CREATE TABLE application_versions (
    version_id TEXT NOT NULL PRIMARY KEY,
    version_name TEXT NOT NULL UNIQUE,
    version_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL);
INSERT INTO "application_versions" VALUES('b21c2829-6c0d-42df-a12c-badd36a58b88','1',1795901589000,1795901589000,'baoxiao');
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
INSERT INTO "attempts" VALUES(1,1,1,'locked','2026-11-25 21:33:10.978133','2026-11-25 21:33:20.978133',1,0,'ok',0,0,1);
INSERT INTO "attempts" VALUES(2,2,1,'locked','2026-11-25 21:33:10.978133','2026-11-25 21:33:20.978133',1,0,'ok',0,0,2);
INSERT INTO "attempts" VALUES(3,3,1,'locked','2026-11-25 21:33:14.812939','2026-11-25 21:33:24.812939',1,1,'ok',0,0,5);
INSERT INTO "attempts" VALUES(4,4,1,'locked','2026-11-25 21:33:16.645993','2026-11-25 21:33:26.645993',1,1,'ok',0,0,7);
INSERT INTO "attempts" VALUES(5,5,1,'locked','2026-11-25 21:33:18.809628','2026-11-25 21:33:28.809628',1,1,'ok',0,0,9);
INSERT INTO "attempts" VALUES(6,6,1,'locked','2026-11-25 21:33:19.999996','2026-11-25 21:33:29.999996',1,1,'ok',0,0,11);
INSERT INTO "attempts" VALUES(7,7,1,'locked','2026-11-25 21:33:20.870985','2026-11-25 21:33:30.870985',1,1,'ok',0,0,13);
INSERT INTO "attempts" VALUES(8,5,2,'closed','2026-11-25 21:33:37.699599','2026-11-25 21:33:47.699599',1,1,'ok',0,0,15);
INSERT INTO "attempts" VALUES(9,8,1,'locked','2026-11-25 21:33:38.547217','2026-11-25 21:33:48.547217',1,0,'ok',0,0,17);
INSERT INTO "attempts" VALUES(10,9,1,'locked','2026-11-25 21:33:38.547217','2026-11-25 21:33:48.547217',1,0,'ok',0,0,18);
INSERT INTO "attempts" VALUES(11,8,2,'closed','2026-11-25 21:33:40.757155','2026-11-25 21:33:50.757155',1,0,'ok',0,0,21);
INSERT INTO "attempts" VALUES(12,9,2,'closed','2026-11-25 21:33:40.757155','2026-11-25 21:33:50.757155',1,0,'ok',0,0,22);
INSERT INTO "attempts" VALUES(13,10,1,'locked','2026-11-25 21:33:42.046019','2026-11-25 21:33:52.046019',1,1,'ok',0,0,25);
INSERT INTO "attempts" VALUES(14,10,2,'free','2026-11-25 21:33:43.726721','2026-11-25 21:33:53.726721',1,1,'ok',0,0,27);
INSERT INTO "attempts" VALUES(15,11,1,'locked','2026-11-25 21:33:45.096757','2026-11-25 21:33:55.096757',1,1,'ok',0,0,29);
INSERT INTO "attempts" VALUES(16,12,1,'locked','2026-11-25 21:33:46.631066','2026-11-25 21:33:56.631066',1,1,'ok',0,0,31);
INSERT INTO "attempts" VALUES(17,12,2,'free','2026-11-25 21:33:47.724454','2026-11-25 21:33:57.724454',1,1,'ok',0,0,33);
INSERT INTO "attempts" VALUES(18,11,2,'free','2026-11-25 21:33:47.763925','2026-11-25 21:33:57.763925',1,1,'ok',0,0,34);
INSERT INTO "attempts" VALUES(19,13,1,'locked','2026-11-25 21:33:49.285447','2026-11-25 21:33:59.285447',1,1,'refused',72023,0,37);
INSERT INTO "attempts" VALUES(20,15,1,'locked','2026-11-25 21:33:51.433537','2026-11-25 21:34:01.433537',1,0,'ok',0,0,40);
INSERT INTO "attempts" VALUES(21,16,1,'locked','2026-11-25 21:33:51.433537','2026-11-25 21:34:01.433537',1,0,'ok',0,0,41);
INSERT INTO "attempts" VALUES(22,15,2,'closed','2026-11-25 21:33:53.981840','2026-11-25 21:34:03.981840',1,1,'ok',0,0,44);
INSERT INTO "attempts" VALUES(23,17,1,'locked','2026-11-25 21:33:55.108189','2026-11-25 21:34:05.108189',1,0,'ok',0,0,46);
INSERT INTO "attempts" VALUES(24,18,1,'locked','2026-11-25 21:33:55.108189','2026-11-25 21:34:05.108189',1,0,'ok',0,0,47);
INSERT INTO "attempts" VALUES(25,19,1,'locked','2026-11-27 22:33:15.403713','2026-11-27 22:33:25.403713',1,1,'ok',0,0,50);
INSERT INTO "attempts" VALUES(26,20,1,'locked','2026-11-27 22:33:17.111867','2026-11-27 22:33:27.111867',1,1,'ok',0,0,52);
INSERT INTO "attempts" VALUES(27,21,1,'locked','2026-11-27 22:33:19.158662','2026-11-27 22:33:29.158662',1,0,'ok',0,0,54);
INSERT INTO "attempts" VALUES(28,22,1,'locked','2026-11-27 22:33:19.158662','2026-11-27 22:33:29.158662',1,0,'ok',0,0,55);
INSERT INTO "attempts" VALUES(29,23,1,'locked','2026-11-27 22:33:19.942199','2026-11-27 22:33:29.942199',1,1,'ok',0,0,58);
INSERT INTO "attempts" VALUES(30,24,1,'locked','2026-11-27 22:33:20.598458','2026-11-27 22:33:30.598458',1,1,'ok',0,0,60);
INSERT INTO "attempts" VALUES(31,25,1,'locked','2026-11-27 22:33:21.682662','2026-11-27 22:33:31.682662',1,1,'ok',0,0,62);
INSERT INTO "attempts" VALUES(32,26,1,'locked','2026-11-27 22:34:34.499497','2026-11-27 22:35:54.499497',1,1,'ok',0,0,64);
INSERT INTO "attempts" VALUES(33,20,2,'free','2026-11-27 22:34:36.348135','2026-11-27 22:35:56.348135',1,1,NULL,0,0,66);
INSERT INTO "attempts" VALUES(34,27,1,'locked','2026-11-27 22:34:36.827772','2026-11-27 22:35:56.827772',1,0,NULL,0,0,67);
INSERT INTO "attempts" VALUES(35,28,1,'locked','2026-11-27 22:34:36.827772','2026-11-27 22:35:56.827772',1,0,NULL,0,0,68);
INSERT INTO "attempts" VALUES(36,21,2,'closed','2026-11-27 22:34:37.093189','2026-11-27 22:35:57.093189',1,0,NULL,0,0,69);
INSERT INTO "attempts" VALUES(37,22,2,'closed','2026-11-27 22:34:37.093189','2026-11-27 22:35:57.093189',1,0,NULL,0,0,70);
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
INSERT INTO "audit" VALUES(1,1,'2026-11-25 21:33:10.778504','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(2,1,'2026-11-25 21:33:11.288546','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(3,1,'2026-11-25 21:33:12.536430','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(4,1,'2026-11-25 21:33:13.682637','chenjing','陈静','pay','paid',5,'{}');
INSERT INTO "audit" VALUES(5,2,'2026-11-25 21:33:14.195226','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(6,2,'2026-11-25 21:33:14.875157','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(7,2,'2026-11-25 21:33:15.339780','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(8,2,'2026-11-25 21:33:15.381423','chenjing','陈静','pay','paid',5,'{}');
INSERT INTO "audit" VALUES(9,2,'2026-11-25 21:33:15.435464','chenjing','陈静','hold','paid',6,'{"why": "查一下"}');
INSERT INTO "audit" VALUES(10,3,'2026-11-25 21:33:15.846763','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(11,3,'2026-11-25 21:33:17.112337','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(12,3,'2026-11-25 21:33:17.858560','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(13,3,'2026-11-25 21:33:18.186264','chenjing','陈静','hold','approved',5,'{"why": "查一下"}');
INSERT INTO "audit" VALUES(14,4,'2026-11-25 21:33:18.517730','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(15,4,'2026-11-25 21:33:18.870774','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(16,4,'2026-11-25 21:33:19.151736','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(17,3,'2026-11-25 21:33:19.275621','lina','李娜','asked_back','approved',5,'{}');
INSERT INTO "audit" VALUES(18,5,'2026-11-25 21:33:19.634724','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(19,5,'2026-11-25 21:33:20.033824','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(20,6,'2026-11-25 21:33:20.492157','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(21,6,'2026-11-25 21:33:21.097614','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(22,5,'2026-11-25 21:33:21.958176','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(23,5,'2026-11-25 21:33:22.208639','chenjing','陈静','pay','paid',5,'{}');
INSERT INTO "audit" VALUES(24,6,'2026-11-25 21:33:22.346888','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(25,6,'2026-11-25 21:33:22.569006','chenjing','陈静','pay','paid',5,'{}');
INSERT INTO "audit" VALUES(26,4,'2026-11-25 21:33:36.500194','','','close','closing',5,'{}');
INSERT INTO "audit" VALUES(27,4,'2026-11-25 21:33:37.820701','','','written_off','closed',6,'{}');
INSERT INTO "audit" VALUES(28,7,'2026-11-25 21:33:38.370897','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(29,7,'2026-11-25 21:33:38.627993','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(30,7,'2026-11-25 21:33:39.395195','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(31,7,'2026-11-25 21:33:40.125359','','','close','closing',5,'{}');
INSERT INTO "audit" VALUES(32,7,'2026-11-25 21:33:41.027427','','','written_off','closed',6,'{}');
INSERT INTO "audit" VALUES(33,8,'2026-11-25 21:33:41.288060','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(34,8,'2026-11-25 21:33:42.330708','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(35,8,'2026-11-25 21:33:42.749102','wangqiang','王强','reject','rejected',4,'{"reason": "reason.other"}');
INSERT INTO "audit" VALUES(36,8,'2026-11-25 21:33:44.388000','','','released','rejected',4,'{}');
INSERT INTO "audit" VALUES(37,9,'2026-11-25 21:33:44.595317','huangting','黄婷','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(38,9,'2026-11-25 21:33:45.334208','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(39,10,'2026-11-25 21:33:46.473528','huangting','黄婷','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(40,10,'2026-11-25 21:33:46.752744','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(41,9,'2026-11-25 21:33:47.416387','huangting','黄婷','withdraw','withdrawn',4,'{}');
INSERT INTO "audit" VALUES(42,10,'2026-11-25 21:33:47.500187','huangting','黄婷','withdraw','withdrawn',4,'{}');
INSERT INTO "audit" VALUES(43,10,'2026-11-25 21:33:47.896248','','','released','withdrawn',4,'{}');
INSERT INTO "audit" VALUES(44,9,'2026-11-25 21:33:47.949585','','','released','withdrawn',4,'{}');
INSERT INTO "audit" VALUES(45,11,'2026-11-25 21:33:48.769383','zhaopeng','赵鹏','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(46,11,'2026-11-25 21:33:49.712741','','','lock_refused','draft',3,'{"lines": "1"}');
INSERT INTO "audit" VALUES(47,11,'2026-11-25 21:33:49.891841','','','released','draft',3,'{}');
INSERT INTO "audit" VALUES(48,12,'2026-11-25 21:33:51.022743','wuhao','吴昊','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(49,12,'2026-11-25 21:33:51.911607','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(50,12,'2026-11-25 21:33:52.588660','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(51,12,'2026-11-25 21:33:53.120198','','','close','closing',5,'{}');
INSERT INTO "audit" VALUES(52,12,'2026-11-25 21:33:53.870360','','','needs_help','closing',6,'{"why": "help.cancelled"}');
INSERT INTO "audit" VALUES(53,13,'2026-11-25 21:33:54.404060','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(54,13,'2026-11-25 21:33:55.287084','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(55,14,'2026-11-27 22:33:15.265742','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(56,14,'2026-11-27 22:33:15.537837','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(57,15,'2026-11-27 22:33:16.848931','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(58,15,'2026-11-27 22:33:17.581902','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(59,16,'2026-11-27 22:33:18.827964','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(60,16,'2026-11-27 22:33:19.238805','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(61,17,'2026-11-27 22:33:19.685429','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(62,17,'2026-11-27 22:33:19.973056','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(63,18,'2026-11-27 22:33:20.248459','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(64,18,'2026-11-27 22:33:20.646194','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(65,14,'2026-11-27 22:33:20.920524','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(66,17,'2026-11-27 22:33:21.092304','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(67,18,'2026-11-27 22:33:21.147637','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(68,19,'2026-11-27 22:33:21.492162','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(69,19,'2026-11-27 22:33:21.820566','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(70,20,'2026-11-27 22:34:34.210242','zhaopeng','赵鹏','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(71,20,'2026-11-27 22:34:34.743707','','','locked','pending',3,'{}');
INSERT INTO "audit" VALUES(72,15,'2026-11-27 22:34:35.908213','wangqiang','王强','reject','rejected',4,'{"reason": "reason.other"}');
INSERT INTO "audit" VALUES(73,16,'2026-11-27 22:34:36.185556','wangqiang','王强','approve','approved',4,'{}');
INSERT INTO "audit" VALUES(74,21,'2026-11-27 22:34:36.659752','lina','李娜','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(75,16,'2026-11-27 22:34:36.767004','','','close','closing',5,'{}');
INSERT INTO "audit" VALUES(76,22,'2026-11-27 22:34:37.190784','zhaopeng','赵鹏','submit','locking',2,'{}');
INSERT INTO "audit" VALUES(77,23,'2026-11-27 22:34:37.594537','wuhao','吴昊','submit','locking',2,'{}');
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
INSERT INTO "bindings" VALUES('work','oSimlinaxxxxxxxxxxxxxxxxxxxx','lina','2026-11-25 21:33:10.708608');
INSERT INTO "bindings" VALUES('work','oSimhuangtingxxxxxxxxxxxxxxx','huangting','2026-11-25 21:33:44.269463');
INSERT INTO "bindings" VALUES('work','oSimzhaopengxxxxxxxxxxxxxxxx','zhaopeng','2026-11-25 21:33:48.346078');
INSERT INTO "bindings" VALUES('work','oSimwuhaoxxxxxxxxxxxxxxxxxxx','wuhao','2026-11-25 21:33:50.420375');
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
INSERT INTO "card_codes" VALUES(1,'7pt58ni6-BX-0001-1-1-approval','rc-951cb1afebc3574b561cb6de97495b8b10e5df15','2026-11-25 21:33:11.608642',1);
INSERT INTO "card_codes" VALUES(2,'7pt58ni6-BX-0001-1-1-claimant','rc-046b936ce9995dda218e5fc7f7bf80acb71dca11','2026-11-25 21:33:11.874199',0);
INSERT INTO "card_codes" VALUES(3,'7pt58ni6-BX-0002-1-1-approval','rc-d45e1480d38f8696cf6f6f8b32f07f3396fd53fc','2026-11-25 21:33:15.231902',1);
INSERT INTO "card_codes" VALUES(4,'7pt58ni6-BX-0002-1-1-claimant','rc-48c0dd2f1c35813c1cd7a53e37a08a2d93a5bc80','2026-11-25 21:33:15.246900',0);
INSERT INTO "card_codes" VALUES(5,'7pt58ni6-BX-0003-1-1-approval','rc-2e2a81a08a1c9602a00910a5238fa10e8388562d','2026-11-25 21:33:17.592886',1);
INSERT INTO "card_codes" VALUES(6,'7pt58ni6-BX-0003-1-1-claimant','rc-9c9165f954591b0b532460c8e7992eb50bf81827','2026-11-25 21:33:17.694016',0);
INSERT INTO "card_codes" VALUES(7,'7pt58ni6-BX-0004-1-1-claimant','rc-17271b32417554a996ece23466284db1a95b12f4','2026-11-25 21:33:19.096501',1);
INSERT INTO "card_codes" VALUES(8,'7pt58ni6-BX-0004-1-1-approval','rc-19688f7a38c5c362bedf199ec1e8779e4094c6e9','2026-11-25 21:33:19.125758',1);
INSERT INTO "card_codes" VALUES(9,'7pt58ni6-BX-0005-1-1-approval','rc-ab75fc25bbe4423eb50925f7e69527180cce4bd4','2026-11-25 21:33:20.387672',1);
INSERT INTO "card_codes" VALUES(10,'7pt58ni6-BX-0005-1-1-claimant','rc-91e2391f580d87ca6c95959c53427e7e9cfed389','2026-11-25 21:33:20.400470',0);
INSERT INTO "card_codes" VALUES(11,'7pt58ni6-BX-0006-1-1-claimant','rc-f225d8b5decef5dad97db485cd5b48ff50b1628f','2026-11-25 21:33:21.594569',0);
INSERT INTO "card_codes" VALUES(12,'7pt58ni6-BX-0006-1-1-approval','rc-e30a45a3fe5faccdf2b68a086d05ac59d04ebd4c','2026-11-25 21:33:21.712869',1);
INSERT INTO "card_codes" VALUES(13,'7pt58ni6-BX-0007-1-1-approval','rc-8da2df05f19746942eb2828e1ea1be31ba28cdcf','2026-11-25 21:33:38.911673',1);
INSERT INTO "card_codes" VALUES(14,'7pt58ni6-BX-0007-1-1-claimant','rc-19b6e791ae90c62c460bf3941b6ac4816e0b4c2f','2026-11-25 21:33:39.093586',1);
INSERT INTO "card_codes" VALUES(15,'7pt58ni6-BX-0008-1-1-claimant','rc-3a804aaadc02ef153fcb8c7c8e68916be555b705','2026-11-25 21:33:42.667432',1);
INSERT INTO "card_codes" VALUES(16,'7pt58ni6-BX-0008-1-1-approval','rc-5336e1eb00162155630c1db09fafa5dfc9ba9d00','2026-11-25 21:33:42.679565',1);
INSERT INTO "card_codes" VALUES(17,'7pt58ni6-BX-0009-1-1-claimant','rc-9503ab665ca79bcd42609913e5b6610a44e9c735','2026-11-25 21:33:46.046175',1);
INSERT INTO "card_codes" VALUES(18,'7pt58ni6-BX-0009-1-1-approval','rc-80d5a66c01dea623bf73e2575d4be281b31702b4','2026-11-25 21:33:46.143888',1);
INSERT INTO "card_codes" VALUES(19,'7pt58ni6-BX-0010-1-1-claimant','rc-cb96d124ce9fc418187ba2db6e2a816f4dc27f61','2026-11-25 21:33:47.121032',1);
INSERT INTO "card_codes" VALUES(20,'7pt58ni6-BX-0010-1-1-approval','rc-654059fe73022747a659aae2d40537b94312c545','2026-11-25 21:33:47.350121',1);
INSERT INTO "card_codes" VALUES(21,'7pt58ni6-BX-0012-1-1-claimant','rc-62bd5ea9eaabb898435e9ed0b58802eec7c31e3a','2026-11-25 21:33:52.408784',0);
INSERT INTO "card_codes" VALUES(22,'7pt58ni6-BX-0012-1-1-approval','rc-146ec3902c3c074a4e8149ef69dc926aa5bb2d10','2026-11-25 21:33:52.420129',1);
INSERT INTO "card_codes" VALUES(23,'7pt58ni6-BX-0013-1-1-claimant','rc-61683fabf6145a2541778dbdccd9738e966bc333','2026-11-25 21:33:55.607488',0);
INSERT INTO "card_codes" VALUES(24,'7pt58ni6-BX-0013-1-1-approval','rc-b44d730ca0d58f93f55f25a5645d2e81e1c5cfac','2026-11-25 21:33:55.914538',0);
INSERT INTO "card_codes" VALUES(25,'7pt58ni6-BX-0014-1-1-claimant','rc-8b32cd9e0cecfaf4fd48b59312a9c565c7d3cebd','2026-11-27 22:33:15.791409',0);
INSERT INTO "card_codes" VALUES(26,'7pt58ni6-BX-0014-1-1-approval','rc-5b7b97cb0fba4c340539c8fe41ac1ecb55211e08','2026-11-27 22:33:16.016233',1);
INSERT INTO "card_codes" VALUES(27,'7pt58ni6-BX-0015-1-1-claimant','rc-8b65cbf87d3bc79be8346aa2348708386f324d03','2026-11-27 22:33:17.913947',0);
INSERT INTO "card_codes" VALUES(28,'7pt58ni6-BX-0015-1-1-approval','rc-df0b5007715fb32420b049fab20fadb3f86f885a','2026-11-27 22:33:18.101974',0);
INSERT INTO "card_codes" VALUES(29,'7pt58ni6-BX-0016-1-1-approval','rc-6ac8f931f981e95e2d3d5784dee58145f7c8ab9f','2026-11-27 22:33:19.410900',0);
INSERT INTO "card_codes" VALUES(30,'7pt58ni6-BX-0016-1-1-claimant','rc-e21210397b1e541af4eca173fc58c9b629870b7a','2026-11-27 22:33:19.422576',0);
INSERT INTO "card_codes" VALUES(31,'7pt58ni6-BX-0017-1-1-claimant','rc-7ec2ce3726a5771dddc439a6f37e2ce31e706a85','2026-11-27 22:33:20.084867',0);
INSERT INTO "card_codes" VALUES(32,'7pt58ni6-BX-0017-1-1-approval','rc-e80ab395cb64add884b2e3cdd70e6ff1d9cf2e32','2026-11-27 22:33:20.184179',1);
INSERT INTO "card_codes" VALUES(33,'7pt58ni6-BX-0018-1-1-approval','rc-5fed01576ccd81593f73482b48b48921ef15afc1','2026-11-27 22:33:20.730103',1);
INSERT INTO "card_codes" VALUES(34,'7pt58ni6-BX-0018-1-1-claimant','rc-6f50d5433cb19352385c8f6e6af395f2ffa767cb','2026-11-27 22:33:20.767542',0);
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
INSERT INTO "cards" VALUES(1,'7pt58ni6-BX-0001-1-1-claimant',1,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(2,'7pt58ni6-BX-0001-1-1-approval',1,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(3,'7pt58ni6-BX-0002-1-1-claimant',2,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(4,'7pt58ni6-BX-0002-1-1-approval',2,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(5,'7pt58ni6-BX-0003-1-1-claimant',3,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(6,'7pt58ni6-BX-0003-1-1-approval',3,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(7,'7pt58ni6-BX-0004-1-1-claimant',4,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(8,'7pt58ni6-BX-0004-1-1-approval',4,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(9,'7pt58ni6-BX-0005-1-1-claimant',5,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(10,'7pt58ni6-BX-0005-1-1-approval',5,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(11,'7pt58ni6-BX-0006-1-1-claimant',6,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(12,'7pt58ni6-BX-0006-1-1-approval',6,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(13,'7pt58ni6-BX-0007-1-1-claimant',7,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(14,'7pt58ni6-BX-0007-1-1-approval',7,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(15,'7pt58ni6-BX-0008-1-1-claimant',8,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(16,'7pt58ni6-BX-0008-1-1-approval',8,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(17,'7pt58ni6-BX-0009-1-1-claimant',9,'claimant',1,1,'["huangting"]','sent');
INSERT INTO "cards" VALUES(18,'7pt58ni6-BX-0009-1-1-approval',9,'approval',1,1,'["zhoumin"]','sent');
INSERT INTO "cards" VALUES(19,'7pt58ni6-BX-0010-1-1-claimant',10,'claimant',1,1,'["huangting"]','sent');
INSERT INTO "cards" VALUES(20,'7pt58ni6-BX-0010-1-1-approval',10,'approval',1,1,'["zhoumin"]','sent');
INSERT INTO "cards" VALUES(21,'7pt58ni6-BX-0012-1-1-claimant',12,'claimant',1,1,'["wuhao"]','sent');
INSERT INTO "cards" VALUES(22,'7pt58ni6-BX-0012-1-1-approval',12,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(23,'7pt58ni6-BX-0013-1-1-claimant',13,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(24,'7pt58ni6-BX-0013-1-1-approval',13,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(25,'7pt58ni6-BX-0014-1-1-claimant',14,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(26,'7pt58ni6-BX-0014-1-1-approval',14,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(27,'7pt58ni6-BX-0015-1-1-claimant',15,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(28,'7pt58ni6-BX-0015-1-1-approval',15,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(29,'7pt58ni6-BX-0016-1-1-claimant',16,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(30,'7pt58ni6-BX-0016-1-1-approval',16,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(31,'7pt58ni6-BX-0017-1-1-claimant',17,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(32,'7pt58ni6-BX-0017-1-1-approval',17,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(33,'7pt58ni6-BX-0018-1-1-claimant',18,'claimant',1,1,'["lina"]','sent');
INSERT INTO "cards" VALUES(34,'7pt58ni6-BX-0018-1-1-approval',18,'approval',1,1,'["wangqiang"]','sent');
INSERT INTO "cards" VALUES(35,'7pt58ni6-BX-0019-1-1-claimant',19,'claimant',1,1,'["lina"]','planned');
INSERT INTO "cards" VALUES(36,'7pt58ni6-BX-0019-1-1-approval',19,'approval',1,1,'["wangqiang"]','planned');
INSERT INTO "cards" VALUES(37,'7pt58ni6-BX-0020-1-1-claimant',20,'claimant',1,1,'["zhaopeng"]','planned');
INSERT INTO "cards" VALUES(38,'7pt58ni6-BX-0020-1-1-approval',20,'approval',1,1,'["wangqiang"]','planned');
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
INSERT INTO "claims" VALUES(1,'BX-0001','paid',5,'lina','李娜','paid','d9b36524-a1b8-4fdf-bfc6-7c681f25ee66',1,1,'2026-11-25 21:33:10.756155','2026-11-25 21:33:13.682637','[["wangqiang", "王强"]]','2026-11-29 21:33:13.682631','','','{}','','');
INSERT INTO "claims" VALUES(2,'BX-0002','paid',6,'lina','李娜','paid and held','3716f7f8-b184-4e0c-ae55-7c423a39f07b',1,1,'2026-11-25 21:33:14.185352','2026-11-25 21:33:15.435464','[["wangqiang", "王强"]]','2026-11-29 21:33:15.381418','','','{}','查一下','陈静');
INSERT INTO "claims" VALUES(3,'BX-0003','approved',5,'lina','李娜','approved and held','79a027b4-8fde-43c4-9582-e5f06d23522b',1,1,'2026-11-25 21:33:15.664394','2026-11-25 21:33:18.186264','[["wangqiang", "王强"]]','2026-11-25 21:33:17.858542','','','{}','查一下','陈静');
INSERT INTO "claims" VALUES(4,'BX-0004','closed',6,'lina','李娜','to be paid','04f10f07-83e3-451a-8679-ad74ad5316a9',1,1,'2026-11-25 21:33:18.503998','2026-11-25 21:33:37.820701','[["wangqiang", "王强"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(5,'BX-0005','paid',5,'lina','李娜','paid twice, first','462ab842-f375-4400-8b3d-cb7a5809d85f',1,1,'2026-11-25 21:33:19.625956','2026-11-25 21:33:22.208639','[["wangqiang", "王强"]]','2026-11-29 21:33:22.208635','','','{}','','');
INSERT INTO "claims" VALUES(6,'BX-0006','paid',5,'lina','李娜','paid twice, second','0c8d18eb-5742-429a-a25a-c87788ee3851',1,1,'2026-11-25 21:33:20.483345','2026-11-25 21:33:22.569006','[["wangqiang", "王强"]]','2026-11-29 21:33:22.569002','','','{}','','');
INSERT INTO "claims" VALUES(7,'BX-0007','closed',6,'lina','李娜','closed','d03331af-c4a4-4ef9-8330-0d9134ac2e78',1,1,'2026-11-25 21:33:38.352065','2026-11-25 21:33:41.027427','[["wangqiang", "王强"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(8,'BX-0008','rejected',4,'lina','李娜','rejected','d6147772-3450-4ec1-9a6c-9437fa89e1be',1,1,'2026-11-25 21:33:41.277775','2026-11-25 21:33:42.749102','[["wangqiang", "王强"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(9,'BX-0009','withdrawn',4,'huangting','黄婷','withdrawn','ceaf063c-c666-4ba3-a35c-725bebf40802',1,1,'2026-11-25 21:33:44.580631','2026-11-25 21:33:47.416387','[["zhoumin", "周敏"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(10,'BX-0010','withdrawn',4,'huangting','黄婷','withdrawn, locked again','66082624-a0ae-4063-ab33-f01d5d402368',1,1,'2026-11-25 21:33:46.460716','2026-11-25 21:33:47.500187','[["zhoumin", "周敏"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(11,'BX-0011','draft',3,'zhaopeng','赵鹏','draft','fd77526c-e31b-4136-9117-d0e919101f53',1,1,'2026-11-25 21:33:48.585516','2026-11-25 21:33:49.712741','[["wangqiang", "王强"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(12,'BX-0012','closing',6,'wuhao','吴昊','partly closed','ca95f264-569a-4bc2-88fd-c98e57539132',1,1,'2026-11-25 21:33:51.003062','2026-11-25 21:33:53.870360','[["wangqiang", "王强"]]',NULL,'help.cancelled','finance','{}','','');
INSERT INTO "claims" VALUES(13,'BX-0013','pending',3,'lina','李娜','waits for three days','3b3cf90e-f8fa-498a-9d60-a67bb6362eb7',1,1,'2026-11-25 21:33:54.391867','2026-11-25 21:33:55.287084','[["wangqiang", "王强"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(14,'BX-0014','approved',4,'lina','李娜','can be undone','684067a1-0f77-483a-b075-74da87224424',1,1,'2026-11-27 22:33:15.244242','2026-11-27 22:33:20.920524','[["wangqiang", "王强"]]','2026-11-28 22:33:20.920506','','','{}','','');
INSERT INTO "claims" VALUES(15,'BX-0015','rejected',4,'lina','李娜','to be rejected','bd594e14-8271-4581-bc8a-dca90d6ef8a4',1,1,'2026-11-27 22:33:16.611663','2026-11-27 22:34:35.908213','[["wangqiang", "王强"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(16,'BX-0016','closing',5,'lina','李娜','to be closed','9fbda050-e43e-4b07-be8f-0c8ac2f73403',1,1,'2026-11-27 22:33:18.747725','2026-11-27 22:34:36.767004','[["wangqiang", "王强"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(17,'BX-0017','approved',4,'lina','李娜','approved twice, first','8cb3850d-8a4c-48c5-b5d8-9e05b25a36a8',1,1,'2026-11-27 22:33:19.673463','2026-11-27 22:33:21.092304','[["wangqiang", "王强"]]','2026-11-28 22:33:21.092283','','','{}','','');
INSERT INTO "claims" VALUES(18,'BX-0018','approved',4,'lina','李娜','approved twice, second','6bea0605-3617-4d1d-8410-1642b90d020a',1,1,'2026-11-27 22:33:20.239338','2026-11-27 22:33:21.147637','[["wangqiang", "王强"]]','2026-11-28 22:33:21.147624','','','{}','','');
INSERT INTO "claims" VALUES(19,'BX-0019','pending',3,'lina','李娜','cards refused','59868b0d-64d0-4302-bf0e-c47a47d9631e',1,1,'2026-11-27 22:33:21.483210','2026-11-27 22:33:21.820566','[["wangqiang", "王强"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(20,'BX-0020','pending',3,'zhaopeng','赵鹏','cards half sent','ef32e388-6b8d-4665-a28f-8dc9a5306536',1,1,'2026-11-27 22:34:34.164274','2026-11-27 22:34:34.743707','[["wangqiang", "王强"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(21,'BX-0021','locking',2,'lina','李娜','客户拜访','e74a06c6-3ee6-46a0-8bda-201a652e3e40',1,1,'2026-11-27 22:34:36.491554','2026-11-27 22:34:36.659752','[["wangqiang", "王强"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(22,'BX-0022','locking',2,'zhaopeng','赵鹏','客户拜访','8375b728-ae32-4ead-af06-d4c0bcd9f319',1,1,'2026-11-27 22:34:37.174685','2026-11-27 22:34:37.190784','[["wangqiang", "王强"]]',NULL,'','','{}','','');
INSERT INTO "claims" VALUES(23,'BX-0023','locking',2,'wuhao','吴昊','客户拜访','27575285-d426-432b-b5db-74e57eb02a42',1,1,'2026-11-27 22:34:37.344770','2026-11-27 22:34:37.594537','[["wangqiang", "王强"]]',NULL,'','','{}','','');
CREATE TABLE conversations (
	userid TEXT NOT NULL, 
	state JSON NOT NULL, 
	until DATETIME NOT NULL, 
	CONSTRAINT pk_conversations PRIMARY KEY (userid)
);
INSERT INTO "conversations" VALUES('zhoumin','{"list": []}','2026-11-27 22:44:35.611170');
INSERT INTO "conversations" VALUES('hejing','{"list": []}','2026-11-27 22:44:35.619890');
INSERT INTO "conversations" VALUES('huangting','{"list": ["BX-0010", "BX-0009"]}','2026-11-27 22:44:35.659667');
CREATE TABLE dbos_migrations (version INTEGER NOT NULL PRIMARY KEY);
INSERT INTO "dbos_migrations" VALUES(125);
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
INSERT INTO "decisions" VALUES(1,1,1,1,'wangqiang','王强','approve','','2026-11-25 21:33:12.536427');
INSERT INTO "decisions" VALUES(2,2,1,1,'wangqiang','王强','approve','','2026-11-25 21:33:15.339777');
INSERT INTO "decisions" VALUES(3,3,1,1,'wangqiang','王强','approve','','2026-11-25 21:33:17.858557');
INSERT INTO "decisions" VALUES(4,4,1,1,'wangqiang','王强','approve','','2026-11-25 21:33:19.151733');
INSERT INTO "decisions" VALUES(5,5,1,1,'wangqiang','王强','approve','','2026-11-25 21:33:21.958173');
INSERT INTO "decisions" VALUES(6,6,1,1,'wangqiang','王强','approve','','2026-11-25 21:33:22.346884');
INSERT INTO "decisions" VALUES(7,7,1,1,'wangqiang','王强','approve','','2026-11-25 21:33:39.395191');
INSERT INTO "decisions" VALUES(8,8,1,1,'wangqiang','王强','reject','reason.other','2026-11-25 21:33:42.749095');
INSERT INTO "decisions" VALUES(9,12,1,1,'wangqiang','王强','approve','','2026-11-25 21:33:52.588657');
INSERT INTO "decisions" VALUES(10,14,1,1,'wangqiang','王强','approve','','2026-11-27 22:33:20.920521');
INSERT INTO "decisions" VALUES(11,17,1,1,'wangqiang','王强','approve','','2026-11-27 22:33:21.092297');
INSERT INTO "decisions" VALUES(12,18,1,1,'wangqiang','王强','approve','','2026-11-27 22:33:21.147635');
INSERT INTO "decisions" VALUES(13,15,1,1,'wangqiang','王强','reject','reason.other','2026-11-27 22:34:35.908206');
INSERT INTO "decisions" VALUES(14,16,1,1,'wangqiang','王强','approve','','2026-11-27 22:34:36.185553');
CREATE TABLE heard (
	inbox_id INTEGER NOT NULL, 
	outcome TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_heard PRIMARY KEY (inbox_id)
);
INSERT INTO "heard" VALUES(1,'heard','2026-11-27 22:33:21.774037');
INSERT INTO "heard" VALUES(2,'heard','2026-11-27 22:34:35.194348');
INSERT INTO "heard" VALUES(3,'heard','2026-11-27 22:34:35.478950');
INSERT INTO "heard" VALUES(4,'heard','2026-11-27 22:34:35.505582');
INSERT INTO "heard" VALUES(5,'heard','2026-11-27 22:34:35.648986');
INSERT INTO "heard" VALUES(6,'heard','2026-11-27 22:34:35.518073');
INSERT INTO "heard" VALUES(7,'heard','2026-11-27 22:34:35.523448');
INSERT INTO "heard" VALUES(8,'heard','2026-11-27 22:34:35.655136');
INSERT INTO "heard" VALUES(9,'heard','2026-11-27 22:34:35.606138');
INSERT INTO "heard" VALUES(10,'heard','2026-11-27 22:34:35.609876');
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
INSERT INTO "lines" VALUES(1,1,1,'approved','D:26440000000000000001','pTestCard1','code-5806c35e97431e15b9813d2b89dd1a04e3d+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000001", "code": "", "kind": "电子发票（普通发票）", "seller": "第1号饭店", "buyer": "青屿示例科技有限公司", "fee": 10000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',1,'','D:26440000000000000001','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(2,1,2,'approved','D:26440000000000000002','pTestCard2','code-618ce76b2612434999810f19df8b07d22ea+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000002", "code": "", "kind": "电子发票（普通发票）", "seller": "第2号饭店", "buyer": "青屿示例科技有限公司", "fee": 10001, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',2,'','D:26440000000000000002','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(3,2,1,'approved','D:26440000000000000003','pTestCard0','code-cabc196308e7610e548fc7bd1b55d9fce4b+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000003", "code": "", "kind": "电子发票（普通发票）", "seller": "第3号饭店", "buyer": "青屿示例科技有限公司", "fee": 10100, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',3,'','D:26440000000000000003','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(4,3,1,'approved','D:26440000000000000004','pTestCard1','code-b238bdeaf17ea5c7e295ee0686a6363c73f+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000004", "code": "", "kind": "电子发票（普通发票）", "seller": "第4号饭店", "buyer": "青屿示例科技有限公司", "fee": 10200, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',4,'','D:26440000000000000004','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(5,4,1,'closed','D:26440000000000000005','pTestCard2','code-34b52fc1b5efeedca60ca53d86e8bf009d5+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000005", "code": "", "kind": "电子发票（普通发票）", "seller": "第5号饭店", "buyer": "青屿示例科技有限公司", "fee": 10300, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',5,'','D:26440000000000000005','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(6,5,1,'approved','C:c8ec174f6f11aa10a77308beecf19a4f30e2f3d3','pTestCard0','code-4d57840072e0dde15b64f01402f7def7c5f+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "2612345678901", "code": "", "kind": "电子发票（普通发票）", "seller": "第6号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',6,'','C:c8ec174f6f11aa10a77308beecf19a4f30e2f3d3','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}]','','meals',0,'work');
INSERT INTO "lines" VALUES(7,6,1,'approved','C:b7ad9b2fb2473bbd8e4f6f349dcd614c7040ae06','pTestCard0','code-d99cab3f12e22d766699c9e07567aa65c6b+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "2612345678901", "code": "", "kind": "电子发票（普通发票）", "seller": "第6号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',7,'','C:b7ad9b2fb2473bbd8e4f6f349dcd614c7040ae06','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}]','','meals',0,'work');
INSERT INTO "lines" VALUES(8,7,1,'closed','D:26440000000000000007','pTestCard1','code-bca0fac295eb51dfcaec09fe1be038fa8fb+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000007", "code": "", "kind": "电子发票（普通发票）", "seller": "第7号饭店", "buyer": "青屿示例科技有限公司", "fee": 10600, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',8,'','D:26440000000000000007','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(9,7,2,'closed','D:26440000000000000008','pTestCard2','code-06f4f109ea5b8c09e3bc273f26a442b6fac+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000008", "code": "", "kind": "电子发票（普通发票）", "seller": "第8号饭店", "buyer": "青屿示例科技有限公司", "fee": 10601, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',9,'','D:26440000000000000008','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(10,8,1,'proposed','D:26440000000000000009','pTestCard0','code-30ebf57cc730ed2bd8a6d2505fb340f6b30+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000009", "code": "", "kind": "电子发票（普通发票）", "seller": "第9号饭店", "buyer": "青屿示例科技有限公司", "fee": 10700, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',10,'',NULL,'','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(11,9,1,'proposed','D:26440000000000000010','pTestCard1','code-ac082f417a026dee1e705f7372f4e9b6c22+/=','oSimhuangtingxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000010", "code": "", "kind": "电子发票（普通发票）", "seller": "第10号饭店", "buyer": "青屿示例科技有限公司", "fee": 10800, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',11,'',NULL,'','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(12,10,1,'proposed','D:26440000000000000011','pTestCard2','code-ee12f68fadfd2520c8f840cb9728815ce95+/=','oSimhuangtingxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000011", "code": "", "kind": "电子发票（普通发票）", "seller": "第11号饭店", "buyer": "青屿示例科技有限公司", "fee": 10900, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',12,'',NULL,'','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(13,11,1,'proposed','D:26440000000000000012','pTestCard0','code-373233e36ad1c9b02b7f28b9b7cd0f9ad51+/=','oSimzhaopengxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000012", "code": "", "kind": "电子发票（普通发票）", "seller": "第12号饭店", "buyer": "青屿示例科技有限公司", "fee": 20000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',13,'line.locked_elsewhere',NULL,'','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(14,11,2,'proposed','D:26440000000000000013','pTestCard1','code-d744747a3ac8b6ea135abdcc101ae5789a1+/=','oSimzhaopengxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000013", "code": "", "kind": "电子发票（普通发票）", "seller": "第13号饭店", "buyer": "青屿示例科技有限公司", "fee": 20001, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',14,'',NULL,'','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(15,12,1,'approved','D:26440000000000000014','pTestCard2','code-a3ef887633f78ec185cdb0e548913ffaf36+/=','oSimwuhaoxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000014", "code": "", "kind": "电子发票（普通发票）", "seller": "第14号饭店", "buyer": "青屿示例科技有限公司", "fee": 11100, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',15,'','D:26440000000000000014','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(16,12,2,'approved','D:26440000000000000015','pTestCard0','code-f37d325d7e73597210ead3c9d6d818e60eb+/=','oSimwuhaoxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000015", "code": "", "kind": "电子发票（普通发票）", "seller": "第15号饭店", "buyer": "青屿示例科技有限公司", "fee": 11101, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',16,'','D:26440000000000000015','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(17,13,1,'proposed','D:26440000000000000016','pTestCard1','code-b2adb71bf8fceb981ff6c9476592b357b57+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000016", "code": "", "kind": "电子发票（普通发票）", "seller": "第16号饭店", "buyer": "青屿示例科技有限公司", "fee": 11200, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',17,'','D:26440000000000000016','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(18,13,2,'proposed','D:26440000000000000017','pTestCard2','code-dea4fccb8438387b840e22adb5528d2d104+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000017", "code": "", "kind": "电子发票（普通发票）", "seller": "第17号饭店", "buyer": "青屿示例科技有限公司", "fee": 11201, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}',18,'','D:26440000000000000017','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(19,14,1,'approved','D:26440000000000000019','pTestCard1','code-e819eb15c5cf4c877ce8094bfd96f3569e0+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000019", "code": "", "kind": "电子发票（普通发票）", "seller": "第19号饭店", "buyer": "青屿示例科技有限公司", "fee": 11300, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',19,'','D:26440000000000000019','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(20,15,1,'proposed','D:26440000000000000020','pTestCard2','code-9a3154675e298e42a1354ba6cfd1ead52d3+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000020", "code": "", "kind": "电子发票（普通发票）", "seller": "第20号饭店", "buyer": "青屿示例科技有限公司", "fee": 11400, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',20,'',NULL,'','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(21,16,1,'approved','D:26440000000000000021','pTestCard0','code-41df9589180db6f48a1c90b7902ae9be2fd+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000021", "code": "", "kind": "电子发票（普通发票）", "seller": "第21号饭店", "buyer": "青屿示例科技有限公司", "fee": 11500, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',21,'','D:26440000000000000021','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(22,16,2,'approved','D:26440000000000000022','pTestCard1','code-9f11f7ba99dd0ceae94204cfa59226d3b27+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000022", "code": "", "kind": "电子发票（普通发票）", "seller": "第22号饭店", "buyer": "青屿示例科技有限公司", "fee": 11501, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',22,'','D:26440000000000000022','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(23,17,1,'approved','C:82e4e8dd7b14c94fff0a0110e482153b3f81cad6','pTestCard2','code-694e9ae22bc4698ef04b319de83f4606e15+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "2612345678902", "code": "", "kind": "电子发票（普通发票）", "seller": "第23号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',23,'','C:82e4e8dd7b14c94fff0a0110e482153b3f81cad6','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}]','','meals',0,'work');
INSERT INTO "lines" VALUES(24,18,1,'approved','C:e2f37513679e75f42802fc44a31deb2b03e24ca4','pTestCard2','code-59d200124c02278f904cf7d28e5c5db14d7+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "2612345678902", "code": "", "kind": "电子发票（普通发票）", "seller": "第23号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',24,'','C:e2f37513679e75f42802fc44a31deb2b03e24ca4','','[{"blocks": false, "chip": "chip.odd", "note": "row.odd_number", "args": {}, "asks": false, "quiet": false}]','','meals',0,'work');
INSERT INTO "lines" VALUES(25,19,1,'proposed','D:26440000000000000024','pTestCard0','code-fbd25d319ef9ce0d1ba5e247a9286e3e6e3+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000024", "code": "", "kind": "电子发票（普通发票）", "seller": "第24号饭店", "buyer": "青屿示例科技有限公司", "fee": 12345, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',25,'','D:26440000000000000024','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(26,20,1,'proposed','D:26440000000000000031','pTestCard1','code-2369ae6b5e8afb99d0f76285a7e7e22c31e+/=','oSimzhaopengxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000031", "code": "", "kind": "电子发票（普通发票）", "seller": "第31号饭店", "buyer": "青屿示例科技有限公司", "fee": 12345, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',26,'','D:26440000000000000031','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(27,21,1,'proposed','D:26440000000000000025','pTestCard1','code-01c0d29eb40405291dc08e7064a7fa5749f+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000025", "code": "", "kind": "电子发票（普通发票）", "seller": "第25号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',27,'','D:26440000000000000025','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(28,21,2,'proposed','D:26440000000000000026','pTestCard2','code-2493ae74744fbaf3f6ed65e453e41710623+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000026", "code": "", "kind": "电子发票（普通发票）", "seller": "第26号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',28,'','D:26440000000000000026','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(29,22,1,'proposed','D:26440000000000000027','pTestCard0','code-a3c94af4f6233524e7402a455b02f76199e+/=','oSimzhaopengxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000027", "code": "", "kind": "电子发票（普通发票）", "seller": "第27号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',29,'','D:26440000000000000027','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(30,22,2,'proposed','D:26440000000000000028','pTestCard1','code-f5a68ae003865644759eda993e2e2863c4f+/=','oSimzhaopengxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000028", "code": "", "kind": "电子发票（普通发票）", "seller": "第28号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',30,'','D:26440000000000000028','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(31,23,1,'proposed','D:26440000000000000029','pTestCard2','code-f97d28e15ff564b6719a370e8ae74d0adcc+/=','oSimwuhaoxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000029", "code": "", "kind": "电子发票（普通发票）", "seller": "第29号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',31,'','D:26440000000000000029','','[]','','meals',0,'work');
INSERT INTO "lines" VALUES(32,23,2,'proposed','D:26440000000000000030','pTestCard0','code-eea421ff631f6e2f066a5a41f35a4847161+/=','oSimwuhaoxxxxxxxxxxxxxxxxxxx','wxinvoiceplatform01','{"number": "26440000000000000030", "code": "", "kind": "电子发票（普通发票）", "seller": "第30号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}',32,'','D:26440000000000000030','','[]','','meals',0,'work');
CREATE TABLE notifications (
    message_uuid TEXT NOT NULL DEFAULT (hex(randomblob(16))) PRIMARY KEY,
    destination_uuid TEXT NOT NULL,
    topic TEXT,
    message TEXT NOT NULL,
    created_at_epoch_ms INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000), "serialization" TEXT DEFAULT NULL, "consumed" BOOLEAN NOT NULL DEFAULT FALSE, consumed_by_function_id INTEGER,
    FOREIGN KEY (destination_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE oauth_states (
	state_hash TEXT NOT NULL, 
	cookie_hash TEXT NOT NULL, 
	target TEXT NOT NULL, 
	at DATETIME NOT NULL, 
	CONSTRAINT pk_oauth_states PRIMARY KEY (state_hash)
);
CREATE TABLE "operation_outputs" (
    workflow_uuid TEXT NOT NULL,
    function_id INTEGER NOT NULL,
    function_name TEXT NOT NULL DEFAULT '',
    output TEXT,
    error TEXT,
    child_workflow_id TEXT,
    started_at_epoch_ms INTEGER,
    completed_at_epoch_ms INTEGER,
    serialization TEXT,
    application_name TEXT DEFAULT NULL,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    PRIMARY KEY (workflow_uuid, function_id)
);
INSERT INTO "operation_outputs" VALUES('sched-engine-purge-2026-11-27T22:00:00+00:00',1,'run','null',NULL,NULL,1795818778159,1795818778169,'portable_json','baoxiao',1795901638000);
INSERT INTO "operation_outputs" VALUES('sched-open-2026-11-27T22:30:00+00:00',1,'run','null',NULL,NULL,1795818778224,1795818778494,'portable_json','baoxiao',1795901638000);
INSERT INTO "operation_outputs" VALUES('sched-mornings-2026-11-27T01:30:00+00:00',1,'run','null',NULL,NULL,1795818779243,1795818779247,'portable_json','baoxiao',1795901639000);
INSERT INTO "operation_outputs" VALUES('sched-nightly-2026-11-27T18:30:00+00:00',1,'run','null',NULL,NULL,1795818779242,1795818779522,'portable_json','baoxiao',1795901639000);
INSERT INTO "operation_outputs" VALUES('sched-tidy-2026-11-27T19:10:00+00:00',1,'run','null',NULL,NULL,1795818780368,1795818780387,'portable_json','baoxiao',1795901640000);
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
INSERT INTO "originals" VALUES(1,1,'pdf','stored','','221c91cc7b5834e1c371ce41183eeb17924c5221186b0cd258413a63f3c99950',643,'2026-11-25 21:33:11.178292');
INSERT INTO "originals" VALUES(2,2,'pdf','stored','','e1f95239e3eb16bacf903a0638d2074bac8cc1db3abc24b0046ae8730470fdc2',643,'2026-11-25 21:33:11.178694');
INSERT INTO "originals" VALUES(3,3,'pdf','stored','','7454f1fce6e8c6790b62443989034525c8072e7fec7401515012e4367330b34c',643,'2026-11-25 21:33:15.236397');
INSERT INTO "originals" VALUES(4,4,'pdf','stored','','030d313bce0d3506b594a66c6b5c2d024c8c983d465a9914be67473dbfc1cf75',643,'2026-11-25 21:33:16.419100');
INSERT INTO "originals" VALUES(5,5,'pdf','stored','','f9dca41473397e6a3e139cd7ac5e1642b2ac1bf5fa82239659c50605956f128a',643,'2026-11-25 21:33:19.363982');
INSERT INTO "originals" VALUES(6,6,'pdf','stored','','996745b0e086d16ddf57a553983b6879bc7d7437a29f2718dcd1b553b2990f93',636,'2026-11-25 21:33:20.388791');
INSERT INTO "originals" VALUES(7,7,'pdf','stored','','996745b0e086d16ddf57a553983b6879bc7d7437a29f2718dcd1b553b2990f93',636,'2026-11-25 21:33:21.327997');
INSERT INTO "originals" VALUES(8,8,'pdf','stored','','d04ed1a5dfb6ca20704518c9e4fbf70cb1ca1d252924d88549e89e0925d4df74',643,'2026-11-25 21:33:38.520435');
INSERT INTO "originals" VALUES(9,9,'pdf','stored','','dddd3eacedeca5c752bec018de59c3f1cc02b8d5b84f056100152eae260a4ed2',643,'2026-11-25 21:33:38.536928');
INSERT INTO "originals" VALUES(10,10,'pdf','stored','','dd7010e3fb22c04a861828c1a78c79672dd2f446c6e4abc535d0f53cd0aeeb71',643,'2026-11-25 21:33:41.864008');
INSERT INTO "originals" VALUES(11,11,'pdf','stored','','d5455f723df4b92490bb5552f791fa97e4729aa0ca8a076f41f23e100630a9b1',643,'2026-11-25 21:33:45.177162');
INSERT INTO "originals" VALUES(12,12,'pdf','stored','','6fd0f407b6b22f2f10ccdd8cb74e12d467f88c09ed0263344ebea38a5f3630e6',643,'2026-11-25 21:33:47.426512');
INSERT INTO "originals" VALUES(13,13,'pdf','stored','','f890e6ce7402e5c6c87c3d1db25e09e737307eb30fe49259b83bc1752e861492',643,'2026-11-25 21:33:49.467805');
INSERT INTO "originals" VALUES(14,14,'pdf','stored','','c5e1431ca492913f4a9ebe288ab194a90dc3e177368c185c77fda6a827905040',643,'2026-11-25 21:33:49.456119');
INSERT INTO "originals" VALUES(15,15,'pdf','stored','','b66f1be4b71fba0f3c1e21e335bd357be8f9f5e3c50ad551536c775b2786eb31',643,'2026-11-25 21:33:51.526270');
INSERT INTO "originals" VALUES(16,16,'pdf','stored','','263a6a11ae0c4f272368ef42414559c42916d6b5714f783f3d40f0bbcd20b3b0',643,'2026-11-25 21:33:51.614886');
INSERT INTO "originals" VALUES(17,17,'pdf','stored','','79be0e3ff7d7aa53d0e32c5f36b10396ea5bff19df42ed84e51932a598371cfe',643,'2026-11-25 21:33:55.026057');
INSERT INTO "originals" VALUES(18,18,'pdf','stored','','f42293be7dc3e36960ace19278f8c4d1544d2ad11ba64f12e616c954204b449e',643,'2026-11-25 21:33:55.005657');
INSERT INTO "originals" VALUES(19,19,'pdf','stored','','bceac12a774c67cf02b986debe12bfbf8e182258a505908b2a5ad92926a5df3e',643,'2026-11-27 22:33:16.319279');
INSERT INTO "originals" VALUES(20,20,'pdf','stored','','64c5f3c4d9df462649eb424e74a8500c24208d109c58fd76985fde01f0910e34',643,'2026-11-27 22:33:17.445041');
INSERT INTO "originals" VALUES(21,21,'pdf','stored','','9efde760f50e038e2c2dfc5e6fff784d7513b6f8af23b2dd0810d0a8b4da730b',643,'2026-11-27 22:33:19.551851');
INSERT INTO "originals" VALUES(22,22,'pdf','stored','','1bd4cb7427bc6c8746cb165d15a8dec8364542f3343cc40d331111b7ca9eaca7',643,'2026-11-27 22:33:19.563921');
INSERT INTO "originals" VALUES(23,23,'pdf','stored','','e0dc8b6ee668c4985b6c62f74e76bc3638d6dd8e753d6774d108931229505112',636,'2026-11-27 22:33:20.615891');
INSERT INTO "originals" VALUES(24,24,'pdf','stored','','e0dc8b6ee668c4985b6c62f74e76bc3638d6dd8e753d6774d108931229505112',636,'2026-11-27 22:33:20.616416');
INSERT INTO "originals" VALUES(25,25,'pdf','stored','','17cb38952d79b0d14af1a3c88d7f44c02324738098e3b2a03e8725263ee5b453',643,'2026-11-27 22:33:21.640637');
INSERT INTO "originals" VALUES(26,26,'pdf','stored','','813554cc73de1706eb8bdfcb152c2facef7486742bc9e963af25cc9b46859247',643,'2026-11-27 22:34:35.464040');
INSERT INTO "originals" VALUES(27,27,'pdf','waiting','http://@page@/pdf/lina-25.pdf','',0,NULL);
INSERT INTO "originals" VALUES(28,28,'pdf','waiting','http://@page@/pdf/lina-26.pdf','',0,NULL);
INSERT INTO "originals" VALUES(29,29,'pdf','waiting','http://@page@/pdf/zhaopeng-27.pdf','',0,NULL);
INSERT INTO "originals" VALUES(30,30,'pdf','waiting','http://@page@/pdf/zhaopeng-28.pdf','',0,NULL);
INSERT INTO "originals" VALUES(31,31,'pdf','waiting','http://@page@/pdf/wuhao-29.pdf','',0,NULL);
INSERT INTO "originals" VALUES(32,32,'pdf','waiting','http://@page@/pdf/wuhao-30.pdf','',0,NULL);
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
INSERT INTO "picks" VALUES('fcc925c5ed5986d4244a815e7a2c9590','lina','pTestCard1','code-5806c35e97431e15b9813d2b89dd1a04e3d+/=','wxinvoiceplatform01','D:26440000000000000001','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000001", "code": "", "kind": "电子发票（普通发票）", "seller": "第1号饭店", "buyer": "青屿示例科技有限公司", "fee": 10000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:10.680760','work');
INSERT INTO "picks" VALUES('871e1ae0ebc69be7fb8944d643fbd99e','lina','pTestCard2','code-618ce76b2612434999810f19df8b07d22ea+/=','wxinvoiceplatform01','D:26440000000000000002','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000002", "code": "", "kind": "电子发票（普通发票）", "seller": "第2号饭店", "buyer": "青屿示例科技有限公司", "fee": 10001, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:10.713087','work');
INSERT INTO "picks" VALUES('50816f9b2a0f3c2191fedc4e27a4a0b2','lina','pTestCard0','code-cabc196308e7610e548fc7bd1b55d9fce4b+/=','wxinvoiceplatform01','D:26440000000000000003','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000003", "code": "", "kind": "电子发票（普通发票）", "seller": "第3号饭店", "buyer": "青屿示例科技有限公司", "fee": 10100, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:14.148542','work');
INSERT INTO "picks" VALUES('d56472adfcd5871faec98db1cd3b471d','lina','pTestCard1','code-b238bdeaf17ea5c7e295ee0686a6363c73f+/=','wxinvoiceplatform01','D:26440000000000000004','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000004", "code": "", "kind": "电子发票（普通发票）", "seller": "第4号饭店", "buyer": "青屿示例科技有限公司", "fee": 10200, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:15.565356','work');
INSERT INTO "picks" VALUES('a80fc287ebc3372d8de828396eb5c9a3','lina','pTestCard2','code-34b52fc1b5efeedca60ca53d86e8bf009d5+/=','wxinvoiceplatform01','D:26440000000000000005','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000005", "code": "", "kind": "电子发票（普通发票）", "seller": "第5号饭店", "buyer": "青屿示例科技有限公司", "fee": 10300, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:18.388324','work');
INSERT INTO "picks" VALUES('5c95475db3fbf61c26061ee883e4c1e8','lina','pTestCard0','code-4d57840072e0dde15b64f01402f7def7c5f+/=','wxinvoiceplatform01','C:c8ec174f6f11aa10a77308beecf19a4f30e2f3d3','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "2612345678901", "code": "", "kind": "电子发票（普通发票）", "seller": "第6号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:19.518225','work');
INSERT INTO "picks" VALUES('afca4dc58dd975d5007d8888d562692f','lina','pTestCard0','code-d99cab3f12e22d766699c9e07567aa65c6b+/=','wxinvoiceplatform01','C:b7ad9b2fb2473bbd8e4f6f349dcd614c7040ae06','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "2612345678901", "code": "", "kind": "电子发票（普通发票）", "seller": "第6号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:19.607508','work');
INSERT INTO "picks" VALUES('baaab503950dec97e008f45cf450302b','lina','pTestCard1','code-bca0fac295eb51dfcaec09fe1be038fa8fb+/=','wxinvoiceplatform01','D:26440000000000000007','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000007", "code": "", "kind": "电子发票（普通发票）", "seller": "第7号饭店", "buyer": "青屿示例科技有限公司", "fee": 10600, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:38.135629','work');
INSERT INTO "picks" VALUES('b67172d4bbc97eb268d8a5d6ec2e13e2','lina','pTestCard2','code-06f4f109ea5b8c09e3bc273f26a442b6fac+/=','wxinvoiceplatform01','D:26440000000000000008','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000008", "code": "", "kind": "电子发票（普通发票）", "seller": "第8号饭店", "buyer": "青屿示例科技有限公司", "fee": 10601, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:38.159268','work');
INSERT INTO "picks" VALUES('d7538cdb352d7923cdc2573bf0f7949c','lina','pTestCard0','code-30ebf57cc730ed2bd8a6d2505fb340f6b30+/=','wxinvoiceplatform01','D:26440000000000000009','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000009", "code": "", "kind": "电子发票（普通发票）", "seller": "第9号饭店", "buyer": "青屿示例科技有限公司", "fee": 10700, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:41.243738','work');
INSERT INTO "picks" VALUES('0541f7c0eb672ce936bbbb2a21d512a9','huangting','pTestCard1','code-ac082f417a026dee1e705f7372f4e9b6c22+/=','wxinvoiceplatform01','D:26440000000000000010','oSimhuangtingxxxxxxxxxxxxxxx','free','{"number": "26440000000000000010", "code": "", "kind": "电子发票（普通发票）", "seller": "第10号饭店", "buyer": "青屿示例科技有限公司", "fee": 10800, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:44.245333','work');
INSERT INTO "picks" VALUES('f13a9bf1b6de7f93f53fa6595921b52f','huangting','pTestCard2','code-ee12f68fadfd2520c8f840cb9728815ce95+/=','wxinvoiceplatform01','D:26440000000000000011','oSimhuangtingxxxxxxxxxxxxxxx','free','{"number": "26440000000000000011", "code": "", "kind": "电子发票（普通发票）", "seller": "第11号饭店", "buyer": "青屿示例科技有限公司", "fee": 10900, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:46.438456','work');
INSERT INTO "picks" VALUES('8e529b6ed5fcd36b67c33632159a3678','zhaopeng','pTestCard0','code-373233e36ad1c9b02b7f28b9b7cd0f9ad51+/=','wxinvoiceplatform01','D:26440000000000000012','oSimzhaopengxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000012", "code": "", "kind": "电子发票（普通发票）", "seller": "第12号饭店", "buyer": "青屿示例科技有限公司", "fee": 20000, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:48.331732','work');
INSERT INTO "picks" VALUES('85de32a303bf6bea575fd002c675c3a6','zhaopeng','pTestCard1','code-d744747a3ac8b6ea135abdcc101ae5789a1+/=','wxinvoiceplatform01','D:26440000000000000013','oSimzhaopengxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000013", "code": "", "kind": "电子发票（普通发票）", "seller": "第13号饭店", "buyer": "青屿示例科技有限公司", "fee": 20001, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:48.435745','work');
INSERT INTO "picks" VALUES('0e8d92cd39f5de291ce371b5806cf1cf','wuhao','pTestCard2','code-a3ef887633f78ec185cdb0e548913ffaf36+/=','wxinvoiceplatform01','D:26440000000000000014','oSimwuhaoxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000014", "code": "", "kind": "电子发票（普通发票）", "seller": "第14号饭店", "buyer": "青屿示例科技有限公司", "fee": 11100, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:50.414167','work');
INSERT INTO "picks" VALUES('a1657f53d8349102891217f059a00407','wuhao','pTestCard0','code-f37d325d7e73597210ead3c9d6d818e60eb+/=','wxinvoiceplatform01','D:26440000000000000015','oSimwuhaoxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000015", "code": "", "kind": "电子发票（普通发票）", "seller": "第15号饭店", "buyer": "青屿示例科技有限公司", "fee": 11101, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:50.446440','work');
INSERT INTO "picks" VALUES('860c05baf58cc8792c4744fd27d44fe5','lina','pTestCard1','code-b2adb71bf8fceb981ff6c9476592b357b57+/=','wxinvoiceplatform01','D:26440000000000000016','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000016", "code": "", "kind": "电子发票（普通发票）", "seller": "第16号饭店", "buyer": "青屿示例科技有限公司", "fee": 11200, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:54.091987','work');
INSERT INTO "picks" VALUES('c15aae9c7b6d462dedd9f946dcf535d4','lina','pTestCard2','code-dea4fccb8438387b840e22adb5528d2d104+/=','wxinvoiceplatform01','D:26440000000000000017','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000017", "code": "", "kind": "电子发票（普通发票）", "seller": "第17号饭店", "buyer": "青屿示例科技有限公司", "fee": 11201, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:54.223947','work');
INSERT INTO "picks" VALUES('d80a7f8b7a0827ee0dd563248a6d5c5e','huangting','pTestCard0','code-7925d0cf51eff37e284da7f316bcb1a6cd8+/=','wxinvoiceplatform01','D:26440000000000000018','oSimhuangtingxxxxxxxxxxxxxxx','free','{"number": "26440000000000000018", "code": "", "kind": "电子发票（普通发票）", "seller": "第18号饭店", "buyer": "青屿示例科技有限公司", "fee": 12345, "billed_on": "2026-11-23", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "http://@page@/pdf/huangting-18.pdf", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-23", "expires_on": "2046-11-18", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-25 21:33:56.431186','work');
INSERT INTO "picks" VALUES('34c3285676e4407b3d2811b4527e4801','lina','pTestCard1','code-e819eb15c5cf4c877ce8094bfd96f3569e0+/=','wxinvoiceplatform01','D:26440000000000000019','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000019", "code": "", "kind": "电子发票（普通发票）", "seller": "第19号饭店", "buyer": "青屿示例科技有限公司", "fee": 11300, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:33:14.735462','work');
INSERT INTO "picks" VALUES('b9c978b3dba8210f6e4895ea45d74836','lina','pTestCard2','code-9a3154675e298e42a1354ba6cfd1ead52d3+/=','wxinvoiceplatform01','D:26440000000000000020','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000020", "code": "", "kind": "电子发票（普通发票）", "seller": "第20号饭店", "buyer": "青屿示例科技有限公司", "fee": 11400, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:33:16.309261','work');
INSERT INTO "picks" VALUES('5a4c70568f1cd74afb0262141a2771e3','lina','pTestCard0','code-41df9589180db6f48a1c90b7902ae9be2fd+/=','wxinvoiceplatform01','D:26440000000000000021','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000021", "code": "", "kind": "电子发票（普通发票）", "seller": "第21号饭店", "buyer": "青屿示例科技有限公司", "fee": 11500, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:33:18.539659','work');
INSERT INTO "picks" VALUES('bd66f3c40a138bb73674acad5f780d91','lina','pTestCard1','code-9f11f7ba99dd0ceae94204cfa59226d3b27+/=','wxinvoiceplatform01','D:26440000000000000022','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000022", "code": "", "kind": "电子发票（普通发票）", "seller": "第22号饭店", "buyer": "青屿示例科技有限公司", "fee": 11501, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:33:18.575083','work');
INSERT INTO "picks" VALUES('e2ceea551714bdd969d4a6110372f4e8','lina','pTestCard2','code-694e9ae22bc4698ef04b319de83f4606e15+/=','wxinvoiceplatform01','C:82e4e8dd7b14c94fff0a0110e482153b3f81cad6','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "2612345678902", "code": "", "kind": "电子发票（普通发票）", "seller": "第23号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:33:19.621329','work');
INSERT INTO "picks" VALUES('06f580297f16d311b9238faf31d874d8','lina','pTestCard2','code-59d200124c02278f904cf7d28e5c5db14d7+/=','wxinvoiceplatform01','C:e2f37513679e75f42802fc44a31deb2b03e24ca4','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "2612345678902", "code": "", "kind": "电子发票（普通发票）", "seller": "第23号饭店", "buyer": "青屿示例科技有限公司", "fee": 40000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:33:19.648410','work');
INSERT INTO "picks" VALUES('e5bcb840941ebf3a97c93d6f65537f3a','lina','pTestCard0','code-fbd25d319ef9ce0d1ba5e247a9286e3e6e3+/=','wxinvoiceplatform01','D:26440000000000000024','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000024", "code": "", "kind": "电子发票（普通发票）", "seller": "第24号饭店", "buyer": "青屿示例科技有限公司", "fee": 12345, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:33:21.445097','work');
INSERT INTO "picks" VALUES('f46a216238e9c7d7045f9e70b2ae9bc9','lina','pTestCard1','code-01c0d29eb40405291dc08e7064a7fa5749f+/=','wxinvoiceplatform01','D:26440000000000000025','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000025", "code": "", "kind": "电子发票（普通发票）", "seller": "第25号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:34:33.081320','work');
INSERT INTO "picks" VALUES('a762ed5b4beced2d94bb2519aca04c7c','lina','pTestCard2','code-2493ae74744fbaf3f6ed65e453e41710623+/=','wxinvoiceplatform01','D:26440000000000000026','oSimlinaxxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000026", "code": "", "kind": "电子发票（普通发票）", "seller": "第26号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:34:33.144969','work');
INSERT INTO "picks" VALUES('d88a952b5969a539a65ead546f2d4802','zhaopeng','pTestCard0','code-a3c94af4f6233524e7402a455b02f76199e+/=','wxinvoiceplatform01','D:26440000000000000027','oSimzhaopengxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000027", "code": "", "kind": "电子发票（普通发票）", "seller": "第27号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:34:33.640531','work');
INSERT INTO "picks" VALUES('b31cee318ba1a6be45a9f89f74cfbe54','zhaopeng','pTestCard1','code-f5a68ae003865644759eda993e2e2863c4f+/=','wxinvoiceplatform01','D:26440000000000000028','oSimzhaopengxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000028", "code": "", "kind": "电子发票（普通发票）", "seller": "第28号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:34:33.642701','work');
INSERT INTO "picks" VALUES('c3cb01b72a0931d63c07c9ee08d171dd','wuhao','pTestCard2','code-f97d28e15ff564b6719a370e8ae74d0adcc+/=','wxinvoiceplatform01','D:26440000000000000029','oSimwuhaoxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000029", "code": "", "kind": "电子发票（普通发票）", "seller": "第29号饭店", "buyer": "青屿示例科技有限公司", "fee": 30000, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:34:33.768324','work');
INSERT INTO "picks" VALUES('5f2bd2069456a95f22c68f62f90db42f','wuhao','pTestCard0','code-eea421ff631f6e2f066a5a41f35a4847161+/=','wxinvoiceplatform01','D:26440000000000000030','oSimwuhaoxxxxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000030", "code": "", "kind": "电子发票（普通发票）", "seller": "第30号饭店", "buyer": "青屿示例科技有限公司", "fee": 30001, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:34:33.772487','work');
INSERT INTO "picks" VALUES('d521925ae30efe2f5be2cc3308a2110d','zhaopeng','pTestCard1','code-2369ae6b5e8afb99d0f76285a7e7e22c31e+/=','wxinvoiceplatform01','D:26440000000000000031','oSimzhaopengxxxxxxxxxxxxxxxx','free','{"number": "26440000000000000031", "code": "", "kind": "电子发票（普通发票）", "seller": "第31号饭店", "buyer": "青屿示例科技有限公司", "fee": 12345, "billed_on": "2026-11-25", "tax": null, "fee_without_tax": null, "buyer_number": "91440300MA5TEXT03E", "seller_number": "", "check_code": "", "detail": "可用于报销", "remarks": "", "pdf_url": "", "trip_pdf_url": "", "items": [], "buyer_contact": "", "buyer_bank": "", "seller_contact": "", "seller_bank": "", "cashier": "", "maker": "", "valid_from": "2026-11-25", "expires_on": "2046-11-20", "card_status": "NORMAL", "extra": {"accept": "true"}}','2026-11-27 22:34:34.032243','work');
CREATE TABLE platform_tokens (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	expires_at DATETIME NOT NULL, 
	updated DATETIME NOT NULL, 
	CONSTRAINT pk_platform_tokens PRIMARY KEY (name)
);
INSERT INTO "platform_tokens" VALUES('access_token:ww1234567890abcdef:1000002:f001e1c4','token-4694c4a27a76c9b7955918acd0d6a09f082efa51ffd9a6acf3cc6c81adaa4e7b3a13b5bb22d5c84d60c72fc783aba8065a4f4492a1dc668bcd2d22db038f0c152370d0e1ecdbae721082738a9994bf77fa7fdbfd83d7a6f79ef92f84a4bd6850ce9a5b3442203eca','2026-11-28 00:27:56.082440','2026-11-27 22:32:57.082474');
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
CREATE TABLE queues (
    queue_id TEXT PRIMARY KEY DEFAULT (hex(randomblob(16))),
    name TEXT NOT NULL UNIQUE,
    concurrency INTEGER,
    worker_concurrency INTEGER,
    rate_limit_max INTEGER,
    rate_limit_period_sec REAL,
    priority_enabled BOOLEAN NOT NULL DEFAULT FALSE,
    partition_queue BOOLEAN NOT NULL DEFAULT FALSE,
    polling_interval_sec REAL NOT NULL DEFAULT 1.0,
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    updated_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
, "application_name" TEXT DEFAULT NULL, "partition_concurrency" INTEGER DEFAULT NULL, "partition_worker_concurrency" INTEGER DEFAULT NULL, "partition_rate_limit_max" INTEGER DEFAULT NULL, "partition_rate_limit_period_sec" REAL DEFAULT NULL);
INSERT INTO "queues" VALUES('A388D1313A6842EA17C2DD7A45DD3DD3','urgent',NULL,8,NULL,NULL,1,0,0.15,1795901588000,1795901683956,'baoxiao',NULL,NULL,NULL,NULL);
INSERT INTO "queues" VALUES('71EE4687733C1AB83142F32872B2576C','wallet',NULL,3,NULL,NULL,1,0,0.15,1795901588000,1795901683974,'baoxiao',NULL,NULL,NULL,NULL);
INSERT INTO "queues" VALUES('FBE49A3EB35015D00985A5F29BCB0E33','effects',NULL,4,NULL,NULL,1,0,0.5,1795901589000,1795901683996,'baoxiao',NULL,NULL,NULL,NULL);
INSERT INTO "queues" VALUES('9D255E363DAF8C6AB38FBB0340D950CD','later',NULL,2,NULL,NULL,1,0,1.0,1795901589000,1795901684007,'baoxiao',NULL,NULL,NULL,NULL);
CREATE TABLE sequences (
	name TEXT NOT NULL, 
	value INTEGER NOT NULL, 
	CONSTRAINT pk_sequences PRIMARY KEY (name)
);
INSERT INTO "sequences" VALUES('claim',23);
CREATE TABLE sessions (
	token_hash TEXT NOT NULL, 
	userid TEXT NOT NULL, 
	made_at DATETIME NOT NULL, 
	used_at DATETIME NOT NULL, account TEXT DEFAULT 'work' NOT NULL, openid TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_sessions PRIMARY KEY (token_hash)
);
INSERT INTO "sessions" VALUES('26988f57c705cbc564503f94a4def261d318e1fb6e2dd625ffc1d944a8594e70','lina','2026-11-25 21:33:10.229983','2026-11-25 21:33:37.955564','work','');
INSERT INTO "sessions" VALUES('3c23fda4d70eb62d65b831c64e7029e25c83716a684af5738baa19426ceea6c2','wangqiang','2026-11-25 21:33:12.279868','2026-11-25 21:33:39.369061','work','');
INSERT INTO "sessions" VALUES('dff03bc939842f762495484e04ff2013a6ea1d5d50e370eebfa23333aa16f306','chenjing','2026-11-25 21:33:13.326005','2026-11-25 21:33:13.426082','work','');
INSERT INTO "sessions" VALUES('bf05da82b89a79f9f417404d81cc507fbd4d75018e71418f8e25c2a24c9cfc92','huangting','2026-11-25 21:33:43.737378','2026-11-25 21:33:43.748880','work','');
INSERT INTO "sessions" VALUES('c91242fcc4ae96a0e48dc5171e8c1d685a8ac7edc3a8694413f8e1772c557603','zhaopeng','2026-11-25 21:33:48.078966','2026-11-25 21:33:48.177100','work','');
INSERT INTO "sessions" VALUES('8481e283912f7d3f6b06995257c4adf5d6b52cd0725a50aa589b1c00babab51e','wuhao','2026-11-25 21:33:50.151178','2026-11-25 21:33:50.178554','work','');
INSERT INTO "sessions" VALUES('d18f3cfc94a6ffc4fcb043de81163728bbbd6ff8141444a764dc7c146547d3f6','lina','2026-11-27 22:33:14.347264','2026-11-27 22:33:14.532569','work','');
INSERT INTO "sessions" VALUES('e01f4e680684a78749c82cc0acb4325473ac2cd39a9ca7e049849bf85f67259d','wangqiang','2026-11-27 22:33:20.896322','2026-11-27 22:33:20.905623','work','');
INSERT INTO "sessions" VALUES('610b7ceb97a6b25fa91b852c0f02c4bbfa7634a215cbbbef5050b3c1a06b565b','lina','2026-11-27 22:34:32.869392','2026-11-27 22:34:32.882483','work','');
INSERT INTO "sessions" VALUES('ab29c9732bda890ef1ce1d5a809d32493eb7df886f4066fb9bd906b22e1e220a','zhaopeng','2026-11-27 22:34:33.376467','2026-11-27 22:34:33.388420','work','');
INSERT INTO "sessions" VALUES('1c1fc92d5f9ade5d0132e991004e083282986ee926605a981ed70836d9499552','wuhao','2026-11-27 22:34:33.719926','2026-11-27 22:34:33.729093','work','');
INSERT INTO "sessions" VALUES('c03ed2343831373cd499fade71348b1c47ebee66fe9b5d68d7fef7692248d5e2','wangqiang','2026-11-27 22:34:33.860373','2026-11-27 22:34:33.893364','work','');
CREATE TABLE settings (
	name TEXT NOT NULL, 
	value TEXT NOT NULL, 
	CONSTRAINT pk_settings PRIMARY KEY (name)
);
INSERT INTO "settings" VALUES('installation','7pt58ni6');
INSERT INTO "settings" VALUES('nudged.BX-0013','2026-11-28');
CREATE TABLE streams (
    workflow_uuid TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    "offset" INTEGER NOT NULL, function_id INTEGER NOT NULL DEFAULT 0, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, key, "offset"),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE waiting (
	userid TEXT NOT NULL, 
	claim_id INTEGER NOT NULL, 
	CONSTRAINT pk_waiting PRIMARY KEY (userid, claim_id), 
	CONSTRAINT fk_waiting_claim_id FOREIGN KEY(claim_id) REFERENCES claims (id)
);
INSERT INTO "waiting" VALUES('wangqiang',13);
INSERT INTO "waiting" VALUES('wangqiang',19);
INSERT INTO "waiting" VALUES('wangqiang',20);
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
INSERT INTO "wallet" VALUES(1,'D:26440000000000000001','pTestCard1','code-5806c35e97431e15b9813d2b89dd1a04e3d+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-25 21:33:11.233432','locked','2026-11-25 21:33:11.233432','work');
INSERT INTO "wallet" VALUES(2,'D:26440000000000000002','pTestCard2','code-618ce76b2612434999810f19df8b07d22ea+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-25 21:33:11.233432','locked','2026-11-25 21:33:11.233432','work');
INSERT INTO "wallet" VALUES(3,'D:26440000000000000003','pTestCard0','code-cabc196308e7610e548fc7bd1b55d9fce4b+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-25 21:33:14.869728','locked','2026-11-25 21:33:14.869728','work');
INSERT INTO "wallet" VALUES(4,'D:26440000000000000004','pTestCard1','code-b238bdeaf17ea5c7e295ee0686a6363c73f+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-25 21:33:16.922552','locked','2026-11-25 21:33:16.922552','work');
INSERT INTO "wallet" VALUES(5,'D:26440000000000000005','pTestCard2','code-34b52fc1b5efeedca60ca53d86e8bf009d5+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','closed',2,1,'query','2026-11-25 21:33:37.813484','closed','2026-11-25 21:33:37.813484','work');
INSERT INTO "wallet" VALUES(6,'C:c8ec174f6f11aa10a77308beecf19a4f30e2f3d3','pTestCard0','code-4d57840072e0dde15b64f01402f7def7c5f+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-25 21:33:20.028685','locked','2026-11-25 21:33:20.028685','work');
INSERT INTO "wallet" VALUES(7,'C:b7ad9b2fb2473bbd8e4f6f349dcd614c7040ae06','pTestCard0','code-d99cab3f12e22d766699c9e07567aa65c6b+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-25 21:33:21.082134','locked','2026-11-25 21:33:21.082134','work');
INSERT INTO "wallet" VALUES(8,'D:26440000000000000007','pTestCard1','code-bca0fac295eb51dfcaec09fe1be038fa8fb+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','closed',2,1,'query','2026-11-25 21:33:40.841741','closed','2026-11-25 21:33:40.841741','work');
INSERT INTO "wallet" VALUES(9,'D:26440000000000000008','pTestCard2','code-06f4f109ea5b8c09e3bc273f26a442b6fac+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','closed',2,1,'query','2026-11-25 21:33:40.841741','closed','2026-11-25 21:33:40.841741','work');
INSERT INTO "wallet" VALUES(10,'D:26440000000000000009','pTestCard0','code-30ebf57cc730ed2bd8a6d2505fb340f6b30+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','free',2,1,'query','2026-11-25 21:33:44.280961','free','2026-11-25 21:33:44.280961','work');
INSERT INTO "wallet" VALUES(11,'D:26440000000000000010','pTestCard1','code-ac082f417a026dee1e705f7372f4e9b6c22+/=','oSimhuangtingxxxxxxxxxxxxxxx','free',2,1,'query','2026-11-25 21:33:47.862990','free','2026-11-25 21:33:47.862990','work');
INSERT INTO "wallet" VALUES(12,'D:26440000000000000011','pTestCard2','code-ee12f68fadfd2520c8f840cb9728815ce95+/=','oSimhuangtingxxxxxxxxxxxxxxx','free',2,1,'query','2026-11-25 21:33:47.851111','free','2026-11-25 21:33:47.851111','work');
INSERT INTO "wallet" VALUES(13,'D:26440000000000000012','pTestCard0','code-373233e36ad1c9b02b7f28b9b7cd0f9ad51+/=','oSimzhaopengxxxxxxxxxxxxxxxx','free',2,1,'never locked by us','2026-11-25 21:33:49.888544','locked','2026-11-25 21:33:49.537976','work');
INSERT INTO "wallet" VALUES(14,'D:26440000000000000013','pTestCard1','code-d744747a3ac8b6ea135abdcc101ae5789a1+/=','oSimzhaopengxxxxxxxxxxxxxxxx','free',2,1,'never locked by us','2026-11-25 21:33:49.889396','free','2026-11-25 21:33:49.537976','work');
INSERT INTO "wallet" VALUES(15,'D:26440000000000000014','pTestCard2','code-a3ef887633f78ec185cdb0e548913ffaf36+/=','oSimwuhaoxxxxxxxxxxxxxxxxxxx','closed',2,1,'query','2026-11-25 21:33:54.085001','closed','2026-11-25 21:33:54.085001','work');
INSERT INTO "wallet" VALUES(16,'D:26440000000000000015','pTestCard0','code-f37d325d7e73597210ead3c9d6d818e60eb+/=','oSimwuhaoxxxxxxxxxxxxxxxxxxx','closed',2,0,'',NULL,'cancelled','2026-11-27 22:34:04.525343','work');
INSERT INTO "wallet" VALUES(17,'D:26440000000000000016','pTestCard1','code-b2adb71bf8fceb981ff6c9476592b357b57+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-25 21:33:55.280454','locked','2026-11-25 21:33:55.280454','work');
INSERT INTO "wallet" VALUES(18,'D:26440000000000000017','pTestCard2','code-dea4fccb8438387b840e22adb5528d2d104+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-25 21:33:55.280454','locked','2026-11-25 21:33:55.280454','work');
INSERT INTO "wallet" VALUES(19,'D:26440000000000000019','pTestCard1','code-e819eb15c5cf4c877ce8094bfd96f3569e0+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-27 22:33:15.516048','locked','2026-11-27 22:33:15.516048','work');
INSERT INTO "wallet" VALUES(20,'D:26440000000000000020','pTestCard2','code-9a3154675e298e42a1354ba6cfd1ead52d3+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','free',2,0,'',NULL,'locked','2026-11-27 22:34:36.211205','work');
INSERT INTO "wallet" VALUES(21,'D:26440000000000000021','pTestCard0','code-41df9589180db6f48a1c90b7902ae9be2fd+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','closed',2,0,'',NULL,'locked','2026-11-27 22:34:37.017149','work');
INSERT INTO "wallet" VALUES(22,'D:26440000000000000022','pTestCard1','code-9f11f7ba99dd0ceae94204cfa59226d3b27+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','closed',2,0,'',NULL,'locked','2026-11-27 22:34:37.017149','work');
INSERT INTO "wallet" VALUES(23,'C:82e4e8dd7b14c94fff0a0110e482153b3f81cad6','pTestCard2','code-694e9ae22bc4698ef04b319de83f4606e15+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-27 22:33:19.968197','locked','2026-11-27 22:33:19.968197','work');
INSERT INTO "wallet" VALUES(24,'C:e2f37513679e75f42802fc44a31deb2b03e24ca4','pTestCard2','code-59d200124c02278f904cf7d28e5c5db14d7+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-27 22:33:20.641575','locked','2026-11-27 22:33:20.641575','work');
INSERT INTO "wallet" VALUES(25,'D:26440000000000000024','pTestCard0','code-fbd25d319ef9ce0d1ba5e247a9286e3e6e3+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-27 22:33:21.800411','locked','2026-11-27 22:33:21.800411','work');
INSERT INTO "wallet" VALUES(26,'D:26440000000000000031','pTestCard1','code-2369ae6b5e8afb99d0f76285a7e7e22c31e+/=','oSimzhaopengxxxxxxxxxxxxxxxx','locked',1,1,'query','2026-11-27 22:34:34.581696','locked','2026-11-27 22:34:34.581696','work');
INSERT INTO "wallet" VALUES(27,'D:26440000000000000025','pTestCard1','code-01c0d29eb40405291dc08e7064a7fa5749f+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,0,'',NULL,'free','2026-11-27 22:34:36.810577','work');
INSERT INTO "wallet" VALUES(28,'D:26440000000000000026','pTestCard2','code-2493ae74744fbaf3f6ed65e453e41710623+/=','oSimlinaxxxxxxxxxxxxxxxxxxxx','locked',1,0,'',NULL,'free','2026-11-27 22:34:36.810577','work');
INSERT INTO "wallet" VALUES(29,'D:26440000000000000027','pTestCard0','code-a3c94af4f6233524e7402a455b02f76199e+/=','oSimzhaopengxxxxxxxxxxxxxxxx','locked',1,0,'',NULL,NULL,NULL,'work');
INSERT INTO "wallet" VALUES(30,'D:26440000000000000028','pTestCard1','code-f5a68ae003865644759eda993e2e2863c4f+/=','oSimzhaopengxxxxxxxxxxxxxxxx','locked',1,0,'',NULL,NULL,NULL,'work');
INSERT INTO "wallet" VALUES(31,'D:26440000000000000029','pTestCard2','code-f97d28e15ff564b6719a370e8ae74d0adcc+/=','oSimwuhaoxxxxxxxxxxxxxxxxxxx','locked',1,0,'',NULL,NULL,NULL,'work');
INSERT INTO "wallet" VALUES(32,'D:26440000000000000030','pTestCard0','code-eea421ff631f6e2f066a5a41f35a4847161+/=','oSimwuhaoxxxxxxxxxxxxxxxxxxx','locked',1,0,'',NULL,NULL,NULL,'work');
CREATE TABLE workflow_events (
    workflow_uuid TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, key),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid) 
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_events_history (
    workflow_uuid TEXT NOT NULL,
    function_id INTEGER NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL, "serialization" TEXT DEFAULT NULL,
    PRIMARY KEY (workflow_uuid, function_id, key),
    FOREIGN KEY (workflow_uuid) REFERENCES workflow_status(workflow_uuid)
        ON UPDATE CASCADE ON DELETE CASCADE
);
CREATE TABLE workflow_input (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    inputs TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO "workflow_input" VALUES('original:1','{"namedArgs":{},"positionalArgs":["original","1",{"id":1},0,0]}',1795901590000);
INSERT INTO "workflow_input" VALUES('original:2','{"namedArgs":{},"positionalArgs":["original","2",{"id":2},0,0]}',1795901590000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0001.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0001.2",{"claim_id":1},0,0]}',1795901590000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0001-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0001-1-1-claimant",{"task_id":"7pt58ni6-BX-0001-1-1-claimant"},0,0]}',1795901591000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0001-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0001-1-1-approval",{"task_id":"7pt58ni6-BX-0001-1-1-approval"},0,0]}',1795901591000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0001-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0001-1-1-approval.4",{"task_id":"7pt58ni6-BX-0001-1-1-approval"},0,0]}',1795901592000);
INSERT INTO "workflow_input" VALUES('close:BX-0001.5','{"namedArgs":{},"positionalArgs":["close","BX-0001.5",{"claim_id":1,"version":5},0,0]}',1795901593000);
INSERT INTO "workflow_input" VALUES('say:paid-BX-0001.5.lina','{"namedArgs":{},"positionalArgs":["say","paid-BX-0001.5.lina",{"to":"lina","key":"notice.paid","args":{"number":"BX-0001","total":"¥200.01","at":"2026-11-29T21:33:13.682631+00:00"},"path":"/claims/BX-0001","label":"label.see_claim","lang":"","once":true},0,0]}',1795901593000);
INSERT INTO "workflow_input" VALUES('original:3','{"namedArgs":{},"positionalArgs":["original","3",{"id":3},0,0]}',1795901594000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0002.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0002.2",{"claim_id":2},0,0]}',1795901594000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0002-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0002-1-1-claimant",{"task_id":"7pt58ni6-BX-0002-1-1-claimant"},0,0]}',1795901594000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0002-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0002-1-1-approval",{"task_id":"7pt58ni6-BX-0002-1-1-approval"},0,0]}',1795901594000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0002-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0002-1-1-approval.4",{"task_id":"7pt58ni6-BX-0002-1-1-approval"},0,0]}',1795901595000);
INSERT INTO "workflow_input" VALUES('close:BX-0002.5','{"namedArgs":{},"positionalArgs":["close","BX-0002.5",{"claim_id":2,"version":5},0,0]}',1795901595000);
INSERT INTO "workflow_input" VALUES('say:paid-BX-0002.5.lina','{"namedArgs":{},"positionalArgs":["say","paid-BX-0002.5.lina",{"to":"lina","key":"notice.paid","args":{"number":"BX-0002","total":"¥101.00","at":"2026-11-29T21:33:15.381418+00:00"},"path":"/claims/BX-0002","label":"label.see_claim","lang":"","once":true},0,0]}',1795901595000);
INSERT INTO "workflow_input" VALUES('original:4','{"namedArgs":{},"positionalArgs":["original","4",{"id":4},0,0]}',1795901595000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0003.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0003.2",{"claim_id":3},0,0]}',1795901596000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0003-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0003-1-1-claimant",{"task_id":"7pt58ni6-BX-0003-1-1-claimant"},0,0]}',1795901597000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0003-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0003-1-1-approval",{"task_id":"7pt58ni6-BX-0003-1-1-approval"},0,0]}',1795901597000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0003-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0003-1-1-approval.4",{"task_id":"7pt58ni6-BX-0003-1-1-approval"},0,0]}',1795901598000);
INSERT INTO "workflow_input" VALUES('original:5','{"namedArgs":{},"positionalArgs":["original","5",{"id":5},0,0]}',1795901598000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0004.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0004.2",{"claim_id":4},0,0]}',1795901598000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0004-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0004-1-1-claimant",{"task_id":"7pt58ni6-BX-0004-1-1-claimant"},0,0]}',1795901598000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0004-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0004-1-1-approval",{"task_id":"7pt58ni6-BX-0004-1-1-approval"},0,0]}',1795901598000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0004-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0004-1-1-approval.4",{"task_id":"7pt58ni6-BX-0004-1-1-approval"},0,0]}',1795901599000);
INSERT INTO "workflow_input" VALUES('say:ask-back-BX-0003.5.chenjing','{"namedArgs":{},"positionalArgs":["say","ask-back-BX-0003.5.chenjing",{"to":"chenjing","key":"notice.asked_back","args":{"number":"BX-0003","name":"李娜","total":"¥102.00"},"path":"/claims/BX-0003","label":"label.see_claim","lang":"","once":true},0,0]}',1795901599000);
INSERT INTO "workflow_input" VALUES('original:6','{"namedArgs":{},"positionalArgs":["original","6",{"id":6},0,0]}',1795901599000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0005.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0005.2",{"claim_id":5},0,0]}',1795901599000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0005-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0005-1-1-claimant",{"task_id":"7pt58ni6-BX-0005-1-1-claimant"},0,0]}',1795901600000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0005-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0005-1-1-approval",{"task_id":"7pt58ni6-BX-0005-1-1-approval"},0,0]}',1795901600000);
INSERT INTO "workflow_input" VALUES('original:7','{"namedArgs":{},"positionalArgs":["original","7",{"id":7},0,0]}',1795901600000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0006.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0006.2",{"claim_id":6},0,0]}',1795901600000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0006-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0006-1-1-claimant",{"task_id":"7pt58ni6-BX-0006-1-1-claimant"},0,0]}',1795901601000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0006-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0006-1-1-approval",{"task_id":"7pt58ni6-BX-0006-1-1-approval"},0,0]}',1795901601000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0005-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0005-1-1-approval.4",{"task_id":"7pt58ni6-BX-0005-1-1-approval"},0,0]}',1795901602000);
INSERT INTO "workflow_input" VALUES('close:BX-0005.5','{"namedArgs":{},"positionalArgs":["close","BX-0005.5",{"claim_id":5,"version":5},0,0]}',1795901602000);
INSERT INTO "workflow_input" VALUES('say:paid-BX-0005.5.lina','{"namedArgs":{},"positionalArgs":["say","paid-BX-0005.5.lina",{"to":"lina","key":"notice.paid","args":{"number":"BX-0005","total":"¥400.00","at":"2026-11-29T21:33:22.208635+00:00"},"path":"/claims/BX-0005","label":"label.see_claim","lang":"","once":true},0,0]}',1795901602000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0006-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0006-1-1-approval.4",{"task_id":"7pt58ni6-BX-0006-1-1-approval"},0,0]}',1795901602000);
INSERT INTO "workflow_input" VALUES('close:BX-0006.5','{"namedArgs":{},"positionalArgs":["close","BX-0006.5",{"claim_id":6,"version":5},0,0]}',1795901602000);
INSERT INTO "workflow_input" VALUES('say:paid-BX-0006.5.lina','{"namedArgs":{},"positionalArgs":["say","paid-BX-0006.5.lina",{"to":"lina","key":"notice.paid","args":{"number":"BX-0006","total":"¥400.00","at":"2026-11-29T21:33:22.569002+00:00"},"path":"/claims/BX-0006","label":"label.see_claim","lang":"","once":true},0,0]}',1795901602000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0004.5','{"namedArgs":{},"positionalArgs":["wallet","BX-0004.5",{"claim_id":4},0,0]}',1795901616000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0004-1-1-claimant.6','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0004-1-1-claimant.6",{"task_id":"7pt58ni6-BX-0004-1-1-claimant"},0,0]}',1795901617000);
INSERT INTO "workflow_input" VALUES('original:8','{"namedArgs":{},"positionalArgs":["original","8",{"id":8},0,0]}',1795901618000);
INSERT INTO "workflow_input" VALUES('original:9','{"namedArgs":{},"positionalArgs":["original","9",{"id":9},0,0]}',1795901618000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0007.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0007.2",{"claim_id":7},0,0]}',1795901618000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0007-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0007-1-1-claimant",{"task_id":"7pt58ni6-BX-0007-1-1-claimant"},0,0]}',1795901618000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0007-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0007-1-1-approval",{"task_id":"7pt58ni6-BX-0007-1-1-approval"},0,0]}',1795901618000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0007-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0007-1-1-approval.4",{"task_id":"7pt58ni6-BX-0007-1-1-approval"},0,0]}',1795901619000);
INSERT INTO "workflow_input" VALUES('close:BX-0007.4','{"namedArgs":{},"positionalArgs":["close","BX-0007.4",{"claim_id":7,"version":4},0,0]}',1795901619000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0007.5','{"namedArgs":{},"positionalArgs":["wallet","BX-0007.5",{"claim_id":7},0,0]}',1795901620000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0007-1-1-claimant.6','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0007-1-1-claimant.6",{"task_id":"7pt58ni6-BX-0007-1-1-claimant"},0,0]}',1795901621000);
INSERT INTO "workflow_input" VALUES('original:10','{"namedArgs":{},"positionalArgs":["original","10",{"id":10},0,0]}',1795901621000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0008.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0008.2",{"claim_id":8},0,0]}',1795901621000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0008-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0008-1-1-claimant",{"task_id":"7pt58ni6-BX-0008-1-1-claimant"},0,0]}',1795901622000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0008-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0008-1-1-approval",{"task_id":"7pt58ni6-BX-0008-1-1-approval"},0,0]}',1795901622000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0008.4','{"namedArgs":{},"positionalArgs":["wallet","BX-0008.4",{"claim_id":8},0,0]}',1795901622000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0008-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0008-1-1-approval.4",{"task_id":"7pt58ni6-BX-0008-1-1-approval"},0,0]}',1795901622000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0008-1-1-claimant.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0008-1-1-claimant.4",{"task_id":"7pt58ni6-BX-0008-1-1-claimant"},0,0]}',1795901622000);
INSERT INTO "workflow_input" VALUES('say:rejected-BX-0008.4.lina','{"namedArgs":{},"positionalArgs":["say","rejected-BX-0008.4.lina",{"to":"lina","key":"notice.rejected","args":{"number":"BX-0008","name":"王强","reason":"reason.other"},"path":"/claims/BX-0008","label":"label.see_claim","lang":"","once":true},0,0]}',1795901622000);
INSERT INTO "workflow_input" VALUES('original:11','{"namedArgs":{},"positionalArgs":["original","11",{"id":11},0,0]}',1795901624000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0009.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0009.2",{"claim_id":9},0,0]}',1795901624000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0009-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0009-1-1-claimant",{"task_id":"7pt58ni6-BX-0009-1-1-claimant"},0,0]}',1795901625000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0009-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0009-1-1-approval",{"task_id":"7pt58ni6-BX-0009-1-1-approval"},0,0]}',1795901625000);
INSERT INTO "workflow_input" VALUES('original:12','{"namedArgs":{},"positionalArgs":["original","12",{"id":12},0,0]}',1795901626000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0010.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0010.2",{"claim_id":10},0,0]}',1795901626000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0010-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0010-1-1-claimant",{"task_id":"7pt58ni6-BX-0010-1-1-claimant"},0,0]}',1795901626000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0010-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0010-1-1-approval",{"task_id":"7pt58ni6-BX-0010-1-1-approval"},0,0]}',1795901626000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0009.4','{"namedArgs":{},"positionalArgs":["wallet","BX-0009.4",{"claim_id":9},0,0]}',1795901627000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0009-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0009-1-1-approval.4",{"task_id":"7pt58ni6-BX-0009-1-1-approval"},0,0]}',1795901627000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0009-1-1-claimant.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0009-1-1-claimant.4",{"task_id":"7pt58ni6-BX-0009-1-1-claimant"},0,0]}',1795901627000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0010.4','{"namedArgs":{},"positionalArgs":["wallet","BX-0010.4",{"claim_id":10},0,0]}',1795901627000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0010-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0010-1-1-approval.4",{"task_id":"7pt58ni6-BX-0010-1-1-approval"},0,0]}',1795901627000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0010-1-1-claimant.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0010-1-1-claimant.4",{"task_id":"7pt58ni6-BX-0010-1-1-claimant"},0,0]}',1795901627000);
INSERT INTO "workflow_input" VALUES('original:13','{"namedArgs":{},"positionalArgs":["original","13",{"id":13},0,0]}',1795901628000);
INSERT INTO "workflow_input" VALUES('original:14','{"namedArgs":{},"positionalArgs":["original","14",{"id":14},0,0]}',1795901628000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0011.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0011.2",{"claim_id":11},0,0]}',1795901628000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0011.3','{"namedArgs":{},"positionalArgs":["wallet","BX-0011.3",{"claim_id":11},0,0]}',1795901629000);
INSERT INTO "workflow_input" VALUES('say:refused-BX-0011.3.zhaopeng','{"namedArgs":{},"positionalArgs":["say","refused-BX-0011.3.zhaopeng",{"to":"zhaopeng","key":"notice.locked_elsewhere","args":{"number":"BX-0011","bad":"1","good":"1","seller":"第12号饭店","amount":"¥200.00","tail":"0012","why":"line.locked_elsewhere","code":"0"},"path":"/claims/BX-0011","label":"label.go_on","lang":"","once":true},0,0]}',1795901629000);
INSERT INTO "workflow_input" VALUES('original:15','{"namedArgs":{},"positionalArgs":["original","15",{"id":15},0,0]}',1795901631000);
INSERT INTO "workflow_input" VALUES('original:16','{"namedArgs":{},"positionalArgs":["original","16",{"id":16},0,0]}',1795901631000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0012.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0012.2",{"claim_id":12},0,0]}',1795901631000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0012-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0012-1-1-claimant",{"task_id":"7pt58ni6-BX-0012-1-1-claimant"},0,0]}',1795901632000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0012-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0012-1-1-approval",{"task_id":"7pt58ni6-BX-0012-1-1-approval"},0,0]}',1795901632000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0012-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0012-1-1-approval.4",{"task_id":"7pt58ni6-BX-0012-1-1-approval"},0,0]}',1795901632000);
INSERT INTO "workflow_input" VALUES('close:BX-0012.4','{"namedArgs":{},"positionalArgs":["close","BX-0012.4",{"claim_id":12,"version":4},0,0]}',1795901632000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0012.5','{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12},0,0]}',1795901633000);
INSERT INTO "workflow_input" VALUES('say:help-BX-0012.6.chenjing','{"namedArgs":{},"positionalArgs":["say","help-BX-0012.6.chenjing",{"to":"chenjing","key":"help.cancelled","args":{"number":"BX-0012"},"path":"/claims/BX-0012","label":"label.see_claim","lang":"","once":true},0,0]}',1795901633000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0012.5#1','{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":1},1,0]}',1795901634000);
INSERT INTO "workflow_input" VALUES('original:17','{"namedArgs":{},"positionalArgs":["original","17",{"id":17},0,0]}',1795901634000);
INSERT INTO "workflow_input" VALUES('original:18','{"namedArgs":{},"positionalArgs":["original","18",{"id":18},0,0]}',1795901634000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0013.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0013.2",{"claim_id":13},0,0]}',1795901634000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0013-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0013-1-1-claimant",{"task_id":"7pt58ni6-BX-0013-1-1-claimant"},0,0]}',1795901635000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0013-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0013-1-1-approval",{"task_id":"7pt58ni6-BX-0013-1-1-approval"},0,0]}',1795901635000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0012.5#2','{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":2},2,0]}',1795901636000);
INSERT INTO "workflow_input" VALUES('sched-engine-purge-2026-11-27T22:00:00+00:00','{"namedArgs":{},"positionalArgs":["2026-11-27T22:00:00.000Z",{"kind":"engine-purge","name":"engine-purge"}]}',1795901636000);
INSERT INTO "workflow_input" VALUES('sched-open-2026-11-27T22:30:00+00:00','{"namedArgs":{},"positionalArgs":["2026-11-27T22:30:00.000Z",{"kind":"sweep","name":"open"}]}',1795901636000);
INSERT INTO "workflow_input" VALUES('sched-nightly-2026-11-27T18:30:00+00:00','{"namedArgs":{},"positionalArgs":["2026-11-27T18:30:00.000Z",{"kind":"sweep","name":"nightly"}]}',1795901636000);
INSERT INTO "workflow_input" VALUES('sched-mornings-2026-11-27T01:30:00+00:00','{"namedArgs":{},"positionalArgs":["2026-11-27T01:30:00.000Z",{"kind":"remind","name":"mornings"}]}',1795901636000);
INSERT INTO "workflow_input" VALUES('sched-tidy-2026-11-27T19:10:00+00:00','{"namedArgs":{},"positionalArgs":["2026-11-27T19:10:00.000Z",{"kind":"purge","name":"tidy"}]}',1795901636000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0012.5#3','{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":3},3,0]}',1795901637000);
INSERT INTO "workflow_input" VALUES('wallet:open-12.202611272232','{"namedArgs":{},"positionalArgs":["wallet","open-12.202611272232",{"claim_id":12,"once":true},0,0]}',1795901638000);
INSERT INTO "workflow_input" VALUES('orphan:12.2','{"namedArgs":{},"positionalArgs":["orphan","12.2",{"wallet_id":12,"gen":2},0,0]}',1795901639000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0012.5#4','{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":4},4,0]}',1795901654000);
INSERT INTO "workflow_input" VALUES('original:19','{"namedArgs":{},"positionalArgs":["original","19",{"id":19},0,0]}',1795901655000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0014.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0014.2",{"claim_id":14},0,0]}',1795901655000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0014-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0014-1-1-claimant",{"task_id":"7pt58ni6-BX-0014-1-1-claimant"},0,0]}',1795901655000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0014-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0014-1-1-approval",{"task_id":"7pt58ni6-BX-0014-1-1-approval"},0,0]}',1795901655000);
INSERT INTO "workflow_input" VALUES('original:20','{"namedArgs":{},"positionalArgs":["original","20",{"id":20},0,0]}',1795901656000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0015.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0015.2",{"claim_id":15},0,0]}',1795901656000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0015-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0015-1-1-claimant",{"task_id":"7pt58ni6-BX-0015-1-1-claimant"},0,0]}',1795901657000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0015-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0015-1-1-approval",{"task_id":"7pt58ni6-BX-0015-1-1-approval"},0,0]}',1795901657000);
INSERT INTO "workflow_input" VALUES('original:21','{"namedArgs":{},"positionalArgs":["original","21",{"id":21},0,0]}',1795901658000);
INSERT INTO "workflow_input" VALUES('original:22','{"namedArgs":{},"positionalArgs":["original","22",{"id":22},0,0]}',1795901658000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0016.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0016.2",{"claim_id":16},0,0]}',1795901658000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0016-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0016-1-1-claimant",{"task_id":"7pt58ni6-BX-0016-1-1-claimant"},0,0]}',1795901659000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0016-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0016-1-1-approval",{"task_id":"7pt58ni6-BX-0016-1-1-approval"},0,0]}',1795901659000);
INSERT INTO "workflow_input" VALUES('original:23','{"namedArgs":{},"positionalArgs":["original","23",{"id":23},0,0]}',1795901659000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0017.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0017.2",{"claim_id":17},0,0]}',1795901659000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0017-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0017-1-1-claimant",{"task_id":"7pt58ni6-BX-0017-1-1-claimant"},0,0]}',1795901659000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0017-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0017-1-1-approval",{"task_id":"7pt58ni6-BX-0017-1-1-approval"},0,0]}',1795901659000);
INSERT INTO "workflow_input" VALUES('original:24','{"namedArgs":{},"positionalArgs":["original","24",{"id":24},0,0]}',1795901660000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0018.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0018.2",{"claim_id":18},0,0]}',1795901660000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0018-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0018-1-1-claimant",{"task_id":"7pt58ni6-BX-0018-1-1-claimant"},0,0]}',1795901660000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0018-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0018-1-1-approval",{"task_id":"7pt58ni6-BX-0018-1-1-approval"},0,0]}',1795901660000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0014-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0014-1-1-approval.4",{"task_id":"7pt58ni6-BX-0014-1-1-approval"},0,0]}',1795901660000);
INSERT INTO "workflow_input" VALUES('close:BX-0014.4','{"namedArgs":{},"positionalArgs":["close","BX-0014.4",{"claim_id":14,"version":4},0,0]}',1795901660000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0017-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0017-1-1-approval.4",{"task_id":"7pt58ni6-BX-0017-1-1-approval"},0,0]}',1795901661000);
INSERT INTO "workflow_input" VALUES('close:BX-0017.4','{"namedArgs":{},"positionalArgs":["close","BX-0017.4",{"claim_id":17,"version":4},0,0]}',1795901661000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0018-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0018-1-1-approval.4",{"task_id":"7pt58ni6-BX-0018-1-1-approval"},0,0]}',1795901661000);
INSERT INTO "workflow_input" VALUES('close:BX-0018.4','{"namedArgs":{},"positionalArgs":["close","BX-0018.4",{"claim_id":18,"version":4},0,0]}',1795901661000);
INSERT INTO "workflow_input" VALUES('original:25','{"namedArgs":{},"positionalArgs":["original","25",{"id":25},0,0]}',1795901661000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0019.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0019.2",{"claim_id":19},0,0]}',1795901661000);
INSERT INTO "workflow_input" VALUES('hear:lina-1','{"namedArgs":{},"positionalArgs":["hear","lina-1",{"person":"lina","up_to":1},0,0]}',1795901661000);
INSERT INTO "workflow_input" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang','{"namedArgs":{},"positionalArgs":["say","nudge-BX-0013-2026-11-28.wangqiang",{"to":"wangqiang","key":"notice.nudge","args":{"name":"李娜","number":"BX-0013","total":"¥224.01"},"path":"/claims/BX-0013","label":"label.see_claim","lang":"","once":true},0,0]}',1795901661000);
INSERT INTO "workflow_input" VALUES('say:hear-1','{"namedArgs":{},"positionalArgs":["say","hear-1",{"to":"lina","once":false,"lang":"","key":"reply.nudged","args":{"number":"BX-0013","names":"王强"}},0,0]}',1795901661000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0019-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0019-1-1-claimant",{"task_id":"7pt58ni6-BX-0019-1-1-claimant"},0,0]}',1795901662000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0019-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0019-1-1-approval",{"task_id":"7pt58ni6-BX-0019-1-1-approval"},0,0]}',1795901662000);
INSERT INTO "workflow_input" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang#1','{"namedArgs":{},"positionalArgs":["say","nudge-BX-0013-2026-11-28.wangqiang",{"to":"wangqiang","key":"notice.nudge","args":{"name":"李娜","number":"BX-0013","total":"¥224.01"},"path":"/claims/BX-0013","label":"label.see_claim","lang":"","once":true,"tries":1},1,0]}',1795901662000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0019-1-1-claimant#1','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0019-1-1-claimant",{"task_id":"7pt58ni6-BX-0019-1-1-claimant","tries":1},1,0]}',1795901662000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0019-1-1-approval#1','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0019-1-1-approval",{"task_id":"7pt58ni6-BX-0019-1-1-approval","tries":1},1,0]}',1795901662000);
INSERT INTO "workflow_input" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang#2','{"namedArgs":{},"positionalArgs":["say","nudge-BX-0013-2026-11-28.wangqiang",{"to":"wangqiang","key":"notice.nudge","args":{"name":"李娜","number":"BX-0013","total":"¥224.01"},"path":"/claims/BX-0013","label":"label.see_claim","lang":"","once":true,"tries":2},2,0]}',1795901663000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0019-1-1-claimant#2','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0019-1-1-claimant",{"task_id":"7pt58ni6-BX-0019-1-1-claimant","tries":2},2,0]}',1795901663000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0019-1-1-approval#2','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0019-1-1-approval",{"task_id":"7pt58ni6-BX-0019-1-1-approval","tries":2},2,0]}',1795901663000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0012.5#5','{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":5},5,0]}',1795901663000);
INSERT INTO "workflow_input" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang#3','{"namedArgs":{},"positionalArgs":["say","nudge-BX-0013-2026-11-28.wangqiang",{"to":"wangqiang","key":"notice.nudge","args":{"name":"李娜","number":"BX-0013","total":"¥224.01"},"path":"/claims/BX-0013","label":"label.see_claim","lang":"","once":true,"tries":3},3,0]}',1795901664000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0019-1-1-claimant#3','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0019-1-1-claimant",{"task_id":"7pt58ni6-BX-0019-1-1-claimant","tries":3},3,0]}',1795901664000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0012.5#6','{"namedArgs":{},"positionalArgs":["wallet","BX-0012.5",{"claim_id":12,"tries":6},6,0]}',1795901664000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0019-1-1-approval#3','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0019-1-1-approval",{"task_id":"7pt58ni6-BX-0019-1-1-approval","tries":3},3,0]}',1795901664000);
INSERT INTO "workflow_input" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang#4','{"namedArgs":{},"positionalArgs":["say","nudge-BX-0013-2026-11-28.wangqiang",{"to":"wangqiang","key":"notice.nudge","args":{"name":"李娜","number":"BX-0013","total":"¥224.01"},"path":"/claims/BX-0013","label":"label.see_claim","lang":"","once":true,"tries":4},4,0]}',1795901665000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0019-1-1-approval#4','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0019-1-1-approval",{"task_id":"7pt58ni6-BX-0019-1-1-approval","tries":4},4,0]}',1795901665000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0019-1-1-claimant#4','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0019-1-1-claimant",{"task_id":"7pt58ni6-BX-0019-1-1-claimant","tries":4},4,0]}',1795901665000);
INSERT INTO "workflow_input" VALUES('original:26','{"namedArgs":{},"positionalArgs":["original","26",{"id":26},0,0]}',1795901674000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0020.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0020.2",{"claim_id":20},0,0]}',1795901674000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0020-1-1-claimant','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0020-1-1-claimant",{"task_id":"7pt58ni6-BX-0020-1-1-claimant"},0,0]}',1795901674000);
INSERT INTO "workflow_input" VALUES('card:7pt58ni6-BX-0020-1-1-approval','{"namedArgs":{},"positionalArgs":["card","7pt58ni6-BX-0020-1-1-approval",{"task_id":"7pt58ni6-BX-0020-1-1-approval"},0,0]}',1795901674000);
INSERT INTO "workflow_input" VALUES('hear:huangting-2','{"namedArgs":{},"positionalArgs":["hear","huangting-2",{"person":"huangting","up_to":2},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('hear:zhoumin-6','{"namedArgs":{},"positionalArgs":["hear","zhoumin-6",{"person":"zhoumin","up_to":6},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('hear:hejing-7','{"namedArgs":{},"positionalArgs":["hear","hejing-7",{"person":"hejing","up_to":7},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('hear:huangting-8','{"namedArgs":{},"positionalArgs":["hear","huangting-8",{"person":"huangting","up_to":8},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('hear:zhoumin-9','{"namedArgs":{},"positionalArgs":["hear","zhoumin-9",{"person":"zhoumin","up_to":9},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('hear:hejing-10','{"namedArgs":{},"positionalArgs":["hear","hejing-10",{"person":"hejing","up_to":10},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('offer:hear-2','{"namedArgs":{},"positionalArgs":["offer","hear-2",{"to":"huangting","lang":"","task_id":"7pt58ni6-offer-2","buttons":["mine","claim"]},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('offer:hear-3','{"namedArgs":{},"positionalArgs":["offer","hear-3",{"to":"zhoumin","lang":"","task_id":"7pt58ni6-offer-3","buttons":["mine","claim"]},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('offer:hear-4','{"namedArgs":{},"positionalArgs":["offer","hear-4",{"to":"hejing","lang":"","task_id":"7pt58ni6-offer-4","buttons":["mine","claim"]},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('say:hear-6','{"namedArgs":{},"positionalArgs":["say","hear-6",{"to":"zhoumin","once":false,"lang":"","key":"reply.help","args":{}},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('say:hear-7','{"namedArgs":{},"positionalArgs":["say","hear-7",{"to":"hejing","once":false,"lang":"","key":"reply.help","args":{}},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('say:hear-9','{"namedArgs":{},"positionalArgs":["say","hear-9",{"to":"zhoumin","once":false,"lang":"","key":"reply.mine_nothing","args":{},"path":"/picker","label":"label.pick"},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('say:hear-10','{"namedArgs":{},"positionalArgs":["say","hear-10",{"to":"hejing","once":false,"lang":"","key":"reply.mine_nothing","args":{},"path":"/picker","label":"label.pick"},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('say:hear-5','{"namedArgs":{},"positionalArgs":["say","hear-5",{"to":"huangting","once":false,"lang":"","key":"reply.help","args":{}},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('say:hear-8','{"namedArgs":{},"positionalArgs":["say","hear-8",{"to":"huangting","once":false,"lang":"","key":"","text":"你的报销都在这里。\n1 BX-0010 ¥109.00 已撤回\n2 BX-0009 ¥108.00 已撤回","path":"/claims","label":"label.my_claims"},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0015.4','{"namedArgs":{},"positionalArgs":["wallet","BX-0015.4",{"claim_id":15},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0015-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0015-1-1-approval.4",{"task_id":"7pt58ni6-BX-0015-1-1-approval"},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0015-1-1-claimant.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0015-1-1-claimant.4",{"task_id":"7pt58ni6-BX-0015-1-1-claimant"},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('say:rejected-BX-0015.4.lina','{"namedArgs":{},"positionalArgs":["say","rejected-BX-0015.4.lina",{"to":"lina","key":"notice.rejected","args":{"number":"BX-0015","name":"王强","reason":"reason.other"},"path":"/claims/BX-0015","label":"label.see_claim","lang":"","once":true},0,0]}',1795901675000);
INSERT INTO "workflow_input" VALUES('card_update:7pt58ni6-BX-0016-1-1-approval.4','{"namedArgs":{},"positionalArgs":["card_update","7pt58ni6-BX-0016-1-1-approval.4",{"task_id":"7pt58ni6-BX-0016-1-1-approval"},0,0]}',1795901676000);
INSERT INTO "workflow_input" VALUES('close:BX-0016.4','{"namedArgs":{},"positionalArgs":["close","BX-0016.4",{"claim_id":16,"version":4},0,0]}',1795901676000);
INSERT INTO "workflow_input" VALUES('original:27','{"namedArgs":{},"positionalArgs":["original","27",{"id":27},0,0]}',1795901676000);
INSERT INTO "workflow_input" VALUES('original:28','{"namedArgs":{},"positionalArgs":["original","28",{"id":28},0,0]}',1795901676000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0021.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0021.2",{"claim_id":21},0,0]}',1795901676000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0016.5','{"namedArgs":{},"positionalArgs":["wallet","BX-0016.5",{"claim_id":16},0,0]}',1795901676000);
INSERT INTO "workflow_input" VALUES('hear:lina-11','{"namedArgs":{},"positionalArgs":["hear","lina-11",{"person":"lina","up_to":11},0,0]}',1795901677000);
INSERT INTO "workflow_input" VALUES('original:29','{"namedArgs":{},"positionalArgs":["original","29",{"id":29},0,0]}',1795901677000);
INSERT INTO "workflow_input" VALUES('original:30','{"namedArgs":{},"positionalArgs":["original","30",{"id":30},0,0]}',1795901677000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0022.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0022.2",{"claim_id":22},0,0]}',1795901677000);
INSERT INTO "workflow_input" VALUES('original:31','{"namedArgs":{},"positionalArgs":["original","31",{"id":31},0,0]}',1795901677000);
INSERT INTO "workflow_input" VALUES('original:32','{"namedArgs":{},"positionalArgs":["original","32",{"id":32},0,0]}',1795901677000);
INSERT INTO "workflow_input" VALUES('wallet:BX-0023.2','{"namedArgs":{},"positionalArgs":["wallet","BX-0023.2",{"claim_id":23},0,0]}',1795901677000);
INSERT INTO "workflow_input" VALUES('sched-engine-purge-2026-11-28T21:00:00+00:00','{"namedArgs":{},"positionalArgs":["2026-11-28T21:00:00.000Z",{"kind":"engine-purge","name":"engine-purge"}]}',1795901677000);
INSERT INTO "workflow_input" VALUES('sched-open-2026-11-28T21:30:00+00:00','{"namedArgs":{},"positionalArgs":["2026-11-28T21:30:00.000Z",{"kind":"sweep","name":"open"}]}',1795901678000);
INSERT INTO "workflow_input" VALUES('sched-nightly-2026-11-28T18:30:00+00:00','{"namedArgs":{},"positionalArgs":["2026-11-28T18:30:00.000Z",{"kind":"sweep","name":"nightly"}]}',1795901678000);
INSERT INTO "workflow_input" VALUES('sched-mornings-2026-11-28T01:30:00+00:00','{"namedArgs":{},"positionalArgs":["2026-11-28T01:30:00.000Z",{"kind":"remind","name":"mornings"}]}',1795901678000);
INSERT INTO "workflow_input" VALUES('sched-tidy-2026-11-28T19:10:00+00:00','{"namedArgs":{},"positionalArgs":["2026-11-28T19:10:00.000Z",{"kind":"purge","name":"tidy"}]}',1795901678000);
CREATE TABLE workflow_output (
    workflow_uuid TEXT NOT NULL PRIMARY KEY,
    output TEXT,
    error TEXT,
    retention_timestamp INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000)
);
INSERT INTO "workflow_output" VALUES('original:2','null',NULL,1795901591000);
INSERT INTO "workflow_output" VALUES('original:1','null',NULL,1795901591000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0001.2','null',NULL,1795901591000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0001-1-1-approval','null',NULL,1795901591000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0001-1-1-claimant','null',NULL,1795901591000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0001-1-1-approval.4','null',NULL,1795901593000);
INSERT INTO "workflow_output" VALUES('say:paid-BX-0001.5.lina','null',NULL,1795901594000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0002.2','null',NULL,1795901594000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0002-1-1-approval','null',NULL,1795901595000);
INSERT INTO "workflow_output" VALUES('original:3','null',NULL,1795901595000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0002-1-1-claimant','null',NULL,1795901595000);
INSERT INTO "workflow_output" VALUES('say:paid-BX-0002.5.lina','null',NULL,1795901595000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0002-1-1-approval.4','null',NULL,1795901595000);
INSERT INTO "workflow_output" VALUES('original:4','null',NULL,1795901596000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0003.2','null',NULL,1795901597000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0003-1-1-approval','null',NULL,1795901597000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0003-1-1-claimant','null',NULL,1795901597000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0003-1-1-approval.4','null',NULL,1795901598000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0004.2','null',NULL,1795901598000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0004-1-1-claimant','null',NULL,1795901599000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0004-1-1-approval','null',NULL,1795901599000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0004-1-1-approval.4','null',NULL,1795901599000);
INSERT INTO "workflow_output" VALUES('original:5','null',NULL,1795901599000);
INSERT INTO "workflow_output" VALUES('say:ask-back-BX-0003.5.chenjing','null',NULL,1795901599000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0005.2','null',NULL,1795901600000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0005-1-1-claimant','null',NULL,1795901600000);
INSERT INTO "workflow_output" VALUES('original:6','null',NULL,1795901600000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0005-1-1-approval','null',NULL,1795901600000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0006.2','null',NULL,1795901601000);
INSERT INTO "workflow_output" VALUES('original:7','null',NULL,1795901601000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0006-1-1-claimant','null',NULL,1795901601000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0006-1-1-approval','null',NULL,1795901601000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0005-1-1-approval.4','null',NULL,1795901602000);
INSERT INTO "workflow_output" VALUES('say:paid-BX-0005.5.lina','null',NULL,1795901602000);
INSERT INTO "workflow_output" VALUES('say:paid-BX-0006.5.lina','null',NULL,1795901602000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0006-1-1-approval.4','null',NULL,1795901602000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0004.5','null',NULL,1795901617000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0004-1-1-claimant.6','null',NULL,1795901618000);
INSERT INTO "workflow_output" VALUES('original:8','null',NULL,1795901618000);
INSERT INTO "workflow_output" VALUES('original:9','null',NULL,1795901618000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0007.2','null',NULL,1795901618000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0007-1-1-approval','null',NULL,1795901619000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0007-1-1-claimant','null',NULL,1795901619000);
INSERT INTO "workflow_output" VALUES('close:BX-0007.4','null',NULL,1795901620000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0007-1-1-approval.4','null',NULL,1795901620000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0007.5','null',NULL,1795901621000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0007-1-1-claimant.6','null',NULL,1795901621000);
INSERT INTO "workflow_output" VALUES('original:10','null',NULL,1795901622000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0008.2','null',NULL,1795901622000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0008-1-1-approval','null',NULL,1795901622000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0008-1-1-claimant','null',NULL,1795901622000);
INSERT INTO "workflow_output" VALUES('say:rejected-BX-0008.4.lina','null',NULL,1795901623000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0008-1-1-approval.4','null',NULL,1795901623000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0008-1-1-claimant.4','null',NULL,1795901623000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0008.4','null',NULL,1795901624000);
INSERT INTO "workflow_output" VALUES('original:11','null',NULL,1795901625000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0009.2','null',NULL,1795901625000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0009-1-1-claimant','null',NULL,1795901626000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0009-1-1-approval','null',NULL,1795901626000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0010.2','null',NULL,1795901626000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0010-1-1-claimant','null',NULL,1795901627000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0010-1-1-approval','null',NULL,1795901627000);
INSERT INTO "workflow_output" VALUES('original:12','null',NULL,1795901627000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0009-1-1-approval.4','null',NULL,1795901627000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0009-1-1-claimant.4','null',NULL,1795901627000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0009.4','null',NULL,1795901627000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0010.4','null',NULL,1795901627000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0010-1-1-approval.4','null',NULL,1795901628000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0010-1-1-claimant.4','null',NULL,1795901628000);
INSERT INTO "workflow_output" VALUES('original:14','null',NULL,1795901629000);
INSERT INTO "workflow_output" VALUES('original:13','null',NULL,1795901629000);
INSERT INTO "workflow_output" VALUES('say:refused-BX-0011.3.zhaopeng','null',NULL,1795901629000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0011.3','null',NULL,1795901630000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0011.2','null',NULL,1795901630000);
INSERT INTO "workflow_output" VALUES('original:15','null',NULL,1795901631000);
INSERT INTO "workflow_output" VALUES('original:16','null',NULL,1795901631000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0012.2','null',NULL,1795901632000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0012-1-1-approval','null',NULL,1795901632000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0012-1-1-claimant','null',NULL,1795901632000);
INSERT INTO "workflow_output" VALUES('close:BX-0012.4','null',NULL,1795901633000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0012-1-1-approval.4','null',NULL,1795901633000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0012.5','null',NULL,1795901634000);
INSERT INTO "workflow_output" VALUES('say:help-BX-0012.6.chenjing','null',NULL,1795901634000);
INSERT INTO "workflow_output" VALUES('original:18','null',NULL,1795901635000);
INSERT INTO "workflow_output" VALUES('original:17','null',NULL,1795901635000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0013.2','null',NULL,1795901635000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0013-1-1-claimant','null',NULL,1795901635000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0013-1-1-approval','null',NULL,1795901636000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0012.5#1','null',NULL,1795901636000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0012.5#2','null',NULL,1795901637000);
INSERT INTO "workflow_output" VALUES('sched-engine-purge-2026-11-27T22:00:00+00:00','null',NULL,1795901638000);
INSERT INTO "workflow_output" VALUES('sched-open-2026-11-27T22:30:00+00:00','null',NULL,1795901638000);
INSERT INTO "workflow_output" VALUES('wallet:open-12.202611272232','null',NULL,1795901639000);
INSERT INTO "workflow_output" VALUES('sched-mornings-2026-11-27T01:30:00+00:00','null',NULL,1795901639000);
INSERT INTO "workflow_output" VALUES('sched-nightly-2026-11-27T18:30:00+00:00','null',NULL,1795901639000);
INSERT INTO "workflow_output" VALUES('sched-tidy-2026-11-27T19:10:00+00:00','null',NULL,1795901640000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0012.5#3','null',NULL,1795901654000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0014.2','null',NULL,1795901655000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0014-1-1-approval','null',NULL,1795901656000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0014-1-1-claimant','null',NULL,1795901656000);
INSERT INTO "workflow_output" VALUES('original:19','null',NULL,1795901656000);
INSERT INTO "workflow_output" VALUES('original:20','null',NULL,1795901657000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0015-1-1-claimant','null',NULL,1795901657000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0015.2','null',NULL,1795901657000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0015-1-1-approval','null',NULL,1795901658000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0016.2','null',NULL,1795901659000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0016-1-1-approval','null',NULL,1795901659000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0016-1-1-claimant','null',NULL,1795901659000);
INSERT INTO "workflow_output" VALUES('original:21','null',NULL,1795901659000);
INSERT INTO "workflow_output" VALUES('original:22','null',NULL,1795901659000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0017.2','null',NULL,1795901660000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0017-1-1-claimant','null',NULL,1795901660000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0017-1-1-approval','null',NULL,1795901660000);
INSERT INTO "workflow_output" VALUES('original:23','null',NULL,1795901660000);
INSERT INTO "workflow_output" VALUES('original:24','null',NULL,1795901660000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0018.2','null',NULL,1795901660000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0018-1-1-approval','null',NULL,1795901660000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0018-1-1-claimant','null',NULL,1795901660000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0014-1-1-approval.4','null',NULL,1795901661000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0017-1-1-approval.4','null',NULL,1795901661000);
INSERT INTO "workflow_output" VALUES('card_update:7pt58ni6-BX-0018-1-1-approval.4','null',NULL,1795901661000);
INSERT INTO "workflow_output" VALUES('original:25','null',NULL,1795901661000);
INSERT INTO "workflow_output" VALUES('hear:lina-1','null',NULL,1795901662000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0019.2','null',NULL,1795901662000);
INSERT INTO "workflow_output" VALUES('say:hear-1','null',NULL,1795901662000);
INSERT INTO "workflow_output" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang','null',NULL,1795901662000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0019-1-1-claimant','null',NULL,1795901662000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0019-1-1-approval','null',NULL,1795901662000);
INSERT INTO "workflow_output" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang#1','null',NULL,1795901663000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0019-1-1-approval#1','null',NULL,1795901663000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0012.5#4','null',NULL,1795901663000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0019-1-1-claimant#1','null',NULL,1795901663000);
INSERT INTO "workflow_output" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang#2','null',NULL,1795901664000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0019-1-1-claimant#2','null',NULL,1795901664000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0012.5#5','null',NULL,1795901664000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0019-1-1-approval#2','null',NULL,1795901664000);
INSERT INTO "workflow_output" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang#3','null',NULL,1795901665000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0019-1-1-approval#3','null',NULL,1795901665000);
INSERT INTO "workflow_output" VALUES('card:7pt58ni6-BX-0019-1-1-claimant#3','null',NULL,1795901665000);
INSERT INTO "workflow_output" VALUES('wallet:BX-0020.2','null',NULL,1795901674000);
INSERT INTO "workflow_output" VALUES('hear:huangting-2','null',NULL,1795901675000);
INSERT INTO "workflow_output" VALUES('hear:zhoumin-6','null',NULL,1795901675000);
INSERT INTO "workflow_output" VALUES('hear:hejing-7','null',NULL,1795901675000);
INSERT INTO "workflow_output" VALUES('original:26','null',NULL,1795901675000);
INSERT INTO "workflow_output" VALUES('hear:hejing-10','null',NULL,1795901675000);
INSERT INTO "workflow_output" VALUES('hear:huangting-8','null',NULL,1795901675000);
INSERT INTO "workflow_output" VALUES('hear:zhoumin-9','null',NULL,1795901675000);
INSERT INTO "workflow_output" VALUES('close:BX-0016.4','null',NULL,1795901676000);
CREATE TABLE workflow_schedules (
    schedule_id TEXT PRIMARY KEY,
    schedule_name TEXT NOT NULL UNIQUE,
    workflow_name TEXT NOT NULL,
    workflow_class_name TEXT,
    schedule TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'ACTIVE',
    context TEXT NOT NULL
, "last_fired_at" TEXT DEFAULT NULL, "automatic_backfill" BOOLEAN NOT NULL DEFAULT FALSE, "cron_timezone" TEXT DEFAULT NULL, "queue_name" TEXT DEFAULT NULL, "application_name" TEXT DEFAULT NULL);
INSERT INTO "workflow_schedules" VALUES('cbe265db-0585-41e5-b912-187e584e5cd8','engine-purge','tick',NULL,'0 0 */1 * * *','ACTIVE','{"kind":"engine-purge","name":"engine-purge"}',NULL,0,NULL,'later','baoxiao');
INSERT INTO "workflow_schedules" VALUES('7e5ea89f-ae33-437f-875f-242b984598d1','open','tick',NULL,'0 */10 * * * *','ACTIVE','{"kind":"sweep","name":"open"}',NULL,0,NULL,'later','baoxiao');
INSERT INTO "workflow_schedules" VALUES('e10e9558-b8c8-426c-80bc-18663c44d680','nightly','tick',NULL,'0 30 18 * * *','ACTIVE','{"kind":"sweep","name":"nightly"}',NULL,0,NULL,'later','baoxiao');
INSERT INTO "workflow_schedules" VALUES('be0ae872-a83e-4c07-bbdd-ccb2b0c0aeff','mornings','tick',NULL,'0 30 1 * * *','ACTIVE','{"kind":"remind","name":"mornings"}',NULL,0,NULL,'later','baoxiao');
INSERT INTO "workflow_schedules" VALUES('5f72b9ae-ff4f-41ea-a352-2544c6e3ed20','tidy','tick',NULL,'0 10 19 * * *','ACTIVE','{"kind":"purge","name":"tidy"}',NULL,0,NULL,'later','baoxiao');
CREATE TABLE workflow_status (
    workflow_uuid TEXT PRIMARY KEY,
    status TEXT,
    name TEXT,
    authenticated_user TEXT,
    assumed_role TEXT,
    authenticated_roles TEXT,
    request TEXT,
    output TEXT,
    error TEXT,
    executor_id TEXT,
    created_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    updated_at INTEGER NOT NULL DEFAULT (strftime('%s','now') * 1000),
    application_version TEXT,
    application_id TEXT,
    class_name TEXT DEFAULT NULL,
    config_name TEXT DEFAULT NULL,
    recovery_attempts INTEGER DEFAULT 0,
    queue_name TEXT,
    workflow_timeout_ms INTEGER,
    workflow_deadline_epoch_ms INTEGER,
    inputs TEXT,
    started_at_epoch_ms INTEGER,
    deduplication_id TEXT,
    priority INTEGER NOT NULL DEFAULT 0
, queue_partition_key TEXT, forked_from TEXT, "owner_xid" TEXT DEFAULT NULL, "parent_workflow_id" TEXT DEFAULT NULL, "serialization" TEXT DEFAULT NULL, "delay_until_epoch_ms" BIGINT DEFAULT NULL, "was_forked_from" BOOLEAN NOT NULL DEFAULT FALSE, "rate_limited" BOOLEAN NOT NULL DEFAULT FALSE, "completed_at" BIGINT, "attributes" TEXT, "schedule_name" TEXT, "debounce_deadline_epoch_ms" BIGINT DEFAULT NULL, "is_debounced" BOOLEAN NOT NULL DEFAULT FALSE, "application_name" TEXT DEFAULT NULL, "creator_xid" TEXT DEFAULT NULL);
INSERT INTO "workflow_status" VALUES('original:1','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901590000,1795901591000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901591000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901591000,'null',NULL,NULL,0,'baoxiao','a1498700-cd62-45ca-9b14-ddde07320cad');
INSERT INTO "workflow_status" VALUES('original:2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901590000,1795901591000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901591000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901591000,'null',NULL,NULL,0,'baoxiao','6b2e9de7-6141-4810-a678-f654ada334c7');
INSERT INTO "workflow_status" VALUES('wallet:BX-0001.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901590000,1795901591000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901590000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901591000,'null',NULL,NULL,0,'baoxiao','dc41150d-2b88-429a-a384-d1c0a1683200');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0001-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901591000,1795901591000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901591000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901591000,'null',NULL,NULL,0,'baoxiao','d6fd65c4-3e9c-44e8-be12-9fe5b3c413ef');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0001-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901591000,1795901591000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901591000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901591000,'null',NULL,NULL,0,'baoxiao','ba6daf8e-d620-432e-857b-ceb879cf30ce');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0001-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901592000,1795901593000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901592000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901593000,'null',NULL,NULL,0,'baoxiao','900d1fd6-22c0-4195-aad6-df8cde2f2128');
INSERT INTO "workflow_status" VALUES('close:BX-0001.5','DELAYED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901593000,1795901593000,NULL,NULL,NULL,NULL,0,'effects',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795987993682,0,0,NULL,'null',NULL,NULL,0,'baoxiao','39d8935c-7fb7-41b6-b093-30f86a45f19a');
INSERT INTO "workflow_status" VALUES('say:paid-BX-0001.5.lina','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901593000,1795901594000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901593000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901594000,'null',NULL,NULL,0,'baoxiao','cb23c648-45f4-4c70-b54c-1f4657b9c66f');
INSERT INTO "workflow_status" VALUES('original:3','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901594000,1795901595000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901595000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901595000,'null',NULL,NULL,0,'baoxiao','9a42cfb6-4013-4323-b0c7-0aa887939221');
INSERT INTO "workflow_status" VALUES('wallet:BX-0002.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901594000,1795901594000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901594000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901594000,'null',NULL,NULL,0,'baoxiao','9985e742-eaf0-4345-898e-15d8e753f1db');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0002-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901594000,1795901595000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901595000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901595000,'null',NULL,NULL,0,'baoxiao','4b0002d9-8657-4afb-84e5-9f78dd337e67');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0002-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901594000,1795901595000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901595000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901595000,'null',NULL,NULL,0,'baoxiao','683e339d-e94e-4652-967a-8a36c82fdb44');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0002-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901595000,1795901595000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901595000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901595000,'null',NULL,NULL,0,'baoxiao','b18c588b-45ba-4be3-a04d-5e49c4bf2992');
INSERT INTO "workflow_status" VALUES('close:BX-0002.5','DELAYED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901595000,1795901595000,NULL,NULL,NULL,NULL,0,'effects',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795987995381,0,0,NULL,'null',NULL,NULL,0,'baoxiao','8b496cde-3272-4ac1-8cd0-a2cc0331f0d6');
INSERT INTO "workflow_status" VALUES('say:paid-BX-0002.5.lina','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901595000,1795901595000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901595000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901595000,'null',NULL,NULL,0,'baoxiao','56f7c818-a335-45b5-aa49-cf163331e7b6');
INSERT INTO "workflow_status" VALUES('original:4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901595000,1795901596000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901596000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901596000,'null',NULL,NULL,0,'baoxiao','69da4e7c-10d9-4a85-bda1-34235733c007');
INSERT INTO "workflow_status" VALUES('wallet:BX-0003.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901596000,1795901597000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901596000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901597000,'null',NULL,NULL,0,'baoxiao','f0322176-775a-42d1-8211-b8f3f0f010bc');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0003-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901597000,1795901597000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901597000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901597000,'null',NULL,NULL,0,'baoxiao','2ad8cedc-ef1c-407d-862a-e4d5130babb5');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0003-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901597000,1795901597000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901597000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901597000,'null',NULL,NULL,0,'baoxiao','8f51b3a1-f7b0-42f1-9bba-7f91cf0d5bf6');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0003-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901598000,1795901598000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901598000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901598000,'null',NULL,NULL,0,'baoxiao','cc30f4e8-6fbd-4773-914f-d5e8922921eb');
INSERT INTO "workflow_status" VALUES('original:5','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901598000,1795901599000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901599000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901599000,'null',NULL,NULL,0,'baoxiao','114c4b13-e772-44e1-95df-f40af64a9542');
INSERT INTO "workflow_status" VALUES('wallet:BX-0004.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901598000,1795901598000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901598000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901598000,'null',NULL,NULL,0,'baoxiao','03b5f8f1-d058-4607-9c8e-36a75210b796');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0004-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901598000,1795901599000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901599000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901599000,'null',NULL,NULL,0,'baoxiao','7687fca4-c60c-4a25-b281-d43b323412af');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0004-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901598000,1795901599000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901599000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901599000,'null',NULL,NULL,0,'baoxiao','8853c3d8-f363-4e09-a106-622f1ec7e117');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0004-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901599000,1795901599000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901599000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901599000,'null',NULL,NULL,0,'baoxiao','23371edf-033e-4299-9787-f65335cd6f68');
INSERT INTO "workflow_status" VALUES('say:ask-back-BX-0003.5.chenjing','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901599000,1795901599000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901599000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901599000,'null',NULL,NULL,0,'baoxiao','804f1d8d-c1a0-47c8-8570-0252268e9543');
INSERT INTO "workflow_status" VALUES('original:6','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901599000,1795901600000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901600000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901600000,'null',NULL,NULL,0,'baoxiao','d1c56c91-1551-4f87-b255-07808238e2c7');
INSERT INTO "workflow_status" VALUES('wallet:BX-0005.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901599000,1795901600000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901599000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901600000,'null',NULL,NULL,0,'baoxiao','2db94396-2603-40f2-8f2b-643f324157a0');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0005-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901600000,1795901600000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901600000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901600000,'null',NULL,NULL,0,'baoxiao','1ed29589-0b39-45c2-ab69-69b934312b95');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0005-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901600000,1795901600000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901600000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901600000,'null',NULL,NULL,0,'baoxiao','d7a9662d-b5d9-4c5e-8aee-3404aaead4c9');
INSERT INTO "workflow_status" VALUES('original:7','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901600000,1795901601000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901601000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901601000,'null',NULL,NULL,0,'baoxiao','8086b23a-aa6f-48aa-bf39-89cbbb524a4f');
INSERT INTO "workflow_status" VALUES('wallet:BX-0006.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901600000,1795901601000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901600000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901601000,'null',NULL,NULL,0,'baoxiao','55c7be71-52c9-4993-8c96-a8f5281a99ef');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0006-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901601000,1795901601000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901601000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901601000,'null',NULL,NULL,0,'baoxiao','bd926eab-c2ed-417a-b3a7-b703b2e5da3e');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0006-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901601000,1795901601000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901601000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901601000,'null',NULL,NULL,0,'baoxiao','23557abc-1b40-4b46-b226-3f96d0c7062b');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0005-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901602000,1795901602000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901602000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901602000,'null',NULL,NULL,0,'baoxiao','856dc634-0ba0-4d04-b42d-0c575a307449');
INSERT INTO "workflow_status" VALUES('close:BX-0005.5','DELAYED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901602000,1795901602000,NULL,NULL,NULL,NULL,0,'effects',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795988002208,0,0,NULL,'null',NULL,NULL,0,'baoxiao','838ebc76-7f94-43f0-9583-9745fa5a55dd');
INSERT INTO "workflow_status" VALUES('say:paid-BX-0005.5.lina','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901602000,1795901602000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901602000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901602000,'null',NULL,NULL,0,'baoxiao','418d6b24-fba9-4987-a92d-c84ab68fcaaa');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0006-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901602000,1795901602000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901602000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901602000,'null',NULL,NULL,0,'baoxiao','a2d6aaa3-632f-4b1d-8db4-447f860ef2ce');
INSERT INTO "workflow_status" VALUES('close:BX-0006.5','DELAYED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901602000,1795901602000,NULL,NULL,NULL,NULL,0,'effects',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795988002569,0,0,NULL,'null',NULL,NULL,0,'baoxiao','981cfa8c-814f-4349-9f35-1d2032e8d72a');
INSERT INTO "workflow_status" VALUES('say:paid-BX-0006.5.lina','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901602000,1795901602000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901602000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901602000,'null',NULL,NULL,0,'baoxiao','42b0a8aa-a361-4cff-aa99-5c365495b864');
INSERT INTO "workflow_status" VALUES('wallet:BX-0004.5','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901616000,1795901617000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901616000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901617000,'null',NULL,NULL,0,'baoxiao','8c9a342d-bee9-4528-b619-38538b681b70');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0004-1-1-claimant.6','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901617000,1795901618000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901617000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901618000,'null',NULL,NULL,0,'baoxiao','00edefa1-e646-476a-9320-db4affbd434b');
INSERT INTO "workflow_status" VALUES('original:8','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901618000,1795901618000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901618000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901618000,'null',NULL,NULL,0,'baoxiao','0524d0be-b3e1-4fdd-bc65-ec3e3d5bbf94');
INSERT INTO "workflow_status" VALUES('original:9','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901618000,1795901618000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901618000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901618000,'null',NULL,NULL,0,'baoxiao','a72d92a1-7e96-44fc-9069-94656ae0b306');
INSERT INTO "workflow_status" VALUES('wallet:BX-0007.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901618000,1795901618000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901618000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901618000,'null',NULL,NULL,0,'baoxiao','718982df-eccb-4736-a776-9d6fcc4fc021');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0007-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901618000,1795901619000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901618000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901619000,'null',NULL,NULL,0,'baoxiao','ca454415-3e43-4b2a-b0e0-a0d2b46d522f');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0007-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901618000,1795901619000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901618000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901619000,'null',NULL,NULL,0,'baoxiao','ad0c2d26-aff3-4217-9ef8-d24131f35979');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0007-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901619000,1795901620000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901619000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901620000,'null',NULL,NULL,0,'baoxiao','9be0aa7b-742f-47b3-bf50-34ee423c546b');
INSERT INTO "workflow_status" VALUES('close:BX-0007.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901619000,1795901620000,'1',NULL,NULL,NULL,1,'effects',NULL,NULL,NULL,1795901619000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901620000,'null',NULL,NULL,0,'baoxiao','da8fb89d-fbb8-4826-aff5-f7b1524a8945');
INSERT INTO "workflow_status" VALUES('wallet:BX-0007.5','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901620000,1795901621000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901620000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901621000,'null',NULL,NULL,0,'baoxiao','51ab0477-9ad1-47e8-abc8-0175a04d92cd');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0007-1-1-claimant.6','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901621000,1795901621000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901621000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901621000,'null',NULL,NULL,0,'baoxiao','b98ba409-b3d0-48ee-a981-06bd5f2c20fe');
INSERT INTO "workflow_status" VALUES('original:10','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901621000,1795901622000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901621000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901622000,'null',NULL,NULL,0,'baoxiao','0a1fb01f-6216-41db-9ba5-d8ff22c3e8a2');
INSERT INTO "workflow_status" VALUES('wallet:BX-0008.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901621000,1795901622000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901621000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901622000,'null',NULL,NULL,0,'baoxiao','6de9c35f-88f7-4ab9-bd9c-f3593e06fc12');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0008-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901622000,1795901622000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901622000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901622000,'null',NULL,NULL,0,'baoxiao','4d1838c8-000f-4445-98ba-f30ded031d9a');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0008-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901622000,1795901622000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901622000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901622000,'null',NULL,NULL,0,'baoxiao','fd40e91c-1e12-431d-a807-155a480ca936');
INSERT INTO "workflow_status" VALUES('wallet:BX-0008.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901622000,1795901624000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901623000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901624000,'null',NULL,NULL,0,'baoxiao','84df4497-2044-4bc1-951a-874e54027c08');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0008-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901622000,1795901623000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901622000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901623000,'null',NULL,NULL,0,'baoxiao','bd3aed0b-921c-4522-a734-f0dc4f2e0755');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0008-1-1-claimant.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901622000,1795901623000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901622000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901623000,'null',NULL,NULL,0,'baoxiao','ab166d3a-843f-4940-bbc2-5f7db6ab54d1');
INSERT INTO "workflow_status" VALUES('say:rejected-BX-0008.4.lina','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901622000,1795901623000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901622000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901623000,'null',NULL,NULL,0,'baoxiao','511eec48-34f7-460b-99da-cd475b2d4233');
INSERT INTO "workflow_status" VALUES('original:11','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901624000,1795901625000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901625000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901625000,'null',NULL,NULL,0,'baoxiao','a2d8bc55-25f8-45b5-8227-7727b5eebbfb');
INSERT INTO "workflow_status" VALUES('wallet:BX-0009.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901624000,1795901625000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901624000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901625000,'null',NULL,NULL,0,'baoxiao','52a29fe1-512e-4cab-84bf-93f9e8b9d6df');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0009-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901625000,1795901626000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901625000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901626000,'null',NULL,NULL,0,'baoxiao','8313025c-a1c9-48b9-b44d-532ba1c16f38');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0009-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901625000,1795901626000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901625000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901626000,'null',NULL,NULL,0,'baoxiao','b5a899e0-10eb-4792-9624-a7014e9387aa');
INSERT INTO "workflow_status" VALUES('original:12','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901626000,1795901627000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901627000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901627000,'null',NULL,NULL,0,'baoxiao','7a9ed5bd-6434-4e19-ad14-8a0e7a4e3286');
INSERT INTO "workflow_status" VALUES('wallet:BX-0010.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901626000,1795901626000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901626000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901626000,'null',NULL,NULL,0,'baoxiao','f8890eb7-5390-42e3-bd66-6916176fb486');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0010-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901626000,1795901627000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901626000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901627000,'null',NULL,NULL,0,'baoxiao','391a0624-6095-41d0-9f2b-4f465052b77b');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0010-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901626000,1795901627000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901626000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901627000,'null',NULL,NULL,0,'baoxiao','26eb75ae-c108-4628-9b97-04e315ee08b6');
INSERT INTO "workflow_status" VALUES('wallet:BX-0009.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901627000,1795901627000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901627000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901627000,'null',NULL,NULL,0,'baoxiao','625c5fd2-d68e-4049-b2ea-54943db96448');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0009-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901627000,1795901627000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901627000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901627000,'null',NULL,NULL,0,'baoxiao','1b91309a-f1ca-4171-8223-b1b3e05003c0');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0009-1-1-claimant.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901627000,1795901627000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901627000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901627000,'null',NULL,NULL,0,'baoxiao','fafbe8e3-3f7c-4391-946b-10f8b4688fad');
INSERT INTO "workflow_status" VALUES('wallet:BX-0010.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901627000,1795901627000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901627000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901627000,'null',NULL,NULL,0,'baoxiao','88ed4a8f-fc7d-42e7-a3ee-36ff47cf38d9');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0010-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901627000,1795901628000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901628000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901628000,'null',NULL,NULL,0,'baoxiao','2825c1c5-0fc0-4134-b14f-2d2383ccc438');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0010-1-1-claimant.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901627000,1795901628000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901628000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901628000,'null',NULL,NULL,0,'baoxiao','d9326a1f-fdb2-4298-9185-d0c39b20e405');
INSERT INTO "workflow_status" VALUES('original:13','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901628000,1795901629000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901629000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901629000,'null',NULL,NULL,0,'baoxiao','16938271-596e-42aa-9593-752617fc7432');
INSERT INTO "workflow_status" VALUES('original:14','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901628000,1795901629000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901629000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901629000,'null',NULL,NULL,0,'baoxiao','c030f521-4dd2-4e6e-8dd9-180ab3342567');
INSERT INTO "workflow_status" VALUES('wallet:BX-0011.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901628000,1795901630000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901629000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901630000,'null',NULL,NULL,0,'baoxiao','70865693-36d2-4c62-b433-4ec2e593c792');
INSERT INTO "workflow_status" VALUES('wallet:BX-0011.3','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901629000,1795901630000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901629000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901630000,'null',NULL,NULL,0,'baoxiao','7ce905a1-24c2-4971-bb00-1298f53c3e66');
INSERT INTO "workflow_status" VALUES('say:refused-BX-0011.3.zhaopeng','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901629000,1795901629000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901629000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901629000,'null',NULL,NULL,0,'baoxiao','58f45553-edb1-4194-8111-0cb32111e541');
INSERT INTO "workflow_status" VALUES('original:15','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901631000,1795901631000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901631000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901631000,'null',NULL,NULL,0,'baoxiao','adbb898c-c5e6-46e8-826c-c3088a337679');
INSERT INTO "workflow_status" VALUES('original:16','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901631000,1795901631000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901631000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901631000,'null',NULL,NULL,0,'baoxiao','aacb3b06-ffd2-46fc-956c-702c2ff11826');
INSERT INTO "workflow_status" VALUES('wallet:BX-0012.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901631000,1795901632000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901631000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901632000,'null',NULL,NULL,0,'baoxiao','7b2cd89f-3677-4cdf-aea5-986b108ec10c');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0012-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901632000,1795901632000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901632000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901632000,'null',NULL,NULL,0,'baoxiao','b075c65f-8127-48ac-8b0f-c82b43f6c771');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0012-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901632000,1795901632000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901632000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901632000,'null',NULL,NULL,0,'baoxiao','5183b53e-cb70-4324-929f-efc868ce8754');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0012-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901632000,1795901633000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901632000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901633000,'null',NULL,NULL,0,'baoxiao','05bf45b9-a22e-40f2-9a9d-3c8127180546');
INSERT INTO "workflow_status" VALUES('close:BX-0012.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901632000,1795901633000,'1',NULL,NULL,NULL,1,'effects',NULL,NULL,NULL,1795901632000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901633000,'null',NULL,NULL,0,'baoxiao','be4702b4-010c-4261-a1f1-88029e793fa4');
INSERT INTO "workflow_status" VALUES('wallet:BX-0012.5','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901633000,1795901634000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901633000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901634000,'null',NULL,NULL,0,'baoxiao','171e7b77-c908-430e-9f07-05da6101ea47');
INSERT INTO "workflow_status" VALUES('say:help-BX-0012.6.chenjing','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901633000,1795901634000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901634000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901634000,'null',NULL,NULL,0,'baoxiao','ae8d2c9d-f81e-4e0f-a6ee-d33218cb4931');
INSERT INTO "workflow_status" VALUES('wallet:BX-0012.5#1','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901634000,1795901636000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901636000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795642435219,0,0,1795901636000,'null',NULL,NULL,0,'baoxiao','513d93d2-97eb-4b3c-ba9c-7c341d014efa');
INSERT INTO "workflow_status" VALUES('original:17','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901634000,1795901635000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901634000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901635000,'null',NULL,NULL,0,'baoxiao','42d40c60-c993-435c-acbd-c4215b2af084');
INSERT INTO "workflow_status" VALUES('original:18','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901634000,1795901635000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901634000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901635000,'null',NULL,NULL,0,'baoxiao','0c9270e8-84b9-48c0-a130-17647691be6e');
INSERT INTO "workflow_status" VALUES('wallet:BX-0013.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901634000,1795901635000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901634000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901635000,'null',NULL,NULL,0,'baoxiao','8409b61f-9d13-46e5-948e-e5a295ab4e00');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0013-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901635000,1795901635000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901635000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901635000,'null',NULL,NULL,0,'baoxiao','ceb2283b-98e7-4769-9c11-7af369fde353');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0013-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901635000,1795901636000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901635000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901636000,'null',NULL,NULL,0,'baoxiao','7c273c63-459a-4756-9a1b-909e4786eb3d');
INSERT INTO "workflow_status" VALUES('wallet:BX-0012.5#2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901636000,1795901637000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901636000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795642438491,0,0,1795901637000,'null',NULL,NULL,0,'baoxiao','9391a5a7-a1ad-41cd-afdd-779617d642a9');
INSERT INTO "workflow_status" VALUES('sched-engine-purge-2026-11-27T22:00:00+00:00','SUCCESS','tick',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901636000,1795901638000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901637000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901638000,'null',NULL,NULL,0,'baoxiao','262889b5-a629-4e0a-ab3b-b528aa8a7613');
INSERT INTO "workflow_status" VALUES('sched-open-2026-11-27T22:30:00+00:00','SUCCESS','tick',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901636000,1795901638000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901637000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901638000,'null',NULL,NULL,0,'baoxiao','7dabb52f-6789-41b4-8516-e0dd91d635c4');
INSERT INTO "workflow_status" VALUES('sched-nightly-2026-11-27T18:30:00+00:00','SUCCESS','tick',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901636000,1795901639000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901639000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901639000,'null',NULL,NULL,0,'baoxiao','e5224ee4-c5ab-4ec9-9ef5-330dd425d6e3');
INSERT INTO "workflow_status" VALUES('sched-mornings-2026-11-27T01:30:00+00:00','SUCCESS','tick',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901636000,1795901639000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901639000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901639000,'null',NULL,NULL,0,'baoxiao','e45f1afc-d8e3-4cdc-8a76-ef1a5b364f0e');
INSERT INTO "workflow_status" VALUES('sched-tidy-2026-11-27T19:10:00+00:00','SUCCESS','tick',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901636000,1795901640000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901640000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901640000,'null',NULL,NULL,0,'baoxiao','3a6634af-369b-4194-8ab1-6becae6e30db');
INSERT INTO "workflow_status" VALUES('wallet:BX-0012.5#3','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901637000,1795901654000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901653000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818781450,0,0,1795901654000,'null',NULL,NULL,0,'baoxiao','1fd236c7-09ad-42a1-90bb-9796f777b295');
INSERT INTO "workflow_status" VALUES('wallet:open-12.202611272232','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901638000,1795901639000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901638000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901639000,'null',NULL,NULL,0,'baoxiao','510228f5-e6ee-46a1-9ba2-47bf3880e5b7');
INSERT INTO "workflow_status" VALUES('orphan:12.2','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901639000,1795901684000,'1',NULL,NULL,NULL,1,'effects',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'7e8f0aaa-2061-41d4-9cf4-2d023554d803',NULL,'portable_json',1795819679518,0,0,NULL,'null',NULL,NULL,0,'baoxiao','b05aff82-e7f1-44b3-a6a4-0ec977876b4d');
INSERT INTO "workflow_status" VALUES('wallet:BX-0012.5#4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901654000,1795901663000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901663000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818802536,0,0,1795901663000,'null',NULL,NULL,0,'baoxiao','c32dcfcd-2db9-4b81-9e95-7232d396ee06');
INSERT INTO "workflow_status" VALUES('original:19','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901655000,1795901656000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901656000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901656000,'null',NULL,NULL,0,'baoxiao','24fc0dc4-86d0-4830-8646-e58064339c48');
INSERT INTO "workflow_status" VALUES('wallet:BX-0014.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901655000,1795901655000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901655000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901655000,'null',NULL,NULL,0,'baoxiao','f6224930-c222-4655-a3e1-93cd267fe4ca');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0014-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901655000,1795901656000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901655000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901656000,'null',NULL,NULL,0,'baoxiao','29a07f73-106e-4b3c-8f05-c5a926f1e0dc');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0014-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901655000,1795901656000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901655000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901656000,'null',NULL,NULL,0,'baoxiao','a2d3cec9-22a9-4288-b3af-1e01afa162e8');
INSERT INTO "workflow_status" VALUES('original:20','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901656000,1795901657000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901657000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901657000,'null',NULL,NULL,0,'baoxiao','ee45b96e-e39d-4229-8e98-e99c77069e79');
INSERT INTO "workflow_status" VALUES('wallet:BX-0015.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901656000,1795901657000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901657000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901657000,'null',NULL,NULL,0,'baoxiao','f8379e24-1ec6-449b-81cf-ee71ac988913');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0015-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901657000,1795901657000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901657000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901657000,'null',NULL,NULL,0,'baoxiao','228f66c0-99be-4333-b4a2-f1a0af94908c');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0015-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901657000,1795901658000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901657000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901658000,'null',NULL,NULL,0,'baoxiao','de114c0b-e122-437c-86a5-53ac8597805a');
INSERT INTO "workflow_status" VALUES('original:21','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901658000,1795901659000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901659000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901659000,'null',NULL,NULL,0,'baoxiao','976ee392-f851-40f1-8745-9ef29163a48d');
INSERT INTO "workflow_status" VALUES('original:22','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901658000,1795901659000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901659000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901659000,'null',NULL,NULL,0,'baoxiao','e1510949-65d0-4994-8526-c7de946edde1');
INSERT INTO "workflow_status" VALUES('wallet:BX-0016.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901658000,1795901659000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901658000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901659000,'null',NULL,NULL,0,'baoxiao','28753dfe-e836-4e42-82bb-817597273c56');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0016-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901659000,1795901659000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901659000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901659000,'null',NULL,NULL,0,'baoxiao','cc47f97b-b082-4387-9a9e-ac67282834fc');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0016-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901659000,1795901659000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901659000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901659000,'null',NULL,NULL,0,'baoxiao','45b93f95-c7b7-42a3-9ada-a560b5090810');
INSERT INTO "workflow_status" VALUES('original:23','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901659000,1795901660000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901660000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901660000,'null',NULL,NULL,0,'baoxiao','305b198a-23cc-4bbb-8c99-bc3c9bd99938');
INSERT INTO "workflow_status" VALUES('wallet:BX-0017.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901659000,1795901660000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901659000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901660000,'null',NULL,NULL,0,'baoxiao','7fec35af-d54b-4b24-8c3b-27c9fc4ab582');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0017-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901659000,1795901660000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901659000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901660000,'null',NULL,NULL,0,'baoxiao','2b4d8c2d-acf2-415d-8be5-5760cf2f3389');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0017-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901659000,1795901660000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901659000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901660000,'null',NULL,NULL,0,'baoxiao','2d6a85fc-03f4-4feb-89dd-eeffe8f94571');
INSERT INTO "workflow_status" VALUES('original:24','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901660000,1795901660000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901660000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901660000,'null',NULL,NULL,0,'baoxiao','542b6bcc-6c3f-49d1-8605-10cb6fdb1d72');
INSERT INTO "workflow_status" VALUES('wallet:BX-0018.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901660000,1795901660000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901660000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901660000,'null',NULL,NULL,0,'baoxiao','94bece87-b636-4934-b28f-b03c99339e49');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0018-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901660000,1795901660000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901660000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901660000,'null',NULL,NULL,0,'baoxiao','6d7c17be-4658-44b1-ad01-f82ff9bf694c');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0018-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901660000,1795901660000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901660000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901660000,'null',NULL,NULL,0,'baoxiao','5c4ebf7b-546f-4e0a-abee-d12a4d18566b');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0014-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901660000,1795901661000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901661000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901661000,'null',NULL,NULL,0,'baoxiao','ca3ee70d-1306-4037-a43c-9308195ff84d');
INSERT INTO "workflow_status" VALUES('close:BX-0014.4','DELAYED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901660000,1795901660000,NULL,NULL,NULL,NULL,0,'effects',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795905200929,0,0,NULL,'null',NULL,NULL,0,'baoxiao','19bd9480-26a3-4027-9e9b-709fce882215');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0017-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901661000,1795901661000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901661000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901661000,'null',NULL,NULL,0,'baoxiao','6e74471d-0fb0-4793-9866-85c29a4ce3cc');
INSERT INTO "workflow_status" VALUES('close:BX-0017.4','DELAYED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901661000,1795901661000,NULL,NULL,NULL,NULL,0,'effects',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795905201099,0,0,NULL,'null',NULL,NULL,0,'baoxiao','6a6b9680-9df0-46ca-8fa2-ae57e944710f');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0018-1-1-approval.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901661000,1795901661000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901661000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901661000,'null',NULL,NULL,0,'baoxiao','7d5db238-7dcc-4750-b436-7cc2347dbd60');
INSERT INTO "workflow_status" VALUES('close:BX-0018.4','DELAYED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901661000,1795901661000,NULL,NULL,NULL,NULL,0,'effects',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795905201154,0,0,NULL,'null',NULL,NULL,0,'baoxiao','f8c06fb7-1362-4173-b2ea-fa7639669d2f');
INSERT INTO "workflow_status" VALUES('original:25','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901661000,1795901661000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901661000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901661000,'null',NULL,NULL,0,'baoxiao','f9f75d18-d282-4760-bf8e-293ef49b29e3');
INSERT INTO "workflow_status" VALUES('wallet:BX-0019.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901661000,1795901662000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901661000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901662000,'null',NULL,NULL,0,'baoxiao','f8b535d5-d797-4ec8-90da-41c4ec1e0ac4');
INSERT INTO "workflow_status" VALUES('hear:lina-1','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901661000,1795901662000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901661000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901662000,'null',NULL,NULL,0,'baoxiao','55f45411-f145-4952-9b46-75c91ff8bdd7');
INSERT INTO "workflow_status" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901661000,1795901662000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901662000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901662000,'null',NULL,NULL,0,'baoxiao','e76db9bd-1503-47b5-b332-153db7bf2ff7');
INSERT INTO "workflow_status" VALUES('say:hear-1','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901661000,1795901662000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901662000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901662000,'null',NULL,NULL,0,'baoxiao','235d5f45-e01c-4e52-923d-73fcd4bc07f9');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0019-1-1-claimant','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901661000,1795901662000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901662000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901662000,'null',NULL,NULL,0,'baoxiao','97a525b6-c58d-4432-b69d-e3c9ad5c4fc2');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0019-1-1-approval','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901662000,1795901662000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901662000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901662000,'null',NULL,NULL,0,'baoxiao','219a3b85-0f92-4088-b1e0-b47edc65b844');
INSERT INTO "workflow_status" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang#1','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901662000,1795901663000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901663000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818807224,0,0,1795901663000,'null',NULL,NULL,0,'baoxiao','06fd7519-b53d-437f-905e-1a781e1a162a');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0019-1-1-claimant#1','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901662000,1795901663000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901663000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818803447,0,0,1795901663000,'null',NULL,NULL,0,'baoxiao','e43ec928-981d-4204-9507-b8a4cb262731');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0019-1-1-approval#1','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901662000,1795901663000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901663000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818803458,0,0,1795901663000,'null',NULL,NULL,0,'baoxiao','b231fbf6-abb8-4b16-9bca-f8d34c3fe46d');
INSERT INTO "workflow_status" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang#2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901663000,1795901664000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901664000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818828484,0,0,1795901664000,'null',NULL,NULL,0,'baoxiao','096ab3fa-a37d-4074-a1a0-90d44bc75afb');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0019-1-1-claimant#2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901663000,1795901664000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901664000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818825488,0,0,1795901664000,'null',NULL,NULL,0,'baoxiao','ae0be691-9dda-4f5c-845c-4d707f31b5bb');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0019-1-1-approval#2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901663000,1795901664000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901664000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818825507,0,0,1795901664000,'null',NULL,NULL,0,'baoxiao','275e8063-a0e4-40ef-b794-bdfe22c0c75e');
INSERT INTO "workflow_status" VALUES('wallet:BX-0012.5#5','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901663000,1795901664000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901664000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818839509,0,0,1795901664000,'null',NULL,NULL,0,'baoxiao','03a9a8c0-f6fe-4bb6-98a8-c622bbf12065');
INSERT INTO "workflow_status" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang#3','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901664000,1795901665000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901665000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818849512,0,0,1795901665000,'null',NULL,NULL,0,'baoxiao','184dcf5d-3931-4c51-a64b-8f4e74cb2338');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0019-1-1-claimant#3','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901664000,1795901665000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901665000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818848538,0,0,1795901665000,'null',NULL,NULL,0,'baoxiao','ead0a8b3-3f97-41cc-a2d5-ad0f5f6658a5');
INSERT INTO "workflow_status" VALUES('wallet:BX-0012.5#6','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901664000,1795901684000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'c1072243-3f0a-4069-82a1-11e421c1e5b8',NULL,'portable_json',1795818876560,0,0,NULL,'null',NULL,NULL,0,'baoxiao','421b5c56-5113-4d8a-9f8a-8ae5bea46472');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0019-1-1-approval#3','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901664000,1795901665000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901665000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',1795818848555,0,0,1795901665000,'null',NULL,NULL,0,'baoxiao','b4f12bdc-a1ca-416a-85ec-f4d7075ebcfc');
INSERT INTO "workflow_status" VALUES('say:nudge-BX-0013-2026-11-28.wangqiang#4','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901665000,1795901684000,'1',NULL,NULL,NULL,2,'urgent',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'a42d43c0-bed6-44e8-bf52-4a8bfc29c97f',NULL,'portable_json',1795818873458,0,0,NULL,'null',NULL,NULL,0,'baoxiao','41c1f3dd-7043-4d50-b129-ed7264225ba4');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0019-1-1-approval#4','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901665000,1795901684000,'1',NULL,NULL,NULL,2,'urgent',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'a42d43c0-bed6-44e8-bf52-4a8bfc29c97f',NULL,'portable_json',1795818873482,0,0,NULL,'null',NULL,NULL,0,'baoxiao','0f88d818-18cf-4bd9-8393-84bf0211174e');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0019-1-1-claimant#4','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901665000,1795901684000,'1',NULL,NULL,NULL,2,'urgent',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'a42d43c0-bed6-44e8-bf52-4a8bfc29c97f',NULL,'portable_json',1795818873496,0,0,NULL,'null',NULL,NULL,0,'baoxiao','71fad9ef-10b7-4108-b83a-8d3b360a7df5');
INSERT INTO "workflow_status" VALUES('original:26','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901674000,1795901675000,'1',NULL,NULL,NULL,1,'later',NULL,NULL,NULL,1795901675000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901675000,'null',NULL,NULL,0,'baoxiao','ed413fdf-3251-4851-9e02-4617024d4cd8');
INSERT INTO "workflow_status" VALUES('wallet:BX-0020.2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901674000,1795901674000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,1795901674000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901674000,'null',NULL,NULL,0,'baoxiao','55e65264-b2f2-4359-913c-accebad9cf6b');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0020-1-1-claimant','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901674000,1795901684000,'1',NULL,NULL,NULL,2,'urgent',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'a42d43c0-bed6-44e8-bf52-4a8bfc29c97f',NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','1936f75c-c27c-4f49-8b75-7a60a9c7c325');
INSERT INTO "workflow_status" VALUES('card:7pt58ni6-BX-0020-1-1-approval','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901674000,1795901684000,'1',NULL,NULL,NULL,2,'urgent',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'a42d43c0-bed6-44e8-bf52-4a8bfc29c97f',NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','220723a9-a8f6-41cb-92b8-ef361f4554d6');
INSERT INTO "workflow_status" VALUES('hear:huangting-2','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901675000,1795901675000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901675000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901675000,'null',NULL,NULL,0,'baoxiao','2e44376b-f22d-4783-8e3b-3a4bba6b7c0b');
INSERT INTO "workflow_status" VALUES('hear:zhoumin-6','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901675000,1795901675000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901675000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901675000,'null',NULL,NULL,0,'baoxiao','9420502f-3055-4365-9704-3e0163ca620d');
INSERT INTO "workflow_status" VALUES('hear:hejing-7','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901675000,1795901675000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901675000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901675000,'null',NULL,NULL,0,'baoxiao','aed67a5d-5ed9-4cf7-a647-f32a4c258876');
INSERT INTO "workflow_status" VALUES('hear:huangting-8','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901675000,1795901675000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901675000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901675000,'null',NULL,NULL,0,'baoxiao','8fa7d212-8d19-4d90-af0d-4f95b4b3c38f');
INSERT INTO "workflow_status" VALUES('hear:zhoumin-9','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901675000,1795901675000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901675000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901675000,'null',NULL,NULL,0,'baoxiao','7c982ecb-3f32-47bf-9b5c-a533e5929960');
INSERT INTO "workflow_status" VALUES('hear:hejing-10','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901675000,1795901675000,'1',NULL,NULL,NULL,1,'urgent',NULL,NULL,NULL,1795901675000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901675000,'null',NULL,NULL,0,'baoxiao','c76ba8ef-c499-4d46-9875-5f4787861804');
INSERT INTO "workflow_status" VALUES('offer:hear-2','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901675000,1795901684000,'1',NULL,NULL,NULL,2,'urgent',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'a42d43c0-bed6-44e8-bf52-4a8bfc29c97f',NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','d904b2ee-4e7a-4186-828e-a16f34b34a46');
INSERT INTO "workflow_status" VALUES('offer:hear-3','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901675000,1795901684000,'1',NULL,NULL,NULL,2,'urgent',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'a42d43c0-bed6-44e8-bf52-4a8bfc29c97f',NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','37f2be2e-0528-45c9-92f7-a2c5c74ad61d');
INSERT INTO "workflow_status" VALUES('offer:hear-4','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901675000,1795901684000,'1',NULL,NULL,NULL,2,'urgent',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'a42d43c0-bed6-44e8-bf52-4a8bfc29c97f',NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','22e339c8-1037-4f9a-a719-0b8e19b2e17f');
INSERT INTO "workflow_status" VALUES('say:hear-6','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901675000,1795901675000,NULL,NULL,NULL,NULL,0,'urgent',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','a924c500-b000-4845-afe8-00721b4f953f');
INSERT INTO "workflow_status" VALUES('say:hear-7','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901675000,1795901675000,NULL,NULL,NULL,NULL,0,'urgent',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','5ba05f22-8b28-4a07-bf53-6487b12c1fe3');
INSERT INTO "workflow_status" VALUES('say:hear-9','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901675000,1795901675000,NULL,NULL,NULL,NULL,0,'urgent',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','6b1a535f-35f1-4f72-9b0e-24afd5c0a45e');
INSERT INTO "workflow_status" VALUES('say:hear-10','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901675000,1795901675000,NULL,NULL,NULL,NULL,0,'urgent',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','4e5bb72e-c76a-4021-8f54-ed8f0ec5ba29');
INSERT INTO "workflow_status" VALUES('say:hear-5','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901675000,1795901675000,NULL,NULL,NULL,NULL,0,'urgent',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','41095c26-4520-4be1-b315-ad1813945dda');
INSERT INTO "workflow_status" VALUES('say:hear-8','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901675000,1795901675000,NULL,NULL,NULL,NULL,0,'urgent',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','37f0f43b-f4eb-43ef-a571-86f8a3e6e2da');
INSERT INTO "workflow_status" VALUES('wallet:BX-0015.4','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901675000,1795901684000,'1',NULL,NULL,NULL,2,'wallet',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'c1072243-3f0a-4069-82a1-11e421c1e5b8',NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','855bd44c-7382-43e3-89f5-d3beb4398a18');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0015-1-1-approval.4','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901675000,1795901675000,NULL,NULL,NULL,NULL,0,'urgent',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','06487bb4-c63f-40de-bd12-5e75c6e3b747');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0015-1-1-claimant.4','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901675000,1795901675000,NULL,NULL,NULL,NULL,0,'urgent',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','6677ab45-75ec-4d4d-8e5b-9244637d82fa');
INSERT INTO "workflow_status" VALUES('say:rejected-BX-0015.4.lina','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901675000,1795901675000,NULL,NULL,NULL,NULL,0,'urgent',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','6c36c4b8-be43-4acf-97a7-f642866a721c');
INSERT INTO "workflow_status" VALUES('card_update:7pt58ni6-BX-0016-1-1-approval.4','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901676000,1795901676000,NULL,NULL,NULL,NULL,0,'urgent',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','5b6a15ca-72ac-4e0e-936d-673d879ab606');
INSERT INTO "workflow_status" VALUES('close:BX-0016.4','SUCCESS','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901676000,1795901676000,'1',NULL,NULL,NULL,1,'effects',NULL,NULL,NULL,1795901676000,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,1795901676000,'null',NULL,NULL,0,'baoxiao','5e414ded-8b67-48a8-aa3b-34f52db22a86');
INSERT INTO "workflow_status" VALUES('original:27','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901676000,1795901685000,'1',NULL,NULL,NULL,2,'later',NULL,NULL,NULL,1795901685000,NULL,0,NULL,NULL,'10f5e75b-4d8c-4ee7-832e-c089c3606adc',NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','c1cbe5f2-3c14-49b4-b757-87f4c7fdaf07');
INSERT INTO "workflow_status" VALUES('original:28','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901676000,1795901685000,'1',NULL,NULL,NULL,2,'later',NULL,NULL,NULL,1795901685000,NULL,0,NULL,NULL,'10f5e75b-4d8c-4ee7-832e-c089c3606adc',NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','51e822cc-c2c2-48b0-a95e-a74af7bc23f8');
INSERT INTO "workflow_status" VALUES('wallet:BX-0021.2','PENDING','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901676000,1795901684000,'1',NULL,NULL,NULL,2,'wallet',NULL,NULL,NULL,1795901684000,NULL,0,NULL,NULL,'c1072243-3f0a-4069-82a1-11e421c1e5b8',NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','0561e72d-bb9d-4cdf-95c4-8197e06d0759');
INSERT INTO "workflow_status" VALUES('wallet:BX-0016.5','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,'slot-0',1795901676000,1795901684000,'1',NULL,NULL,NULL,1,'wallet',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','1421a94d-d637-4fa2-adf3-48b3b5d59b83');
INSERT INTO "workflow_status" VALUES('hear:lina-11','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901677000,1795901677000,NULL,NULL,NULL,NULL,0,'urgent',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','467b8db4-f0b3-4304-98a9-f1e05e82d1bd');
INSERT INTO "workflow_status" VALUES('original:29','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901677000,1795901677000,NULL,NULL,NULL,NULL,0,'later',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','b4b53338-e793-4d6c-bfb0-266d759ae3cd');
INSERT INTO "workflow_status" VALUES('original:30','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901677000,1795901677000,NULL,NULL,NULL,NULL,0,'later',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','a9304530-f3a4-484a-812c-9dc8d5c10537');
INSERT INTO "workflow_status" VALUES('wallet:BX-0022.2','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901677000,1795901677000,NULL,NULL,NULL,NULL,0,'wallet',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','2571bae3-f05e-4227-a9a6-f745a5ec337e');
INSERT INTO "workflow_status" VALUES('original:31','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901677000,1795901677000,NULL,NULL,NULL,NULL,0,'later',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','39f6ca86-ef43-4db1-8f09-fdb912978bf0');
INSERT INTO "workflow_status" VALUES('original:32','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901677000,1795901677000,NULL,NULL,NULL,NULL,0,'later',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','54bcbbab-384d-451b-8513-2ca79322c417');
INSERT INTO "workflow_status" VALUES('wallet:BX-0023.2','ENQUEUED','effect',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901677000,1795901677000,NULL,NULL,NULL,NULL,0,'wallet',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','c1f1c708-1096-47a5-a3ba-b212c8cb60f4');
INSERT INTO "workflow_status" VALUES('sched-engine-purge-2026-11-28T21:00:00+00:00','ENQUEUED','tick',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901677000,1795901677000,NULL,NULL,NULL,NULL,0,'later',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','d5295bce-9cf7-4716-9ef8-ec62b37d815c');
INSERT INTO "workflow_status" VALUES('sched-open-2026-11-28T21:30:00+00:00','ENQUEUED','tick',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901678000,1795901678000,NULL,NULL,NULL,NULL,0,'later',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','22465d07-8046-43e4-bf4f-275d6da5cb07');
INSERT INTO "workflow_status" VALUES('sched-nightly-2026-11-28T18:30:00+00:00','ENQUEUED','tick',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901678000,1795901678000,NULL,NULL,NULL,NULL,0,'later',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','fafb5b16-a00b-4cdd-addd-3d340900b6fc');
INSERT INTO "workflow_status" VALUES('sched-mornings-2026-11-28T01:30:00+00:00','ENQUEUED','tick',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901678000,1795901678000,NULL,NULL,NULL,NULL,0,'later',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','1ff2a7e3-3432-4f83-a321-cc63191f1f21');
INSERT INTO "workflow_status" VALUES('sched-tidy-2026-11-28T19:10:00+00:00','ENQUEUED','tick',NULL,NULL,NULL,NULL,NULL,NULL,NULL,1795901678000,1795901678000,NULL,NULL,NULL,NULL,0,'later',NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,'portable_json',NULL,0,0,NULL,'null',NULL,NULL,0,'baoxiao','e5c79e34-b8db-4696-a278-b1a6c0caeadc');
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
CREATE INDEX workflow_status_created_at_index ON workflow_status (created_at);
CREATE INDEX idx_workflow_topic ON notifications (destination_uuid, topic);
CREATE INDEX "idx_workflow_status_delayed" ON "workflow_status" ("delay_until_epoch_ms") WHERE status = 'DELAYED';
CREATE INDEX "idx_workflow_status_forked_from" ON "workflow_status" ("forked_from") WHERE "forked_from" IS NOT NULL;
CREATE INDEX "idx_workflow_status_parent_workflow_id" ON "workflow_status" ("parent_workflow_id") WHERE "parent_workflow_id" IS NOT NULL;
CREATE UNIQUE INDEX "uq_workflow_status_dedup_id" ON "workflow_status" ("queue_name", "deduplication_id") WHERE "deduplication_id" IS NOT NULL;
CREATE INDEX "idx_workflow_status_pending" ON "workflow_status" ("created_at") WHERE "status" = 'PENDING';
CREATE INDEX "idx_workflow_status_failed" ON "workflow_status" ("status", "created_at") WHERE "status" IN ('ERROR', 'CANCELLED', 'MAX_RECOVERY_ATTEMPTS_EXCEEDED');
CREATE INDEX "idx_workflow_status_rate_limited" ON "workflow_status" ("queue_name", "started_at_epoch_ms") WHERE "rate_limited" = TRUE;
CREATE INDEX "idx_workflow_status_completed_at" ON "workflow_status" ("completed_at") WHERE "completed_at" IS NOT NULL;
CREATE INDEX "idx_workflow_status_started_at" ON "workflow_status" ("started_at_epoch_ms") WHERE "started_at_epoch_ms" IS NOT NULL;
CREATE INDEX "idx_workflow_status_schedule_name" ON "workflow_status" ("schedule_name") WHERE "schedule_name" IS NOT NULL;
CREATE UNIQUE INDEX "uq_application_versions_owner_version"
    ON application_versions ("application_name", "version_name")
    WHERE "application_name" IS NOT NULL;
CREATE UNIQUE INDEX "uq_application_versions_unclaimed_version"
    ON application_versions ("version_name")
    WHERE "application_name" IS NULL;
CREATE INDEX idx_workflow_input_retention
    ON workflow_input (retention_timestamp);
CREATE INDEX idx_workflow_output_retention
    ON workflow_output (retention_timestamp);
CREATE INDEX idx_operation_outputs_retention
    ON operation_outputs (retention_timestamp);
CREATE INDEX "idx_workflow_status_in_flight_v2" ON "workflow_status" ("queue_name", "status", "priority", "created_at", "application_name") WHERE "status" IN ('ENQUEUED', 'PENDING');
CREATE INDEX "idx_workflow_status_partition_dequeue_v3" ON "workflow_status" ("queue_name", "status", "queue_partition_key", "priority", "created_at", "workflow_uuid", "application_name") WHERE "status" IN ('ENQUEUED', 'PENDING') AND "queue_partition_key" IS NOT NULL;
CREATE INDEX "idx_operation_outputs_completed_at_function_name_v2" ON "operation_outputs" ("completed_at_epoch_ms", "function_name", "application_name");
CREATE INDEX "idx_workflow_status_deadline" ON "workflow_status" ("workflow_deadline_epoch_ms") WHERE "status" IN ('ENQUEUED', 'PENDING', 'DELAYED') AND "workflow_deadline_epoch_ms" IS NOT NULL;
CREATE INDEX "idx_application_versions_timestamp" ON "application_versions" ("version_timestamp" DESC);
CREATE INDEX "idx_application_versions_owner_timestamp" ON "application_versions" ("application_name", "version_timestamp" DESC);
COMMIT;
