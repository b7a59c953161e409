package io.entente.query.http;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs a resource method on one state of the read models: one generation, one snapshot, named in the answer by
 * {@code Consistency-Token}, {@code Entente-As-Of} and {@code ETag}.
 *
 * <p>The method is not run when the client already has this state ({@code If-None-Match}): 304. All reading must be done
 * when the method returns; what it streams later would see another state.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ReadSnapshot {

    /** Whether a client may ask for a generation that does not serve: {@code generation=7}. */
    @Nonbinding
    boolean ofAnyGeneration() default true;
}
