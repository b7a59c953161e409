package io.entente.query.readmodel.funding;

import io.entente.common.event.Geo;
import io.entente.common.event.LangMap;
import io.entente.query.readmodel.funding.IatiActivity.Day;
import io.entente.query.readmodel.funding.IatiActivity.Organisation;
import io.entente.query.readmodel.funding.IatiActivity.Participating;
import io.entente.query.readmodel.funding.IatiActivity.Transaction;
import io.entente.query.readmodel.sector.Share;
import java.io.StringWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Activities as IATI 2.03 XML, the elements in the order of its schema.
 *
 * <p>The schema itself could not be had where this was written, so what is promised is its published shape: required
 * elements and attributes, their order, codes of its lists.
 */
final class IatiXml {

    private static final String VERSION = "2.03";
    private static final String OECD = "1";
    private static final String SDG_TARGETS = "3";
    private static final String MEMORANDUM = "A09";
    private static final String WGS84 = "http://www.opengis.net/def/crs/EPSG/0/4326";
    private static final String EXACT = "1";
    private static final String APPROXIMATE = "2";

    /** The lowest that is not "not targeted": no source says that a marker is the main aim. */
    private static final String SIGNIFICANT = "1";

    private static final String EQUAL = "Equal shares, because no source tells others.";

    private final IatiConfig publisher;

    IatiXml(IatiConfig publisher) {
        this.publisher = publisher;
    }

    /** @param generated when the state was reached that is shown, so that the same state gives the same bytes */
    String of(List<IatiActivity> activities, Instant generated) {
        var text = new StringWriter();
        try {
            var out = new XmlElements(XMLOutputFactory.newInstance().createXMLStreamWriter(text), publisher.language());
            out.document("iati-activities", () -> {
                out.attribute("version", VERSION);
                out.attribute(
                        "generated-datetime",
                        generated.truncatedTo(ChronoUnit.SECONDS).toString());
                for (IatiActivity activity : activities) {
                    out.element("iati-activity", () -> activity(out, activity));
                }
            });
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("XML could not be written to memory", impossible);
        }
        return text.toString();
    }

    private void activity(XmlElements out, IatiActivity activity) throws XMLStreamException {
        out.language(publisher.language());
        out.text("iati-identifier", publisher.reportingOrgRef() + "-" + activity.id());
        out.element("reporting-org", () -> {
            out.attribute("ref", publisher.reportingOrgRef());
            out.attribute("type", publisher.reportingOrgType());
            out.narrative(publisher.reportingOrgName());
        });
        out.element("title", () -> out.narratives(activity.title()));
        out.element("description", () -> {
            out.attribute("type", "1");
            out.narratives(activity.description());
        });
        for (Participating participant : activity.participants()) {
            out.element("participating-org", () -> {
                out.attribute("role", participant.role());
                organisation(out, participant.organisation());
            });
        }
        out.empty("activity-status", "code", activity.status());
        for (Day date : activity.dates()) {
            out.element("activity-date", () -> date(out, date));
        }
        classification(out, activity);
        for (Transaction transaction : activity.transactions()) {
            out.element("transaction", () -> transaction(out, transaction));
        }
        for (AgreementDocumentEntity document : activity.documents()) {
            out.element("document-link", () -> document(out, document));
        }
    }

    private static void date(XmlElements out, Day date) throws XMLStreamException {
        out.attribute("iso-date", date.day().toString());
        out.attribute("type", date.type());
        out.narrative(date.note());
    }

    private static void classification(XmlElements out, IatiActivity activity) throws XMLStreamException {
        if (activity.country() != null) {
            out.empty("recipient-country", "code", activity.country());
        }
        IatiLocation location = activity.location();
        if (location != null) {
            out.element("location", () -> location(out, location));
        }
        for (Share sector : activity.sectors()) {
            out.element("sector", () -> {
                out.attribute("vocabulary", OECD);
                out.attribute("code", sector.code());
                out.attribute("percentage", sector.pct().toPlainString());
                out.narrative(activity.sectors().size() > 1 ? EQUAL : null);
            });
        }
        for (String target : activity.targets()) {
            out.empty("tag", "vocabulary", SDG_TARGETS, "code", target);
        }
        for (String marker : activity.policyMarkers()) {
            out.empty("policy-marker", "vocabulary", OECD, "code", marker, "significance", SIGNIFICANT);
        }
    }

    private static void location(XmlElements out, IatiLocation location) throws XMLStreamException {
        Geo point = location.point();
        out.element("name", () -> out.narratives(location.name()));
        out.element("point", () -> {
            out.attribute("srsName", WGS84);
            out.text("pos", point.lat() + " " + point.lon());
        });
        out.empty("exactness", "code", location.exact() ? EXACT : APPROXIMATE);
    }

    private static void transaction(XmlElements out, Transaction transaction) throws XMLStreamException {
        out.attribute("ref", transaction.ref());
        out.empty("transaction-type", "code", transaction.type());
        out.empty("transaction-date", "iso-date", transaction.day().toString());
        out.element("value", () -> {
            out.attribute("currency", transaction.currency());
            out.attribute("value-date", transaction.valueDate().toString());
            out.content(transaction.amount().toPlainString());
        });
        String note = transaction.note();
        if (note != null) {
            out.element("description", () -> out.narrative(note));
        }
        out.element("provider-org", () -> organisation(out, transaction.provider()));
        Organisation receiver = transaction.receiver();
        if (receiver != null) {
            out.element("receiver-org", () -> organisation(out, receiver));
        }
        if (transaction.financeType() != null) {
            out.empty("finance-type", "code", transaction.financeType());
        }
    }

    private static void organisation(XmlElements out, Organisation organisation) throws XMLStreamException {
        if (organisation.ref() != null) {
            out.attribute("ref", organisation.ref());
        }
        if (organisation.type() != null) {
            out.attribute("type", organisation.type());
        }
        out.narratives(organisation.name());
    }

    private static void document(XmlElements out, AgreementDocumentEntity document) throws XMLStreamException {
        LangMap title = document.title;
        out.attribute("format", document.url.endsWith(".pdf") ? "application/pdf" : "text/html");
        out.attribute("url", document.url);
        out.element("title", () -> out.narratives(title));
        out.empty("category", "code", MEMORANDUM);
        if (document.lang != null) {
            out.empty("language", "code", document.lang.split("-", 2)[0]);
        }
    }
}
