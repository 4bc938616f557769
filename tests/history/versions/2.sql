BEGIN TRANSACTION;
CREATE TABLE attempts (
        number INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used twice, even when the last attempt is deleted
        made_at TEXT NOT NULL,                     -- ISO 8601 in UTC to the microsecond: sorts as it stands
        utc_offset INTEGER NOT NULL,               -- seconds east of UTC where the attempt was made
        set_name TEXT,
        question_id TEXT,
        prompt TEXT NOT NULL,
        language TEXT NOT NULL,                    -- BCP 47
        coverage REAL,                             -- 0 to 1; NULL where the question has no points
        answer_length REAL,                        -- seconds; NULL for a typed answer
        recording TEXT,                            -- file name beside the database; NULL for a typed answer
        engines TEXT NOT NULL,                     -- JSON: the names of the engines that made the report
        settings TEXT NOT NULL                     -- JSON: the settings they had
    , overruled_coverage REAL);
INSERT INTO "attempts" VALUES(1,'2026-11-23T07:15:02.345678+00:00',10800,'about-me.ru','self','Расскажите о себе','ru',0.5,2.0,'2026-11-23T10-15-02-self.flac','{"transcriber": "faster-whisper/base"}','{"silence": 8.0}',1.0);
INSERT INTO "attempts" VALUES(2,'2026-11-24T00:00:00.000000+00:00',0,NULL,NULL,'Кто вы?','ru',NULL,NULL,NULL,'{}','{}',NULL);
CREATE TABLE overrules (
        attempt INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
        point_id TEXT NOT NULL,
        status TEXT NOT NULL,                      -- the user's
        made_at TEXT NOT NULL,                     -- ISO 8601 in UTC to the microsecond
        PRIMARY KEY (attempt, point_id)
    ) WITHOUT ROWID
    ;
INSERT INTO "overrules" VALUES(1,'student','covered','2026-11-25T08:30:00.000000+00:00');
CREATE TABLE points (
        attempt INTEGER NOT NULL REFERENCES attempts ON DELETE CASCADE,
        place INTEGER NOT NULL,                    -- from 0, in the user's order
        point_id TEXT NOT NULL,
        text TEXT NOT NULL,
        status TEXT NOT NULL,
        score REAL NOT NULL,                       -- 0 to 1
        nice_to_have INTEGER NOT NULL,             -- 0 or 1
        must_not_say INTEGER NOT NULL,             -- 0 or 1
        PRIMARY KEY (attempt, place)
    ) WITHOUT ROWID
    ;
INSERT INTO "points" VALUES(1,0,'student','студент КФУ','partial',0.5,0,0);
CREATE TABLE reports (
        attempt INTEGER PRIMARY KEY REFERENCES attempts ON DELETE CASCADE,
        report TEXT NOT NULL                       -- JSON, see stored_report.py
    );
INSERT INTO "reports" VALUES(1,'{"question":{"id":"self","prompt":"Расскажите о себе","language":"ru","key_points":[{"id":"student","wordings":[{"text":"студент КФУ","must_hear":["КФУ"]}],"parts":[{"id":"year","wordings":[{"text":"третий курс","must_hear":[]}],"parts":[],"nice_to_have":false,"must_not_say":false,"strictness":null,"line":8}],"nice_to_have":false,"must_not_say":false,"strictness":null,"line":7}],"target":{"shortest":60,"longest":90},"model_answer":"Меня зовут…","set_name":"about-me.ru","line":5},"recording":{"path":"2026-11-23T10-15-02-self.flac"},"transcript":{"words":[{"text":"Студент","start":1.5,"end":2.25,"confidence":0.97}],"engine":"faster-whisper/base","speech":[{"start":1.5,"end":2.25},{"start":3.0,"end":3.5}]},"coverage":{"matches":[{"point":{"id":"student","wordings":[{"text":"студент КФУ","must_hear":["КФУ"]}],"parts":[{"id":"year","wordings":[{"text":"третий курс","must_hear":[]}],"parts":[],"nice_to_have":false,"must_not_say":false,"strictness":null,"line":8}],"nice_to_have":false,"must_not_say":false,"strictness":null,"line":7},"status":"partial","score":0.5,"confidence":"likely","evidence":{"text":"Студент","first_word":0,"last_word":0,"start":1.5,"end":2.25},"missing":["КФУ"],"reason":"слово «КФУ» не прозвучало","overruled":null}]},"length":{"answer":2.0,"first_word":1.5,"target":{"shortest":60,"longest":90},"verdict":"short"},"delivery":{"words_per_minute":30.0,"pauses":[{"start":2.25,"end":3.0}]},"timing":{"matching":0.01,"transcription":1.5,"stop_to_report":0.75},"made_at":"2026-11-23T10:15:02.345678+03:00"}');
INSERT INTO "reports" VALUES(2,'{"question":{"id":null,"prompt":"Кто вы?","language":"ru","key_points":[],"target":null,"model_answer":"","set_name":null,"line":null},"recording":null,"transcript":{"words":[{"text":"Студент","start":null,"end":null,"confidence":null}],"engine":"typed","speech":[]},"coverage":{"matches":[]},"length":null,"delivery":null,"timing":{"matching":0.01,"transcription":null,"stop_to_report":null},"made_at":"2026-11-24T00:00:00+00:00"}');
CREATE INDEX attempts_by_question ON attempts (set_name, question_id, made_at, coverage, answer_length);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('attempts',2);
COMMIT;
PRAGMA user_version = 2;
