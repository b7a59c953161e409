package io.entente.query.projector;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A data source whose calls fail when a test says so. It wraps the real pool, so that returned connections are handled
 * by the real pool.
 *
 * <p>Calls are numbered from 1 in the order in which they are made, over all connections. Calls of {@code CopyManager},
 * which is not an interface, are not counted; only the {@code unwrap} that returns it is.
 */
public final class FaultyDataSource {

    private static final Set<Class<?>> PROXIED =
            Set.of(Connection.class, Statement.class, PreparedStatement.class, ResultSet.class);

    /** Methods that do not reach the database. */
    private static final Set<String> NO_CALLS =
            Set.of("hashCode", "equals", "toString", "getConnection", "isWrapperFor", "isClosed");

    /** Methods that run before they fail, so that a fault does not keep a connection from the pool. */
    private static final Set<String> ENDS = Set.of("close", "abort");

    private final Faults faults;
    private final AtomicInteger calls = new AtomicInteger();

    private FaultyDataSource(Faults faults) {
        this.faults = faults;
    }

    /**
     * One call of JDBC.
     *
     * @param number from 1, over all connections of the data source
     * @param method such as {@code commit}
     */
    public record Call(int number, String method) {}

    /** Decides what is thrown and when. Called on the thread of the JDBC call. */
    public interface Faults {

        /**
         * Called before the database; an exception replaces the call. A {@code close} or {@code abort} is done first.
         */
        void before(Call call) throws Throwable;

        /** Called after the database; an exception replaces the answer, as if it were lost. */
        default void after(Call call) throws Throwable {}
    }

    public static DataSource over(DataSource real, Faults faults) {
        var faulty = new FaultyDataSource(faults);
        return faulty.proxy(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                faults.before(faulty.next(method));
            }
            return faulty.proxied(invoke(real, method, arguments), method);
        });
    }

    private Call next(Method method) {
        return new Call(calls.incrementAndGet(), method.getName());
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (NO_CALLS.contains(method.getName())) {
            return proxied(invoke(target, method, arguments), method);
        }
        Call call = next(method);
        boolean ends = ENDS.contains(method.getName());
        if (!ends) {
            faults.before(call);
        }
        Object answer = invoke(target, method, arguments);
        if (ends) {
            faults.before(call);
        }
        faults.after(call);
        return proxied(answer, method);
    }

    private Object proxied(Object answer, Method method) {
        Class<?> type = method.getReturnType();
        return answer == null || !PROXIED.contains(type)
                ? answer
                : proxy(type, (proxy, called, arguments) -> call(answer, called, arguments));
    }

    private <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(FaultyDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
