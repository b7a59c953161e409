package io.entente.common.vocabulary;

import io.entente.common.codec.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** All vocabularies that are shipped, each in its newest version. Immutable. */
public final class Vocabularies {

    private static final String FOLDER = "/io/entente/vocabulary/";

    private final SortedMap<String, Vocabulary> byName;

    private Vocabularies(SortedMap<String, Vocabulary> byName) {
        this.byName = Collections.unmodifiableSortedMap(byName);
    }

    /** Reads every file that the index names: a listing of the folder does not work inside every kind of archive. */
    public static Vocabularies load() {
        return of(read("index.json", Index.class).files().stream()
                .map(file -> read(file, Vocabulary.class))
                .toList());
    }

    /** Of several versions of one vocabulary the newest, in whatever order they come. */
    static Vocabularies of(List<Vocabulary> versions) {
        SortedMap<String, Vocabulary> byName = new TreeMap<>();
        versions.forEach(each -> byName.merge(each.name(), each, Vocabularies::newer));
        return new Vocabularies(byName);
    }

    /** @throws UnknownVocabularyException when none of that name is shipped */
    public Vocabulary get(String name) {
        Vocabulary vocabulary = byName.get(name);
        if (vocabulary == null) {
            throw new UnknownVocabularyException(name, byName.keySet());
        }
        return vocabulary;
    }

    /** By name, in the order of the names. */
    public Map<String, Vocabulary> all() {
        return byName;
    }

    private static Vocabulary newer(Vocabulary one, Vocabulary other) {
        return one.version() > other.version() ? one : other;
    }

    private static <T> T read(String file, Class<T> type) {
        try (InputStream bytes = Objects.requireNonNull(Vocabularies.class.getResourceAsStream(FOLDER + file), file)) {
            return Json.mapper().readValue(bytes, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the vocabulary file " + file, unreadable);
        }
    }

    private record Index(List<String> files) {}
}
