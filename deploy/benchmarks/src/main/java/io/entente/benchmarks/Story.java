package io.entente.benchmarks;

import io.entente.testkit.SampleEvents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The events of the sample, told again and again of any number of partnerships. An event is a function of its
 * partnership and its place there, so that it can be named and repeated without being kept.
 */
final class Story {

    private static final String LATER_EVENTS = "later-events.ndjson";
    private static final int STREAMS_PER_SET_OF_ACTORS = 20;
    private static final int SETS_OF_ACTORS_MAX = 50;
    private static final List<String> FRENCH = List.of(
            "Les deux parties ont échangé sur la gestion de l'eau et l'assainissement des quartiers riverains.",
            "La délégation a souligné l'importance des transports publics pour la qualité de l'air.",
            "Les services techniques présenteront un programme de formation avant la fin de l'année.",
            "Les partenaires poursuivent la restauration du patrimoine du quartier ancien.");
    private static final List<String> VIETNAMESE = List.of(
            "Hai bên trao đổi về quản lý nước sạch và xử lý nước thải tại các quận ven sông.",
            "Đoàn công tác nhấn mạnh vai trò của giao thông công cộng đối với chất lượng không khí.",
            "Các sở chuyên môn sẽ trình bày chương trình đào tạo trước cuối năm.",
            "Hai bên tiếp tục phối hợp trùng tu di sản trong khu phố cổ.");

    private final List<Template> references = new ArrayList<>();
    private final List<Template> beginning = new ArrayList<>();
    private final List<Template> round = new ArrayList<>();
    private final int setsOfActors;

    Story(int streams) {
        setsOfActors = Math.max(1, Math.min(SETS_OF_ACTORS_MAX, streams / STREAMS_PER_SET_OF_ACTORS));
        Stream.concat(SampleEvents.lines().stream(), later()).forEach(line -> {
            Template template = Template.of(line);
            switch (template.type()) {
                case "PartnershipEstablished", "AnniversaryCommemorated" -> beginning.add(template);
                case "SourceRegistered", "ActorRegistered", "ActorRoleRecorded" -> references.add(template);
                case "EventCorrected" -> {} // Histories decide what is corrected.
                default -> round.add(template);
            }
        });
    }

    private static Stream<String> later() {
        try (InputStream resource = Story.class.getResourceAsStream(LATER_EVENTS)) {
            if (resource == null) {
                throw new IllegalStateException(LATER_EVENTS + " is not on the class path");
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Actors, their roles and sources, which all partnerships refer to. */
    List<String> references() {
        return references.stream()
                .flatMap(template -> IntStream.range(0, template.type().startsWith("Source") ? 1 : setsOfActors)
                        .mapToObj(set -> template.filled(new Template.Blanks(0, 0, set, ""))))
                .toList();
    }

    /** The event at a place of a partnership, from 0; always the same for the same arguments. */
    String event(int stream, int place) {
        var random = new Random(stream * 1_000_003L + place);
        var blanks = new Template.Blanks(stream, round(place), stream % setsOfActors, translations(random));
        return template(place).filled(blanks);
    }

    Template template(int place) {
        return place < beginning.size() ? beginning.get(place) : round.get((place - beginning.size()) % round.size());
    }

    private int round(int place) {
        return Math.max(0, place - beginning.size()) / round.size();
    }

    /** Of one text in three. */
    private static String translations(Random random) {
        if (random.nextInt(3) > 0) {
            return "";
        }
        int sentence = random.nextInt(FRENCH.size());
        return ",\"fr\":\"" + FRENCH.get(sentence) + "\",\"vi\":\"" + VIETNAMESE.get(sentence) + "\"";
    }
}
