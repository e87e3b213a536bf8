-- collections that come back: who comes for which containers, every how many weeks, when next
CREATE TABLE repeated_collection (
    id              BINARY(16) NOT NULL PRIMARY KEY,
    organisation_id BINARY(16) NOT NULL,
    operator_id     BINARY(16) NOT NULL,
    every_weeks     INT        NOT NULL,
    next_on         DATE       NOT NULL,
    ended           BOOLEAN    NOT NULL,
    version         BIGINT     NOT NULL,
    KEY repeated_collection_next (organisation_id, ended, next_on, id)
);
CREATE TABLE collected_container (
    collection_id BINARY(16) NOT NULL,
    container_id  BINARY(16) NOT NULL,
    PRIMARY KEY (collection_id, container_id)
);
-- what became of them: added, never changed
CREATE TABLE collection_history (
    collection_id BINARY(16)   NOT NULL,
    version       BIGINT       NOT NULL,
    event         VARCHAR(30)  NOT NULL,
    due_on        DATE         NULL,
    came_on       DATE         NULL,
    member_id     BINARY(16)   NOT NULL,
    happened_at   TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (collection_id, version)
);
GRANT SELECT, INSERT, UPDATE ON repeated_collection TO '${appaccount}'@'%';
GRANT SELECT, INSERT, DELETE ON collected_container TO '${appaccount}'@'%';
GRANT SELECT, INSERT ON collection_history TO '${appaccount}'@'%';
