package io.entente.common.http;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The media types that a client accepts, as its {@code Accept} headers say (RFC 9110 §12.5.1).
 *
 * <p>Read here because the HTTP framework answers {@code application/*} with {@code application/octet-stream} and ignores
 * {@code q=0}. Parameters other than {@code q} are not looked at: every format of the services exists in one variant only.
 */
public final class AcceptedTypes {

    private static final String NOTHING = "none/none";

    private final List<MediaRange> ranges;
    private final boolean isAnything;

    private AcceptedTypes(List<MediaRange> ranges, boolean isAnything) {
        this.ranges = ranges;
        this.isAnything = isAnything;
    }

    /**
     * Parts that are not media ranges are ignored. An empty header accepts everything; a header without a readable
     * range accepts nothing.
     */
    public static AcceptedTypes of(Collection<String> headers) {
        List<String> elements = headers.stream()
                .flatMap(header -> elements(header).stream())
                .filter(element -> !element.isBlank())
                .toList();
        List<MediaRange> ranges = elements.stream()
                .map(MediaRange::parse)
                .flatMap(Optional::stream)
                .toList();
        return new AcceptedTypes(ranges, elements.isEmpty());
    }

    /** The offered types that the client accepts, best first; of two equally good ones, the one offered first. */
    public List<String> ranked(List<String> offered) {
        return offered.stream()
                .filter(type -> quality(type) > 0)
                .sorted(Comparator.comparingDouble((String type) -> quality(type))
                        .reversed())
                .toList();
    }

    /**
     * The same choice as an {@code Accept} header without wildcards or equal weights; a type that does not exist when
     * nothing is accepted.
     */
    public String header(List<String> offered) {
        List<String> ranked = ranked(offered);
        return IntStream.range(0, ranked.size())
                .mapToObj(place -> ranked.get(place) + (place == 0 ? "" : ";q=0." + (999 - place)))
                .reduce((one, other) -> one + ", " + other)
                .orElse(NOTHING);
    }

    /** Of several ranges that include the type, the most precise one decides. */
    private double quality(String mediaType) {
        if (isAnything) {
            return 1;
        }
        int precision = ranges.stream()
                .mapToInt(range -> range.precision(mediaType))
                .max()
                .orElse(-1);
        return precision < 0
                ? 0
                : ranges.stream()
                        .filter(range -> range.precision(mediaType) == precision)
                        .mapToDouble(AcceptedTypes::quality)
                        .max()
                        .orElse(0);
    }

    private static double quality(MediaRange range) {
        String q = range.parameters().getOrDefault("q", "1");
        return q.matches("[01]?(\\.\\d{0,9})?") && q.matches(".*\\d.*") ? Math.min(1, Double.parseDouble(q)) : 1;
    }

    /** The parts between commas; commas inside quotation marks do not separate. */
    private static List<String> elements(String header) {
        var elements = new ArrayList<String>();
        boolean quoted = false;
        int begin = 0;
        for (int at = 0; at < header.length(); at++) {
            char character = header.charAt(at);
            if (quoted && character == '\\') {
                at++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                elements.add(header.substring(begin, at));
                begin = at + 1;
            }
        }
        elements.add(header.substring(begin));
        return elements;
    }
}
