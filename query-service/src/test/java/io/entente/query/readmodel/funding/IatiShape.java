package io.entente.query.readmodel.funding;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The shape of IATI 2.03 activities as its schema tells it: order of elements, how often they may stand, the attributes that
 * must and that may be there, the form of dates.
 *
 * <p>Marked are elements that stand once ({@code !}), once at most ({@code ?}), at least once ({@code +}) or ever so often
 * ({@code *}), and attributes that must be there ({@code !}). Stands in for the official schema, which is in no repository
 * that the build can reach. Knows the elements that are written here, no others; any other is a fault.
 */
record IatiShape(Document document) {

    private static final Map<String, List<String>> CHILDREN = Map.ofEntries(
            Map.entry("iati-activities", List.of("iati-activity+")),
            Map.entry(
                    "iati-activity",
                    List.of(
                            "iati-identifier!",
                            "reporting-org!",
                            "title!",
                            "description+",
                            "participating-org+",
                            "activity-status!",
                            "activity-date+",
                            "recipient-country*",
                            "location*",
                            "sector*",
                            "tag*",
                            "policy-marker*",
                            "transaction*",
                            "document-link*")),
            Map.entry("reporting-org", List.of("narrative+")),
            Map.entry("title", List.of("narrative+")),
            Map.entry("name", List.of("narrative+")),
            Map.entry("description", List.of("narrative+")),
            Map.entry("participating-org", List.of("narrative*")),
            Map.entry("provider-org", List.of("narrative*")),
            Map.entry("receiver-org", List.of("narrative*")),
            Map.entry("activity-date", List.of("narrative*")),
            Map.entry("sector", List.of("narrative*")),
            Map.entry("policy-marker", List.of("narrative*")),
            Map.entry("location", List.of("name?", "point?", "exactness?")),
            Map.entry("point", List.of("pos!")),
            Map.entry(
                    "transaction",
                    List.of(
                            "transaction-type!",
                            "transaction-date!",
                            "value!",
                            "description?",
                            "provider-org?",
                            "receiver-org?",
                            "finance-type?")),
            Map.entry("document-link", List.of("title!", "category+", "language*")));

    private static final Map<String, List<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("iati-activities", List.of("version!", "generated-datetime")),
            Map.entry("iati-activity", List.of("xml:lang")),
            Map.entry("narrative", List.of("xml:lang")),
            Map.entry("reporting-org", List.of("ref!", "type!")),
            Map.entry("description", List.of("type")),
            Map.entry("participating-org", List.of("role!", "ref", "type")),
            Map.entry("provider-org", List.of("ref", "type")),
            Map.entry("receiver-org", List.of("ref", "type")),
            Map.entry("activity-status", List.of("code!")),
            Map.entry("activity-date", List.of("type!", "iso-date!")),
            Map.entry("recipient-country", List.of("code!")),
            Map.entry("point", List.of("srsName!")),
            Map.entry("exactness", List.of("code!")),
            Map.entry("sector", List.of("vocabulary", "code!", "percentage")),
            Map.entry("tag", List.of("vocabulary!", "code!")),
            Map.entry("policy-marker", List.of("vocabulary", "code!", "significance")),
            Map.entry("transaction", List.of("ref")),
            Map.entry("transaction-type", List.of("code!")),
            Map.entry("transaction-date", List.of("iso-date!")),
            Map.entry("value", List.of("currency", "value-date!")),
            Map.entry("finance-type", List.of("code!")),
            Map.entry("document-link", List.of("url!", "format!")),
            Map.entry("category", List.of("code!")),
            Map.entry("language", List.of("code!")));

    private static final Set<String> DAYS = Set.of("iso-date", "value-date");
    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    static IatiShape read(String xml) {
        try {
            var parsers = DocumentBuilderFactory.newInstance();
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new IatiShape(parsers.newDocumentBuilder().parse(new InputSource(new StringReader(xml))));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalArgumentException("not well formed: " + xml, unreadable);
        }
    }

    /** Everything that is not as published; empty when all is. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        check(document.getDocumentElement(), faults);
        for (Element activity : elements(document.getDocumentElement(), "iati-activity")) {
            BigDecimal sum = elements(activity, "sector").stream()
                    .map(sector -> new BigDecimal("0" + sector.getAttribute("percentage")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.signum() != 0 && sum.compareTo(BigDecimal.valueOf(100)) != 0) {
                faults.add("sectors sum to " + sum);
            }
        }
        return faults;
    }

    /** The texts of all elements of that name, those inside them joined. */
    List<String> texts(String name) {
        return all(name).stream().map(Element::getTextContent).toList();
    }

    List<String> values(String name, String attribute) {
        return all(name).stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    private List<Element> all(String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static void check(Element element, List<String> faults) {
        checkAttributes(element, faults);
        List<String> known = CHILDREN.getOrDefault(element.getTagName(), List.of());
        List<String> names = known.stream().map(IatiShape::name).toList();
        int last = 0;
        for (Element child : children(element)) {
            int place = names.indexOf(child.getTagName());
            if (place < last) {
                faults.add(child.getTagName() + " is out of place in " + element.getTagName());
            }
            last = Math.max(last, place);
            check(child, faults);
        }
        for (String child : known) {
            int times = elements(element, name(child)).size();
            if (times == 0 && (child.endsWith("!") || child.endsWith("+"))) {
                faults.add(element.getTagName() + " lacks " + name(child));
            }
            if (times > 1 && (child.endsWith("!") || child.endsWith("?"))) {
                faults.add(element.getTagName() + " has more than one " + name(child));
            }
        }
    }

    private static void checkAttributes(Element element, List<String> faults) {
        List<String> known = ATTRIBUTES.getOrDefault(element.getTagName(), List.of());
        known.stream()
                .filter(attribute -> attribute.endsWith("!"))
                .map(IatiShape::name)
                .filter(attribute -> element.getAttribute(attribute).isEmpty())
                .forEach(attribute -> faults.add(element.getTagName() + " lacks " + attribute));
        List<String> names = known.stream().map(IatiShape::name).toList();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (!names.contains(attribute.getNodeName())) {
                faults.add(element.getTagName() + " has an attribute " + attribute.getNodeName());
            }
            if (DAYS.contains(attribute.getNodeName())
                    && !DAY.matcher(attribute.getNodeValue()).matches()) {
                faults.add(attribute.getNodeValue() + " is no day");
            }
        }
    }

    private static String name(String marked) {
        return marked.replaceAll("[!?+*]$", "");
    }

    private static List<Element> elements(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    private static List<Element> children(Element parent) {
        var nodes = parent.getChildNodes();
        Node[] all = IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toArray(Node[]::new);
        return Arrays.stream(all)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }
}
