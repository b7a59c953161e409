package io.entente.query.readmodel.funding;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The shape of IATI 2.03 activities as its documentation tells it: order of elements, required ones, required attributes.
 *
 * <p>Stands in for the official schema, which is in no repository that the build can reach. Knows the elements that are
 * written here, no others; any other is a fault.
 */
record IatiShape(Document document) {

    private static final Map<String, List<String>> CHILDREN = Map.of(
            "iati-activities", List.of("iati-activity"),
            "iati-activity",
                    List.of(
                            "iati-identifier!",
                            "reporting-org!",
                            "title!",
                            "description!",
                            "participating-org!",
                            "activity-status!",
                            "activity-date!",
                            "recipient-country",
                            "sector",
                            "tag",
                            "transaction",
                            "document-link"),
            "reporting-org", List.of("narrative!"),
            "title", List.of("narrative!"),
            "description", List.of("narrative!"),
            "participating-org", List.of("narrative"),
            "activity-date", List.of("narrative"),
            "sector", List.of("narrative"),
            "transaction",
                    List.of(
                            "transaction-type!",
                            "transaction-date!",
                            "value!",
                            "description",
                            "provider-org",
                            "receiver-org",
                            "finance-type"),
            "document-link", List.of("title!", "category!", "language"));

    private static final Map<String, List<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("iati-activities", List.of("version")),
            Map.entry("reporting-org", List.of("ref", "type")),
            Map.entry("participating-org", List.of("role")),
            Map.entry("activity-status", List.of("code")),
            Map.entry("activity-date", List.of("type", "iso-date")),
            Map.entry("recipient-country", List.of("code")),
            Map.entry("sector", List.of("vocabulary", "code", "percentage")),
            Map.entry("tag", List.of("vocabulary", "code")),
            Map.entry("transaction-type", List.of("code")),
            Map.entry("transaction-date", List.of("iso-date")),
            Map.entry("value", List.of("currency", "value-date")),
            Map.entry("document-link", List.of("url", "format")),
            Map.entry("category", List.of("code")),
            Map.entry("language", List.of("code")));

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
        String name = element.getTagName();
        ATTRIBUTES.getOrDefault(name, List.of()).stream()
                .filter(attribute -> element.getAttribute(attribute).isEmpty())
                .forEach(attribute -> faults.add(name + " lacks " + attribute));
        List<String> allowed = CHILDREN.getOrDefault(name, List.of("narrative"));
        int last = 0;
        for (Element child : children(element)) {
            int place = place(allowed, child.getTagName());
            if (place < last) {
                faults.add(child.getTagName() + " is out of place in " + name);
            }
            last = Math.max(last, place);
            check(child, faults);
        }
        allowed.stream()
                .filter(required -> required.endsWith("!"))
                .map(required -> required.substring(0, required.length() - 1))
                .filter(required -> elements(element, required).isEmpty())
                .forEach(required -> faults.add(name + " lacks " + required));
    }

    private static int place(List<String> allowed, String name) {
        return Math.max(allowed.indexOf(name), allowed.indexOf(name + "!"));
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
