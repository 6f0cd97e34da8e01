BEGIN TRANSACTION;
CREATE TABLE alembic_version_inbox (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_inbox_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version_inbox" VALUES('inbox_0001');
CREATE TABLE inbox (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	"key" TEXT NOT NULL, 
	person TEXT NOT NULL, 
	created DATETIME NOT NULL, 
	received DATETIME NOT NULL, 
	body TEXT NOT NULL, 
	ignored TEXT NOT NULL, 
	forwarded BOOLEAN NOT NULL, 
	settled BOOLEAN NOT NULL, 
	purged BOOLEAN NOT NULL, 
	CONSTRAINT uq_inbox_key UNIQUE ("key")
);
INSERT INTO "inbox" VALUES(1,'m-1795818801503000159','lina','2026-11-27 22:33:21.000000','2026-11-27 22:33:21.516335','<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[lina]]></FromUserName>
<CreateTime>1795818801</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[催 BX-0013]]></Content>
<MsgId>1795818801503000159</MsgId>
<AgentID>1000002</AgentID>
</xml>','',1,0,0);
INSERT INTO "inbox" VALUES(2,'m-1795818874956000194','huangting','2026-11-27 22:34:34.000000','2026-11-27 22:34:34.982122','<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[huangting]]></FromUserName>
<CreateTime>1795818874</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[把钱给我打过来]]></Content>
<MsgId>1795818874956000194</MsgId>
<AgentID>1000002</AgentID>
</xml>','',1,1,0);
INSERT INTO "inbox" VALUES(3,'m-1795818874970000197','zhoumin','2026-11-27 22:34:34.000000','2026-11-27 22:34:34.987526','<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[zhoumin]]></FromUserName>
<CreateTime>1795818874</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[把钱给我打过来]]></Content>
<MsgId>1795818874970000197</MsgId>
<AgentID>1000002</AgentID>
</xml>','',1,1,0);
INSERT INTO "inbox" VALUES(4,'m-1795818874984000200','hejing','2026-11-27 22:34:34.000000','2026-11-27 22:34:35.006132','<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[hejing]]></FromUserName>
<CreateTime>1795818874</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[把钱给我打过来]]></Content>
<MsgId>1795818874984000200</MsgId>
<AgentID>1000002</AgentID>
</xml>','',1,1,0);
INSERT INTO "inbox" VALUES(5,'m-1795818874998000203','huangting','2026-11-27 22:34:34.000000','2026-11-27 22:34:35.006467','<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[huangting]]></FromUserName>
<CreateTime>1795818874</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[帮助]]></Content>
<MsgId>1795818874998000203</MsgId>
<AgentID>1000002</AgentID>
</xml>','',1,0,0);
INSERT INTO "inbox" VALUES(6,'m-1795818875007000206','zhoumin','2026-11-27 22:34:35.000000','2026-11-27 22:34:35.029536','<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[zhoumin]]></FromUserName>
<CreateTime>1795818875</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[帮助]]></Content>
<MsgId>1795818875007000206</MsgId>
<AgentID>1000002</AgentID>
</xml>','',1,1,0);
INSERT INTO "inbox" VALUES(7,'m-1795818875024000209','hejing','2026-11-27 22:34:35.000000','2026-11-27 22:34:35.031092','<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[hejing]]></FromUserName>
<CreateTime>1795818875</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[帮助]]></Content>
<MsgId>1795818875024000209</MsgId>
<AgentID>1000002</AgentID>
</xml>','',1,1,0);
INSERT INTO "inbox" VALUES(8,'m-1795818875042000212','huangting','2026-11-27 22:34:35.000000','2026-11-27 22:34:35.053240','<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[huangting]]></FromUserName>
<CreateTime>1795818875</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[我的]]></Content>
<MsgId>1795818875042000212</MsgId>
<AgentID>1000002</AgentID>
</xml>','',1,0,0);
INSERT INTO "inbox" VALUES(9,'m-1795818875055000215','zhoumin','2026-11-27 22:34:35.000000','2026-11-27 22:34:35.081161','<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[zhoumin]]></FromUserName>
<CreateTime>1795818875</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[我的]]></Content>
<MsgId>1795818875055000215</MsgId>
<AgentID>1000002</AgentID>
</xml>','',1,0,0);
INSERT INTO "inbox" VALUES(10,'m-1795818875080000218','hejing','2026-11-27 22:34:35.000000','2026-11-27 22:34:35.088960','<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[hejing]]></FromUserName>
<CreateTime>1795818875</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[我的]]></Content>
<MsgId>1795818875080000218</MsgId>
<AgentID>1000002</AgentID>
</xml>','',1,0,0);
INSERT INTO "inbox" VALUES(11,'m-1795818876988000236','lina','2026-11-27 22:34:36.000000','2026-11-27 22:34:37.001162','<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName>
<FromUserName><![CDATA[lina]]></FromUserName>
<CreateTime>1795818876</CreateTime>
<MsgType><![CDATA[text]]></MsgType>
<Content><![CDATA[我的]]></Content>
<MsgId>1795818876988000236</MsgId>
<AgentID>1000002</AgentID>
</xml>','',1,0,0);
CREATE INDEX ix_inbox_forwarded_id ON inbox (forwarded, id);
CREATE INDEX ix_inbox_person_settled_id ON inbox (person, settled, id);
CREATE INDEX ix_inbox_purged_id ON inbox (purged, id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('inbox',11);
COMMIT;
