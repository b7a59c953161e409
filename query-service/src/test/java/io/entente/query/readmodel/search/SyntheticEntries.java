package io.entente.query.readmodel.search;

import io.entente.common.date.FuzzyDate;
import io.entente.common.vocabulary.Vocabularies;
import io.entente.query.history.EventKey;
import io.entente.query.readmodel.dating.EffectiveDate;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Entries as many partnerships would make them: a few words, actors and fields are in very many, most in few.
 *
 * <p>The same for the same seed.
 */
final class SyntheticEntries {

    static final int ACTORS = 50_000;
    static final int PARTNERSHIPS = 10_000;

    private static final int TYPES = 20;
    private static final int WORDS_OF_WORDING = 15;
    private static final List<String> FIELDS =
            Vocabularies.load().get("fields-of-cooperation").codes();

    private final Random random;
    private final List<String> words;
    private final List<String> names;

    SyntheticEntries(long seed) {
        random = new Random(seed);
        words = Stream.generate(this::word).distinct().limit(20_000).toList();
        names = IntStream.range(0, ACTORS)
                .mapToObj(actor -> words.get(500 + rarely(100)) + " " + words.get(100 + random.nextInt(400)) + " "
                        + words.get(random.nextInt(words.size())))
                .toList();
    }

    /** The word that is the so manieth most frequent one in wordings. */
    String word(int rank) {
        return words.get(rank);
    }

    /** Low numbers take part in most events. */
    String name(int actor) {
        return names.get(actor);
    }

    static String actorId(int actor) {
        return "person-" + actor;
    }

    SearchRow actor(int actor) {
        String id = actorId(actor);
        var name = new Passage(Passage.Kind.NAME, "und", name(actor));
        var event = new EventKey("urn:entente:synthetic", id + "-registered");
        return new SearchRow(
                id,
                EntryKind.ACTOR,
                id,
                event,
                "ActorRegistered",
                null,
                List.of(name),
                List.of(id),
                List.of(),
                List.of(),
                false,
                List.of(event),
                List.of());
    }

    SearchRow event(int number) {
        int[] actors = IntStream.generate(() -> rarely(ACTORS))
                .limit(1 + random.nextInt(3))
                .toArray();
        String city = words.get(1000 + rarely(1000));
        LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(13_000));
        var key = new EventKey("urn:entente:synthetic", "event-" + number);
        return new SearchRow(
                key.toString(),
                EntryKind.EVENT,
                "partnership-" + rarely(PARTNERSHIPS),
                key,
                "Type" + rarely(TYPES),
                new EffectiveDate(FuzzyDate.ofStated(day.toString()), true),
                passages(actors, city),
                IntStream.of(actors)
                        .distinct()
                        .mapToObj(SyntheticEntries::actorId)
                        .toList(),
                List.copyOf(new LinkedHashSet<>(List.of(field(), field()))),
                List.of("place-" + city),
                false,
                List.of(key),
                List.of());
    }

    private List<Passage> passages(int[] actors, String city) {
        String wording = IntStream.range(0, WORDS_OF_WORDING)
                .mapToObj(any -> words.get(rarely(words.size())))
                .collect(Collectors.joining(" "));
        return Stream.concat(
                        Stream.of(
                                new Passage(Passage.Kind.WORDING, "en", wording),
                                new Passage(Passage.Kind.NAME, "en", city)),
                        IntStream.of(actors).mapToObj(actor -> new Passage(Passage.Kind.NAME, null, name(actor))))
                .toList();
    }

    private String field() {
        return FIELDS.get(random.nextInt(FIELDS.size()));
    }

    /** Small numbers often, great ones rarely. */
    private int rarely(int bound) {
        return (int) Math.min(bound - 1, Math.pow(bound, random.nextDouble()) - 1);
    }

    private String word() {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(any -> pick("bcdghklmnpqrstvx") + pick("aeiouy") + (random.nextBoolean() ? "" : pick("nmgt")))
                .collect(Collectors.joining());
    }

    private String pick(String letters) {
        int at = random.nextInt(letters.length());
        return letters.substring(at, at + 1);
    }
}
