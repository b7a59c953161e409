package io.entente.query.csv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.entente.query.http.MediaTypes;
import io.entente.query.http.Page;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a page of records as RFC 4180, UTF-8, with a header; the way to the next page stands in {@code Link}. */
@Provider
@Produces(MediaTypes.CSV)
public class CsvPages implements MessageBodyWriter<Page<?>> {

    private static final String CONTENT_TYPE = MediaTypes.CSV + "; charset=utf-8; header=present";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final ObjectMapper json;
    private final UriInfo uri;
    private final Map<Class<?>, List<CsvColumn>> columnsByType = new ConcurrentHashMap<>();

    CsvPages(ObjectMapper json, UriInfo uri) {
        this.json = json;
        this.uri = uri;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Page.class && genericType instanceof ParameterizedType;
    }

    @Override
    public void writeTo(
            Page<?> page,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, CONTENT_TYPE);
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name() + ".csv\"");
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (Boolean.parseBoolean(uri.getQueryParameters().getFirst("bom"))) {
            text.write(BYTE_ORDER_MARK);
        }
        write(page, columnsByType.computeIfAbsent(itemType(genericType), CsvColumns::of), text);
        text.flush();
    }

    private void write(Page<?> page, List<CsvColumn> columns, Writer text) throws IOException {
        var printer = new CSVPrinter(text, CSVFormat.RFC4180);
        printer.printRecord(columns.stream().map(CsvColumn::name));
        for (Object item : page.items()) {
            JsonNode tree = json.valueToTree(item);
            printer.printRecord(columns.stream().map(column -> column.cell().apply(tree)));
        }
    }

    private String name() {
        String path = uri.getPath();
        return path.substring(path.lastIndexOf('/') + 1).replaceAll("[^A-Za-z0-9~._-]", "_");
    }

    private static Class<?> itemType(Type page) {
        Type item = ((ParameterizedType) page).getActualTypeArguments()[0];
        return (Class<?>) (item instanceof ParameterizedType generic ? generic.getRawType() : item);
    }
}
