package fr.boucle.wasteregister.audit;

import fr.boucle.wasteregister.delegation.Reader;

/** Which lines name an operator of ours, found by its SIRET, whose proofs of a kind had all ended on the line's day. */
final class ProofSql {
    private static final String NAMES = """
            SELECT l.id, l.organisation_id, l.public_id, l.lot_id, v.line_date, MIN(o.name) AS operator_name
            FROM register_line_version v JOIN register_line l ON l.id = v.line_id JOIN operator o
            ON o.siret COLLATE utf8mb4_bin IN (""";

    private static final String TRANSPORTERS = """
            JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.transporter1CompanyOrgId')),
            JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.transporter2CompanyOrgId')),
            JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.transporter3CompanyOrgId')),
            JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.transporter4CompanyOrgId')),
            JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.transporter5CompanyOrgId'))""";
    private static final String DESTINATION = "JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.destinationCompanyOrgId'))";
    private static final String ECO_ORGANISME = "JSON_UNQUOTE(JSON_EXTRACT(v.fields, '$.ecoOrganismeSiret'))";

    private static final String STANDS = """
            ) WHERE l.id > :after AND l.register_type = 'OUTGOING_WASTE' AND v.line_date >= :from AND v.line_date <= :to
            AND v.reason <> 'ANNULER' AND NOT EXISTS
            (SELECT 1 FROM register_line_version x WHERE x.line_id = v.line_id AND x.version > v.version) AND""" + Reader.LINE_VISIBLE;

    /** A lot's transporter and recipient are asked with the lot. */
    private static final String NO_LOT = " AND l.lot_id IS NULL ";

    private static final String ENDED = """
            AND EXISTS (SELECT 1 FROM operator_proof p WHERE p.operator_id = o.id AND p.valid_until < v.line_date
            AND p.kind IN (""";
    private static final String NONE_HOLDS = """
            )) AND NOT EXISTS (SELECT 1 FROM operator_proof p WHERE p.operator_id = o.id AND p.valid_from <= v.line_date
            AND p.valid_until >= v.line_date AND p.kind IN (""";
    private static final String PAGE = """
            )) GROUP BY l.id, l.organisation_id, l.public_id, l.lot_id, v.line_date ORDER BY l.id LIMIT :max""";

    private static final String RECEIPT = "'RECEPISSE'";
    private static final String CONTRACT = "'ECO_ORGANISME_CONTRACT'";
    private static final String AUTHORISATIONS = "'ICPE_2711', " + CONTRACT;

    static final String RECEIPT_ENDED =
            NAMES + TRANSPORTERS + STANDS + NO_LOT + ENDED + RECEIPT + NONE_HOLDS + RECEIPT + PAGE;
    static final String AUTHORISATION_ENDED =
            NAMES + DESTINATION + STANDS + NO_LOT + ENDED + AUTHORISATIONS + NONE_HOLDS + AUTHORISATIONS + PAGE;

    /** Of lots too: a lot does not keep whose collection it was, its line does. */
    static final String CONTRACT_ENDED =
            NAMES + ECO_ORGANISME + STANDS + " " + ENDED + CONTRACT + NONE_HOLDS + CONTRACT + PAGE;

    private ProofSql() {}
}
