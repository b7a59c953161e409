package io.entente.benchmarks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.entente.common.codec.Json;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Made-up events of every type, in the order in which they are recorded, the same for the same seed: 2 % corrections, 1
 * % retractions, 0.5 % exact duplicates. What an event refers to was recorded before it in its stream, or is one of the
 * references at the beginning.
 */
final class Histories {

    /** In which order partnerships take their turns. */
    enum Order {
        /** Each event is of another partnership. */
        RANDOM,
        /** A partnership records some dozen events at a time. */
        BUNCHED
    }

    private static final int BUNCH = 42;
    private static final double ZIPF = 0.8;

    /** How far back the event is, at most, that a correction or retraction amends. */
    private static final int LOOKS_BACK = 40;

    private final Random random;
    private final Order order;
    private final Story story;
    private final double[] shares;
    private final int[] told;
    private int stream;
    private int leftInBunch;
    private int amendments;

    /**
     * @param streams partnerships; the first has the largest share of the events by Zipf's law with exponent 0.8, so one
     *     stream alone gets them all
     */
    Histories(long seed, int streams, Order order) {
        this.random = new Random(seed);
        this.order = order;
        this.story = new Story(streams);
        this.shares = shares(streams);
        this.told = new int[streams];
    }

    private static double[] shares(int streams) {
        double[] shares = new double[streams];
        double sum = 0;
        for (int i = 0; i < streams; i++) {
            sum += Math.pow(i + 1, -ZIPF);
            shares[i] = sum;
        }
        return shares;
    }

    static String streamId(int stream) {
        return "fr-b" + stream + "~vn-b" + stream;
    }

    /** Structured CloudEvents as JSON, references included. Ask once only. */
    Stream<String> events(long count) {
        return Stream.concat(story.references().stream(), Stream.generate(this::next))
                .limit(count);
    }

    private String next() {
        if (order == Order.RANDOM || leftInBunch-- == 0) {
            stream = anyStream();
            leftInBunch = BUNCH - 1;
        }
        int dice = told[stream] < LOOKS_BACK ? 1000 : random.nextInt(1000);
        if (dice < 20) {
            return correction();
        }
        if (dice < 30) {
            return retraction();
        }
        if (dice < 35) {
            return story.event(stream, told[stream] - 1 - random.nextInt(LOOKS_BACK));
        }
        return story.event(stream, told[stream]++);
    }

    private int anyStream() {
        int found = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
        return Math.min(found < 0 ? -found - 1 : found, shares.length - 1);
    }

    private String correction() {
        int target = earlier(place -> story.template(place).isSummarised());
        ObjectNode data = amendment();
        data.put("correctsEventId", Template.id(story.event(stream, target)));
        data.put("correctsType", "io.entente." + story.template(target).type() + ".v1");
        data.put("reason", "misspelling");
        data.putObject("patch").putObject("summary").put("en", "As corrected from the minutes, number " + amendments);
        return envelope("EventCorrected", data);
    }

    private String retraction() {
        int target = earlier(place -> story.template(place).type().equals("StatementMade"));
        ObjectNode data = amendment();
        data.put("retractsEventId", Template.id(story.event(stream, target)));
        data.put("reason", "duplicate").put("note", "The same sentence was recorded twice.");
        return envelope("EventRetracted", data);
    }

    /** One of the last places that the stream has: among them the story has some of each kind. */
    private int earlier(IntPredicate wanted) {
        int last = told[stream] - 1;
        int start = random.nextInt(LOOKS_BACK);
        for (int i = 0; i < LOOKS_BACK; i++) {
            int place = last - (start + i) % LOOKS_BACK;
            if (wanted.test(place)) {
                return place;
            }
        }
        throw new IllegalStateException("nothing to amend in the last " + LOOKS_BACK + " events before " + last);
    }

    private ObjectNode amendment() {
        amendments++;
        return Json.mapper().createObjectNode().put("partnershipId", streamId(stream));
    }

    private String envelope(String type, ObjectNode data) {
        ObjectNode event = Json.mapper().createObjectNode();
        event.put("specversion", "1.0").put("id", "p" + stream + "-amendment-" + amendments);
        event.put("source", "urn:entente:seed-import").put("type", "io.entente." + type + ".v1");
        event.put("subject", streamId(stream)).put("time", "2026-11-22T03:01:07Z");
        event.set("data", data);
        return event.toString();
    }
}
