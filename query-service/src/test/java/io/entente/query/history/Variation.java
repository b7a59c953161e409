package io.entente.query.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.entente.common.codec.Json;
import io.entente.common.date.FuzzyDate;
import io.entente.common.date.Inheritance;
import io.entente.common.vocabulary.Vocabularies;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Says something else in the same form: other ids, dates, texts and amounts, less of it, and in another order. */
final class Variation {

    private static final Pattern ENTITY = Pattern.compile("[^.]+\\.([^.]+)\\..*");
    private static final Pattern TEXTS = Pattern.compile("en|fr|vi");
    private static final List<String> DATES = List.of(
            "1989", "2018", "2019", "2018-06", "2019-09-14", "2019-09-16", "2022-02", "2018/2021", "2019?", "XXXX");
    private static final List<String> WORDS = List.of("Hanoi", "Hà Nội", "Région", "water", "an action plan");
    private static final List<String> SLUGS = List.of("a", "b", "c");
    private static final List<String> ORGANISATIONS = List.of("org-hanoi", "org-region", "org-afd", "org-water");
    private static final List<String> PEOPLE = List.of("person-hai", "person-tuan", "person-cambon");
    private static final List<String> PLACES = List.of("vn-hn", "fr-idf", "fr-94");
    private static final List<String> FIELDS =
            List.of("environment", "clean-water-supply", "urban-planning", "tourism", "x-night-trains");
    private static final List<String> AMOUNTS = List.of("250000", "250000.00", "1200000", "90");
    private static final Map<String, List<String>> STATUSES = Map.of(
            "io.entente.PartnershipStatusChanged.v1", codes("partnership-status"),
            "io.entente.FollowUpRecorded.v1", codes("follow-up-status"),
            "io.entente.MembershipStatusChanged.v1", codes("membership-status"));

    private final Random random;
    private final String subject;
    private final Supplier<String> anyId;

    Variation(Random random, String subject, Supplier<String> anyId) {
        this.random = random;
        this.subject = subject;
        this.anyId = anyId;
    }

    /** May lack what the type requires. */
    ObjectNode of(String type, ObjectNode golden) {
        ObjectNode data = golden.deepCopy();
        if (data.has("status") && STATUSES.containsKey(type)) {
            data.put("status", any(STATUSES.get(type)));
        }
        ObjectNode varied = object(data);
        List.of("partnershipId", "actorId", "sourceId").stream()
                .filter(golden::has)
                .findFirst()
                .ifPresent(own -> varied.put(own, subject));
        return varied;
    }

    /** A patch that makes a few members of an event like those of another. */
    ObjectNode patch(ObjectNode other) {
        ObjectNode patch = Json.mapper().createObjectNode();
        var names = new ArrayList<String>();
        other.fieldNames().forEachRemaining(names::add);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            String name = any(names);
            patch.set(name, random.nextInt(6) == 0 ? patch.nullNode() : other.get(name));
        }
        return patch;
    }

    /** A patch that takes all texts but one out of each of them. */
    ObjectNode withoutTexts(ObjectNode data) {
        ObjectNode patch = Json.mapper().createObjectNode();
        data.properties().forEach(member -> {
            if (isTexts(member.getValue()) && member.getValue().size() > 1) {
                ObjectNode none = patch.putObject(member.getKey());
                String first = member.getValue().fieldNames().next();
                none.putNull(first);
            }
        });
        return patch;
    }

    /** A patch that says the same as is there, lists in another order. Ids, which no patch may name, are left out. */
    ObjectNode inAnotherOrder(ObjectNode data) {
        ObjectNode patch = Json.mapper().createObjectNode();
        data.properties().stream()
                .filter(member -> member.getValue().isContainerNode())
                .forEach(member -> patch.set(member.getKey(), member.getValue().deepCopy()));
        patch.forEach(this::shuffle);
        return patch;
    }

    private void shuffle(JsonNode node) {
        if (node instanceof ArrayNode array) {
            var elements = new ArrayList<JsonNode>();
            array.forEach(elements::add);
            Collections.shuffle(elements, random);
            array.removeAll().addAll(elements);
        }
        node.forEach(this::shuffle);
    }

    private JsonNode node(String name, JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.has("edtf") && object.has("basis")) {
                return date(object.has("inheritedFrom") || random.nextInt(3) == 0);
            }
            return isTexts(object) ? texts() : object(object);
        }
        if (node instanceof ArrayNode array) {
            return array(name, array);
        }
        return node.isTextual() ? new TextNode(text(name, node.textValue())) : node;
    }

    private ObjectNode object(ObjectNode object) {
        ObjectNode varied = object.objectNode();
        object.properties().forEach(member -> {
            if (random.nextInt(12) > 0) {
                varied.set(member.getKey(), node(member.getKey(), member.getValue()));
            }
        });
        return varied;
    }

    private ArrayNode array(String name, ArrayNode array) {
        ArrayNode varied = array.arrayNode();
        for (JsonNode element : array) {
            for (int times = random.nextInt(6) == 0 ? 3 : random.nextInt(4) == 0 ? 0 : 1; times > 0; times--) {
                varied.add(node(name, element));
            }
        }
        shuffle(varied);
        return varied;
    }

    private JsonNode date(boolean inheriting) {
        FuzzyDate date = FuzzyDate.ofStated(any(DATES));
        return Json.mapper()
                .valueToTree(
                        inheriting
                                ? date.inheriting(
                                        anyId.get(), random.nextBoolean() ? Inheritance.SAME : Inheritance.WITHIN)
                                : date);
    }

    private ObjectNode texts() {
        ObjectNode texts = Json.mapper().createObjectNode();
        var languages = new ArrayList<>(List.of("fr", "vi"));
        if (random.nextBoolean()) {
            languages.add("en");
        }
        Collections.shuffle(languages, random);
        languages.forEach(language -> texts.put(language, language + " " + any(WORDS)));
        return texts;
    }

    private String text(String name, String golden) {
        if (golden.startsWith("idf-hn-")) {
            return anyId.get();
        }
        if (golden.startsWith("fr-idf~vn-hn.")) {
            return entity(name, golden);
        }
        if (name.equals("membershipId")) {
            return "org-hanoi.in." + any(SLUGS);
        }
        if (golden.startsWith("org-")) {
            return any(ORGANISATIONS);
        }
        return switch (name) {
            case "actorId", "concurringIds", "depicts" -> any(PEOPLE);
            case "fields" -> any(FIELDS);
            case "placeId", "side" -> any(PLACES);
            case "sourceId" -> "src-00" + random.nextInt(3);
            case "amount" -> any(AMOUNTS);
            case "nameAsReported", "aliases" -> any(WORDS);
            default -> golden;
        };
    }

    private String entity(String name, String golden) {
        String kind =
                switch (name) {
                    case "fundingId" -> "funding";
                    case "targetId" -> random.nextBoolean() ? "task" : "commitment";
                    default -> ENTITY.matcher(golden).replaceFirst("$1");
                };
        return "fr-idf~vn-hn." + kind + "." + any(SLUGS);
    }

    private static boolean isTexts(JsonNode node) {
        return node instanceof ObjectNode object
                && !object.isEmpty()
                && object.properties().stream()
                        .allMatch(member -> TEXTS.matcher(member.getKey()).matches());
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> codes(String vocabulary) {
        return List.copyOf(Vocabularies.load().get(vocabulary).codes());
    }
}
