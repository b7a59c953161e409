package io.entente.benchmarks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An event of the sample with blanks for all that differs from one made-up event to the next. */
final class Template {

    private static final Pattern ENTITY = Pattern.compile("(?:fr-idf|la-vt)~vn-hn\\.([a-z-]+)\\.");
    private static final Pattern ACTOR = Pattern.compile("\"((?:org|person)-[a-z-]+)\"");
    private static final Pattern DATE = Pattern.compile("\"(?:edtf|earliest|latest|statedEdtf|valueDate)\":\"[^\"]*\"");
    private static final Pattern TEXT = Pattern.compile("\"(summary|text)\":\\{(\"en\":\"(?:[^\"\\\\]|\\\\.)*\")}");
    private static final Pattern TYPE = Pattern.compile("\"type\":\"io\\.entente\\.(\\w+)\\.v1\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]*)\"");

    private final List<String> parts;
    private final String type;

    private Template(List<String> parts, String type) {
        this.parts = parts;
        this.type = type;
    }

    static Template of(String line) {
        if (line.contains("@")) {
            throw new IllegalArgumentException("@ marks blanks and may not be in an event: " + line);
        }
        String text = ENTITY.matcher(line).replaceAll("@stream@.$1.r@round@-");
        text = text.replace("fr-idf~vn-hn", "@stream@").replace("la-vt~vn-hn", "@stream@");
        text = text.replace("\"idf-hn-", "\"@stream-id@-r@round@-").replace("\"vt-hn-", "\"@stream-id@-r@round@-vt-");
        text = ACTOR.matcher(text).replaceAll("\"$1-@actors@\"");
        text = TEXT.matcher(text).replaceAll("\"$1\":{$2@translations@}");
        text = DATE.matcher(text)
                .replaceAll(date -> Matcher.quoteReplacement(date.group().replaceAll("\\d{4}", "@year $0@")));
        return new Template(List.of(text.split("@", -1)), found(TYPE, line));
    }

    private static String found(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no match of " + pattern + " in " + line);
        }
        return matcher.group(1);
    }

    String type() {
        return type;
    }

    /** Whether it has a summary, which a correction can replace. */
    boolean isSummarised() {
        return parts.stream().anyMatch(part -> part.contains("\"summary\":{\"en\""));
    }

    String filled(Blanks blanks) {
        var text = new StringBuilder(2048);
        for (int i = 0; i < parts.size(); i++) {
            text.append(i % 2 == 0 ? parts.get(i) : blanks.value(parts.get(i)));
        }
        return text.toString();
    }

    static String id(String event) {
        return found(ID, event);
    }

    /**
     * What stands in the blanks of one event.
     *
     * @param round how often the partnership has lived the story of the sample before
     * @param actors number of the set of actors
     * @param translations members that follow the English text, or nothing
     */
    record Blanks(int stream, int round, int actors, String translations) {

        private static final int YEARS_BETWEEN_ROUNDS = 3;
        private static final int ROUNDS_OF_DIFFERENT_YEARS = 10;

        String value(String blank) {
            return switch (blank) {
                case "stream" -> Histories.streamId(stream);
                case "stream-id" -> "p" + stream;
                case "round" -> Integer.toString(round);
                case "actors" -> "k" + actors;
                case "translations" -> translations;
                default -> year(Integer.parseInt(blank.substring("year ".length())));
            };
        }

        private String year(int year) {
            return Integer.toString(year - round % ROUNDS_OF_DIFFERENT_YEARS * YEARS_BETWEEN_ROUNDS);
        }
    }
}
