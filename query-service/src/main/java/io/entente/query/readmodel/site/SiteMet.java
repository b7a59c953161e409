package io.entente.query.readmodel.site;

import java.util.List;

/**
 * Whom the side of the visitors met in the partnership of the visit, at whichever meeting.
 *
 * @param unnamedGroups how many groups without a name
 * @param organisations ids, those first met first, at most a hundred: the rest are a list of their own
 */
public record SiteMet(long unnamedGroups, List<String> organisations) {

    static final int ORGANISATIONS_MAX = 100;
}
