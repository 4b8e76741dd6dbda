package dev.assay.simulator.world;

import dev.assay.simulator.world.PersonPlan.Portrait;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Who lives in the demonstration. All of them are invented. */
final class DemoPeople {

    static final String SHOWCASE = "octocat";
    static final String ORGANIZATION = "octo-org";
    static final String CATALOGUE = "open-commons";

    private static final List<Ecosystem> ALL = List.of(Ecosystem.values());
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private DemoPeople() {}

    static List<PersonPlan> plans() {
        return List.of(octocat(), pam(), ed(), quinn(), connie(), fred(), uma(), dora(), vera(), hal(), placeholder());
    }

    private static PersonPlan octocat() {
        Portrait portrait = new Portrait(
                SHOWCASE,
                "Mona Octavia Reef",
                "Backend by day, maps by night. Java, Go and TypeScript; likes Kubernetes more than it deserves.",
                "@octo-org",
                "Hamburg",
                "https://octocat.example",
                1800,
                64);
        return new PersonPlan(portrait, 20, 3, 720, 22, 82, 4, 1, 55, false, false, ALL, BERLIN);
    }

    private static PersonPlan pam() {
        Portrait portrait = new Portrait(
                "prolific-pam", "Pam Prolific", "Ships before breakfast", "Everywhere Ltd", "Toronto", null, 9200, 310);
        return new PersonPlan(
                portrait, 320, 30, 10_000, 0, 900, 9, 0, 35, false, false, ALL, ZoneId.of("America/Toronto"));
    }

    private static PersonPlan ed() {
        Portrait portrait = new Portrait("empty-ed", null, null, null, null, null, 0, 0);
        return new PersonPlan(portrait, 0, 0, 0, 0, 0, 1, 0, 0, false, false, ALL, ZoneOffset.UTC);
    }

    private static PersonPlan quinn() {
        Portrait portrait = new Portrait("quiet-quinn", "Quinn Quiet", "Gone sailing", null, "Bergen", null, 41, 12);
        return new PersonPlan(
                portrait, 6, 0, 140, 0, 9, 3, 1300, 10, false, false, List.of(Ecosystem.PYTHON, Ecosystem.GO), BERLIN);
    }

    private static PersonPlan connie() {
        Portrait portrait = new Portrait(
                "conventional-connie",
                "Connie Conventional",
                "feat(me): write better messages",
                null,
                "Lisbon",
                "https://connie.example",
                220,
                80);
        List<Ecosystem> ecosystems = List.of(Ecosystem.TYPESCRIPT, Ecosystem.RUST);
        return new PersonPlan(
                portrait, 9, 1, 380, 15, 40, 2, 2, 98, false, false, ecosystems, ZoneId.of("Europe/Lisbon"));
    }

    private static PersonPlan fred() {
        Portrait portrait = new Portrait("fork-only-fred", "Fred", null, null, null, null, 2, 190);
        return new PersonPlan(portrait, 7, 7, 0, 0, 3, 1, 20, 0, false, false, ALL, ZoneOffset.UTC);
    }

    private static PersonPlan uma() {
        Portrait portrait = new Portrait("unicode-uma", null, null, null, "東京 🗼", null, 77, 21);
        return new PersonPlan(
                portrait,
                5,
                1,
                90,
                0,
                8,
                2,
                4,
                30,
                true,
                true,
                List.of(Ecosystem.RUST, Ecosystem.PYTHON),
                ZoneId.of("Asia/Tokyo"));
    }

    private static PersonPlan dora() {
        Portrait portrait = new Portrait(
                "data-dora",
                "Dora Data",
                "Statistics, machine learning, and coffee. R and Python.",
                "Institute of Small Samples",
                "Nairobi",
                null,
                530,
                95);
        List<Ecosystem> ecosystems = List.of(Ecosystem.JUPYTER, Ecosystem.PYTHON, Ecosystem.R);
        return new PersonPlan(
                portrait, 14, 2, 460, 5, 25, 3, 3, 20, false, false, ecosystems, ZoneId.of("Africa/Nairobi"));
    }

    /** All that she did for others lies more than a year back. */
    private static PersonPlan vera() {
        Portrait portrait =
                new Portrait("veteran-vera", "Vera Veteran", "Was there at the start", null, "Porto", null, 640, 30);
        List<Ecosystem> ecosystems = List.of(Ecosystem.JAVA, Ecosystem.GO);
        return new PersonPlan(
                portrait, 8, 1, 260, 40, 30, 6, 500, 25, false, false, ecosystems, ZoneId.of("Europe/Lisbon"));
    }

    private static PersonPlan hal() {
        Portrait portrait = new Portrait("hoarder-hal", "Hal Hoarder", "Deletes nothing", null, null, null, 75, 9);
        return new PersonPlan(portrait, 320, 0, 12_000, 0, 150, 8, 0, 15, false, false, ALL, ZoneOffset.UTC);
    }

    /**
     * Examples of all kinds ask for this login. What is shown here is invented and tells nothing of the account of that
     * name.
     */
    private static PersonPlan placeholder() {
        Portrait portrait = new Portrait(
                "torvalds",
                "Invented Stand-in",
                "Not the person you think of: made up for a demonstration",
                null,
                null,
                null,
                100,
                0);
        return new PersonPlan(
                portrait,
                8,
                1,
                300,
                0,
                12,
                4,
                2,
                15,
                false,
                false,
                List.of(Ecosystem.GO, Ecosystem.RUST),
                ZoneOffset.UTC);
    }
}
