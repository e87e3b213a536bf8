-- organisations of the territory; statuses is a JSON list of {status, proof, validFrom, validUntil}
CREATE TABLE organisation (
    id                BINARY(16)   NOT NULL PRIMARY KEY,
    version           BIGINT       NOT NULL,
    state             VARCHAR(12)  NOT NULL,
    name              VARCHAR(200) NOT NULL,
    kind              VARCHAR(20)  NOT NULL,
    identifier_type   VARCHAR(10)  NOT NULL,
    identifier        VARCHAR(20)  NOT NULL,
    street            VARCHAR(200) NOT NULL,
    postal_code       CHAR(5)      NOT NULL,
    city              VARCHAR(100) NOT NULL,
    commune_code      CHAR(5)      NOT NULL,
    statuses          TEXT         NOT NULL,
    registered_at     TIMESTAMP(6) NOT NULL,
    approved_at       TIMESTAMP(6) NULL,
    suspended_at      TIMESTAMP(6) NULL,
    suspension_reason VARCHAR(30)  NULL,
    UNIQUE KEY organisation_identifier (identifier_type, identifier),
    CONSTRAINT organisation_state CHECK (
        (state = 'REGISTERED' AND approved_at IS NULL AND suspended_at IS NULL AND suspension_reason IS NULL)
        OR (state = 'APPROVED' AND approved_at IS NOT NULL AND suspended_at IS NULL AND suspension_reason IS NULL)
        OR (state = 'SUSPENDED' AND approved_at IS NOT NULL AND suspended_at IS NOT NULL AND suspension_reason IS NOT NULL))
);

-- people; the only table of the whole system with their addresses; roles are words separated by a space
CREATE TABLE member (
    id                BINARY(16)   NOT NULL PRIMARY KEY,
    version           BIGINT       NOT NULL,
    state             VARCHAR(12)  NOT NULL,
    organisation_id   BINARY(16)   NOT NULL,
    roles             VARCHAR(100) NOT NULL,
    email             VARCHAR(254) NULL,
    password_hash     VARCHAR(200) NULL,
    invitation_hash   CHAR(64)     NULL,
    invitation_until  TIMESTAMP(6) NULL,
    invited_at        TIMESTAMP(6) NOT NULL,
    suspended_at      TIMESTAMP(6) NULL,
    suspension_reason VARCHAR(30)  NULL,
    UNIQUE KEY member_email (email),
    UNIQUE KEY member_invitation (invitation_hash),
    KEY member_organisation (organisation_id),
    CONSTRAINT member_of FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT member_state CHECK (
        (state = 'INVITED' AND email IS NOT NULL AND password_hash IS NULL AND invitation_hash IS NOT NULL
            AND invitation_until IS NOT NULL AND suspended_at IS NULL)
        OR (state = 'ACTIVE' AND email IS NOT NULL AND password_hash IS NOT NULL AND invitation_hash IS NULL
            AND invitation_until IS NULL AND suspended_at IS NULL)
        OR (state = 'SUSPENDED' AND email IS NULL AND password_hash IS NULL AND invitation_hash IS NULL
            AND invitation_until IS NULL AND suspended_at IS NOT NULL AND suspension_reason IS NOT NULL))
);

-- each refresh token ever given, by its SHA-256; those that follow one sign-in are one family
CREATE TABLE refresh_token (
    token_hash   CHAR(64)     NOT NULL PRIMARY KEY,
    family       BINARY(16)   NOT NULL,
    member_id    BINARY(16)   NOT NULL,
    state        VARCHAR(10)  NOT NULL,
    issued_at    TIMESTAMP(6) NOT NULL,
    expires_at   TIMESTAMP(6) NOT NULL,
    family_until TIMESTAMP(6) NOT NULL,
    KEY refresh_token_family (family),
    KEY refresh_token_member (member_id),
    KEY refresh_token_end (family_until),
    CONSTRAINT refresh_token_state CHECK (state IN ('CURRENT', 'USED', 'ENDED'))
);

-- attempts to sign in that have not succeeded, by the SHA-256 of the address, whether an account has it or not
CREATE TABLE sign_in_attempt (
    account_hash CHAR(64)     NOT NULL PRIMARY KEY,
    attempts     INT          NOT NULL,
    since        TIMESTAMP(6) NOT NULL,
    KEY sign_in_attempt_age (since)
);
