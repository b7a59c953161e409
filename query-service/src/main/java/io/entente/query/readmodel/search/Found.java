package io.entente.query.readmodel.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a search found.
 *
 * @param candidates in their order
 * @param complete whether nothing else matches: counts of candidates are counts of everything
 * @param actors whom the words name
 * @param words all lexemes by which texts may have been found
 * @param corrections words that were searched besides, by the term they may be meant by
 */
record Found(
        List<Candidate> candidates,
        boolean complete,
        NamedActors actors,
        Set<String> words,
        Map<String, List<String>> corrections) {}
