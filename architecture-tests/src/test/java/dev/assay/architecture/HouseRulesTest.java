package dev.assay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The habits of the house, seen in the compiled classes. */
class HouseRulesTest {

    private static final Pattern WORDS_THAT_SAY_NOTHING = Pattern.compile(".*(Util|Helper|Manager).*|.*Impl");
    private static final Set<String> PACKAGES_THAT_SAY_NOTHING =
            Set.of("util", "utils", "common", "impl", "helper", "manager", "misc");

    private static final int MOST_METHODS_OF_A_PORT = 5;
    private static final Set<String> READERS_OF_THE_ENVIRONMENT =
            Set.of("getenv", "getProperty", "getProperties", "setProperty");
    private static final Set<String> STARTERS_OF_THREADS =
            Set.of("ofVirtual", "ofPlatform", "startVirtualThread", "parallelStream", "parallel");

    @Test
    void onlyTheProgramAndItsCommandsPrint() {
        outside("app", "adapter.cli").should(ACCESS_STANDARD_STREAMS).check(House.CLASSES);
    }

    /** The simulator sets up the JDK's own server, which can be told by a system property only. */
    @Test
    void onlyTheProgramAndItsCommandsReadTheEnvironment() {
        outside("app", "adapter.cli", "simulator")
                .should(ArchConditions.accessTargetWhere(
                        describe("environment variables or system properties", HouseRulesTest::readsTheEnvironment)))
                .check(House.CLASSES);
    }

    /** The simulator stands for GitHub, which has a clock of its own; what is embedded by one call finds one itself. */
    @Test
    void everybodyElseIsToldTheTime() {
        outside("app", "adapter.cli", "simulator", "embedded")
                .should(ArchConditions.accessTargetWhere(describe("the system's clock", HouseRulesTest::tellsTheTime)))
                .check(House.CLASSES);
    }

    /**
     * The program's one thread is its shutdown hook; the simulator is a server; leases, probes and subscriptions of
     * Redis must go on whatever the engine does; what is to be kept in a database waits for it; WebSockets are written
     * to and slow clients watched over beside the server's own threads.
     */
    @Test
    void onlyTheEngineStartsThreads() {
        outside("engine", "adapter.jdbc", "adapter.redis", "adapter.http", "app", "simulator")
                .should(ArchConditions.accessTargetWhere(
                        describe("threads of their own", HouseRulesTest::startsThreads)))
                .orShould()
                .beAssignableTo(Thread.class)
                .check(House.CLASSES);
    }

    /** The command line polls a server, and polling is pausing. Others sleep behind a Pause, which a test replaces. */
    @Test
    void nobodySleeps() {
        outside("adapter.cli")
                .and()
                .doNotHaveSimpleName("Pause")
                .should(ArchConditions.accessTargetWhere(describe("a sleep", HouseRulesTest::sleeps)))
                .check(House.CLASSES);
    }

    @Test
    void nobodyUsesTheOldDates() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar|TimeZone)|java\\.text\\..*DateFormat")
                .check(House.CLASSES);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and(describe(
                        "are written by a person",
                        field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .beFinal()
                .andShould(ArchConditions.not(
                        ArchConditions.be(describe("of a type that changes", HouseRulesTest::hasAChangingType))))
                .check(House.CLASSES);
    }

    @Test
    void namesSayWhatAThingIs() {
        assertThat(House.CLASSES).isNotEmpty();
        assertThat(House.CLASSES.stream().map(JavaClass::getSimpleName))
                .noneMatch(name -> WORDS_THAT_SAY_NOTHING.matcher(name).matches());
        assertThat(House.CLASSES.stream()
                        .flatMap(type -> Stream.of(type.getPackageName().split("\\.")))
                        .distinct())
                .doesNotContainAnyElementsOf(PACKAGES_THAT_SAY_NOTHING);
    }

    @Test
    void portsAreSmall() {
        assertThat(House.CLASSES.stream()
                        .filter(type -> type.isInterface() && type.isTopLevelClass())
                        .filter(type -> type.getPackageName().startsWith(House.ADDRESS + ".port.")))
                .isNotEmpty()
                .allMatch(port -> abstractMethods(port) <= MOST_METHODS_OF_A_PORT, "is small");
    }

    @Test
    void whatIsNotMadeForInheritanceIsFinal() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .areNotInterfaces()
                .and()
                .areNotEnums()
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(House.CLASSES);
    }

    @Test
    void everyPackagePromisesNullMarks() {
        assertThat(House.CLASSES.stream().map(JavaClass::getPackage).distinct())
                .isNotEmpty()
                .allMatch(
                        room -> room.tryGetPackageInfo()
                                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                                .isPresent(),
                        "is @NullMarked");
    }

    private static GivenClassesConjunction outside(String... rooms) {
        return noClasses().that().resideOutsideOfPackages(House.packages(Set.of(rooms)));
    }

    private static boolean isOf(Class<?> owner, JavaAccess<?> access) {
        return access.getTargetOwner().isEquivalentTo(owner);
    }

    private static boolean readsTheEnvironment(JavaAccess<?> access) {
        return isOf(System.class, access) && READERS_OF_THE_ENVIRONMENT.contains(access.getName());
    }

    private static boolean sleeps(JavaAccess<?> access) {
        return access.getName().equals("sleep") && (isOf(Thread.class, access) || isOf(TimeUnit.class, access));
    }

    private static boolean tellsTheTime(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        boolean ofJavaTime = owner.getPackageName().startsWith("java.time");
        return (ofJavaTime && (name.equals("now") || name.startsWith("system") || name.startsWith("tick")))
                || (isOf(System.class, access) && name.equals("currentTimeMillis"))
                || (owner.isEquivalentTo(java.util.Date.class) && name.equals("<init>"));
    }

    private static boolean startsThreads(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        boolean makesOne = name.equals("<init>")
                && (owner.isAssignableTo(Thread.class)
                        || owner.isAssignableTo(Executor.class)
                        || owner.isAssignableTo(java.util.Timer.class));
        boolean opensPool = owner.isEquivalentTo(java.util.concurrent.Executors.class);
        boolean usesCommonPool = owner.isAssignableTo(java.util.concurrent.CompletableFuture.class)
                && (name.equals("runAsync") || name.equals("supplyAsync"));
        return makesOne || opensPool || usesCommonPool || STARTERS_OF_THREADS.contains(name);
    }

    /** A private array counts as a constant. */
    private static boolean hasAChangingType(JavaField field) {
        JavaClass type = field.getRawType();
        boolean openArray = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
        return openArray
                || type.getPackageName().equals("java.util.concurrent.atomic")
                || type.isAssignableTo(StringBuilder.class)
                || type.isAssignableTo(java.util.concurrent.ConcurrentMap.class)
                || (!type.isInterface() && concreteCollection(type));
    }

    private static boolean concreteCollection(JavaClass type) {
        Predicate<Class<?>> kind = type::isAssignableTo;
        return kind.test(Collection.class) || kind.test(Map.class);
    }

    private static long abstractMethods(JavaClass port) {
        return port.getAllMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(method -> method.getName() + method.getRawParameterTypes())
                .distinct()
                .count();
    }
}
