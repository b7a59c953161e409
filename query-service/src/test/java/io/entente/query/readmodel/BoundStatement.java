package io.entente.query.readmodel;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A statement of a {@link io.entente.query.readmodel.selection.RowSource}, with its numbered values, on a plain connection. */
public final class BoundStatement {

    private static final Pattern PARAMETER = Pattern.compile("\\?(\\d+)");

    private BoundStatement() {}

    public static PreparedStatement of(Connection connection, String sql, List<Object> values) throws SQLException {
        var order = new ArrayList<Integer>();
        Matcher parameters = PARAMETER.matcher(sql);
        String plain = parameters.replaceAll(parameter -> {
            order.add(Integer.parseInt(parameter.group(1)));
            return "?";
        });
        PreparedStatement statement = connection.prepareStatement(plain);
        for (int i = 0; i < order.size(); i++) {
            statement.setObject(i + 1, bindable(connection, values.get(order.get(i) - 1)));
        }
        return statement;
    }

    private static Object bindable(Connection connection, Object value) throws SQLException {
        if (value instanceof Object[] array) {
            return connection.createArrayOf("text", array);
        }
        return value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value;
    }
}
