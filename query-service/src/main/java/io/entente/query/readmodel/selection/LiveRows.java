package io.entente.query.readmodel.selection;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** The rows of the serving generation, as the transaction of the read sees them. */
@Singleton
public class LiveRows implements RowSource {

    private final EntityManager entities;

    LiveRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String from(String table, List<Object> values) {
        return table;
    }

    /** The rows of a statement that makes rows of its own: they must not pass for those of the same key in the views. */
    public <E> List<E> detachedRows(String sql, List<Object> values, int rowsMax, Class<E> entity) {
        entities.clear();
        List<E> rows = rows(sql, values, rowsMax, entity);
        entities.clear();
        return rows;
    }

    @Override
    public <E> List<E> rows(String sql, List<Object> values, int rowsMax, Class<E> entity) {
        Query query = entities.createNativeQuery(sql, entity);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        List<?> rows = query.setMaxResults(rowsMax).getResultList();
        return rows.stream().<E>map(entity::cast).toList();
    }
}
