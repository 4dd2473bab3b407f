// SPDX-License-Identifier: MIT
//
// Every statement that is asked of a file after it was checked: its name, and its text. All of
// them are prepared once. An INSERT gives back the row that it made, for the seal.

#ifndef STORE_QUERIES_H
#define STORE_QUERIES_H

// A run as parl_run has it.
#define RUN_ROWS                                                                           \
    "SELECT r.id, p.name, r.scenario, r.title, r.engine, r.fingerprint, r.seed, r.mode,"   \
    " coalesce(r.parent, 0), r.parent_turns, r.began,"                                     \
    " r.parent_turns + (SELECT count(*) FROM answers a WHERE a.run = r.id),"               \
    " f.run IS NULL AND EXISTS (SELECT 1 FROM runs b WHERE b.parent = r.id),"              \
    " r.taken_back, r.seen_before, f.run IS NOT NULL, coalesce(f.ending, ''),"             \
    " coalesce(f.total, -1), coalesce(f.value, -1), coalesce(s.kind, ''),"                 \
    " coalesce(s.key, 0), coalesce(s.attempt, 0), coalesce(s.release, 0),"                 \
    " EXISTS (SELECT 1 FROM releases w WHERE w.release = s.release)"                       \
    " FROM runs r JOIN profiles p ON p.id = r.profile LEFT JOIN results f ON f.run = r.id" \
    " LEFT JOIN sittings s ON s.run = r.id"

// A run as Head has it.
#define RUN_HEAD_ROWS                                                       \
    "SELECT id, profile, scenario, title, engine, fingerprint, seed, mode," \
    " coalesce(parent, 0), parent_turns, taken_back, seen_before, began, link FROM runs"

// The run ?1 and those that it branched from, each with the turn where the younger one leaves.
#define PATH_TO_RUN                                                     \
    "WITH RECURSIVE path(run, till) AS (VALUES (?1, 1000000) UNION ALL" \
    " SELECT r.parent, min(path.till, r.parent_turns) FROM path"        \
    " JOIN runs r ON r.id = path.run WHERE r.parent IS NOT NULL)"

// The same up to the run that has the answer before turn ?2 as its own.
#define PATH_TO_TURN                                            \
    "WITH RECURSIVE path(run) AS (VALUES (?1) UNION ALL"        \
    " SELECT r.parent FROM path JOIN runs r ON r.id = path.run" \
    " WHERE r.parent_turns >= ?2 AND r.parent IS NOT NULL)"

#define ANSWER_COLUMNS                                                                   \
    " a.run, a.turn, a.scene, a.decision, a.kind, a.id, a.said, a.words, a.fingerprint," \
    " a.after, a.link"

#define QUERIES(X)                                                                         \
    X(BEGIN_READ, "BEGIN")                                                                 \
    X(BEGIN_WRITE, "BEGIN IMMEDIATE")                                                      \
    X(COMMIT, "COMMIT")                                                                    \
    X(SEAL, "SELECT rows, sum FROM seal")                                                  \
    X(RESEAL, "UPDATE seal SET rows = ?1, sum = ?2")                                       \
    X(RUN_HEADS, RUN_HEAD_ROWS " ORDER BY id")                                             \
    X(RUN_HEAD, RUN_HEAD_ROWS " WHERE id = ?1")                                            \
    X(RUN_NEXT, "SELECT coalesce(max(id), 0) + 1 FROM runs")                               \
    X(RUN_TURNS, "SELECT r.parent_turns + (SELECT count(*) FROM answers a"                 \
                 " WHERE a.run = r.id), EXISTS (SELECT 1 FROM results f"                   \
                 " WHERE f.run = r.id) FROM runs r WHERE r.id = ?1")                       \
    X(RUN_SEEN, "SELECT EXISTS (SELECT 1 FROM runs r WHERE r.profile = ?1 AND r.seed = ?2" \
                " AND (r.scenario = ?3 OR r.fingerprint = ?4)"                             \
                " AND EXISTS (SELECT 1 FROM answers a WHERE a.run = r.id))")               \
    X(RUN, RUN_ROWS " WHERE r.id = ?1")                                                    \
    X(RUNS, RUN_ROWS " WHERE (?1 IS NULL OR p.name = ?1)"                                  \
                     " AND (?2 IS NULL OR r.scenario = ?2) ORDER BY r.id")                 \
    X(RUNS_SITTING, RUN_ROWS " WHERE s.kind = ?1 AND s.key = ?2"                           \
                             " AND (?3 IS NULL OR p.name = ?3) ORDER BY r.id")             \
    X(UNFINISHED, RUN_ROWS " WHERE p.name = ?1 AND (?2 IS NULL OR r.scenario = ?2)"        \
                           " AND (?3 IS NULL OR r.mode = ?3) AND f.run IS NULL"            \
                           " AND s.run IS NULL"                                            \
                           " AND NOT EXISTS (SELECT 1 FROM runs b WHERE b.parent = r.id)"  \
                           " ORDER BY r.id DESC LIMIT 1")                                  \
    X(RUN_ADD, "INSERT INTO runs VALUES"                                                   \
               " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"            \
               " RETURNING *")                                                             \
    X(ANSWERS_OWN, "SELECT" ANSWER_COLUMNS " FROM answers a WHERE a.run = ?1"              \
                   " ORDER BY a.turn")                                                     \
    X(ANSWERS, PATH_TO_RUN " SELECT" ANSWER_COLUMNS " FROM path JOIN answers a"            \
                           " ON a.run = path.run AND a.turn < path.till ORDER BY a.turn")  \
    X(ANSWER_BEFORE, PATH_TO_TURN " SELECT" ANSWER_COLUMNS " FROM path JOIN answers a"     \
                                  " ON a.run = path.run AND a.turn = ?2 - 1")              \
    X(ANSWER_ADD, "INSERT INTO answers VALUES"                                             \
                  " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING *")           \
    X(VOTE_ADD, "INSERT INTO votes VALUES (?1, ?2, ?3, ?4) RETURNING *")                   \
    X(VOTES, PATH_TO_RUN " SELECT v.turn, v.id, v.count FROM path JOIN votes v"            \
                         " ON v.run = path.run AND v.turn < path.till"                     \
                         " ORDER BY v.turn, v.id")                                         \
    X(RESULT_ADD, "INSERT INTO results VALUES (?1, ?2, ?3, ?4) RETURNING *")               \
    X(PART_ADD, "INSERT INTO parts VALUES (?1, ?2, ?3, ?4) RETURNING *")                   \
    X(PARTS, "SELECT signal, value, weight FROM parts WHERE run = ?1")                     \
    X(SETTING_ADD, "INSERT INTO settings VALUES (?1, ?2, ?3) RETURNING *")                 \
    X(SETTINGS, "SELECT vary, value FROM settings WHERE run = ?1 ORDER BY vary")           \
    X(SETTINGS_COPY, "INSERT INTO settings SELECT ?1, vary, value FROM settings"           \
                     " WHERE run = ?2 RETURNING *")                                        \
    X(SITTING_ADD, "INSERT INTO sittings VALUES (?1, ?2, ?3, ?4, ?5) RETURNING *")         \
    X(SITTING_COPY, "INSERT INTO sittings SELECT ?1, kind, key, attempt, release"          \
                    " FROM sittings WHERE run = ?2 RETURNING *")                           \
    X(OWN_LEVEL_ADD, "INSERT OR IGNORE INTO own_levels VALUES (?1, ?2, ?3) RETURNING *")   \
    X(OWN_LEVELS, "SELECT signal, level FROM own_levels WHERE run = ?1")                   \
    X(RELEASE_ADD, "INSERT INTO releases SELECT ?1 WHERE NOT EXISTS"                       \
                   " (SELECT 1 FROM releases WHERE release = ?1) RETURNING *")             \
    X(PROFILE, "SELECT id FROM profiles WHERE name = ?1")                                  \
    X(PROFILE_ADD, "INSERT INTO profiles VALUES (NULL, ?1) RETURNING *")                   \
    X(PROFILE_LAST, "SELECT p.name FROM runs r JOIN profiles p ON p.id = r.profile"        \
                    " ORDER BY r.id DESC LIMIT 1")                                         \
    X(RATING_ADD, "INSERT INTO ratings VALUES (NULL, ?1, (SELECT coalesce(max(id), 0)"     \
                  " FROM runs WHERE profile = ?1), ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"        \
                  " RETURNING *")                                                          \
    X(RATINGS, "SELECT g.* FROM ratings g JOIN profiles p ON p.id = g.profile"             \
               " WHERE p.name = ?1 ORDER BY g.id")

typedef enum {
#define X(name, sql) QUERY_##name,
    QUERIES(X)
#undef X
        QUERY_COUNT
} Query;

#endif
