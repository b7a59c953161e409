package io.entente.query;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.entente.common.event.LangMap;
import io.entente.query.http.ReadSnapshot;
import io.entente.query.http.ReaderLanguage;
import io.entente.query.projection.Projection;
import io.entente.query.projection.Row;
import io.entente.query.readmodel.quality.QualityResource;
import io.entente.query.transaction.Transactions;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Who may know whom. A rule that matches no class fails. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.entente.query");

    private static final String[] ENGINE = {
        "io.entente.query.history..",
        "io.entente.query.projection..",
        "io.entente.query.transaction..",
        "io.entente.query.generation..",
        "io.entente.query.projector..",
        "io.entente.query.replay..",
        "io.entente.query.refold..",
        "io.entente.query.parking..",
        "io.entente.query.audit.."
    };
    private static final String READ_MODELS = "io.entente.query.readmodel..";

    /** No read models, but what several of them say alike. */
    private static final String[] SHARED_BY_READ_MODELS = {
        "io.entente.query.readmodel.dating..",
        "io.entente.query.readmodel.inforce..",
        "io.entente.query.readmodel.involvement..",
        "io.entente.query.readmodel.json..",
        "io.entente.query.readmodel.naming..",
        "io.entente.query.readmodel.past..",
        "io.entente.query.readmodel.sector..",
        "io.entente.query.readmodel.selection..",
        "io.entente.query.readmodel.sides..",
        "io.entente.query.readmodel.words.."
    };

    @Test
    void the_engine_knows_no_read_model_and_nothing_of_reading() {
        noClasses()
                .that()
                .resideInAnyPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        READ_MODELS,
                        "io.entente.query.changes..",
                        "io.entente.query.http..",
                        "io.entente.query.consistency..",
                        "io.entente.query.health..")
                .check(SERVICE);
    }

    @Test
    void read_models_do_not_know_each_other() {
        slices().matching("io.entente.query.readmodel.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED_BY_READ_MODELS))
                .check(SERVICE);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.entente.query.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void folding_is_pure() {
        noClasses()
                .that()
                .resideInAnyPackage("io.entente.query.history..", "io.entente.query.projection..")
                .or()
                .implement(Projection.class)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.apache.kafka..", "jakarta.ws.rs..")
                .check(SERVICE);
    }

    /** Else a row that must be written again may equal the one that was: live rows would differ from rebuilt ones. */
    @Test
    void rows_that_are_equal_are_written_alike() {
        classes()
                .that()
                .implement(Row.class)
                .should(consistOnlyOfWhatHasAnOrderThatItsEqualityKnows())
                .check(SERVICE);
    }

    @Test
    void kafka_is_known_to_what_reads_the_log_only() {
        noClasses()
                .that(not(resideInAnyPackage("io.entente.query.projector..", "io.entente.query.replay..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(SERVICE);
    }

    @Test
    void http_is_known_to_resources_their_parameters_and_the_packages_made_for_it_only() {
        noClasses()
                .that(not(resideInAnyPackage(
                        "io.entente.query.http..", "io.entente.query.consistency..", "io.entente.query.csv..")))
                .and(are(not(simpleNameEndingWith("Resource").or(simpleNameEndingWith("Params")))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(SERVICE);
    }

    /** Else it may show two states in one answer, and does not say which. The rules of quality are the same for all states. */
    @Test
    void what_read_models_answer_is_of_one_state() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(READ_MODELS)
                .and()
                .areAnnotatedWith(GET.class)
                .and()
                .doNotHaveFullName(QualityResource.class.getName() + ".rules(" + ReaderLanguage.class.getName() + ")")
                .should()
                .beAnnotatedWith(ReadSnapshot.class)
                .check(SERVICE);
    }

    /** Who changes something is an operator, and it is written down with their name. */
    @Test
    void resources_are_for_reading_but_for_those_of_operators() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage("io.entente.query.operations..")
                .should()
                .beAnnotatedWith(POST.class)
                .orShould()
                .beAnnotatedWith(PUT.class)
                .orShould()
                .beAnnotatedWith(PATCH.class)
                .orShould()
                .beAnnotatedWith(DELETE.class)
                .check(SERVICE);
    }

    private static ArchCondition<JavaClass> consistOnlyOfWhatHasAnOrderThatItsEqualityKnows() {
        return new ArchCondition<>("consist only of what has an order that its equality knows") {
            @Override
            public void check(JavaClass row, ConditionEvents events) {
                components(row, new LinkedHashSet<>())
                        .filter(ArchitectureTest::losesItsOrder)
                        .forEach(field -> events.add(SimpleConditionEvent.violated(row, row.getName() + ": " + field)));
            }
        };
    }

    /** Of the row and of all that it consists of. Texts in several languages are JSON, whose members have no order. */
    private static Stream<JavaField> components(JavaClass type, Set<JavaClass> seen) {
        if (!type.getPackageName().startsWith("io.entente") || type.isEquivalentTo(LangMap.class) || !seen.add(type)) {
            return Stream.empty();
        }
        return type.getAllFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .flatMap(field -> Stream.concat(
                        Stream.of(field),
                        field.getAllInvolvedRawTypes().stream().flatMap(part -> components(part, seen))));
    }

    private static boolean losesItsOrder(JavaField field) {
        return field.getAllInvolvedRawTypes().stream()
                .anyMatch(type -> (type.isAssignableTo(Set.class) && !type.isAssignableTo(SortedSet.class))
                        || (type.isAssignableTo(Map.class) && !type.isAssignableTo(SortedMap.class)));
    }

    /**
     * A pool commits an open transaction when it turns auto-commit on again. The one class that turns it off prevents
     * this.
     */
    @Test
    void transactions_are_begun_in_one_class_only() {
        noClasses()
                .that(are(not(equivalentTo(Transactions.class))))
                .should()
                .callMethod(Connection.class, "setAutoCommit", boolean.class)
                .orShould()
                .callMethod(Connection.class, "commit")
                .check(SERVICE);
        classes()
                .that(are(equivalentTo(Transactions.class)))
                .should()
                .callMethod(Connection.class, "setAutoCommit", boolean.class)
                .check(SERVICE);
    }

    /** A background thread must be a loop, because health reports only loops that die or hang. */
    @Test
    void threads_that_repeat_work_are_loops() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ChangeFeed")
                .and()
                .doNotHaveSimpleName("AuditThread")
                .should()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(ExecutorService.class)
                .check(SERVICE);
    }

    @Test
    void what_a_class_needs_it_takes_in_its_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(SERVICE);
    }
}
