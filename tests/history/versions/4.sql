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
    , overruled_coverage REAL, narrowed INTEGER NOT NULL DEFAULT 0, words_per_minute REAL, syllables_per_second REAL, fillers_per_minute REAL, hints INTEGER NOT NULL DEFAULT 0);
INSERT INTO "attempts" VALUES(1,'2026-11-23T07:15:02.345678+00:00',10800,'about-me.ru','self','Расскажите о себе','ru',0.5,2.0,'2026-11-23T10-15-02-self.flac','{"transcriber": "faster-whisper/base"}','{"language": "ru"}',1.0,0,30.0,NULL,NULL,0);
INSERT INTO "attempts" VALUES(2,'2026-11-24T00:00:00.000000+00:00',0,NULL,NULL,'Кто вы?','ru',NULL,NULL,NULL,'{}','{}',NULL,0,NULL,NULL,NULL,0);
CREATE TABLE cards (                           -- what FSRS knows of a question; all of it follows from the attempts
        set_name TEXT NOT NULL,
        question_id TEXT NOT NULL,
        attempt INTEGER NOT NULL,                  -- the last that was reckoned in
        stability REAL,                            -- days; NULL, and so the rest, where no attempt was rated
        difficulty REAL,                           -- 1 to 10
        reviewed_at TEXT,                          -- ISO 8601 in UTC to the microsecond
        due TEXT,                                  -- the same
        PRIMARY KEY (set_name, question_id)
    ) WITHOUT ROWID
    ;
INSERT INTO "cards" VALUES('about-me.ru','self',1,8.2956,1.0,'2026-11-23T07:15:02.345678+00:00','2026-12-01T07:15:02.345678+00:00');
CREATE TABLE days (
        day TEXT PRIMARY KEY,                      -- ISO 8601, of the place where the attempts were made
        attempts INTEGER NOT NULL,
        seconds REAL NOT NULL                      -- spoken
    ) WITHOUT ROWID
    ;
INSERT INTO "days" VALUES('2026-11-23',1,2.0);
INSERT INTO "days" VALUES('2026-11-24',1,0.0);
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
CREATE TABLE questions (
        set_name TEXT NOT NULL,
        question_id TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        seconds REAL NOT NULL,                     -- spoken
        last INTEGER NOT NULL,                     -- the number of the last attempt
        PRIMARY KEY (set_name, question_id)
    ) WITHOUT ROWID
    ;
INSERT INTO "questions" VALUES('about-me.ru','self',1,2.0,1);
CREATE TABLE ratings (
        attempt INTEGER PRIMARY KEY REFERENCES attempts ON DELETE CASCADE,
        rating TEXT NOT NULL,                      -- the user's, in the place of the one by coverage
        made_at TEXT NOT NULL                      -- ISO 8601 in UTC to the microsecond
    );
INSERT INTO "ratings" VALUES(1,'easy','2026-11-25T08:31:00.000000+00:00');
CREATE TABLE reports (
        attempt INTEGER PRIMARY KEY REFERENCES attempts ON DELETE CASCADE,
        report TEXT NOT NULL                       -- JSON, see stored_report.py
    );
INSERT INTO "reports" VALUES(1,'{"question":{"id":"self","prompt":"Расскажите о себе","language":"ru","key_points":[{"id":"student","wordings":[{"text":"студент КФУ","must_hear":["КФУ"]}],"parts":[{"id":"year","wordings":[{"text":"третий курс","must_hear":[]}],"parts":[],"nice_to_have":false,"must_not_say":false,"strictness":null,"line":8}],"nice_to_have":false,"must_not_say":false,"strictness":null,"line":7}],"target":{"shortest":60,"longest":90},"model_answer":"Меня зовут…","set_name":"about-me.ru","line":5,"narrowed":false},"recording":{"path":"2026-11-23T10-15-02-self.flac"},"transcript":{"words":[{"text":"Студент","start":1.5,"end":2.25,"confidence":0.97}],"engine":"faster-whisper/base","speech":[{"start":1.5,"end":2.25},{"start":3.0,"end":3.5}]},"coverage":{"matches":[{"point":{"id":"student","wordings":[{"text":"студент КФУ","must_hear":["КФУ"]}],"parts":[{"id":"year","wordings":[{"text":"третий курс","must_hear":[]}],"parts":[],"nice_to_have":false,"must_not_say":false,"strictness":null,"line":8}],"nice_to_have":false,"must_not_say":false,"strictness":null,"line":7},"status":"partial","score":0.5,"confidence":"likely","evidence":{"text":"Студент","first_word":0,"last_word":0,"start":1.5,"end":2.25},"missing":["КФУ"],"reason":"слово «КФУ» не прозвучало","overruled":null}]},"length":{"answer":2.0,"first_word":1.5,"target":{"shortest":60,"longest":90},"verdict":"short"},"delivery":{"words_per_minute":30.0,"pauses":[{"start":2.25,"end":3.0,"inside_clause":false}],"syllables_per_second":null,"articulation_rate":null,"fillers":[],"hesitations_counted":false,"stumbles":[],"loudness":null,"pitch":null,"gauges":[],"advice":null},"timing":{"matching":0.01,"transcription":1.5,"stop_to_report":0.75},"made_at":"2026-11-23T10:15:02.345678+03:00","hints":0}');
INSERT INTO "reports" VALUES(2,'{"question":{"id":null,"prompt":"Кто вы?","language":"ru","key_points":[],"target":null,"model_answer":"","set_name":null,"line":null,"narrowed":false},"recording":null,"transcript":{"words":[{"text":"Студент","start":null,"end":null,"confidence":null}],"engine":"typed","speech":[]},"coverage":{"matches":[]},"length":null,"delivery":null,"timing":{"matching":0.01,"transcription":null,"stop_to_report":null},"made_at":"2026-11-24T00:00:00+00:00","hints":0}');
CREATE INDEX attempts_by_question ON attempts (set_name, question_id, number);
CREATE TRIGGER attempts_insert AFTER INSERT ON attempts BEGIN
        
    INSERT INTO days (day, attempts, seconds)
    SELECT coalesce(date(made_at, utc_offset || ' seconds'), substr(made_at, 1, 10)), 1, coalesce(answer_length, 0)
    FROM attempts WHERE number = new.number
    ON CONFLICT (day) DO UPDATE SET attempts = attempts + 1, seconds = seconds + excluded.seconds
;
        
    INSERT INTO questions (set_name, question_id, attempts, seconds, last)
    SELECT set_name, question_id, 1, coalesce(answer_length, 0), number
    FROM attempts WHERE number = new.number AND set_name IS NOT NULL AND question_id IS NOT NULL
    ON CONFLICT (set_name, question_id) DO UPDATE SET
        attempts = attempts + 1, seconds = seconds + excluded.seconds, last = max(last, excluded.last)
;
    END;
CREATE TRIGGER attempts_delete AFTER DELETE ON attempts BEGIN
        UPDATE days SET attempts = attempts - 1, seconds = seconds - coalesce(old.answer_length, 0)
            WHERE day = coalesce(date(old.made_at, old.utc_offset || ' seconds'), substr(old.made_at, 1, 10));
        DELETE FROM days WHERE attempts = 0;
        UPDATE questions SET
                attempts = attempts - 1,
                seconds = seconds - coalesce(old.answer_length, 0),
                last = coalesce((SELECT max(number) FROM attempts
                    WHERE (set_name, question_id) = (old.set_name, old.question_id)), 0)
            WHERE (set_name, question_id) = (old.set_name, old.question_id);
        DELETE FROM questions WHERE (set_name, question_id) = (old.set_name, old.question_id) AND attempts = 0;
        DELETE FROM cards WHERE (set_name, question_id) = (old.set_name, old.question_id) AND attempt >= old.number;
    END;
CREATE TRIGGER reports_insert AFTER insert ON reports BEGIN 
    UPDATE attempts SET
        words_per_minute = json_extract(made.report, '$.delivery.words_per_minute'),
        syllables_per_second = json_extract(made.report, '$.delivery.syllables_per_second'),
        fillers_per_minute = CASE WHEN json_extract(made.report, '$.delivery.hesitations_counted') THEN
            60.0 * json_array_length(made.report, '$.delivery.fillers') / nullif(answer_length, 0) END
    FROM (SELECT new.attempt AS attempt, new.report AS report) AS made
    WHERE number = made.attempt AND json_valid(made.report)
; END;
CREATE TRIGGER reports_update AFTER update ON reports BEGIN 
    UPDATE attempts SET
        words_per_minute = json_extract(made.report, '$.delivery.words_per_minute'),
        syllables_per_second = json_extract(made.report, '$.delivery.syllables_per_second'),
        fillers_per_minute = CASE WHEN json_extract(made.report, '$.delivery.hesitations_counted') THEN
            60.0 * json_array_length(made.report, '$.delivery.fillers') / nullif(answer_length, 0) END
    FROM (SELECT new.attempt AS attempt, new.report AS report) AS made
    WHERE number = made.attempt AND json_valid(made.report)
; END;
CREATE TRIGGER overrules_insert AFTER insert ON overrules BEGIN
        DELETE FROM cards WHERE (set_name, question_id) =
            (SELECT set_name, question_id FROM attempts WHERE number = new.attempt) AND attempt >= new.attempt;
    END;
CREATE TRIGGER overrules_update AFTER update ON overrules BEGIN
        DELETE FROM cards WHERE (set_name, question_id) =
            (SELECT set_name, question_id FROM attempts WHERE number = new.attempt) AND attempt >= new.attempt;
    END;
CREATE TRIGGER overrules_delete AFTER delete ON overrules BEGIN
        DELETE FROM cards WHERE (set_name, question_id) =
            (SELECT set_name, question_id FROM attempts WHERE number = old.attempt) AND attempt >= old.attempt;
    END;
CREATE TRIGGER ratings_insert AFTER insert ON ratings BEGIN
        DELETE FROM cards WHERE (set_name, question_id) =
            (SELECT set_name, question_id FROM attempts WHERE number = new.attempt) AND attempt >= new.attempt;
    END;
CREATE TRIGGER ratings_update AFTER update ON ratings BEGIN
        DELETE FROM cards WHERE (set_name, question_id) =
            (SELECT set_name, question_id FROM attempts WHERE number = new.attempt) AND attempt >= new.attempt;
    END;
CREATE TRIGGER ratings_delete AFTER delete ON ratings BEGIN
        DELETE FROM cards WHERE (set_name, question_id) =
            (SELECT set_name, question_id FROM attempts WHERE number = old.attempt) AND attempt >= old.attempt;
    END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('attempts',2);
COMMIT;
PRAGMA user_version = 4;
